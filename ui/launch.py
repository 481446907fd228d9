"""Starting Qt: the application in its look, the window, and what happens when it ends."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui import preferences
from ui.background import Lanes
from ui.context import UiContext
from ui.main_window import MainWindow
from ui.notices import Notices
from ui.places import Place
from ui.translations import system_language


def run(folder: Path, resume: Place | None = None) -> Place | None:
    """Show the window on a data folder until it is closed.

    ``None`` when it was closed; the place to come back to when it was locked: the store is
    closed then, and the caller replaces the process.
    """
    app = application()
    lanes = Lanes()
    window = MainWindow(make_context(folder, lanes), resume)
    ending = _Ending(window)
    window.show()
    app.exec()
    lanes.close()
    return ending.place


def application() -> QApplication:
    """The one application of this process."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    QCoreApplication.setApplicationName("MTW Desktop")
    QGuiApplication.setDesktopFileName("mtw-desktop")
    return QApplication(sys.argv[:1])


def make_context(folder: Path, lanes: Lanes) -> UiContext:
    """What the pages are given; in the system's language until one has been chosen."""
    kept = preferences.load(folder)
    if not kept.language:
        kept = replace(kept, language=system_language())
    return UiContext(lanes, Notices(), folder, language=kept.language, preferences=kept)


class _Ending:
    """Remembers where a lock happened, and tells the person about faults of ours."""

    def __init__(self, window: MainWindow) -> None:
        self.place: Place | None = None
        self._window = window
        self._logged = sys.excepthook
        window.locked.connect(self.on_locked)
        sys.excepthook = self.on_fault

    def on_locked(self, place: Place) -> None:
        """The store is closed: leave the event loop."""
        self.place = place
        self._window.close()

    def on_fault(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log a fault as before, and say that it happened."""
        self._logged(kind, error, trace)
        self._window.tell_fault()
