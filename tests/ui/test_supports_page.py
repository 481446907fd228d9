"""Supports on a real store: the lists, the cards, the log, the funds and the counts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import support_cards
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.support_counts import CountPlace
from mtw_desktop.domain.records import Card, Fund, Issue
from tests import builders as make
from tests.ui.case_world import World, key, keys, shelf_on
from tests.ui.supports_world import Supports, create, furnish
from tests.ui.walking import nameless
from ui.models.supports import PagedModel
from ui.pages.supports import SupportsPage
from ui.pages.supports_requests import RequestCells
from ui.pages.word_parts import Words


@pytest.fixture
def there(world: World) -> Supports:
    return furnish(world)


@pytest.fixture
def page(qtbot: QtBot, world: World, there: Supports) -> SupportsPage:
    """The page, not shown yet."""
    made = SupportsPage(world.context)
    qtbot.addWidget(made)
    world.context.notices.changed.connect(made.reload)
    return made


def people(page: SupportsPage, world: World) -> list[str]:
    model = page.requests.model
    for at in range(model.rowCount()):
        model.at(at)
    world.settle()
    return [str(model.index(at, 1).data()) for at in range(model.rowCount())]


def view(page: SupportsPage, world: World, code: str) -> None:
    page.views.buttons[code].click()
    world.settle()


def test_a_supervisor_sees_what_others_wait_for(
    qtbot: QtBot, world: World, there: Supports
) -> None:
    there.request(there.gigi)
    there.request(there.luis, "approved")
    there.become(there.ruth)
    page = SupportsPage(world.context)
    qtbot.addWidget(page)
    world.show(page)
    assert people(page, world) == ["Gigi É."]
    assert page.requests.lists.buttons["approved"].accessibleName() == "To hand out 1"
    page.requests.lists.buttons["approved"].click()
    world.settle()
    assert people(page, world) == ["Luis R."]
    assert page.requests.card.lines[0].text() == "Gas card"
    assert nameless(page) == []


def test_a_name_finds_a_request_and_enter_opens_it(
    page: SupportsPage, world: World, there: Supports, qtbot: QtBot
) -> None:
    there.request(there.gigi)
    wanted = there.request(there.luis, "denied")
    world.show(page)
    keys(page.requests.search, "luis")
    qtbot.waitUntil(lambda: not page.requests._typing.isActive())
    world.settle()
    assert people(page, world) == ["Luis R."]
    with qtbot.waitSignal(page.go) as went:
        key(page.requests.search, Qt.Key.Key_Return)
    assert went.args == ["request", wanted]


def test_arrows_go_from_view_to_view(page: SupportsPage, world: World) -> None:
    world.show(page)
    page.views.buttons["requests"].setFocus()
    key(page.views.buttons["requests"], Qt.Key.Key_Right)
    world.settle()
    assert page.views.code == "given"
    assert page.panel is page.log


def test_a_long_list_fetches_only_what_is_looked_at(qtbot: QtBot) -> None:
    model = PagedModel(RequestCells(Words("en")))
    asked: list[list[str]] = []

    def take(_ticket: int, ids: list[str]) -> None:
        asked.append(ids)

    model.rows_wanted.connect(take)
    model.set_ids([f"{number:06d}" for number in range(100_000)])
    assert model.index(70_000, 1).data() == "…"
    qtbot.waitUntil(lambda: bool(asked))
    assert [len(each) for each in asked] == [64]
    assert "070000" in asked[0]


def test_a_card_is_lost_only_with_a_reason(
    page: SupportsPage, world: World, there: Supports
) -> None:
    world.show(page, ("cards", there.cards[1]))
    panel = page.cards
    assert panel.card.row is not None
    assert panel.card.row.id == there.cards[1]
    panel.card.buttons["lost"].setFocus()
    key(panel.card.buttons["lost"], Qt.Key.Key_Return)
    panel.card.form.send()
    assert panel.card.form.reason_field.problem.text() == "Say why."
    keys(panel.card.form.reason, "Left on the bus")
    key(panel.card.form.save, Qt.Key.Key_Return)
    world.settle()
    card = there.get(Card, there.cards[1])
    assert (card.state, card.state_reason) == ("lost", "Left on the bus")
    assert "1 lost" in " ".join(each.text() for each in panel.stock.findChildren(QLabel))


def test_a_serial_is_whole_only_on_demand(
    page: SupportsPage, world: World, there: Supports
) -> None:
    world.show(page, ("cards", there.cards[0]))
    assert page.cards.card.serial.text() == "••••0001"
    page.cards.card.show_serial.click()
    world.settle()
    assert page.cards.card.serial.text() == "6006490001"
    page.cards.table.selectRow(page.cards.model.row_of(there.cards[3]))
    assert page.cards.card.serial.text() == "••••0004"


def test_cards_are_found_by_the_end_of_their_serial(
    page: SupportsPage, world: World, there: Supports, qtbot: QtBot
) -> None:
    world.show(page, "cards")
    keys(page.cards.search, "0003")
    qtbot.waitUntil(lambda: not page.cards._typing.isActive())
    world.settle()
    assert [page.cards.model.id_at(at) for at in range(page.cards.model.rowCount())] == [
        there.cards[2]
    ]


def test_serials_of_a_lot_are_typed_as_a_range(
    page: SupportsPage, world: World, there: Supports
) -> None:
    world.show(page, "cards")
    page.cards.lots.enter.emit(there.lot)
    form = page.cards.serials
    keys(form.reason, "6006490001")
    form.send()
    world.settle()
    assert "0001" in form.wrong.text()
    form.reason.setPlainText("6006490006-6006490010")
    form.send()
    world.settle()
    assert len(world.case(support_cards.card_ids, state="in_stock")) == 10
    assert page.cards.lots.isHidden(), "all ten are entered"


def test_two_sides_of_one_card_and_how_to_settle(
    page: SupportsPage, world: World, there: Supports
) -> None:
    first = there.issue(there.request(there.gigi, "approved"), there.cards[0])
    twice = make.issue(there.luis, card_id=there.cards[0], issuer_id=there.keeper)
    world.case(create, [twice])
    world.show(page)
    assert page.settle.isHidden(), "a caseworker cannot settle it"
    there.become(there.ruth)
    page.reload()
    world.settle()
    assert page.settle.isVisible()
    assert page.settle.banner.action is not None
    page.settle.banner.action.click()
    names = [each.title.text() for each in page.settle.rows.rows]  # type: ignore[attr-defined]
    numbers = (there.get(Issue, first).number, twice.number)
    assert names == [f"Gigi É. · {numbers[0]}", f"Luis R. · {numbers[1]}"]
    page.settle.rows.rows[1].action.click()  # type: ignore[attr-defined]
    keys(page.settle.back.form.reason, "Luis never came")
    page.settle.back.form.send()
    world.settle()
    assert page.settle.isHidden()
    assert there.get(Card, there.cards[0]).state == "issued", "it stays with Gigi"


def test_an_issue_is_taken_back_with_its_card(
    page: SupportsPage, world: World, there: Supports
) -> None:
    done = there.issue(there.request(there.gigi, "approved"), there.cards[0])
    there.become(there.ruth)
    world.show(page, ("given", done))
    card = page.log.card
    assert card.row is not None
    assert card.row.id == done
    key(card.take_back, Qt.Key.Key_Return)
    keys(card.back.form.reason, "Wrong card")
    key(card.back.form.save, Qt.Key.Key_Return)
    world.settle()
    assert there.get(Card, there.cards[0]).state == "returned"
    assert page.log.model.rowCount() == 2, "a line of its own"


def test_the_receipt_is_printed_again(page: SupportsPage, world: World, there: Supports) -> None:
    done = there.issue(there.request(there.gigi, "approved"), there.cards[0])
    world.show(page, ("given", done))
    shelf = shelf_on(page.desk)
    page.print_paper()
    world.settle()
    assert [title for _, title in shelf.printed] == [there.get(Issue, done).number]


def test_a_fund_says_what_is_left(
    page: SupportsPage, world: World, there: Supports, qtbot: QtBot
) -> None:
    there.issue(there.request(there.gigi, "approved"), there.cards[0])
    there.request(there.luis, "approved")
    world.show(page, "funds")
    (item,) = page.funds.list.rows
    assert item.findChildren(QLabel, "cardHeading")[0].text() == "$49,900 left of $50,000"
    assert "Spent $50 · promised $50" in [each.text() for each in item.findChildren(QLabel)]
    with qtbot.waitSignal(page.go) as went:
        item.change.click()  # type: ignore[attr-defined]
    assert went.args == ["form", FormPlace("fund", record_id=there.fund)]
    item.close_button.click()  # type: ignore[attr-defined]
    world.settle()
    assert there.get(Fund, there.fund).closed


def test_an_overdue_count_is_in_sight(
    page: SupportsPage, world: World, there: Supports, qtbot: QtBot
) -> None:
    world.clock.advance(days=100)
    world.show(page, "cards")
    assert page.count_due.isVisible()
    assert page.views.buttons["counts"].accessibleName() == "Counts 1"
    assert page.count_due.action is not None
    page.count_due.action.click()
    world.settle()
    page.focus_first()
    with qtbot.waitSignal(page.go) as went:
        key(page.counts.due.rows[0].action, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    assert went.args == ["count", CountPlace("gas_card", there.keeper)]
