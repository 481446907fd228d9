"""The reviewer's checks on jobs and trainings, each with its number in the reviewer's list."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.codelists import LANGUAGES
from mtw_desktop.domain.job_checks import job_checks, training_checks
from mtw_desktop.domain.labels import label
from tests.builders_work import enrollment, placement

PERSON = "01900000-0000-7000-8000-00000000c001"
TODAY = date(2026, 11, 22)


def found(**fields: Any) -> list[tuple[str, str, str]]:
    checks = job_checks(placement(PERSON, **fields), TODAY, date(2026, 9, 8))
    return [(each.source, each.code, each.field) for each in checks]


def test_a_job_with_everything_the_report_asks_raises_nothing() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("fields", "check"),
    [
        ({"start_on": None}, ("34", "filled", "start_on")),
        ({"placement_type": None}, ("35", "filled", "placement_type")),
        ({"employer_name": ""}, ("36", "filled", "employer_name")),
        ({"employer_zip": Missing.DONT_KNOW}, ("37", "filled", "employer_zip")),
        ({"pay_reported": None}, ("38", "filled", "pay_reported")),
        ({"naics": Missing.NOT_ASKED}, ("39", "filled", "naics")),
        ({"hourly_cents": None}, ("40", "filled", "hourly_cents")),
        ({"employer_zip": "331"}, ("19", "zip", "employer_zip")),
        ({"naics": "5"}, ("22", "naics", "naics")),
        ({"soc": "IT help"}, ("sister", "soc", "soc")),
        ({"hourly_cents": 4501}, ("23", "pay_high", "hourly_cents")),
        ({"hourly_cents": 0}, ("24", "pay_zero", "hourly_cents")),
        ({"hourly_cents": 499}, ("sister", "pay_low", "hourly_cents")),
        ({"weekly_hours": -1}, ("26", "hours_low", "weekly_hours")),
        ({"weekly_hours": 81}, ("27", "hours_high", "weekly_hours")),
        ({"placement_type": "other"}, ("50", "type_text", "type_other")),
        ({"end_on": date(2026, 11, 15)}, ("own", "end_first", "end_on")),
        ({"start_on": date(2026, 11, 23)}, ("own", "in_future", "start_on")),
        ({"start_on": date(2026, 9, 7)}, ("own", "before_training", "start_on")),
        ({"end_on": date(2101, 1, 1)}, ("18", "date", "end_on")),
    ],
)
def test_each_check_speaks_of_its_field(
    fields: dict[str, Any], check: tuple[str, str, str]
) -> None:
    assert found(**fields) == [check]


@pytest.mark.parametrize(
    "fields",
    [
        {"hourly_cents": 4500},
        {"hourly_cents": 500},
        {"weekly_hours": 80},
        {"soc": "15-1232.00"},
        {"employer_zip": "33127-1204"},
        {"pay_reported": "no", "hourly_cents": None},
        {"start_on": TODAY},
    ],
)
def test_the_edge_is_still_fine(fields: dict[str, Any]) -> None:
    assert found(**fields) == []


def test_a_training_that_is_over_needs_its_end_for_the_report() -> None:
    over = enrollment(PERSON, end_on=date(2026, 11, 21))
    assert [(each.source, each.field) for each in training_checks(over, TODAY)] == [
        ("30", "completion"),
        ("32", "school_status_at_exit"),
    ]
    assert training_checks(enrollment(PERSON, end_on=TODAY), TODAY) == ()
    odd = training_checks(enrollment(PERSON, cip="11.10.06"), TODAY)
    assert [each.source for each in odd] == ["21"]


def test_every_check_has_words() -> None:
    worst = placement(PERSON, placement_type="other", naics="x", hourly_cents=9900, start_on=None)
    codes = {each.code for each in job_checks(worst, TODAY)} | {"cip", "date", "end_first"}
    for code in codes:
        assert all(label(f"check.{code}", lang, field="ZIP") for lang in LANGUAGES)
