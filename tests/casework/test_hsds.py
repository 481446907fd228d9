"""HSDS packages: every shape says the same, dirt is mended or left out."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mtw_desktop.casework.hsds import read_package
from mtw_desktop.casework.hsds_programs import Reading, Skipped, read_programs
from mtw_desktop.domain.reading import check_value
from mtw_desktop.domain.records import KINDS
from tests.casework.packages import (
    ORGANIZATION,
    PLACE,
    SERVICE,
    Sheets,
    Writer,
    changed,
    lakou,
    write_folder,
    write_json,
    write_old,
    write_organization_full,
    write_service_full,
    write_singular,
    write_zip,
)

TODAY = date(2026, 11, 22)
SHAPES = [
    write_folder,
    write_singular,
    write_zip,
    write_old,
    write_organization_full,
    write_service_full,
]
CARE = {
    "organization_id": ORGANIZATION,
    "name": "Evening child care",
    "need_domains": ["childcare"],
    "description": "Care while parents learn.",
    "eligibility": "Parents in training",
    "minimum_age": 0,
    "maximum_age": 5,
    "how_to_apply": "Come by.",
    "fees": "Free",
    "status": "active",
    "source": "HSDS: test",
    "street": "812 NW Lilac Court, Suite 2",
    "city": "Miami",
    "state": "FL",
    "zip": "33127",
    "phone": "+13055550142",
    "hours": "Monday to Thursday 8:30 am to 5 pm; Friday 9 am to 12 pm",
    "getting_there": "Bus 9",
    "languages": ["en", "ht"],
}


def read(path: Path) -> Reading:
    return read_programs(read_package(path), "HSDS: test", TODAY)


def read_sheets(tmp_path: Path, sheets: Sheets) -> Reading:
    return read(write_folder(tmp_path / "package", sheets))


def only_program(tmp_path: Path, sheets: Sheets) -> dict[str, Any]:
    (program,) = read_sheets(tmp_path, sheets).programs.values()
    return program


@pytest.mark.parametrize("write", SHAPES)
def test_every_shape_of_a_package_says_the_same(tmp_path: Path, write: Writer) -> None:
    reading = read(write(tmp_path / "package", lakou()))
    assert list(reading.programs.values()) == [CARE]
    assert list(reading.programs) == list(read_sheets(tmp_path, lakou()).programs)
    assert reading.organizations == {
        ORGANIZATION: {
            "name": "Lakou Helping Hands",
            "alternate_names": ["Lakou"],
            "description": "A neighborhood center.",
            "email": "info@lakou.example",
            "website": "lakou.example",
            "source": "HSDS: test",
        }
    }
    assert reading.skipped == []


def test_one_document_alone_and_lists_of_both_kinds_are_packages_too(tmp_path: Path) -> None:
    organization = lakou()["organizations"][0]
    service = lakou()["services"][0]
    for document in (
        {**organization, "services": [service]},
        {"organizations": [organization], "services": [service]},
        {"services": [{**service, "organization": organization}]},
    ):
        assert len(read(write_json(tmp_path / "one", document)).programs) == 1


def test_text_of_an_old_spreadsheet_is_read(tmp_path: Path) -> None:
    sheets = changed(lakou(), "services", name="Cuidado de niños – tardes")
    path = write_folder(tmp_path / "old", sheets, encoding="cp1252")
    (program,) = read(path).programs.values()
    assert program["name"] == "Cuidado de niños – tardes"


@pytest.mark.parametrize(
    ("table", "typed", "field", "expected"),
    [
        ("addresses", {"state_province": "State: FL"}, "state", "FL"),
        ("addresses", {"state_province": "Florida"}, "state", "FL"),
        ("addresses", {"state_province": "Georgia"}, "state", None),
        ("addresses", {"address_1": "x", "address_2": ""}, "street", None),
        ("addresses", {"address_1": "", "city": "", "postal_code": "33127"}, "zip", None),
        ("addresses", {"address_1": "P.O. Box 12"}, "street", None),
        ("services", {"description": "Food &amp; <b>fun</b>"}, "description", "Food & fun"),
        ("services", {"description": "nin\u0303os"}, "description", "ni\xf1os"),
        ("services", {"fees_description": "N/A"}, "fees", None),
        ("services", {"maximum_age": "about 5"}, "maximum_age", None),
        ("services", {"email": "marie.saint-vil@lakou.example"}, "email", None),
        ("services", {"email": "office@lakou.example"}, "email", "office@lakou.example"),
        ("services", {"status": "Temporarily closed"}, "status", "temporarily_closed"),
        ("phones", {"number": '"305.555.0142"'}, "phone", "+13055550142"),
        ("phones", {"extension": "12"}, "phone", "(305) 555-0142 ext. 12"),
        ("phones", {"type": "Fax"}, "phone", None),
        ("phones", {"number": "x"}, "phone", None),
        ("languages", {"code": "", "name": "Español"}, "languages", ["es", "ht"]),
    ],
)
def test_dirt_is_mended_or_left_out(
    tmp_path: Path, table: str, typed: dict[str, str], field: str, expected: object
) -> None:
    assert only_program(tmp_path, changed(lakou(), table, **typed)).get(field) == expected


def test_a_street_is_preferred_to_where_mail_goes(tmp_path: Path) -> None:
    mail = {"location_id": PLACE, "address_1": "1 Mail Plaza", "city": "Doral"}
    sheets = lakou(addresses=[{**mail, "address_type": "postal"}, *lakou()["addresses"]])
    assert only_program(tmp_path, sheets)["city"] == "Miami"
    assert only_program(tmp_path, lakou(addresses=[], postal_addresses=[mail]))["city"] == "Doral"


def test_the_number_of_the_organization_stands_in_for_a_missing_one(tmp_path: Path) -> None:
    own = {"organization_id": ORGANIZATION, "number": "305-555-0100", "type": "voice"}
    reading = read_sheets(tmp_path, lakou(phones=[own]))
    assert reading.organizations[ORGANIZATION]["phone"] == "+13055550100"
    assert next(iter(reading.programs.values()))["phone"] == "+13055550100"


@pytest.mark.parametrize("write", [write_organization_full, write_service_full])
def test_contact_persons_are_never_read(tmp_path: Path, write: Writer) -> None:
    found = repr(read_package(write(tmp_path / "package", lakou())))
    assert "Ann" not in found
    assert "0177" not in found
    phones = [{"service_id": SERVICE, "contact_id": "c", "number": "305 555 0177"}]
    assert "phone" not in only_program(tmp_path, lakou(phones=phones))


def test_rows_that_cannot_be_used_are_left_out_with_a_reason(tmp_path: Path) -> None:
    good = lakou()
    organizations = [
        *good["organizations"],
        {"id": "2", "name": "Test Organization 2"},
        {"id": "3", "name": "x"},
        {"id": "4", "name": "Test Prep Miami"},
    ]
    service = {"organization_id": ORGANIZATION}
    services = [
        *good["services"],
        {"id": "22", "name": "TEST", **service},
        {"id": "23", "name": "Old pantry", "status": "Defunct", **service},
        {"id": "24", "name": "Nobody's", "organization_id": "2"},
        {"id": "25", "name": "GED test preparation", "organization_id": "4"},
    ]
    reading = read_sheets(tmp_path, lakou(organizations=organizations, services=services))
    assert reading.skipped == [
        Skipped("organizations", "2", "test_row"),
        Skipped("organizations", "3", "no_name"),
        Skipped("services", "2", "test_row"),
        Skipped("services", "3", "closed"),
        Skipped("services", "4", "no_organization"),
    ]
    names = [program["name"] for program in reading.programs.values()]
    assert names == ["Evening child care", "GED test preparation"]
    assert list(reading.closed.values()) == ["defunct"]


def two_places() -> Sheets:
    """The service at two places, each with its own hours and number; one by id of the link."""
    links = [
        {"id": "L1", "service_id": SERVICE, "location_id": "A"},
        {"id": "L2", "service_id": SERVICE, "location_id": "B"},
    ]
    week = {"byday": "MO", "closes_at": "17:00"}
    return lakou(
        service_at_location=links,
        locations=[{"id": "A"}, {"id": "B"}],
        addresses=[{"location_id": each, "city": f"City {each}"} for each in "AB"],
        schedules=[
            {"service_at_location_id": "L1", "opens_at": "08:00", **week},
            {"service_id": SERVICE, "location_id": "B", "opens_at": "10:00", **week},
        ],
        phones=[
            {"location_id": "A", "number": "305 555 0101"},
            {"service_at_location_id": "L2", "number": "305 555 0102"},
        ],
    )


def test_a_service_at_two_places_is_two_programs_each_with_its_own_facts(tmp_path: Path) -> None:
    found = read_sheets(tmp_path, two_places()).programs.values()
    assert [(each["city"], each["hours"], each["phone"]) for each in found] == [
        ("City A", "Monday 8 am to 5 pm", "+13055550101"),
        ("City B", "Monday 10 am to 5 pm", "+13055550102"),
    ]


def test_a_second_place_leaves_the_first_program_as_it_was(tmp_path: Path) -> None:
    both = two_places()
    one = {**both, "service_at_location": both["service_at_location"][:1]}
    first = read_sheets(tmp_path, one).programs
    assert len(first) == 1
    assert first.items() <= read_sheets(tmp_path, both).programs.items()


def test_packages_that_number_their_rows_do_not_run_into_each_other(tmp_path: Path) -> None:
    def numbered(name: str) -> Sheets:
        return {
            "organizations": [{"id": "1", "name": name}],
            "services": [{"id": "1", "organization_id": "1", "name": "Food pantry"}],
        }

    one, other = (read_sheets(tmp_path / n, numbered(n)) for n in _folders(tmp_path, "Aye", "Bee"))
    assert not one.organizations.keys() & other.organizations.keys()
    assert not one.programs.keys() & other.programs.keys()
    assert read_sheets(tmp_path / "Aye", numbered("Aye")) == one


def _folders(tmp_path: Path, *names: str) -> tuple[str, ...]:
    for name in names:
        (tmp_path / name).mkdir()
    return names


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([{"byday": "MO,TU,WE,TH,FR"}], "Monday to Friday 9 am to 5:30 pm"),
        ([{"weekday": "Saturday"}, {"weekday": "Sunday"}], "Saturday, Sunday 9 am to 5:30 pm"),
        ([{"byday": "Mon-Wed and Fri"}], "Monday to Wednesday, Friday 9 am to 5:30 pm"),
        ([{"weekday": "3"}, {"weekday": "1"}], "Monday, Wednesday 9 am to 5:30 pm"),
        (
            [{"byday": "TU", "opens_at": "13:00"}, {"byday": "MO", "closes_at": "12:00"}],
            "Monday 9 am to 12 pm; Tuesday 1 pm to 5:30 pm",
        ),
        ([{"byday": "MO", "opens_at": "8:30 AM", "closes_at": "8 pm"}], "Monday 8:30 am to 8 pm"),
        ([{"byday": "SU", "opens_at": "00:00", "closes_at": "24:00"}], "Sunday 12 am to 12 am"),
        ([{"byday": "MO", "valid_to": "2026-11-21"}], ""),
        ([{"byday": "MO", "valid_to": "2026-11-22"}], "Monday 9 am to 5:30 pm"),
        ([{"byday": "MO", "opens_at": "14:00Z"}], ""),
        ([{"byday": "MO", "opens_at": "14:00+00:00"}], ""),
        ([{"byday": "MO", "opens_at": "25:00"}], ""),
        ([{"byday": "2MO", "freq": "MONTHLY"}], ""),
        ([{"byday": "-1FR"}], ""),
        ([{"byday": "MO", "interval": "2", "description": "Every other week"}], "Every other week"),
        ([{"byday": "holidays", "description": "By appointment"}], "By appointment"),
    ],
)
def test_hours_in_words_or_no_hours(tmp_path: Path, rows: list[dict[str, str]], words: str) -> None:
    usual = {"service_id": SERVICE, "opens_at": "09:00", "closes_at": "17:30:00"}
    sheets = lakou(schedules=[{**usual, **row} for row in rows])
    assert only_program(tmp_path, sheets).get("hours", "") == words


def test_whatever_a_package_holds_fits_what_a_server_takes(tmp_path: Path) -> None:
    long = "Wòch nan dlo " * 4_000
    organization = dict.fromkeys(("name", "alternate_name", "description", "website"), long)
    columns = ("name", "description", "fees_description", "application_process", "email")
    service = dict.fromkeys(columns, f"a\0\ud800@{long}")
    address = dict.fromkeys(("address_1", "city", "state_province", "postal_code"), long)
    document = {
        **organization,
        "phones": [{"number": "5" * 500}, "not a phone"],
        "services": [
            {
                **service,
                "minimum_age": 10**30,
                "schedules": [{"description": f"{n} {long[:90]}"} for n in range(9)],
                "service_at_locations": [{"location": {"id": "A", "addresses": [address]}}, 7],
            },
            "not a service",
        ],
    }
    reading = read(write_json(tmp_path / "hostile", document))
    (program,) = reading.programs.values()
    assert program["name"].startswith("a@Wòch nan")
    assert program["hours"].startswith("0 Wòch nan")
    assert len({len(part) for part in program["hours"].split("; ")}) == 1  # none is cut in two
    for kind, rows in (("organization", reading.organizations), ("program", reading.programs)):
        for row in rows.values():
            specs = KINDS[kind].fields
            assert [name for name in row if check_value(specs[name], row[name])] == []
