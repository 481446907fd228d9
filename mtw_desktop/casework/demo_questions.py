"""The made-up people's answers to questions of one's own: a short form about computers at home."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import resources
from mtw_desktop.casework import custom_forms, own_answers
from mtw_desktop.casework.own_answers import OwnAnswers
from mtw_desktop.casework.session import Session

if TYPE_CHECKING:
    from mtw_desktop.casework.demo import Household

_Step = tuple[datetime, Callable[[], None]]
FORM_ID = "home_internet"
#: Among so many of the people, every second has answered.
_LIVELY = 28
_WISHES = ("Spreadsheets", "Coding", "Typing faster", "English for work", "Excel", "Cybersecurity")


def steps(
    session: Session, households: Sequence[Household], chance: random.Random, now: datetime
) -> Iterator[_Step]:
    """What to do when, with the clock set to it: the form is imported, then people answer; one
    sheet is left half filled in."""
    yield now - timedelta(days=12), partial(_import, session)
    for number, household in enumerate(households[:_LIVELY:2]):
        person = household.participant.id
        came = now - timedelta(days=chance.uniform(0.3, 11))
        yield came, partial(_answer, session, person, _sheet(chance, now), begun=number == 3)


def _import(session: Session) -> None:
    if FORM_ID in {row.form_id for row in custom_forms.form_rows(session)}:
        return
    path = resources.path("demo", f"{FORM_ID}.xlsx")
    custom_forms.import_form(session, custom_forms.preview_form(session, path))


def _sheet(chance: random.Random, now: datetime) -> OwnAnswers:
    """What somebody says; some do not know, some are not asked everything."""
    has = chance.choice(("yes", "no"))
    online = chance.choice((["home", "phone"], ["phone"], ["phone", "library"], ["none"]))
    hours = chance.choice((0, 6, 10, 12, 20))
    said: OwnAnswers = {"has_computer": has, "online": online, "study_hours": str(hours)}
    if has == "yes":
        said["whose"] = chance.choice(("mine", "family", "borrowed"))
    if online[0] in ("home", "phone"):
        said["monthly_cost"] = chance.choice(("45", "29.99", "70", {"missing": "dont_know"}))
    if hours:
        said["best_time"] = chance.choice(("evening", "morning", "weekend"))
    if chance.random() < 0.7:
        day = now - timedelta(days=chance.randrange(200, 4000))
        said["last_class"] = day.date().replace(day=1).isoformat()
    if chance.random() < 0.8:
        said["learn_first"] = chance.choice(_WISHES)
    return said


def _answer(session: Session, person: str, said: OwnAnswers, *, begun: bool) -> None:
    form = next((row for row in custom_forms.form_rows(session) if row.form_id == FORM_ID), None)
    opened = own_answers.open_answers(session, person, form.id) if form else None
    if opened is None:
        return
    if begun:
        own_answers.keep_answers(session, opened, {"has_computer": said["has_computer"]}, {})
    else:
        own_answers.save_answers(session, opened, said)
