"""What became of the made-up people in training and at work: every stage, kind of job and verdict.

Employers are made up; the training programs are those of the starter directory.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from mtw_desktop.casework import employers, follow_ups, placements, training
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.records import FollowUp, Program
from mtw_desktop.domain.work import FOLLOW_UP_DAYS

if TYPE_CHECKING:
    from mtw_desktop.casework.demo import Household

_Step = tuple[datetime, Callable[[], None]]
_COURSE = timedelta(days=70)
#: Days ago since when all of the made-up people are on record. What is older was typed in then.
_ON_RECORD = 30
_GOOD = {"health_benefits": "yes", "paid_time_off": "yes", "further_training": "yes"}
_BARE = dict.fromkeys((*_GOOD, "retirement_plan", "sick_leave", "advancement", "union_job"), "no")
_SKILLS = (("it",), ("engineering", "it"), ("data_analytics",), ("it", "project_management"))

#: (name, ZIP, NAICS, partner, contact): nobody of this name hires anywhere we know of.
_EMPLOYERS = (
    ("Bayside Systems", "33127", "541512", "yes", "Odalys Prieto"),
    ("Little River Data", "33138", "518210", "yes", "Jean-Marc Toussaint"),
    ("Palmetto Care Network", "33155", "621111", "no", None),
    ("Tamiami Freight", "33166", "488510", "no", "Rosa Quintero"),
    ("Coral Way Credit Union", "33145", "522130", "yes", "Denise Whitfield"),
)


@dataclass(frozen=True, slots=True)
class Job:
    """A job of a story: how many days after the course it began, and its facts."""

    after: int
    employer: int
    facts: dict[str, Any]
    ended_after: int | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """One person's way. ``began``: the first day of class, in days ago (negative: ahead).
    ``calls``: follow-up kind -> (days after it was due, outcome, status)."""

    stage: str
    began: int
    completion: str = "on_time"
    exit_reason: Any = None
    credential: str | None = None
    job: Job | None = None
    calls: Mapping[str, tuple[int, str, str | None]] = field(default_factory=dict)


def _paid(kind: str, title: str, soc: str | None, cents: Any, hours: int, **more: Any) -> Any:
    facts = {"placement_type": kind, "job_title": title, "soc": soc, "weekly_hours": hours}
    reported = {"pay_reported": "yes", "hourly_cents": cents, "in_field": "yes"}
    return {**facts, **reported, **more}


_SUPPORT = ("IT support specialist", "15-1232")
_WEB = ("Web developer", "15-1254")
_REACHED = {
    "day_30": (1, "reached", "in_field_partner"),
    "day_90": (2, "reached", "in_field_partner"),
}
_STORIES = (
    Story("active", 40),
    Story("completed", 330, credential="occupational_certificate",
          job=Job(20, 0, _paid("full_time", *_SUPPORT, 3150, 40, **_GOOD)),
          calls={**_REACHED, "day_180": (3, "reached", "in_field_partner")}),
    Story("applied", -21),
    Story("completed", 210, credential="bootcamp",
          job=Job(12, 1, _paid("full_time", *_WEB, 2875, 40, **_BARE)), calls=_REACHED),
    Story("enrolled", -9),
    Story("withdrawn", 120, exit_reason="transportation"),
    Story("completed", 130, credential="other_certification",
          job=Job(10, 0, _paid("registered_apprenticeship", *_SUPPORT, 2250, 40,
                               **{**_GOOD, "union_job": "yes"})),
          calls={"day_30": (2, "no_answer", None)}),
    Story("waitlisted", -30),
    Story("completed", 112, "not_continuous", credential="micro_credential",
          job=Job(8, 3, _paid("part_time", "Data entry clerk", "15-1242", 1875, 24))),
    Story("active", 12),
    Story("withdrawn", 75, exit_reason=Missing.PREFERS_NOT),
    Story("completed", 118, credential="online_course",
          job=Job(9, 1, _paid("internship", "Software intern", "15-1252", 2000, 30, **_BARE)),
          calls={"day_30": (2, "reached", "in_field_other")}),
    Story("completed", 86, job=Job(5, 4, _paid("sprinternship", *_WEB, 1800, 40), 21)),
    Story("completed", 97, credential="bootcamp",
          job=Job(7, 4, _paid("micro_internship", "QA tester", "15-1253", 1900, 20), 28)),
    Story("withdrawn", -5),
    Story("completed", 240, credential="title_iv_certificate",
          job=Job(25, 2, _paid("seasonal", "Help desk clerk", None, 1650, 35, in_field="no"), 60),
          calls={"day_30": (4, "reached", "out_of_field")}),
    Story("completed", 128, credential="occupational_certificate",
          job=Job(6, 2, _paid("full_time", "Network technician", "15-1231", None, 40,
                              pay_reported="no", health_benefits="yes"))),
    Story("active", 55),
    Story("completed", 160, credential="other_certification",
          job=Job(18, 3, _paid("other_apprenticeship", *_SUPPORT, 4750, 40, **_GOOD)),
          calls={"day_30": (1, "reached", "in_field_other")}),
    Story("completed", 105, credential="bootcamp",
          job=Job(8, 1, _paid("full_time", *_WEB, 4150, 40, **{**_GOOD, "sick_leave": "yes"}))),
)  # fmt: skip


def steps(
    session: Session, households: Sequence[Household], chance: random.Random, now: datetime
) -> Iterator[_Step]:
    """What was entered about training and work, and when; two people of three have a story."""
    programs = _programs(session)
    people = [each.participant for number, each in enumerate(households) if number % 3 != 2]
    for number, person in enumerate(people if programs else ()):
        story = _STORIES[number % len(_STORIES)]
        way = _Way(session, person.id, story, chance.choice(programs), chance.choice(_SKILLS), now)
        yield from way.steps()


def _programs(session: Session) -> list[Program]:
    """Where people train: the programs of the coalition for training."""
    return [
        each
        for each in session.store.many(Program)
        if "pre_training" in each.need_domains and "other" not in each.need_domains
    ]


@dataclass(slots=True)
class _Way:
    """One person from the application to the last follow-up."""

    session: Session
    person: str
    story: Story
    program: Program
    skills: tuple[str, ...]
    now: datetime
    enrollment: str = ""
    placement: str = ""

    def steps(self) -> Iterator[_Step]:
        """Each entry on the day on which it was made; nothing lies ahead of now."""
        for ago, step in self._entries():
            if ago >= 0:
                yield self.now - timedelta(days=_entered(ago)), step

    def _entries(self) -> Iterator[tuple[float, Callable[[], None]]]:
        story, began = self.story, self.story.began
        applied = max(began + 25.4, 1.2)
        yield applied, self._apply
        if story.stage == "applied":
            return
        if story.stage == "waitlisted" or (story.stage == "withdrawn" and began < 0):
            yield 0.9, lambda: self._move(story.stage)
            return
        yield max(began + 9.3, 0.8), lambda: self._move("enrolled")
        if story.stage == "enrolled":
            return
        yield began - 0.2, lambda: self._move("active", start_on=self._day(began))
        ended = began - _COURSE.days
        if story.stage == "withdrawn":
            yield max(ended + 31.1, 0.5), lambda: self._leave(began - 39)
        elif story.stage == "completed":
            yield ended - 0.7, lambda: self._complete(ended)
            yield from self._later(ended)

    def _later(self, ended: int) -> Iterator[tuple[float, Callable[[], None]]]:
        if self.story.credential:
            yield ended - 2.5, lambda: self._earn(ended - 2)
        job = self.story.job
        if job is None:
            return
        start = ended - job.after
        yield start - 0.3, lambda: self._hire(job, start)
        for kind, (late, outcome, status) in self.story.calls.items():
            ago = start - FOLLOW_UP_DAYS[kind] - late
            yield ago - 0.4, _Call(self, kind, outcome, status)
        if job.ended_after is not None:
            last = start - job.ended_after
            yield last - 0.6, lambda: self._end(last)

    def _day(self, ago: int) -> date:
        return (self.now.astimezone() - timedelta(days=ago)).date()

    def _apply(self) -> None:
        ago = max(self.story.began + 26, 2)
        self.enrollment, _ = training.enroll(
            self.session,
            self.person,
            self.program.id,
            applied_on=self._day(ago),
            cohort=self._cohort(),
            planned_end_on=self._day(self.story.began) + _COURSE,
        )

    def _cohort(self) -> str:
        first = self._day(self.story.began)
        return f"{('Winter', 'Spring', 'Summer', 'Fall')[(first.month - 1) // 3]} {first.year}"

    def _move(self, to: str, **fields: Any) -> None:
        training.move_stage(self.session, self.enrollment, to, **fields)

    def _leave(self, ago: int) -> None:
        self._move("withdrawn", end_on=self._day(max(ago, 1)), exit_reason=self.story.exit_reason)

    def _complete(self, ago: int) -> None:
        self._move(
            "completed",
            end_on=self._day(ago),
            completion=self.story.completion,
            school_status_at_exit="out_diploma",
        )

    def _earn(self, ago: int) -> None:
        training.award_credential(
            self.session,
            self.person,
            enrollment_id=self.enrollment,
            credential_type=self.story.credential,
            name=f"{self.program.name} certificate",
            awarded_on=self._day(ago),
            skills=self.skills,
        )

    def _hire(self, job: Job, ago: int) -> None:
        employer = self._employer(job.employer)
        self.placement, _ = placements.add_placement(
            self.session,
            self.person,
            enrollment_id=self.enrollment,
            employer_id=employer,
            start_on=self._day(ago),
            **job.facts,
        )

    def _employer(self, number: int) -> str:
        name, place, naics, partner, contact = _EMPLOYERS[number]
        known = employers.same_employer(self.session, name)
        if known is not None:
            return known.id
        phone = f"+130555501{40 + number}"
        made, _ = employers.add_employer(
            self.session,
            name,
            city="Miami",
            state="FL",
            zip=place,
            naics=naics,
            partner=partner,
            contact_name=contact,
            contact_phone=phone if contact else None,
        )
        return made

    def call(self, kind: str, outcome: str, status: str | None) -> None:
        """Enter a follow-up call of this job."""
        waiting = self.session.store.many(
            FollowUp, placement_id=self.placement, follow_up_kind=kind, done_on=None
        )
        for each in waiting:
            follow_ups.record_follow_up(self.session, each.id, outcome=outcome, work_status=status)

    def _end(self, ago: int) -> None:
        placements.end_placement(self.session, self.placement, self._day(ago))


def _entered(ago: float) -> float:
    """How many days ago something of so many days ago was typed in, in the same order."""
    return ago if ago <= _ON_RECORD else _ON_RECORD + (ago - _ON_RECORD) / 200


class _Call:
    """A follow-up call put off."""

    def __init__(self, way: _Way, kind: str, outcome: str, status: str | None) -> None:
        self._way, self._what = way, (kind, outcome, status)

    def __call__(self) -> None:
        self._way.call(*self._what)
