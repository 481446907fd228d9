"""Which form of one's own to fill in, where there are several or none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtw_desktop.casework.case_rows import CaseRow
from ui import theme
from ui.widgets.action_row import ActionRow
from ui.widgets.cards import RowList
from ui.widgets.empty import EmptyState
from ui.widgets.labels import title


class FormChoice(QWidget):
    """``chosen(argument)`` is the place of a form; ``manage`` asks for the list of forms."""

    chosen = Signal(object)
    manage = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        self.heading = title(self.tr("Own questions"))
        self.list = RowList()
        self.empty = EmptyState(
            self.tr("No form is in use. Import one first."), self.tr("Questions of your own")
        )
        self.empty.activated.connect(self.manage)
        for each in (self.heading, self.list, self.empty):
            column.addWidget(each)

    def show_forms(self, rows: Sequence[CaseRow]) -> None:
        """A row for each form."""
        self.list.clear()
        for row in rows:
            made = ActionRow(row, None, row.title, "", "", self.tr("Fill in"))
            made.acted.connect(self._on_acted)
            self.list.add_row(made)
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    def focus_first(self) -> None:
        """On the first form, or on what to do without any."""
        row = self.list.rows[0] if self.list.rows else None
        button = row.action if isinstance(row, ActionRow) else self.empty.action
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object)
    def _on_acted(self, row: CaseRow) -> None:
        self.chosen.emit(row.argument)
