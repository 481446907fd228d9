"""Long lists of requests and cards: every id in order, and the rows that are being looked at.

As in the list of people, a hundred thousand ids cost a few milliseconds and a row is fetched when
it is first painted; the model knows neither lane nor store.
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
#: More pages asked for at once mean that somebody drags the scroll bar: the oldest are forgotten
#: and asked for again if they are ever seen.
_ASKED_AT_ONCE = 4
_KEPT_PAGES = 64


class ListedRow(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The record's id."""
        ...


class Cells(Protocol):
    """The words of a list's cells. Column 0 is the state, shown as a pill."""

    def headings(self) -> list[str]:
        """One per column."""
        ...

    def cell(self, row: Any, column: int) -> str:
        """What stands in a cell."""
        ...

    def tone(self, row: Any) -> str:
        """The tone of the row's pill."""
        ...


class PagedModel(QAbstractTableModel):
    """``rows_wanted(ticket, ids)``: answer with ``take_rows(ticket, rows)``."""

    rows_wanted = Signal(int, object)

    def __init__(self, cells: Cells, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self._headings = cells.headings()
        self._ids: Sequence[str] = ()
        self._pages: dict[int, dict[str, Any]] = {}
        self._asked: dict[int, None] = {}
        self._on_the_way: int | None = None
        self._ticket = 0
        self._ask_soon = QTimer(self)
        self._ask_soon.setSingleShot(True)
        self._ask_soon.timeout.connect(self._ask)

    def set_ids(self, ids: Sequence[str]) -> None:
        """Show these records, in this order. The same again are only read anew."""
        if ids == self._ids:
            self._refresh()
            return
        self.beginResetModel()
        self._ids = ids
        self._forget()
        self.endResetModel()

    def take_rows(self, ticket: int, rows: Sequence[ListedRow]) -> None:
        """The answer to ``rows_wanted``; one that comes after the list changed is dropped."""
        page = self._on_the_way
        if ticket != self._ticket or page is None:
            return
        self._on_the_way = None
        self._pages[page] = {row.id: row for row in rows}
        while len(self._pages) > _KEPT_PAGES:
            del self._pages[next(iter(self._pages))]
        last = min((page + 1) * _PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(page * _PAGE, 0), self.index(last, self._last_column))
        self._ask()

    def id_at(self, row: int) -> str | None:
        """The record of a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    @property
    def ids(self) -> Sequence[str]:
        """Every record listed, in order."""
        return self._ids

    def row_of(self, record_id: str | None) -> int:
        """Where a record stands, or -1."""
        return self._ids.index(record_id) if record_id in self._ids else -1

    def at(self, number: int) -> Any:
        """The row itself, or ``None`` while it is on its way."""
        page = number // _PAGE
        if page in self._pages:
            return self._pages[page].get(self._ids[number])
        if page != self._on_the_way and page not in self._asked:
            self._asked[page] = None
            while len(self._asked) > _ASKED_AT_ONCE:
                del self._asked[next(iter(self._asked))]
            self._ask_soon.start(0)
        return None

    @property
    def _last_column(self) -> int:
        return len(self._headings) - 1

    def _refresh(self) -> None:
        self._forget()
        if self._ids:
            last = self.index(len(self._ids) - 1, self._last_column)
            self.dataChanged.emit(self.index(0, 0), last)

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
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == ToneRole:
            row = self.at(index.row()) if index.column() == 0 else None
            return self._cells.tone(row) if row is not None else "muted"
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.at(index.row())
        if row is None:  # on its way
            return "…" if index.column() == 1 else ""
        return self._cells.cell(row, index.column())

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None
