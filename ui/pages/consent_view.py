"""The consent form beside the page, as it prints, and the printer or the file it goes to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.errors import NoPrinter, WorldError
from ui import theme
from ui.context import UiContext
from ui.pages.paper_parts import MOST_PAGES, AskWhere, ask_where
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import choice
from ui.widgets.labels import card_heading
from ui.widgets.pdf_pages import PdfPages
from ui.widgets.printing import Printers, QtPrinters, proposed_name, save_pdf
from ui.widgets.slip_view import Paper

_LETTER = 11 / 8.5
_SMALLEST = 340


class ConsentView(QWidget):
    """Both copies, a page at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self.paper = Paper(self)
        self.numbers = QButtonGroup(self)
        self._below = QHBoxLayout()
        self._below.setSpacing(0)
        self._below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(card_heading(self.tr("The form, as it prints")))
        column.addWidget(self.paper)
        column.addLayout(self._below)
        column.addStretch(1)
        self.numbers.idClicked.connect(self._on_page)
        self.clear(self.tr("The form appears here."))

    @property
    def pdf(self) -> bytes | None:
        """The bytes on show."""
        return self._pages.pdf if self._pages else None

    def clear(self, words: str) -> None:
        """Empty paper with a word on what it waits for."""
        if self._pages is not None:
            self._pages.deleteLater()
            self._pages = None
        self.paper.say_instead(words)
        self._offer(0)
        self._draw(0)

    def show_pdf(self, pdf: bytes) -> None:
        """Draw these bytes; the page that was looked at stays in view."""
        if self._pages is not None and self._pages.pdf == pdf:
            return
        before, self._pages = self._pages, PdfPages(pdf, self)
        if before is not None:
            before.deleteLater()
        self._offer(self._pages.count)
        self._draw(min(max(self.numbers.checkedId(), 0), self._pages.count - 1))

    def fit(self, width: int, height: int) -> None:
        """Be as large as fits, never too small to read."""
        room = round((height - theme.px(70)) / _LETTER)
        self.setFixedWidth(min(width, max(room, theme.px(_SMALLEST))))

    def _offer(self, count: int) -> None:
        if count == len(self.numbers.buttons()):
            return
        kept = max(self.numbers.checkedId(), 0)
        for button in self.numbers.buttons():
            self.numbers.removeButton(button)
            button.hide()
            button.deleteLater()
        names = [self.tr("Page {number}").format(number=at + 1) for at in range(count)]
        if count == 2:
            names = [self.tr("Participant’s copy"), self.tr("Office copy")]
        for number, words in enumerate(names):
            button = choice(words)
            self.numbers.addButton(button, number)
            self._below.insertWidget(number, button)
        if count:
            self.numbers.button(min(kept, count - 1)).setChecked(True)

    def _draw(self, number: int) -> None:
        self.paper.show_page(self._pages, number)
        button = self.numbers.checkedButton()
        copy = button.text() if button is not None else ""
        self.paper.setAccessibleName(self.tr("Consent form, {copy}").format(copy=copy))

    @Slot(int)
    def _on_page(self, number: int) -> None:
        self._draw(number)


class ConsentDesk(QObject):
    """Prints or saves the very bytes on show. ``banner`` says what went wrong and offers the file
    instead. ``printed`` once the paper is on its way."""

    printed = Signal()

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self.context = context
        self.printers: Printers = QtPrinters()
        self.ask_where: AskWhere = ask_where
        self.banner = Banner("", action_text=self.tr("Save PDF"))
        self.banner.activated.connect(self._on_instead)
        self.banner.hide()
        self._page = page
        self._paper: tuple[bytes, str] = (b"", "")

    def send(self, pdf: bytes, code: str) -> None:
        """Ask for a printer and print; ``code`` is all the print queue is told."""
        self._paper = (pdf, code)
        self.banner.hide()
        try:
            remembered = self.context.preferences.printer
            target = self.printers.choose(self._page, remembered, MOST_PAGES)
            if target is None:
                return
            target.print_pdf(pdf, code)
        except NoPrinter as error:
            self._say(error)
            return
        self.context.notices.tell(self.tr("The form is at the printer."), "good")
        self.printed.emit()

    def save(self, pdf: bytes, code: str) -> None:
        """Ask for a place and write the file."""
        self._paper = (pdf, code)
        self.banner.hide()
        proposed = proposed_name(code)
        place = self.ask_where(self._page, self.tr("Save the consent form"), proposed)
        if place is not None:
            self._write(pdf, place)

    def _write(self, pdf: bytes, place: Path) -> None:
        self.context.lanes.network(
            save_pdf, pdf, place, done=self._on_saved, failed=self._on_failed
        )

    @Slot(object)
    def _on_saved(self, _nothing: object) -> None:
        self.context.notices.tell(self.tr("The form is saved as a PDF."), "good")

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self._say(error)

    @Slot()
    def _on_instead(self) -> None:
        self.save(*self._paper)

    def _say(self, error: WorldError) -> None:
        sentence, step = self.context.words_of(error)
        self.banner.set(sentence, step, "warning")
        self.banner.show()
        announce(self._page, f"{sentence} {step}")
