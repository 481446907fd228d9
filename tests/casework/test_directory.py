"""The directory: the starter rows are sound, and an import adds and changes but never removes."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import phonenumbers
import pytest

from mtw_desktop.casework.directory import (
    ImportReport,
    import_hsds,
    load_starter,
    starter_organizations,
    starter_records,
)
from mtw_desktop.casework.programs import suggest_programs
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.kinds import kind_of
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.reading import check_value
from mtw_desktop.domain.records import KINDS, Organization, Program
from mtw_desktop.errors import InputError
from resources import load
from tests.casework.conftest import last_ops
from tests.casework.packages import ORGANIZATION, Sheets, changed, lakou, write_folder

Import = Callable[[Sheets], ImportReport]


@pytest.fixture
def take_in(session: Session, tmp_path: Path) -> Import:
    """Import tables as a package that has another file name each time."""
    count = iter(range(100))

    def bring(sheets: Sheets) -> ImportReport:
        return import_hsds(session, write_folder(tmp_path / f"export-{next(count)}", sheets))

    return bring


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    return (
        report.organizations_added,
        report.organizations_changed,
        report.programs_added,
        report.programs_changed,
    )


def lakou_program(session: Session) -> Program:
    (program,) = session.store.many(Program, organization_id=ORGANIZATION, voided=True)
    return program


def test_every_starter_row_names_its_source_and_nobody_has_called_yet() -> None:
    records = starter_records()
    assert len(records) >= 40
    for row in records:
        assert isinstance(row, Organization | Program)
        assert row.source
        assert row.source_period
        assert row.checked_on is None


def test_starter_rows_hold_nothing_but_what_their_fields_can_hold() -> None:
    for row in starter_records():
        assert str(uuid.UUID(row.id)) == row.id
        specs = kind_of(row).fields
        plain = record_to_plain(row)
        assert [name for name in plain if check_value(specs[name], plain[name])] == [], row.id
    known = set(KINDS["program"].fields) | {"id"}
    for organization in starter_organizations():
        assert organization.keys() <= set(KINDS["organization"].fields) | {"id", "programs"}
        assert all(program.keys() <= known for program in organization["programs"])


def test_starter_numbers_can_be_called_and_addresses_are_an_offices() -> None:
    for row in starter_records():
        assert isinstance(row, Organization | Program)
        if row.phone:
            number = phonenumbers.parse(str(row.phone))
            assert phonenumbers.is_valid_number(number), row.phone
            assert "555" not in str(row.phone)[4:8], row.phone
        local = str(row.email or "").split("@")[0]
        assert local in ("", "info", "admissions", "contact", "office"), local


def test_starter_ids_are_the_same_on_every_laptop_and_in_every_version() -> None:
    ids = [row.id for row in starter_records()]
    assert len(ids) == len(set(ids))
    names = {row.id: row.name for row in starter_records() if isinstance(row, Organization)}
    assert names["92ef9f6b-5319-510e-95bc-ea5f5f49c250"] == "Miami Dade College: Miami Tech Works"
    assert names["a7f95980-14b4-5020-85d5-97fbece386b3"] == "OIC of South Florida"
    assert "22805ebe-92ae-5211-af0b-c061cf9c589a" in ids


def test_needs_have_programs_and_words_of_needs_are_of_needs_that_exist() -> None:
    known = {each.code for each in codes("need_domain")}
    served = {
        code for row in starter_records() if isinstance(row, Program) for code in row.need_domains
    }
    assert {"transport", "childcare", "technology", "pre_training"} <= served
    assert load("directory", "need_words.json").keys() <= known


def test_loading_the_starter_again_sends_nothing_and_keeps_what_was_changed(
    session: Session,
) -> None:
    store, oic = session.store, "a7f95980-14b4-5020-85d5-97fbece386b3"
    with store.atomic(session.staff.id) as tx:
        tx.update(Organization, oic, {"phone": "+13053264226", "checked_on": date(2026, 11, 20)})
    waiting = store.waiting()
    assert load_starter(store, session.staff.id) == len(starter_records())
    assert store.waiting() == waiting
    kept = store.get(Organization, oic)
    assert kept is not None
    assert kept.phone == "+13053264226"
    assert store.count(Program) == sum(isinstance(row, Program) for row in starter_records())


def test_an_import_can_be_referred_to_at_once(session: Session, take_in: Import) -> None:
    report = take_in(lakou())
    assert counts(report) == (1, 0, 1, 0)
    assert report.changed.kinds == {"organization", "program"}
    (row,) = suggest_programs(session, "lakou", "childcare", limit=1)
    assert row.line1 == "Lakou Helping Hands · Evening child care"
    assert row.program.hours == "Monday to Thursday 8:30 am to 5 pm; Friday 9 am to 12 pm"
    assert {op.kind for op in last_ops(session)} == {"organization", "program"}


def test_the_same_facts_again_change_nothing_and_send_nothing(
    session: Session, take_in: Import
) -> None:
    take_in(lakou())
    waiting = session.store.waiting()
    report = take_in(lakou())
    assert counts(report) == (0, 0, 0, 0)
    assert report.changed.kinds == frozenset()
    assert session.store.waiting() == waiting


def test_only_what_differs_is_changed_and_what_staff_added_stays(
    session: Session, take_in: Import
) -> None:
    take_in(lakou())
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Organization, ORGANIZATION, {"in_coalition": True})
        tx.update(Program, lakou_program(session).id, {"checked_on": date(2026, 11, 20)})
    fields: dict[str, Any] = {"fees_description": "$5 a week", "application_process": ""}
    report = take_in(changed(lakou(), "services", **fields))
    assert counts(report) == (0, 0, 0, 1)
    (op,) = last_ops(session)
    assert op.set.keys() == {"fees", "source"}
    program = lakou_program(session)
    assert (program.fees, program.how_to_apply) == ("$5 a week", "Come by.")
    assert program.checked_on == date(2026, 11, 20)
    organization = session.store.get(Organization, ORGANIZATION)
    assert organization is not None
    assert organization.in_coalition


def test_what_vanished_from_the_package_stays(session: Session, take_in: Import) -> None:
    take_in(lakou())
    other = {"organizations": [{"id": "9", "name": "Other"}], "services": []}
    assert counts(take_in(other)) == (1, 0, 0, 0)
    assert lakou_program(session).voided_at is None
    assert lakou_program(session).status == "active"


def test_a_program_that_ended_is_no_longer_suggested(session: Session, take_in: Import) -> None:
    take_in(lakou())
    ended = changed(lakou(), "services", status="defunct")
    report = take_in(ended)
    assert counts(report) == (0, 0, 0, 1)
    assert [each.reason for each in report.skipped] == ["closed"]
    assert lakou_program(session).status == "defunct"
    assert suggest_programs(session, "lakou") == []
    assert counts(take_in(ended)) == (0, 0, 0, 0)
    assert counts(take_in(lakou())) == (0, 0, 0, 1)
    assert lakou_program(session).status == "active"


def test_a_program_that_had_ended_before_is_not_brought_in(
    session: Session, take_in: Import
) -> None:
    report = take_in(changed(lakou(), "services", status="inactive"))
    assert counts(report) == (1, 0, 0, 0)
    assert session.store.many(Program, organization_id=ORGANIZATION) == []


def test_what_staff_took_out_of_use_stays_out(session: Session, take_in: Import) -> None:
    take_in(lakou())
    with session.store.atomic(session.staff.id) as tx:
        tx.void(Organization, ORGANIZATION, "a duplicate")
    more = lakou()["services"][0] | {"id": "77", "name": "Food pantry"}
    report = take_in(lakou(services=[*changed(lakou(), "services", name="X!")["services"], more]))
    assert counts(report) == (0, 0, 0, 0)
    assert [each.reason for each in report.skipped] == ["removed_here"]
    assert lakou_program(session).name == "Evening child care"


def test_a_wrong_file_leaves_everything_as_it_was(session: Session, tmp_path: Path) -> None:
    before = session.store.count(Program), session.store.waiting()
    (tmp_path / "wrong.json").write_text("[]", encoding="utf-8")
    with pytest.raises(InputError):
        import_hsds(session, tmp_path / "wrong.json")
    assert (session.store.count(Program), session.store.waiting()) == before
