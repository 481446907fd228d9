"""Editors: what is typed is what comes out, and every question can go without an answer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mtw_desktop.domain.answer_paths import spec_at
from mtw_desktop.domain.answers import Missing
from ui.forms.editors import make_cell, make_editor, may_be_missing
from ui.forms.editors_base import Editor
from ui.forms.editors_choice import RadioEditor
from ui.forms.editors_line import LineEditor
from ui.forms.editors_list import ListEditor
from ui.forms.editors_many import ChecksEditor, TextsEditor
from ui.forms.editors_text import LongTextEditor

TODAY = date(2026, 11, 22)
Key = Qt.Key

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
def show(qtbot: QtBot) -> Any:
    """Show the editor of a path in a window, between two other fields, with the keyboard in it."""
    windows: list[QWidget] = []

    def make(path: str, editor: Editor | None = None) -> Any:
        window = QWidget()
        column = QVBoxLayout(window)
        made = editor or make_editor(spec_at(path), "en", today=lambda: TODAY)
        for each in (QLineEdit(), made, QLineEdit()):
            column.addWidget(each)
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(700, 300)
        window.show()
        QTest.qWaitForWindowActive(window)
        made.focus_widget().setFocus()
        return made

    return make


def press(editor: Editor, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or editor, key)


def type_in(editor: Editor, text: str) -> None:
    QTest.keyClicks(editor.focus_widget(), text)


def compose(line: QWidget, text: str) -> None:
    """Type what keyClicks cannot: accents, as a dead key or an input method sends them."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)


@pytest.mark.parametrize(("path", "plain"), ROUND_TRIPS)
def test_a_value_comes_back_as_it_was_given(show: Any, path: str, plain: Any) -> None:
    editor = show(path)
    editor.set_value(plain)
    assert editor.value() == plain
    assert editor.unread() == ""
    editor.set_value(None)
    assert editor.value() in (None, False)


