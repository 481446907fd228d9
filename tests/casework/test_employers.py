"""Employers found as typed, and the hint that one is on record already."""

from __future__ import annotations

from mtw_desktop.casework import employers, placements
from mtw_desktop.casework.form_drafts import look, open_form, save_form
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Employer
from tests.casework.conftest import Enter


def test_found_by_the_beginning_of_words_accents_aside(session: Session) -> None:
    employers.add_employer(session, "Café Boulé Systems", zip="33127", city="Miami")
    employers.add_employer(session, "Little River Data")
    assert [each.name for each in employers.find_employers(session, "cafe sys")] == [
        "Café Boulé Systems"
    ]
    assert employers.find_employers(session, "afe") == []
    assert len(employers.find_employers(session, "")) == 2


def test_the_one_with_most_people_comes_first(session: Session, enter: Enter) -> None:
    employers.add_employer(session, "Aaron Data")
    made, _ = employers.add_employer(session, "Zenith Data")
    placements.add_placement(session, enter(), employer_id=made, placement_type="full_time")
    assert [(each.name, each.people) for each in employers.employer_rows(session)] == [
        ("Zenith Data", 1),
        ("Aaron Data", 0),
    ]


def test_a_slip_of_the_pen_is_noticed_while_typing(session: Session) -> None:
    employers.add_employer(session, "Bayside Systems, Inc.", city="Miami", zip="33127")
    place = FormPlace("employer")
    seen = look(session, place, {"employer": {"name": "Baysyde Systems LLC"}})
    assert "Bayside Systems, Inc. · Miami 33127" in [line.text for line in seen.aside]
    assert look(session, place, {"employer": {"name": "Palmetto Care"}}).aside == ()
    assert [p.code for p in look(session, place, {"employer": {}}).problems] == ["no_employer_name"]


def test_a_name_typed_into_a_job_becomes_one_employer_not_two(
    session: Session, enter: Enter
) -> None:
    for person, name in ((enter(), "Bayside Systems"), (enter("Luis", "R"), "BAYSIDE SYSTEMS INC")):
        placements.add_placement(
            session, person, employer_name=name, employer_zip="33127", placement_type="part_time"
        )
    (row,) = employers.employer_rows(session)
    assert (row.name, row.people) == ("Bayside Systems", 2)


def test_the_form_changes_an_employer(session: Session) -> None:
    made, _ = employers.add_employer(session, "Bayside Systems", zip="33127")
    opened = open_form(session, FormPlace("employer", record_id=made))
    assert opened is not None
    answers = {"employer": {**opened.answers["employer"], "partner": "yes", "zip": None}}
    assert save_form(session, opened.start, answers).record_id == made
    stored = session.store.get(Employer, made)
    assert stored is not None
    assert (stored.partner, stored.zip) == ("yes", None)
