"""The form of one record between its page and its handler: opened, kept while it is being filled
in, looked at, saved.

What is typed is an encrypted draft of its place, so that a lock or a crash loses nothing.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.changes import Changed, changed
from mtw_desktop.casework.record_form import AsideLine, FormPlace, FormStart, SavedForm, handler
from mtw_desktop.casework.ref_choices import ref_title
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answer_paths import answer_at
from mtw_desktop.domain.forms import (
    Answers,
    Problem,
    for_saving,
    load_form,
    unread,
    visible_rows,
)
from mtw_desktop.domain.kinds import KINDS
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.plain import from_plain
from mtw_desktop.store.drafts import Draft

_BEFORE, _PLACE, _DRAFT = "before", "place", "draft"


@dataclass(frozen=True, slots=True)
class OpenedForm:
    """What the page shows. ``start.answers`` is the record as it is now, ``answers`` what stands
    in the form; ``kept_at`` when that was last kept, if something was begun earlier."""

    start: FormStart
    answers: Answers
    kept_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FormLook:
    """The form as the store sees it: what blocks it, and what is worth saying beside it."""

    problems: tuple[Problem, ...]
    aside: tuple[AsideLine, ...]


def open_form(session: Session, place: FormPlace) -> OpenedForm | None:
    """The form of a place, with what was begun there; ``None`` if record or person is gone."""
    start = handler(place.form).start(session, place)
    if start is None:
        return None
    draft = session.store.draft(_id(place))
    if draft is None:
        return OpenedForm(start, copy.deepcopy(start.answers))
    answers = rebased(draft.more.get(_BEFORE) or {}, draft.answers, start)
    return OpenedForm(start, answers, draft.saved_at)


def keep_form(session: Session, start: FormStart, answers: Answers) -> Changed:
    """Keep what stands in the form; nothing is kept of a form that says what it began with."""
    place = start.place
    if said(answers) == said(start.answers):
        known = session.store.draft(_id(place)) is not None
        return drop_form(session, place) if known else Changed(frozenset())
    draft = Draft(
        id=_id(place),
        by=session.staff.id,
        form=place.form,
        participant_id=place.participant_id,
        answers=answers,
        more={_BEFORE: start.answers, _PLACE: asdict(place)},
    )
    session.store.save_draft(draft)
    return changed({_DRAFT}, draft.id)


def drop_form(session: Session, place: FormPlace) -> Changed:
    """Throw away what was begun at a place."""
    with session.store.atomic(session.staff.id) as tx:
        tx.delete_draft(_id(place))
    return changed({_DRAFT}, _id(place))


def look(session: Session, place: FormPlace, answers: Answers) -> FormLook:
    """What the handler says to these answers."""
    clean = cleaned(place.form, answers)
    found = handler(place.form)
    problems = [*_unread(place.form, answers), *found.problems(session, place, clean)]
    return FormLook(tuple(problems), tuple(found.aside(session, place, clean)))


def save_form(session: Session, start: FormStart, answers: Answers) -> SavedForm:
    """Write the record and remove the draft; with problems nothing is written and it stays.

    What nobody changed in the form is taken from the record as it is now, which a sync may have
    renewed meanwhile.
    """
    place = start.place
    found = handler(place.form)
    if place.record_id is not None and (now := found.start(session, place)) is not None:
        answers = rebased(start.answers, answers, now)
    clean = cleaned(place.form, answers)
    problems = [*_unread(place.form, answers), *found.problems(session, place, clean)]
    if problems:
        return SavedForm(problems=tuple(problems))
    saved = found.save(session, place, clean)
    if saved.problems:
        return saved
    return replace(saved, changed=saved.changed | drop_form(session, place))


def said(answers: Answers) -> Answers:
    """The answers without areas that say nothing."""
    return {area: fields for area, fields in answers.items() if fields}


def unfinished(session: Session) -> list[CaseRow]:
    """The record forms that were begun and neither saved nor discarded, the last touched first."""
    drafts = [each for each in session.store.drafts() if each.more.get(_PLACE)]
    return [_row(session, each) for each in drafts]


def form_values(form: str, kind: str, answers: Answers) -> dict[str, Any]:
    """The values of all fields of a kind that the form asks, ready for a record; a question
    without an answer gives an empty value, so that clearing a field clears it on record."""
    specs = KINDS[kind].fields
    keys = [
        key for section in load_form(form).sections for row in section.rows for key in row.paths
    ]
    names = [name for area, _, name in (key.partition(".") for key in keys) if area == kind]
    given: Mapping[str, Any] = answers.get(kind) or {}
    return {name: from_plain(specs[name], given.get(name)) for name in names}


def cleaned(form: str, answers: Answers) -> Answers:
    """The answers that a save writes: of questions in sight, and fitting their fields."""
    kept = for_saving(load_form(form), answers)
    kept.pop("typed", None)
    return kept


def rebased(before: Answers, mine: Answers, now: FormStart) -> Answers:
    """What somebody changed since ``before``, on top of the record as it is ``now``; fixed paths
    and whatever nobody touched are as on record."""
    result = copy.deepcopy(now.answers)
    for area in dict.fromkeys([*before, *mine]):
        old, new = before.get(area), mine.get(area)
        if area == "typed" or not isinstance(new, dict | None) or not isinstance(old, dict | None):
            result[area] = new if new is not None else result.get(area)
            continue
        values = dict(result.get(area) or {})
        for name in {*(old or {}), *(new or {})}:
            if (new or {}).get(name) == (old or {}).get(name):
                continue
            if f"{area}.{name}" not in now.fixed:
                values[name] = (new or {}).get(name)
        result[area] = {name: plain for name, plain in values.items() if plain is not None}
    return said(result)


def _unread(form: str, answers: Answers) -> list[Problem]:
    """Texts nobody could read; those of questions out of sight stop nobody."""
    sections = load_form(form).sections
    rows = [row for section in sections for row in visible_rows(section, answers)]
    return [each for each in unread(answers) if any(row.covers(each.key) for row in rows)]


def _row(session: Session, draft: Draft) -> CaseRow:
    place = FormPlace(**draft.more[_PLACE])
    person = place.participant_id or answer_at(draft.answers, f"{draft.form}.participant_id") or ""
    return CaseRow(
        kind=draft.form,
        record_id=place.record_id or "",
        title=label(f"kind.{draft.form}", session.language),
        detail=ref_title(session, "participant", person) if person else "",
        on=draft.saved_at.astimezone().date() if draft.saved_at else None,
        page="form",
        argument=place,
        participant_id=person,
    )


def _id(place: FormPlace) -> str:
    parts = (place.form, place.record_id, place.participant_id, place.link_id)
    return "form:" + ":".join(part or "" for part in parts)
