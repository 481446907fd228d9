"""A place to sign with mouse, pen or finger: black on white whatever the look of the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEvent,
    QIODevice,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QEventPoint,
    QImage,
    QImageWriter,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import link_small
from ui.widgets.labels import hint

#: The largest PNG, in bytes: it goes with every sync round that carries the record.
LARGEST = 30 * 1024
#: Pixels of the PNG per pixel of the pad, best first; the first that fits is taken.
_SCALES = (2.0, 1.5, 1.0, 0.75, 0.5)
#: Line widths in pad pixels: of a mouse or finger, and of a pen pressed lightly and hard.
_WIDTH, _LIGHTEST, _HARDEST = 2.2, 1.0, 3.6
#: A tap is no signature: this many pad pixels of line are.
_SHORTEST = 24.0
_MARGIN = 6.0
_INK, _PAPER, _GUIDE = QColor("#000000"), QColor("#FFFFFF"), QColor("#8A949E")


@dataclass(slots=True)
class _Dot:
    """A place the line goes through, in pad pixels, and how wide the line is there."""

    at: QPointF
    width: float


@dataclass(slots=True)
class _Ink:
    """The lines drawn so far, each from pressing to letting go."""

    lines: list[list[_Dot]] = field(default_factory=list)

    def length(self) -> float:
        """Pad pixels of line."""
        return sum(
            (b.at - a.at).manhattanLength() for line in self.lines for a, b in pairwise(line)
        )

    def dots(self) -> Iterator[_Dot]:
        for line in self.lines:
            yield from line

    def bounds(self) -> QRectF:
        """The smallest rectangle around the lines, with a little air."""
        xs = [dot.at.x() for dot in self.dots()]
        ys = [dot.at.y() for dot in self.dots()]
        box = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
        return box.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(_INK)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        for line in self.lines:
            for start, end in pairwise(line if len(line) > 1 else line * 2):
                pen.setWidthF((start.width + end.width) / 2)
                painter.setPen(pen)
                painter.drawLine(start.at, end.at)


class _Sheet(QWidget):
    """The white field that is drawn on."""

    drawn = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ink = _Ink()
        self._finger: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(theme.px(240), theme.px(110))
        self.setAccessibleDescription(
            self.tr("Drawn with a mouse, a pen or a finger. It can be signed on paper instead.")
        )

    def sizeHint(self) -> QSize:
        return QSize(theme.px(440), theme.px(130))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        width = _LIGHTEST + (_HARDEST - _LIGHTEST) * event.pressure()
        if event.type() == QEvent.Type.TabletPress:
            self._begin(event.position(), width)
        elif event.type() == QEvent.Type.TabletMove and event.buttons():
            self._go_on(event.position(), width)
        elif event.type() == QEvent.Type.TabletRelease:
            self._end()
        # Taken, so that Qt does not send the same stroke again as a mouse's.
        event.accept()

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QTouchEvent):
            return super().event(event)
        for point in event.points():
            self._touch(point)
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._finger = None
        event.accept()
        return True

    def _touch(self, point: QEventPoint) -> None:
        """One finger draws; the palm that comes after it does not."""
        if point.state() == QEventPoint.State.Pressed and self._finger is None:
            self._finger = point.id()
            self._begin(point.position())
        elif point.id() != self._finger:
            return
        elif point.state() == QEventPoint.State.Updated:
            self._go_on(point.position())
        elif point.state() == QEventPoint.State.Released:
            self._finger = None
            self._end()

    def _begin(self, at: QPointF, width: float = _WIDTH) -> None:
        self.ink.lines.append([_Dot(at, width)])
        self.update()

    def _go_on(self, at: QPointF, width: float = _WIDTH) -> None:
        if not self.ink.lines:
            return
        # A line that leaves the paper goes along its edge.
        held = QPointF(
            min(max(at.x(), 0.0), float(self.width())), min(max(at.y(), 0.0), float(self.height()))
        )
        self.ink.lines[-1].append(_Dot(held, width))
        self.update()

    def _end(self) -> None:
        self.drawn.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), _PAPER)
        guide = self.height() * 0.72
        side = float(theme.px(16))
        painter.setPen(QPen(_GUIDE, 1.0))
        painter.drawLine(QPointF(side, guide), QPointF(self.width() - side, guide))
        painter.drawText(QPointF(side, guide - theme.px(4)), "×")
        self.ink.draw(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor(theme.tokens().edge), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class SignaturePad(QWidget):
    """The field to sign in, and a button that wipes it.

    ``signed``: there is a signature now, after each line drawn. ``cleared``: it was wiped.
    The keyboard cannot draw: a form that uses this offers signing on paper beside it.
    """

    signed = Signal()
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None, name: str = "") -> None:
        super().__init__(parent)
        self.sheet = _Sheet(self)
        self.sheet.setAccessibleName(name or self.tr("Signature"))
        self.setAccessibleName(self.sheet.accessibleName())
        self.sheet.drawn.connect(self._on_drawn)
        self.wipe = link_small(self.tr("Clear"))
        self.wipe.setAccessibleName(self.tr("Clear the signature"))
        self.wipe.setEnabled(False)
        self.wipe.clicked.connect(self.clear)
        foot = QHBoxLayout()
        foot.addWidget(hint(self.tr("Sign above the line")), 1)
        foot.addWidget(self.wipe)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.sheet, 1)
        column.addLayout(foot)

    def is_empty(self) -> bool:
        """Whether nothing was drawn yet that could be a signature."""
        return self.sheet.ink.length() < _SHORTEST

    def png(self) -> bytes:
        """The signature as a PNG, black on white, cut to the ink, at most 30 KB; ``b""`` if
        empty."""
        if self.is_empty():
            return b""
        for scale in _SCALES:
            data = _png(self.sheet.ink, scale, QImage.Format.Format_Grayscale8)
            if len(data) <= LARGEST:
                return data
        # A field scribbled full: black and white alone takes an eighth.
        return _png(self.sheet.ink, _SCALES[-1], QImage.Format.Format_Mono)

    @Slot()
    def clear(self) -> None:
        """Wipe the field."""
        self.sheet.ink = _Ink()
        self.sheet.update()
        self.wipe.setEnabled(False)
        self.cleared.emit()

    @Slot()
    def _on_drawn(self) -> None:
        self.wipe.setEnabled(bool(self.sheet.ink.lines))
        if not self.is_empty():
            self.signed.emit()


def _png(ink: _Ink, scale: float, form: QImage.Format) -> bytes:
    box = ink.bounds()
    size = QSize(round(box.width() * scale) or 1, round(box.height() * scale) or 1)
    image = QImage(size, QImage.Format.Format_Grayscale8)
    image.fill(_PAPER)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-box.topLeft())
    ink.draw(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image.convertToFormat(form))
    return bytes(buffer.data().data())
