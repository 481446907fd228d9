"""Enrollments by the rules of the stages, credentials, and the lists over them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mtw_desktop.casework import placements, training
from mtw_desktop.casework.form_drafts import look, open_form, save_form
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.work_lists import path_facts
from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.records import Credential, Enrollment, FollowUp, Program, Task
from mtw_desktop.errors import RuleBroken
from tests.casework.conftest import Enter, last_ops

START, END = date(2026, 6, 1), date(2026, 8, 28)


@pytest.fixture
def program(session: Session) -> Program:
    return next(p for p in session.store.many(Program) if p.name == "Coding bootcamp")


def enrolled(session: Session, person: str, program: Program, **fields: Any) -> str:
    made, _ = training.enroll(session, person, program.id, **fields)
    return made


def path_to(session: Session, enrollment: str, *stages: tuple[str, dict[str, Any]]) -> None:
    for to, fields in stages:
        training.move_stage(session, enrollment, to, **fields)


COMPLETED: tuple[tuple[str, dict[str, Any]], ...] = (
    ("enrolled", {}),
    ("active", {"start_on": START}),
    ("completed", {"end_on": END, "completion": "on_time"}),
)


def test_an_enrollment_carries_the_names_of_provider_and_program(
    session: Session, enter: Enter, program: Program
) -> None:
    made = session.store.get(Enrollment, enrolled(session, enter(), program, cohort="Fall 2026"))
    assert made is not None
    assert made.organization_id == program.organization_id
    assert made.program_name == "Coding bootcamp"
    assert made.provider_name in ("BrainStation Miami", "Ironhack Miami")


def test_stages_follow_the_rules(session: Session, enter: Enter, program: Program) -> None:
    made = enrolled(session, enter(), program)
    with pytest.raises(RuleBroken):
        training.move_stage(session, made, "completed", end_on=END, completion="on_time")
    training.move_stage(session, made, "enrolled")
    with pytest.raises(RuleBroken, match="start_on"):
        training.move_stage(session, made, "active")
    training.move_stage(session, made, "active", start_on=START)
    with pytest.raises(RuleBroken, match="exit_reason"):
        training.move_stage(session, made, "withdrawn", end_on=END)
    training.move_stage(session, made, "withdrawn", end_on=END, exit_reason=Missing.PREFERS_NOT)
    stored = session.store.get(Enrollment, made)
    assert stored is not None
    assert (stored.stage, stored.exit_reason) == ("withdrawn", Missing.PREFERS_NOT)


def test_completion_plans_the_look_after_half_a_year_in_the_same_save(
    session: Session, enter: Enter, program: Program
) -> None:
    made = enrolled(session, enter(), program)
    path_to(session, made, *COMPLETED)
    assert sorted(op.kind for op in last_ops(session)) == ["enrollment", "follow_up", "task"]
    (call,) = session.store.many(FollowUp)
    assert (call.follow_up_kind, call.due) == ("day_180", date(2027, 2, 24))
    training.move_stage(session, made, "active", end_on=None, completion=None)
    assert session.store.many(FollowUp) == []
    assert session.store.many(Task) == []


def test_an_enrollment_entered_by_mistake_goes_unless_a_job_came_out_of_it(
    session: Session, enter: Enter, program: Program
) -> None:
    person = enter()
    wrong, right = (enrolled(session, person, program) for _ in range(2))
    path_to(session, wrong, *COMPLETED)
    training.void_enrollment(session, wrong, "entered twice")
    assert training.training_ids(session) == [right]
    assert session.store.many(Task) == []
    placements.add_placement(session, person, enrollment_id=right, employer_name="Bayside")
    with pytest.raises(RuleBroken):
        training.void_enrollment(session, right, "entered twice")


def test_lists_and_figures_by_stage_and_provider(
    session: Session, enter: Enter, program: Program
) -> None:
    other = next(p for p in session.store.many(Program) if p.name == "Technology certificates")
    first, second = enter("Luis", "Ramírez"), enter("Nadège", "Paul")
    path_to(session, enrolled(session, first, program), *COMPLETED)
    waiting = enrolled(session, second, other, stage="waitlisted")
    assert training.stage_counts(session)["completed"] == 1
    assert training.stage_counts(session)["active"] == 0
    assert training.training_ids(session, stage="waitlisted") == [waiting]
    assert training.training_ids(session, provider="Florida Memorial University") == [waiting]
    assert {each.name: each.count for each in training.provider_counts(session)}[
        "Florida Memorial University"
    ] == 1
    ids = training.training_ids(session, order="stage", descending=False)
    rows = training.training_rows(session, [*ids, "gone"])
    assert [row.stage for row in rows] == ["completed", "waitlisted"]
    assert rows[0].short_name == "Luis R."
    assert rows[0].since_text == "June 1, 2026 – August 28, 2026"


def test_a_credential_takes_the_provider_as_its_issuer(
    session: Session, enter: Enter, program: Program
) -> None:
    person = enter()
    made = enrolled(session, person, program)
    training.award_credential(
        session,
        person,
        enrollment_id=made,
        credential_type="bootcamp",
        awarded_on=END,
        skills=("it",),
    )
    (credential,) = session.store.many(Credential)
    stored = session.store.get(Enrollment, made)
    assert stored is not None
    assert credential.issuer == stored.provider_name
    assert [row.kind for row in training.person_training(session, person)] == [
        "enrollment",
        "credential",
    ]
    facts = path_facts(session, person)
    assert (facts.training, facts.credential_on, facts.job_on) == ("applied", END, None)


def test_the_form_blocks_a_stage_that_does_not_follow_and_says_where_it_can_go(
    session: Session, enter: Enter, program: Program
) -> None:
    place = FormPlace("enrollment", record_id=enrolled(session, enter(), program))
    opened = open_form(session, place)
    assert opened is not None
    wrong = {"enrollment": {**opened.answers["enrollment"], "stage": "completed"}}
    seen = look(session, place, wrong)
    assert ("enrollment.stage", "stage_not_allowed") in [(p.key, p.code) for p in seen.problems]
    assert any("Enrolled" in line.text for line in seen.aside)
    assert save_form(session, opened.start, wrong).problems != ()


def test_the_form_asks_for_what_the_stage_needs_and_saves(
    session: Session, enter: Enter, program: Program
) -> None:
    person = enter()
    place = FormPlace("enrollment", participant_id=person, link_id=program.id)
    opened = open_form(session, place)
    assert opened is not None
    assert opened.answers["enrollment"]["program_id"] == program.id
    active = {"enrollment": {**opened.answers["enrollment"], "stage": "active"}}
    (problem,) = look(session, place, active).problems
    assert (problem.key, problem.code) == ("enrollment.start_on", "needed_for_stage")
    active["enrollment"]["start_on"] = START.isoformat()
    saved = save_form(session, opened.start, active)
    assert saved.problems == ()
    assert saved.go == ("person", person)
    stored = session.store.get(Enrollment, saved.record_id)
    assert stored is not None
    assert (stored.stage, stored.start_on, stored.program_name) == (
        "active",
        START,
        "Coding bootcamp",
    )


def test_another_program_brings_its_own_names(
    session: Session, enter: Enter, program: Program
) -> None:
    other = next(p for p in session.store.many(Program) if p.name == "Technology certificates")
    place = FormPlace("enrollment", record_id=enrolled(session, enter(), program))
    opened = open_form(session, place)
    assert opened is not None
    answers = {"enrollment": {**opened.answers["enrollment"], "program_id": other.id}}
    save_form(session, opened.start, answers)
    stored = session.store.get(Enrollment, place.record_id or "")
    assert stored is not None
    assert stored.provider_name == "Florida Memorial University"
