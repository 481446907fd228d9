"""Whether the records on this laptop are whole."""

from __future__ import annotations

from dataclasses import dataclass

from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Participant


@dataclass(frozen=True, slots=True)
class Health:
    """``state``: whole, damaged (the file or its tables) or changed (somebody changed the list of
    who did what); ``people`` on record. Damage is named first."""

    state: str
    people: int = 0


def check_records(session: Session) -> Health:
    """Look over the whole store; seconds for a large one, changes nothing."""
    found = session.store.look_over()
    if found.pages or found.tables or found.files:
        return Health("damaged")
    if found.audit_line is not None:
        return Health("changed")
    return Health("whole", session.store.count(Participant))
