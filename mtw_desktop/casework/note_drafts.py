"""A note that is being written: kept as an encrypted draft, so that a lock loses nothing."""

from __future__ import annotations

from collections.abc import Mapping

from mtw_desktop.casework.changes import Changed, changed
from mtw_desktop.casework.session import Session
from mtw_desktop.store.drafts import Draft

FORM = "note"


def keep_note(session: Session, participant_id: str, typed: Mapping[str, str]) -> Changed:
    """Keep what is typed (``text``, ``contact_type``, ``minutes``); one note for each person."""
    draft = Draft(
        id=_id(participant_id),
        by=session.staff.id,
        form=FORM,
        participant_id=participant_id,
        more={"note": dict(typed)},
    )
    session.store.save_draft(draft)
    return changed({"draft"}, draft.id)


def kept_note(session: Session, participant_id: str) -> dict[str, str]:
    """The note that was being written for this person; empty if there is none."""
    draft = session.store.draft(_id(participant_id))
    return dict(draft.more["note"]) if draft else {}


def drop_note(session: Session, participant_id: str) -> Changed:
    """The note was saved or taken back."""
    with session.store.atomic(session.staff.id) as tx:
        tx.delete_draft(_id(participant_id))
    return changed({"draft"}, _id(participant_id))


def _id(participant_id: str) -> str:
    return f"{FORM}:{participant_id}"
