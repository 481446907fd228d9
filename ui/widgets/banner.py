"""A message inside a page: a sentence and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import secondary
from ui.widgets.labels import body


class Banner(QFrame):
    """``tone`` is info, good, warning or urgent. ``activated`` comes from its button, if any."""

    activated = Signal()

    def __init__(
        self,
        sentence: str,
        next_step: str = "",
        tone: str = "info",
        parent: QWidget | None = None,
        action_text: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.sentence = body()
        self.sentence.setObjectName("bannerSentence")
        self.next_step = body()
        self.action: QPushButton | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        row.setSpacing(theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self.sentence)
        words.addWidget(self.next_step)
        row.addLayout(words, 1)
        if action_text:
            self.action = secondary(action_text)
            self.action.clicked.connect(self.activated)
            row.addWidget(self.action)
        self.set(sentence, next_step, tone)

    def set(self, sentence: str, next_step: str = "", tone: str = "info") -> None:
        """Say something else."""
        self.sentence.setText(sentence)
        self.next_step.setText(next_step)
        self.next_step.setVisible(bool(next_step))
        self.setAccessibleName(f"{sentence} {next_step}".strip())
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
