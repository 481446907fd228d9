"""The fourth layout: what an intake lacked for PIRL, intakes that wait to be completed, attendance,
the interpreter of a consent; and indexes for what supports, funds and events are counted by."""

from __future__ import annotations

from typing import Any

#: Table -> new columns.
_ADDED = {
    "participant": ("race_ethnicity_detail TEXT", "to_complete_since TEXT"),
    "entry_profile": (
        "highest_grade INTEGER",
        "long_term_unemployed TEXT",
        "cultural_barriers TEXT",
        "foster_care TEXT",
        "farmworker TEXT",
    ),
    "enrollment": ("sessions_attended INTEGER", "sessions_held INTEGER"),
    "consent": ("interpreter_name TEXT",),
}

_STATEMENTS = (
    "CREATE INDEX support_request_money ON support_request"
    " (state, fund_id, approved_cents, voided_at) WHERE voided_at IS NULL",
    "CREATE INDEX support_request_mine ON support_request (requester_id, state, voided_at)"
    " WHERE voided_at IS NULL",
    "CREATE INDEX issue_money ON issue (reversal_of, fund_id, amount_cents, voided_at)"
    " WHERE voided_at IS NULL",
    "CREATE INDEX participant_to_complete ON participant (to_complete_since, created_by)"
    " WHERE to_complete_since IS NOT NULL AND voided_at IS NULL",
    # People are counted by event without a look at their records.
    "DROP INDEX participant_by_event",
    "CREATE INDEX participant_by_event ON participant (event_id, voided_at)"
    " WHERE event_id IS NOT NULL",
)


def upgrade(db: Any) -> None:
    """Add the columns and indexes to a store of the third layout."""
    for name, added in _ADDED.items():
        for column in added:
            db.execute(f'ALTER TABLE "{name}" ADD COLUMN {column}')
    for statement in _STATEMENTS:
        db.execute(statement)
