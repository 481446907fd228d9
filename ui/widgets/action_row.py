"""A row that says which thing it stands for when its action is used, and lists that can grow."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.buttons import link
from ui.widgets.cards import RowList
from ui.widgets.list_row import ListRow


class ActionRow(ListRow):
    """``acted(key)`` is sent when the action is used."""

    acted = Signal(object)

    def __init__(
        self,
        key: object,
        pill: QWidget | None,
        title_bold: str,
        title_rest: str = "",
        detail: str = "",
        action_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(pill, title_bold, title_rest, detail, action_text, parent)
        self.key = key
        self.activated.connect(self._on_activated)

    def add_after(self, widget: QWidget) -> None:
        """Put a widget at the very end of the row."""
        self._row.addWidget(widget)

    @Slot()
    def _on_activated(self) -> None:
        self.acted.emit(self.key)


class GrowingList(RowList):
    """The first rows, and a link that brings the next: a long list never stalls the page.

    A row that waits is a function, called when it is the row's turn.
    """

    def __init__(self, step: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._waiting: list[Callable[[], QWidget]] = []
        self._more = link("")
        self._more.setParent(self)
        self._more.clicked.connect(self._on_more)
        self._more.hide()

    def set_rows(self, rows: Sequence[Callable[[], QWidget]]) -> None:
        """Show these rows, the first few now; where one was working, one stays."""
        shown, at = max(self._step, len(self.rows)), self._focused()
        self.clear()
        self._waiting = list(rows)
        self._show_next(shown)
        if at is not None:
            self._focus(at)

    def _focus(self, at: int) -> None:
        """Give the keyboard to the first action from this row on, else to the last one."""
        rows = [*self.rows[at:], *reversed(self.rows[:at])]
        actions = (row.action for row in rows if isinstance(row, ActionRow) and row.action)
        if (action := next(actions, None)) is not None:
            action.setFocus()

    def _focused(self) -> int | None:
        """The number of the row that has the keyboard."""
        focus = QApplication.focusWidget()
        if focus is None:
            return None
        return next((at for at, row in enumerate(self.rows) if row.isAncestorOf(focus)), None)

    def _show_next(self, count: int) -> None:
        self.body.removeWidget(self._more)
        now, self._waiting = self._waiting[:count], self._waiting[count:]
        for make in now:
            self.add_row(make())
        self._more.setVisible(bool(self._waiting))
        if self._waiting:
            words = self.tr("Show {count} more").format(count=len(self._waiting))
            self._more.setText(words)
            self.body.addWidget(self._more)

    @Slot()
    def _on_more(self) -> None:
        first_new = len(self.rows)
        self._show_next(self._step)
        self._focus(first_new)
