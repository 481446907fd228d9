"""After the program has learned new kinds or fields: what was kept for them takes its place."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from mtw_desktop.domain.records import KINDS
from mtw_desktop.store.base import Connection
from mtw_desktop.store.columns import EXTRA, OPS, REV, decode, encode, table
from mtw_desktop.store.landing import land_states
from mtw_desktop.store.overlay import read_state
from mtw_desktop.store.rows import put_rows
from mtw_desktop.store.settings import read_setting

_KNOWN = "known_fields"


def fingerprint() -> str:
    """What this program knows: changes with every new kind or field."""
    known = sorted((kind.name, sorted(kind.fields)) for kind in KINDS.values())
    return sha256(encode(known)).hexdigest()[:16]


def replay_parked(db: Connection) -> None:
    """Move parked records of kinds now known, and extra values of fields now known, to their
    places; once per change of the declared kinds."""
    if read_setting(db, _KNOWN) == fingerprint():
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        for name in KINDS:
            _unpark(db, name)
            _settle_extra(db, name)
        note_known(db)
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def note_known(db: Connection) -> None:
    """Remember what this program knows, so that opening the store writes nothing."""
    db.execute(
        "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
        (_KNOWN, encode(fingerprint()).decode()),
    )


def _unpark(db: Connection, kind: str) -> None:
    found = db.execute("SELECT record_id, body FROM parked WHERE kind = ?", (kind,)).fetchall()
    land_states(db, kind, [(record_id, read_state(body)) for record_id, body in found])
    db.execute("DELETE FROM parked WHERE kind = ?", (kind,))


def _settle_extra(db: Connection, kind: str) -> None:
    layout = table(kind)
    rows: list[Any] = []
    fields: list[Any] = []
    for row in db.execute(f"{layout.select} WHERE extra IS NOT NULL"):
        if decode(row[EXTRA]).keys() & layout.field_index.keys():
            plain = layout.plain(row)
            rows.append(layout.row(row[0], plain, layout.envelope(row), decode(row[OPS]), row[REV]))
            fields.append(plain)
    put_rows(db, layout, rows, fields)
