"""People in lists: found by what was typed, or all of them in order, always with short names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from mtw_desktop.casework.audiences import sharers
from mtw_desktop.casework.merge_moves import kept_in
from mtw_desktop.casework.phones import show_phone
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.ids import read_code
from mtw_desktop.domain.merges import standing
from mtw_desktop.domain.names import display_name, short_name
from mtw_desktop.domain.records import Merge, Participant
from mtw_desktop.domain.wording import about_words, age_on, partial_date_words
from mtw_desktop.store.search import PersonHit

SortKey = Literal["name", "recent", "birth"]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person in a list. Texts are in the screen language and never hold markup.

    ``short_name`` ("Guerlande É.") is for lists that others might see; ``display_name`` is the
    whole name, for the person's own page and the find box after Enter.
    """

    id: str
    code: str
    display_name: str
    short_name: str
    birth_date: date | None
    birth_text: str
    phone_text: str
    zip: str
    updated_at: datetime | None
    restricted: bool = False
    #: The organization that shows this person here by a referral; "" for our own people.
    shared_by: str = ""


def find_people(
    session: Session, text: str, limit: int = 8, *, shared: bool = False
) -> list[PersonRow]:
    """People whose name, phone, birth date or code starts as typed; best first; empty if none.

    With ``shared`` also those whom other organizations show here: to look at, not to choose.
    """
    found = session.store.search_people(text, limit=limit)
    rows = rows_of(session, found or session.store.people(_kept_under_code(session, text)))
    return [each for each in rows if shared or not each.shared_by]


def _kept_under_code(session: Session, text: str) -> list[str]:
    """Who is kept in place of somebody whose code was typed and who was merged away."""
    if (code := read_code(text)) is None:
        return []
    losers = [each.loser_id for each in standing(session.store.many(Merge))]
    folded = session.store.many(Participant, voided=True, id=losers, code=code)
    return [kept_in(session, each.id) for each in folded]


def list_people(session: Session, sort: SortKey = "name", descending: bool = False) -> list[str]:
    """The ids of everybody who is not voided, in order; cheap enough for 100,000 people.

    ``recent`` begins with the last changed; who has no birth date comes last.
    """
    return session.store.people_ids(order=sort, descending=descending)


def person_rows(session: Session, ids: Sequence[str]) -> list[PersonRow]:
    """Rows for these ids, in this order; ids that are unknown or gone are left out."""
    return rows_of(session, session.store.people(ids))


def rows_of(session: Session, hits: Sequence[PersonHit]) -> list[PersonRow]:
    """Rows of people whom the store has just found."""
    today, theirs = session.clock().astimezone().date(), sharers(session)
    return [
        row_of(each, session.language, today, shared_by=theirs.get(each.id, "")) for each in hits
    ]


def row_of(
    person: Participant | PersonHit, language: str, today: date, *, shared_by: str = ""
) -> PersonRow:
    """The row of one person."""
    birth = known(person.birth_date)
    return PersonRow(
        id=person.id,
        code=person.code,
        display_name=display_name(person, language),
        short_name=short_name(person, language),
        birth_date=birth,
        birth_text=_birth_text(person, birth, language, today),
        phone_text=show_phone(known(person.phone) or ""),
        zip=known(person.zip) or "",
        updated_at=person.updated_at,
        restricted=person.restricted,
        shared_by=shared_by,
    )


def _birth_text(
    person: Participant | PersonHit, birth: date | None, language: str, today: date
) -> str:
    """``March 4, 1994 (32)``, ``1994 (about 32)``, ``about 60``; empty if nothing is known."""
    if birth is None:
        estimate = known(person.age_estimate)
        return "" if estimate is None else about_words(estimate, language)
    quality = known(person.birth_date_quality) or "full"
    age = max(age_on(birth, today), 0)
    years = str(age) if quality in ("full", "month") else about_words(age, language)
    return f"{partial_date_words(birth, quality, language)} ({years})"
