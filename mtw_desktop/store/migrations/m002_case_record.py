"""The second layout: supports and cards, training, work, tasks, files, own questions, merges; and
what participants, households, needs and consents hold besides."""

from __future__ import annotations

from typing import Any

from mtw_desktop.store.migrations.m001_kinds import ENVELOPE, UPKEEP
from mtw_desktop.store.migrations.m002_kinds import ADDED, KINDS

#: Columns by which the new records are looked up: whose they are and what they belong to.
_LOOKED_UP = (
    "participant_id",
    "support_request_id",
    "card_id",
    "lot_id",
    "enrollment_id",
    "record_id",
    "custom_form_id",
    "custom_question_id",
    "reversal_of",
    "winner_id",
    "loser_id",
)

_STATEMENTS = (
    # What the first page asks for: what is due, what waits for a decision.
    "CREATE INDEX need_due ON need (due, owner_id) WHERE due IS NOT NULL AND voided_at IS NULL",
    "CREATE INDEX follow_up_due ON follow_up (due, owner_id)"
    " WHERE done_on IS NULL AND voided_at IS NULL",
    "CREATE INDEX task_due ON task (due, owner_id) WHERE done_at IS NULL AND voided_at IS NULL",
    "CREATE INDEX issue_receipt_due ON issue (receipt_due)"
    " WHERE receipt_due IS NOT NULL AND voided_at IS NULL",
    "CREATE INDEX support_request_live ON support_request (state, approver_id, voided_at)"
    " WHERE voided_at IS NULL",
    # Stock by kind and keeper, and the card somebody holds in the hand.
    "CREATE INDEX card_stock ON card (state, card_type, custodian_id, voided_at)"
    " WHERE voided_at IS NULL",
    "CREATE INDEX card_by_serial ON card (serial)",
    "CREATE INDEX issue_by_number ON issue (number)",
    "CREATE INDEX enrollment_live ON enrollment (stage, voided_at) WHERE voided_at IS NULL",
    "CREATE INDEX attachment_by_sha256 ON attachment (sha256)",
    "CREATE INDEX participant_by_event ON participant (event_id) WHERE event_id IS NOT NULL",
)


def upgrade(db: Any) -> None:
    """Add the tables and columns to a store of the first layout."""
    for name, columns in KINDS.items():
        body = ENVELOPE + columns + UPKEEP
        db.execute(f'CREATE TABLE "{name}" ({body}) STRICT, WITHOUT ROWID')
        for column in _LOOKED_UP:
            if f" {column} " in columns:
                db.execute(f'CREATE INDEX "{name}_by_{column}" ON "{name}" ({column})')
    for name, added in ADDED.items():
        for column in added:
            db.execute(f'ALTER TABLE "{name}" ADD COLUMN {column} TEXT')
    for statement in _STATEMENTS:
        db.execute(statement)
