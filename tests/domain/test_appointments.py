"""Appointments are read as caseworkers type them, in three languages."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtw_desktop.domain.appointments import read_appointment
from mtw_desktop.domain.codelists import LANGUAGES
from mtw_desktop.domain.labels import has_label
from mtw_desktop.domain.wording import appointment_words
from tests.domain.properties import many

MIAMI = ZoneInfo("America/New_York")
SUNDAY = date(2026, 11, 22)
TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("lang", "typed", "day", "clock"),
    [
        ("en", "tue 24 9:30", TUESDAY, time(9, 30)),
        ("en", "Tuesday, November 24, 9:30 am", TUESDAY, time(9, 30)),
        ("en", "nov 24 9:30", TUESDAY, time(9, 30)),
        ("en", "11/24 at 9:30", TUESDAY, time(9, 30)),
        ("en", "24 9:30", TUESDAY, time(9, 30)),
        ("en", "tomorrow 2pm", date(2026, 11, 23), time(14)),
        ("en", "tomorrow at 2 p.m.", date(2026, 11, 23), time(14)),
        ("en", "12/1 14:00", date(2026, 12, 1), time(14)),
        ("en", "2026-12-01 14:00", date(2026, 12, 1), time(14)),
        ("en", "12/1/27 8am", date(2027, 12, 1), time(8)),
        ("en", "fri noon", date(2026, 11, 27), time(12)),
        ("en", "sunday 10am", date(2026, 11, 29), time(10)),
        ("en", "thu 24 10:00", date(2026, 12, 24), time(10)),
        ("en", "mar 24 9:30", date(2027, 3, 24), time(9, 30)),
        ("en", "12am 11/24", TUESDAY, time(0)),
        ("es", "mar 24 9:30", TUESDAY, time(9, 30)),
        ("es", "martes 24 de noviembre a las 9", TUESDAY, time(9)),
        ("es", "mañana 2 p. m.", date(2026, 11, 23), time(14)),
        ("es", "mañana por la mañana 9:30", date(2026, 11, 23), time(9, 30)),
        ("es", "pasado mañana 3 de la tarde", TUESDAY, time(15)),
        ("es", "mar 3 2027 9:30", date(2027, 3, 3), time(9, 30)),
        ("ht", "madi 24 9:30", TUESDAY, time(9, 30)),
        ("ht", "demen 2pm", date(2026, 11, 23), time(14)),
        ("ht", "24 novanm a 9è30", TUESDAY, time(9, 30)),
        ("ht", "mèkredi 9 è nan maten", date(2026, 11, 25), time(9)),
        ("ht", "jodi a 4pm", SUNDAY, time(16)),
    ],
)
def test_an_appointment_as_typed(lang: str, typed: str, day: date, clock: time) -> None:
    found = read_appointment(typed, SUNDAY, lang)
    assert (found.day, found.time, found.problem) == (day, clock, None)


@pytest.mark.parametrize(
    ("typed", "warning"),
    [
        ("tue 24 9:30", None),
        ("tue 24 3:00", "guessed_afternoon"),
        ("tue 24", "no_time"),
        ("wed 24 9:30", "weekday_differs"),
        ("wed nov 24 9:30", "weekday_differs"),
        ("nov 20 9:30", "year_guessed"),
        ("11/20/2026 9:30", "in_past"),
        ("today 8:00", "in_past"),
    ],
)
def test_what_had_to_be_guessed_is_said(typed: str, warning: str | None) -> None:
    found = read_appointment(typed, SUNDAY, now=time(9))
    assert found.day is not None
    assert found.warning == warning
    assert warning is None or has_label(f"problem.{warning}")


@pytest.mark.parametrize(
    ("typed", "clock"),
    [("tue 1:00", time(13)), ("tue 6:59", time(18, 59)), ("tue 7:00", time(7)),
     ("tue 12:00", time(12)), ("tue 1:00 am", time(1)), ("tue 13:00", time(13))],
)  # fmt: skip
def test_an_hour_without_am_or_pm_is_an_office_hour(typed: str, clock: time) -> None:
    assert read_appointment(typed, SUNDAY).time == clock


@pytest.mark.parametrize("typed", ["blah", "25:00 tomorrow", "13pm tue", "9:75", "tue 99 9:30"])
def test_what_is_no_appointment_is_said_to_be_none(typed: str) -> None:
    found = read_appointment(typed, SUNDAY)
    assert (found.day, found.problem) == (None, "not_a_moment")
    assert found.moment() is None


def test_the_moment_is_the_local_time_of_the_zone() -> None:
    found = read_appointment("tue 24 9:30", SUNDAY)
    assert found.moment(MIAMI) == datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
    summer = read_appointment("7/7/2026 9:30", SUNDAY)
    assert summer.moment(MIAMI) == datetime(2026, 7, 7, 13, 30, tzinfo=UTC)


@many
@given(
    st.dates(SUNDAY, SUNDAY + timedelta(days=500)),
    st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    st.sampled_from(LANGUAGES),
)
def test_an_appointment_in_our_own_words_reads_back(day: date, clock: time, lang: str) -> None:
    moment = datetime.combine(day, clock, MIAMI)
    now = datetime.combine(SUNDAY, time(0), MIAMI)
    words = appointment_words(moment, lang, now=now, zone=MIAMI)
    found = read_appointment(words, SUNDAY, lang)
    assert (found.day, found.time) == (day, clock)


@many
@given(st.text(max_size=25) | st.from_regex(r"[0-9a-z:/. @-]{1,14}", fullmatch=True))
def test_any_text_is_read_or_refused_but_never_breaks(typed: str) -> None:
    for lang in LANGUAGES:
        found = read_appointment(typed, SUNDAY, lang)
        assert (found.day is None) == bool(found.problem or not typed.strip())
