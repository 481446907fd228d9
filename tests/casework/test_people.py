"""People in lists and on their page, whatever their names are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mtw_desktop.casework import intake, people, referring
from mtw_desktop.casework.needs import add_need, update_need
from mtw_desktop.casework.notes import add_note
from mtw_desktop.casework.person_page import person_page
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Need, Note, Participant
from mtw_desktop.errors import RuleBroken
from tests.casework.conftest import Enter, consent_to
from tests.conftest import SetClock

HOSTILE = [
    "O'Brien",
    "D’Angelo",
    "Robert'); DROP TABLE participant;--",
    "<b>Ana</b>&amp;<script>",
    "محمد",
    "רות",
    "李",
    "Anaïs 🌻",
    "Ñandú",
    "x" * 200,
    "J",
    'say "hi" OR *',
    "{name} %s",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_goes_all_the_way(session: Session, name: str) -> None:
    draft = intake.start_intake(session)
    answers = {"participant": {"given_name": name}, "consent": {"state": "not_asked"}}
    intake.save_draft(session, replace(draft, answers=answers))
    assert intake.drafts(session)[0].title
    person_id = intake.save_intake(session, draft.id).participant_id
    page = person_page(session, person_id)
    assert page is not None
    assert page.full_name == name
    assert [each.id for each in people.find_people(session, name)] == [person_id]
    start = referring.start_referral(session, person_id)
    assert start is not None
    form = referring.by_hand(start.form, name)
    assert referring.preview_slip(session, form).startswith(b"%PDF")


def test_a_row_shows_a_short_name_and_what_tells_people_apart(
    session: Session, enter: Enter
) -> None:
    facts = {"birth_date": "1994-03-04", "phone": "305 555 0142", "zip": "33137"}
    enter("Guerlande", "Étienne-Pierre", participant=facts)
    (row,) = people.find_people(session, "guer")
    assert (row.short_name, row.display_name) == ("Guerlande É.", "Guerlande Étienne-Pierre")
    assert (row.birth_text, row.phone_text) == ("March 4, 1994 (32)", "(305) 555-0142")
    assert row.zip == "33137"


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, ""),
        ({"birth_date": {"missing": "dont_know"}, "age_estimate": 60}, "about 60"),
        ({"birth_date": "1994-03-01", "birth_date_quality": "month"}, "March 1994 (32)"),
        ({"birth_date": "1994-01-01", "birth_date_quality": "year"}, "1994 (about 32)"),
    ],
)
def test_a_birth_date_is_shown_as_far_as_it_is_known(
    session: Session, enter: Enter, facts: dict[str, object], words: str
) -> None:
    enter(participant=facts)
    assert people.find_people(session, "guer")[0].birth_text == words


def test_everybody_in_order(session: Session, enter: Enter, clock: SetClock) -> None:
    older = enter("Zoe", "Alvarez", participant={"birth_date": "1980-01-01"})
    clock.advance(minutes=1)
    younger = enter("Ana", "Zamora", participant={"birth_date": "2001-01-01"})
    assert people.list_people(session) == [older, younger]
    assert people.list_people(session, "name", descending=True) == [younger, older]
    assert people.list_people(session, "recent") == [younger, older]
    assert people.list_people(session, "birth") == [older, younger]
    rows = people.person_rows(session, [younger, "nobody", older])
    assert [each.id for each in rows] == [younger, older]


def test_the_page_of_a_person_tells_needs_path_and_history(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    person_id = enter(
        needs=[{"domain": "food"}, {"domain": "childcare", "urgency": "urgent"}],
        consent=consent_to("United Way Miami"),
    )
    clock.advance(days=1)
    add_need(session, person_id, "technology", urgency="soon", detail="Shares a phone")
    (food,) = session.store.many(Need, domain="food")
    update_need(session, food.id, status="met")
    clock.advance(days=1)
    add_note(session, person_id, "Wants to stay.", contact_type="phone", minutes=10)
    page = person_page(session, person_id)
    assert page is not None
    shown = [(each.need.domain, each.can_refer) for each in page.needs]
    assert shown == [("childcare", True), ("technology", True), ("food", False)]
    intake_step, needs_step, *later = page.steps
    assert (intake_step.state, intake_step.on) == ("done", date(2026, 11, 22))
    assert (needs_step.state, needs_step.met, needs_step.total) == ("now", 1, 3)
    assert {(each.state, each.on, each.total) for each in later} == {("next", None, None)}
    assert (page.consent.state, page.consent.recipients) == ("given", ("United Way Miami",))
    told = [(each.title_key, each.detail) for each in page.timeline]
    assert told == [
        ("note.added", "Wants to stay."),
        ("need.met", ""),
        ("need.added", "Shares a phone"),
        ("consent.given", ""),
        ("intake.saved", ""),
    ]
    assert page.timeline[0].by == "Marisol Peña"


def test_opening_a_restricted_person_leaves_a_trace(session: Session, enter: Enter) -> None:
    person_id = enter()
    person_page(session, person_id)
    head = session.store.audit_head()[0]
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Participant, person_id, {"restricted": True})
    waiting = session.store.waiting()
    person_page(session, person_id)
    lines = list(session.store.audit_lines(after=head))
    assert [(each.act, each.record_id) for each in lines][-1] == ("read", person_id)
    assert session.store.waiting() == waiting


def test_there_is_no_page_of_nobody(session: Session, enter: Enter) -> None:
    person_id = enter()
    with session.store.atomic(session.staff.id) as tx:
        tx.void(Participant, person_id, "test")
    assert person_page(session, person_id) is None
    assert person_page(session, "nobody") is None


def test_a_note_says_something_and_a_need_has_no_other_fields(
    session: Session, enter: Enter
) -> None:
    person_id = enter(needs=[{"domain": "food"}])
    (need,) = session.store.many(Need, participant_id=person_id)
    with pytest.raises(RuleBroken):
        add_note(session, person_id, "  ")
    with pytest.raises(RuleBroken):
        update_need(session, need.id, domain="housing")
    assert not update_need(session, need.id, status="open")


def test_corrections_of_a_note_are_told_as_one_note(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    person_id = enter()
    add_note(session, person_id, "Monday")
    (first,) = session.store.many(Note, participant_id=person_id)
    for text in ("Tuesday", "Wednesday"):  # two colleagues corrected the same one
        clock.advance(hours=1)
        add_note(session, person_id, text, amends_id=first.id)
    page = person_page(session, person_id)
    assert page is not None
    (told,) = [each for each in page.timeline if each.kind == "note"]
    assert (told.title_key, told.detail) == ("note.corrected", "Wednesday")
    assert (told.at, told.earlier) == (first.happened_at, ("Tuesday", "Monday"))
    with pytest.raises(RuleBroken):
        add_note(session, enter(), "Not hers", amends_id=first.id)
