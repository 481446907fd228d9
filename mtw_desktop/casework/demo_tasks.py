"""The made-up people's plans and tasks: goals with who and when, tasks due, overdue and done, and
needs that ended in every way."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from mtw_desktop.casework.needs import add_need, end_need, update_need
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.tasks import add_task, finish_task
from mtw_desktop.domain.records import Need, Participant

if TYPE_CHECKING:
    from mtw_desktop.casework.demo import Household

_Step = tuple[datetime, Callable[[], None]]
#: So many of the people have plans and tasks; the others are there to fill lists.
_LIVELY = 40
#: Domain -> goal and plan.
_PLANS = {
    "childcare": (
        "Evening care from the start of class",
        "Visit two centers; we send the voucher form",
    ),
    "transport": (
        "At class by 6 without asking for a ride",
        "Apply for the reduced fare; we bridge with a pass",
    ),
    "technology": ("A laptop and internet at home", "We ask the lending program; pick up together"),
    "food": ("Groceries for two weeks", "Pantry on Thursday; SNAP application with us"),
    "housing": ("Rent paid through January", "Bring the notice; we call the landlord"),
    "english": ("Ready for the English entry test", "Class twice a week; test before January"),
}
_OTHER = ("One step at a time", "We talk again next week")
#: What to do, days until it is due (from today; ``None``: no day), days ago it was done.
_TASKS: tuple[tuple[str, int | None, float | None], ...] = (
    ("Call about the evening class", -2, None),
    ("Ask for the second pay stub", 0, None),
    ("Send the program's address", 1, None),
    ("Bring the bus pass form", 4, None),
    ("Book the interpreter for the first class", -6, 5.2),
    ("Copy the ID", -9, 9.0),
    ("Find out about the night bus", None, None),
    ("Ask how the first week went", 9, None),
)
_REASONS = ("No provider had an opening", "Does not qualify, income above the limit")


def steps(
    session: Session, households: Sequence[Household], chance: random.Random, now: datetime
) -> Iterator[_Step]:
    """What to do when, with the clock set to it: every second of the first people has a plan,
    every third a task, and a few of their needs have ended."""
    today = now.astimezone().date()
    for number, household in enumerate(households[:_LIVELY]):
        person = household.participant.id
        came = now - timedelta(days=chance.uniform(10, 20))
        if number % 2 == 0:
            due = today + timedelta(days=chance.choice((-1, 2, 5, 12, 30)))
            yield came, partial(_plan, session, person, due)
        if number % 3 == 0:
            yield from _task_steps(session, person, number // 3, came, now)
        if number % 10 == 4:
            reason = _REASONS[number // 10 % len(_REASONS)]
            yield came + timedelta(days=5), partial(_end, session, person, "unmet", reason)
        elif number % 10 == 7:
            gone = "Moved in with family"
            yield came + timedelta(days=4), partial(_end, session, person, "withdrawn", gone)
    yield now - timedelta(days=3), partial(_own_task, session, "Order bus passes", today)


def _task_steps(
    session: Session, person: str, number: int, came: datetime, now: datetime
) -> Iterator[_Step]:
    title, ahead, done_ago = _TASKS[number % len(_TASKS)]
    today = now.astimezone().date()
    due = today + timedelta(days=ahead) if ahead is not None else None
    made: list[str] = []
    yield came, partial(_task, session, person, title, due, made)
    if done_ago is not None:
        yield now - timedelta(days=done_ago), partial(_finish, session, made)


def _plan(session: Session, person: str, due: date) -> None:
    """A plan for the first open need; a further need first if there is none."""
    needs = session.store.many(Need, participant_id=person, status="open")
    if not needs:
        if session.store.get(Participant, person) is None:
            return
        add_need(session, person, "transport", urgency="soon")
        needs = session.store.many(Need, participant_id=person, status="open")
    goal, plan = _PLANS.get(needs[0].domain, _OTHER)
    owner = session.staff.id
    update_need(session, needs[0].id, goal=goal, plan=plan, due=due, owner_id=owner)


def _end(session: Session, person: str, status: str, reason: str) -> None:
    needs = session.store.many(Need, participant_id=person, status="open")
    if needs:
        end_need(session, needs[-1].id, status, reason)


def _task(session: Session, person: str, title: str, due: date | None, made: list[str]) -> None:
    if session.store.get(Participant, person) is None:
        return
    done = add_task(session, title, due=due, participant_id=person)
    made += [each for each in done.record_ids if each != person]


def _finish(session: Session, made: Sequence[str]) -> None:
    for each in made:
        finish_task(session, each)


def _own_task(session: Session, title: str, today: date) -> None:
    add_task(session, title, due=today + timedelta(days=2))
