"""Finding requests by whose they are or by a receipt's number, and cards by the end of their
serial numbers."""

from __future__ import annotations

from typing import Any

from mtw_desktop.casework.people import find_people
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.labels import code_label
from mtw_desktop.domain.records import Card, Enrollment, Issue, Need, SupportRequest

#: More people than these are too many to be meant.
_PEOPLE = 50
_LOOKED = 20_000


def find_requests(session: Session, typed: str, limit: int = 200) -> list[str]:
    """Ids of the requests of people who fit what was typed, newest first; or of the request that
    a receipt with this number belongs to."""
    store = session.store
    number = typed.strip().upper()
    by_number = store.many(Issue, number=number) if number.startswith("S-") else []
    if by_number:
        return [each.support_request_id for each in by_number if each.support_request_id]
    people = [each.id for each in find_people(session, typed, _PEOPLE)]
    if not people:
        return []
    return store.ids(SupportRequest, descending=True, participant_id=people)[:limit]


def find_cards(
    session: Session,
    ending: str,
    *,
    card_type: str | None = None,
    state: str | None = None,
    limit: int = 200,
) -> list[str]:
    """Ids of cards whose serial number ends as typed, those received last first. A whole number
    finds its card among any; an ending among the newest 20,000 of the kind and state."""
    wanted = {"card_type": card_type, "state": state}
    equals: dict[str, Any] = {name: value for name, value in wanted.items() if value is not None}
    whole = [each.id for each in session.store.many(Card, serial=ending.strip(), **equals)]
    if whole:
        return whole
    end = ending.strip().casefold()
    cards = session.store.many(Card, order="received_on", descending=True, limit=_LOOKED, **equals)
    return [each.id for each in cards if (each.serial or "").casefold().endswith(end)][:limit]


def find_issues(session: Session, typed: str, limit: int = 200) -> list[str]:
    """Ids of the lines of the issue log with this number, or of people who fit what was typed,
    newest first."""
    store = session.store
    number = typed.strip().upper()
    if number.startswith("S-") and (found := store.ids(Issue, number=number)):
        return found
    people = [each.id for each in find_people(session, typed, _PEOPLE)]
    return store.ids(Issue, descending=True, participant_id=people)[:limit] if people else []


def need_words(session: Session, need_id: str | None) -> str:
    """``Transport · No bus at 6 am``: the need of a request; empty if there is none."""
    need = session.store.get(Need, need_id) if need_id else None
    if need is None:
        return ""
    domain = code_label("need_domain", need.domain, session.language)
    return " · ".join(part for part in (domain, known(need.detail) or "") if part)


def class_words(session: Session, enrollment_id: str | None) -> str:
    """The class that a request belongs to: its program; empty if there is none."""
    found = session.store.get(Enrollment, enrollment_id) if enrollment_id else None
    return (known(found.program_name) or "") if found else ""
