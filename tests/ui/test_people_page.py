"""The list of people, from the keyboard, on a real store."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.case_world import World, key, keys
from tests.ui.walking import nameless
from ui.models.people import Column
from ui.pages.people import PeoplePage


@pytest.fixture
def page(qtbot: QtBot, world: World) -> PeoplePage:
    for given, family, born in (
        ("Luis", "Rodríguez", "1999-05-06"),
        ("Guerlande", "Étienne", "1994-03-04"),
        ("Tamika", "Williams", "1988-01-02"),
    ):
        person = {"given_name": given, "family_name": family, "birth_date": born}
        world.take_in({"participant": person})
        world.clock.advance(minutes=1)
    made = PeoplePage(world.context)
    qtbot.addWidget(made)
    return world.show(made)


def names(page: PeoplePage) -> list[str]:
    return [str(page.model.index(at, Column.NAME).data()) for at in range(page.model.rowCount())]


def test_everybody_is_listed_by_first_name_and_initial(page: PeoplePage) -> None:
    assert names(page) == ["Guerlande É.", "Luis R.", "Tamika W."]
    assert page.count.text() == "3 people on this laptop"
    assert nameless(page) == []


def test_a_heading_sorts_and_sorts_back(page: PeoplePage, world: World, qtbot: QtBot) -> None:
    headings = page.table.horizontalHeader()

    def click(column: int) -> list[str]:
        at = headings.sectionViewportPosition(column) + 20
        where = headings.viewport().rect().topLeft()
        where.setX(at)
        where.setY(10)
        QTest.mouseClick(headings.viewport(), Qt.MouseButton.LeftButton, pos=where)
        world.settle()
        return names(page)

    assert click(Column.BORN) == ["Tamika W.", "Guerlande É.", "Luis R."]
    assert click(Column.BORN) == ["Luis R.", "Guerlande É.", "Tamika W."]
    assert click(Column.PHONE) == ["Luis R.", "Guerlande É.", "Tamika W."]
    assert headings.sortIndicatorSection() == Column.BORN, "a column that does not sort"


def test_the_keyboard_sorts_too(page: PeoplePage, world: World, qtbot: QtBot) -> None:
    page.sort.setFocus()
    key(page.sort, Qt.Key.Key_Down)
    page.sort.activated.emit(page.sort.currentIndex())
    world.settle()
    assert names(page) == ["Tamika W.", "Guerlande É.", "Luis R."], "the latest change first"


def test_typing_narrows_and_enter_opens(page: PeoplePage, world: World, qtbot: QtBot) -> None:
    keys(page.filter, "etien")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert names(page) == ["Guerlande É."]
    with qtbot.waitSignal(page.go) as went:
        key(page.filter, Qt.Key.Key_Return)
    assert went.args == ["person", page.model.id_at(0)]
    assert page.escape(), "Esc brings everybody back"
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    assert not page.escape()


def test_letters_in_the_list_narrow_it(page: PeoplePage, world: World, qtbot: QtBot) -> None:
    key(page.filter, Qt.Key.Key_Down)
    key(page.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.go) as went:
        key(page.table, Qt.Key.Key_Return)
    assert went.args == ["person", page.model.id_at(1)]
    key(page.table, Qt.Key.Key_L)
    assert page.filter.text() == "l"
    qtbot.waitUntil(lambda: names(page) == ["Luis R."])


def test_nobody_fits(page: PeoplePage, world: World, qtbot: QtBot) -> None:
    keys(page.filter, "zzz")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert page.count.text() == "Nobody fits what you typed"
    assert page.empty.isHidden()


def test_an_empty_laptop_says_what_will_appear(qtbot: QtBot, world: World) -> None:
    page = PeoplePage(world.context)
    qtbot.addWidget(page)
    world.show(page)
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.go) as went:
        assert page.empty.action is not None
        page.empty.action.click()
    assert went.args == ["intake", None]


def test_a_save_elsewhere_shows_after_a_reload(page: PeoplePage, world: World) -> None:
    world.take_in({"participant": {"given_name": "Ana", "family_name": "Alvarez"}})
    page.reload()
    world.settle()
    assert names(page)[0] == "Ana A."
