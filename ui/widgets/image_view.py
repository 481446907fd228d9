"""A picture held in memory, as wide as there is room, and larger on request."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme

#: How much larger one step makes it.
STEP = 1.5
LARGEST = STEP**4


class ImageView(QWidget):
    """Draws one picture in its proportions. ``zoom`` 1 is as wide as the place, and never more
    than its own pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.zoom = 1.0
        self._room = theme.px(720)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage, name: str) -> None:
        """Show a picture; ``name`` is what a screen reader says of it."""
        self._image = image
        self.setAccessibleName(name)
        self.set_zoom(1.0)

    def set_room(self, width: int) -> None:
        """How many logical pixels there are for the whole picture."""
        self._room = max(width, theme.px(200))
        self._resize()

    def set_zoom(self, zoom: float) -> None:
        """Show it this much larger than its place."""
        self.zoom = min(max(zoom, 1.0), LARGEST)
        self._resize()

    def fitted(self) -> QSize:
        """Its size at zoom 1, in logical pixels."""
        own = self._image.size()
        width = min(self._room, max(own.width(), 1))
        return QSize(width, max(1, round(width * own.height() / max(own.width(), 1))))

    def _resize(self) -> None:
        self.setFixedSize(self.fitted() * self.zoom)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRect(0, 0, self.width(), self.height())
        # What is transparent in a picture lies on paper.
        painter.fillRect(area, Qt.GlobalColor.white)
        painter.drawImage(area, self._image)
        edge = theme.tokens().primary if self.hasFocus() else theme.tokens().hairline
        painter.setPen(QColor(edge))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
