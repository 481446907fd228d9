"""The papers of supports - the receipt and the request form: in view, printed, saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework.session import Session
from ui import theme
from ui.context import UiContext
from ui.pages.paper_parts import PaperDesk, _Job
from ui.widgets.buttons import link_small
from ui.widgets.labels import card_heading, muted
from ui.widgets.pdf_pages import PdfPages
from ui.widgets.printing import proposed_name
from ui.widgets.slip_view import Paper

#: Makes the paper of a record; on the store lane.
PaperOf = Callable[[Session, str], bytes]


class SupportDesk(PaperDesk):
    """Makes the paper of a request or an issue; nothing is put on record about it. ``paper`` is
    which of them."""

    def __init__(self, context: UiContext, page: QWidget, paper: PaperOf) -> None:
        super().__init__(context, page)
        self.paper = paper

    def choose_place(self, number: str) -> Path | None:
        self.banner.hide()
        return self.ask_where(self._page, self.tr("Save the paper"), proposed_name(number))

    def _fetch(self, referral_id: str) -> None:
        session = self.context.session
        self.context.lanes.store(self.paper, session, referral_id, done=self._made)

    def _record(self, job: _Job, how: str, words: str) -> None:
        self.banner.hide()
        words = (
            self.tr("{number} is at the printer.")
            if how == "printer"
            else self.tr("{number} is saved as a PDF.")
        )
        self.context.notices.tell(words.format(number=job.number), "good")
        self.finished.emit(job.referral_id, how)


class PaperView(QWidget):
    """The paper as it prints, one page at a time."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._number = 0
        self.heading = card_heading(heading)
        self.where = muted()
        self.next_page = link_small(self.tr("Next page"))
        self.paper = Paper(self)
        self.paper.setAccessibleName(heading)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.where)
        top.addWidget(self.next_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(top)
        column.addWidget(self.paper)
        column.addStretch(1)
        self.next_page.clicked.connect(self._on_next)
        self._draw()

    def show_pdf(self, pdf: bytes) -> None:
        """Draw these bytes, from the first page."""
        before, self._pages = self._pages, PdfPages(pdf, self)
        if before is not None:
            before.deleteLater()
        self._number = 0
        self._draw()

    def clear(self) -> None:
        """Empty paper."""
        if self._pages is not None:
            self._pages.deleteLater()
            self._pages = None
        self._draw()

    def _draw(self) -> None:
        count = self._pages.count if self._pages else 0
        self.paper.show_page(self._pages, self._number)
        self.next_page.setVisible(count > 1)
        self.where.setVisible(count > 1)
        words = self.tr("Page {number} of {count}")
        self.where.setText(words.format(number=self._number + 1, count=count))

    @Slot()
    def _on_next(self) -> None:
        if self._pages is not None:
            self._number = (self._number + 1) % self._pages.count
            self._draw()
