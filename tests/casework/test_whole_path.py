"""One person from the first contact to half a year in a good job, over two laptops and a server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from mtw_desktop.casework import (
    answers,
    follow_ups,
    intake,
    placements,
    referring,
    support_handing,
    support_requests,
    syncing,
    training,
)
from mtw_desktop.casework.form_drafts import open_form, save_form
from mtw_desktop.casework.joining import join_server
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_shapes import IssueForm
from mtw_desktop.casework.work_lists import path_facts
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.records import KINDS, FollowUp, Need, Placement, Program, Staff, Task
from tests.builders_work import fund
from tests.conftest import SetClock
from tests.sync.laptops import laptop, server
from tests.sync.server.running import RunningServer

__all__ = ["laptop", "server"]

KINDS_MET = (
    "participant",
    "need",
    "support_request",
    "issue",
    "referral",
    "referral_event",
    "enrollment",
    "credential",
    "employer",
    "placement",
    "follow_up",
    "task",
)


@pytest.fixture
def marisol(laptop: Callable[[str], Session], server: RunningServer) -> Session:
    """The caseworker."""
    session = laptop("Marisol")
    join_server(session, server.url, server.make_code())
    return session


@pytest.fixture
def andre(laptop: Callable[[str], Session], server: RunningServer) -> Session:
    """The supervisor."""
    session = laptop("Andre")
    with session.store.atomic(session.staff.id) as tx:
        session.staff = tx.update(Staff, session.staff.id, {"role": "supervisor"})
    join_server(session, server.url, server.make_code())
    return session


def meet(*sessions: Session) -> None:
    """Everybody sends and fetches until everybody has everything."""
    for each in (*sessions, *sessions):
        syncing.sync_now(each)


def first_contact(session: Session) -> tuple[str, Need]:
    draft = intake.start_intake(session)
    said = {
        "participant": {"given_name": "Guerlande", "family_name": "Étienne"},
        "consent": {"state": "not_asked"},
        "needs": [{"domain": "transport", "urgency": "urgent"}],
    }
    intake.save_draft(session, replace(draft, answers=said))
    person = intake.save_intake(session, draft.id).participant_id
    (need,) = session.store.many(Need, participant_id=person)
    return person, need


def ask_for_support(session: Session, person: str, need: Need) -> str:
    money = fund()
    with session.store.atomic(session.staff.id) as tx:
        tx.create(money)
    opened = open_form(
        session, FormPlace("support_request", participant_id=person, link_id=need.id)
    )
    assert opened is not None
    wanted: dict[str, Any] = {
        **opened.answers["support_request"],
        "support_type": "ride",
        "amount_cents": 2400,
        "fund_id": money.id,
        "item": "Ride to the entrance test",
        "activity_enabled": "Take the entrance test",
        "basis_of_need": "tanf_snap",
    }
    saved = save_form(session, opened.start, {"support_request": wanted})
    assert saved.problems == ()
    support_requests.send_request(session, saved.record_id)
    return saved.record_id


def refer(session: Session, person: str, need: Need) -> str:
    start = referring.start_referral(session, person, need.id)
    assert start is not None
    best = referring.suggest_programs(session, "", need.domain)[0]
    form = referring.with_program(session, start.form, best.program.id)
    return referring.issue_referral(session, form).referral_id


def support_and_referral(marisol: Session, andre: Session, person: str, need: Need) -> None:
    """Asked for by one, approved by the other, handed out; referred, and the answer entered."""
    request = ask_for_support(marisol, person, need)
    meet(marisol, andre)
    support_requests.approve(andre, request)
    meet(andre, marisol)
    given = support_handing.issue_support(
        marisol, IssueForm(request, cents=2400, purpose="Entrance test", on_paper=True)
    )
    assert given.problems == ()
    referral = refer(marisol, person, need)
    meet(marisol, andre)
    answers.record_answer(andre, referral, "completed", need_met=True)


def train(marisol: Session, andre: Session, person: str, clock: SetClock) -> tuple[str, date]:
    """Enrolled by one, completed and certified by the other; the enrollment and its last day."""
    bootcamp = next(p for p in andre.store.many(Program) if p.name == "Coding bootcamp")
    enrollment, _ = training.enroll(andre, person, bootcamp.id, applied_on=clock().date())
    training.move_stage(andre, enrollment, "enrolled")
    meet(andre, marisol)
    begun = clock.advance(days=8).date()
    training.move_stage(marisol, enrollment, "active", start_on=begun)
    ended = clock.advance(days=70).date()
    training.move_stage(marisol, enrollment, "completed", end_on=ended, completion="on_time")
    training.award_credential(
        marisol, person, enrollment_id=enrollment, credential_type="bootcamp", awarded_on=ended
    )
    meet(marisol, andre)
    return enrollment, ended


def hire(session: Session, person: str, enrollment: str, start: date) -> str:
    """A web developer above the area median, with benefits and a way up."""
    job, _ = placements.add_placement(
        session,
        person,
        enrollment_id=enrollment,
        employer_name="Bayside Systems",
        employer_zip="33127",
        placement_type="full_time",
        soc="15-1254",
        start_on=start,
        pay_reported="yes",
        hourly_cents=4100,
        weekly_hours=40,
        health_benefits="yes",
        sick_leave="yes",
        advancement="yes",
    )
    return job


def test_from_first_contact_to_half_a_year_in_a_good_job(
    marisol: Session, andre: Session, server: RunningServer, clock: SetClock
) -> None:
    person, need = first_contact(marisol)
    support_and_referral(marisol, andre, person, need)
    enrollment, ended = train(marisol, andre, person, clock)
    hired = clock.advance(days=9).date()
    job = hire(andre, person, enrollment, hired)
    meet(andre, marisol)
    for days in (30, 90, 180):
        clock.advance(days=(hired + timedelta(days=days) - clock().date()).days)
        (call,) = marisol.store.many(FollowUp, placement_id=job, follow_up_kind=f"day_{days}")
        follow_ups.record_follow_up(
            marisol, call.id, outcome="reached", work_status="in_field_other"
        )
        meet(marisol, andre)

    for each in (marisol, andre):
        facts = path_facts(each, person)
        assert (facts.training, facts.credential_on, facts.job_on) == ("completed", ended, hired)
        assert facts.retained
        (stored,) = each.store.many(Placement)
        assert placements.judge_placement(each, stored).outcome == "meets"
        assert each.store.many(FollowUp, done_on=None) == []
        assert each.store.many(Task, done_at=None) == []
        assert [n.status for n in each.store.many(Need)] == ["met"]
    assert everything(marisol) == everything(andre)
    held = {kind: marisol.store.count(KINDS[kind].cls) for kind in KINDS_MET}
    assert min(held.values()) >= 1
    assert rows_of_the_views(server) == held


def everything(session: Session) -> dict[str, dict[str, Any]]:
    """All records of the kinds of the path, in plain, by id."""
    return {
        each.id: dict(record_to_plain(each))
        for kind in KINDS_MET
        for each in session.store.many(KINDS[kind].cls)
    }


def rows_of_the_views(server: RunningServer) -> dict[str, int]:
    """How many rows each of the coalition's SQL views has."""
    with server.database.reading() as connection:
        return {
            kind: connection.execute(text(f"SELECT count(*) FROM v_{kind}")).scalar_one()
            for kind in KINDS_MET
        }
