"""Caps of a fund, and serial numbers as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from mtw_desktop.domain.support_caps import BrokenCap, Given, broken_caps, read_serials
from tests import builders

DAY = date(2026, 11, 22)


def test_a_cap_is_gone_over_only_above_it() -> None:
    fund = builders.fund(cap_each_cents=5000, cap_each_month=2, cap_year_cents=10_000)
    before = [Given(date(2026, 11, 1), 5000)]
    assert broken_caps(fund, 5000, before, DAY, remaining=5000) == []
    assert broken_caps(fund, 5001, before, DAY, remaining=5000) == [
        BrokenCap("each", 5000, 5001),
        BrokenCap("year", 10_000, 10_001),
        BrokenCap("fund", 5000, 5001),
    ]
    assert broken_caps(fund, 1, [*before, Given(DAY, 0)], DAY) == [BrokenCap("month", 2, 3)]


def test_twelve_months_end_on_the_day_and_begin_the_day_after_a_year_ago() -> None:
    fund = builders.fund(cap_each_month=None, cap_year_cents=100)
    leap = date(2028, 2, 29)
    for on, given, over in (
        (DAY, date(2025, 11, 22), False),
        (DAY, date(2025, 11, 23), True),
        (leap, date(2027, 2, 28), False),
        (leap, date(2027, 3, 1), True),
    ):
        assert bool(broken_caps(fund, 1, [Given(given, 100)], on)) is over, given


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("000101-000103", ("000101", "000102", "000103")),
        ("A098 – A101", ("A098", "A099", "A100", "A101")),
        ("101 to 103", ("101", "102", "103")),
        ("7001\n7002, 7003;7010-7011", ("7001", "7002", "7003", "7010", "7011")),
        ("6006-49-0001", ("6006-49-0001",)),
        ("A01-B02", ("A01-B02",)),
        ("105-101", ("105-101",)),
    ],
)
def test_serials_are_read_as_people_type_them(typed: str, numbers: tuple[str, ...]) -> None:
    assert read_serials(typed).numbers == numbers


def test_the_first_of_so_many() -> None:
    assert read_serials("EZ-098", 3).numbers == ("EZ-098", "EZ-099", "EZ-100")
    assert read_serials("1-3", 50).numbers == ("1", "2", "3")


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        (" \n", "no_serials"),
        ("1 2 1", "serial_twice"),
        ("000001-999999", "too_many_serials"),
        ("9" * 61, "serial_too_long"),
    ],
)
def test_what_cannot_be_a_lot_is_told(typed: str, problem: str) -> None:
    assert read_serials(typed).problem == problem
