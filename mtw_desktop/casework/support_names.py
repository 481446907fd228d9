"""Names beside ids in the lists of supports: people, staff and funds, in one question each."""

from __future__ import annotations

from collections.abc import Iterable

from mtw_desktop.casework.session import Session
from mtw_desktop.domain.names import fold, short_name
from mtw_desktop.domain.records import Fund, Participant, Staff


def person_names(session: Session, ids: Iterable[str | None]) -> dict[str, str]:
    """Short names ("Guerlande É.") by participant id."""
    found = session.store.many(Participant, voided=True, id=_ids(ids))
    return {each.id: short_name(each) for each in found}


def staff_names(session: Session, ids: Iterable[str | None]) -> dict[str, str]:
    """Names by staff id."""
    return {each.id: each.name for each in session.store.many(Staff, voided=True, id=_ids(ids))}


def fund_names(session: Session, ids: Iterable[str | None]) -> dict[str, str]:
    """Names by fund id."""
    return {each.id: each.name for each in session.store.many(Fund, voided=True, id=_ids(ids))}


def said_once(type_words: str, item: str) -> str:
    """``Bus pass · Monthly pass``; an item that repeats the type is said once."""
    parts = (type_words, "" if fold(item) == fold(type_words) else item)
    return " · ".join(each for each in parts if each)


def _ids(ids: Iterable[str | None]) -> list[str]:
    return sorted({each for each in ids if each})
