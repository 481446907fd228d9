"""Inputs that do not surprise: no wheel accidents, Tab moves on, accents within reach."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from ui import theme

ACCENTS = "èòàéñ¿¡"


def line(text: str = "", placeholder: str = "", parent: QWidget | None = None) -> QLineEdit:
    """A line to type in. A placeholder is an example, never the name of the field."""
    edit = QLineEdit(text, parent)
    edit.setPlaceholderText(placeholder)
    return edit


class Combo(QComboBox):
    """A list to choose from that the mouse wheel leaves alone unless it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(14)

    def set_options(self, options: list[tuple[str, str]], selected: str = "") -> None:
        """Fill with (code, words) pairs and select a code."""
        self.clear()
        for code, words in options:
            self.addItem(words, code)
        self.setCurrentIndex(max(self.findData(selected), 0))

    def code(self) -> str:
        """The code that is selected, "" if none."""
        return str(self.currentData() or "")

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(96), super().minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class TextArea(QPlainTextEdit):
    """Several lines of plain text; Tab goes to the next field."""

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.px(20) * lines + theme.px(14))


class AccentStrip(QWidget):
    """Letters that a US keyboard lacks; a press types one into the field that has the focus."""

    def __init__(self, parent: QWidget | None = None, letters: str = ACCENTS) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        self.keys: list[QPushButton] = []
        for letter in letters:
            key = QPushButton(letter, self)
            key.setObjectName("key")
            key.setAccessibleName(self.tr("Type {letter}").format(letter=letter))
            # The field keeps the focus while the mouse presses a letter.
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key.clicked.connect(self._type)
            self.keys.append(key)
            row.addWidget(key)
        row.addStretch()

    @Slot()
    def _type(self) -> None:
        key = self.sender()
        field = QApplication.focusWidget()
        if not isinstance(key, QPushButton):
            return
        if isinstance(field, QLineEdit):
            field.insert(key.text())
        elif isinstance(field, QPlainTextEdit):
            field.insertPlainText(key.text())
