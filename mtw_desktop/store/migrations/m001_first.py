"""The first layout: a table per record kind, the outbox, the search index and what belongs to
them."""

from __future__ import annotations

from typing import Any

from mtw_desktop.store.migrations.m001_kinds import ENVELOPE, KINDS, UPKEEP

#: Columns by which records of one person, referral, need or organization are looked up.
_LOOKED_UP = ("participant_id", "referral_id", "need_id", "organization_id")

_STATEMENTS = (
    # What the first page counts and lists, and what a returned slip is found by. An index that
    # is to answer a count alone must hold voided_at, though it is the same in all its rows.
    "CREATE INDEX need_live ON need (status, domain, voided_at) WHERE voided_at IS NULL",
    "CREATE INDEX need_urgent ON need (status, urgency, created_by, id) WHERE voided_at IS NULL",
    "CREATE INDEX referral_live ON referral (status, created_by, voided_at)"
    " WHERE voided_at IS NULL",
    "CREATE INDEX referral_by_number ON referral (number)",
    "CREATE INDEX referral_by_return_code ON referral (return_code)",
    # The device's own counters: one row.
    """CREATE TABLE device (
        hlc_wall INTEGER NOT NULL,
        hlc_count INTEGER NOT NULL,
        group_seq INTEGER NOT NULL,
        audit_seq INTEGER NOT NULL,
        audit_head BLOB NOT NULL
    ) STRICT""",
    "INSERT INTO device VALUES (0, 0, 0, 0, zeroblob(32))",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE draft (
        id TEXT PRIMARY KEY,
        form TEXT NOT NULL,
        by TEXT NOT NULL,
        participant_id TEXT,
        section_key TEXT NOT NULL,
        field_key TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        answers TEXT NOT NULL,
        more TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE audit (
        seq INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        act TEXT NOT NULL,
        kind TEXT NOT NULL,
        record_id TEXT NOT NULL,
        hash BLOB NOT NULL
    ) STRICT""",
    # new: waits for the server; done: settled; held: refused; rest: refused and seen.
    """CREATE TABLE outbox (
        seq INTEGER PRIMARY KEY,
        group_id TEXT NOT NULL,
        at TEXT NOT NULL,
        ops INTEGER NOT NULL,
        state TEXT NOT NULL DEFAULT 'new',
        why TEXT NOT NULL DEFAULT '',
        settled_at TEXT,
        body BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX outbox_unsettled ON outbox (state, seq) WHERE state IN ('new', 'held')",
    """CREATE TABLE outbox_record (
        record_id TEXT NOT NULL,
        seq INTEGER NOT NULL,
        PRIMARY KEY (record_id, seq)
    ) STRICT, WITHOUT ROWID""",
    # What the server last said of records that have waiting ops.
    """CREATE TABLE shadow (
        record_id TEXT PRIMARY KEY,
        body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE audience (
        no INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        seq INTEGER NOT NULL,
        count INTEGER NOT NULL,
        digest BLOB NOT NULL
    ) STRICT""",
    # Which audience brought which record; ``part`` is its share of the digest, ``body`` its own
    # view of a record that another organization shares with us.
    """CREATE TABLE holding (
        record_id TEXT NOT NULL,
        audience INTEGER NOT NULL,
        kind TEXT NOT NULL,
        rev INTEGER NOT NULL,
        part BLOB NOT NULL,
        seq INTEGER NOT NULL,
        body BLOB,
        PRIMARY KEY (record_id, audience)
    ) STRICT, WITHOUT ROWID""",
    # Records of kinds that this program does not know yet.
    """CREATE TABLE parked (
        record_id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE conflict (
        id TEXT PRIMARY KEY,
        record_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        field TEXT NOT NULL,
        kept TEXT NOT NULL,
        by TEXT NOT NULL,
        at TEXT NOT NULL,
        device TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX conflict_record ON conflict (record_id)",
    """CREATE TABLE person_index (
        n INTEGER PRIMARY KEY,
        participant_id TEXT NOT NULL UNIQUE,
        name_key TEXT NOT NULL,
        birth TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        names TEXT NOT NULL,
        facts TEXT NOT NULL,
        keys BLOB NOT NULL
    ) STRICT""",
    # Small, for counting everybody.
    "CREATE INDEX person_number ON person_index (n)",
    "CREATE INDEX person_by_name ON person_index (name_key, participant_id)",
    "CREATE INDEX person_by_birth ON person_index (birth, participant_id)",
    "CREATE INDEX person_by_change ON person_index (updated_at, participant_id)",
    """CREATE TABLE person_key (
        key INTEGER NOT NULL,
        n INTEGER NOT NULL,
        PRIMARY KEY (key, n)
    ) STRICT, WITHOUT ROWID""",
    """CREATE VIRTUAL TABLE person_search USING fts5 (
        names, facts,
        content = 'person_index', content_rowid = 'n',
        tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'",
        prefix = '1 2 3',
        columnsize = 0
    )""",
    # What a revoked person was called does not linger in the index.
    "INSERT INTO person_search (person_search, rank) VALUES ('secure-delete', 1)",
)


def upgrade(db: Any) -> None:
    """Lay everything out in an empty database."""
    for name, columns in KINDS.items():
        body = ENVELOPE + columns + UPKEEP
        db.execute(f'CREATE TABLE "{name}" ({body}) STRICT, WITHOUT ROWID')
        for column in _LOOKED_UP:
            if f" {column} " in columns:
                db.execute(f'CREATE INDEX "{name}_by_{column}" ON "{name}" ({column})')
    for statement in _STATEMENTS:
        db.execute(statement)
