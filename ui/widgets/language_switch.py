"""The three languages by their own names, always in the same order."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from ui import theme
from ui.widgets.buttons import choice

LANGUAGES = (("en", "English"), ("es", "Español"), ("ht", "Kreyòl"))


class LanguageSwitch(QWidget):
    """``changed`` carries en, es or ht when a person picks another one."""

    changed = Signal(str)

    def __init__(self, language: str = "en", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for code, name in LANGUAGES:
            button = choice(name)
            button.setAccessibleName(name)
            button.setChecked(code == language)
            button.clicked.connect(self._on_clicked)
            self._group.addButton(button)
            self.buttons[code] = button
            row.addWidget(button)

    @property
    def language(self) -> str:
        """The language that is on."""
        return next(code for code, button in self.buttons.items() if button.isChecked())

    def set_language(self, language: str) -> None:
        """Show another one as on, without saying so."""
        self.buttons[language].setChecked(True)

    @Slot()
    def _on_clicked(self) -> None:
        self.changed.emit(self.language)
