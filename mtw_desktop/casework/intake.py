"""Intake: started from what was typed, kept as a draft at every step, saved as one whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from mtw_desktop.casework.changes import NOTHING, Changed, changed
from mtw_desktop.casework.consents import current_consent, local_today
from mtw_desktop.casework.events import Here, here
from mtw_desktop.casework.household_links import MEMBER, link_in
from mtw_desktop.casework.intake_plan import Circumstances, Known, Plan, plan_edit, plan_new
from mtw_desktop.casework.intake_short import SHORT, answers_of, at_event, form_of, in_form, mark
from mtw_desktop.casework.needs import OPEN
from mtw_desktop.casework.phones import read_phone
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.forms import Answers, Problem, load_form, problems, section_state
from mtw_desktop.domain.ids import new_id, read_code
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.plain import nfc, record_from_plain, record_to_plain
from mtw_desktop.domain.reading import read_date
from mtw_desktop.domain.records import (
    KINDS,
    Consent,
    EntryProfile,
    HouseholdMember,
    Need,
    Participant,
)
from mtw_desktop.errors import RuleBroken
from mtw_desktop.store.drafts import Draft

__all__ = [
    "Draft",
    "DraftRow",
    "SavedIntake",
    "discard_draft",
    "drafts",
    "edit_intake",
    "fresh",
    "resume",
    "save_draft",
    "save_intake",
    "start_intake",
]

FORM = "intake"
_NUMBER = re.compile(r"[\d\s().+/-]{7,60}")
#: Where ``Draft.more`` keeps the answers as an edit found them.
BEFORE = "before"
_DRAFT = "draft"
_SHOWN = (FORM, "referral")


@dataclass(frozen=True, slots=True)
class DraftRow:
    """An unfinished form in a list. ``title`` is a short name, or "" if there is none yet.

    ``form`` is ``intake`` (open it with ``resume``) or ``referral`` (open it with
    ``start_referral(participant_id, need_id)``). ``participant_id`` is set for a known person.
    """

    id: str
    title: str
    section_key: str
    sections_done: int
    sections_total: int
    saved_at: datetime | None
    participant_id: str | None = None
    form: str = FORM
    need_id: str | None = None


@dataclass(frozen=True, slots=True)
class SavedIntake:
    """What saving gave. With ``problems`` nothing was written and the draft is still there."""

    participant_id: str
    code: str
    changed: Changed
    problems: tuple[Problem, ...] = ()


def start_intake(session: Session, typed: str = "") -> Draft:
    """A new, saved draft. What was typed into the find box is carried over: a date to the birth
    date, digits to the phone, anything else to the names. While this laptop is at an event, it is
    a short one."""
    person = _carried_over(session, typed)
    draft = fresh(here(session))
    draft = replace(
        draft,
        by=session.staff.id,
        section_key=form_of(draft).sections[0].key,
        answers={"participant": person} if person else {},
    )
    return session.store.save_draft(draft)


def fresh(at: Here | None) -> Draft:
    """An empty draft that is not kept yet: short at an event, full elsewhere."""
    draft = Draft(id=new_id())
    return in_form(at_event(draft, at.event_id), SHORT) if at is not None else draft


def edit_intake(session: Session, participant_id: str) -> Draft:
    """A saved draft filled with what is known of a person (the one already begun, if any).

    ``RuleBroken`` if there is no such person.
    """
    for begun in session.store.drafts():
        if begun.form == FORM and begun.participant_id == participant_id:
            return begun
    answers = _known_answers(session, participant_id)
    draft = Draft(
        id=new_id(),
        by=session.staff.id,
        participant_id=participant_id,
        section_key=load_form(FORM).sections[0].key,
        answers=answers,
        more={BEFORE: answers},
    )
    return session.store.save_draft(draft)


def resume(session: Session, draft_id: str) -> Draft | None:
    """The draft as it was left: answers, section and field; ``None`` if it is gone."""
    return session.store.draft(draft_id)


def save_draft(session: Session, draft: Draft) -> Changed:
    """Keep the draft durably; called after each committed field. Fast, and makes no op."""
    session.store.save_draft(replace(draft, by=draft.by or session.staff.id))
    return changed({_DRAFT}, draft.id)


def drafts(session: Session) -> list[DraftRow]:
    """All unfinished intakes and referrals, the last one touched first."""
    return [_row(each) for each in session.store.drafts() if each.form in _SHOWN]


def discard_draft(session: Session, draft_id: str) -> Changed:
    """Throw an unfinished form away."""
    with session.store.atomic(session.staff.id) as tx:
        tx.delete_draft(draft_id)
    return changed({_DRAFT}, draft_id)


def save_intake(session: Session, draft_id: str) -> SavedIntake:
    """Write the person and everything with them in one transaction and remove the draft.

    Only answers of visible questions are written; what was typed and not understood goes into a
    note. Only two things block: no name or alias, and no consent state; they come back as
    ``problems``. ``RuleBroken`` if the draft is gone.
    """
    draft = session.store.draft(draft_id)
    if draft is None:
        raise RuleBroken("the draft was saved or thrown away already")
    found = problems(form_of(draft), draft.answers)
    if found:
        return SavedIntake(draft.participant_id or "", "", NOTHING, tuple(found))
    plan = _plan(session, draft)
    with session.store.atomic(session.staff.id) as tx:
        for record in plan.creates:
            tx.create(record)
        for cls, record_id, values in plan.updates:
            tx.update(cls, record_id, values)
        for cls, record_id, reason in plan.voids:
            tx.void(cls, record_id, reason)
        if not draft.participant_id:
            link_in(tx, draft.more.get(MEMBER), plan.participant_id)
        tx.delete_draft(draft_id)
    what = Changed(tx.changed | {_DRAFT}, tx.changed_ids | {draft_id, plan.participant_id})
    return SavedIntake(plan.participant_id, plan.code, what)


def _plan(session: Session, draft: Draft) -> Plan:
    form, answers = form_of(draft), answers_of(draft)
    around = Circumstances(local_today(session), session.language, session.clock())
    person = None
    if draft.participant_id:
        person = session.store.get(Participant, draft.participant_id)
    if person is None or person.voided_at:
        # New, or gone since the edit began: then nothing that was typed may be lost with it.
        plan = plan_new(form, answers, around)
        mark(plan, draft, None, around.today)
        return plan
    profile = _profile(session, person.id)
    consent = current_consent(
        session.store.many(Consent, participant_id=person.id), around.today
    ).consent
    known = Known(
        participant_id=person.id,
        code=person.code,
        before=draft.more.get(BEFORE) or {},
        profile_id=profile.id if profile else None,
        consent_id=consent.id if consent else None,
    )
    plan = plan_edit(form, draft.answers, around, known)
    mark(plan, draft, person, around.today)
    return plan


def _known_answers(session: Session, participant_id: str) -> Answers:
    """What is on record, in the shape of the form's answers; members and needs keep their id."""
    store = session.store
    person = store.get(Participant, participant_id)
    if person is None or person.voided_at:
        raise RuleBroken("no such person")
    answers: Answers = {"participant": record_to_plain(person)}
    if profile := _profile(session, participant_id):
        answers["entry_profile"] = record_to_plain(profile)
    consents = store.many(Consent, participant_id=participant_id)
    if consent := current_consent(consents, local_today(session)).consent:
        answers["consent"] = record_to_plain(consent)
    members = store.many(HouseholdMember, participant_id=participant_id)
    answers["household"] = [_with_id(each) for each in members]
    needs = store.many(Need, participant_id=participant_id)
    by_domain = {each.domain: _with_id(each) for each in needs if each.status in OPEN}
    answers["needs"] = list(by_domain.values())
    return answers


