"""Forms built from data: access keys, Tab order, rows that come and go without losing values."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.forms import Row, load_form
from tests.ui.walking import nameless, tab_order
from ui.forms.answering import Answering
from ui.forms.builder import SectionForm
from ui.forms.field_parts import Line, spans
from ui.forms.mnemonics import mnemonic_of, with_mnemonics
from ui.forms.needs_list import NeedsList
from ui.forms.people_table import PeopleTable
from ui.forms.setting import FormSetting

FORM = load_form("intake")
SECTIONS = [section.key for section in FORM.sections]
#: Opens every row that any answer opens.
EVERYTHING: dict[str, Any] = {
    "participant": {
        "given_name": "Guerlande",
        "phone": "+13055550142",
        "birth_date": {"missing": "dont_know"},
        "language": "ht",
        "email": "gigi@example.org",
        "alternate_contact_name": "Rosa",
        "race_ethnicity": ["black"],
    },
    "entry_profile": {
        "children_under_18": 1,
        "household_size": 3,
        "employment_status": "part_time",
    },
    "household": [{"name": "Jacques", "needs_care": "yes"}, {"name": "Marie-Ange"}],
    "needs": [{"domain": "childcare", "urgency": "urgent", "detail": "Evenings"}],
    "consent": {"state": "given"},
}

Build = Callable[..., SectionForm]


@pytest.fixture
def build(qtbot: QtBot) -> Build:
    """Show a section in a window, at the width it has beside list and aside."""
    kept: list[QWidget] = []

    def make(key: str, answers: dict[str, Any] | None = None, language: str = "en") -> SectionForm:
        window = QWidget()
        form = SectionForm(
            FORM.section(key), Answering(answers or {}, window), FormSetting(language)
        )
        column = QVBoxLayout(window)
        column.addWidget(form)
        form.set_access_keys("ns")
        kept.append(window)
        qtbot.addWidget(window)
        window.resize(574, 2400)
        window.show()
        QTest.qWaitForWindowActive(window)
        return form

    return make


def keyboard() -> QWidget:
    """What has the keyboard."""
    here = QApplication.focusWidget()
    assert here is not None
    return here


def keys_in(form: QWidget) -> list[str]:
    """The access keys of all labels, buttons and boxes in sight."""
    texts = [each.text() for each in form.findChildren(QLabel) if each.buddy() and each.isVisible()]
    texts += [each.text() for each in form.findChildren(QAbstractButton) if each.isVisible()]
    return [key for text in texts if (key := mnemonic_of(text))]


@pytest.mark.parametrize("language", ["en", "es", "ht"])
@pytest.mark.parametrize("key", SECTIONS)
def test_access_keys_are_unique_on_a_page_in_every_language(
    build: Build, key: str, language: str
) -> None:
    form = build(key, EVERYTHING, language)
    found = keys_in(form)
    assert len(found) == len(set(found))
    assert not {"n", "s"} & set(found)
    labels = [parts for parts in form.parts.values() if parts.shown]
    letters = [letter for letter in found if not letter.isdigit()]
    assert len(letters) >= min(len(labels), 18)


def test_as_many_labels_as_possible_get_a_letter() -> None:
    # First come, first served would leave the last one without.
    assert with_mnemonics(["Ab", "A"]) == ["A&b", "&A"]
    assert with_mnemonics(["Ab", "A"], reserved="a") == ["A&b", "A"]
    assert with_mnemonics(["Salt & pepper"]) == ["&Salt && pepper"]
    assert with_mnemonics(["Èè"]) == ["Èè"]


def test_an_access_key_goes_to_the_field_and_chooses_nothing(build: Build) -> None:
    form = build("household")
    care = form.parts["entry_profile.care_needed_in_class_hours"]
    assert care.label is not None
    letter = mnemonic_of(care.label.text())
    assert letter is not None
    QTest.keyClick(form, Qt.Key(ord(letter.upper())), Qt.KeyboardModifier.AltModifier)
    assert care.editor.isAncestorOf(keyboard())
    assert care.editor.value() is None


@pytest.mark.parametrize("key", SECTIONS)
def test_tab_goes_as_the_eye_goes(build: Build, key: str) -> None:
    form = build(key, EVERYTHING)
    form.focus_first()
    stops = tab_order(form.window())
    start = stops.index(min(stops, key=lambda each: _place(each, form)))
    walked = [*stops[start:], *stops[:start]]
    for before, after in pairwise(walked):
        inside = _question(before, form) is _question(after, form)
        assert inside or _place(before, form) < _place(after, form), (before, after)


def _question(widget: QWidget, form: SectionForm) -> object:
    path = form.answering.path_of(widget)
    return form.answering.editors[path] if path else widget


def _place(widget: QWidget, form: SectionForm) -> tuple[int, int]:
    """How far down and how far right; what stands on one line is equally far down."""
    question = _question(widget, form)
    assert isinstance(question, QWidget)
    line = question.parentWidget()
    at = question.mapTo(form, QPoint(0, question.height() // 2))
    return (line.y() if isinstance(line, Line) else at.y() // 24 * 24, at.x())


@pytest.mark.parametrize("language", ["en", "ht"])
@pytest.mark.parametrize("key", SECTIONS)
def test_everything_that_can_be_operated_has_a_name(build: Build, key: str, language: str) -> None:
    assert nameless(build(key, EVERYTHING, language).window()) == []


@pytest.mark.parametrize("key", SECTIONS)
def test_everything_that_can_be_pressed_is_large_enough(build: Build, key: str) -> None:
    form = build(key, EVERYTHING)
    kinds = (QLineEdit, QPlainTextEdit, QRadioButton, QCheckBox, QAbstractButton)
    small = [
        (each, each.size())
        for each in form.findChildren(QWidget)
        if isinstance(each, kinds) and each.isVisible() and each.height() < 28
    ]
    assert small == []


def test_rows_come_and_go_without_losing_what_they_hold(build: Build) -> None:
    form = build("who", {"participant": {"phone": "+13055550142", "safe_to_text": "yes"}})
    phone, safe = form.parts["participant.phone"], form.parts["participant.safe_to_text"]
    assert safe.editor.isVisible()
    phone.editor.focus_widget().setFocus()
    phone.editor.set_missing(Missing.DONT_KNOW)
    assert not safe.editor.isVisible()
    assert form.answering.answers["participant"]["safe_to_text"] == "yes"
    phone.editor.set_missing(None)
    assert safe.editor.isVisible()
    assert safe.editor.value() == "yes"


def test_a_default_counts_only_once_its_neighbours_say_something(build: Build) -> None:
    form = build("who")
    form.answering.take_all()
    assert form.parts["participant.state"].editor.value() == "FL"
    assert form.answering.answers.get("participant", {}) == {}
    form.focus_path("participant.city")
    QTest.keyClicks(keyboard(), "Miami\t")
    assert form.answering.answers["participant"] == {"city": "Miami", "state": "FL"}


def test_more_questions_open_on_demand_and_stay_open_where_one_is_answered(build: Build) -> None:
    form = build("who")
    assert "participant.email" not in form.parts
    form.more.click()
    assert form.parts["participant.email"].editor.isVisible()
    assert not form.more.isVisible()
    assert form.answering.path_of(keyboard()) == "participant.middle_name"
    assert build("who", EVERYTHING).parts["participant.email"].editor.isVisible()


def test_focusing_a_question_behind_more_opens_it(build: Build) -> None:
    form = build("who")
    assert form.focus_path("participant.email")
    assert form.answering.path_of(keyboard()) == "participant.email"


def test_enter_walks_from_question_to_question_and_out_at_the_end(build: Build) -> None:
    form = build("household", {"household": [{"name": "Jacques"}]})
    finished: list[bool] = []
    form.finished.connect(lambda: finished.append(True))
    form.focus_first()
    visited = []
    while not finished:
        visited.append(form.answering.path_of(keyboard()))
        QTest.keyClick(keyboard(), Qt.Key.Key_Return)
    assert visited == [
        "entry_profile.household_size",
        "entry_profile.children_under_18",
        "entry_profile.care_needed_in_class_hours",
        "household.0.name",
        "household.0.relationship",
        "household.0.birth_date",
        "household.0.needs_care",
    ]


def test_people_are_added_filled_and_removed_in_place(build: Build) -> None:
    form = build("household")
    table = form.blocks["household"]
    assert isinstance(table, PeopleTable)
    table.add.click()
    for name in ("Jacques", "Marie-Ange"):
        QTest.keyClicks(keyboard(), name)
        table.add.click()
    QTest.keyClicks(keyboard(), "Luis\t")
    assert _names(form) == ["Jacques", "Marie-Ange", "Luis"]
    removes = [
        each
        for each in table.findChildren(QAbstractButton)
        if each.text() == "×" and each.isVisible()
    ]
    removes[1].click()
    assert _names(form) == ["Jacques", "Luis"]
    assert table.count == 2


def _names(form: SectionForm) -> list[str]:
    return [each["name"] for each in form.answering.answers["household"]]


def test_a_cell_appears_for_the_person_whom_it_concerns(build: Build) -> None:
    form = build("household", {"household": [{"name": "Jacques"}, {"name": "Luis"}]})
    editors = form.answering.editors
    assert not editors["household.0.care_times"].isVisible()
    editors["household.0.needs_care"].set_value("yes")
    editors["household.0.needs_care"].committed.emit()
    assert editors["household.0.care_times"].isVisible()
    assert not editors["household.1.care_times"].isVisible()


def test_a_ticked_need_shows_its_details_and_unticking_keeps_them_aside(
    build: Build, qtbot: QtBot
) -> None:
    form = build("barriers")
    needs = form.blocks["needs"]
    assert isinstance(needs, NeedsList)
    QTest.keyClick(form, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    need = needs.needs["childcare"]
    qtbot.waitUntil(lambda: need.tick.value() is True)
    need.urgency.focus_widget().setFocus()
    QTest.keyClicks(need.urgency.focus_widget(), "urg")
    QTest.keyClick(need.urgency.focus_widget(), Qt.Key.Key_Return)
    QTest.keyClicks(need.detail.focus_widget(), "Evening class\t")
    said = {"domain": "childcare", "urgency": "urgent", "detail": "Evening class"}
    assert form.answering.answers["needs"] == [said]
    need.tick.focus_widget().setFocus()
    QTest.keyClick(need.tick.focus_widget(), Qt.Key.Key_Space)
    form.answering.take_all()
    assert form.answering.answers["needs"] == []
    assert not need.detail.isVisible()
    QTest.keyClick(need.tick.focus_widget(), Qt.Key.Key_Space)
    assert form.answering.answers["needs"] == [said]
    assert need.detail.value() == "Evening class"


def test_the_consent_text_is_read_in_the_language_of_the_person(build: Build) -> None:
    form = build("consent", {"participant": {"language": "ht"}})
    headings = [
        each.text() for each in form.findChildren(QLabel) if each.objectName() == "cardHeading"
    ]
    assert "Poukisa nou mande" in headings


@pytest.mark.parametrize(
    ("widths", "units"),
    [
        (["medium", "medium"], [2, 2]),
        (["medium", "short", "short"], [2, 1, 1]),
        (["short", "short"], [2, 2]),
        (["long", "short"], [3, 1]),
        (["short"], [4]),
    ],
)
def test_the_four_units_of_a_line_are_shared_out(widths: list[str], units: list[int]) -> None:
    rows = [Row(f"participant.{at}", "field", width=w) for at, w in enumerate(widths)]
    assert spans(rows) == units
