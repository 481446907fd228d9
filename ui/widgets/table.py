"""A table of rows to open: whole rows, the keyboard first, nothing measured row by row."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QWidget

from ui import theme

Index = QModelIndex | QPersistentModelIndex
_ROW = 40
_LEAST_STRETCH = 150
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Table(QTableView):
    """``opened(row)`` on Enter or a double click; ``moved(row)`` when another row is current."""

    opened = Signal(int)
    moved = Signal(int)

    def __init__(
        self,
        model: QAbstractTableModel,
        name: str,
        sorting: Collection[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        """``sorting`` are the columns whose heading sorts."""
        super().__init__(parent)
        self._sorting = frozenset(sorting)
        self._line: QLineEdit | None = None
        self._widths: dict[int, int] = {}
        self._stretch = 0
        self._drops: tuple[int, ...] = ()
        self._marked: tuple[int | None, bool] = (None, False)
        self._model = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(theme.px(_ROW))
        rows.setDefaultSectionSize(theme.px(_ROW))
        rows.hide()
        top = self.horizontalHeader()
        top.setHighlightSections(False)
        top.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        top.setSectionsClickable(bool(sorting))
        top.sectionClicked.connect(self._on_heading)
        self.doubleClicked.connect(self._on_double_click)

    def set_widths(
        self, widths: Mapping[int, int], stretch: int = 0, drops: Sequence[int] = ()
    ) -> None:
        """Columns as wide as said, in look-pixels; ``stretch`` takes the rest. Where that is too
        little, the columns of ``drops`` make room, the first of them first."""
        self._widths, self._stretch, self._drops = dict(widths), stretch, tuple(drops)
        top = self.horizontalHeader()
        top.setStretchLastSection(False)
        for column, width in widths.items():
            top.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, theme.px(width))
        top.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    def mark(self, column: int | None, *, descending: bool) -> None:
        """Show which column the rows are ordered by; ``None`` if by none."""
        self._marked = (column, descending)
        top = self.horizontalHeader()
        top.setSortIndicatorShown(column is not None)
        if column is not None:
            way = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            top.setSortIndicator(column, way)

    def type_into(self, line: QLineEdit) -> None:
        """Letters typed into the table go to this line, which narrows it; Down comes back."""
        self._line = line
        line.installEventFilter(self)

    def enter(self) -> None:
        """Take the keyboard, on the row that is current or else the first."""
        if self._model.rowCount():
            if not self.currentIndex().isValid():
                self.selectRow(0)
            self.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(int)
    def _on_heading(self, column: int) -> None:
        """Qt has moved the arrow already; a column that does not sort gives it back."""
        if column in self._sorting:
            self._model.sort(column, self.horizontalHeader().sortIndicatorOrder())
        else:
            self.mark(self._marked[0], descending=self._marked[1])

    @Slot(QModelIndex)
    def _on_double_click(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and event.type() is QEvent.Type.KeyPress:
            if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
                self.enter()
                return True
            return False
        return super().eventFilter(watched, event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not previous.isValid():
            self.moved.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif plain and event.text().strip() and event.text().isprintable():
            if self._line is not None:
                self._line.setFocus()
                self._line.setText(event.text())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._model.rowCount():
            last = self._model.rowCount() - 1
            self.selectRow(0 if event.key() == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.viewport().width() - theme.px(_LEAST_STRETCH)
        needed = sum(theme.px(width) for width in self._widths.values())
        for column in self._drops:
            hidden = needed > room
            needed -= theme.px(self._widths[column]) if hidden else 0
            self.setColumnHidden(column, hidden)
        super().resizeEvent(event)

    def keyboardSearch(self, _text: str) -> None:
        """Not through the model: that would read every row."""
