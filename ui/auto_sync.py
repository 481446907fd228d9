"""When a sync round runs: at the start, soon after a save, every five minutes, and on request.

A round is three calls of casework: collect on the store lane, exchange on the network lane, apply
on the store lane again; while the server has more, the three are repeated. One round at a time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mtw_desktop.errors import DeviceWiped, WorldError
from ui.context import UiContext
from ui.widgets.sync_line import SyncLine

if TYPE_CHECKING:
    # Loaded with the first round, not before the first window is up.
    from mtw_desktop.casework.session import Session
    from mtw_desktop.casework.syncing import Applied, SyncState
    from sync.engine import Incoming, Outgoing
    from sync.protocol import HelloReply

SYNC = "sync"
#: What is not finished is not sent.
DRAFTS = frozenset({"draft"})
AFTER_SAVE_MS = 10_000
EVERY_MS = 300_000
#: The first round leaves the first page time to fill.
AT_START_MS = 1_500


class AutoSync(QObject):
    """The end of each round, good or bad, is told as a change of the kind ``sync``. ``wiped``
    carries the error: the coalition had the records erased, and there is no store any more."""

    wiped = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.state: SyncState | None = None
        self.running = False
        self._line: SyncLine | None = None
        self._asked_for = False
        self._again = False
        self._applying = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.run)
        self._regular = QTimer(self)
        self._regular.setInterval(EVERY_MS)
        self._regular.timeout.connect(self.run)
        context.notices.changed.connect(self._on_changed)
        context.notices.sync_wanted.connect(self.sync_now)

    def attach(self, line: SyncLine) -> None:
        """Tell this line how things stand, and listen to its button."""
        self._line = line
        line.sync.connect(self.sync_now)
        line.destroyed.connect(self._detach)
        self._show()

    def start(self) -> None:
        """The store is open."""
        self._regular.start()
        self._soon.start(AT_START_MS)
        self.refresh()
        self._ask_lease()

    def stop(self) -> None:
        """The store is about to close; a round under way ends without an effect."""
        self._regular.stop()
        self._soon.stop()
        self.running = self._again = False

    def is_due(self) -> bool:
        """Whether a round is about to begin by itself."""
        return self._soon.isActive()

    @Slot()
    def sync_now(self) -> None:
        """A person asked: failures are told, and a running round is followed by another."""
        self._asked_for = True
        if self.running:
            self._again = True
        else:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read how things stand."""
        session = self.context.session
        if session is not None:
            from mtw_desktop.casework import syncing

            self.context.lanes.store(syncing.sync_state, session, done=self._on_state)

    @Slot()
    def run(self) -> None:
        """Begin a round, unless this laptop has joined no server."""
        session = self.context.session
        if session is None or self.state is None or not self.state.joined:
            return
        if self.running:
            self._again = True
            return
        self.running = True
        self._show()
        self._collect(session, None)

    def _collect(self, session: Session, greeting: HelloReply | None) -> None:
        from mtw_desktop.casework import syncing

        self.context.lanes.store(
            syncing.collect, session, greeting, done=self._on_collected, failed=self._on_failed
        )

    @Slot(object)
    def _on_collected(self, outgoing: Outgoing) -> None:
        from mtw_desktop.casework import syncing

        if self.running:
            self.context.lanes.network(
                syncing.exchange, outgoing, done=self._on_exchanged, failed=self._on_failed
            )

    @Slot(object)
    def _on_exchanged(self, incoming: Incoming) -> None:
        from mtw_desktop.casework import syncing

        session = self.context.session
        if self.running and session is not None:
            self.context.lanes.store(
                syncing.apply, session, incoming, done=self._on_applied, failed=self._on_failed
            )

    @Slot(object)
    def _on_applied(self, applied: Applied) -> None:
        if not self.running:
            return
        session = self.context.session
        if applied.changed:
            # What has just come from the server is no reason to go back to it.
            self._applying = True
            self.context.notices.did_change(applied.changed.kinds)
            self._applying = False
        self._tell_ended(applied.ended)
        if isinstance(applied.error, DeviceWiped):
            self.stop()
            self.wiped.emit(applied.error)
        elif applied.error is not None:
            self._on_failed(applied.error)
        elif applied.more and session is not None:
            self._collect(session, applied.greeting)
        else:
            self._end()

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        if self._asked_for:
            self.context.tell_error(error)
        self._again = False
        self._end()

    def _tell_ended(self, organizations: tuple[str, ...]) -> None:
        """Who stopped sharing somebody, one quiet sentence for each organization."""
        if organizations:
            from mtw_desktop.casework.shared_words import ended_words

            sentences = ended_words(organizations, self.context.language)
            self.context.notices.tell(" ".join(sentences))

    def _ask_lease(self) -> None:
        """Whether unlocking has hidden people whom the server has not confirmed lately."""
        from mtw_desktop.casework import audiences

        session = self.context.session
        if session is not None:
            self.context.lanes.store(audiences.lease_ended, session, done=self._on_lease)

    @Slot(object)
    def _on_lease(self, hidden: int) -> None:
        if hidden:
            from mtw_desktop.casework.shared_words import lease_words

            self.context.notices.tell(lease_words(hidden, self.context.language))

    def _end(self) -> None:
        self.running = False
        self._asked_for = self._asked_for and self._again
        again, self._again = self._again, False
        self.context.notices.did_change({SYNC})
        if again:
            self.run()

    @Slot(object)
    def _on_state(self, state: SyncState) -> None:
        self.state = state
        self._show()
        if self._asked_for and not self.running:
            self._asked_for = state.joined
            self.run()

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds - DRAFTS and not self._applying:
            self.refresh()
        if kinds - DRAFTS - {SYNC} and not self._applying:
            self._soon.start(AFTER_SAVE_MS)

    @Slot()
    def _detach(self) -> None:
        self._line = None

    def _show(self) -> None:
        if self._line is not None and self.state is not None:
            self._line.show_sync(
                self.state, self.running, self.context.clock(), self.context.language
            )