@pytest.mark.parametrize("path", [path for path, _ in ROUND_TRIPS if may_be_missing(spec_at(path))])
@pytest.mark.parametrize("reason", list(Missing))
def test_every_question_can_hold_each_reason_for_no_answer(
    show: Any, path: str, reason: Missing
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


def test_a_flag_and_a_consent_state_are_never_missing(show: Any) -> None:
    for path in ("participant.no_fixed_address", "consent.state"):
        editor = show(path)
        press(editor, Key.Key_F8)
        assert editor.value() in (None, False)


def test_a_reason_stands_in_the_field_and_typing_replaces_it(show: Any) -> None:
    editor: LineEditor = show("participant.given_name")
    type_in(editor, "Guer")
    press(editor, Key.Key_F8)
    assert (editor.line.text(), editor.line.placeholderText()) == ("", "Doesn’t know")
    assert "Doesn’t know" in editor.line.accessibleDescription()
    type_in(editor, "Luis")
    assert editor.value() == "Luis"
    assert editor.line.placeholderText() == ""


def test_walking_past_the_reasons_brings_the_typed_text_back(show: Any) -> None:
    editor: LineEditor = show("participant.given_name")
    type_in(editor, "Guer")
    press(editor, *[Key.Key_F8] * 4)
    assert editor.value() == "Guer"


def test_backspace_takes_a_reason_back(show: Any) -> None:
    for path in ("participant.given_name", "participant.language", "participant.sex",
                 "consent.remarks"):  # fmt: skip
        editor = show(path)
        press(editor, Key.Key_F8)
        assert editor.missing is Missing.DONT_KNOW
        press(editor, Key.Key_Backspace)
        assert editor.value() is None


@pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise", "grabbing the keyboard")
def test_the_reasons_open_as_a_menu_by_key(show: Any) -> None:
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
    show: Any, typed: str, iso: str, echo: str, quality: str
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


def test_what_cannot_be_read_stays_as_typed_and_is_said_on_leaving(show: Any) -> None:
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


def test_a_phone_is_kept_in_one_form_and_echoed(show: Any) -> None:
    editor = show("participant.phone")
    type_in(editor, "305 555 0142")
    assert editor.value() == "+13055550142"
    assert editor.echo.text() == "(305) 555-0142"
    editor.set_value(None)
    type_in(editor, "ask for Rosa")
    assert (editor.value(), editor.echo.text()) == ("ask for Rosa", "Kept as typed")


def test_money_is_typed_in_dollars_and_kept_in_cents(show: Any) -> None:
    editor = show("entry_profile.last_hourly_cents")
    type_in(editor, "14.5")
    assert (editor.value(), editor.echo.text()) == (1450, "$14.50")


def test_one_field_takes_a_birth_date_or_an_age(show: Any) -> None:
    from mtw_desktop.domain.forms import load_form

    people = next(row for row in load_form("intake").section("household").rows if row.repeat)
    column = next(each for each in people.repeat if each.key == "household.birth_date")
    editor = show("", make_cell(column, "en", lambda: TODAY))
    heard: list[Any] = []
    editor.committed.connect(lambda: heard.append((editor.value(), editor.also_value("age"))))
    for typed in ("3", "about 60", "3/4/2021"):
        editor.line.selectAll()
        type_in(editor, typed)
        press(editor, Key.Key_Return)
    assert heard == [(None, 3), (None, 60), ("2021-03-04", None)]


def test_radios_are_one_tab_stop_and_go_by_arrow_and_by_letter(show: Any) -> None:
    editor: RadioEditor = show("participant.safe_to_text")
    press(editor, Key.Key_N)
    assert editor.value() == "no"
    press(editor, Key.Key_Left)
    assert editor.value() == "yes"
    press(editor, Key.Key_Right, Key.Key_Right)
    assert editor.missing is Missing.DONT_KNOW
    stops = [r for r in editor.radios if r.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [editor.radios[2]]
    press(editor, Key.Key_Backspace)
    assert editor.value() is None


def test_in_a_short_place_the_reasons_wait_behind_a_button(show: Any) -> None:
    editor: RadioEditor = show("participant.safe_to_text")
    editor.set_roomy(False)
    assert [radio.isVisible() for radio in editor.radios] == [True, True, False, False, False]
    press(editor, Key.Key_F8, Key.Key_F8)
    assert [radio.isVisible() for radio in editor.radios] == [True, True, False, True, False]


def test_a_few_letters_and_enter_choose_from_a_long_list(show: Any) -> None:
    editor: ListEditor = show("participant.language")
    advanced: list[bool] = []
    editor.advance.connect(lambda: advanced.append(True))
    type_in(editor, "hait")
    assert editor.popup is not None
    assert [row.title for row in editor.popup.rows()] == ["Haitian Creole"]
    press(editor, Key.Key_Return)
    assert (editor.value(), editor.line.text()) == ("ht", "Haitian Creole")
    assert advanced == [True]
    assert not editor.popup.isVisible()


def test_a_list_takes_the_one_that_fits_on_leaving_and_keeps_what_fits_none(show: Any) -> None:
    editor: ListEditor = show("participant.language")
    type_in(editor, "haitian")
    press(editor, Key.Key_Tab)
    assert editor.value() == "ht"
    other: ListEditor = show("participant.language")
    type_in(other, "wolof")
    press(other, Key.Key_Tab)
    assert (other.value(), other.unread()) == (None, "wolof")


def test_escape_closes_a_list_and_keeps_the_letters(show: Any) -> None:
    editor: ListEditor = show("participant.language")
    type_in(editor, "ha")
    press(editor, Key.Key_Escape)
    assert editor.popup is not None
    assert not editor.popup.isVisible()
    assert editor.line.text() == "ha"


def test_passing_through_a_list_chooses_nothing(show: Any) -> None:
    editor: ListEditor = show("participant.language")
    press(editor, Key.Key_Down, Key.Key_Escape, Key.Key_Tab)
    assert editor.value() is None


def test_a_digit_ticks_a_box_and_none_of_these_stands_alone(show: Any) -> None:
    editor: ChecksEditor = show("entry_profile.benefits")
    press(editor, Key.Key_1, Key.Key_3)
    codes = list(editor.boxes)
    assert editor.value() == [codes[0], codes[2]]
    alone = next(box for code, box in editor.boxes.items() if code == "none")
    alone.click()
    assert editor.value() == ["none"]
    press(editor, Key.Key_1)
    assert editor.value() == [codes[0]]


def test_details_appear_under_a_ticked_box(show: Any) -> None:
    editor: ChecksEditor = show("participant.race_ethnicity")
    assert not editor.boxes["black.haitian"].isVisible()
    editor.boxes["black"].click()
    assert editor.boxes["black.haitian"].isVisible()
    editor.boxes["black.haitian"].click()
    assert editor.value() == ["black", "black.haitian"]


def test_a_reason_unticks_nothing_that_was_said_before(show: Any) -> None:
    editor: ChecksEditor = show("participant.race_ethnicity")
    editor.set_value(["asian"])
    editor.set_missing(Missing.PREFERS_NOT)
    assert editor.value() == {"missing": "prefers_not"}
    editor.set_missing(None)
    assert editor.value() == ["asian"]


def test_codes_of_a_newer_version_survive(show: Any) -> None:
    checks: ChecksEditor = show("participant.race_ethnicity")
    checks.set_value(["asian", "brand_new"])
    assert checks.value() == ["asian", "brand_new"]
    chosen: ListEditor = show("participant.language")
    chosen.set_value("brand_new")
    assert chosen.value() == "brand_new"


def test_another_short_text_gets_a_line_of_its_own(show: Any) -> None:
    editor: TextsEditor = show("participant.other_names")
    type_in(editor, "Gigi")
    editor.add.click()
    QTest.keyClicks(editor.lines[1], "Gerlande")
    assert editor.value() == ["Gigi", "Gerlande"]


def test_f7_turns_the_letter_before_the_cursor(show: Any) -> None:
    editor: LineEditor = show("participant.given_name")
    type_in(editor, "Kreyo")
    press(editor, Key.Key_F7)
    type_in(editor, "l")
    assert editor.value() == "Kreyòl"
    area: LongTextEditor = show("consent.remarks")
    type_in(area, "E")
    press(area, Key.Key_F7, Key.Key_F7)
    assert area.value() == "É"


def test_the_strip_types_into_the_field_without_taking_the_keyboard(show: Any) -> None:
    editor: LineEditor = show("participant.given_name")
    type_in(editor, "Jos")
    editor.line.buttons.open_strip()
    strip = editor.line.buttons._strip
    assert strip is not None
    next(key for key in strip.strip.keys if key.text() == "é").click()
    assert editor.value() == "José"
    press(editor, Key.Key_Escape)
    assert not strip.isVisible()
    assert editor.line.text() == "José"


def test_composed_text_is_kept_composed(show: Any) -> None:
    editor: LineEditor = show("participant.family_name")
    compose(editor.line, "E\u0301tienne")
    assert editor.value() == "Étienne"


@pytest.mark.parametrize("path", [path for path, _ in ROUND_TRIPS])
def test_the_wheel_changes_nothing(show: Any, path: str) -> None:
    editor = show(path)
    editor.set_value(dict(ROUND_TRIPS)[path])
    editor.nextInFocusChain().setFocus()
    before, target = editor.value(), editor.focus_widget()
    where = QPointF(target.rect().center())
    wheel = QWheelEvent(
        where, QPointF(target.mapToGlobal(where.toPoint())), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(target, wheel)
    assert editor.value() == before


@pytest.mark.parametrize("path", [path for path, _ in ROUND_TRIPS if path != "consent.remarks"])
def test_enter_commits_and_asks_to_go_on(show: Any, path: str) -> None:
    editor = show(path)
    went: list[bool] = []
    editor.advance.connect(lambda: went.append(True))
    press(editor, Key.Key_Return)
    assert went == [True]


def test_a_commit_is_said_once_and_only_for_a_change(show: Any) -> None:
    editor: LineEditor = show("participant.given_name")
    said: list[Any] = []
    editor.committed.connect(lambda: said.append(editor.value()))
    press(editor, Key.Key_Return)
    type_in(editor, "Luis")
    press(editor, Key.Key_Return, Key.Key_Tab)
    assert said == ["Luis"]


def test_a_flag_is_one_box_with_its_own_words(show: Any) -> None:
    editor = show("participant.no_fixed_address")
    editor.set_label("No fi&xed address")
    box = editor.focus_widget()
    assert isinstance(box, QCheckBox)
    press(editor, Key.Key_Space)
    assert editor.value() is True
