"""Jobs in long lists and figures, a person's jobs and follow-ups, and how far they have come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from mtw_desktop.casework import follow_ups
from mtw_desktop.casework.case_rows import CaseRow, Tone
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.placements import TONES, judgement_of
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.training_lists import span_text
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.good_job import CANNOT_TELL, DOES_NOT_MEET, MEETS, outcome_text
from mtw_desktop.domain.job_checks import job_checks
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.records import Credential, Enrollment, FollowUp, Participant, Placement
from mtw_desktop.domain.work import AFTER_TRAINING, EMPLOYED

JobState = Literal["all", "current", "ended"]
#: The stages of training, the furthest first.
_FURTHEST = ("completed", "active", "enrolled", "waitlisted", "applied", "withdrawn")


@dataclass(frozen=True, slots=True)
class PlacementRow:
    """One job in a list. Texts are in the screen language, plain; ``warnings`` counts what a
    reviewer of the report would ask."""

    id: str
    participant_id: str
    short_name: str
    code: str
    employer: str
    job: str
    kind: str
    start_on: date | None
    end_on: date | None
    pay_text: str
    hours: int | None
    outcome: str
    outcome_text: str
    tone: Tone
    warnings: int


@dataclass(frozen=True, slots=True)
class PathFacts:
    """How far somebody has come. ``training`` is the stage of the furthest enrollment, with the
    day that counts for it; ``job_on`` the start of the newest job; ``retained``: the follow-up
    after 180 days says that they work."""

    training: str | None = None
    training_on: date | None = None
    credential_on: date | None = None
    credentials: int = 0
    job_kind: str | None = None
    job_on: date | None = None
    retained: bool = False
    retained_on: date | None = None


def placement_ids(session: Session, *, state: JobState = "all") -> list[str]:
    """The ids of all jobs, the newest start first; or of those that go on, or that have ended."""
    everything = session.store.ids(Placement, order="start_on", descending=True)
    if state == "all":
        return everything
    current = session.store.ids(Placement, order="start_on", descending=True, end_on=None)
    if state == "current":
        return current
    going_on = set(current)
    return [each for each in everything if each not in going_on]


def placement_rows(session: Session, ids: Sequence[str]) -> list[PlacementRow]:
    """Rows for these ids, in this order; ids that are unknown or gone are left out."""
    found = {each.id: each for each in session.store.many(Placement, id=list(ids))}
    pids = {each.participant_id for each in found.values()}
    people = {each.id: each for each in session.store.many(Participant, id=pids)}
    today, lang = local_today(session), session.language
    shown = [found[each] for each in ids if each in found]
    return [_row(each, people.get(each.participant_id), today, lang) for each in shown]


def verdict_counts(session: Session) -> dict[str, int]:
    """How many jobs that go on meet the good job test, do not, or cannot be judged."""
    jobs = session.store.many(Placement, end_on=None)
    counted = Counter(judgement_of(each).outcome for each in jobs)
    return {outcome: counted[outcome] for outcome in (MEETS, DOES_NOT_MEET, CANNOT_TELL)}


def kind_counts(session: Session) -> dict[str, int]:
    """How many jobs that go on there are of each kind (code of ``placement_type``)."""
    counted = session.store.counts(Placement, "placement_type", end_on=None)
    return {kind: count for kind, count in counted.items() if kind}


def person_work(session: Session, participant_id: str) -> list[CaseRow]:
    """The jobs of a person, the newest first, then their follow-ups: waiting, then done."""
    store, today = session.store, local_today(session)
    jobs = store.many(Placement, participant_id=participant_id, order="start_on", descending=True)
    calls = store.many(FollowUp, participant_id=participant_id, order="due")
    calls.sort(key=lambda each: each.done_on is not None)
    rows = [_job_row(_row(each, None, today, session.language), session.language) for each in jobs]
    return rows + follow_ups.rows_of(session, calls, today, named=False)


def path_facts(session: Session, participant_id: str) -> PathFacts:
    """The steps from training to a job that lasts, for one person."""
    mine: dict[str, Any] = {"participant_id": participant_id}
    store = session.store
    enrollments = store.many(Enrollment, descending=True, **mine)
    furthest = min(enrollments, key=_distance, default=None)
    earned = store.many(Credential, **mine)
    awarded = [day for each in earned if (day := known(each.awarded_on))]
    jobs = store.many(Placement, order="start_on", descending=True, limit=1, **mine)
    stays = [
        each.done_on
        for each in store.many(FollowUp, follow_up_kind=AFTER_TRAINING, **mine)
        if each.done_on and each.placement_id and each.work_status in EMPLOYED
    ]
    return PathFacts(
        training=furthest.stage if furthest else None,
        training_on=_day_of(furthest) if furthest else None,
        credential_on=max(awarded, default=None),
        credentials=len(earned),
        job_kind=known(jobs[0].placement_type) if jobs else None,
        job_on=known(jobs[0].start_on) if jobs else None,
        retained=bool(stays),
        retained_on=max(stays, default=None),
    )


def pay_text(cents: int | None) -> str:
    """``$21.50``; empty if unknown."""
    return "" if cents is None else f"${cents // 100:,}.{cents % 100:02}"


def _distance(enrollment: Enrollment) -> int:
    return _FURTHEST.index(enrollment.stage) if enrollment.stage in _FURTHEST else len(_FURTHEST)


def _day_of(enrollment: Enrollment) -> date | None:
    start, end = known(enrollment.start_on), known(enrollment.end_on)
    if enrollment.stage in ("completed", "withdrawn"):
        return end or start
    return start if enrollment.stage == "active" else start or known(enrollment.applied_on)


def _row(job: Placement, person: Participant | None, today: date, lang: str) -> PlacementRow:
    judgement, kind = judgement_of(job), known(job.placement_type)
    return PlacementRow(
        id=job.id,
        participant_id=job.participant_id,
        short_name=short_name(person, lang) if person else "",
        code=person.code if person else "",
        employer=known(job.employer_name) or "",
        job=known(job.job_title) or "",
        kind=code_label("placement_type", kind, lang) if kind else "",
        start_on=known(job.start_on),
        end_on=known(job.end_on),
        pay_text=pay_text(known(job.hourly_cents)),
        hours=known(job.weekly_hours),
        outcome=judgement.outcome,
        outcome_text=outcome_text(judgement, lang),
        tone=TONES[judgement.outcome],
        warnings=len(job_checks(job, today)),
    )


def _job_row(row: PlacementRow, lang: str) -> CaseRow:
    pay = label("work.an_hour", lang, pay=row.pay_text) if row.pay_text else ""
    ended = row.end_on is not None
    title = " · ".join(filter(None, (row.job, row.employer)))
    return CaseRow(
        kind="placement",
        record_id=row.id,
        title=title or row.kind,
        detail=" · ".join(filter(None, (row.kind, pay, span_text(row.start_on, row.end_on, lang)))),
        pill=label("work.ended", lang) if ended else label(f"work.{row.outcome}", lang),
        tone="muted" if ended else row.tone,
        on=row.end_on or row.start_on,
        page="form",
        argument=FormPlace("placement", record_id=row.id),
        participant_id=row.participant_id,
    )
