"""The history of a record on its page."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import needs
from mtw_desktop.domain.ids import new_id
from tests.ui.case_world import GUERLANDE, World
from tests.ui.walking import nameless
from ui.pages.history import HistoryPage
from ui.widgets.action_row import ActionRow


@pytest.fixture
def page(qtbot: QtBot, world: World) -> HistoryPage:
    made = HistoryPage(world.context)
    qtbot.addWidget(made)
    return made


def test_from_what_to_what_by_whom_and_where(page: HistoryPage, world: World, qtbot: QtBot) -> None:
    person = world.take_in(GUERLANDE)
    need = world.need_of(person, "childcare")
    world.clock.advance(days=1)
    world.case(needs.update_need, need, urgency="soon")
    world.show(page, ("need", need))
    assert page.heading.text() == "History · Gigi É."
    row = page.list.rows[0]
    assert isinstance(row, ActionRow)
    assert row.title.text() == "Urgency · Soon"
    now, before = row.detail.text().split("\n")
    assert now == "Marisol Peña · this laptop"
    assert before.startswith("Before: Urgent · ")
    assert before.endswith(" · Marisol Peña · this laptop")
    assert "this laptop in the last 90 days" in page.explained.text()
    assert nameless(page) == []
    with qtbot.waitSignal(page.go) as went:
        page.back.click()
    assert went.args == ["person", person]


def test_a_record_that_is_gone_says_so(page: HistoryPage, world: World, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.go) as went:
        world.show(page, ("need", new_id()))
    assert went.args == ["people", None]
