"""The pages of one PDF held in memory: what the preview shows and the printer draws."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from mtw_desktop.errors import RuleBroken

_POINTS_PER_INCH = 72


class PdfPages(QObject):
    """A PDF opened from bytes. Pages count from 0; nothing is ever written to disk."""

    def __init__(self, pdf: bytes, parent: QObject | None = None) -> None:
        """``RuleBroken`` if the bytes are no PDF: every caller made them itself."""
        super().__init__(parent)
        self.pdf = pdf
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(self)
        self._document.load(self._buffer)
        if self._document.status() is not QPdfDocument.Status.Ready:
            raise RuleBroken("not a PDF")

    @property
    def count(self) -> int:
        """How many pages."""
        return self._document.pageCount()

    def points(self, page: int) -> QSizeF:
        """The size of a page in points (1/72 inch)."""
        return self._document.pagePointSize(page)

    def text(self, page: int) -> str:
        """The words of a page, for a screen reader."""
        return self._document.getAllText(page).text()

    def image_at(self, page: int, dpi: int) -> QImage:
        """The page on white at ``dpi`` dots per inch."""
        points = self.points(page)
        return self._image(page, (points * dpi / _POINTS_PER_INCH).toSize())

    def image_for(self, page: int, width: int, ratio: float) -> QImage:
        """The page on white for a widget ``width`` logical pixels wide on a screen of ``ratio``."""
        points = self.points(page)
        pixels = max(1, round(width * ratio))
        height = round(pixels * points.height() / max(points.width(), 1.0))
        image = self._image(page, QSize(pixels, height))
        image.setDevicePixelRatio(ratio)
        return image

    def _image(self, page: int, size: QSize) -> QImage:
        # QtPdf draws on nothing; paper is white whatever the theme.
        paper = QImage(size, QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, self._document.render(page, size))
        painter.end()
        return paper
