"""The list of people: every id in order, and the rows of the pages that are being looked at.

A hundred thousand ids cost a few milliseconds; a row is fetched when it is first painted. The
model asks for rows with a signal and knows neither lane nor store.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from mtw_desktop.casework.people import PersonRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PAGE = 64
#: More than this many pages asked for at once means that somebody drags the scroll bar: the
#: oldest are forgotten and asked for again if they are ever seen.
_ASKED_AT_ONCE = 4
_KEPT_PAGES = 64


class Column(IntEnum):
    """The columns, left to right."""

    NAME = 0
    CODE = 1
    BORN = 2
    PHONE = 3
    ZIP = 4
    UPDATED = 5


#: The columns that sort, and what ``list_people`` calls each order.
ORDERS: dict[int, str] = {Column.NAME: "name", Column.BORN: "birth", Column.UPDATED: "recent"}


def column_of(order: str) -> int:
    """The column that an order goes by."""
    return next(column for column, name in ORDERS.items() if name == order)


class PeopleModel(QAbstractTableModel):
    """Rows of people.

    Signals: ``rows_wanted(ticket, ids)`` - answer with ``take_rows(ticket, rows)``;
    ``order_wanted(order, descending)`` - answer with ``set_ids``.
    """

    rows_wanted = Signal(int, object)
    order_wanted = Signal(str, bool)

    def __init__(
        self,
        headings: Sequence[str],
        cell: Callable[[PersonRow, int], str],
        parent: QObject | None = None,
    ) -> None:
        """``headings`` one per ``Column``; ``cell`` words a row's cell for the screen."""
        super().__init__(parent)
        self._headings = list(headings)
        self._cell = cell
        self._ids: Sequence[str] = ()
        self._pages: dict[int, dict[str, PersonRow]] = {}
        self._asked: dict[int, None] = {}
        self._on_the_way: int | None = None
        self._ticket = 0
        self._ask_soon = QTimer(self)
        self._ask_soon.setSingleShot(True)
        self._ask_soon.timeout.connect(self._ask)

    def set_ids(self, ids: Sequence[str]) -> None:
        """Show these people, in this order. The same people again are only read anew."""
        if ids == self._ids:
            self.refresh()
            return
        self.beginResetModel()
        self._ids = ids
        self._forget()
        self.endResetModel()

    def set_rows(self, rows: Sequence[PersonRow]) -> None:
        """Show these rows, already fetched (search results)."""
        self.beginResetModel()
        self._ids = [row.id for row in rows]
        self._forget()
        for start in range(0, len(rows), _PAGE):
            self._pages[start // _PAGE] = {row.id: row for row in rows[start : start + _PAGE]}
        self.endResetModel()

    def take_rows(self, ticket: int, rows: Sequence[PersonRow]) -> None:
        """The answer to ``rows_wanted``; one that comes after the list changed is dropped."""
        page = self._on_the_way
        if ticket != self._ticket or page is None:
            return
        self._on_the_way = None
        self._pages[page] = {row.id: row for row in rows}
        while len(self._pages) > _KEPT_PAGES:
            del self._pages[next(iter(self._pages))]
        last = min((page + 1) * _PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(page * _PAGE, 0), self.index(last, len(Column) - 1))
        self._ask()

    def refresh(self) -> None:
        """The rows in sight may have changed: fetch them again when they are painted."""
        self._forget()
        if self._ids:
            last = self.index(len(self._ids) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row_of(self, person_id: str | None) -> int:
        """Where a person stands, or -1."""
        return self._ids.index(person_id) if person_id in self._ids else -1

    @property
    def ids(self) -> Sequence[str]:
        """Everybody listed, in order."""
        return self._ids

    def id_at(self, row: int) -> str | None:
        """The person of a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def _row(self, number: int) -> PersonRow | None:
        page = number // _PAGE
        if page in self._pages:
            return self._pages[page].get(self._ids[number])
        if page != self._on_the_way and page not in self._asked:
            self._asked[page] = None
            while len(self._asked) > _ASKED_AT_ONCE:
                del self._asked[next(iter(self._asked))]
            self._ask_soon.start(0)
        return None

    @Slot()
    def _ask(self) -> None:
        if self._on_the_way is None and self._asked:
            page, _ = self._asked.popitem()
            self._on_the_way = page
            ids = list(self._ids[page * _PAGE : (page + 1) * _PAGE])
            self.rows_wanted.emit(self._ticket, ids)

    def _forget(self) -> None:
        self._pages = {}
        self._asked = {}
        self._on_the_way = None
        self._ticket += 1

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self._row(index.row())
        if row is None:  # on its way
            return "…" if index.column() == Column.NAME else ""
        return self._cell(row, index.column())

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column in ORDERS:
            self.order_wanted.emit(ORDERS[column], order is Qt.SortOrder.DescendingOrder)
