"""Long lists: every id in order, and the rows of the pages that are being looked at.

A hundred thousand ids cost a few milliseconds; a row is fetched when it is first painted. The
models know neither lane nor store.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

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

from ui.widgets.rich_rows import ToneRole

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PAGE = 64
_ASKED_AT_ONCE = 4
_KEPT_PAGES = 64


class Cells(Protocol):
    """How a list says things: headings, the words of a cell, the tone of its pill."""

    def headings(self) -> list[str]:
        """One a column."""

    def cell(self, row: Any, column: int) -> str:
        """What stands in a cell."""

    def tone(self, row: Any) -> str:
        """The tone of the pill in the first column."""


class RowsModel(QAbstractTableModel):
    """Rows that are all at hand."""

    def __init__(self, cells: Cells, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells, self._headings = cells, cells.headings()
        self._rows: Sequence[Any] = ()

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def rows(self) -> Sequence[Any]:
        """All rows at hand."""
        return self._rows

    def row_at(self, number: int) -> Any:
        """The row, or ``None`` if it is not there (yet)."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        if role == ToneRole:
            row = self.row_at(index.row()) if index.column() == 0 else None
            return self._cells.tone(row) if row is not None else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row_at(index.row())
        if row is None:  # on its way
            return "…" if index.column() == 0 else ""
        return self._cells.cell(row, index.column())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None


class PagedModel(RowsModel):
    """Rows with an ``id`` that come page by page.

    ``rows_wanted(ticket, ids)``: answer with ``take_rows(ticket, rows)``; ``came(first, last)``
    when rows were taken.
    """

    rows_wanted = Signal(int, object)
    came = Signal(int, int)

    def __init__(self, cells: Cells, parent: QObject | None = None) -> None:
        super().__init__(cells, parent)
        self._ids: Sequence[str] = ()
        self._pages: dict[int, dict[str, Any]] = {}
        self._asked: dict[int, None] = {}
        self._on_the_way: int | None = None
        self._ticket = 0
        self._ask_soon = QTimer(self)
        self._ask_soon.setSingleShot(True)
        self._ask_soon.timeout.connect(self._ask)

    def set_ids(self, ids: Sequence[str]) -> None:
        """Show these, in this order. The same ones again are only read anew."""
        if ids == self._ids:
            self._forget()
            if ids:
                self.dataChanged.emit(self.index(0, 0), self._corner(len(ids) - 1))
            return
        self.beginResetModel()
        self._ids = ids
        self._forget()
        self.endResetModel()

    def take_rows(self, ticket: int, rows: Sequence[Any]) -> None:
        """The answer to ``rows_wanted``; one that comes after the list changed is dropped."""
        page = self._on_the_way
        if ticket != self._ticket or page is None:
            return
        self._on_the_way = None
        self._pages[page] = {row.id: row for row in rows}
        while len(self._pages) > _KEPT_PAGES:
            del self._pages[next(iter(self._pages))]
        first, last = page * _PAGE, min((page + 1) * _PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(first, 0), self._corner(last))
        self.came.emit(first, last)
        self._ask()

    @property
    def ids(self) -> Sequence[str]:
        """Every record listed, in order."""
        return self._ids

    def row_of(self, record_id: str | None) -> int:
        """Where a record stands, or -1."""
        return self._ids.index(record_id) if record_id in self._ids else -1

    def row_at(self, number: int) -> Any:
        """The row, or ``None`` while it is on its way."""
        if not 0 <= number < len(self._ids):
            return None
        page = number // _PAGE
        if page in self._pages:
            return self._pages[page].get(self._ids[number])
        if page != self._on_the_way and page not in self._asked:
            self._asked[page] = None
            # Somebody drags the scroll bar: the oldest are asked for again if they are ever seen.
            while len(self._asked) > _ASKED_AT_ONCE:
                del self._asked[next(iter(self._asked))]
            self._ask_soon.start(0)
        return None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @Slot()
    def _ask(self) -> None:
        if self._on_the_way is None and self._asked:
            page, _ = self._asked.popitem()
            self._on_the_way = page
            ids = list(self._ids[page * _PAGE : (page + 1) * _PAGE])
            self.rows_wanted.emit(self._ticket, ids)

    def _corner(self, row: int) -> QModelIndex:
        return self.index(row, self.columnCount() - 1)

    def _forget(self) -> None:
        self._pages = {}
        self._asked = {}
        self._on_the_way = None
        self._ticket += 1
