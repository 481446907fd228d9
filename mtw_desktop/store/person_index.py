"""Upkeep of what makes people quick to find: list order, search words and duplicate keys.

``person_index`` holds one narrow row per participant that is not voided; the search table
``person_search`` takes its text from there, ``person_key`` joins people who share a key.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from mtw_desktop.store.base import Connection
from mtw_desktop.store.columns import encode
from mtw_desktop.store.person_text import KEY_BYTES, Indexed, indexed

PERSON = "participant"

#: id, plain fields, moment of the last change, whether voided.
Person = tuple[str, Mapping[str, Any], str, bool]

_OLD = (
    "SELECT participant_id, n, name_key, birth, names, facts, keys FROM person_index"
    " WHERE participant_id IN (SELECT value FROM json_each(?))"
)
_ADD = (
    "INSERT INTO person_index (n, participant_id, name_key, birth, names, facts, keys, updated_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_ADD_TEXT = "INSERT INTO person_search (rowid, names, facts) VALUES (?, ?, ?)"
_DROP_TEXT = (
    "INSERT INTO person_search (person_search, rowid, names, facts) VALUES ('delete', ?, ?, ?)"
)


def index_people(db: Connection, people: Sequence[Person]) -> None:
    """Make the index fit these participants as they are now."""
    old = _entries(db, [each[0] for each in people])
    added: list[tuple[int, str, str, Indexed]] = []
    same: list[tuple[str, int]] = []
    gone: list[str] = []
    n = _next_number(db)
    for record_id, fields, updated_at, voided in people:
        before = old.get(record_id)
        if voided:
            gone.append(record_id)
            continue
        entry = indexed(fields)
        if before and before[1:5] == entry[:4]:
            same.append((updated_at, before[0]))
            continue
        if before:
            gone.append(record_id)
        added.append((before[0] if before else n, record_id, updated_at, entry))
        n += 0 if before else 1
    _remove(db, [old[each] for each in gone if each in old])
    _add(db, added)
    if same:
        db.executemany("UPDATE person_index SET updated_at = ? WHERE n = ?", same)


def forget_people(db: Connection, record_ids: Collection[str]) -> None:
    """Take participants out of the index altogether."""
    _remove(db, list(_entries(db, record_ids).values()))


#: n, name_key, birth, names, facts, packed keys.
Entry = tuple[int, str, str, str, str, bytes]


def _entries(db: Connection, record_ids: Collection[str]) -> dict[str, Entry]:
    rows = db.execute(_OLD, (encode(list(record_ids)).decode(),))
    return {row[0]: row[1:] for row in rows}


def _next_number(db: Connection) -> int:
    return int(db.execute("SELECT coalesce(max(n), 0) + 1 FROM person_index").fetchone()[0])


def _add(db: Connection, people: Sequence[tuple[int, str, str, Indexed]]) -> None:
    if not people:
        return
    db.executemany(
        _ADD,
        [
            (n, record_id, e.name_key, e.birth, e.names, e.facts, _pack(e.keys), at)
            for n, record_id, at, e in people
        ],
    )
    db.executemany(_ADD_TEXT, [(n, e.names, e.facts) for n, _, _, e in people])
    db.executemany(
        "INSERT INTO person_key (key, n) VALUES (?, ?)",
        sorted([(key, n) for n, _, _, entry in people for key in entry.keys]),
    )


def _remove(db: Connection, entries: Sequence[Entry]) -> None:
    if not entries:
        return
    db.executemany(_DROP_TEXT, [(n, names, facts) for n, _, _, names, facts, _ in entries])
    db.executemany(
        "DELETE FROM person_key WHERE key = ? AND n = ?",
        [(key, entry[0]) for entry in entries for key in _unpack(entry[5])],
    )
    db.executemany("DELETE FROM person_index WHERE n = ?", [(entry[0],) for entry in entries])


def _pack(keys: Collection[int]) -> bytes:
    return b"".join([key.to_bytes(KEY_BYTES) for key in keys])


def _unpack(packed: bytes) -> Iterator[int]:
    return (int.from_bytes(packed[at : at + KEY_BYTES]) for at in range(0, len(packed), KEY_BYTES))
