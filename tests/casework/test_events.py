"""Outreach events: who was entered at each, and where this laptop is today."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from mtw_desktop.casework import demo_events, events, intake
from mtw_desktop.casework.intake_short import (
    SHORT,
    answers_of,
    form_of,
    in_form,
    open_questions,
    waiting_rows,
)
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.today import today
from mtw_desktop.domain.forms import load_form
from mtw_desktop.domain.records import Event, Participant
from mtw_desktop.errors import RuleBroken
from tests.builders import event, participant
from tests.conftest import SetClock

FAIR: dict[str, Any] = {
    "participant": {
        "given_name": "Mirlande",
        "family_name": "Joassaint",
        "phone": "+13055550177",
        "language": "ht",
        "interpreter_needed": "no",
    },
    "needs": [{"domain": "transport"}, {"domain": "technology"}],
    "consent": {"state": "not_asked"},
}
REST: dict[str, Any] = {
    "participant": {"birth_date": "1991-06-18", "zip": "33137"},
    "entry_profile": {
        "household_size": 3,
        "children_under_18": {"missing": "prefers_not"},
        "care_needed_in_class_hours": "no",
        "education_level": "high_school",
        "employment_status": "looking",
        "training_interest": ["it_support"],
    },
    "consent": {"state": "given", "recipients": ["4Geeks"], "data_classes": ["contact"]},
}


def make(session: Session, **fields: Any) -> Event:
    with session.store.atomic("rosa") as tx:
        return tx.create(event(**fields))


def take_in(session: Session, answers: dict[str, Any], layout: str = "") -> str:
    draft = intake.start_intake(session)
    draft = in_form(draft, layout) if layout else draft
    intake.save_draft(session, replace(draft, answers=answers))
    return intake.save_intake(session, draft.id).participant_id


def complete(session: Session, person_id: str, answers: dict[str, Any]) -> None:
    draft = intake.edit_intake(session, person_id)
    merged = {
        area: {**(draft.answers.get(area) or {}), **answers.get(area, {})}
        for area in ("participant", "entry_profile", "consent")
    }
    intake.save_draft(session, replace(draft, answers={**draft.answers, **merged}))
    assert intake.save_intake(session, draft.id).problems == ()


def test_an_intake_at_an_event_is_short_and_tagged(session: Session) -> None:
    fair = make(session)
    events.be_here(session, fair.id)
    draft = intake.start_intake(session, "Mirlande Joassaint")
    assert form_of(draft).name == SHORT
    assert answers_of(draft)["participant"]["event_id"] == fair.id
    person = session.store.get(Participant, take_in(session, FAIR))
    assert person is not None
    assert (person.event_id, person.family_name) == (fair.id, "Joassaint")
    assert person.to_complete_since == session.clock().astimezone().date()


def test_tomorrow_this_laptop_is_somewhere_else(session: Session, clock: SetClock) -> None:
    fair = make(session)
    events.be_here(session, fair.id)
    assert events.here(session) == events.Here(fair.id, "Tech morning")
    clock.now += timedelta(days=1)
    assert events.here(session) is None
    assert form_of(intake.start_intake(session)).name == "intake"


def test_leaving_and_an_event_that_is_not_there(session: Session) -> None:
    fair = make(session)
    events.be_here(session, fair.id)
    events.be_here(session, None)
    assert events.here(session) is None
    with pytest.raises(RuleBroken):
        events.be_here(session, "0190-none")
    events.be_here(session, fair.id)
    with session.store.atomic("rosa") as tx:
        tx.void(Event, fair.id, "entered twice")
    assert events.here(session) is None


def test_what_a_short_intake_left_out_waits_and_nothing_is_asked_twice(session: Session) -> None:
    person = take_in(session, FAIR, SHORT)
    rows = {row.title: row.detail for row in open_questions(session, person)}
    assert list(rows) == ["Who and how to reach", "Household", "Work and school", "Consent"]
    asked = ", ".join(rows.values())
    said = ("First name", "Last name", "Phone", "Language", "interpreter")
    assert [each for each in said if each in asked] == []
    (waiting,) = waiting_rows(session, mine=True)
    assert (waiting.title, waiting.page) == ("Mirlande J.", "intake")
    assert waiting in today(session).rows


def test_the_full_form_completes_it_and_keeps_what_was_said(session: Session) -> None:
    person = take_in(session, FAIR, SHORT)
    part = {**REST, "entry_profile": {"household_size": 3}}
    complete(session, person, part)
    assert [row.title for row in open_questions(session, person)] == [
        "Household",
        "Work and school",
    ]
    complete(session, person, REST)
    assert open_questions(session, person) == []
    assert waiting_rows(session, mine=True) == []
    found = session.store.get(Participant, person)
    assert found is not None
    assert (found.phone, found.to_complete_since) == ("+13055550177", None)


def test_a_full_intake_never_waits(session: Session) -> None:
    person = take_in(session, FAIR)
    assert open_questions(session, person) == []
    assert waiting_rows(session, mine=False) == []


def test_a_short_intake_in_which_all_was_said_is_complete(session: Session) -> None:
    everything = {area: {**FAIR.get(area, {}), **REST[area]} for area in REST}
    person = take_in(session, {**everything, "needs": FAIR["needs"]}, SHORT)
    assert open_questions(session, person) == []


def test_the_list_counts_whom_it_met(session: Session) -> None:
    old = make(session, name="Fair", held_on=date(2026, 10, 1))
    new = make(session, name="Open house", held_on=date(2026, 11, 21))
    events.be_here(session, new.id)
    first, second = take_in(session, FAIR), take_in(session, FAIR)
    complete(session, first, REST)
    with session.store.atomic("rosa") as tx:
        gone = tx.create(participant(event_id=new.id))
        tx.void(Participant, gone.id, "twice")
    rows = events.event_rows(session)
    assert [(r.id, r.entered, r.to_complete, r.is_here) for r in rows] == [
        (new.id, 2, 1, True),
        (old.id, 0, 0, False),
    ]
    met = events.people_met(session, new.id)
    assert [(each.person.id, each.to_complete) for each in met] == [(second, True), (first, False)]


def test_people_are_counted_from_the_index_alone(session: Session) -> None:
    plan = session.store._db.execute(
        "EXPLAIN QUERY PLAN SELECT event_id, count(*) FROM participant"
        " WHERE voided_at IS NULL AND event_id IN ('a', 'b') GROUP BY 1"
    ).fetchall()
    assert "COVERING INDEX participant_by_event" in str(plan)


def test_the_short_form_asks_only_what_the_full_one_does() -> None:
    full = {key for s in load_form("intake").sections for row in s.rows for key in row.paths}
    short = {key for s in load_form(SHORT).sections for row in s.rows for key in row.paths}
    assert short <= full


def test_the_demonstration_has_events_and_intakes_in_every_state(
    session: Session, clock: SetClock
) -> None:
    now = clock()
    steps: list[tuple[Any, Callable[[], None]]] = sorted(
        demo_events.steps(session, [], random.Random(7), now), key=lambda step: step[0]
    )
    for at, step in steps:
        assert at < now
        clock.now = at
        step()
    clock.now = now
    rows = events.event_rows(session)
    assert [each.entered for each in rows] == [0, 2, 5, 3, 4]
    assert any(0 < each.to_complete < each.entered for each in rows)
    assert session.store.drafts() == []
    assert events.here(session) is None
