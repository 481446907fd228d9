"""The cards of the page about sticks: out, back, and for others."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mtw_desktop.domain.wording import moment_words
from ui.widgets.buttons import primary, secondary
from ui.widgets.cards import Card
from ui.widgets.labels import body, muted

if TYPE_CHECKING:
    from mtw_desktop.casework.courier import CourierState


class OutCard(Card):
    """What waits, and the button that puts it on a stick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Send"))
        self.waiting, self.last, self.files = body(), muted(), muted()
        self.button = primary(self.tr("&Put on a stick"))
        for widget in (self.waiting, self.last, self.files, self.button):
            self.body.addWidget(widget)

    def show_state(self, state: CourierState, now: datetime, language: str) -> None:
        """Show how things stand."""
        self.waiting.setText(
            self.tr("%n change(s) wait to be sent.", "", state.waiting)
            if state.waiting
            else self.tr("Nothing waits. A stick also asks for what is new.")
        )
        self.last.setVisible(state.exported_at is not None)
        if state.exported_at is not None:
            when = moment_words(state.exported_at, language, now=now)
            self.last.setText(self.tr("Last put on a stick: {when}").format(when=when))
        self.files.setVisible(state.files_waiting > 0)
        self.files.setText(
            self.tr("%n file(s) wait for a network: they do not travel by stick.", "",
                    state.files_waiting)
        )  # fmt: skip


class BackCard(Card):
    """Taking in what the server answered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Bring back"))
        self.last = muted()
        self.button = secondary(self.tr("&Read a stick"))
        self.body.addWidget(body(self.tr("Take in what the server answered.")))
        self.body.addWidget(self.last)
        self.body.addWidget(self.button)

    def show_state(self, state: CourierState, now: datetime, language: str) -> None:
        """Show how things stand."""
        self.last.setText(
            self.tr("Last brought back: {when}").format(
                when=moment_words(state.brought_at, language, now=now)
            )
            if state.brought_at is not None
            else self.tr("Not brought back yet.")
        )


class CarryCard(Card):
    """Bringing the mail of other laptops to the server."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Carry for others"))
        self.last = muted()
        self.button = secondary(self.tr("&Deliver a stick"))
        self.body.addWidget(
            body(
                self.tr(
                    "Bring what others put on a stick to the server over this laptop's network. "
                    "You cannot read it."
                )
            )
        )
        self.body.addWidget(self.last)
        self.body.addWidget(self.button)

    def show_state(self, state: CourierState, now: datetime, language: str) -> None:
        """Show how things stand."""
        self.last.setVisible(state.carried_at is not None)
        if state.carried_at is not None:
            when = moment_words(state.carried_at, language, now=now)
            self.last.setText(self.tr("Last carried: {when}").format(when=when))
