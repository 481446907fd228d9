"""The model of the list of people: rows come when they are looked at, however many there are."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mtw_desktop.casework.people import PersonRow
from tests.ui.case_world import key
from ui.models.people import Column, PeopleModel
from ui.widgets.table import Table

MANY = 100_000


def row(person_id: str) -> PersonRow:
    return PersonRow(
        id=person_id,
        code=f"M-{person_id}",
        display_name=f"Person Number {person_id}",
        short_name=f"Person {person_id}.",
        birth_date=None,
        birth_text="",
        phone_text="",
        zip="",
        updated_at=None,
    )


class Desk:
    """Answers the model's questions when it is told to, as the store lane would."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, list[str]]] = []
        self.orders: list[tuple[str, bool]] = []
        self.model = PeopleModel(["Name", "Code", "Born", "Phone", "ZIP", "Changed"], self.cell)
        self.model.rows_wanted.connect(self.on_wanted)
        self.model.order_wanted.connect(self.on_order)

    @staticmethod
    def cell(each: PersonRow, column: int) -> str:
        return each.short_name if column == Column.NAME else each.code

    def on_wanted(self, ticket: int, ids: Sequence[str]) -> None:
        self.asked.append((ticket, list(ids)))

    def on_order(self, order: str, descending: bool) -> None:
        self.orders.append((order, descending))

    def names(self, first: int, last: int) -> list[str]:
        model = self.model
        return [str(model.index(at, 0).data()) for at in range(first, last)]

    def answer(self) -> None:
        QCoreApplication.processEvents()
        ticket, ids = self.asked.pop(0)
        self.model.take_rows(ticket, [row(each) for each in ids])


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    return Desk()


def test_rows_are_fetched_when_they_are_looked_at(desk: Desk) -> None:
    desk.model.set_ids([str(at) for at in range(200)])
    assert desk.names(0, 3) == ["…", "…", "…"]
    desk.answer()
    assert desk.names(0, 3) == ["Person 0.", "Person 1.", "Person 2."]
    assert desk.names(100, 101) == ["…"]
    desk.answer()
    assert desk.names(100, 101) == ["Person 100."]
    assert desk.asked == []


def test_a_dragged_scroll_bar_asks_for_where_it_stops(desk: Desk) -> None:
    desk.model.set_ids([str(at) for at in range(MANY)])
    for at in range(0, MANY, 64):
        desk.model.index(at, 0).data()
    QCoreApplication.processEvents()
    (first,) = desk.asked
    assert first[1][0] == str(MANY // 64 * 64), "the last page that was seen comes first"
    answered = 0
    while desk.asked:
        desk.answer()
        answered += 1
    assert answered <= 5


def test_an_answer_to_an_older_list_is_dropped(desk: Desk) -> None:
    desk.model.set_ids(["a", "b"])
    desk.names(0, 1)
    QCoreApplication.processEvents()
    late = desk.asked.pop()
    desk.model.set_ids(["x", "y"])
    desk.names(0, 1)
    desk.model.take_rows(late[0], [row("a"), row("b")])
    assert desk.names(0, 2) == ["…", "…"]
    desk.answer()
    assert desk.names(0, 2) == ["Person x.", "Person y."]


def test_found_people_are_shown_as_they_came(desk: Desk) -> None:
    desk.model.set_rows([row("7"), row("3")])
    assert desk.names(0, 2) == ["Person 7.", "Person 3."]
    assert desk.asked == []
    assert desk.model.id_at(1) == "3"


def test_a_heading_asks_for_an_order(desk: Desk) -> None:
    desk.model.sort(Column.BORN, Qt.SortOrder.DescendingOrder)
    desk.model.sort(Column.PHONE)
    assert desk.orders == [("birth", True)]


def test_qt_agrees_that_it_is_a_model(desk: Desk, qtmodeltester: ModelTester) -> None:
    desk.model.set_ids([str(at) for at in range(70)])
    qtmodeltester.check(desk.model)  # type: ignore[no-untyped-call]
    desk.answer()
    qtmodeltester.check(desk.model)  # type: ignore[no-untyped-call]


def test_a_hundred_thousand_people_open_and_scroll_at_once(desk: Desk, qtbot: QtBot) -> None:
    table = Table(desk.model, "People", (0,))
    qtbot.addWidget(table)
    table.resize(900, 600)
    table.show()
    ids = [str(at) for at in range(MANY)]
    QCoreApplication.processEvents()

    opened = _took(lambda: desk.model.set_ids(ids))
    ended = _took(table.scrollToBottom)
    keyed = _took(lambda: key(table, Qt.Key.Key_Home))

    assert desk.model.rowCount() == MANY
    assert max(opened, ended, keyed) < 0.1, (opened, ended, keyed)


def _took(act: object) -> float:
    """Seconds that the event loop stood still for; the best of three, as a machine has moods."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        act()  # type: ignore[operator]
        QCoreApplication.processEvents()
        times.append(time.perf_counter() - start)
    return min(times)
