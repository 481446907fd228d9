"""Accented letters on a US keyboard: one key that turns e into è, and a strip to pick from."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui import theme
from ui.widgets.inputs import AccentStrip

#: What the strip offers, most used first.
LETTERS = "èòàéñíóáúü¿¡"
#: Each ring is walked by pressing the key again; the last step returns to the plain letter.
_RINGS = ("eèé", "oòó", "aàá", "nñ", "ií", "uúü", "cç", "?¿", "!¡")


def next_accent(letter: str) -> str | None:
    """The next form of a letter: ``e`` → ``è`` → ``é`` → ``e``; ``None`` if it has no other."""
    for ring in _RINGS:
        at = ring.find(letter.lower())
        if at >= 0:
            following = ring[(at + 1) % len(ring)]
            return following.upper() if letter.isupper() else following
    return None


class StripBelow(QFrame):
    """The strip under a field. It never takes the keyboard: letters go where the typing goes."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self.setObjectName("accentStrip")
        self._field = field
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(6), theme.px(6), theme.px(6), theme.px(6))
        self.strip = AccentStrip(self, LETTERS)
        row.addWidget(self.strip)
        field.destroyed.connect(self.deleteLater)
        self.hide()

    def toggle(self) -> None:
        """Show it under the field, or put it away."""
        if self.isVisible():
            self.hide()
            return
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.adjustSize()
        at = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        if at.y() + self.height() > window.height():
            at.setY(at.y() - self._field.height() - self.height() - 8)
        self.move(max(4, min(at.x(), window.width() - self.width() - 4)), at.y())
        self.show()
        self.raise_()
