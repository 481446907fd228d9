"""Cards of saves that were not taken: by the server from here, or by it for this organization."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mtw_desktop.casework.aside import AsideRow, Decision
from mtw_desktop.casework.held_saves import HeldRow
from ui import theme
from ui.pages.supports_reason import Asked, ReasonForm, Said
from ui.widgets.buttons import link, secondary
from ui.widgets.cards import Card
from ui.widgets.labels import LeadLine, body, hint, muted


class SaveCard(Card):
    """What a save held and what can be done with it. ``opened`` carries the participant's id;
    subclasses add their buttons before the reason form."""

    opened = Signal(str)

    def __init__(
        self, about: str, said: str, lines: tuple[str, ...], person: str, language: str
    ) -> None:
        super().__init__()
        self._about, self._person = about, person
        self.setAccessibleName(about)
        self.body.setSpacing(theme.px(6))
        self.body.addWidget(LeadLine(about, f"· {said}" if said else ""))
        if lines:
            held = muted("\n".join(lines))
            held.setMinimumWidth(1)
            self.body.addWidget(held)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(10))
        self.form = ReasonForm(language)
        self.form.said.connect(self._on_said)
        self.form.closed.connect(self._on_closed)

    def finish(self) -> None:
        """Lay the buttons and the form below the sentences."""
        if self._person:
            self.add(link(self.tr("Open"))).clicked.connect(self._on_open)
        self.buttons.addStretch(1)
        self.body.addLayout(self.buttons)
        self.body.addWidget(self.form)

    def add(self, button: QPushButton) -> QPushButton:
        """Put a button at the end of the row, named after what it is about."""
        button.setAccessibleName(f"{button.text()}: {self._about}")
        self.buttons.addWidget(button)
        return button

    def take_focus(self) -> None:
        """Put the keyboard on the first button."""
        item = self.buttons.itemAt(0)
        widget: QWidget | None = item.widget() if item is not None else None
        if widget is not None:
            widget.setFocus()

    @Slot()
    def _on_open(self) -> None:
        self.opened.emit(self._person)

    @Slot()
    def _on_closed(self) -> None:
        self.form.close_form()
        self.take_focus()

    @Slot(object)
    def _on_said(self, said: Said) -> None:
        """Subclasses hand the reason on."""


class HeldCard(SaveCard):
    """A save of this laptop. ``again(seq)`` saves it once more, ``dropped(seq, reason)`` not."""

    again = Signal(int)
    dropped = Signal(int, str)

    def __init__(self, row: HeldRow, language: str) -> None:
        super().__init__(row.about, row.said, row.lines, row.participant_id, language)
        self.row = row
        self.body.addWidget(body(row.why))
        self.body.addWidget(hint(row.do))
        self.again_button = secondary(self.tr("Save again"))
        self.drop_button = secondary(self.tr("Drop"))
        if row.again:
            self.add(self.again_button).clicked.connect(self._on_again)
        self.add(self.drop_button).clicked.connect(self._on_drop)
        self.finish()

    @Slot()
    def _on_again(self) -> None:
        self.again.emit(self.row.seq)

    @Slot()
    def _on_drop(self) -> None:
        heading, verb = self.tr("Drop this save"), self.tr("Drop it")
        self.form.ask(Asked("drop", heading, verb, must=True))

    @Slot(object)
    def _on_said(self, said: Said) -> None:
        self.dropped.emit(self.row.seq, said.reason)


class AsideCard(SaveCard):
    """A save of another laptop that came too late. ``decided(Decision)``."""

    decided = Signal(object)

    def __init__(self, row: AsideRow, language: str) -> None:
        super().__init__(row.about, row.sent, row.lines, row.participant_id, language)
        self.row = row
        self.body.addWidget(body(row.why))
        self.accept_button = secondary(self.tr("Accept"))
        self.discard_button = secondary(self.tr("Discard"))
        self.add(self.accept_button).clicked.connect(self._on_accept)
        self.add(self.discard_button).clicked.connect(self._on_discard)
        self.finish()

    @Slot()
    def _on_accept(self) -> None:
        row = self.row
        self.decided.emit(Decision(row.device, row.seq, row.group, "accept"))

    @Slot()
    def _on_discard(self) -> None:
        heading, verb = self.tr("Discard this save"), self.tr("Discard it")
        self.form.ask(Asked("discard", heading, verb, must=True))

    @Slot(object)
    def _on_said(self, said: Said) -> None:
        row = self.row
        self.decided.emit(Decision(row.device, row.seq, row.group, "discard", said.reason))
