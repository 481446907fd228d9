"""Photos as they come from telephones, made fit to keep: right way up, no larger than needed."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader, QPainter

from mtw_desktop.domain.pictures import JPEG, PNG, media_type_of
from mtw_desktop.errors import InputError

#: Enough to read the small print of a receipt that fills the picture.
LONGEST_SIDE = 2400
_QUALITY = 85
#: A photo below this that is not too wide is kept as it is.
_LARGE_BYTES = 3_000_000


def decoded(data: bytes, longest: int = 0) -> QImage:
    """The picture, right way up; at most ``longest`` pixels on its longer side unless 0.

    ``InputError`` if it cannot be shown.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, _format(data))
    reader.setAutoTransform(True)
    size = reader.size()
    if longest and max(size.width(), size.height()) > longest:
        # The decoder itself makes it smaller: the whole of a large photo is never in memory.
        factor = longest / max(size.width(), size.height())
        reader.setScaledSize(
            QSize(max(1, round(size.width() * factor)), max(1, round(size.height() * factor)))
        )
    image = reader.read()
    if image.isNull():
        raise InputError("cannot be shown", reason="file_damaged")
    return image


def fit_to_keep(data: bytes) -> bytes:
    """The photo itself if it is small, else a JPEG of at most 2400 pixels. ``InputError``."""
    image = decoded(data, LONGEST_SIDE)
    if image.width() * image.height() < _pixels(data) or len(data) > _LARGE_BYTES:
        return encoded(image, "JPEG")
    return data


def encoded(image: QImage, kind: str = "PNG") -> bytes:
    """A picture as the bytes of a file: ``PNG``, or ``JPEG`` on white."""
    if kind == "JPEG" and image.hasAlphaChannel():
        image = image.convertToFormat(QImage.Format.Format_RGBA8888)
        paper = QImage(image.size(), QImage.Format.Format_RGB32)
        paper.fill(0xFFFFFFFF)
        painter = QPainter(paper)
        painter.drawImage(0, 0, image)
        painter.end()
        image = paper
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, _QUALITY if kind == "JPEG" else -1)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _format(data: bytes) -> QByteArray:
    """Only what was let in is decoded: none of the other formats Qt has a reader for."""
    formats = {JPEG: b"jpeg", PNG: b"png"}
    kind = media_type_of(data)
    if kind not in formats:
        raise InputError("no photo", reason="file_damaged")
    return QByteArray(formats[kind])


def _pixels(data: bytes) -> int:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    size = QImageReader(buffer, _format(data)).size()
    return size.width() * size.height()
