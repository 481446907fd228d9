"""Two hands on the keyboard: drives the real windows as a person would, for the tour.

Keys go to the widget that has the focus, nowhere else; a place that Tab does not reach cannot be
reached here either.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QPoint,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from mtw_desktop.errors import ProgramError
from ui.background import Lanes

PATIENCE_SECONDS = 20.0
_TABS = 120
#: What the platform without a screen says of every menu; there is no category to switch off.
_OFFSCREEN_SAYS = frozenset(
    {
        "This plugin does not support raise()",
        "This plugin does not support grabbing the keyboard",
        "This plugin does not support propagateSizeHints()",
    }
)


class Lost(ProgramError):
    """The tour could not go on: something it waited for or looked for did not come."""


class Hands:
    """Types, waits for what is seen, takes pictures into ``folder``."""

    def __init__(self, window: QWidget, lanes: Lanes, folder: Path) -> None:
        self.window = window
        self.lanes = lanes
        self.folder = folder
        self.pictures: list[str] = []
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def at(self) -> QWidget:
        """Where the keys go."""
        menu = QApplication.activePopupWidget()
        return menu if isinstance(menu, QMenu) else QApplication.focusWidget() or self.window

    def press(self, *keys: str) -> None:
        """Press keys by name, one after the other: ``press("Down", "Return")``."""
        for name in keys:
            combination = QKeySequence.fromString(name)[0]  # type: ignore[index]
            QTest.keyClick(self.at, combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type a text; letters beyond ASCII come as from a dead key or an input method."""
        for char in text:
            if char.isascii():
                QTest.keyClicks(self.at, char)
            else:
                event = QInputMethodEvent()
                event.setCommitString(char)
                QApplication.sendEvent(self.at, event)
        QApplication.processEvents()

    def tab_to(self, found: Callable[[QWidget], bool], what: str, *, back: bool = False) -> None:
        """Press Tab until ``found`` says yes of the widget with the focus. Raises ``Lost``."""
        for _ in range(_TABS):
            if found(self.at):
                return
            self.press("Shift+Tab" if back else "Tab")
        raise Lost(f"Tab does not reach {what}")

    def tab_into(self, target: QWidget, *, back: bool = False) -> None:
        """Tab to a widget or to whatever of it takes the focus."""

        def inside(widget: QWidget) -> bool:
            return widget is target or target.isAncestorOf(widget)

        self.tab_to(inside, target.accessibleName() or type(target).__name__, back=back)

    def until(self, seen: Callable[[], object], what: str) -> None:
        """Let the program work until ``seen`` is true. Raises ``Lost`` when patience ends."""
        ends = time.monotonic() + PATIENCE_SECONDS
        while not seen():
            if time.monotonic() > ends:
                raise Lost(f"waited in vain for {what}")
            self.breathe()

    def settle(self) -> None:
        """Until nothing is under way and everything is drawn."""
        self.until(self._quiet, "quiet")
        for _ in range(4):
            self.breathe()

    def picture(self, name: str) -> Path:
        """A picture of the whole window, with the dialog or menu over it, as ``name.png``."""
        self.settle()
        path = self.folder / f"{name}.png"
        whole = self.window.grab()
        above = QApplication.activePopupWidget() or _dialog()
        if above is not None:
            _put_over(whole, above, self.window)
        whole.save(str(path))
        self.pictures.append(path.name)
        return path

    def breathe(self) -> None:
        """Let waiting events happen."""
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QTest.qWait(5)

    def _quiet(self) -> bool:
        return not self.lanes.busy


def _dialog() -> QDialog | None:
    tops = QApplication.topLevelWidgets()
    return next((each for each in tops if isinstance(each, QDialog) and each.isVisible()), None)


def _put_over(picture: QPixmap, above: QWidget, window: QWidget) -> None:
    """Paint a dialog in the middle or a menu where it is: a window's picture holds no other."""
    at = window.mapFromGlobal(above.mapToGlobal(QPoint(0, 0)))
    if isinstance(above, QDialog):
        at = window.rect().center() - above.rect().center()
    painter = QPainter(picture)
    image = above.grab()
    painter.drawPixmap(at, image)
    painter.setPen(above.palette().mid().color())  # the frame that a desktop puts around it
    painter.drawRect(image.rect().translated(at).adjusted(0, 0, -1, -1))
    painter.end()


@contextmanager
def quiet_platform() -> Iterator[None]:
    """Without a screen: leave out the two sentences of Qt about what such a screen cannot do.

    Everything else that Qt says still goes to stderr.
    """
    if QApplication.platformName() != "offscreen":
        yield
        return
    # Two windows may be open at a time; the second must not end the quiet of the first.
    before = qInstallMessageHandler(_pass_on)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    if text not in _OFFSCREEN_SAYS:
        sys.stderr.write(f"{text}\n")


def activate(window: QWidget) -> None:
    """Bring the window to the front, so that shortcuts find it."""
    window.show()
    window.activateWindow()
    window.raise_()
    QTest.qWaitForWindowActive(window)
    window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
