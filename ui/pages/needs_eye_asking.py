"""Asking the server for what was kept aside for this organization: three steps on two lanes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.context import UiContext

if TYPE_CHECKING:
    # The network's half is loaded when it is first asked, not with the first window.
    from mtw_desktop.casework.aside import AsideAnswer, AsideAsk, AsideList, Decision


class Asking(QObject):
    """``answered(AsideList)`` or ``failed(error)``; one question at a time."""

    answered = Signal(object)
    failed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.busy = False

    def ask(self, decisions: Sequence[Decision] = ()) -> None:
        """Carry out decisions, if any, and learn what waits."""
        session = self._context.session
        if self.busy or session is None:
            return
        from mtw_desktop.casework import aside

        self.busy = True
        self._context.lanes.store(
            aside.prepare_aside, session, decisions, done=self._on_ready, failed=self._on_failed
        )

    @Slot(object)
    def _on_ready(self, ask: AsideAsk) -> None:
        from mtw_desktop.casework import aside

        self._context.lanes.network(
            aside.ask_aside, ask, done=self._on_answer, failed=self._on_failed
        )

    @Slot(object)
    def _on_answer(self, answer: AsideAnswer) -> None:
        session = self._context.session
        if session is None:  # locked meanwhile
            self.busy = False
            return
        from mtw_desktop.casework import aside

        self._context.lanes.store(
            aside.note_aside, session, answer, done=self._on_noted, failed=self._on_failed
        )

    @Slot(object)
    def _on_noted(self, found: AsideList) -> None:
        self.busy = False
        self.answered.emit(found)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.busy = False
        self.failed.emit(error)


class AsideWatch(QObject):
    """After a sync, at most every half hour, finds out whether anything waits for a supervisor."""

    EVERY_SECONDS = 30 * 60

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked_at = 0.0
        self._asking = Asking(context, self)
        self._asking.answered.connect(self._on_answered)
        context.notices.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, kinds: frozenset[str]) -> None:
        session = self._context.session
        if "sync" not in kinds or session is None or session.staff.role != "supervisor":
            return
        now = self._context.clock().timestamp()
        if now - self._asked_at >= self.EVERY_SECONDS:
            self._asked_at = now
            self._asking.ask()

    @Slot(object)
    def _on_answered(self, found: AsideList) -> None:
        if found.rows:
            self._context.notices.did_change({"aside"})
