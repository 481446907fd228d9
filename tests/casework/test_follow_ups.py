"""Follow-ups: planned with a job, moved with it, tried, done; their tasks always with them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mtw_desktop.casework import follow_ups, placements, training
from mtw_desktop.casework.form_drafts import look, open_form, save_form
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.work_lists import path_facts, person_work
from mtw_desktop.domain.records import FollowUp, Program, Task
from mtw_desktop.errors import RuleBroken
from tests.casework.conftest import Enter, last_ops
from tests.conftest import SetClock

START = date(2026, 11, 2)


def hired(session: Session, person: str, start: date = START, **fields: Any) -> str:
    made, _ = placements.add_placement(
        session,
        person,
        employer_name="Bayside Systems",
        placement_type="full_time",
        start_on=start,
        **fields,
    )
    return made


def waiting(session: Session) -> dict[str, date | None]:
    return {
        each.follow_up_kind: each.due
        for each in session.store.many(FollowUp, done_on=None, order="due")
    }


def tasks(session: Session) -> list[tuple[date | None, bool]]:
    return [(each.due, each.done_at is not None) for each in session.store.many(Task, order="due")]


def the(session: Session, kind: str) -> FollowUp:
    (found,) = session.store.many(FollowUp, follow_up_kind=kind)
    return found


def test_a_job_plans_three_follow_ups_with_their_tasks_in_one_save(
    session: Session, enter: Enter
) -> None:
    person = enter()
    hired(session, person)
    assert waiting(session) == {
        "day_30": date(2026, 12, 2),
        "day_90": date(2027, 1, 31),
        "day_180": date(2027, 5, 1),
    }
    assert [op.kind for op in last_ops(session)].count("task") == 3
    records = {each.record_id for each in session.store.many(Task, participant_id=person)}
    assert records == {each.id for each in session.store.many(FollowUp)}


def test_a_job_that_is_entered_late_asks_for_one_call_not_for_three(
    session: Session, enter: Enter
) -> None:
    hired(session, enter(), date(2026, 8, 3))
    assert waiting(session) == {"day_90": date(2026, 11, 1), "day_180": date(2027, 1, 30)}


def test_another_start_moves_what_waits_and_leaves_what_is_done(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    job = hired(session, enter())
    clock.advance(days=12)
    call = the(session, "day_30")
    follow_ups.record_follow_up(session, call.id, outcome="reached", work_status="in_field_partner")
    placements.change_placement(session, job, start_on=date(2026, 11, 9))
    assert waiting(session) == {"day_90": date(2027, 2, 7), "day_180": date(2027, 5, 8)}
    assert tasks(session) == [
        (date(2026, 12, 2), True),
        (date(2027, 2, 7), False),
        (date(2027, 5, 8), False),
    ]


def test_the_end_of_a_job_voids_what_comes_after_it_with_the_reason(
    session: Session, enter: Enter
) -> None:
    job = hired(session, enter())
    placements.end_placement(session, job, date(2027, 2, 1), "moved away")
    assert set(waiting(session)) == {"day_30", "day_90"}
    gone = [each for each in session.store.many(FollowUp, voided=True) if each.voided_at]
    assert [(each.follow_up_kind, each.voided_reason) for each in gone] == [
        ("day_180", "job ended")
    ]
    assert len(tasks(session)) == 2
    placements.change_placement(session, job, end_on=None)
    assert set(waiting(session)) == {"day_30", "day_90", "day_180"}


def test_a_job_entered_by_mistake_takes_its_calls_along(session: Session, enter: Enter) -> None:
    person = enter()
    job = hired(session, person)
    with pytest.raises(RuleBroken):
        placements.void_placement(session, job, " ")
    placements.void_placement(session, job, "wrong person")
    assert (waiting(session), tasks(session), person_work(session, person)) == ({}, [], [])


def test_an_attempt_without_an_answer_leaves_it_open_and_is_counted(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    person = enter()
    hired(session, person)
    clock.advance(days=11)
    for outcome in ("no_answer", "left_message"):
        follow_ups.record_follow_up(session, the(session, "day_30").id, outcome=outcome)
    call = the(session, "day_30")
    assert (call.attempts, call.outcome, call.done_on) == (2, "left_message", None)
    assert call.last_attempt_on == date(2026, 12, 3)
    (row,) = follow_ups.follow_ups_due(session)
    assert row.title == "Guerlande É."
    assert row.detail == "30-day follow-up · Bayside Systems · tried 2 times"
    assert row.tone == "urgent"
    assert follow_ups.follow_up_counts(session).unreached == 1


@pytest.mark.parametrize(
    ("outcome", "status", "done"),
    [
        ("reached", "in_field_partner", True),
        ("reached", "seeking", True),
        ("declined", None, True),
        ("reached_family", "out_of_field", True),
        ("reached_family", None, False),
        ("wrong_number", None, False),
        ("wrong_number", "no_contact", True),
    ],
)
def test_what_ends_a_follow_up_and_its_task(
    session: Session, enter: Enter, outcome: str, status: str | None, done: bool
) -> None:
    hired(session, enter())
    call = the(session, "day_30")
    follow_ups.record_follow_up(session, call.id, outcome=outcome, work_status=status)
    assert (the(session, "day_30").done_on is not None) is done
    assert tasks(session)[0][1] is done


def test_reached_without_a_word_about_work_is_no_follow_up(session: Session, enter: Enter) -> None:
    hired(session, enter())
    call = the(session, "day_30").id
    with pytest.raises(RuleBroken):
        follow_ups.record_follow_up(session, call, outcome="reached")
    follow_ups.record_follow_up(session, call, outcome="declined")
    with pytest.raises(RuleBroken):
        follow_ups.record_follow_up(session, call, outcome="declined")


def test_half_a_year_in_work_is_retained_and_answers_for_the_training_too(
    session: Session, enter: Enter
) -> None:
    person = enter()
    program = session.store.many(Program)[0]
    made, _ = training.enroll(
        session,
        person,
        program.id,
        stage="completed",
        start_on=date(2026, 1, 5),
        end_on=date(2026, 4, 3),
        completion="on_time",
    )
    job = hired(session, person, date(2026, 5, 4), enrollment_id=made)
    assert len(session.store.many(FollowUp, done_on=None)) == 2
    assert path_facts(session, person).retained is False
    (call,) = session.store.many(FollowUp, placement_id=job)
    follow_ups.record_follow_up(session, call.id, outcome="reached", work_status="in_field_other")
    facts = path_facts(session, person)
    assert (facts.retained, facts.retained_on) == (True, date(2026, 11, 22))
    assert session.store.many(FollowUp, done_on=None) == []
    assert all(done for _, done in tasks(session))


def test_due_now_soon_and_later(session: Session, enter: Enter) -> None:
    hired(session, enter(), date(2026, 10, 24))  # 30 days: November 23
    hired(session, enter("Luis", "Ramírez"), date(2026, 10, 13))  # November 12
    rows = follow_ups.follow_ups_due(session, ahead_days=3)
    assert [row.title for row in rows] == ["Luis R.", "Guerlande É."]
    counts = follow_ups.follow_up_counts(session)
    assert (counts.overdue, counts.this_week, counts.later, counts.done) == (1, 1, 4, 0)


def test_the_form_begins_an_attempt_of_today_and_says_what_saving_does(
    session: Session, enter: Enter
) -> None:
    person = enter(participant={"phone": "+13055550142", "safe_to_leave_message": "no"})
    hired(session, person, job_title="Help desk")
    place = FormPlace("follow_up", record_id=the(session, "day_30").id)
    opened = open_form(session, place)
    assert opened is not None
    assert opened.answers == {"follow_up": {"last_attempt_on": "2026-11-22"}}
    lines = [each.text for each in look(session, place, opened.answers).aside]
    assert "(305) 555-0142" in lines
    assert any(each.startswith("Help desk · Bayside Systems") for each in lines)
    reached = {"follow_up": {**opened.answers["follow_up"], "outcome": "reached"}}
    assert [p.code for p in look(session, place, reached).problems] == ["no_work_status"]
    reached["follow_up"]["work_status"] = "seeking"
    lines = [each.text for each in look(session, place, reached).aside]
    assert "If the job has ended, enter its last day in the job too." in lines
    assert save_form(session, opened.start, reached).problems == ()
    done = [row for row in person_work(session, person) if row.pill == "Done"]
    assert [row.record_id for row in done] == [place.record_id]
