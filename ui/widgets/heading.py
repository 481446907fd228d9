"""The head of a page: its title, a line below, and at the right what one can do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.labels import muted, title


class PageHeading(QWidget):
    """Set ``title`` and ``line``; put buttons into ``buttons``. ``beside`` follows the title."""

    def __init__(self, text: str = "", line: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title(text)
        self.line = muted(line)
        self.beside = muted()
        self.beside.setWordWrap(False)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(12))
        name = QHBoxLayout()
        name.setSpacing(theme.px(6))
        name.addWidget(self.title, 0, Qt.AlignmentFlag.AlignBottom)
        name.addWidget(self.beside, 0, Qt.AlignmentFlag.AlignBottom)
        name.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(name)
        words.addWidget(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addLayout(words, 1)
        row.addLayout(self.buttons)
        self.set(text, line)

    def set(self, text: str, line: str = "", beside: str = "") -> None:
        """Show another title, line below and words beside."""
        self.title.setText(text)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self.beside.setText(beside)
        self.beside.setVisible(bool(beside))
