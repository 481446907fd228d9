"""Needs and their plans: who does what by when, and how each ends."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mtw_desktop.casework.needs import add_need, end_need, update_need
from mtw_desktop.casework.person_page import person_page
from mtw_desktop.casework.record_form import FormPlace, handler
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.need_rules import due_warning
from mtw_desktop.domain.records import Need
from mtw_desktop.errors import RuleBroken
from tests.casework.conftest import Enter

TODAY = date(2026, 11, 22)


def the_need(session: Session, person_id: str) -> Need:
    (need,) = session.store.many(Need, participant_id=person_id)
    return need


def test_a_need_that_could_not_be_met_says_why(session: Session, enter: Enter) -> None:
    person = enter(needs=[{"domain": "food"}])
    need = the_need(session, person)
    for words in ("", "  "):
        with pytest.raises(RuleBroken, match="reason_needed"):
            end_need(session, need.id, "unmet", words)
    end_need(session, need.id, "unmet", " No pantry nearby ")
    ended = the_need(session, person)
    assert (ended.status, ended.outcome_reason) == ("unmet", "No pantry nearby")
    update_need(session, need.id, status="open")
    assert the_need(session, person).outcome_reason is None


def test_met_and_withdrawn_need_no_reason(session: Session, enter: Enter) -> None:
    for status in ("met", "withdrawn"):
        person = enter(needs=[{"domain": "food"}])
        end_need(session, the_need(session, person).id, status)
        assert the_need(session, person).status == status


def test_the_soonest_plan_comes_first_among_equals(session: Session, enter: Enter) -> None:
    person = enter()
    add_need(session, person, "food", urgency="soon", due=TODAY + timedelta(days=9))
    add_need(session, person, "transport", urgency="soon", due=TODAY + timedelta(days=2))
    add_need(session, person, "housing", urgency="urgent")
    page = person_page(session, person)
    assert page is not None
    assert [each.need.domain for each in page.needs] == ["housing", "transport", "food"]


def test_the_form_saves_a_plan_and_clears_what_was_emptied(session: Session, enter: Enter) -> None:
    person = enter(needs=[{"domain": "food", "detail": "Nothing at home"}])
    need, form = the_need(session, person), handler("need")
    place = FormPlace("need", record_id=need.id)
    start = form.start(session, place)
    assert start is not None
    assert start.fixed == {"need.domain"}
    planned = {**start.answers["need"], "goal": "Food for a week", "due": "2026-11-30"}
    del planned["detail"]
    saved = form.save(session, place, {"need": planned})
    assert saved.go == ("person", person)
    now = the_need(session, person)
    assert (now.goal, now.due, now.detail) == ("Food for a week", date(2026, 11, 30), None)
    planned |= {"status": "unmet"}
    assert [each.key for each in form.save(session, place, {"need": planned}).problems] == [
        "need.outcome_reason"
    ]
    assert the_need(session, person).status == "open"


def test_a_new_need_belongs_to_whoever_adds_it(session: Session, enter: Enter) -> None:
    person, form = enter(), handler("need")
    place = FormPlace("need", participant_id=person)
    start = form.start(session, place)
    assert start is not None
    assert form.save(session, place, start.answers).problems[0].key == "need.domain"
    form.save(session, place, {"need": {**start.answers["need"], "domain": "food"}})
    need = the_need(session, person)
    assert (need.owner_id, need.status) == (session.staff.id, "open")


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (date(1899, 12, 31), "before_1900"),
        (TODAY - timedelta(days=1), "due_past"),
        (TODAY, None),
        (TODAY + timedelta(days=2000), "due_far"),
        (None, None),
    ],
)
def test_dates_that_can_hardly_be_meant(due: date | None, said: str | None) -> None:
    assert due_warning(due, TODAY) == said


def test_the_form_says_so_beside(session: Session, enter: Enter) -> None:
    place = FormPlace("task", participant_id=enter())
    lines = handler("task").aside(session, place, {"task": {"due": "1026-11-30"}})
    assert [(each.text[:28], each.tone) for each in lines] == [
        ("This date is before 1900. Pl", "warning")
    ]
