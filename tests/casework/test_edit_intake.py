"""Editing a person: only what was changed is written, and what arrived meanwhile stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mtw_desktop.casework import intake
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.forms import merge_answer, remove_person
from mtw_desktop.domain.records import (
    Consent,
    EntryProfile,
    HouseholdMember,
    Need,
    Participant,
)
from mtw_desktop.errors import RuleBroken
from tests.casework.conftest import Enter, consent_to, last_ops
from tests.conftest import SetClock


def edit(session: Session, person_id: str, changes: dict[str, Any]) -> intake.SavedIntake:
    draft = intake.edit_intake(session, person_id)
    answers = draft.answers
    for path, plain in changes.items():
        answers = merge_answer(answers, path, plain)
    intake.save_draft(session, replace(draft, answers=answers))
    return intake.save_intake(session, draft.id)


def test_the_form_is_filled_with_what_is_known(session: Session, enter: Enter) -> None:
    person_id = enter(
        participant={"zip": "33137"},
        entry_profile={"household_size": 3},
        household=[{"name": "Jacques"}],
        needs=[{"domain": "childcare"}],
    )
    draft = intake.edit_intake(session, person_id)
    assert draft.participant_id == person_id
    assert draft.answers["participant"]["zip"] == "33137"
    assert draft.answers["entry_profile"]["household_size"] == 3
    assert draft.answers["household"][0]["name"] == "Jacques"
    assert draft.answers["needs"][0]["domain"] == "childcare"


def test_only_changed_fields_are_sent(session: Session, enter: Enter) -> None:
    person_id = enter(participant={"zip": "33137", "city": "Miami"}, household=[{"name": "J"}])
    edit(session, person_id, {"participant.zip": "33150", "household.0.needs_care": "yes"})
    sent = {op.kind: op.set for op in last_ops(session)}
    assert sent == {"participant": {"zip": "33150"}, "household_member": {"needs_care": "yes"}}


def test_an_edit_that_changed_nothing_writes_nothing(session: Session, enter: Enter) -> None:
    person_id = enter(needs=[{"domain": "childcare"}], household=[{"name": "Jacques"}])
    waiting = session.store.waiting()
    saved = edit(session, person_id, {})
    assert session.store.waiting() == waiting
    assert saved.participant_id == person_id
    assert intake.drafts(session) == []


def test_what_arrived_while_the_form_was_open_stays(session: Session, enter: Enter) -> None:
    person_id = enter(participant={"phone": "+13055550142", "city": "Miami"})
    draft = intake.edit_intake(session, person_id)
    with session.store.atomic("somebody else") as tx:
        tx.update(Participant, person_id, {"phone": "+13055550199"})
    answers = merge_answer(draft.answers, "participant.city", "Hialeah")
    intake.save_draft(session, replace(draft, answers=answers))
    intake.save_intake(session, draft.id)
    person = session.store.get(Participant, person_id)
    assert person is not None
    assert (person.phone, person.city) == ("+13055550199", "Hialeah")


def test_a_cleared_answer_is_cleared(session: Session, enter: Enter) -> None:
    person_id = enter(participant={"zip": "33137", "no_fixed_address": True})
    edit(session, person_id, {"participant.zip": None, "participant.no_fixed_address": False})
    person = session.store.get(Participant, person_id)
    assert person is not None
    assert (person.zip, person.no_fixed_address) == (None, False)


def test_fields_that_the_form_does_not_ask_are_left_alone(session: Session, enter: Enter) -> None:
    person_id = enter()
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Participant, person_id, {"restricted": True})
    edit(session, person_id, {"participant.city": "Miami"})
    person = session.store.get(Participant, person_id)
    assert person is not None
    assert person.restricted


def test_a_text_that_is_no_date_does_not_wipe_the_date_on_record(
    session: Session, enter: Enter
) -> None:
    person_id = enter(participant={"birth_date": "1994-03-04"})
    draft = intake.edit_intake(session, person_id)
    answers = merge_answer(draft.answers, "participant.birth_date", None)
    answers["typed"] = {"participant.birth_date": "3/4/?"}
    intake.save_draft(session, replace(draft, answers=answers))
    intake.save_intake(session, draft.id)
    person = session.store.get(Participant, person_id)
    assert person is not None
    assert person.birth_date == date(1994, 3, 4)


def test_people_and_needs_taken_out_are_voided_with_a_reason(
    session: Session, enter: Enter
) -> None:
    person_id = enter(
        household=[{"name": "Jacques"}, {"name": "Marie"}],
        needs=[{"domain": "childcare"}, {"domain": "food"}],
    )
    draft = intake.edit_intake(session, person_id)
    answers = merge_answer(remove_person(draft.answers, 0), "needs.food", False)
    intake.save_draft(session, replace(draft, answers=answers))
    intake.save_intake(session, draft.id)
    members = session.store.many(HouseholdMember, participant_id=person_id)
    assert [each.name for each in members] == ["Marie"]
    needs = session.store.many(Need, participant_id=person_id)
    assert [each.domain for each in needs] == ["childcare"]
    gone = session.store.many(Need, participant_id=person_id, voided=True, domain="food")
    assert gone[0].voided_reason == "no longer named on the intake form"


def test_a_need_that_was_met_can_be_named_again(session: Session, enter: Enter) -> None:
    person_id = enter(needs=[{"domain": "food"}])
    (need,) = session.store.many(Need, participant_id=person_id)
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Need, need.id, {"status": "met"})
    edit(session, person_id, {"needs.food": True})
    states = [each.status for each in session.store.many(Need, participant_id=person_id)]
    assert states == ["met", "open"]


def test_an_entry_profile_is_added_when_there_was_none(session: Session, enter: Enter) -> None:
    person_id = enter()
    edit(session, person_id, {"entry_profile.household_size": 2})
    edit(session, person_id, {"entry_profile.household_size": 4})
    (profile,) = session.store.many(EntryProfile, participant_id=person_id)
    assert profile.household_size == 4


def test_an_edit_begun_earlier_is_taken_up_again(session: Session, enter: Enter) -> None:
    person_id = enter()
    draft = intake.edit_intake(session, person_id)
    intake.save_draft(session, replace(draft, section_key="work"))
    assert intake.edit_intake(session, person_id).section_key == "work"


def test_nobody_can_edit_a_person_who_is_gone(session: Session, enter: Enter) -> None:
    person_id = enter()
    with session.store.atomic(session.staff.id) as tx:
        tx.void(Participant, person_id, "test")
    with pytest.raises(RuleBroken):
        intake.edit_intake(session, person_id)


def test_a_signed_consent_is_replaced_and_never_rewritten(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    person_id = enter(consent=consent_to("United Way Miami"))
    clock.advance(days=30)
    edit(session, person_id, {"consent.recipients": ["4Geeks Academy"]})
    old, new = session.store.many(Consent, participant_id=person_id)
    assert (old.recipients, new.recipients) == (("United Way Miami",), ("4Geeks Academy",))
    assert new.state == "given"


def test_a_consent_taken_back_on_the_form_says_when(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    person_id = enter(consent=consent_to("United Way Miami"))
    clock.advance(days=30)
    edit(session, person_id, {"consent.state": "withdrawn"})
    (consent,) = session.store.many(Consent, participant_id=person_id)
    assert (consent.state, consent.withdrawn_at) == ("withdrawn", clock())
    assert consent.recipients == ("United Way Miami",)


def test_a_consent_not_asked_at_intake_is_given_later(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    person_id = enter()
    clock.advance(days=30)
    edit(session, person_id, {"consent.state": "given", "consent.recipients": ["United Way Miami"]})
    (consent,) = session.store.many(Consent, participant_id=person_id)
    assert (consent.state, consent.text_version) == ("given", "2026-1")
    assert (consent.starts, consent.expires) == (date(2026, 12, 22), date(2027, 12, 22))