def _with_id(record: HouseholdMember | Need) -> dict[str, Any]:
    plain = record_to_plain(record)
    return {"id": record.id, **{k: v for k, v in plain.items() if k != "participant_id"}}


def _profile(session: Session, participant_id: str) -> EntryProfile | None:
    """The newest entry profile of a person."""
    found = session.store.many(EntryProfile, participant_id=participant_id)
    return max(found, key=lambda each: (each.as_of is not None, each.as_of, each.id), default=None)


def _row(draft: Draft) -> DraftRow:
    person = draft.answers.get("participant") or {}
    record = record_from_plain(KINDS["participant"], person, id=draft.participant_id or "")
    states = []
    if draft.form == FORM:
        sections = form_of(draft).sections
        states = [section_state(each, draft.answers) for each in sections]
    assert isinstance(record, Participant)
    return DraftRow(
        id=draft.id,
        title=short_name(record),
        section_key=draft.section_key,
        sections_done=states.count("done"),
        sections_total=len(states),
        saved_at=draft.saved_at,
        participant_id=draft.participant_id,
        form=draft.form,
        need_id=draft.more.get("need_id"),
    )


def _carried_over(session: Session, typed: str) -> dict[str, Any]:
    """Participant fields from the text of the find box."""
    text = " ".join(nfc(typed).split())
    if not text or read_code(text):
        return {}
    if phone := read_phone(text):
        return {"phone": phone}
    if any(each.isdigit() for each in text):
        return _with_digits(session, text)
    if "," in text:
        family, _, given = (part.strip() for part in text.partition(","))
        return {k: v for k, v in (("given_name", given), ("family_name", family)) if v}
    given, _, family = text.partition(" ")
    return {"given_name": given, **({"family_name": family} if family else {})}


def _with_digits(session: Session, text: str) -> dict[str, Any]:
    """A date, or a number that may be a telephone's and is kept as it was typed, or neither."""
    found = read_date(text, today=local_today(session))
    if found.value:
        return {"birth_date": found.value.isoformat(), "birth_date_quality": found.quality}
    return {"phone": text} if _NUMBER.fullmatch(text) else {}
