"""Tasks: whose, when, done; and those that stand for a follow-up."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.demo import make_people
from mtw_desktop.casework.demo_tasks import steps
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.tasks import (
    add_task,
    due_tasks,
    finish_task,
    person_tasks,
    reopen_task,
    task_rows,
)
from mtw_desktop.casework.today import today
from mtw_desktop.domain.records import FollowUp, Need, Task
from mtw_desktop.errors import RuleBroken
from tests.builders_work import OTHER_STAFF_ID, follow_up, task
from tests.casework.conftest import Enter
from tests.conftest import SetClock


def titles(session: Session, scope: str = "all") -> list[str]:
    return [each.title for each in task_rows(session, scope)]  # type: ignore[arg-type]


def test_the_most_overdue_comes_first_and_no_day_last(session: Session) -> None:
    day = local_today(session)
    add_task(session, "some day")
    add_task(session, "tomorrow", due=day + timedelta(days=1))
    add_task(session, "late", due=day - timedelta(days=3))
    rows = task_rows(session, "mine")
    assert [(each.title, each.pill, each.tone) for each in rows] == [
        ("late", "Overdue 3 days", "urgent"),
        ("tomorrow", "Due tomorrow", "info"),
        ("some day", "", "muted"),
    ]
    with pytest.raises(RuleBroken):
        add_task(session, " ")


def test_mine_and_everybodys(session: Session) -> None:
    add_task(session, "mine")
    add_task(session, "theirs", owner_id=OTHER_STAFF_ID)
    assert titles(session, "mine") == ["mine"]
    assert sorted(titles(session)) == ["mine", "theirs"]


def test_done_and_not_done_after_all(session: Session, clock: SetClock) -> None:
    add_task(session, "call")
    (made,) = session.store.many(Task)
    assert finish_task(session, made.id)
    assert not finish_task(session, made.id), "done already"
    assert (titles(session), titles(session, "done")) == ([], ["call"])
    assert task_rows(session, "done")[0].pill == "Done November 22"
    reopen_task(session, made.id)
    assert titles(session) == ["call"]


def test_a_task_of_a_follow_up_leads_to_it(session: Session, enter: Enter) -> None:
    person, me = enter(), session.staff.id
    day = local_today(session)
    call = follow_up(person, due=day, owner_id=me)
    with session.store.atomic(me) as tx:
        tx.create(call)
        tx.create(task(participant_id=person, record_id=call.id, due=day, owner_id=me))
    (row,) = task_rows(session)
    assert (row.kind, row.argument) == ("follow_up", FormPlace("follow_up", record_id=call.id))
    assert person_tasks(session, person) == [], "the job's card has it"
    assert due_tasks(session) == []
    (due,) = today(session).rows
    assert due.record_id == call.id, "told once"
    assert session.store.count(FollowUp) == 1


def test_today_has_what_is_due_and_nothing_of_tomorrow(session: Session, enter: Enter) -> None:
    person, day = enter(), local_today(session)
    add_task(session, "call", due=day, participant_id=person, detail="Ms. Ruiz")
    add_task(session, "later", due=day + timedelta(days=1))
    add_task(session, "theirs", due=day, owner_id=OTHER_STAFF_ID)
    (row,) = today(session).rows
    assert (row.title, row.detail) == ("Guerlande É.", "call · Ms. Ruiz")
    assert today(session).things == 1


def test_the_demonstration_has_every_state(session: Session) -> None:
    households = list(make_people(40, 7, local_today(session)))
    now = session.clock()
    with session.store.atomic(session.staff.id) as tx:
        for household in households:
            for record in household.records():
                tx.create(record)
    real = session.store.clock
    for at, step in sorted(steps(session, households, Random(7), now), key=lambda each: each[0]):
        assert at <= now
        session.store.clock = SetClock(at)
        step()
    session.store.clock = real
    ended = {each.status for each in session.store.many(Need)}
    assert ended >= {"open", "unmet", "withdrawn"}
    assert {each.tone for each in task_rows(session)} == {"urgent", "warning", "info", "muted"}
    assert task_rows(session, "done")
    assert any(each.kind == "need" for each in today(session).rows), "a plan is overdue"
