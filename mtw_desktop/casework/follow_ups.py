"""Follow-ups: planned when a job begins or training ends, moved with it, tried, done.

A follow-up that waits has a task of its own; both are written, moved and finished together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from mtw_desktop.casework.case_rows import CaseRow, Tone
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import Answer, known
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.kinds import Record, kind_of
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.records import Enrollment, FollowUp, Participant, Placement, Task
from mtw_desktop.domain.wording import counted, date_words, relative_due
from mtw_desktop.domain.work import follow_up_ends, planned_follow_ups
from mtw_desktop.errors import RuleBroken
from mtw_desktop.store.records import UpTo
from mtw_desktop.store.transaction import Transaction

_TONES: dict[str, Tone] = {"urgent": "urgent", "warning": "warning", "info": "info"}
#: No more of them than a person can look at; the oldest come first.
_MANY = 200


@dataclass(frozen=True, slots=True)
class FollowUpCounts:
    """How many follow-ups are overdue, due within seven days (today included), due later, and
    done; ``unreached`` of those that wait were tried at least once."""

    overdue: int
    this_week: int
    later: int
    done: int
    unreached: int


def plan_in(session: Session, tx: Transaction, source: Enrollment | Placement) -> None:
    """Bring the follow-ups of a job or a training in line with its dates, inside its transaction.

    Those that wait are made, moved or voided, each with its task; what is done stays as it is.
    """
    wanted = planned_follow_ups(source, local_today(session))
    name = "placement_id" if isinstance(source, Placement) else "enrollment_id"
    mine: dict[str, Any] = {name: source.id}
    there = [
        each
        for each in session.store.many(FollowUp, **mine)
        if isinstance(source, Placement) or each.placement_id is None
    ]
    planned = [each for each in there if each.follow_up_kind != "other"]
    for each in planned:
        if each.done_on is None:
            _adjust(session, tx, each, wanted.get(each.follow_up_kind), source)
    made = {each.follow_up_kind for each in planned}
    for kind, due in wanted.items():
        if kind not in made:
            _make(session, tx, source, kind, due)


def void_in(tx: Transaction, session: Session, source: Record, reason: str) -> None:
    """Take a job or a training that was entered by mistake out of use, with the follow-ups that
    wait for it. ``RuleBroken`` without a reason."""
    if not reason.strip():
        raise RuleBroken("what is taken out of use says why")
    name = "placement_id" if isinstance(source, Placement) else "enrollment_id"
    mine: dict[str, Any] = {name: source.id, "done_on": None}
    tx.void(type(source), source.id, reason.strip())
    for each in session.store.many(FollowUp, **mine):
        tx.void(FollowUp, each.id, reason.strip())
        for task in session.store.many(Task, record_id=each.id):
            tx.void(Task, task.id, reason.strip())


def record_follow_up(
    session: Session,
    follow_up_id: str,
    *,
    outcome: str,
    work_status: Answer[str] = None,
    on: date | None = None,
    hourly_cents: Answer[int] = None,
    wage_match: Answer[str] = None,
    contact_note: Answer[str] = None,
) -> Changed:
    """Enter an attempt to reach somebody, today or on an earlier day.

    Once the person was reached (``work_status`` tells how they work now), declined to answer, or
    was given up (status ``no_contact``), the follow-up and its task are done, and the one after
    the training too if it was due; otherwise they wait for the next attempt. ``RuleBroken`` if it
    is done already, or reached without a status.
    """
    before = session.store.get(FollowUp, follow_up_id)
    if before is None or before.voided_at or before.done_on is not None:
        raise RuleBroken("this follow-up does not wait")
    given = {
        "outcome": outcome,
        "work_status": work_status,
        "hourly_cents": hourly_cents,
        "wage_match": wage_match,
        "contact_note": contact_note,
    }
    values = {name: value for name, value in given.items() if value is not None}
    return write_attempt(session, before, {**values, "last_attempt_on": on or local_today(session)})


def write_attempt(session: Session, before: FollowUp, values: Mapping[str, Any]) -> Changed:
    """Write what an attempt brought and finish (or reopen) the follow-up with its task.

    A correction of one that is done counts no new attempt. ``RuleBroken``: reached, no status.
    """
    outcome = values.get("outcome", before.outcome)
    status = values.get("work_status", before.work_status)
    if outcome == "reached" and status is None:
        raise RuleBroken("reached, and no word about work")
    ends = follow_up_ends(outcome, status)
    on = values.get("last_attempt_on")
    more: dict[str, Any] = {"done_on": (known(on) or local_today(session)) if ends else None}
    if before.done_on is None:
        more["attempts"] = (known(before.attempts) or 0) + 1
    with session.store.atomic(session.staff.id) as tx:
        tx.update(FollowUp, before.id, {**values, **more})
        _settle_tasks(session, tx, before.id, done=ends)
        if ends and known(status) is not None:
            answer = {"outcome": outcome, "work_status": status, "done_on": more["done_on"]}
            for each in _answered_too(session, before, more["done_on"]):
                tx.update(FollowUp, each.id, answer)
                _settle_tasks(session, tx, each.id, done=True)
    return Changed(tx.changed, tx.changed_ids | {before.participant_id})


def _answered_too(session: Session, answered: FollowUp, on: date) -> list[FollowUp]:
    """The follow-ups of the same training that wait, were due by that day and ask the same."""
    if not answered.enrollment_id:
        return []
    waiting = session.store.many(
        FollowUp, enrollment_id=answered.enrollment_id, done_on=None, due=UpTo(on.isoformat())
    )
    return [each for each in waiting if each.id != answered.id and each.placement_id is None]


def _settle_tasks(session: Session, tx: Transaction, follow_up_id: str, *, done: bool) -> None:
    for task in session.store.many(Task, record_id=follow_up_id):
        if (task.done_at is not None) != done:
            tx.update(Task, task.id, {"done_at": session.clock() if done else None})


def follow_ups_due(
    session: Session,
    now: datetime | None = None,
    *,
    ahead_days: int = 14,
    mine: bool = False,
) -> list[CaseRow]:
    """The follow-ups that wait and are due by now or in the next days, the most overdue first.

    ``mine``: only those that belong to who works here. A row opens its form.
    """
    today = (now or session.clock()).astimezone().date()
    last = today + timedelta(days=ahead_days)
    narrowed: dict[str, Any] = {"owner_id": session.staff.id} if mine else {}
    due = UpTo(last.isoformat())
    found = session.store.many(
        FollowUp, done_on=None, due=due, order="due", limit=_MANY, **narrowed
    )
    return rows_of(session, found, today)


def rows_of(
    session: Session, follow_ups: list[FollowUp], today: date, *, named: bool = True
) -> list[CaseRow]:
    """A line for each; ``named``: titled with the person, else with what is to be asked."""
    pids = {each.participant_id for each in follow_ups} if named else set()
    people = {each.id: each for each in session.store.many(Participant, id=pids)} if pids else {}
    jobs = {each.placement_id for each in follow_ups if each.placement_id}
    places = {each.id: each for each in session.store.many(Placement, id=jobs)} if jobs else {}
    lang = session.language
    rows = []
    for each in follow_ups:
        person = people.get(each.participant_id)
        about = about_words(each.follow_up_kind, places.get(each.placement_id or ""), lang)
        rows.append(_row(each, short_name(person, lang) if person else "", about, today, lang))
    return rows


def open_follow_ups(session: Session, participant_id: str) -> list[FollowUp]:
    """The follow-ups of a person that wait, the earliest first."""
    return session.store.many(FollowUp, participant_id=participant_id, done_on=None, order="due")


def follow_up_counts(session: Session, now: datetime | None = None) -> FollowUpCounts:
    """The figures over all follow-ups on this laptop."""
    today = (now or session.clock()).astimezone().date()
    week = today + timedelta(days=7)
    waiting = session.store.counts(FollowUp, "due", done_on=None)
    days = {date.fromisoformat(due): count for due, count in waiting.items() if due}
    tried = session.store.counts(FollowUp, "attempts", done_on=None)
    done = session.store.count(FollowUp) - sum(waiting.values())
    return FollowUpCounts(
        overdue=sum(count for day, count in days.items() if day < today),
        this_week=sum(count for day, count in days.items() if today <= day <= week),
        later=sum(count for day, count in days.items() if day > week),
        done=done,
        unreached=sum(count for times, count in tried.items() if times),
    )


def about_words(kind: str, placement: Placement | None, lang: str) -> str:
    """``30-day follow-up · Bayside Systems``, ``180-day follow-up · training``."""
    what = known(placement.employer_name) if placement else label("work.training", lang)
    return " · ".join(filter(None, (code_label("follow_up_kind", kind, lang), what)))


def fields_of(record: Record) -> dict[str, Any]:
    """The fields of a record by name, as values for an update."""
    return {name: getattr(record, name) for name in kind_of(record).fields}


def _adjust(
    session: Session,
    tx: Transaction,
    follow_up: FollowUp,
    due: date | None,
    source: Enrollment | Placement,
) -> None:
    tasks = session.store.many(Task, record_id=follow_up.id)
    if due is None:
        reason = "job ended" if known(source.end_on) else "dates changed"
        tx.void(FollowUp, follow_up.id, reason)
        for task in tasks:
            tx.void(Task, task.id, reason)
    elif due != follow_up.due:
        tx.update(FollowUp, follow_up.id, {"due": due})
        for task in tasks:
            tx.update(Task, task.id, {"due": due})


def _make(
    session: Session, tx: Transaction, source: Enrollment | Placement, kind: str, due: date
) -> None:
    job = source if isinstance(source, Placement) else None
    follow_up = FollowUp(
        id=new_id(),
        participant_id=source.participant_id,
        enrollment_id=job.enrollment_id if job else source.id,
        placement_id=job.id if job else None,
        follow_up_kind=kind,
        due=due,
        owner_id=session.staff.id,
    )
    tx.create(follow_up)
    lang = session.language
    title = label("work.follow_up_task", lang, what=about_words(kind, job, lang))
    tx.create(
        Task(
            id=new_id(),
            title=title[:200],
            participant_id=source.participant_id,
            record_id=follow_up.id,
            due=due,
            owner_id=session.staff.id,
        )
    )


def _row(follow_up: FollowUp, name: str, about: str, today: date, lang: str) -> CaseRow:
    due, done = known(follow_up.due), known(follow_up.done_on)
    pill, due_tone = relative_due(due, today, lang) if due else ("", "")
    tone = _TONES.get(due_tone, "muted")
    detail = [about] if name else []
    if done:
        status = known(follow_up.work_status)
        outcome = known(follow_up.outcome)
        pill, tone = label("work.done", lang), "good"
        detail.append(date_words(done, lang))
        detail.append(code_label("six_month_status", status, lang) if status else "")
        if outcome and not status:
            detail.append(code_label("follow_up_outcome", outcome, lang))
    elif tries := known(follow_up.attempts):
        detail.append(counted("work.tried", tries, lang))
    return CaseRow(
        kind="follow_up",
        record_id=follow_up.id,
        title=name or about,
        detail=" · ".join(filter(None, detail)),
        pill=pill,
        tone=tone,
        on=done or due,
        page="form",
        argument=FormPlace("follow_up", record_id=follow_up.id),
        participant_id=follow_up.participant_id,
    )
