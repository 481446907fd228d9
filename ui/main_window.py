"""The one window: a gate (setting up, unlocking) or the workspace, and the way between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget

from mtw_desktop.errors import WorldError
from ui import preferences as kept
from ui import theme
from ui.auto_sync import AutoSync
from ui.context import UiContext
from ui.idle import IdleWatch
from ui.pages.gate import Gate
from ui.places import HOME, Place
from ui.preferences import Preferences
from ui.translations import install_language
from ui.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    # What lies behind the gate is loaded when somebody has opened it.
    from mtw_desktop.casework.session import Session
    from ui.workspace import Workspace

#: The smallest window that still shows everything, and the one for a first start.
SMALLEST = (640, 480)
FIRST_SIZE = (1366, 768)


class MainWindow(QMainWindow):
    """``locked`` carries the place to come back to, after the store has been closed: the
    program may then replace its process, so that no key stays in memory."""

    locked = Signal(object)

    def __init__(self, context: UiContext, resume: Place | None = None) -> None:
        super().__init__()
        self.context = context
        self.resume: Place = resume or HOME
        self.workspace: Workspace | None = None
        self.gate: Gate | None = None
        self.setWindowTitle("MTW Desktop")
        self.setMinimumSize(*SMALLEST)
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.idle = IdleWatch(self)
        self.auto_sync = AutoSync(context, self)
        self._app = _application()
        self._ring = FocusRing(self._app)
        self._connect()
        self._look(context.preferences)
        self._restore_geometry()
        self._show_gate()

    def _connect(self) -> None:
        self.idle.expired.connect(self.lock)
        self.idle.warned.connect(self._on_idle_warned)
        self.idle.kept.connect(self._on_idle_kept)
        self.auto_sync.wiped.connect(self._on_wiped)
        self.context.lanes.world_error.connect(self.context.tell_error)
        # Later, not at once: the page that asks is about to be built anew.
        self.context.notices.preferred.connect(
            self._on_preferred, Qt.ConnectionType.QueuedConnection
        )
        self._app.styleHints().colorSchemeChanged.connect(self._on_system_scheme)

    @Slot(object)
    def enter(self, session: Session) -> None:
        """The store is open: show the workspace where one left it."""
        self.context.session = session
        if self.resume[0] == HOME[0]:
            # The lane has nothing to do while the frame is built: it reads Today's pages from the
            # disk, so that the page finds them in memory.
            self.context.lanes.store(_read_ahead, session)
        self._build_workspace(self.resume)
        self.idle.start(self.context.preferences.idle_minutes)
        self.auto_sync.start()

    @Slot()
    def lock(self) -> None:
        """Keep what was typed, hide everything, close the store."""
        session, workspace = self.context.session, self.workspace
        if session is None or workspace is None:
            return
        self.idle.stop()
        self.auto_sync.stop()
        workspace.flush()
        self.resume = workspace.place()
        self.context.session = None
        _dismiss_dialogs(self)
        self._drop_workspace()
        self._show_gate()
        # After the draft: the lane keeps the order.
        self.context.lanes.store(_lock, session, done=self._on_locked)

    @Slot(object)
    def _on_wiped(self, error: WorldError) -> None:
        """The store is gone: forget everything and begin where a new laptop begins."""
        self.idle.stop()
        self.context.session = None
        self.resume = HOME
        _dismiss_dialogs(self)
        self._drop_workspace()
        self._show_gate()
        self.context.tell_error(error)

    @Slot(object)
    def _on_locked(self, _nothing: object) -> None:
        self.locked.emit(self.resume)

    def tell_fault(self) -> None:
        """A fault of ours was caught at the last moment: say so without a word about people."""
        self.context.notices.tell(
            self.tr("Something went wrong in the program."),
            "urgent",
            self.tr("What you saved is safe. Close the program and open it again."),
        )

    def _show_gate(self) -> None:
        self.gate = Gate(self.context)
        self.gate.opened.connect(self.enter)
        self.stack.addWidget(self.gate)
        self.stack.setCurrentWidget(self.gate)
        self.gate.start()

    def _build_workspace(self, place: Place) -> None:
        from ui.workspace import Workspace

        self._drop_workspace()
        self.workspace = Workspace(self.context)
        self.workspace.lock.connect(self.lock)
        self.workspace.frame.idle_warning.activated.connect(self.idle.touch)
        self.auto_sync.attach(self.workspace.frame.sync_line)
        self.stack.addWidget(self.workspace)
        self.stack.setCurrentWidget(self.workspace)
        if self.gate is not None:
            self.stack.removeWidget(self.gate)
            self.gate.deleteLater()
            self.gate = None
        self.workspace.go(*place)

    def _drop_workspace(self) -> None:
        if self.workspace is not None:
            self.stack.removeWidget(self.workspace)
            self.workspace.hide()
            self.workspace.deleteLater()
            self.workspace = None

    @Slot(int)
    def _on_idle_warned(self, seconds: int) -> None:
        if self.workspace is not None:
            self.workspace.frame.show_idle_warning(seconds)

    @Slot()
    def _on_idle_kept(self) -> None:
        if self.workspace is not None:
            self.workspace.frame.idle_warning.hide()

    @Slot(object)
    def _on_preferred(self, wanted: Preferences) -> None:
        before = self.context.preferences
        self.context.preferences = wanted
        kept.save(self.context.folder, wanted)
        # First, so that what is built anew is read in the new language.
        session = self.context.session
        if session is not None and before.language != wanted.language:
            self.context.lanes.store(_set_language, session, wanted.language)
        if (before.language, before.scheme, before.scale) != (
            wanted.language,
            wanted.scheme,
            wanted.scale,
        ):
            self._look(wanted)
            self._rebuild()
        if self.workspace is not None and before.idle_minutes != wanted.idle_minutes:
            self.idle.start(wanted.idle_minutes)

    def _look(self, wanted: Preferences) -> None:
        language = wanted.language or "en"
        self.context.language = language
        install_language(self._app, language)
        theme.apply(self._app, wanted.scheme, wanted.scale)

    def _rebuild(self) -> None:
        """Build what is in sight anew: in another language, or with other sizes."""
        if self.workspace is not None:
            self.workspace.flush()
            self._build_workspace(self.workspace.place())
        elif self.gate is not None:
            self.gate.rebuild()

    @Slot()
    def _on_system_scheme(self) -> None:
        if self.context.preferences.scheme == "system":
            theme.apply(self._app, "system", self.context.preferences.scale)

    def _restore_geometry(self) -> None:
        geometry = QByteArray.fromBase64(self.context.preferences.geometry.encode())
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(*FIRST_SIZE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Reached only when no field and no popup had a use for the key.
        if event.key() == Qt.Key.Key_Escape and self.workspace is not None:
            self.workspace.escape()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            # A laptop that was closed for the night must not show a person's page for a beat.
            self.idle.check()

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        kept.save(self.context.folder, replace(self.context.preferences, geometry=geometry))
        self.idle.stop()
        self.auto_sync.stop()
        session = self.context.session
        if self.workspace is not None:
            self.workspace.flush()
        if session is not None:
            self.context.session = None
            self.context.lanes.store(_lock, session)
        self.context.lanes.close()
        super().closeEvent(event)


def _lock(session: Session) -> None:
    from mtw_desktop.casework import opening

    opening.lock(session)


def _read_ahead(session: Session) -> None:
    from mtw_desktop.casework import today

    today.today(session)


def _set_language(session: Session, language: str) -> None:
    from mtw_desktop.casework import opening

    opening.set_language(session, language)


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a window needs its application first")
    return app


def _dismiss_dialogs(window: QMainWindow) -> None:
    """Close what lies over the window: nothing of a person may stay in sight."""
    for widget in QApplication.topLevelWidgets():
        if widget is not window and widget.isVisible():
            if isinstance(widget, QDialog):
                widget.reject()
            else:
                widget.close()
