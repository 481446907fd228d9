"""Dates and times in words, as people say them in the three languages."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtw_desktop.domain.wording import (
    about_words,
    age_on,
    age_words,
    ago_words,
    appointment_words,
    born_words,
    date_words,
    moment_words,
    partial_date_words,
    relative_due,
)
from tests.domain.properties import many

MIAMI = ZoneInfo("America/New_York")
SUNDAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=MIAMI)


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "March 4, 1990"), ("es", "4 de marzo de 1990"), ("ht", "4 mas 1990")],
)
def test_a_date_in_words(lang: str, words: str) -> None:
    assert date_words(date(1990, 3, 4), lang) == words


def test_creole_counts_the_first_of_a_month() -> None:
    assert date_words(date(2026, 8, 1), "ht") == "1ye out 2026"
    assert date_words(date(2026, 8, 11), "ht") == "11 out 2026"


def test_a_date_is_only_as_exact_as_it_is_known() -> None:
    day = date(1990, 3, 1)
    assert partial_date_words(day, "month", "en") == "March 1990"
    assert partial_date_words(day, "year", "en") == "1990"
    assert born_words(day, "en", "year") == "Born 1990"
    assert born_words(day, "es", "estimate") == "Nacimiento: hacia 1990"
    assert born_words(day, "en") == "Born March 1, 1990"


@pytest.mark.parametrize(
    ("moment", "lang", "words"),
    [
        (datetime(2026, 11, 20, 21, 12, tzinfo=UTC), "en", "Friday 4:12 pm"),
        (datetime(2026, 11, 20, 21, 12, tzinfo=UTC), "es", "viernes 4:12 p. m."),
        (datetime(2026, 11, 20, 21, 12, tzinfo=UTC), "ht", "vandredi 4:12 pm"),
        (datetime(2026, 11, 22, 14, 42, tzinfo=UTC), "en", "today 9:42 am"),
        (datetime(2026, 11, 22, 4, 59, tzinfo=UTC), "en", "yesterday 11:59 pm"),
        (datetime(2026, 11, 15, 17, 0, tzinfo=UTC), "en", "November 15, 12:00 pm"),
        (datetime(2025, 3, 4, 5, 5, tzinfo=UTC), "en", "March 4, 2025, 12:05 am"),
        (datetime(2027, 3, 4, 5, 5, tzinfo=UTC), "ht", "4 mas 2027, 12:05 am"),
    ],
)
def test_a_moment_is_told_from_here_and_now(moment: datetime, lang: str, words: str) -> None:
    assert moment_words(moment, lang, now=NOW, zone=MIAMI) == words


def test_an_appointment_says_its_weekday_and_another_year() -> None:
    soon = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
    assert appointment_words(soon, "en", now=NOW, zone=MIAMI) == "Tuesday, November 24, 9:30 am"
    assert appointment_words(soon, "es", now=NOW, zone=MIAMI) == (
        "martes, 24 de noviembre, 9:30 a. m."
    )
    later = datetime(2027, 1, 5, 14, 30, tzinfo=UTC)
    assert appointment_words(later, "ht", now=NOW, zone=MIAMI) == "madi 5 janvye 2027, 9:30 am"


@pytest.mark.parametrize(
    ("days", "words", "tone"),
    [
        (-2, "overdue 2 days", "urgent"),
        (-1, "overdue 1 day", "urgent"),
        (0, "due today", "warning"),
        (1, "due tomorrow", "info"),
        (6, "due in 6 days", "info"),
        (20, "due December 12", "muted"),
        (60, "due January 21, 2027", "muted"),
    ],
)
def test_how_due_something_is(days: int, words: str, tone: str) -> None:
    assert relative_due(SUNDAY + timedelta(days=days), SUNDAY, "en") == (words, tone)


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(hours=2), "2 hours ago"),
        (timedelta(days=3), "3 days ago"),
        (timedelta(seconds=-30), "just now"),
    ],
)
def test_how_long_ago(ago: timedelta, words: str) -> None:
    assert ago_words(NOW - ago, "en", NOW) == words


def test_ages() -> None:
    assert age_on(date(1994, 11, 22), SUNDAY) == 32
    assert age_on(date(1994, 11, 23), SUNDAY) == 31
    assert age_on(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert age_on(date(2008, 2, 29), date(2026, 3, 1)) == 18
    assert age_words(date(2026, 3, 30), SUNDAY, "en") == "7 months old"
    assert age_words(date(2023, 3, 30), SUNDAY, "ht") == "3 an"
    assert age_words(date(1966, 1, 1), SUNDAY, "en", "year") == "about 60 years old"
    assert about_words(60, "ht") == "anviwon 60"


@many
@given(st.dates(date(1900, 1, 1), SUNDAY), st.dates(SUNDAY, date(2100, 1, 1)))
def test_an_age_never_shrinks_and_grows_by_one_a_year(birth: date, today: date) -> None:
    age = age_on(birth, today)
    assert 0 <= age_on(birth, today + timedelta(days=366)) - age <= 2
    assert age_on(birth, birth) == 0
    assert timedelta(days=365 * age) <= today - birth < timedelta(days=366 * (age + 1))
