"""The list of tasks with the keyboard: from one to the next, done, opened, added."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import tasks
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.domain.records import Task
from tests.ui.case_world import GUERLANDE, World, key
from tests.ui.walking import nameless
from ui.pages.tasks import TasksPage
from ui.widgets.action_row import ActionRow


@pytest.fixture
def page(qtbot: QtBot, world: World) -> TasksPage:
    made = TasksPage(world.context)
    qtbot.addWidget(made)
    world.context.notices.changed.connect(made.reload)
    return made


def shown(page: TasksPage) -> list[str]:
    return [each.title.text() for each in page.list.rows if isinstance(each, ActionRow)]


def action(page: TasksPage, at: int) -> object:
    row = page.list.rows[at]
    assert isinstance(row, ActionRow)
    return row.action


def test_down_space_and_it_is_done(page: TasksPage, world: World) -> None:
    for number, title in enumerate(("one", "two", "three")):
        world.case(tasks.add_task, title, due=date(2026, 11, 20 + number))
    world.show(page)
    page.activateWindow()
    assert shown(page) == ["one", "two", "three"]
    assert page.count.text() == "3 tasks · 2 overdue"
    page.focus_first()
    first = page.window().focusWidget()
    assert first is action(page, 0)
    key(first, Qt.Key.Key_Down)
    assert page.window().focusWidget() is action(page, 1)
    key(page.window().focusWidget(), Qt.Key.Key_Space)
    world.settle()
    assert shown(page) == ["one", "three"]
    assert page.window().focusWidget() is action(page, 1), "the next one is at hand"
    page.scopes["done"].click()
    world.settle()
    assert shown(page) == ["two"]
    key(action(page, 0), Qt.Key.Key_Space)  # type: ignore[arg-type]
    world.settle()
    assert page.empty.isVisible()
    assert nameless(page) == []


def test_where_the_links_lead(page: TasksPage, world: World, qtbot: QtBot) -> None:
    person = world.take_in(GUERLANDE)
    world.case(tasks.add_task, "Call", participant_id=person)
    (task,) = world.run(world.context.session.store.many, Task)  # type: ignore[union-attr]
    world.show(page)
    row = page.list.rows[0]
    by_name = {each.text(): each for each in row.findChildren(type(page.add))}
    with qtbot.waitSignal(page.go) as went:
        by_name["Open"].click()
    assert went.args == ["form", FormPlace("task", record_id=task.id)]
    with qtbot.waitSignal(page.go) as went:
        by_name["Person"].click()
    assert went.args == ["person", person]
    with qtbot.waitSignal(page.go) as went:
        page.add.click()
    assert went.args == ["form", FormPlace("task")]
