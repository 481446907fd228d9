"""Buttons: one primary per page, the others quiet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


def primary(text: str, parent: QWidget | None = None) -> QPushButton:
    """The one thing to do on this page."""
    return _button("primary", text, parent)


def secondary(text: str, parent: QWidget | None = None) -> QPushButton:
    """Anything else one may do."""
    return _button("secondary", text, parent)


def link(text: str, parent: QWidget | None = None) -> QPushButton:
    """An action that reads like a link."""
    return _button("link", text, parent)


def link_small(text: str, parent: QWidget | None = None) -> QPushButton:
    """A link in 12 px, for feet and cards."""
    return _button("linkSmall", text, parent)


def danger(text: str, parent: QWidget | None = None) -> QPushButton:
    """Something that takes away; never the default."""
    return _button("danger", text, parent)


def choice(text: str, parent: QWidget | None = None) -> QPushButton:
    """One of a few in a row, of which one is on, such as a language."""
    button = _button("choice", text, parent)
    button.setCheckable(True)
    return button


class Button(QPushButton):
    """Enter presses it as Space does, in a dialog and outside."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.click()
        else:
            super().keyPressEvent(event)


def _button(name: str, text: str, parent: QWidget | None) -> QPushButton:
    button = Button(text, parent)
    button.setObjectName(name)
    button.setAutoDefault(False)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button
