"""Requests: asked by one, decided by another, within caps that warn, from funds that add up."""

from __future__ import annotations

import pytest

from mtw_desktop.casework import funds, support_caps, support_issues, support_requests
from mtw_desktop.casework.record_form import FormPlace, handler
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Issue, Need, SupportRequest
from mtw_desktop.errors import RuleBroken
from tests import builders
from tests.casework.conftest import Enter
from tests.casework.supports_world import World
from tests.conftest import SetClock


def codes(problems: object) -> list[str]:
    return [each.code for each in problems]  # type: ignore[attr-defined]


def test_a_request_goes_from_draft_to_a_decision_by_somebody_else(
    session: Session, enter: Enter
) -> None:
    world = World(session)
    request = world.ask(enter())
    assert support_requests.request_counts(session)["waiting"] == 0
    support_requests.send_request(session, request)
    assert support_requests.request_ids(session, "mine") == [request]
    assert support_requests.request_ids(session, "waiting") == []
    with world.acting(world.boss) as boss:
        assert support_requests.request_ids(boss, "waiting") == [request]
        page = support_requests.request_page(boss, request)
        assert page is not None
        assert page.acts[:3] == ("approve", "deny", "send_back")
        support_requests.approve(boss, request, cents=4000)
    (row,) = support_requests.request_rows(session, [request])
    assert (row.state, row.approved_cents, row.approver_name) == (
        "approved", 4000, "Andre Baptiste",
    )  # fmt: skip
    assert support_requests.request_ids(session, "approved") == [request]


def test_nobody_decides_about_their_own_request_and_a_caseworker_about_none(
    session: Session, enter: Enter
) -> None:
    world = World(session)
    request = world.asked(enter())
    assert codes(support_requests.approval_problems(session, request)) == ["own_request"]
    with world.acting(world.keeper) as keeper:
        page = support_requests.request_page(keeper, request)
        assert page is not None
        assert page.blocked == "not_supervisor"
        with pytest.raises(RuleBroken):
            support_requests.deny(keeper, request, "No")


def test_what_was_decided_is_not_rewritten(session: Session, enter: Enter) -> None:
    world = World(session)
    person = enter()
    place = FormPlace("support_request", world.approved(person))
    start = handler("support_request").start(session, place)
    assert start is not None
    saved = handler("support_request").save(session, place, start.answers)
    assert codes(saved.problems) == ["not_requested"]


def test_more_than_was_asked_for_is_not_approved(session: Session, enter: Enter) -> None:
    world = World(session)
    request = world.asked(enter())
    with world.acting(world.boss) as boss:
        found = support_requests.approval_problems(boss, request, cents=5001)
        assert codes(found) == ["above_asked"]
        funds.close_fund(boss, world.fund.id)
        assert codes(support_requests.approval_problems(boss, request)) == ["fund_closed"]


def test_sent_back_is_a_draft_with_the_reason_and_can_be_sent_again(
    session: Session, enter: Enter
) -> None:
    world = World(session)
    request = world.asked(enter())
    with world.acting(world.boss) as boss:
        support_requests.send_back(boss, request, "Which class?")
    found = world.get(SupportRequest, request)
    assert (found.state, found.decision_reason) == ("draft", "Which class?")
    support_requests.send_request(session, request)
    with world.acting(world.boss) as boss:
        with pytest.raises(RuleBroken):
            support_requests.deny(boss, request, "  ")
        support_requests.deny(boss, request, "County pays for this")
    assert world.get(SupportRequest, request).state == "denied"
    with pytest.raises(RuleBroken):
        support_requests.cancel_request(session, request, "Too late")


def test_a_cap_warns_with_its_numbers_and_asks_for_a_reason_but_never_stops(
    session: Session, enter: Enter
) -> None:
    world = World(session, cap_each_month=1, cap_each_cents=4000, cap_year_cents=9_000)
    person = enter()
    world.approved(person, amount_cents=4000)
    second = world.asked(person, amount_cents=5500)
    texts = [each.text for each in support_caps.cap_warnings(
        session, person, world.fund.id, 5500, request_id=second)]  # fmt: skip
    assert len(texts) == 3
    assert "$55" in texts[0]
    assert "$40" in texts[0]
    assert "number 2" in texts[1]
    assert "$95" in texts[2]
    assert "$90" in texts[2]
    with world.acting(world.boss) as boss:
        found = support_requests.approval_problems(boss, second)
        assert codes(found) == ["cap_reason"]
        support_requests.approve(boss, second, reason="Two exams this month")
    assert world.get(SupportRequest, second).decision_reason == "Two exams this month"


def test_a_month_and_a_year_end(session: Session, enter: Enter, clock: SetClock) -> None:
    world = World(session, cap_each_month=1, cap_year_cents=6000)
    person = enter()
    world.approved(person)

    def kinds() -> list[str]:
        warnings = support_caps.cap_warnings(session, person, world.fund.id, 5000)
        return [each.kind for each in warnings]

    assert kinds() == ["month", "year"]
    clock.advance(days=9)
    assert kinds() == ["year"]
    clock.advance(days=356)
    assert kinds() == []


def test_a_fund_counts_what_is_promised_and_given_and_not_what_was_taken_back(
    session: Session, enter: Enter
) -> None:
    world = World(session)
    world.lot()
    person = enter()
    world.approved(person, amount_cents=2500)
    first, second = world.give(person), world.give(person)
    support_issues.reverse_issue(session, first.issue_ids[0], "Wrong person", "returned")
    (row,) = funds.list_funds(session)
    assert (row.committed_cents, row.spent_cents, row.remaining_cents) == (2500, 5000, 92_500)
    # Taken back once more on a laptop that had not heard of it: still only once.
    again = world.get(Issue, first.issue_ids[0])
    with session.store.atomic(session.staff.id) as tx:
        tx.create(builders.issue(person, reversal_of=again.id, fund_id=world.fund.id))
    assert funds.list_funds(session)[0].spent_cents == 5000
    assert second.numbers[0].startswith("S-")


def test_what_goes_beyond_the_fund_is_said(session: Session, enter: Enter) -> None:
    world = World(session)
    kinds = [
        each.kind for each in support_caps.cap_warnings(session, enter(), world.fund.id, 100_001)
    ]
    assert kinds == ["fund"]


def test_a_request_begun_from_a_need_knows_what_it_is_for(session: Session, enter: Enter) -> None:
    world = World(session)
    person = enter(needs=[{"domain": "childcare"}])
    (need,) = session.store.many(Need, participant_id=person)
    place = FormPlace("support_request", participant_id=person, link_id=need.id)
    start = handler("support_request").start(session, place)
    assert start is not None
    said = start.answers["support_request"]
    assert (said["support_type"], said["need_id"], said["fund_id"]) == (
        "child_care", need.id, world.fund.id,
    )  # fmt: skip
    lines = handler("support_request").aside(session, place, start.answers)
    assert [each.text for each in lines][:2] == ["Good Jobs supports", "$1,000 left"]
