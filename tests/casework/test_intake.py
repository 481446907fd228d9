"""Intake: nothing typed is lost, one save is one whole, and only two things stand in its way."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mtw_desktop.casework import intake, opening
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import (
    Consent,
    EntryProfile,
    HouseholdMember,
    Need,
    Note,
    Participant,
)
from mtw_desktop.store.database import Store
from tests.casework.conftest import Enter, last_ops
from tests.conftest import SetClock

WHOLE: dict[str, Any] = {
    "participant": {
        "given_name": "  Guerlande ",
        "family_name": "E\u0301tienne-Pierre",
        "birth_date": "1994-03-04",
        "phone": "305 555 0142",
        "language": "ht",
        "sex": {"missing": "prefers_not"},
    },
    "entry_profile": {"household_size": 3, "children_under_18": 0, "veteran": "no"},
    "household": [{"name": "Jacques", "relationship": "child", "needs_care": "yes"}, {}],
    "needs": [
        {"domain": "childcare", "urgency": "urgent", "detail": "Evening class"},
        {"domain": "technology"},
    ],
    "consent": {"state": "given", "recipients": ["United Way Miami"], "data_classes": ["identity"]},
}


def save(session: Session, answers: dict[str, Any]) -> intake.SavedIntake:
    draft = intake.start_intake(session)
    intake.save_draft(session, replace(draft, answers=answers))
    return intake.save_intake(session, draft.id)


def test_a_whole_intake_is_one_save(session: Session) -> None:
    groups_before = session.store.waiting()
    saved = save(session, WHOLE)
    store, person_id = session.store, saved.participant_id
    person = store.get(Participant, person_id)
    assert person is not None
    assert (person.given_name, person.family_name) == ("Guerlande", "Étienne-Pierre")
    assert (person.phone, person.code) == ("+13055550142", saved.code)
    (profile,) = store.many(EntryProfile, participant_id=person_id)
    assert (profile.as_of, profile.children_under_18) == (date(2026, 11, 22), 0)
    (member,) = store.many(HouseholdMember, participant_id=person_id)
    assert member.name == "Jacques"
    needs = store.many(Need, participant_id=person_id)
    assert [(each.domain, each.status) for each in needs] == [
        ("childcare", "open"),
        ("technology", "open"),
    ]
    assert store.waiting() == groups_before + 1
    assert saved.changed.kinds >= {"participant", "need", "consent", "draft"}
    assert intake.drafts(session) == []


def test_a_given_consent_gets_its_text_its_language_and_one_year(session: Session) -> None:
    person_id = save(session, WHOLE).participant_id
    (consent,) = session.store.many(Consent, participant_id=person_id)
    assert (consent.language, consent.text_version) == ("ht", "2026-1")
    assert (consent.starts, consent.expires) == (date(2026, 11, 22), date(2027, 11, 22))
    assert consent.recipients == ("United Way Miami",)


def test_what_staff_said_about_a_consent_is_kept(session: Session) -> None:
    own = {**WHOLE["consent"], "expires": "2026-12-31", "language": "es"}
    person_id = save(session, {**WHOLE, "consent": own}).participant_id
    (consent,) = session.store.many(Consent, participant_id=person_id)
    assert (consent.language, consent.expires) == ("es", date(2026, 12, 31))


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"consent": {"state": "declined"}}, "no_name"),
        ({"participant": {"given_name": "  "}, "consent": {"state": "given"}}, "no_name"),
        ({"participant": {"name_to_use": "Gigi"}}, "no_consent_state"),
    ],
)
def test_only_a_name_and_the_consent_state_block_a_save(
    session: Session, answers: dict[str, Any], code: str
) -> None:
    waiting = session.store.waiting()
    saved = save(session, answers)
    assert [each.code for each in saved.problems] == [code]
    assert not saved.changed
    assert session.store.waiting() == waiting
    assert [each.answers for each in session.store.drafts()] == [answers]


def test_an_alias_alone_is_enough(session: Session) -> None:
    saved = save(
        session, {"participant": {"name_to_use": "Gigi"}, "consent": {"state": "not_asked"}}
    )
    assert saved.problems == ()


def test_answers_of_hidden_questions_are_not_saved(session: Session, enter: Enter) -> None:
    person_id = enter(participant={"no_fixed_address": True, "street": "12 NW 2nd Ave"})
    person = session.store.get(Participant, person_id)
    assert person is not None
    assert (person.no_fixed_address, person.street) == (True, None)


def test_what_could_not_be_understood_is_kept_in_a_note(session: Session, enter: Enter) -> None:
    person_id = enter(typed={"participant.birth_date": "sometime in the rainy season"})
    (note,) = session.store.many(Note, participant_id=person_id)
    assert note.text.endswith("Birth date: sometime in the rainy season")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", {}),
        ("Guerlande", {"given_name": "Guerlande"}),
        ("guerlande  étienne pierre", {"given_name": "guerlande", "family_name": "étienne pierre"}),
        ("Étienne, Guerlande", {"given_name": "Guerlande", "family_name": "Étienne"}),
        ("(305) 555-0142", {"phone": "+13055550142"}),
        ("3410 1234", {"phone": "+50934101234"}),
        ("555-0142", {"phone": "555-0142"}),
        ("3/4/90", {"birth_date": "1990-03-04", "birth_date_quality": "full"}),
        ("mar 1990", {"birth_date": "1990-03-01", "birth_date_quality": "month"}),
        ("M-4K7", {}),
    ],
)
def test_what_was_typed_into_the_find_box_is_carried_over(
    session: Session, typed: str, expected: dict[str, str]
) -> None:
    draft = intake.start_intake(session, typed)
    assert draft.answers.get("participant", {}) == expected
    assert session.store.draft(draft.id) == draft


def test_a_draft_in_a_list_says_whose_it_is_and_how_far(session: Session, clock: SetClock) -> None:
    draft = intake.start_intake(session, "Guerlande Étienne")
    answers = {**draft.answers, "household": [{"name": "Jacques"}]}
    intake.save_draft(session, replace(draft, section_key="household", answers=answers))
    (row,) = intake.drafts(session)
    assert (row.title, row.section_key, row.saved_at) == ("Guerlande É.", "household", clock())
    assert 0 <= row.sections_done < row.sections_total == 7


def test_a_draft_that_was_thrown_away_is_gone(session: Session) -> None:
    draft = intake.start_intake(session, "Guerlande")
    waiting = session.store.waiting()
    intake.discard_draft(session, draft.id)
    assert intake.resume(session, draft.id) is None
    assert session.store.waiting() == waiting


def test_after_a_kill_the_draft_opens_at_the_same_field(tmp_path: Path) -> None:
    key = bytes(range(32))
    script = f"""
import os, pathlib, signal
from dataclasses import replace
from mtw_desktop.casework import intake, opening
from mtw_desktop.store.database import Store
from tests.casework.conftest import SETUP
store = Store.create(pathlib.Path({str(tmp_path)!r}), bytes(range(32)))
opening.furnish(store, SETUP)
session = opening.enter(pathlib.Path({str(tmp_path)!r}), store)
draft = intake.start_intake(session, "Guerlande")
intake.save_draft(session, replace(draft, section_key="work",
                                   field_key="entry_profile.last_job"))
os.kill(os.getpid(), signal.SIGKILL)
"""
    subprocess.run([sys.executable, "-c", script], check=False, cwd=Path.cwd())
    session = opening.enter(tmp_path, Store.open(tmp_path, key))
    (row,) = intake.drafts(session)
    draft = intake.resume(session, row.id)
    session.store.close()
    assert draft is not None
    assert (draft.section_key, draft.field_key) == ("work", "entry_profile.last_job")
    assert draft.answers["participant"]["given_name"] == "Guerlande"


def test_every_record_of_a_save_names_who_made_it(session: Session) -> None:
    save(session, WHOLE)
    assert {op.by for op in last_ops(session)} == {session.staff.id}
