"""Employers: found by what was typed, entered once, counted by who works there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.phones import show_phone
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.records import Employer, Placement
from mtw_desktop.errors import RuleBroken

#: Words of a name that say nothing about who it is.
_LEGAL = frozenset({"inc", "llc", "corp", "co", "company", "corporation", "ltd", "the"})
#: Names that are this much alike (of 100) may be one employer.
_ALIKE = 86.0


@dataclass(frozen=True, slots=True)
class EmployerRow:
    """An employer in a list; ``people`` counts jobs there that have not ended."""

    id: str
    name: str
    place: str
    contact: str
    partner: bool
    people: int

    @property
    def detail(self) -> str:
        """Place and contact on one line."""
        return " · ".join(filter(None, (self.place, self.contact)))


def employer_rows(session: Session) -> list[EmployerRow]:
    """All employers, those with most people first, then by name."""
    jobs = session.store.counts(Placement, "employer_id", end_on=None)
    rows = [_row(each, jobs.get(each.id, 0)) for each in session.store.many(Employer)]
    return sorted(rows, key=lambda each: (-each.people, fold(each.name)))


def find_employers(session: Session, text: str, limit: int = 8) -> list[EmployerRow]:
    """Employers with words that begin as typed, accents aside; nothing typed: the most used."""
    typed = fold(text).split()
    return [
        row
        for row in employer_rows(session)
        if all(any(word.startswith(each) for word in fold(row.name).split()) for each in typed)
    ][:limit]


def like_employers(
    session: Session, name: str, *, but: str = "", limit: int = 3
) -> list[EmployerRow]:
    """Employers on record that may be the one of this name (``but``: not this id), likest first."""
    from rapidfuzz import fuzz

    wanted = _core(name)
    if len(wanted) < 3:
        return []
    scored = [
        (fuzz.token_sort_ratio(wanted, _core(row.name)), row)
        for row in employer_rows(session)
        if row.id != but
    ]
    close = [(score, row) for score, row in scored if score >= _ALIKE]
    return [row for _, row in sorted(close, key=lambda each: -each[0])][:limit]


def same_employer(session: Session, name: str) -> Employer | None:
    """The employer of exactly this name, case, accents and company forms aside."""
    wanted = _core(name)
    return next((each for each in session.store.many(Employer) if _core(each.name) == wanted), None)


def add_employer(session: Session, name: str, **fields: Any) -> tuple[str, Changed]:
    """Enter an employer; the id and what changed. ``RuleBroken`` without a name."""
    if not name.strip():
        raise RuleBroken("an employer has a name")
    employer = Employer(id=new_id(), name=name.strip(), **fields)
    with session.store.atomic(session.staff.id) as tx:
        tx.create(employer)
    return employer.id, Changed(tx.changed, tx.changed_ids)


def place_text(employer: Employer) -> str:
    """``Miami 33127``; empty if unknown."""
    return _words((known(employer.city), known(employer.zip)))


def _row(employer: Employer, people: int) -> EmployerRow:
    phone = show_phone(known(employer.contact_phone) or "")
    return EmployerRow(
        id=employer.id,
        name=employer.name,
        place=place_text(employer),
        contact=_words((known(employer.contact_name), phone)),
        partner=employer.partner == "yes",
        people=people,
    )


def _words(parts: Iterable[str | None]) -> str:
    return " ".join(filter(None, parts))


def _core(name: str) -> str:
    words = fold(name).replace(",", " ").replace(".", " ").split()
    return " ".join([each for each in words if each not in _LEGAL] or words)
