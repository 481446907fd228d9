"""The Today page: what waits, for whom, and no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtw_desktop.casework import intake, referring
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.today import DomainCount, today
from mtw_desktop.domain.records import Referral, Staff
from tests.builders import referral_event
from tests.casework.conftest import Enter
from tests.conftest import SetClock


def refer(session: Session, person_id: str, **changes: object) -> str:
    start = referring.start_referral(session, person_id)
    assert start is not None
    form = replace(referring.by_hand(start.form, "United Way"), **changes)  # type: ignore[arg-type]
    return referring.issue_referral(session, form).referral_id


def test_a_quiet_day(session: Session, clock: SetClock) -> None:
    page = today(session)
    assert (page.greeting_name, page.now) == ("Marisol", clock())
    assert (page.due, page.drafts, page.answers, page.open_needs) == ((), (), (), ())
    assert (page.things, page.people) == (0, 0)


def test_a_referral_without_an_answer_is_due_after_two_days(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    refer(session, enter())
    clock.advance(days=1, hours=23)
    assert today(session).due == ()
    clock.advance(hours=2)
    (item,) = today(session).due
    assert (item.key, item.tone, item.days) == ("referral_no_answer", "warning", 0)
    clock.advance(days=3)
    (item,) = today(session).due
    assert (item.tone, item.days, item.to_organization) == ("urgent", 3, "United Way")
    assert today(session).referrals_waiting == 1


@pytest.mark.parametrize(("hours", "days"), [(3, [0]), (24, [-1]), (72, [])])
def test_appointments_of_today_and_tomorrow(
    session: Session, enter: Enter, clock: SetClock, hours: int, days: list[int]
) -> None:
    at = clock.now
    clock.advance(hours=hours)
    refer(session, enter(), appointment_at=clock.now)
    clock.now = at
    assert [each.days for each in today(session).due] == days


def test_an_urgent_need_is_due_until_somebody_is_asked(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    person_id = enter(needs=[{"domain": "food", "urgency": "urgent"}, {"domain": "transport"}])
    clock.advance(days=1)
    (item,) = today(session).due
    assert (item.key, item.domain, item.short_name) == ("urgent_need", "food", "Guerlande É.")
    assert (item.page, item.argument) == ("refer", (person_id, item.record_id))
    start = referring.start_referral(session, person_id, item.record_id)
    assert start is not None
    referring.issue_referral(session, referring.by_hand(start.form, "United Way"))
    assert today(session).due == ()


def test_open_needs_are_counted_by_domain(session: Session, enter: Enter) -> None:
    enter(needs=[{"domain": "food"}, {"domain": "transport"}])
    enter(needs=[{"domain": "transport"}])
    assert today(session).open_needs == (DomainCount("transport", 2), DomainCount("food", 1))


def test_answers_of_others_are_shown_for_two_weeks(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    mine, theirs = refer(session, enter()), refer(session, enter())
    referring.set_status(session, mine, "accepted")
    with session.store.atomic("somebody at United Way") as tx:
        person = tx.update(Referral, theirs, {"status": "accepted"}).participant_id
        tx.create(referral_event(theirs, person, event="accepted", status="accepted"))
    assert [each.id for each in today(session).answers] == [theirs]
    clock.advance(days=15)
    assert today(session).answers == ()


def test_a_caseworker_sees_her_own_and_a_supervisor_everything(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    refer(session, enter())
    clock.advance(days=3)
    for role, seen in (("caseworker", 0), ("outreach", 0), ("supervisor", 1)):
        session.staff = Staff(id="another", name="Joel Paul", role=role)
        assert len(today(session).due) == seen


def test_unfinished_intakes_are_there(session: Session) -> None:
    intake.start_intake(session, "Wideline Jean")
    page = today(session)
    assert [each.title for each in page.drafts] == ["Wideline J."]
    assert page.things == 1
