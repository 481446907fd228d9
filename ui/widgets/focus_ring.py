"""The ring around whatever has the keyboard: 2 px, 1 px off, the same on every widget."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from ui import theme

TYPED_INTO = (QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
RINGED = (*TYPED_INTO, QAbstractButton, QAbstractItemView)
#: Room for one free pixel and a stroke of two.
MARGIN = 3
#: Property of a scrolled surface that says so itself: then nobody has to ask Qt what lies behind
#: it, which makes Python classes of much that the first window has no use for.
SURFACE = "surface"
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)


class FocusRing(QWidget):
    """One per application. It lies over its neighbours, takes no mouse and moves with its widget.

    A button pressed with the mouse gets no ring; an input always does. A widget with the
    property ``ringed`` set to false draws its own.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app.focusChanged.connect(self.follow)

    @Slot(QWidget, QWidget)
    def follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Go to the widget that now has the focus."""
        self._leave()
        if new is None or not isinstance(new, RINGED) or new.property("ringed") is False:
            return
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if by_mouse and not isinstance(new, TYPED_INTO):
            return
        self._target = new
        host = _host(new)
        self.setParent(host)
        chain: QWidget | None = new
        while chain is not None and chain is not host:
            chain.installEventFilter(self)
            self._watched.append(chain)
            chain = chain.parentWidget()
        new.destroyed.connect(self._on_destroyed)
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.tokens().primary), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = theme.px(6) + 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    @Slot()
    def _on_destroyed(self) -> None:
        # Widgets that had the focus before tell their end too; that is no reason to leave.
        if self._target is not None and QApplication.focusWidget() is not self._target:
            self._leave()

    def _leave(self) -> None:
        for widget in filter(shiboken6.isValid, self._watched):
            widget.removeEventFilter(self)
        self._watched.clear()
        self._target = None
        self.hide()
        self.setParent(None)

    def _place(self) -> None:
        target, host = self._target, self.parentWidget()
        if target is None or host is None:
            return
        if not shiboken6.isValid(target):
            self._leave()
            return
        corner = target.mapTo(host, QPoint(0, 0))
        size = target.size()
        if isinstance(target, QCheckBox | QRadioButton):
            # Their words end long before the room that a layout gives them.
            size.setWidth(min(size.width(), target.sizeHint().width()))
        self.setGeometry(QRect(corner, size).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
        self.setVisible(target.isVisible())
        self.raise_()


def _host(widget: QWidget) -> QWidget:
    """What the ring lies in: the scrolled surface that holds the widget, else its window."""
    inner = widget
    while not inner.isWindow() and not inner.property(SURFACE):
        outer = inner.parentWidget()
        if outer is None:
            break
        area = outer.parentWidget()
        if isinstance(area, QScrollArea) and area.widget() is inner:
            return inner
        inner = outer
    return inner
