"""Joining the coalition's server, or how things stand with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mtw_desktop.domain.labels import error_text
from mtw_desktop.errors import DeviceReplaced, DeviceRevoked, WorldError
from ui.context import UiContext
from ui.widgets.banner import Banner
from ui.widgets.busy import Busy
from ui.widgets.buttons import link, secondary
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.inputs import line
from ui.widgets.labels import muted

if TYPE_CHECKING:
    from mtw_desktop.casework.changes import Changed
    from mtw_desktop.casework.syncing import JoinRequest, SyncState
    from sync.protocol import EnrollReply


#: After these a laptop comes back only by joining again.
_OUT = (DeviceReplaced.__name__, DeviceRevoked.__name__)


class ServerCard(Card):
    """``details`` asks for the page about syncing, ``by_stick`` for the one about sticks."""

    details = Signal()
    by_stick = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Coalition server"))
        self.context = context
        #: Whether it syncs now; a laptop that was shut out or replaced may join again.
        self.joined = False
        self._request: JoinRequest | None = None
        self.words = muted()
        self.address = line()
        self.code = line()
        self.address_field = Field(
            self.tr("Address of the &server"),
            self.address,
            self.tr("As the coalition gave it to you, for example https://sync.example.org"),
        )
        self.code_field = Field(self.tr("&Enrollment code"), self.code)
        self.banner = Banner("", tone="urgent")
        self.banner.hide()
        self.button = secondary("")
        self.button.clicked.connect(self._on_button)
        self.stick = link(self.tr("Without a network: sync by s&tick"))
        self.stick.clicked.connect(self.by_stick)
        self.busy = Busy(self.tr("Joining the server"))
        for widget in (
            self.words,
            self.address_field,
            self.code_field,
            self.banner,
            self.button,
            self.stick,
            self.busy,
        ):
            self.body.addWidget(widget)
        self._show(False, "")

    def reload(self) -> None:
        """Read whether this laptop has joined."""
        from mtw_desktop.casework import syncing

        self.context.lanes.store(syncing.sync_state, self.context.session, done=self._on_state)

    def _show(self, joined: bool, server: str, error: str = "") -> None:
        out = joined and error in _OUT
        self._show_out(error if out else "")
        if out and not self.address.text():
            self.address.setText(server)
        joined = joined and not out
        self.joined = joined
        self.address_field.setVisible(not joined)
        self.code_field.setVisible(not joined)
        if joined:
            self.words.setText(self.tr("This laptop syncs with {server}.").format(server=server))
            self.button.setText(self.tr("&Details"))
        elif out:
            self.words.setText(
                self.tr(
                    "What you saved is safe here. Ask your supervisor for a new code; then all of "
                    "it is sent."
                )
            )
            self.button.setText(self.tr("&Join again"))
        else:
            self.words.setText(
                self.tr(
                    "Everything works without a server. Join one to share referrals with "
                    "partners and to keep a copy of your work there."
                )
            )
            self.button.setText(self.tr("&Join"))

    def _show_out(self, error: str) -> None:
        """Why the server does not let this laptop in any more, if it does not."""
        if error:
            sentence, _step = error_text(error, self.context.language)
            self.banner.set(sentence, self.tr("Join again with a new code."), "warning")
        self.banner.setVisible(bool(error))

    @Slot(object)
    def _on_state(self, state: SyncState) -> None:
        self._show(state.joined, state.server, state.last_error_code)

    @Slot()
    def _on_button(self) -> None:
        if self.joined:
            self.details.emit()
            return
        if self._problem():
            return
        from mtw_desktop.casework import syncing

        self.banner.hide()
        job = self.context.lanes.store(
            syncing.prepare_join,
            self.context.session,
            self.address.text(),
            self.code.text(),
            done=self._on_prepared,
            failed=self._on_failed,
        )
        self.busy.start(job)

    @Slot(object)
    def _on_prepared(self, request: JoinRequest) -> None:
        from mtw_desktop.casework import syncing

        self._request = request
        job = self.context.lanes.network(
            syncing.ask_to_join, request, done=self._on_answered, failed=self._on_failed
        )
        self.busy.start(job)

    @Slot(object)
    def _on_answered(self, reply: EnrollReply) -> None:
        from mtw_desktop.casework import syncing

        job = self.context.lanes.store(
            syncing.finish_join,
            self.context.session,
            self._request,
            reply,
            done=self._on_joined,
            failed=self._on_failed,
        )
        self.busy.start(job)

    def _problem(self) -> bool:
        for field, edit, words in (
            (self.address_field, self.address, self.tr("Type the address of the server.")),
            (self.code_field, self.code, self.tr("Type the code that the coalition gave you.")),
        ):
            if not edit.text().strip():
                field.set_problem(words)
                edit.setFocus()
                return True
            field.set_problem("")
        return False

    @Slot(object)
    def _on_joined(self, changed: Changed) -> None:
        self.busy.stop()
        self.code.clear()
        self.context.notices.did_change(changed.kinds)
        self.context.notices.tell(self.tr("This laptop has joined the server."), "good")
        self.context.notices.sync_wanted.emit()

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self.busy.stop()
        self.banner.set(*self.context.words_of(error), "urgent")
        self.banner.show()
