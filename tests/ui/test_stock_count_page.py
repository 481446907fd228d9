"""Counting the cards on a real store: first the number, then the book, then what is missing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import support_counts
from mtw_desktop.casework.support_counts import CountPlace
from mtw_desktop.domain.records import Card, Reconciliation
from tests.ui.case_world import World, key, keys
from tests.ui.supports_world import Supports, furnish
from tests.ui.walking import nameless
from ui.pages.stock_count import StockCountPage


@pytest.fixture
def there(world: World) -> Supports:
    return furnish(world)


@pytest.fixture
def page(qtbot: QtBot, world: World, there: Supports) -> StockCountPage:
    """Ruth, who neither keeps nor issues, counts Tomás's gas cards."""
    there.become(there.ruth)
    made = StockCountPage(world.context)
    qtbot.addWidget(made)
    return world.show(made, CountPlace("gas_card", there.keeper))


def counts(world: World) -> list[Reconciliation]:
    def read(session: object) -> list[Reconciliation]:
        return session.store.many(Reconciliation)  # type: ignore[attr-defined,no-any-return]

    return world.case(read)


def test_the_book_speaks_only_after_a_number(page: StockCountPage) -> None:
    assert page.fields.result.isHidden()
    keys(page.fields.counted, "5")
    assert page.fields.result.text().endswith("worth $250. The count is complete.")
    assert page.fields.missing_field.isHidden()
    assert page.fields.explanation_field.isHidden()
    assert nameless(page) == []


def test_a_missing_card_is_ticked_explained_and_lost(
    page: StockCountPage, world: World, there: Supports, qtbot: QtBot
) -> None:
    keys(page.fields.counted, "4")
    page.save()
    world.settle()
    assert page.fields.explanation_field.problem.text()
    assert page.fields.witness_field.problem.text()
    assert counts(world) == []
    page.fields.missing.setFocus()
    page.fields.missing.setCurrentRow(_row_of(page, there.cards[4]))
    key(page.fields.missing, Qt.Key.Key_Space)
    assert page.fields.missing_field.hint.text() == "1 of 1 ticked"
    page.fields.lost.setChecked(True)
    keys(page.fields.explanation, "Not in the drawer since Friday")
    page.fields.witness.setCurrentIndex(page.fields.witness.findData(there.me))
    with qtbot.waitSignal(page.go) as went:
        page.save()
        world.settle()
    assert went.args == ["supports", "counts"]
    (done,) = counts(world)
    assert (done.expected, done.counted, done.counted_by_id) == (5, 4, there.ruth)
    assert done.missing_card_ids == (there.cards[4],)
    assert there.get(Card, there.cards[4]).state == "lost"


def test_who_keeps_the_cards_does_not_count_them(
    world: World, there: Supports, qtbot: QtBot
) -> None:
    there.become(there.keeper)
    page = StockCountPage(world.context)
    qtbot.addWidget(page)
    world.show(page, CountPlace("gas_card", there.keeper))
    assert page.wrong.isVisible()
    assert page.wrong.sentence.text()
    assert page.fields.isHidden()


def test_a_count_that_was_begun_is_there_after_a_lock(
    page: StockCountPage, world: World, qtbot: QtBot
) -> None:
    keys(page.fields.counted, "3")
    keys(page.fields.explanation, "Still looking")
    page.flush()
    again = StockCountPage(world.context)
    qtbot.addWidget(again)
    world.show(again, page.resume_argument())
    assert again.fields.counted.text() == "3"
    assert again.fields.explanation.toPlainText() == "Still looking"


def test_an_entered_count_is_due_again_in_a_quarter(page: StockCountPage, world: World) -> None:
    keys(page.fields.counted, "5")
    page.fields.witness.setCurrentIndex(1)
    page.save()
    world.settle()
    (due,) = world.case(support_counts.count_due)
    assert due.last is not None
    assert due.overdue_days < -80


def _row_of(page: StockCountPage, card_id: str) -> int:
    items = [page.fields.missing.item(at) for at in range(page.fields.missing.count())]
    return next(
        at for at, each in enumerate(items) if each.data(Qt.ItemDataRole.UserRole) == card_id
    )
