"""The household beside a person: lines to open, a menu to link and remove, a way to add."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import household
from mtw_desktop.casework.record_form import FormPlace
from tests.ui.case_world import GUERLANDE, World
from tests.ui.walking import nameless
from ui.pages.household_parts import HouseholdPanel
from ui.widgets.list_row import ListRow

JACQUES = {"participant": {"given_name": "Jacques", "family_name": "Étienne-Pierre"}}


@pytest.fixture
def person(world: World) -> str:
    return world.take_in(GUERLANDE)


@pytest.fixture
def panel(qtbot: QtBot, world: World, person: str) -> HouseholdPanel:
    made = HouseholdPanel(world.context)
    qtbot.addWidget(made)
    made.resize(430, 300)
    made.show()
    refresh(made, world, person)
    return made


def refresh(panel: HouseholdPanel, world: World, person: str) -> None:
    panel.show_household(person, world.case(household.household, person))
    world.settle()


def menu_of(panel: HouseholdPanel, world: World) -> QMenu:
    row = panel.rows.rows[0]
    button = next(b for b in row.findChildren(type(panel.add)) if b.text() == "More")
    button.click()
    world.settle()
    menus = [each for each in panel.findChildren(QMenu) if each.isVisible()]
    assert len(menus) == 1
    return menus[0]


def test_a_line_says_who_and_opens_its_form(
    panel: HouseholdPanel, person: str, qtbot: QtBot
) -> None:
    (row,) = panel.rows.rows
    assert isinstance(row, ListRow)
    assert row.title.text() == "Jacques É."
    assert row.detail.text() == "Son · about 3 years old · weekday evenings"
    assert row.action is not None
    with qtbot.waitSignal(panel.go, timeout=1000) as went:
        row.action.click()
    page, place = went.args
    assert page == "form"
    assert isinstance(place, FormPlace)
    assert (place.form, place.participant_id) == ("household_member", person)
    with qtbot.waitSignal(panel.go, timeout=1000) as went:
        panel.add.click()
    assert went.args[1] == FormPlace("household_member", participant_id=person)
    assert nameless(panel) == []


@pytest.mark.qt_log_ignore("propagateSizeHints|grabbing the keyboard|raise")
def test_a_likely_participant_is_offered_and_linked(
    panel: HouseholdPanel, world: World, person: str, qtbot: QtBot
) -> None:
    other = world.take_in(JACQUES)
    menu = menu_of(panel, world)
    first = menu.actions()[0]
    assert first.text().startswith("Is Jacques")
    with qtbot.waitSignal(panel.written, timeout=5000):
        first.trigger()
    menu.close()
    refresh(panel, world, person)
    (row,) = panel.rows.rows
    assert isinstance(row, ListRow)
    assert row.action is not None
    with qtbot.waitSignal(panel.go, timeout=1000) as went:
        row.action.click()
    assert went.args == ["person", other]


@pytest.mark.qt_log_ignore("propagateSizeHints|grabbing the keyboard|raise")
def test_a_member_becomes_an_intake(panel: HouseholdPanel, world: World, qtbot: QtBot) -> None:
    menu = menu_of(panel, world)
    action = next(each for each in menu.actions() if each.text() == "Make a participant")
    with qtbot.waitSignal(panel.go, timeout=5000) as went:
        action.trigger()
    menu.close()
    assert went.args[0] == "intake"
