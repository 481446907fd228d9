"""Tasks: what staff have to do, for a person or for none; finished, reopened, listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, Literal

from mtw_desktop.casework.case_rows import CaseRow, Tone
from mtw_desktop.casework.changes import NOTHING, Changed, changed
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.records import FollowUp, Participant, Staff, Task
from mtw_desktop.domain.wording import date_words, relative_due
from mtw_desktop.errors import RuleBroken
from mtw_desktop.store.records import UpTo
from mtw_desktop.store.transaction import Transaction

TaskScope = Literal["mine", "all", "done"]
#: No list shows more than a person can look through.
MANY = 300
_TONES: dict[str, Tone] = {"urgent": "urgent", "warning": "warning", "info": "info"}


def task_in(tx: Transaction, task: Task) -> Task:
    """Write a task inside somebody else's transaction."""
    return tx.create(task)


def add_task(
    session: Session,
    title: str,
    *,
    due: date | None = None,
    participant_id: str | None = None,
    record_id: str | None = None,
    owner_id: str | None = None,
    detail: str = "",
) -> Changed:
    """Something to do, by whoever sits here unless ``owner_id`` names somebody. ``RuleBroken``
    without a title."""
    if not title.strip():
        raise RuleBroken("a task says what to do")
    task = Task(
        id=new_id(),
        title=title.strip(),
        detail=detail.strip() or None,
        participant_id=participant_id,
        record_id=record_id,
        due=due,
        owner_id=owner_id or session.staff.id,
    )
    with session.store.atomic(session.staff.id) as tx:
        task_in(tx, task)
    return _changed(task)


def finish_task(session: Session, task_id: str) -> Changed:
    """It is done, now. Nothing happens to one that was done already."""
    return _set_done(session, task_id, done=True)


def reopen_task(session: Session, task_id: str) -> Changed:
    """It is not done after all."""
    return _set_done(session, task_id, done=False)


def task_rows(
    session: Session, scope: TaskScope = "all", *, participant_id: str | None = None
) -> list[CaseRow]:
    """Open tasks, the most overdue first and those without a day last; ``done``: the done ones of
    everybody, newest first. ``mine`` are those of whoever sits here."""
    wanted: dict[str, Any] = {}
    if participant_id is not None:
        wanted["participant_id"] = participant_id
    if scope == "mine":
        wanted["owner_id"] = session.staff.id
    found = _done(session, wanted) if scope == "done" else _open(session, wanted)
    return rows_of_tasks(session, found)


def _done(session: Session, wanted: dict[str, Any]) -> list[Task]:
    some = session.store.many(Task, order="done_at", descending=True, limit=MANY, **wanted)
    return [each for each in some if each.done_at is not None]


def _open(session: Session, wanted: dict[str, Any]) -> list[Task]:
    store = session.store
    if "participant_id" in wanted:
        mine = store.many(Task, done_at=None, **wanted)
        return sorted(mine, key=lambda each: (each.due or date.max, each.id))
    last = UpTo(date.max.isoformat())
    dated = store.many(Task, done_at=None, due=last, order="due", limit=MANY, **wanted)
    left = MANY - len(dated)
    return dated + store.many(Task, done_at=None, due=None, limit=left, **wanted)


def due_tasks(session: Session, *, mine: bool = True, limit: int = MANY) -> list[CaseRow]:
    """Open tasks due by today, the most overdue of the first ``limit`` at the top. Those that stand
    for a follow-up are left out: ``follow_ups`` tells of these."""
    wanted: dict[str, Any] = {"owner_id": session.staff.id} if mine else {}
    due = UpTo(local_today(session).isoformat())
    found = session.store.many(Task, done_at=None, due=due, order="due", limit=limit, **wanted)
    rows = rows_of_tasks(session, found, named=True)
    return [each for each in rows if each.kind == "task"]


def person_tasks(session: Session, participant_id: str) -> list[CaseRow]:
    """What is still to do for a person, the most overdue first, each with whose it is if somebody
    else's. Follow-ups are left out: they stand with the job."""
    rows = task_rows(session, participant_id=participant_id)
    kept = [each for each in rows if each.kind == "task"]
    name = short_name(session.store.many(Participant, id=participant_id)[0]) if kept else ""
    return [replace(each, detail=_without(each.detail, name)) for each in kept]


def _without(detail: str, name: str) -> str:
    """A detail without the person, whose page says it."""
    return detail.removeprefix(name).removeprefix(" · ")


def rows_of_tasks(session: Session, tasks: Iterable[Task], *, named: bool = False) -> list[CaseRow]:
    """Tasks as rows, in this order. The title is what to do; the detail whose case it is, whose
    task if somebody else's, and what else was said. ``named``: the title is the person, if there
    is one, and what to do leads the detail.

    A task that stands for a follow-up is a row of kind ``follow_up``: it is done when its follow-up
    is, which its page enters.
    """
    tasks = list(tasks)
    about = sorted({each.record_id for each in tasks if each.record_id})
    calls = {each.id for each in session.store.many(FollowUp, id=about)} if about else set()
    people = sorted({each.participant_id for each in tasks if each.participant_id})
    names = {p.id: short_name(p) for p in session.store.many(Participant, id=people)}
    staff = {each.id: each.name for each in session.store.many(Staff, voided=True)}
    rows = [_row(session, each, names, staff, calls) for each in tasks]
    return [_named(each, names) for each in rows] if named else rows


def _named(row: CaseRow, names: dict[str, str]) -> CaseRow:
    name = names.get(row.participant_id, "")
    if not name:
        return row
    parts = (row.title, _without(row.detail, name))
    return replace(row, title=name, detail=" · ".join(part for part in parts if part))


def due_pill(session: Session, due: date | None) -> tuple[str, Tone]:
    """How due something is, as a pill: words and tone; nothing without a day."""
    if due is None:
        return "", "muted"
    words, tone = relative_due(due, local_today(session), session.language)
    return words[:1].upper() + words[1:], _TONES.get(tone, "muted")


def _row(
    session: Session,
    task: Task,
    names: dict[str, str],
    staff: dict[str, str],
    calls: set[str],
) -> CaseRow:
    pill, tone = due_pill(session, task.due)
    if task.done_at is not None:
        day = task.done_at.astimezone().date()
        year = day.year != local_today(session).year
        words = date_words(day, session.language, year=year)
        pill, tone = label("tasks.done_on", session.language, date=words), "good"
    owner = task.owner_id or ""
    parts = (
        names.get(task.participant_id or "", ""),
        staff.get(owner, "") if owner != session.staff.id else "",
        known(task.detail) or "",
    )
    place = FormPlace("task", record_id=task.id)
    if task.record_id in calls:
        place = FormPlace("follow_up", record_id=task.record_id)
    return CaseRow(
        kind=place.form,
        record_id=place.record_id or "",
        title=task.title,
        detail=" · ".join(part for part in parts if part),
        pill=pill,
        tone=tone,
        on=task.due,
        page="form",
        argument=place,
        participant_id=task.participant_id or "",
    )


def _set_done(session: Session, task_id: str, *, done: bool) -> Changed:
    task = session.store.get(Task, task_id)
    if task is None:
        raise RuleBroken("no such task")
    if (task.done_at is not None) == done:
        return NOTHING
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Task, task_id, {"done_at": session.clock() if done else None})
    return _changed(task)


def _changed(task: Task) -> Changed:
    ids = (each for each in (task.id, task.participant_id) if each)
    return changed({"task"}, *ids)
