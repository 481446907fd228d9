"""Choosing where to refer: a line to type into and the programs that fit, in the page itself."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.rich_rows import RichRowDelegate

_ROWS_SHOWN = 2
_STEERING = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_ROWS_SHOWN,
    Qt.Key.Key_PageDown: _ROWS_SHOWN,
}


class ProgramPicker(QWidget):
    """Up and Down steer the list while the cursor stays in the line; Enter or a click chooses.

    Signals: ``typed(text)`` on each change by hand; ``chosen(row)`` of the model.
    """

    typed = Signal(str)
    chosen = Signal(int)

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.edit = QLineEdit(self)
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(self._on_typed)
        self.list = QListView(self)
        self.list.setModel(model)
        self.list.setItemDelegate(RichRowDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.clicked.connect(self._on_clicked)
        model.modelReset.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.edit)
        column.addWidget(self.list)
        self.setFocusProxy(self.edit)
        self._fit()

    def name_it(self, name: str, list_name: str) -> None:
        """What a screen reader calls the line and the list."""
        self.edit.setAccessibleName(name)
        self.list.setAccessibleName(list_name)

    def set_text(self, text: str) -> None:
        """Show a choice in the line without asking for new programs."""
        self.edit.setText(text)
        self.edit.setCursorPosition(0)

    def text(self) -> str:
        """What stands in the line."""
        return self.edit.text().strip()

    def mark(self, row: int) -> None:
        """Show a row as the chosen one."""
        self.list.setCurrentIndex(self._model.index(row, 0))

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.typed.emit(text)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())

    @Slot()
    def _fit(self) -> None:
        rows = self._model.rowCount()
        shown = min(rows, _ROWS_SHOWN)
        self.list.setVisible(rows > 0)
        self.list.setFixedHeight(shown * theme.px(58) + 2 * self.list.frameWidth())
        if rows:
            self.list.setCurrentIndex(self._model.index(0, 0))

    def _steer(self, by: int) -> None:
        rows = self._model.rowCount()
        at = self.list.currentIndex().row()
        if rows:
            self.mark(min(max(at + by, 0), rows - 1))
            # The cursor never leaves the line, so say aloud where the list stands.
            words = self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
            self.edit.setAccessibleDescription(str(words or ""))

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and isinstance(event, QKeyEvent):
            if event.type() is not QEvent.Type.KeyPress or event.modifiers() & _MODIFIERS:
                return False
            if event.key() in _STEERING and self.list.isVisible():
                self._steer(_STEERING[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.list.isVisible() and self.list.currentIndex().isValid():
                    self.chosen.emit(self.list.currentIndex().row())
                return True
        return False


_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
