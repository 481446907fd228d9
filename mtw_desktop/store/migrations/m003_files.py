"""The third layout: the bytes of attachments, in pieces, inside the encrypted database."""

from __future__ import annotations

from typing import Any

_STATEMENTS = (
    # ``have`` bytes of ``size`` are here, from the front; of them the server has ``sent``.
    """CREATE TABLE blob (
        sha256 TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        have INTEGER NOT NULL,
        sent INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX blob_unsent ON blob (sha256) WHERE sent < size",
    # With a rowid: rows of this size do not belong into the inner pages of a tree of keys.
    """CREATE TABLE blob_chunk (
        sha256 TEXT NOT NULL,
        at INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (sha256, at)
    ) STRICT""",
)


def upgrade(db: Any) -> None:
    """Add the two tables to a store of the second layout."""
    for statement in _STATEMENTS:
        db.execute(statement)
