"""The layouts the store has had, oldest first. A step uses nothing but what lies beside it here,
so that it does the same for ever; ``schema.sql`` is what they come to, compared by a test."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from mtw_desktop.store.migrations import m001_first, m002_case_record, m003_files, m004_intake

Migration: TypeAlias = Callable[[Any], None]

#: The number of a layout (``PRAGMA user_version``) is its place here, counted from 1.
MIGRATIONS: tuple[Migration, ...] = (
    m001_first.upgrade,
    m002_case_record.upgrade,
    m003_files.upgrade,
    m004_intake.upgrade,
)


def version_of(db: Any) -> int:
    """The layout of an open database; 0 if it is empty."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(db: Any, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring an open database to the newest layout, each step in a transaction of its own."""
    for number in range(version_of(db) + 1, len(migrations) + 1):
        db.execute("BEGIN IMMEDIATE")
        try:
            migrations[number - 1](db)
            db.execute(f"PRAGMA user_version = {number}")
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise


def schema_text(db: Any) -> str:
    """The layout of an open database as SQL, one statement after the other, as created."""
    rows = db.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'person_search_%' ORDER BY type DESC, name"
    )
    return "".join(_tidy(row[0]) + ";\n" for row in rows)


def _tidy(statement: str) -> str:
    lines = (line.strip() for line in statement.splitlines())
    kept = [line for line in lines if line]
    inner = [f"    {line}" for line in kept[1:-1]]
    return "\n".join([kept[0], *inner, *kept[-1:]]) if len(kept) > 1 else kept[0]
