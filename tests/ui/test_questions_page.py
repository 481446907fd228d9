"""The page of imported forms: a file is seen before it is taken, and problems are told by row."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

import resources
from mtw_desktop.casework import custom_forms, own_answers
from mtw_desktop.casework.session import Session
from tests.casework.xlsforms import asked, xlsform
from tests.ui.case_world import GUERLANDE, World
from tests.ui.walking import nameless
from ui.pages.questions import QuestionsPage
from ui.widgets.action_row import ActionRow

DEMO = resources.path("demo", "home_internet.xlsx")


@pytest.fixture
def page(world: World, qtbot: QtBot) -> QuestionsPage:
    made = QuestionsPage(world.context)
    qtbot.addWidget(made)
    return world.show(made)


def offer(world: World, page: QuestionsPage, path: Path) -> None:
    page.choose_form = lambda *_: path
    page.take.click()
    world.settle()


def test_a_form_is_shown_before_it_is_taken(world: World, page: QuestionsPage) -> None:
    assert page.empty.isVisible()
    offer(world, page, DEMO)
    assert page.card.facts.text() == "8 questions · version 2026-11 · home_internet.xlsx"
    assert page.card.missing.isHidden()
    assert world.case(custom_forms.form_rows) == []
    assert nameless(page) == []
    page.card.take.click()
    world.settle()
    (row,) = world.case(custom_forms.form_rows)
    (shown,) = page.list.rows
    assert isinstance(shown, ActionRow)
    assert shown.title.text() == row.title == "Computer and internet at home"
    assert shown.action is not None
    assert shown.action.isHidden()
    assert page.card.isHidden()


def test_a_sharing_class_can_be_set_for_all(world: World, page: QuestionsPage) -> None:
    offer(world, page, DEMO)
    page.card.sharing.setCurrentIndex(page.card.sharing.findData("operational"))
    page.card.take.click()
    world.settle()
    (row,) = world.case(custom_forms.form_rows)
    questions = world.case(custom_forms.questions_of, row.id)
    assert {each.sharing for each in questions} == {"operational"}


def test_problems_stand_with_their_row_and_nothing_can_be_taken(
    world: World, page: QuestionsPage, tmp_path: Path
) -> None:
    bad = xlsform(tmp_path / "bad.xlsx", [asked("image", "photo"), asked("text", "a")])
    offer(world, page, bad)
    (row,) = page.card.problems.rows
    assert row.detail.text() == "survey, row 2, type"  # type: ignore[attr-defined]
    assert page.card.take.isHidden()
    assert page.escape()
    assert page.card.isHidden()


def test_retires_asks_and_exports(
    world: World, page: QuestionsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = world.take_in(GUERLANDE)
    world.case(_answered, person)
    page.reload()
    world.settle()
    (row,) = page.list.rows
    assert isinstance(row, ActionRow)
    assert row.action is not None
    page.ask_where = lambda *_: tmp_path / "answers.csv"
    row.action.click()
    assert page.dialog is not None
    assert nameless(page.dialog) == []
    page.dialog.save.click()
    world.settle()
    assert "No" in (tmp_path / "answers.csv").read_text("utf-8-sig").splitlines()[1]
    monkeypatch.setattr("ui.pages.questions.ask", lambda *_args, **_more: True)
    (row,) = page.list.rows
    (retire,) = [each for each in row.findChildren(QPushButton) if each.text() == "Retire"]
    retire.click()
    world.settle()
    assert world.case(custom_forms.form_rows)[0].retired
    assert world.case(own_answers.forms_to_fill) == []


def _answered(session: Session, person: str) -> None:
    preview = custom_forms.preview_form(session, DEMO)
    custom_forms.import_form(session, preview)
    opened = own_answers.open_answers(session, person, preview.form.id)
    assert opened is not None
    own_answers.save_answers(session, opened, {"has_computer": "no"})
