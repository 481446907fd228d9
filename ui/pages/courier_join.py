"""Joining a server by stick: its card, its printed key, a code."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mtw_desktop.domain.wording import moment_words
from mtw_desktop.errors import WorldError
from ui.context import UiContext
from ui.pages.courier_parts import AskPlace, ask_card
from ui.widgets.buttons import primary, secondary
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.inputs import line
from ui.widgets.labels import body, muted

if TYPE_CHECKING:
    from mtw_desktop.casework.courier import Card as ServerCard
    from mtw_desktop.casework.courier import CourierState


class JoinByStickCard(Card):
    """``wanted`` when card and code are there; ``failed`` carries a ``WorldError``. ``ask_card``
    may be replaced by a test."""

    wanted = Signal()
    failed = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Join a server by stick"))
        self.context = context
        self.ask_card: AskPlace = ask_card
        self.card: ServerCard | None = None
        self.asked = body()
        self.choose = secondary(self.tr("Choose the server's &card"))
        self.choose.clicked.connect(self._on_choose)
        self.name, self.key = body(), body()
        self.key.setObjectName("section")
        self.compare = muted(
            self.tr("Compare this key with the one on paper. If it differs, stop.")
        )
        self.code = line()
        self.code_field = Field(self.tr("&Enrollment code"), self.code)
        self.code.returnPressed.connect(self._on_button)
        self.button = primary(self.tr("&Put the request on a stick"))
        self.button.clicked.connect(self._on_button)
        self.about = muted(
            self.tr("You need the card of the server, its key on paper, and a code.")
        )
        for widget in (
            self.asked,
            self.about,
            self.choose,
            self.name,
            self.key,
            self.compare,
            self.code_field,
            self.button,
        ):
            self.body.addWidget(widget)
        self._show_card()

    def show_state(self, state: CourierState, now: datetime, language: str) -> None:
        """Show whether a request is on its way."""
        self.asked.setVisible(state.asked_at is not None)
        if state.asked_at is not None:
            words = self.tr("The request to join {server} is on its way. Put on a stick: {when}")
            when = moment_words(state.asked_at, language, now=now)
            self.asked.setText(words.format(server=state.asked_server, when=when))

    def reset(self) -> None:
        """The request has been made: forget card and code."""
        self.card = None
        self.code.clear()
        self._show_card()
        self.choose.setFocus()

    def _show_card(self) -> None:
        there = self.card is not None
        for widget in (self.name, self.key, self.compare, self.code_field, self.button):
            widget.setVisible(there)
        self.about.setVisible(not there)
        if self.card is not None:
            self.name.setText(self.card.name)
            groups = self.card.fingerprint.split("-")
            self.key.setText("  ".join(groups[:4]) + "\n" + "  ".join(groups[4:]))
            self.key.setAccessibleName(" ".join(groups))

    @Slot()
    def _on_choose(self) -> None:
        from mtw_desktop.casework import courier

        path = self.ask_card(self, self.tr("The card of the server"))
        if path is not None:
            self.context.lanes.network(
                courier.read_card, path, done=self._on_card, failed=self._on_failed
            )

    @Slot(object)
    def _on_card(self, card: ServerCard) -> None:
        self.card = card
        self._show_card()
        self.code.setFocus()

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self.failed.emit(error)

    @Slot()
    def _on_button(self) -> None:
        typed = bool(self.code.text().strip())
        self.code_field.set_problem(
            "" if typed else self.tr("Type the code that the coalition gave you.")
        )
        if typed:
            self.wanted.emit()
        else:
            self.code.setFocus()
