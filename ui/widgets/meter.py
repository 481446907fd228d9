"""Two small charts: how far to a goal, and how many of one thing among others."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.labels import body


class _Track(QWidget):
    """A filled length; ``ground`` draws the rest of it too."""

    def __init__(self, height: int, ground: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = 0.0
        self._height = height
        self._ground = ground
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(80), theme.px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = theme.px(self._height) / 2 if self._ground else theme.px(3)
        if self._ground:
            painter.setBrush(QColor(theme.tokens().primary_tint))
            painter.drawRoundedRect(whole, radius, radius)
        if self.share > 0:
            filled = QRectF(whole)
            filled.setWidth(max(whole.width() * self.share, radius * 2))
            painter.setBrush(QColor(theme.tokens().primary))
            painter.drawRoundedRect(filled, radius, radius)


class Meter(QWidget):
    """A goal: its label, the words "675 of 1,000" and a track filled that far."""

    def __init__(
        self,
        label: str,
        value: int,
        total: int,
        value_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = body(label)
        self.value = body()
        self.value.setObjectName("cardHeading")
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.track = _Track(10, ground=True)
        top = QHBoxLayout()
        top.addWidget(self.label, 1)
        top.addWidget(self.value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(top)
        column.addWidget(self.track)
        self.set(value, total, value_text)

    def set(self, value: int, total: int, value_text: str = "") -> None:
        """Show another state."""
        words = value_text or self.tr("{value} of {total}").format(
            value=f"{value:,}", total=f"{total:,}"
        )
        self.value.setText(words)
        self.value.setWordWrap(False)
        self.track.share = min(max(value / total, 0.0), 1.0) if total else 0.0
        self.track.update()
        self.setAccessibleName(f"{self.label.text()}: {words}")


class Bar(QWidget):
    """One of several counts: label, a bar as long as its share of ``maximum``, the number."""

    def __init__(self, label: str, value: int, maximum: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = body(label)
        self.label.setFixedWidth(theme.px(94))
        self.number = body(f"{value:,}")
        self.number.setObjectName("cardHeading")
        self.number.setFixedWidth(theme.px(32))
        self.track = _Track(12, ground=False)
        self.track.share = value / maximum if maximum else 0.0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.label)
        row.addWidget(self.track, 1)
        row.addWidget(self.number)
        self.setAccessibleName(f"{label}: {value}")
