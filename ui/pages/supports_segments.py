"""A row of views of which one is on, each with how many wait there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QWidget

from ui import theme
from ui.forms.flow import FlowLayout
from ui.widgets.buttons import choice
from ui.widgets.field import spoken

_KEYS = Qt.Key
_STEPS = {_KEYS.Key_Left: -1, _KEYS.Key_Up: -1, _KEYS.Key_Right: 1, _KEYS.Key_Down: 1}


class Segments(QWidget):
    """``chosen(code)`` when a person picks another one; the arrow keys go from one to the next."""

    chosen = Signal(str)

    def __init__(
        self, views: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None
    ) -> None:
        """``views`` are (code, words); the first one is on."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.buttons: dict[str, QPushButton] = {}
        self._words = dict(views)
        self._group = QButtonGroup(self)
        row = FlowLayout(self, gap=theme.px(4), line_gap=theme.px(4))
        for code, words in views:
            button = choice(words)
            button.setChecked(not self.buttons)
            button.installEventFilter(self)
            self._group.addButton(button)
            self.buttons[code] = button
            row.addWidget(button)
        self._group.buttonToggled.connect(self._on_toggled)

    @property
    def code(self) -> str:
        """The view that is on."""
        return next(code for code, button in self.buttons.items() if button.isChecked())

    def choose(self, code: str) -> None:
        """Turn another one on; says so like a press."""
        self.buttons[code].setChecked(True)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Put numbers behind the words; 0 is left out. The access keys stay."""
        for code, count in counts.items():
            button = self.buttons[code]
            words = button.text().split("  ")[0]
            button.setText(f"{words}  {count:,}" if count else words)
            button.setAccessibleName(f"{spoken(words)} {count}" if count else spoken(words))
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys go in order, wherever the row breaks into lines."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                codes = list(self.buttons)
                at = min(max(codes.index(self.code) + step, 0), len(codes) - 1)
                self.choose(codes[at])
                self.buttons[codes[at]].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    @Slot(QAbstractButton, bool)
    def _on_toggled(self, _button: QAbstractButton, on: bool) -> None:
        if on:
            self.chosen.emit(self.code)
