"""Enrollments and jobs by what was typed: a person, a provider or program, an employer or title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from mtw_desktop.casework.people import find_people
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.work_lists import JobState
from mtw_desktop.domain.kinds import Record
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.records import Enrollment, Placement

#: So many people are looked at; whoever is meant is among them or more will be typed.
_PEOPLE = 100
#: SQLite takes only so many values at once.
_NAMES = 500


def find_enrollments(session: Session, typed: str, *, stage: str | None = None) -> list[str]:
    """Ids of enrollments of people, with providers or in programs that begin as typed; the last
    changed first within each."""
    more: dict[str, Any] = {"stage": stage} if stage else {}
    columns = ("program_name", "provider_name")
    return _found(session, Enrollment, typed, columns, "updated_at", more)


def find_placements(session: Session, typed: str, *, state: JobState = "all") -> list[str]:
    """Ids of jobs of people, with employers or titles that begin as typed; the newest first."""
    more: dict[str, Any] = {"end_on": None} if state == "current" else {}
    columns = ("employer_name", "job_title")
    found = _found(session, Placement, typed, columns, "start_on", more)
    if state != "ended":
        return found
    current = set(session.store.ids(Placement, end_on=None))
    return [each for each in found if each not in current]


def _found(
    session: Session,
    cls: type[Record],
    typed: str,
    columns: Iterable[str],
    order: str,
    more: dict[str, Any],
) -> list[str]:
    people = [row.id for row in find_people(session, typed, _PEOPLE)]
    words = fold(typed).split()
    wanted: list[tuple[str, Sequence[str]]] = [("participant_id", people)]
    for column in columns:
        names = [name for name in session.store.counts(cls, column) if name and _fits(words, name)]
        wanted.append((column, names[:_NAMES]))
    ids: dict[str, None] = {}
    for column, values in wanted:
        if values:
            narrowed = {column: list(values), **more}
            found = session.store.ids(cls, order=order, descending=True, **narrowed)
            ids.update(dict.fromkeys(found))
    return list(ids)


def _fits(words: Sequence[str], name: str) -> bool:
    text = f" {fold(name)}"
    return bool(words) and all(f" {each}" in text for each in words)
