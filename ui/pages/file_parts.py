"""A file on the screen: reading one from a disk or the clipboard, and showing it, all in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.domain.files import check_file_size
from mtw_desktop.domain.pictures import PDF, media_type_of, without_notes
from mtw_desktop.errors import InputError, RuleBroken
from ui import theme
from ui.widgets.buttons import secondary
from ui.widgets.image_view import LARGEST, STEP, ImageView
from ui.widgets.labels import muted
from ui.widgets.pdf_pages import PdfPages
from ui.widgets.photos import decoded, encoded, fit_to_keep
from ui.widgets.slip_view import Paper

#: What is read from a disk at all: a large photo is made smaller before it is kept.
MAX_READ_BYTES = 60_000_000
_PREVIEW_SIDE = 2400


@dataclass(frozen=True, slots=True)
class Chosen:
    """A file that can be kept: its bytes without a camera's notes, its name, what it is."""

    data: bytes
    name: str
    media_type: str


def read_chosen(path: Path) -> Chosen:
    """Read a file from a disk; a large photo is made smaller. ``InputError`` with a reason."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_READ_BYTES + 1)
    except OSError as error:
        raise InputError(type(error).__name__, reason="file_unreadable") from error
    return made_fit(data, path.name)


def from_clipboard(image: QImage) -> Chosen:
    """A picture that was copied elsewhere. ``InputError`` as ``made_fit``."""
    return made_fit(encoded(image), "clipboard.png")


def made_fit(data: bytes, name: str) -> Chosen:
    """Bytes as they can be kept: sniffed, made smaller, without notes, within the limit."""
    if not data:
        check_file_size(0)
    kind = media_type_of(data)
    if kind == PDF:
        check_file_size(len(data))
        return Chosen(data, name, kind)
    if len(data) > MAX_READ_BYTES:
        check_file_size(len(data))
    data = fit_to_keep(without_notes(data, kind))
    kind = media_type_of(data)
    data = without_notes(data, kind)
    check_file_size(len(data))
    return Chosen(data, name, kind)


def local_files(urls: Sequence[QUrl]) -> list[str]:
    """The files on this computer among what was dropped or copied."""
    return [each.toLocalFile() for each in urls if each.isLocalFile()]


class FileView(QWidget):
    """Shows one photo or the pages of one PDF, with buttons to leaf and to see it larger."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages: PdfPages | None = None
        self.number = 0
        self.image = ImageView(self)
        self.paper = Paper(self)
        self.paper.setMaximumWidth(theme.px(860))
        self.larger, self.smaller = secondary(self.tr("Larger")), secondary(self.tr("Smaller"))
        self.larger.setToolTip("Ctrl++")
        self.larger.setShortcut("Ctrl++")
        self.smaller.setToolTip("Ctrl+-")
        self.smaller.setShortcut("Ctrl+-")
        self.before, self.after = secondary(self.tr("Page before")), secondary(self.tr("Next page"))
        self.place = muted()
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for widget in (self.larger, self.smaller, self.before, self.after, self.place):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(row)
        column.addWidget(self.image, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.paper)
        column.addStretch(1)
        for button, slot in (
            (self.larger, self._on_larger),
            (self.smaller, self._on_smaller),
            (self.before, self._on_before),
            (self.after, self._on_after),
        ):
            button.clicked.connect(slot)
        self.clear()

    def clear(self) -> None:
        """Show nothing, and let go of what was shown."""
        if self.pages is not None:
            self.paper.show_page(None, 0)
            self.pages.deleteLater()
            self.pages = None
        self.image.show_image(QImage(), "")
        for widget in (self.image, self.paper, *self._buttons(), self.place):
            widget.hide()

    def show_file(self, data: bytes, name: str) -> None:
        """Show these bytes; ``name`` is what they are. ``InputError`` if they cannot be shown."""
        self.clear()
        # What it is, not what its record says: that may have been written elsewhere.
        if media_type_of(data) != PDF:
            self.image.show_image(decoded(data, _PREVIEW_SIDE), name)
            self.image.show()
            self._show_buttons()
            return
        self.pages = opened(data)
        self.pages.setParent(self)
        self.paper.setAccessibleName(name)
        self.paper.show()
        self._turn_to(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.image.zoom == 1.0:
            self.image.set_room(self.width())

    def _buttons(self) -> tuple[QWidget, ...]:
        return (self.larger, self.smaller, self.before, self.after)

    def _show_buttons(self) -> None:
        photo, many = self.pages is None, self.pages is not None and self.pages.count > 1
        for button in (self.larger, self.smaller):
            button.setVisible(photo)
        for widget in (self.before, self.after, self.place):
            widget.setVisible(many)
        self.larger.setEnabled(self.image.zoom < LARGEST)
        self.smaller.setEnabled(self.image.zoom > 1.0)
        if self.pages is not None:
            self.before.setEnabled(self.number > 0)
            self.after.setEnabled(self.number < self.pages.count - 1)
            words = self.tr("Page {number} of {count}")
            self.place.setText(words.format(number=self.number + 1, count=self.pages.count))

    def _turn_to(self, number: int) -> None:
        if self.pages is not None:
            self.number = min(max(number, 0), self.pages.count - 1)
            self.paper.show_page(self.pages, self.number)
            self._show_buttons()

    @Slot()
    def _on_larger(self) -> None:
        self.image.set_zoom(self.image.zoom * STEP)
        self._show_buttons()

    @Slot()
    def _on_smaller(self) -> None:
        self.image.set_zoom(self.image.zoom / STEP)
        self._show_buttons()

    @Slot()
    def _on_before(self) -> None:
        self._turn_to(self.number - 1)

    @Slot()
    def _on_after(self) -> None:
        self._turn_to(self.number + 1)


def opened(pdf: bytes) -> PdfPages:
    """The pages of somebody's PDF. ``InputError`` if it is damaged or wants a password."""
    try:
        pages = PdfPages(pdf)
    except RuleBroken as error:
        locked = b"/Encrypt" in pdf
        raise InputError("not shown", reason="file_locked" if locked else "file_damaged") from error
    if pages.count < 1:
        raise InputError("no pages", reason="file_damaged")
    return pages
