"""The last weeks of the made-up people: intakes, referrals in every state, appointments, notes.

Everything goes through the calls that staff use, at a clock that is set back for it, so that the
demonstration shows nothing that the program could not have come to by itself.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from mtw_desktop.casework import (
    demo_consents,
    demo_directory,
    demo_events,
    demo_files,
    demo_merges,
    demo_questions,
    demo_supports,
    demo_tasks,
    demo_work,
    referring,
)
from mtw_desktop.casework.notes import add_note
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Need
from resources import load

if TYPE_CHECKING:
    from mtw_desktop.casework.demo import Household

#: What else becomes of these people; each knows its own kinds.
_AREAS = (
    demo_directory,
    demo_consents,
    demo_work,
    demo_supports,
    demo_tasks,
    demo_files,
    demo_merges,
    demo_questions,
    demo_events,
)
_WHOLE = 30
#: So many people have a past; the rest of a large caseload is there to fill lists.
LIVELY = 60
#: Every which one of them was referred.
_EVERY = 3
#: Among so many programs that fit best, one is picked.
_CHOICE = 3
_BRING = ("photo ID", "proof of address", "birth certificate; proof of address", "")


@dataclass(frozen=True, slots=True)
class Story:
    """What became of a referral. ``asked`` and ``steps`` are days ago; ``appointment`` is in days
    from today and a time of day; ``met``: the need is met with the last step."""

    asked: float
    steps: tuple[tuple[float, str, str | None], ...] = ()
    appointment: tuple[int, time] | None = None
    met: bool = False


#: The first four belong to every demonstration; then the others in turn.
_ONCE = (
    Story(6.1),
    Story(2.2, ((1.1, "accepted", None),), (0, time(15, 30))),
    Story(1.3, ((0.4, "accepted", None),), (1, time(9, 30))),
    Story(1.2, appointment=(3, time(11, 0))),
)
_IN_TURN = (
    Story(31.2, ((28.3, "accepted", None), (12.1, "completed", None)), met=True),
    Story(20.4, ((17.1, "accepted", None), (9.3, "in-progress", None)), (-9, time(10, 0))),
    Story(8.2, ((6.3, "rejected", "not_eligible"),)),
    Story(15.3, ((13.2, "accepted", None), (11.2, "on-hold", "waiting_list"))),
    Story(0.6),
    Story(18.1, ((14.2, "accepted", None), (4.2, "failed", "no_show")), (-5, time(14, 0))),
    Story(26.4, ((22.1, "in-progress", None), (5.3, "completed", None)), met=True),
)

_Step = tuple[datetime, Callable[[], None]]


def live_through(session: Session, households: Sequence[Household], seed: int) -> None:
    """Write these people and what happened to them since, in order; the clock is put right again
    afterwards."""
    real = session.store.clock
    now = real()
    steps = list(_steps(session, households, random.Random(seed), now))
    # A few people beside a whole caseload do not bring funds and events of their own.
    for number, area in enumerate(_AREAS if len(households) >= _WHOLE else ()):
        steps += area.steps(session, households, random.Random(f"{seed} {number}"), now)
    steps.sort(key=itemgetter(0))
    try:
        for at, step in steps:
            session.store.clock = _stopped(at)
            step()
    finally:
        session.store.clock = real


def _stopped(at: datetime) -> Callable[[], datetime]:
    return lambda: at


def _steps(
    session: Session, households: Sequence[Household], chance: random.Random, now: datetime
) -> Iterator[_Step]:
    words = load("demo", "names.json")
    stories = iter(_stories(len(households)))
    for number, household in enumerate(households):
        came = now - timedelta(days=33 + (len(households) - number) * 0.7)
        yield came, _Entry(session, household)
        need = next((each for each in household.needs if each.status == "open"), None)
        if number % _EVERY == 0 and need is not None and (story := next(stories, None)):
            bring, choice = chance.choice(_BRING), chance.randrange(_CHOICE)
            yield from _Referred(session, need, story, bring, choice).steps(now)
        if chance.random() < 0.5:
            since = now - timedelta(days=chance.uniform(0.2, 30))
            text, how = chance.choice(words["notes"]), chance.choice(["phone", "text", "office"])
            yield since, _Noted(session, household, text, how)


def _stories(people: int) -> list[Story]:
    wanted = -(-people // _EVERY)
    turns = -(-wanted // len(_IN_TURN))
    return [*_ONCE, *(_IN_TURN * turns)][:wanted]


@dataclass(frozen=True, slots=True)
class _Entry:
    session: Session
    household: Household

    def __call__(self) -> None:
        with self.session.store.atomic(by=self.session.staff.id) as tx:
            for record in self.household.records():
                tx.create(record)


@dataclass(frozen=True, slots=True)
class _Noted:
    session: Session
    household: Household
    text: str
    how: str

    def __call__(self) -> None:
        person = self.household.participant.id
        add_note(self.session, person, self.text, contact_type=self.how, minutes=10)


@dataclass(slots=True)
class _Referred:
    """One referral, from the slip to the end of its story."""

    session: Session
    need: Need
    story: Story
    bring: str
    choice: int
    referral_id: str = ""

    def steps(self, now: datetime) -> Iterator[_Step]:
        yield now - timedelta(days=self.story.asked), _Call(self.ask, now)
        for ago, to, reason in self.story.steps:
            last = to == self.story.steps[-1][1]
            yield now - timedelta(days=ago), _Call(self.answer, to, reason, last)

    def ask(self, now: datetime) -> None:
        session, person = self.session, self.need.participant_id
        start = referring.start_referral(session, person, self.need.id)
        fits = referring.suggest_programs(session, "", self.need.domain, limit=_CHOICE)
        if start is None or not fits:
            return
        form = replace(
            referring.with_program(session, start.form, fits[self.choice % len(fits)].program.id),
            bring_along=self.bring,
            appointment_at=self._appointment(now),
        )
        self.referral_id = referring.issue_referral(session, form).referral_id
        referring.record_printed(session, self.referral_id, "printer")

    def _appointment(self, now: datetime) -> datetime | None:
        if self.story.appointment is None:
            return None
        days, at = self.story.appointment
        here = now.astimezone()
        return datetime.combine(here.date() + timedelta(days=days), at).astimezone()

    def answer(self, to: str, reason: str | None, last: bool) -> None:
        if self.referral_id:
            met = last and self.story.met
            referring.set_status(self.session, self.referral_id, to, reason=reason, need_met=met)


class _Call:
    """A call put off."""

    def __init__(self, what: Callable[..., None], *values: Any) -> None:
        self._what, self._values = what, values

    def __call__(self) -> None:
        self._what(*self._values)
