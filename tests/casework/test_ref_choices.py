"""Records to choose from in a form: found by the beginnings of their words."""

from __future__ import annotations

from mtw_desktop.casework.ref_choices import ref_choices, ref_title
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.kinds import Record
from mtw_desktop.domain.records import Employer, Fund, Need, Participant, Program, Staff


def _create(session: Session, *records: Record) -> None:
    with session.store.atomic(session.staff.id) as tx:
        for each in records:
            tx.create(each)


def test_finds_by_the_beginning_of_any_word_in_any_accent(session: Session) -> None:
    _create(
        session,
        Employer(id=new_id(), name="Peña Logistics", city="Hialeah"),
        Employer(id=new_id(), name="Bay Clinic", city="Miami"),
    )
    assert [each.title for each in ref_choices(session, "employer", "pena")] == ["Peña Logistics"]
    assert [each.title for each in ref_choices(session, "employer", "cli mia")] == ["Bay Clinic"]
    assert [each.title for each in ref_choices(session, "employer", "")] == [
        "Bay Clinic",
        "Peña Logistics",
    ]
    assert ref_choices(session, "employer", "ogistics") == []


def test_what_has_ended_is_not_offered_and_still_has_its_title(session: Session) -> None:
    closed, gone = new_id(), new_id()
    organization = session.organization.id
    _create(
        session,
        Fund(id=closed, name="Last year's gas cards", source="federal", closed=True),
        Program(id=gone, organization_id=organization, name="Welding", status="defunct"),
    )
    assert ref_choices(session, "fund", "gas") == []
    assert ref_choices(session, "program", "welding") == []
    assert ref_title(session, "fund", closed) == "Last year's gas cards"


def test_a_form_about_somebody_offers_that_persons_own_records(session: Session) -> None:
    gigi, joel, mine = new_id(), new_id(), new_id()
    _create(
        session,
        Participant(id=gigi, code="P-1", given_name="Guerlande"),
        Participant(id=joel, code="P-2", given_name="Joel"),
        Need(id=mine, participant_id=gigi, domain="transport", status="identified"),
        Need(id=new_id(), participant_id=joel, domain="childcare", status="identified"),
    )
    found = ref_choices(session, "need", "", participant_id=gigi)
    assert [each.id for each in found] == [mine]
    assert len(ref_choices(session, "need", "")) == 2


def test_people_are_found_as_the_find_box_finds_them(session: Session) -> None:
    gigi = new_id()
    _create(
        session, Participant(id=gigi, code="P-1", given_name="Guerlande", family_name="Étienne")
    )
    assert [each.id for each in ref_choices(session, "participant", "guer etie")] == [gigi]
    assert "Guerlande" in ref_title(session, "participant", gigi)


def test_a_voided_record_is_called_nothing(session: Session) -> None:
    helper = Staff(
        id=new_id(), organization_id=session.organization.id, name="Rosa", role="analyst"
    )
    _create(session, helper)
    with session.store.atomic(session.staff.id) as tx:
        tx.void(Staff, helper.id, "left")
    assert ref_title(session, "staff", helper.id) == ""
    assert [each.title for each in ref_choices(session, "staff", "rosa")] == []
