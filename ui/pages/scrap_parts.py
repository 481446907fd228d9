"""Keeps what is being typed into a small form, a moment after each change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from mtw_desktop.casework.scraps import ScrapKind, keep_scrap
from ui.context import UiContext

_KEEP_MS = 400


class Scrap(QObject):
    """``typed`` gives what stands in the form, as plain texts; empty if nothing does."""

    def __init__(
        self,
        context: UiContext,
        kind: ScrapKind,
        typed: Callable[[], dict[str, str]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.record_id = ""
        self._kind: ScrapKind = kind
        self._typed = typed
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_KEEP_MS)
        self._soon.timeout.connect(self.keep)

    @Slot()
    def touch(self) -> None:
        """Something changed: keep it in a moment."""
        if self.record_id:
            self._soon.start()

    @Slot()
    def keep(self) -> None:
        """Hand what changed since to the store lane now."""
        session = self.context.session
        if self._soon.isActive() or self.sender() is self._soon:
            self._soon.stop()
            if session is not None:
                args = (self._kind, self.record_id, self._typed())
                self.context.lanes.store(keep_scrap, session, *args)

    def stop(self) -> None:
        """What is there is about to be saved: nothing more to keep."""
        self._soon.stop()
