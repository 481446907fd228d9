"""A small form inside a card: what one decides, why, and for how much."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.domain.labels import label
from mtw_desktop.domain.reading import read_money
from ui import theme
from ui.pages.key_parts import give_keys
from ui.widgets.announce import announce
from ui.widgets.buttons import primary, secondary
from ui.widgets.field import Field
from ui.widgets.inputs import TextArea, line
from ui.widgets.labels import card_heading, muted, problem


@dataclass(frozen=True, slots=True)
class Asked:
    """What a form asks: the deed that it stands for, its words, and what must be said.

    ``amount`` is the proposed amount as typed, "" if none is asked for. ``must``: a reason has to
    be given.
    """

    deed: str
    heading: str
    verb: str
    sentence: str = ""
    reason: str = ""
    must: bool = False
    with_amount: bool = False
    amount: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What was answered; ``cents`` only if an amount was asked for."""

    deed: str
    reason: str
    cents: int | None = None


class ReasonForm(QWidget):
    """Signals: ``said(Said)``; ``closed`` by Close or Esc."""

    said = Signal(object)
    closed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._asked = Asked("", "", "")
        self.heading = card_heading()
        self.sentence = muted()
        self.amount = line()
        self.amount_field = Field(self.tr("Amount"), self.amount)
        self.reason = TextArea(3)
        self.reason_field = Field(self.tr("Why"), self.reason)
        self.wrong = problem()
        self.save = primary("")
        self.close_button = secondary(self.tr("Close"))
        feet = QHBoxLayout()
        feet.setSpacing(theme.px(10))
        feet.addWidget(self.save)
        feet.addWidget(self.close_button)
        feet.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        parts = (self.heading, self.sentence, self.amount_field, self.reason_field, self.wrong)
        for part in parts:
            column.addWidget(part)
        column.addLayout(feet)
        self.save.clicked.connect(self.send)
        self.amount.returnPressed.connect(self.send)
        self.close_button.clicked.connect(self.closed)
        self.hide()

    def insert(self, field: QWidget) -> None:
        """Put a further field between the heading and what is typed."""
        self._column.insertWidget(2, field)

    def ask(self, asked: Asked) -> None:
        """Show the form for a deed and take the keyboard. Words typed for the same deed stay."""
        if asked.deed != self._asked.deed:
            self.reason.setPlainText("")
        self._asked = asked
        self.heading.setText(asked.heading)
        self.sentence.setText(asked.sentence)
        self.sentence.setVisible(bool(asked.sentence))
        self.amount_field.setVisible(asked.with_amount)
        self.amount.setText(asked.amount)
        words = asked.reason or self.tr("Why")
        self.reason_field.set_label(words)
        self.save.setText(asked.verb)
        self.say_wrong("")
        give_keys(*self.keyed())
        self.show()
        (self.amount if asked.with_amount else self.reason).setFocus()

    @property
    def deed(self) -> str:
        """What the form stands for."""
        return self._asked.deed

    def keyed(self) -> tuple[Field | QAbstractButton, ...]:
        """What has an access key while the form is open."""
        fields = (self.amount_field,) if self._asked.with_amount else ()
        return (self.save, *fields, self.reason_field, self.close_button)

    def say_wrong(self, words: str) -> None:
        """Why it was not done; empty when all is well."""
        self.wrong.setText(words)
        self.wrong.setVisible(bool(words))
        self.reason_field.set_problem("")
        self.amount_field.set_problem("")
        if words:
            announce(self, words)

    @Slot()
    def send(self) -> None:
        """Judge what was typed and hand it on."""
        self.say_wrong("")
        reason = self.reason.toPlainText().strip()
        cents = None
        if self._asked.with_amount:
            read = read_money(self.amount.text())
            if read.value is None:
                code = read.problem or "not_an_amount"
                self.amount_field.set_problem(label(f"problem.{code}", self._language))
                self.amount.setFocus()
                return
            cents = read.value
        if self._asked.must and not reason:
            self.reason_field.set_problem(self.tr("Say why."))
            self.reason.setFocus()
            return
        self.said.emit(Said(self._asked.deed, reason, cents))

    def done(self) -> None:
        """It was written: forget the words and put the form away."""
        self.reason.setPlainText("")
        self.hide()

    def close_form(self) -> bool:
        """Put it away, keeping what was typed; ``False`` if it was not open."""
        if self.isHidden():
            return False
        self.hide()
        return True
