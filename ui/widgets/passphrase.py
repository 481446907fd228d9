"""Typing a passphrase: hidden or shown, pasted or made up by the program, with a plain verdict."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mtw_desktop.casework.passphrases import SHORTEST, make_passphrase, passphrase_problem
from ui import theme
from ui.widgets.buttons import link
from ui.widgets.field import Field


class PassphraseEdit(QWidget):
    """A line that hides what is typed until Show is pressed. ``submitted`` is sent by Enter."""

    changed = Signal()
    submitted = Signal()
    shown_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.textChanged.connect(self.changed)
        self.line.returnPressed.connect(self.submitted)
        self.toggle = link(self.tr("Show"))
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._on_toggled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.toggle)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """What has been typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget it."""
        self.line.clear()

    def show_text(self, text: str) -> None:
        """Fill in a text and let it be seen."""
        self.line.setText(text)
        self.toggle.setChecked(True)

    @Slot(bool)
    def _on_toggled(self, shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self.line.setEchoMode(modes.Normal if shown else modes.Password)
        self.toggle.setText(self.tr("Hide") if shown else self.tr("Show"))
        self.shown_changed.emit(shown)


class NewPassphrase(QWidget):
    """A new passphrase, typed twice while it is hidden. ``problem()`` says what is missing."""

    submitted = Signal()

    def __init__(self, label: str, again: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = PassphraseEdit()
        self.repeat = PassphraseEdit()
        self.repeat.toggle.hide()
        self.field = Field(label, self.edit)
        self.repeat_field = Field(again, self.repeat)
        self.make = link(self.tr("Make one for me"))
        self.make.clicked.connect(self._on_make)
        self.edit.changed.connect(self._judge)
        self.edit.shown_changed.connect(self.repeat_field.setHidden)
        for edit in (self.edit, self.repeat):
            edit.submitted.connect(self.submitted)
        tools = QHBoxLayout()
        tools.addWidget(self.make)
        tools.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.field)
        column.addLayout(tools)
        column.addWidget(self.repeat_field)
        self.setFocusProxy(self.edit.line)
        self._judge()

    def text(self) -> str:
        """The new passphrase."""
        return self.edit.text()

    def problem(self) -> str:
        """Show and return what is wrong with it, "" if it will do."""
        verdict = passphrase_problem(self.text())
        sentence = self._sentence(verdict) if verdict else ""
        self.field.set_problem(sentence)
        if sentence:
            return sentence
        differs = not self.repeat_field.isHidden() and self.repeat.text() != self.text()
        sentence = self.tr("The two are not the same. Type it again.") if differs else ""
        self.repeat_field.set_problem(sentence)
        return sentence

    def clear(self) -> None:
        """Forget both."""
        self.edit.clear()
        self.repeat.clear()

    @Slot()
    def _judge(self) -> None:
        verdict = passphrase_problem(self.text())
        self.field.set_hint(self._sentence(verdict) if verdict else self.tr("Good and long."))
        self.field.set_problem("")

    def _sentence(self, verdict: str) -> str:
        if not self.text():
            return self.tr("Four or five words that only you would put together.")
        if verdict == "too_short":
            missing = SHORTEST - len(self.text())
            return self.tr("%n more character(s) needed.", "", missing)
        return self.tr("Too easy to guess. Add words that do not belong together.")

    @Slot()
    def _on_make(self) -> None:
        self.edit.show_text(make_passphrase())
        self.edit.line.setFocus()
