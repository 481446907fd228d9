"""The person's path to a good job, always in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme

#: (title, caption, state): state is done, now or next.
Step = tuple[str, str, str]
HEIGHT = 60
DOT = 14


class Stepper(QWidget):
    """Dots joined by lines: what is done, where the person is, what comes next."""

    def __init__(self, steps: Sequence[Step] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._steps: tuple[Step, ...] = ()
        self.set_steps(steps)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show another path."""
        self._steps = tuple(steps)
        words = {"done": self.tr("done"), "now": self.tr("now"), "next": self.tr("not yet")}
        self.setAccessibleName(
            "; ".join(
                ", ".join(part for part in (title, words[state], caption) if part)
                for title, caption, state in self._steps
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120) * max(len(self._steps), 1), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(64) * max(len(self._steps), 1), theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._steps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / len(self._steps)
        for index, step in enumerate(self._steps):
            box = QRectF(index * width, 0, width, self.height())
            self._paint_step(painter, box, step)
            if index:
                reached = step[2] in ("done", "now")
                self._paint_line(painter, box.left(), width, reached)

    def _paint_line(self, painter: QPainter, at: float, width: float, reached: bool) -> None:
        colours = theme.tokens()
        painter.setPen(QPen(QColor(colours.primary if reached else colours.hairline), 2))
        y = theme.px(4) + theme.px(DOT) / 2
        half = width / 2 - theme.px(DOT) - theme.px(8)
        painter.drawLine(QPointF(at - half, y), QPointF(at + half, y))

    def _paint_step(self, painter: QPainter, box: QRectF, step: Step) -> None:
        title, caption, state = step
        colours = theme.tokens()
        dot = QRectF(0, 0, theme.px(DOT), theme.px(DOT))
        dot.moveCenter(QPointF(box.center().x(), theme.px(4) + theme.px(DOT) / 2))
        edge = QColor(colours.edge if state == "next" else colours.primary)
        painter.setPen(QPen(edge, {"now": theme.px(3), "next": 2}.get(state, 2)))
        painter.setBrush(QColor(colours.primary if state == "done" else colours.surface))
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
        width = box.width() - theme.px(8)
        lines = (
            (title, 14, 600 if state == "now" else 400, colours.ink, 20),
            (caption or "–", 12, 400, colours.muted, 40),
        )
        for text, size, weight, colour, top in lines:
            painter.setFont(theme.font(size, weight))
            painter.setPen(QColor(colour))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))
            where = QRectF(box.left() + theme.px(4), theme.px(top), width, theme.px(20))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, shown)
