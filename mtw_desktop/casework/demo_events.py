"""Outreach in the demonstration caseload: tables at fairs, short intakes, some completed later."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from mtw_desktop.casework import intake
from mtw_desktop.casework.events import be_here
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import Event
from resources import load

if TYPE_CHECKING:
    from mtw_desktop.casework.demo import Household

#: Days ago, name, place, ZIP, host, who came.
_EVENTS: tuple[tuple[int, str, str, str, str | None, int | None], ...] = (
    (41, "Resource fair", "Community hall, NE 2nd Ave", "33137", "Bayfront Community Pantry", 120),
    (26, "Back-to-work morning", "Reading room", "33137", None, 35),
    (12, "Job fair", "School gym", "33054", "Tamiami Freight", 210),
    (0, "Tech open house", "Computer lab", "33132", "Little River Data", None),
    (-9, "Health and jobs day", "Park pavilion", "33136", None, None),
)
#: People entered at each event.
_ENTERED = (4, 3, 5, 2, 0)
#: Telephone numbers that belong to nobody: 555-0100 to 555-0199.
_FIRST_NUMBER = 160
_NEEDS = ("transport", "childcare", "technology", "pre_training", "food", "housing")
_Step = tuple[datetime, Callable[[], None]]


def steps(
    session: Session, _households: Sequence[Household], chance: random.Random, now: datetime
) -> Iterator[_Step]:
    """The events and who was met there; every third intake is completed some days later."""
    words = load("demo", "names.json")
    number = 0
    for (days, name, place, zip_, host, came), people in zip(_EVENTS, _ENTERED, strict=True):
        held = now.astimezone() - timedelta(days=days)
        event = Event(
            id=new_id(),
            name=name,
            place=place,
            zip=zip_,
            held_on=held.date(),
            host=host,
            attended=came,
        )
        yield now - timedelta(days=max(days, 0) + 5), _Made(session, event)
        for at in range(people):
            # Those of today were met this morning, but not in the future of a clock before ten.
            morning = datetime.combine(held.date(), time(10, 5 + 7 * at)).astimezone()
            met = _Met(session, event.id, _answers(chance, words, number))
            yield min(morning, now - timedelta(minutes=30 - 7 * at)), met.enter
            if number % 3 == 0 and days > 3:
                yield met_later(held, days), met.complete
            number += 1


def met_later(held: datetime, days: int) -> datetime:
    """Some days after an event, and not yet today."""
    return held + timedelta(days=min(5, days - 1))


def _answers(chance: random.Random, words: Any, number: int) -> dict[str, Any]:
    culture = chance.choice(list(words["cultures"]))
    names = words["cultures"][culture]
    needs = chance.sample(_NEEDS, chance.choice([1, 1, 2, 3]))
    person = {
        "given_name": chance.choice(names["given"]),
        "family_name": chance.choice(names["family"]),
        "phone": f"+13055550{_FIRST_NUMBER + number}",
        "safe_to_text": chance.choice(["yes", "yes", "no"]),
        "language": names["language"],
    }
    if names["language"] != "en":
        person["interpreter_needed"] = chance.choice(["yes", "no"])
    return {
        "participant": person,
        "needs": [{"domain": each, "urgency": "soon"} for each in needs],
        "consent": {"state": chance.choice(["given", "not_asked"])},
    }


@dataclass(frozen=True, slots=True)
class _Made:
    session: Session
    event: Event

    def __call__(self) -> None:
        with self.session.store.atomic(by=self.session.staff.id) as tx:
            tx.create(self.event)


@dataclass(slots=True)
class _Met:
    """One person at the table, and the rest of the conversation later."""

    session: Session
    event_id: str
    answers: dict[str, Any]
    person_id: str = ""

    def enter(self) -> None:
        be_here(self.session, self.event_id)
        draft = intake.start_intake(self.session)
        intake.save_draft(self.session, replace(draft, answers=self.answers))
        self.person_id = intake.save_intake(self.session, draft.id).participant_id
        be_here(self.session, None)

    def complete(self) -> None:
        draft = intake.edit_intake(self.session, self.person_id)
        answers = {area: dict(draft.answers.get(area) or {}) for area in _REST}
        for area, said in _REST.items():
            answers[area] = {**said, **answers[area]}
        answers["consent"]["state"] = "given"
        intake.save_draft(self.session, replace(draft, answers={**draft.answers, **answers}))
        intake.save_intake(self.session, draft.id)


_REST: dict[str, dict[str, Any]] = {
    "participant": {
        "birth_date": "1991-06-18",
        "birth_date_quality": "full",
        "zip": "33137",
        "interpreter_needed": "no",
    },
    "entry_profile": {
        "household_size": 3,
        "children_under_18": 1,
        "care_needed_in_class_hours": "no",
        "education_level": "high_school",
        "employment_status": "looking",
        "training_interest": ["it_support"],
    },
    "consent": {
        "recipients": ["4Geeks Academy Miami"],
        "data_classes": ["identity", "contact"],
        "how_given": "spoken",
    },
}
