"""Everything the person page shows, read together: who this is, what waits, what happened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from mtw_desktop.casework.consents import ConsentRow, current_consent, local_today
from mtw_desktop.casework.needs import OPEN
from mtw_desktop.casework.people import PersonRow, row_of
from mtw_desktop.casework.person_cards import PersonCard, person_cards
from mtw_desktop.casework.phones import show_phone
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.timeline import History, TimelineItem, timeline
from mtw_desktop.casework.timeline_more import more_of
from mtw_desktop.casework.work_lists import PathFacts, path_facts
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.records import (
    Consent,
    EntryProfile,
    Need,
    Note,
    Participant,
    Referral,
    ReferralEvent,
    Staff,
)

__all__ = ["ConsentRow", "NeedRow", "PathStep", "PersonPage", "TimelineItem", "person_page"]

StepState = Literal["done", "now", "next"]
_NO_FACTS = PathFacts()
_URGENCY = {"urgent": 0, "soon": 1, "when_possible": 2}
_ENDED = frozenset({"cancelled", "entered-in-error", "rejected", "failed"})


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step to a good job. ``key``: intake, needs, training, credential, job.

    ``on`` is a date to show, ``met`` of ``total`` a count to show (needs), ``said`` words to show
    before the date (the stage of a training, that a job lasted); all absent for steps that have no
    data yet.
    """

    key: str
    state: StepState
    on: date | None = None
    met: int | None = None
    total: int | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A need, and the newest referral made for it that is not cancelled, refused or an error."""

    need: Need
    referral: Referral | None
    #: True where a Refer button belongs: open need without a live referral.
    can_refer: bool
    #: The name of who sees to it, "" if nobody is named or whoever sits here.
    owner: str = ""


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person, whole. ``needs`` open and urgent first; ``cards`` those with something in
    them; ``timeline`` newest first."""

    participant: Participant
    row: PersonRow
    full_name: str
    name_to_use: str
    phone_text: str
    steps: tuple[PathStep, ...]
    needs: tuple[NeedRow, ...]
    consent: ConsentRow
    profile: EntryProfile | None
    referrals: tuple[Referral, ...]
    notes: tuple[Note, ...]
    cards: tuple[PersonCard, ...]
    timeline: tuple[TimelineItem, ...]
    #: Draft of an edit of this person that was not finished.
    draft_id: str | None = None


def person_page(session: Session, participant_id: str) -> PersonPage | None:
    """The page of one person, or ``None`` if there is no such person (any more).

    Opening the page of a restricted person leaves a line in the audit.
    """
    store = session.store
    person = store.get(Participant, participant_id)
    if person is None or person.voided_at is not None:
        return None
    if person.restricted:
        with store.atomic(session.staff.id) as tx:
            tx.audit("read", "participant", participant_id)
    needs = store.many(Need, participant_id=participant_id)
    referrals = store.many(Referral, participant_id=participant_id, descending=True)
    consents = store.many(Consent, participant_id=participant_id)
    notes = store.many(Note, participant_id=participant_id, descending=True)
    events = store.many(ReferralEvent, participant_id=participant_id)
    staff = {each.id: each.name for each in store.many(Staff, voided=True)}
    row = row_of(person, session.language, local_today(session))
    return PersonPage(
        participant=person,
        row=row,
        full_name=row.display_name,
        name_to_use=known(person.name_to_use) or "",
        phone_text=show_phone(known(person.phone) or ""),
        steps=path_steps(
            person.created_at, needs, path_facts(session, participant_id), session.language
        ),
        needs=_need_rows(needs, referrals, staff, session.staff.id),
        consent=current_consent(consents, local_today(session)),
        profile=newest_profile(store.many(EntryProfile, participant_id=participant_id)),
        referrals=tuple(referrals),
        notes=tuple(notes),
        cards=person_cards(session, participant_id),
        timeline=timeline(
            History(person, needs, consents, notes, referrals, events, staff),
            more_of(session, participant_id, needs, staff),
        ),
        draft_id=next(
            (d.id for d in store.drafts() if d.participant_id == person.id and d.form == "intake"),
            None,
        ),
    )


def path_steps(
    began: datetime | None,
    needs: Iterable[Need],
    facts: PathFacts = _NO_FACTS,
    language: str = "en",
) -> tuple[PathStep, ...]:
    """The path to a good job, as far as it is on record."""
    counted = [each for each in needs if each.status != "withdrawn"]
    met = sum(each.status == "met" for each in counted)
    settled = bool(counted) and met == len(counted)
    intake = PathStep("intake", "done", on=began.astimezone().date() if began else None)
    shown = (met, len(counted)) if counted else (None, None)
    needs_met = PathStep("needs", "done" if settled else "now", None, *shown)
    return (intake, needs_met, *_later(facts, language))


def _later(facts: PathFacts, language: str) -> tuple[PathStep, ...]:
    """Training, credential, job: each done, going on, or to come."""
    training: StepState = "next"
    if facts.training is not None and facts.training != "withdrawn":
        training = "done" if facts.training == "completed" else "now"
    stage = ""
    if facts.training not in (None, "active"):  # which the step's own name says
        stage = code_label("enrollment_stage", str(facts.training), language)
    job: StepState = "next"
    if facts.job_on or facts.job_kind:
        job = "done" if facts.retained else "now"
    said = label("person.retained", language) if facts.retained else ""
    return (
        PathStep("training", training, on=facts.training_on, said=stage),
        PathStep("credential", "done" if facts.credentials else "next", on=facts.credential_on),
        PathStep("job", job, on=facts.retained_on or facts.job_on, said=said),
    )


def newest_profile(profiles: Iterable[EntryProfile]) -> EntryProfile | None:
    """The entry profile that counts: of the latest date, the latest made."""
    return max(
        profiles,
        key=lambda each: (each.as_of.isoformat() if each.as_of else "", each.id),
        default=None,
    )


def _need_rows(
    needs: Sequence[Need], referrals: Sequence[Referral], staff: Mapping[str, str], me: str
) -> tuple[NeedRow, ...]:
    newest: dict[str, Referral] = {}
    for referral in referrals:  # newest first
        if referral.need_id and referral.status not in _ENDED:
            newest.setdefault(referral.need_id, referral)
    rows = []
    for need in needs:
        made = newest.get(need.id)
        live = made is not None and made.status != "completed"
        owner = staff.get(need.owner_id or "", "") if need.owner_id != me else ""
        rows.append(NeedRow(need, made, need.status in OPEN and not live, owner))
    return tuple(sorted(rows, key=_pressing))


def _pressing(row: NeedRow) -> tuple[bool, int, date, str]:
    urgency = known(row.need.urgency) or ""
    due = row.need.due or date.max
    return (row.need.status not in OPEN, _URGENCY.get(urgency, 3), due, row.need.id)
