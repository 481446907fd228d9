"""Dates that can hardly be right are kept, and asked about by one rule in every form."""

from __future__ import annotations

from datetime import date

import pytest

from mtw_desktop.domain.answer_paths import spec_at
from mtw_desktop.domain.date_doubts import date_doubt
from mtw_desktop.domain.forms import load_form, warnings
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.reading import read_value

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("name", "day", "code"),
    [
        ("birth_date", date(1990, 3, 4), None),
        ("birth_date", date(2026, 11, 22), None),
        ("birth_date", date(2026, 11, 23), "in_future"),
        ("birth_date", date(1899, 12, 31), "before_1900"),
        ("birth_date", date(1915, 1, 1), "over_110"),
        ("awarded_on", date(2026, 11, 23), "in_future"),
        ("held_on", date(2027, 2, 1), None),
        ("held_on", date(2062, 2, 1), "far_future"),
        ("held_on", date(206, 2, 1), "before_1900"),
        ("expires", date(2036, 1, 1), None),
        ("expires", date(2206, 1, 1), "far_future"),
    ],
)
def test_each_date_is_judged_by_what_it_says(name: str, day: date, code: str | None) -> None:
    assert date_doubt(name, day, TODAY) == code
    assert code is None or all(label(f"problem.{code}", lang) for lang in ("en", "es", "ht"))


def test_a_laptop_without_its_clock_accuses_nobody() -> None:
    lost = date(1970, 1, 1)
    assert date_doubt("birth_date", date(1990, 3, 4), lost) == "clock"
    assert date_doubt("held_on", date(2026, 11, 22), lost) is None


def test_typing_such_a_date_keeps_it_with_a_warning() -> None:
    read = read_value(spec_at("event.held_on"), "2/1/2062", today=TODAY)
    assert (read.value, read.warning) == ("2062-02-01", "far_future")
    old = read_value(spec_at("participant.birth_date"), "3/4/1890", today=TODAY)
    assert (old.value, old.warning) == ("1890-03-04", "before_1900")


def test_what_stands_in_a_form_is_warned_about_however_it_came_there() -> None:
    answers = {
        "participant": {"birth_date": "1890-03-04", "age_estimate": 111},
        "household": [{"birth_date": "2027-01-01"}],
        "consent": {"expires": "2206-01-01"},
    }
    found = {each.key: each.code for each in warnings(load_form("intake"), answers, TODAY)}
    assert found == {
        "participant.birth_date": "before_1900",
        "participant.age_estimate": "over_110",
        "household.0.birth_date": "in_future",
        "consent.expires": "far_future",
    }


def test_nobody_attends_more_sessions_than_were_held() -> None:
    course = {"stage": "active", "sessions_attended": 9, "sessions_held": 8}
    found = warnings(load_form("enrollment"), {"enrollment": course}, TODAY)
    assert [(each.key, each.code) for each in found] == [
        ("enrollment.sessions_attended", "more_than_held")
    ]
    assert label("problem.more_than_held", "ht")
