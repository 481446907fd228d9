"""Writing a case note in the page itself; what is typed is kept, saved or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mtw_desktop.domain.codelists import codes
from ui import theme
from ui.widgets.buttons import secondary
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.inputs import Combo, TextArea, line
from ui.widgets.labels import hint


@dataclass(frozen=True, slots=True)
class NoteTyped:
    """A note as it stands in the composer."""

    text: str
    contact_type: str | None
    minutes: int | None
    #: The note that this one corrects.
    amends_id: str | None = None


class NoteComposer(Card):
    """Ctrl+Enter or Save sends ``saved(NoteTyped)``; Close sends ``closed``; ``changed`` comes
    with each change."""

    saved = Signal(object)
    closed = Signal()
    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._amends = ""
        self.text = TextArea(lines=4)
        self.text.installEventFilter(self)
        self.how = Combo()
        options = [(each.code, each.labels[language]) for each in codes("contact_type")]
        self.how.set_options([("", self.tr("Not said")), *options])
        self.minutes = line()
        self.minutes.setFixedWidth(theme.px(80))
        self.note = Field(self.tr("&Note"), self.text)
        self.how_long = Field(self.tr("&Minutes"), self.minutes)
        self.save = secondary(self.tr("Save note"))
        self.close_button = secondary(self.tr("Close"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self.how_field = Field(self.tr("&How"), self.how)
        row.addWidget(self.how_field)
        row.addWidget(self.how_long)
        row.addStretch(1)
        feet = QHBoxLayout()
        feet.setSpacing(theme.px(10))
        for widget in (self.save, self.close_button, hint(self.tr("Ctrl+Enter saves"))):
            feet.addWidget(widget)
        feet.addStretch(1)
        self.body.addWidget(self.note)
        self.body.addLayout(row)
        self.body.addLayout(feet)
        self._connect()

    def _connect(self) -> None:
        self.text.textChanged.connect(self.changed)
        self.minutes.textEdited.connect(self.changed)
        self.how.activated.connect(self.changed)
        self.save.clicked.connect(self.send)
        self.close_button.clicked.connect(self.closed)

    def keyed(self) -> tuple[Field | QPushButton, ...]:
        """What wants an access key."""
        return (self.note, self.how_field, self.how_long, self.save, self.close_button)

    def show_kept(self, kept: Mapping[str, str]) -> None:
        """Put back what was typed before; says nothing to anybody."""
        self.text.blockSignals(True)
        self.text.setPlainText(kept.get("text", ""))
        self.minutes.setText(kept.get("minutes", ""))
        self.how.setCurrentIndex(max(self.how.findData(kept.get("contact_type", "")), 0))
        self.text.blockSignals(False)
        self.note.set_problem("")
        self.how_long.set_problem("")
        self._amends = kept.get("amends_id", "")
        what = self.tr("This corrects a note. What it said before can still be read.")
        self.note.set_hint(what if self._amends else "")

    def typed(self) -> dict[str, str]:
        """What is there now, as typed; empty if nothing is."""
        typed = {
            "text": self.text.toPlainText(),
            "contact_type": self.how.code(),
            "minutes": self.minutes.text(),
        }
        if self._amends:
            typed["amends_id"] = self._amends
        return typed if typed["text"].strip() or typed["minutes"].strip() else {}

    @Slot()
    def send(self) -> None:
        """Save, or say what is missing."""
        text, minutes = self.text.toPlainText(), self.minutes.text().strip()
        self.note.set_problem("" if text.strip() else self.tr("Write something first."))
        odd = bool(minutes) and not (minutes.isascii() and minutes.isdigit())
        self.how_long.set_problem(self.tr("A number, please.") if odd else "")
        if not text.strip():
            self.text.setFocus()
        elif odd:
            self.minutes.setFocus()
        else:
            spent = int(minutes) if minutes else None
            how = self.how.code() or None
            self.saved.emit(NoteTyped(text, how, spent, self._amends or None))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.send()
                return True
        return super().eventFilter(watched, event)
