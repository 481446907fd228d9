"""What a place shows while it has nothing: what will appear, and the one next action."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import secondary
from ui.widgets.labels import muted


class EmptyState(QWidget):
    """``activated`` comes from the action."""

    activated = Signal()

    def __init__(self, sentence: str, action_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16))
        column.setSpacing(theme.px(12))
        self.sentence = muted(sentence)
        column.addWidget(self.sentence)
        self.action: QPushButton | None = None
        if action_text:
            self.action = secondary(action_text)
            self.action.clicked.connect(self.activated)
            column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignLeft)
