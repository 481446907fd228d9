"""Editors by keyboard and mouse: arrows, letters, digits, accents, and nothing by accident."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from mtw_desktop.domain.answers import Missing
from tests.ui.forms_world import Bench, Key, Show, press, type_in
from ui.forms.editors_choice import RadioEditor
from ui.forms.editors_line import LineEditor
from ui.forms.editors_list import ListEditor
from ui.forms.editors_many import ChecksEditor
from ui.forms.editors_text import LongTextEditor
from ui.forms.editors_texts import TextsEditor

#: One path for each kind of editor, and a value of it.
KINDS: dict[str, Any] = {
    "participant.given_name": "Guerlande",
    "participant.birth_date": "1994-03-04",
    "participant.age_estimate": 32,
    "participant.safe_to_text": "no",
    "participant.language": "ht",
    "participant.race_ethnicity": ["black"],
    "participant.other_names": ["Gigi"],
    "participant.no_fixed_address": True,
}


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    return Bench(qtbot).show


def compose(line: QWidget, text: str) -> None:
    """Type what keyClicks cannot: accents, as a dead key or an input method sends them."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)


def test_radios_are_one_tab_stop_and_go_by_arrow_and_by_letter(show: Show) -> None:
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


def test_in_a_short_place_the_reasons_wait_behind_a_button(show: Show) -> None:
    editor: RadioEditor = show("participant.safe_to_text")
    editor.set_roomy(False)
    assert [radio.isVisible() for radio in editor.radios] == [True, True, False, False, False]
    press(editor, Key.Key_F8, Key.Key_F8)
    assert [radio.isVisible() for radio in editor.radios] == [True, True, False, True, False]


def test_a_few_letters_and_enter_choose_from_a_long_list(show: Show) -> None:
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


def test_a_list_takes_the_one_that_fits_on_leaving_and_keeps_what_fits_none(show: Show) -> None:
    editor: ListEditor = show("participant.language")
    type_in(editor, "haitian")
    press(editor, Key.Key_Tab)
    assert editor.value() == "ht"
    other: ListEditor = show("participant.language")
    type_in(other, "wolof")
    press(other, Key.Key_Tab)
    assert (other.value(), other.unread()) == (None, "wolof")


def test_escape_closes_a_list_and_keeps_the_letters(show: Show) -> None:
    editor: ListEditor = show("participant.language")
    type_in(editor, "ha")
    press(editor, Key.Key_Escape)
    assert editor.popup is not None
    assert not editor.popup.isVisible()
    assert editor.line.text() == "ha"


def test_passing_through_a_list_chooses_nothing(show: Show) -> None:
    editor: ListEditor = show("participant.language")
    press(editor, Key.Key_Down, Key.Key_Escape, Key.Key_Tab)
    assert editor.value() is None


def test_a_digit_ticks_a_box_and_none_of_these_stands_alone(show: Show) -> None:
    editor: ChecksEditor = show("entry_profile.benefits")
    press(editor, Key.Key_1, Key.Key_3)
    codes = list(editor.boxes)
    assert editor.value() == [codes[0], codes[2]]
    alone = next(box for code, box in editor.boxes.items() if code == "none")
    alone.click()
    assert editor.value() == ["none"]
    press(editor, Key.Key_1)
    assert editor.value() == [codes[0]]


def test_details_appear_under_a_ticked_box(show: Show) -> None:
    editor: ChecksEditor = show("participant.race_ethnicity")
    assert not editor.boxes["black.haitian"].isVisible()
    editor.boxes["black"].click()
    assert editor.boxes["black.haitian"].isVisible()
    editor.boxes["black.haitian"].click()
    assert editor.value() == ["black", "black.haitian"]


def test_a_reason_unticks_nothing_that_was_said_before(show: Show) -> None:
    editor: ChecksEditor = show("participant.race_ethnicity")
    editor.set_value(["asian"])
    editor.set_missing(Missing.PREFERS_NOT)
    assert editor.value() == {"missing": "prefers_not"}
    editor.set_missing(None)
    assert editor.value() == ["asian"]


def test_codes_of_a_newer_version_survive(show: Show) -> None:
    checks: ChecksEditor = show("participant.race_ethnicity")
    checks.set_value(["asian", "brand_new"])
    assert checks.value() == ["asian", "brand_new"]
    chosen: ListEditor = show("participant.language")
    chosen.set_value("brand_new")
    assert chosen.value() == "brand_new"


def test_another_short_text_gets_a_line_of_its_own(show: Show) -> None:
    editor: TextsEditor = show("participant.other_names")
    type_in(editor, "Gigi")
    editor.add.click()
    QTest.keyClicks(editor.lines[1], "Gerlande")
    assert editor.value() == ["Gigi", "Gerlande"]


def test_f7_turns_the_letter_before_the_cursor(show: Show) -> None:
    editor: LineEditor = show("participant.given_name")
    type_in(editor, "Kreyo")
    press(editor, Key.Key_F7)
    type_in(editor, "l")
    assert editor.value() == "Kreyòl"
    area: LongTextEditor = show("consent.remarks")
    type_in(area, "E")
    press(area, Key.Key_F7, Key.Key_F7)
    assert area.value() == "É"


def test_the_strip_types_into_the_field_without_taking_the_keyboard(show: Show) -> None:
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


def test_composed_text_is_kept_composed(show: Show) -> None:
    editor: LineEditor = show("participant.family_name")
    compose(editor.line, "E\u0301tienne")
    assert editor.value() == "Étienne"


@pytest.mark.parametrize("path", KINDS)
def test_the_wheel_changes_nothing(show: Show, path: str) -> None:
    editor = show(path)
    editor.set_value(KINDS[path])
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


@pytest.mark.parametrize("path", KINDS)
def test_enter_commits_and_asks_to_go_on(show: Show, path: str) -> None:
    editor = show(path)
    went: list[bool] = []
    editor.advance.connect(lambda: went.append(True))
    press(editor, Key.Key_Return)
    assert went == [True]


def test_a_commit_is_said_once_and_only_for_a_change(show: Show) -> None:
    editor: LineEditor = show("participant.given_name")
    said: list[Any] = []
    editor.committed.connect(lambda: said.append(editor.value()))
    press(editor, Key.Key_Return)
    type_in(editor, "Luis")
    press(editor, Key.Key_Return, Key.Key_Tab)
    assert said == ["Luis"]


def test_a_flag_is_one_box_with_its_own_words(show: Show) -> None:
    editor = show("participant.no_fixed_address")
    editor.set_label("No fi&xed address")
    box = editor.focus_widget()
    assert isinstance(box, QCheckBox)
    press(editor, Key.Key_Space)
    assert editor.value() is True
