"""Households outside the intake: members, links that read both ways, members who become
participants."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from mtw_desktop.casework import household, intake
from mtw_desktop.casework.household_forms import HANDLERS
from mtw_desktop.casework.record_form import FormPlace, handler
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.forms import load_form
from mtw_desktop.domain.records import HouseholdMember
from mtw_desktop.errors import RuleBroken
from tests.casework.conftest import Enter
from tests.conftest import SetClock

SON = {"name": "Jacques É.", "relationship": "son", "birth_date": "2014-06-15",
       "needs_care": "yes", "care_times": "weekday evenings"}  # fmt: skip


@pytest.fixture
def head(enter: Enter) -> str:
    return enter(
        "Guerlande",
        "Étienne",
        participant={"sex": "female", "street": "812 NW Lilac Court", "city": "Miami",
                     "zip": "33127", "language": "ht"},
        household=[SON, {"name": "Mirlande", "relationship": "mother", "age": 60}],
    )  # fmt: skip


def member_of(session: Session, head: str, name: str) -> str:
    found = session.store.many(HouseholdMember, participant_id=head)
    return next(each.id for each in found if str(each.name).startswith(name))


def save(session: Session, place: FormPlace, **fields: Any) -> str:
    saved = handler("household_member").save(session, place, {"household_member": fields})
    assert saved.problems == ()
    return saved.record_id


def test_lines_say_age_today_and_who_needs_care(
    session: Session, head: str, clock: SetClock
) -> None:
    found = household.household(session, head)
    son, mother = found.rows
    assert (found.members, found.care) == (2, 1)
    assert son.detail == "Son · 12 years old · weekday evenings"
    assert (son.pill, son.page) == ("Needs care", "form")
    assert mother.detail == "Mother · about 60 years old"
    clock.advance(days=370)
    son, mother = household.household_rows(session, head)
    assert "13 years old" in son.detail, "counted from the birth date"
    assert "about 61" in mother.detail, "counted on from when it was asked"


def test_the_form_adds_and_changes_a_member(session: Session, head: str) -> None:
    form = HANDLERS["household_member"]
    new = FormPlace("household_member", participant_id=head)
    start = form.start(session, new)
    assert start is not None
    assert (start.title, start.subtitle) == ("Add to the household", "Household of Guerlande É.")
    added = save(session, new, name=" Widline ", relationship="daughter", age=4)
    member = session.store.get(HouseholdMember, added)
    assert member is not None
    assert (member.name, member.participant_id) == ("Widline", head)
    place = FormPlace("household_member", added, head)
    start = form.start(session, place)
    assert start is not None
    answers = start.answers["household_member"]
    saved = save(session, place, **{**answers, "age": None, "birth_date": "2022-01-02"})
    member = session.store.get(HouseholdMember, saved)
    assert member is not None
    assert (str(member.birth_date), member.age) == ("2022-01-02", None)


def test_a_member_without_name_or_relation_is_not_saved(session: Session, head: str) -> None:
    form = HANDLERS["household_member"]
    place = FormPlace("household_member", participant_id=head)
    before = session.store.count(HouseholdMember)
    saved = form.save(session, place, {"household_member": {"age": 4}})
    assert [(p.key, p.code) for p in saved.problems] == [("household_member.name", "no_name")]
    assert session.store.count(HouseholdMember) == before
    assert {
        row.key.partition(".")[0] for row in load_form("household_member").sections[0].rows
    } == {"household_member"}


def test_a_link_reads_both_ways(session: Session, head: str, enter: Enter) -> None:
    son = enter("Jacques", "Étienne", participant={"birth_date": "2014-06-15"})
    member = member_of(session, head, "Jacques")
    (match,) = household.member_matches(session, member)
    assert match.row.id == son
    household.link_member(session, member, son)
    row = household.household_rows(session, head)[0]
    assert (row.page, row.argument, row.pill) == ("person", son, "Participant")
    (back,) = household.household_rows(session, son)
    assert (back.page, back.argument, back.title) == ("person", head, "Guerlande É.")
    assert back.detail == "Mother"
    assert household.member_matches(session, member) == []
    household.unlink_member(session, member)
    assert household.household_rows(session, son) == []


def test_nobody_is_linked_to_themselves(session: Session, head: str) -> None:
    with pytest.raises(RuleBroken):
        household.link_member(session, member_of(session, head, "Jacques"), head)


def test_a_removed_member_is_gone_from_the_page_and_kept_in_the_record(
    session: Session, head: str
) -> None:
    member = member_of(session, head, "Mirlande")
    household.remove_member(session, member, "Moved to Orlando")
    assert len(household.household_rows(session, head)) == 1
    (kept,) = session.store.many(HouseholdMember, id=member, voided=True)
    assert kept.voided_reason == "Moved to Orlando"


def test_a_member_becomes_a_participant_with_the_household_known(
    session: Session, head: str
) -> None:
    member = member_of(session, head, "Jacques")
    draft = household.make_participant(session, member)
    person = draft.answers["participant"]
    assert (person["given_name"], person["family_name"]) == ("Jacques", "Étienne")
    assert (person["birth_date"], person["zip"]) == ("2014-06-15", "33127")
    assert household.make_participant(session, member).id == draft.id, "begun once"
    answers = {**draft.answers, "consent": {"state": "not_asked"}}
    intake.save_draft(session, replace(draft, answers=answers))
    saved = intake.save_intake(session, draft.id)
    assert saved.problems == ()
    row = household.household_rows(session, head)[0]
    assert (row.page, row.argument) == ("person", saved.participant_id)
    rows = household.household_rows(session, saved.participant_id)
    assert [each.title for each in rows] == ["Guerlande É.", "Mirlande"]
    assert rows[0].argument == head
    assert rows[0].detail.startswith("Mother")
