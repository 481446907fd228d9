"""Short intakes, as at an outreach table: the form a draft is filled in with, and what a short one
leaves to be asked in the full form, so that nothing is asked twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.consents import current_consent, local_today
from mtw_desktop.casework.intake_plan import Plan
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.forms import Answers, Form, left_open, load_form
from mtw_desktop.domain.kinds import Record
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.records import Consent, EntryProfile, Participant
from mtw_desktop.domain.wording import counted
from mtw_desktop.store.drafts import Draft
from mtw_desktop.store.records import UpTo

FULL, SHORT = "intake", "outreach"
#: Where ``Draft.more`` keeps the form and the event.
_LAYOUT, _EVENT = "layout", "event_id"
#: A consent without an end is given one when it is saved.
_SET_BY_SAVING = {"consent.expires"}
#: A day of completing; the next ones come as these are done.
_MANY = 20


@dataclass(frozen=True, slots=True)
class EditIntake:
    """What the intake page opens to go on with somebody on record, at a section if one is named."""

    participant_id: str
    section: str = ""


def form_of(draft: Draft) -> Form:
    """The form that a draft is filled in with."""
    short = draft.more.get(_LAYOUT) == SHORT and draft.participant_id is None
    return load_form(SHORT if short else FULL)


def in_form(draft: Draft, name: str) -> Draft:
    """The same draft in the other form: answers and event stay."""
    return replace(draft, more={**draft.more, _LAYOUT: name})


def at_event(draft: Draft, event_id: str | None) -> Draft:
    """The same draft, made at an event."""
    return replace(draft, more={**draft.more, _EVENT: event_id})


def event_of(draft: Draft) -> str | None:
    """The event at which a draft was begun."""
    found = draft.more.get(_EVENT)
    return found if isinstance(found, str) else None


def answers_of(draft: Draft) -> Answers:
    """The answers with the event, unless the form names another one."""
    person = draft.answers.get("participant") or {}
    if (event := event_of(draft)) is None or person.get("event_id"):
        return draft.answers
    return {**draft.answers, "participant": {**person, "event_id": event}}


def mark(plan: Plan, draft: Draft, person: Participant | None, today: date) -> None:
    """Put into a plan whether the intake waits to be completed: a short one does while the full
    form has open questions, and no longer once it has none."""
    still_open = set(left_open(load_form(FULL), draft.answers)) - _SET_BY_SAVING
    if person is not None:
        if person.to_complete_since is not None and not still_open:
            plan.updates.append((Participant, person.id, {"to_complete_since": None}))
    elif form_of(draft).name == SHORT and still_open:
        plan.creates = [_marked(each, today) for each in plan.creates]


def waiting_rows(session: Session, *, mine: bool) -> list[CaseRow]:
    """Short intakes that wait to be completed, the oldest first."""
    wanted: dict[str, Any] = {"created_by": session.staff.id} if mine else {}
    people = session.store.many(
        Participant,
        to_complete_since=UpTo(local_today(session).isoformat()),
        order="to_complete_since",
        limit=_MANY,
        **wanted,
    )
    answers = _on_record(session, people)
    lang = session.language
    rows = []
    for each in people:
        sections = by_section(answers[each.id])
        titles = ", ".join(label(f"{FULL}.{key}.title", lang) for key in sections)
        rows.append(
            CaseRow(
                kind="participant",
                record_id=each.id,
                title=short_name(each, lang),
                detail=" · ".join(t for t in (label("intake.finish", lang), titles) if t),
                pill=label("intake.to_complete", lang),
                tone="info",
                page="intake",
                argument=EditIntake(each.id, next(iter(sections), "")),
                participant_id=each.id,
            )
        )
    return rows


def open_questions(session: Session, participant_id: str) -> list[CaseRow]:
    """What a person's short intake has left to ask, one row a section; nothing after a full one."""
    person = session.store.get(Participant, participant_id)
    if person is None or person.to_complete_since is None:
        return []
    sections = by_section(_on_record(session, [person])[person.id])
    return [_section_row(session, person, key, paths) for key, paths in sections.items()]


def by_section(answers: Answers) -> dict[str, list[str]]:
    """Section of the full form -> paths of the questions it has left open."""
    form = load_form(FULL)
    found: dict[str, list[str]] = {}
    for path in left_open(form, answers):
        if section := form.section_of(path):
            found.setdefault(section.key, []).append(path)
    return found


def _section_row(session: Session, person: Participant, key: str, paths: list[str]) -> CaseRow:
    lang = session.language
    return CaseRow(
        kind="participant",
        record_id=person.id,
        title=label(f"{FULL}.{key}.title", lang),
        detail=", ".join(label(path, lang) for path in paths),
        pill=counted("intake.questions", len(paths), lang),
        tone="info",
        page="intake",
        argument=EditIntake(person.id, key),
        participant_id=person.id,
    )


def _on_record(session: Session, people: Iterable[Participant]) -> Mapping[str, Answers]:
    """What is known of each, as far as the open questions depend on it: a few readings for all."""
    found: dict[str, Answers] = {each.id: {"participant": record_to_plain(each)} for each in people}
    ids = list(found)
    for profile in session.store.many(EntryProfile, participant_id=ids):
        found[profile.participant_id]["entry_profile"] = record_to_plain(profile)
    consents: dict[str, list[Consent]] = {}
    for each in session.store.many(Consent, participant_id=ids):
        consents.setdefault(each.participant_id, []).append(each)
    for person_id, given in consents.items():
        if consent := current_consent(given, local_today(session)).consent:
            found[person_id]["consent"] = record_to_plain(consent)
    return found


def _marked(record: Record, today: date) -> Record:
    if isinstance(record, Participant):
        return replace(record, to_complete_since=today)
    return record
