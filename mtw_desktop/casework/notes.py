"""Case notes: written once; a correction is a further note."""

from __future__ import annotations

from mtw_desktop.casework.changes import Changed, changed
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import Note
from mtw_desktop.errors import RuleBroken


def add_note(
    session: Session,
    participant_id: str,
    text: str,
    *,
    contact_type: str | None = None,
    minutes: int | None = None,
    amends_id: str | None = None,
) -> Changed:
    """Write a note as of now. ``RuleBroken`` for an empty one."""
    if not text.strip():
        raise RuleBroken("a note says something")
    note = Note(
        id=new_id(),
        participant_id=participant_id,
        text=text.strip(),
        contact_type=contact_type,
        minutes=minutes,
        happened_at=session.clock(),
        amends_id=amends_id,
    )
    with session.store.atomic(session.staff.id) as tx:
        tx.create(note)
    return changed({"note"}, note.id, participant_id)
