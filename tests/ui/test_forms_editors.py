"""Editors: what is typed is what comes out, and every question can go without an answer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mtw_desktop.domain.answer_paths import spec_at
from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.forms import load_form
from tests.ui.forms_world import TODAY, Bench, Key, Show, press, type_in
from ui.forms.editors import make_cell, may_be_missing
from ui.forms.editors_line import LineEditor

ROUND_TRIPS: list[tuple[str, Any]] = [
    ("participant.given_name", "Guerlande"),
    ("participant.email", "gigi@example.org"),
    ("participant.birth_date", "1994-03-04"),
    ("participant.phone", "+13055550142"),
    ("participant.zip", "33137"),
    ("participant.age_estimate", 32),
    ("entry_profile.last_hourly_cents", 1450),
    ("participant.safe_to_text", "no"),
    ("participant.language", "ht"),
    ("participant.race_ethnicity", ["black", "black.haitian"]),
    ("participant.other_names", ["Gigi", "Gerlande Étienne"]),
    ("participant.no_fixed_address", True),
    ("consent.state", "declined"),
    ("consent.remarks", "Read aloud.\nTwice."),
]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    return Bench(qtbot).show


@pytest.mark.parametrize(("path", "plain"), ROUND_TRIPS)
def test_a_value_comes_back_as_it_was_given(show: Show, path: str, plain: Any) -> None:
    editor = show(path)
    editor.set_value(plain)
    assert editor.value() == plain
    assert editor.unread() == ""
    editor.set_value(None)
    assert editor.value() in (None, False)


@pytest.mark.parametrize("path", [path for path, _ in ROUND_TRIPS if may_be_missing(spec_at(path))])
@pytest.mark.parametrize("reason", list(Missing))
def test_every_question_can_hold_each_reason_for_no_answer(
    show: Show, path: str, reason: Missing
) -> None:
    editor = show(path)
    heard: list[Any] = []
    editor.committed.connect(lambda: heard.append(editor.value()))
    press(editor, *[Key.Key_F8] * (list(Missing).index(reason) + 1))
    assert heard[-1] == editor.value() == {"missing": reason.value}
    press(editor, *[Key.Key_F8] * (len(Missing) - list(Missing).index(reason)))
    assert editor.value() is None
    again = show(path)
    again.set_value(heard[0 if reason is Missing.DONT_KNOW else list(Missing).index(reason)])
    assert again.value() == {"missing": reason.value}


def test_a_flag_and_a_consent_state_are_never_missing(show: Show) -> None:
    for path in ("participant.no_fixed_address", "consent.state"):
        editor = show(path)
        press(editor, Key.Key_F8)
        assert editor.value() in (None, False)


def test_a_reason_stands_in_the_field_and_typing_replaces_it(show: Show) -> None:
    editor: LineEditor = show("participant.given_name")
    type_in(editor, "Guer")
    press(editor, Key.Key_F8)
    assert (editor.line.text(), editor.line.placeholderText()) == ("", "Doesn’t know")
    assert "Doesn’t know" in editor.line.accessibleDescription()
    type_in(editor, "Luis")
    assert editor.value() == "Luis"
    assert editor.line.placeholderText() == ""


def test_walking_past_the_reasons_brings_the_typed_text_back(show: Show) -> None:
    editor: LineEditor = show("participant.given_name")
    type_in(editor, "Guer")
    press(editor, *[Key.Key_F8] * 4)
    assert editor.value() == "Guer"


def test_backspace_takes_a_reason_back(show: Show) -> None:
    for path in ("participant.given_name", "participant.language", "participant.sex",
                 "consent.remarks"):  # fmt: skip
        editor = show(path)
        press(editor, Key.Key_F8)
        assert editor.missing is Missing.DONT_KNOW
        press(editor, Key.Key_Backspace)
        assert editor.value() is None


@pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise", "grabbing the keyboard")
def test_the_reasons_open_as_a_menu_by_key(show: Show) -> None:
    editor: LineEditor = show("participant.given_name")
    QTest.keyClick(editor.line, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    assert editor.missing is Missing.PREFERS_NOT


@pytest.mark.parametrize(
    ("typed", "iso", "echo", "quality"),
    [
        ("3/4/1994", "1994-03-04", "March 4, 1994 · 32 years old", "full"),
        ("mar 4 94", "1994-03-04", "March 4, 1994 · 32 years old", "full"),
        ("1994", "1994-01-01", "1994 · about 32 years old", "year"),
    ],
)
def test_a_date_is_read_as_typed_and_echoed_in_words(
    show: Show, typed: str, iso: str, echo: str, quality: str
) -> None:
    editor = show("participant.birth_date")
    type_in(editor, typed)
    assert editor.value() == iso
    assert editor.echo.text() == echo
    assert editor.also_value("birth_date_quality") == quality
    again = show("participant.birth_date")
    again.set_value(iso)
    again.set_also("birth_date_quality", quality)
    assert again.value() == iso
    assert again.echo.text() == echo


def test_what_cannot_be_read_stays_as_typed_and_is_said_on_leaving(show: Show) -> None:
    editor = show("participant.birth_date")
    type_in(editor, "spring 94ish")
    assert not editor.words.isVisible()
    press(editor, Key.Key_Tab)
    assert (editor.value(), editor.unread()) == (None, "spring 94ish")
    assert editor.line.text() == "spring 94ish"
    assert editor.words.text() == "We could not read this date. Try 3/4/1990 or mar 4 1990."
    again = show("participant.birth_date")
    again.set_value(None, "spring 94ish")
    assert again.line.text() == again.unread() == "spring 94ish"


def test_a_phone_is_kept_in_one_form_and_echoed(show: Show) -> None:
    editor = show("participant.phone")
    type_in(editor, "305 555 0142")
    assert editor.value() == "+13055550142"
    assert editor.echo.text() == "(305) 555-0142"
    editor.set_value(None)
    type_in(editor, "ask for Rosa")
    assert (editor.value(), editor.echo.text()) == ("ask for Rosa", "Kept as typed")


def test_money_is_typed_in_dollars_and_kept_in_cents(show: Show) -> None:
    editor = show("entry_profile.last_hourly_cents")
    type_in(editor, "14.5")
    assert (editor.value(), editor.echo.text()) == (1450, "$14.50")


def test_one_field_takes_a_birth_date_or_an_age(show: Show) -> None:
    people = next(row for row in load_form("intake").section("household").rows if row.repeat)
    column = next(each for each in people.repeat if each.key == "household.birth_date")
    editor = show("", make_cell(column, "en", _today))
    heard: list[Any] = []
    editor.committed.connect(lambda: heard.append((editor.value(), editor.also_value("age"))))
    for typed in ("3", "about 60", "3/4/2021"):
        editor.line.selectAll()
        type_in(editor, typed)
        press(editor, Key.Key_Return)
    assert heard == [(None, 3), (None, 60), ("2021-03-04", None)]


def _today() -> date:
    return TODAY
