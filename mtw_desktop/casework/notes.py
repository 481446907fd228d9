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
    """Write a note as of now; with ``amends_id``, one that corrects a note of the same person.
    ``RuleBroken`` for an empty one, and if there is no such note."""
    if not text.strip():
        raise RuleBroken("a note says something")
    if amends_id is not None:
        corrected = session.store.get(Note, amends_id)
        if corrected is None or corrected.participant_id != participant_id:
            raise RuleBroken("no such note")
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
