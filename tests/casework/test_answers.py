"""The ticks of a return slip as states, and finding a referral by its paper."""

from __future__ import annotations

from typing import Any

import pytest

from mtw_desktop.casework import answers, referring
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Referral, ReferralEvent
from mtw_desktop.domain.referrals import TRANSITIONS
from mtw_desktop.errors import RuleBroken
from tests.casework.conftest import Enter


@pytest.fixture
def referral(session: Session, enter: Enter) -> Referral:
    person = enter(needs=[{"domain": "childcare"}])
    start = referring.start_referral(session, person)
    assert start is not None
    program = referring.suggest_programs(session, "", "childcare")[0].program
    form = referring.with_program(session, start.form, program.id)
    issued = referring.issue_referral(session, form)
    found = session.store.get(Referral, issued.referral_id)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("answer", "status", "reason"),
    [
        ("came", "accepted", None),
        ("started", "in-progress", None),
        ("waiting_list", "on-hold", "waiting_list"),
        ("no_show", "failed", "no_show"),
        ("not_eligible", "rejected", "not_eligible"),
        ("capacity", "rejected", "capacity"),
        ("completed", "completed", None),
        ("cancelled", "cancelled", None),
    ],
)
def test_a_tick_leads_to_its_state(
    session: Session, referral: Referral, answer: str, status: str, reason: str | None
) -> None:
    changed = answers.record_answer(session, referral.id, answer, detail="as written")
    now: Any = session.store.get(Referral, referral.id)
    last = session.store.many(ReferralEvent, referral_id=referral.id)[-1]
    assert (now.status, last.reason_code, last.detail) == (status, reason, "as written")
    assert {"referral", "referral_event"} <= changed.kinds


def test_what_was_accepted_and_then_refused_has_failed(
    session: Session, referral: Referral
) -> None:
    answers.record_answer(session, referral.id, "came")
    answers.record_answer(session, referral.id, "capacity")
    now = session.store.get(Referral, referral.id)
    assert now is not None
    assert now.status == "failed"


@pytest.mark.parametrize("status", sorted(TRANSITIONS))
def test_only_answers_that_can_be_entered_are_offered(
    session: Session, referral: Referral, status: str
) -> None:
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Referral, referral.id, {"status": status})
    offered = answers.possible_answers(status)
    for answer in answers.ANSWERS:
        if answer in offered:
            continue
        with pytest.raises(RuleBroken):
            answers.record_answer(session, referral.id, answer)
    if offered:
        answers.record_answer(session, referral.id, offered[-1])


def test_a_referral_is_found_by_any_part_of_its_paper(session: Session, referral: Referral) -> None:
    number, code = referral.number, referral.return_code
    for typed in (number, number.lower().replace("-", ""), code, f"MTW1:{number}:{code}",
                  f"  {number} "):  # fmt: skip
        found = answers.find_referral(session, typed)
        assert found is not None, typed
        assert found.id == referral.id
    for typed in ("", "R-222-2222", "hello", "' OR 1=1 --"):
        assert answers.find_referral(session, typed) is None
