"""A long list with what is marked beside it: the frame of the views of requests and cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework.session import Session
from ui import theme
from ui.context import UiContext
from ui.models.supports import Cells, ListedRow, PagedModel
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field
from ui.widgets.inputs import line
from ui.widgets.page import FOLD_WIDTH, GUTTER
from ui.widgets.rich_rows import PillDelegate
from ui.widgets.table import Table

_ASIDE = 340
_TYPING_MS = 80

#: Gives the ids of a list; on the store lane.
IdsOf = Callable[[Session], list[str]]
#: Gives the rows of some ids; on the store lane.
RowsOf = Callable[[Session, Sequence[str]], Sequence[ListedRow]]


def _ids(session: Session, ticket: int, ids_of: IdsOf) -> tuple[int, list[str]]:
    return ticket, ids_of(session)


def _rows(
    session: Session, ticket: int, rows_of: RowsOf, ids: Sequence[str]
) -> tuple[int, Sequence[ListedRow]]:
    return ticket, rows_of(session, ids)


class ListPanel(QWidget):
    """Tools above a table, an aside for the marked row. A view says with ``ids_of`` what it lists
    and with ``show_row`` what the aside shows. Signals: ``go(page, argument)``, ``listed(count)``.
    """

    go = Signal(str, object)
    listed = Signal(int)

    def __init__(self, context: UiContext, cells: Cells, rows_of: RowsOf) -> None:
        super().__init__()
        self.context = context
        self._rows_of = rows_of
        self._asked = 0
        self._wanted: str | None = None
        self.search = line()
        self.find_field = Field("", self.search)
        self.model = PagedModel(cells, self)
        self.table = Table(self.model, "")
        self.table.setItemDelegateForColumn(0, PillDelegate(self.table))
        self.table.setMinimumHeight(theme.px(240))
        self.empty = EmptyState("")
        self.empty.hide()
        self.tools = QHBoxLayout()
        self.tools.setSpacing(theme.px(16))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.read)
        self._lay_out()
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._on_enter)
        self.table.type_into(self.search)
        self.table.moved.connect(self._on_moved)
        self.table.opened.connect(self._on_opened)
        self.model.rows_wanted.connect(self._on_rows_wanted)
        self.model.dataChanged.connect(self._on_rows_came)

    def _lay_out(self) -> None:
        left = QWidget()
        main = QVBoxLayout(left)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(theme.px(12))
        main.addLayout(self.tools)
        main.addWidget(self.table, 1)
        main.addWidget(self.empty)
        main.addStretch(0)
        self.right = QWidget()
        self.aside = QVBoxLayout(self.right)
        self.aside.setContentsMargins(0, 0, 0, 0)
        self.aside.setSpacing(theme.px(12))
        self.sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.sides.setContentsMargins(0, 0, 0, 0)
        self.sides.setSpacing(theme.px(GUTTER))
        self.sides.addWidget(left, 1)
        self.sides.addWidget(self.right)

    # what a view says

    def add_lists(self, lists: QWidget) -> None:
        """Put the choice of lists beside the line, as high as it stands."""
        column = QVBoxLayout()
        column.addSpacing(theme.px(22))
        column.addWidget(lists)
        column.addStretch(1)
        self.tools.addLayout(column, 2)

    def name_it(self, name: str, find: str, empty: str) -> None:
        """The spoken name of the list, the label of its line, and what an empty list says."""
        self.table.setAccessibleName(name)
        self.find_field.set_label(find)
        self.empty.sentence.setText(empty)

    def ids_of(self) -> IdsOf:
        """What is to be listed now."""
        raise NotImplementedError

    def show_row(self, row: Any) -> None:
        """Show the marked row beside the list; ``None``: nothing is marked."""

    def open_row(self, row: Any) -> None:
        """Enter on a row."""

    def escape(self) -> bool:
        """Esc: empty the search line."""
        typed = bool(self.search.text())
        self.search.clear()
        return typed

    # what the page calls

    def focus_first(self) -> None:
        """Where typing starts."""
        self.search.setFocus()
        self.search.selectAll()

    @property
    def typed(self) -> str:
        """What the list is narrowed to."""
        return self.search.text().strip()

    def mark(self, record_id: str) -> None:
        """Mark this record when it is listed next."""
        self._wanted = record_id

    @property
    def row(self) -> Any:
        """The marked row, ``None`` if none or still on its way."""
        at = self.table.currentIndex().row()
        return self.model.at(at) if 0 <= at < self.model.rowCount() else None

    @Slot()
    def read(self) -> None:
        """Fetch the list; the rows follow as they are looked at."""
        self._typing.stop()
        self._asked += 1
        session = self.context.session
        self.context.lanes.store(_ids, session, self._asked, self.ids_of(), done=self._show)

    # answers

    @Slot(object)
    def _show(self, answer: tuple[int, list[str]]) -> None:
        ticket, ids = answer
        if ticket != self._asked:
            return
        marked = self._wanted or self.model.id_at(self.table.currentIndex().row())
        self._wanted = None
        self.model.set_ids(ids)
        self.table.setVisible(bool(ids))
        self.empty.setVisible(not ids and not self.typed)
        self.listed.emit(len(ids))
        if ids:
            self.table.selectRow(max(self.model.row_of(marked), 0))
        self.show_row(self.row)

    @Slot(int, object)
    def _on_rows_wanted(self, ticket: int, ids: list[str]) -> None:
        session = self.context.session
        self.context.lanes.store(_rows, session, ticket, self._rows_of, ids, done=self._on_rows)

    @Slot(object)
    def _on_rows(self, answer: tuple[int, Sequence[ListedRow]]) -> None:
        self.model.take_rows(*answer)

    @Slot()
    def _on_rows_came(self) -> None:
        if (row := self.row) is not None:
            self.show_row(row)

    @Slot(int)
    def _on_moved(self, _at: int) -> None:
        if (row := self.row) is not None:
            self.show_row(row)

    @Slot(int)
    def _on_opened(self, _at: int) -> None:
        if (row := self.row) is not None:
            self.open_row(row)

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._typing.start()

    @Slot()
    def _on_enter(self) -> None:
        if self.model.rowCount() == 1 and not self._typing.isActive():
            self._on_opened(0)
        else:
            self.table.enter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        folded = self.width() <= theme.px(FOLD_WIDTH - 48)
        ways = QBoxLayout.Direction
        self.sides.setDirection(ways.TopToBottom if folded else ways.LeftToRight)
        self.right.setMinimumWidth(0 if folded else theme.px(_ASIDE))
        self.right.setMaximumWidth(16_777_215 if folded else theme.px(_ASIDE))
