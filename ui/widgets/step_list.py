"""Numbered steps at the side of a form: done, here, to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui import theme


class StepList(QWidget):
    """A list to look at, not to press."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._rows: list[tuple[QFrame, QLabel, QLabel]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for name in names:
            row = QFrame()
            row.setObjectName("stepRow")
            number = QLabel()
            number.setObjectName("stepNumber")
            number.setAlignment(Qt.AlignmentFlag.AlignCenter)
            number.setFixedSize(theme.px(22), theme.px(18))
            words = QLabel(name)
            words.setObjectName("stepName")
            line = QHBoxLayout(row)
            line.setContentsMargins(theme.px(10), theme.px(8), theme.px(10), theme.px(8))
            line.setSpacing(theme.px(10))
            line.addWidget(number)
            line.addWidget(words, 1)
            self._rows.append((row, number, words))
            column.addWidget(row)

    def set_current(self, current: int) -> None:
        """Mark a step as the one in sight; those before it are done."""
        for index, (row, number, words) in enumerate(self._rows):
            done = index < current
            number.setText("✓" if done else str(index + 1))
            number.setProperty("state", "done" if done else "next")
            for widget in (row, words):
                widget.setProperty("current", index == current)
            for widget in (row, number, words):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        place = self.tr("Step {number} of {count}").format(
            number=current + 1, count=len(self._names)
        )
        self.setAccessibleName(f"{place}: {self._names[current]}")
