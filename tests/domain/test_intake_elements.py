"""What the funder, PIRL and SPD 15 want from intake is asked there, or left out for a reason; and
no question is asked that nobody needs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import resources
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.form_rows import Row, load_form
from mtw_desktop.domain.records import KINDS

ELEMENTS = resources.load("crosswalks", "intake_elements.json")
LISTS = resources.load("crosswalks", "intake_lists.json")["lists"]
STANDARDS = ("hmis", "pirl", "eda")
#: The sheet Participant_Info, and PIRL 100 to 808 as far as its elements concern intake.
EDA = {str(number) for number in range(1, 20)}
PIRL = {
    *("100", "101", "102", "200", "201", "202", "203"),
    *(str(number) for number in range(210, 216)),
    *("300", "400", "401", "402", "407", "408", "409", "600", "601", "602", "603", "704"),
    *(str(number) for number in range(800, 809)),
}


def _rows() -> Iterator[Row]:
    for section in load_form("intake").sections:
        for row in section.rows:
            yield row
            yield from row.repeat


ASKED = {path for row in _rows() for path in row.paths}


def test_every_element_is_there_once() -> None:
    found = [(each["standard"], each["element"]) for each in ELEMENTS["elements"]]
    assert len(set(found)) == len(found)
    assert {element for standard, element in found if standard == "eda"} == EDA
    assert {element for standard, element in found if standard == "pirl"} == PIRL


@pytest.mark.parametrize(
    "element", ELEMENTS["elements"], ids=lambda e: e["standard"] + e["element"]
)
def test_an_element_is_asked_or_left_out_for_a_reason(element: dict[str, object]) -> None:
    fields = element.get("fields", [])
    assert bool(fields) is not bool(element.get("left_out"))
    assert isinstance(fields, list)
    for path in fields:
        kind, _, name = path.partition(".")
        assert name in KINDS[kind].fields, path
        # The code is given, and the second program is asked for with the enrollment.
        assert path in ASKED or path in ("participant.code", "enrollment.co_enrollment"), path


def test_intake_asks_nothing_that_nobody_needs() -> None:
    needed = {path for each in ELEMENTS["elements"] for path in each.get("fields", [])}
    needed |= {path for paths in ELEMENTS["own"].values() for path in paths}
    asked = {p for p in ASKED if p.partition(".")[0] in ("participant", "entry_profile")}
    assert asked - needed == set()
    assert needed - asked <= {"participant.code", "enrollment.co_enrollment"}


def test_every_list_that_intake_uses_is_accounted_for() -> None:
    used = {row.field.code_list for row in _rows() if row.field and row.field.code_list}
    assert used | {"need_domain", "urgency", "date_quality"} == set(LISTS)


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_code_has_its_number_elsewhere_or_a_reason(name: str, standard: str) -> None:
    rule = LISTS[name][standard]
    tops = [code for code in codes(name) if code.parent is None]
    if "none" in rule:
        assert rule["none"]
        return
    unmapped = {code.code for code in tops if not set(rule["keys"]) & set(code.crosswalk)}
    assert unmapped == set(rule["unmapped"])
    assert all(rule["unmapped"].values())
