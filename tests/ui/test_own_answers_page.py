"""A form of one's own filled in by the keyboard: what shows, what is kept, what is saved."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import resources
from mtw_desktop.casework import custom_forms, own_answers
from mtw_desktop.casework.own_answers import OpenedAnswers
from mtw_desktop.casework.session import Session
from tests.ui.case_world import GUERLANDE, World, key, keys
from tests.ui.walking import nameless, tab_order
from ui.forms.own_editors import NumberEditor
from ui.pages.own_answers import OwnAnswersPage

Show = Callable[[object], OwnAnswersPage]


@pytest.fixture
def form(world: World) -> str:
    return world.case(take)


@pytest.fixture
def person(world: World) -> str:
    return world.take_in(GUERLANDE)


@pytest.fixture
def show(world: World, qtbot: QtBot) -> Show:
    def make(argument: object) -> OwnAnswersPage:
        page = OwnAnswersPage(world.context)
        qtbot.addWidget(page)
        world.show(page, argument)
        QTest.qWaitForWindowActive(page)
        page.focus_first()
        return page

    return make


def take(session: Session) -> str:
    path = resources.path("demo", "home_internet.xlsx")
    preview = custom_forms.preview_form(session, path)
    custom_forms.import_form(session, preview)
    return preview.form.id


def keyboard() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None
    return here


def on_record(world: World, person: str, form: str) -> OpenedAnswers:
    found = world.case(own_answers.open_answers, person, form)
    assert found is not None
    return found


def visible(page: OwnAnswersPage) -> list[str]:
    assert page.stack is not None
    return [each.question.name for each in page.stack.asked if not each.line.isHidden()]


def to(page: OwnAnswersPage, name: str) -> QWidget:
    """The keyboard on a question; what has it."""
    assert page.stack is not None
    (asked,) = [each for each in page.stack.asked if each.question.name == name]
    assert page.stack.focus_path(f"custom_answer.{asked.question.id}")
    return keyboard()


def test_questions_come_and_go_with_the_answers_and_everything_has_a_name(
    person: str, form: str, show: Show
) -> None:
    page = show((person, form))
    start = ["has_computer", "online", "study_hours", "last_class", "learn_first"]
    assert visible(page) == start
    keys(keyboard(), "y")
    assert visible(page) == ["has_computer", "whose", *start[1:]]
    keys(keyboard(), "n")
    assert visible(page) == ["has_computer", "lending", *start[1:]]
    assert nameless(page) == []
    paths = [page.answering.path_of(each) for each in tab_order(page)]
    asked = [path for at, path in enumerate(paths) if path and path not in paths[:at]]
    assert len(asked) == len(start)


def test_saves_by_the_keyboard_without_what_is_out_of_sight(
    world: World, person: str, form: str, show: Show, qtbot: QtBot
) -> None:
    page = show((person, form))
    keys(keyboard(), "y")
    keys(to(page, "whose"), "m")
    keys(to(page, "has_computer"), "n")
    keys(to(page, "online"), "2")
    keys(to(page, "monthly_cost"), "1,029.50")
    key(keyboard(), Qt.Key.Key_Return)
    assert page.answering.path_of(keyboard())
    keys(to(page, "last_class"), "5/2019")
    key(keyboard(), Qt.Key.Key_Tab)
    page.save()
    world.settle()
    assert page.card.summary.links[0].text().endswith("Between 0 and 500.")
    assert on_record(world, person, form).before == {}
    line = to(page, "monthly_cost")
    line.selectAll()  # type: ignore[attr-defined]
    keys(line, "29.50")
    with qtbot.waitSignal(page.leave):
        page.save()
        world.settle()
    assert on_record(world, person, form).before == {
        "has_computer": "no",
        "online": ["phone"],
        "monthly_cost": "29.50",
        "last_class": "2019-05-01",
    }
    assert page.finished


def test_what_is_required_is_told_and_blocks_nothing(
    world: World, person: str, form: str, show: Show, qtbot: QtBot
) -> None:
    page = show((person, form))
    assert [each.tone for each in page.aside.lines].count("warning") == 3
    keys(to(page, "learn_first"), "Excel")
    with qtbot.waitSignal(page.leave):
        page.save()
        world.settle()
    assert on_record(world, person, form).before == {"learn_first": "Excel"}


def test_a_lock_in_the_middle_of_a_word_loses_nothing(
    world: World, person: str, form: str, show: Show
) -> None:
    page = show((person, form))
    keys(to(page, "learn_first"), "Spre")
    keys(to(page, "study_hours"), "a few")
    page.flush()
    world.settle()
    again = show(page.resume_argument())
    assert to(again, "learn_first").text() == "Spre"  # type: ignore[attr-defined]
    assert to(again, "study_hours").text() == "a few"  # type: ignore[attr-defined]
    again.save()
    world.settle()
    assert len(again.card.summary.links) == 1
    assert not again.card.discard_button.isHidden()


def test_one_form_opens_by_itself_and_none_leads_to_the_import(
    world: World, person: str, show: Show, qtbot: QtBot
) -> None:
    page = show(person)
    with qtbot.waitSignal(page.go) as went:
        key(keyboard(), Qt.Key.Key_Return)
    assert went.args == ["questions", None]
    form = world.case(take)
    assert show(person).keeper.place == (person, form)


def test_words_are_those_of_the_screen(world: World, person: str, form: str, show: Show) -> None:
    world.context.language = "ht"
    page = show((person, form))
    assert page.accessibleName() == "Òdinatè ak entènèt lakay"
    radios = keyboard().accessibleDescription()
    assert radios.startswith("Èske gen yon òdinatè lakay ou")


@pytest.mark.parametrize(
    ("typed", "value"),
    [("12", "12"), ("-3", "-3"), ("1,250", "1250"), ("007", "7"), ("1.5", None), ("x", None)],
)
def test_a_whole_number_is_its_digits(qtbot: QtBot, typed: str, value: str | None) -> None:
    editor = NumberEditor("en", whole=True)
    qtbot.addWidget(editor)
    assert editor.read(typed).value == value
    assert (editor.read(typed).problem is None) == (value is not None)
