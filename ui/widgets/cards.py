"""Surfaces with a hairline around them, and lists of rows with hairlines between."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.labels import card_heading


class Card(QFrame):
    """A surface. Fill ``body``."""

    def __init__(self, parent: QWidget | None = None, heading: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        side = theme.px(16)
        self.body.setContentsMargins(side, side, side, side)
        self.body.setSpacing(theme.px(8))
        if heading:
            self.body.addWidget(card_heading(heading))


class RowList(Card):
    """Rows one under the other in a card, a hairline between two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        self.rows: list[QWidget] = []
        self._lines: list[QFrame] = []

    def add_row(self, row: QWidget) -> None:
        """Put a row at the end."""
        if self.rows:
            line = hairline()
            self._lines.append(line)
            self.body.addWidget(line)
        self.rows.append(row)
        self.body.addWidget(row)

    def clear(self) -> None:
        """Take all rows away."""
        for widget in (*self.rows, *self._lines):
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.rows.clear()
        self._lines.clear()


def hairline(parent: QWidget | None = None) -> QFrame:
    """A horizontal rule, 1 px."""
    line = QFrame(parent)
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line
