"""The one place where rows go into a table, with everything that is derived from them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from mtw_desktop.store.base import Connection
from mtw_desktop.store.columns import Table, encode
from mtw_desktop.store.person_index import PERSON, forget_people, index_people
from mtw_desktop.store.person_text import SEARCHED


def put_rows(
    db: Connection,
    table: Table,
    rows: Sequence[Sequence[Any]],
    fields: Sequence[Mapping[str, Any]],
    statement: str = "",
) -> None:
    """Write whole rows; ``fields`` are the plain fields of each, in the same order. Rows with
    the same id are replaced unless another ``statement`` (``table.insert``) is given."""
    same = _found_the_same(db, table, rows) if table.name == PERSON and not statement else ()
    db.executemany(statement or table.replace, rows)
    if table.name == PERSON:
        updated, voided = table.index["updated_at"], table.index["voided_at"]
        index_people(
            db,
            [
                (row[0], plain, row[updated] or "", bool(row[voided]))
                for row, plain in zip(rows, fields, strict=True)
                if row[0] not in same
            ],
        )


def _found_the_same(db: Connection, table: Table, rows: Sequence[Sequence[Any]]) -> frozenset[str]:
    """Ids of people whose index entries would not change: most of what comes from the server is
    what was sent to it, and comparing costs a fifth of making the words and keys anew."""
    ids = encode([row[0] for row in rows]).decode()
    old = {each[0]: each for each in db.execute(_indexed_columns(table), (ids,))}
    if not old:
        return frozenset()
    picked = itemgetter(*(table.index[name] for name in _indexed_names()))
    return frozenset(row[0] for row in rows if old.get(row[0]) == picked(row))


@cache
def _indexed_columns(table: Table) -> str:
    names = ", ".join(f'"{name}"' for name in _indexed_names())
    listed = "id IN (SELECT value FROM json_each(?))"
    return f'SELECT {names} FROM "{table.name}" WHERE {listed}'  # noqa: S608


def _indexed_names() -> tuple[str, ...]:
    """The columns that ``index_people`` looks at."""
    return ("id", "updated_at", "voided_at", *SEARCHED)


def remove_rows(db: Connection, table: Table, record_ids: Collection[str]) -> None:
    """Take rows out of the store, with their search rows and keys."""
    db.execute(table.delete_many, (encode(list(record_ids)).decode(),))
    if table.name == PERSON:
        forget_people(db, record_ids)
