"""Dates are read however they are typed; doubtful ones are warned about, not swallowed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtw_desktop.domain.codelists import LANGUAGES
from mtw_desktop.domain.dates import read_date
from mtw_desktop.domain.labels import has_label
from mtw_desktop.domain.wording import date_words, partial_date_words
from tests.domain.properties import many

TODAY = date(2026, 11, 22)
MARCH_4 = date(1990, 3, 4)
BIRTHS = st.dates(date(1917, 1, 1), TODAY)


@pytest.mark.parametrize(
    "typed",
    ["3/4/1990", "3-4-90", "03.04.1990", "3 4 1990", "03041990", "030490", "19900304",
     "1990-03-04", "1990/3/4", "mar 4 1990", "Mar. 4, 1990", "MARCH 4TH, 1990", "4 mar 90",
     "4-mar-1990", "march 4 90", "4 de marzo de 1990", "4 marzo 1990", "4 mas 1990", "4 mars 1990",
     " 3/4/1990 ", "٣/٤/١٩٩٠"],
)  # fmt: skip
def test_one_day_in_many_writings(typed: str) -> None:
    found = read_date(typed, today=TODAY)
    assert (found.value, found.quality, found.warning) == (MARCH_4, "full", None)


@pytest.mark.parametrize(
    ("typed", "value", "quality"),
    [
        ("1990", date(1990, 1, 1), "year"),
        ("march 1990", date(1990, 3, 1), "month"),
        ("3/1990", date(1990, 3, 1), "month"),
        ("mas 90", date(1990, 3, 1), "month"),
        ("marzo de 1990", date(1990, 3, 1), "month"),
        ("1ye out 1988", date(1988, 8, 1), "full"),
        ("5 jen 2001", date(2001, 6, 5), "full"),
        ("5 jan 2001", date(2001, 1, 5), "full"),
        ("me 5 2001", date(2001, 5, 5), "full"),
        ("2/29/92", date(1992, 2, 29), "full"),
    ],
)
def test_what_is_known_of_a_date_is_kept_with_its_quality(
    typed: str, value: date, quality: str
) -> None:
    found = read_date(typed, today=TODAY)
    assert (found.value, found.quality) == (value, quality)


@pytest.mark.parametrize(
    ("typed", "year"), [("3-4-90", 1990), ("3-4-26", 2026), ("11/23/26", 1926), ("3-4-27", 1927)]
)
def test_two_digits_never_put_a_birth_into_the_future(typed: str, year: int) -> None:
    found = read_date(typed, today=TODAY)
    assert found.value is not None
    assert found.value.year == year


@pytest.mark.parametrize(
    ("typed", "warning"),
    [
        ("12/25/2030", "in_future"),
        ("1/1/1890", "before_1900"),
        ("1/1/1910", "over_110"),
        ("31/12/1990", "day_first"),
    ],
)
def test_doubtful_dates_are_read_and_warned_about(typed: str, warning: str) -> None:
    found = read_date(typed, today=TODAY)
    assert found.value is not None
    assert found.warning == warning
    assert has_label(f"problem.{warning}")


def test_a_computer_without_its_clock_is_blamed_instead_of_the_date() -> None:
    assert read_date("3/4/2020", today=date(2000, 1, 1)).warning == "clock"


@pytest.mark.parametrize(
    ("typed", "problem"),
    [("2/30/1990", "no_such_day"), ("2/29/91", "no_such_day"), ("0/0/0000", "no_such_day"),
     ("99/99/9999", "no_such_day"), ("abc", "not_a_date"), ("90", "not_a_date"),
     ("3/4", "not_a_date"), ("mar 4", "not_a_date"), ("mar 4 5", "not_a_date"),
     ("mar 4 1990 x", "not_a_date"), ("1/2/3/4", "not_a_date"), ("ma 4 1990", "not_a_date")],
)  # fmt: skip
def test_what_is_no_date_is_said_to_be_none(typed: str, problem: str) -> None:
    found = read_date(typed, today=TODAY)
    assert (found.value, found.problem) == (None, problem)
    assert has_label(f"problem.{problem}")


@pytest.mark.parametrize(
    ("typed", "value"),
    [("tomorrow", date(2026, 11, 23)), ("hoy", TODAY), ("demen", date(2026, 11, 23)),
     ("12/25", date(2026, 12, 25)), ("3/4", date(2027, 3, 4)), ("2/29", date(2028, 2, 29)),
     ("nov 22", TODAY), ("6/30/27", date(2027, 6, 30))],
)  # fmt: skip
def test_other_dates_may_lack_the_year(typed: str, value: date) -> None:
    assert read_date(typed, today=TODAY, birth=False).value == value


@many
@given(BIRTHS, st.sampled_from(LANGUAGES))
def test_a_date_in_our_own_words_reads_back(day: date, lang: str) -> None:
    found = read_date(date_words(day, lang), today=TODAY)
    assert (found.value, found.quality) == (day, "full")
    month = read_date(partial_date_words(day, "month", lang), today=TODAY)
    assert (month.value, month.quality) == (day.replace(day=1), "month")


@many
@given(BIRTHS, st.sampled_from(["%m/%d/%Y", "%m-%d-%Y", "%Y-%m-%d", "%m%d%Y", "%m.%d.%Y"]))
def test_every_day_reads_back_from_numbers(day: date, form: str) -> None:
    assert read_date(day.strftime(form), today=TODAY).value == day


@many
@given(st.dates(TODAY - timedelta(days=36_000), TODAY), st.sampled_from(["%m/%d/%y", "%m%d%y"]))
def test_two_digit_years_mean_the_last_hundred_years(day: date, form: str) -> None:
    assert read_date(day.strftime(form), today=TODAY).value == day


@many
@given(st.text(max_size=25) | st.from_regex(r"[0-9a-z/. -]{1,14}", fullmatch=True))
def test_any_text_is_read_or_refused_but_never_breaks(typed: str) -> None:
    for birth in (True, False):
        found = read_date(typed, today=TODAY, birth=birth)
        assert found.value is None or found.problem is None
        assert bool(found.value or found.problem) == bool(typed.strip())
