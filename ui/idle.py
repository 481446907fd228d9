"""When nobody has touched the program for a while: warn, then lock. Sleep counts as idle time."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

WARNING_S = 60
BEAT_MS = 5_000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """``warned`` carries the seconds left, ``kept`` says that somebody is there again,
    ``expired`` that the program must lock.

    Two clocks are compared and the longer silence counts: timers stand still while a laptop
    sleeps, and a wall clock can be set back.
    """

    warned = Signal(int)
    kept = Signal()
    expired = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._wall, self._steady = wall, steady
        self._limit = 600.0
        self._last = (wall(), steady())
        self._warned = False
        self._window: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self.beat)

    def start(self, minutes: float) -> None:
        """Begin to watch; 0 minutes never locks."""
        self._limit = minutes * 60
        self.touch()
        if minutes > 0:
            self._timer.start()
            self._watch(QGuiApplication.focusWindow())
            app = QGuiApplication.instance()
            if isinstance(app, QGuiApplication):
                app.focusWindowChanged.connect(self._watch)
        else:
            self._timer.stop()

    def stop(self) -> None:
        """Watch no more: the program is locked."""
        self._timer.stop()
        self._warned = False

    @Slot()
    def touch(self) -> None:
        """Somebody is there."""
        self._last = (self._wall(), self._steady())
        if self._warned:
            self._warned = False
            self._timer.setInterval(BEAT_MS)
            self.kept.emit()

    def check(self) -> None:
        """Compare the clocks now if they are being watched: the window has come back."""
        if self._timer.isActive():
            self.beat()

    @Slot()
    def beat(self) -> None:
        """Compare the clocks; the heart of it, called by the timer."""
        silence = max(self._wall() - self._last[0], self._steady() - self._last[1])
        left = self._limit - silence
        if left <= 0:
            self.stop()
            self.expired.emit()
        elif left <= WARNING_S:
            self._warned = True
            self._timer.setInterval(1_000)
            self.warned.emit(round(left))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
        return False

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        # Input is seen at the window, before Qt spreads it over widgets: a filter on the whole
        # application would run for every paint and layout event.
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._forget)

    @Slot()
    def _forget(self) -> None:
        self._window = None
