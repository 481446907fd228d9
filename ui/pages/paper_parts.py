"""The desk where a page's paper is made: print, print again, save a file, say what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from mtw_desktop.casework import referring
from mtw_desktop.casework.changes import Changed
from mtw_desktop.domain.labels import error_text
from mtw_desktop.errors import NoPrinter, WorldError
from ui import preferences
from ui.context import UiContext
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.page import Page
from ui.widgets.printing import Printers, PrintTarget, QtPrinters, proposed_name, save_pdf

#: Both copies of a slip, however much was written.
MOST_PAGES = 8
#: Asks where to put a file: (parent, title, proposed name) -> place, or ``None``.
AskWhere = Callable[[QWidget, str, str], Path | None]


@dataclass(frozen=True, slots=True)
class _Job:
    """One paper on its way: which referral, and the printer or the file it goes to."""

    referral_id: str
    number: str
    target: PrintTarget | None = None
    place: Path | None = None


class PaperDesk(QObject):
    """``finished(referral_id, how)`` after the paper was made; ``how`` is printer or file.

    ``banner`` says what went wrong and offers the file instead; the page puts it in sight.
    ``printers`` and ``ask_where`` are what a test, or another desk, puts in their place.
    """

    finished = Signal(str, str)

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self.context = context
        self.printers: Printers = QtPrinters()
        self.ask_where: AskWhere = ask_where
        self.banner = Banner("", action_text=self.tr("Save PDF"))
        self.banner.activated.connect(self._on_save_instead)
        self.banner.hide()
        self._page = page
        self._job: _Job | None = None
        self._instead: Callable[[], None] | None = None

    # the whole way, for a slip that is on record

    def reprint(self, referral_id: str, number: str) -> None:
        """Print the slip of an issued referral again, under its number."""
        self._job = _Job(referral_id, number)
        self._instead = self._save_the_same
        target = self.choose_printer()
        if target is not None:
            self._job = _Job(referral_id, number, target=target)
            self._fetch(referral_id)

    def save(self, referral_id: str, number: str) -> None:
        """Save the slip of an issued referral as a PDF."""
        place = self.choose_place(number)
        if place is not None:
            self._job = _Job(referral_id, number, place=place)
            self._fetch(referral_id)

    # the steps, for a referral that is still being written

    def choose_printer(self, instead: Callable[[], None] | None = None) -> PrintTarget | None:
        """A printer; ``None`` if the person changed their mind, or if there is none: then the
        banner says so and its button calls ``instead``."""
        self.banner.hide()
        self._instead = instead or self._instead
        try:
            return self.printers.choose(self._page, self.context.preferences.printer, MOST_PAGES)
        except NoPrinter as error:
            self.say(error)
            return None

    def choose_place(self, number: str) -> Path | None:
        """Where the file goes; its proposed name is the number and nothing else."""
        self.banner.hide()
        return self.ask_where(self._page, self.tr("Save the slip"), proposed_name(number))

    def make(
        self,
        pdf: bytes,
        referral_id: str,
        number: str,
        *,
        target: PrintTarget | None = None,
        place: Path | None = None,
    ) -> None:
        """Send the very bytes to the printer or into the file, and put it on record."""
        self._job = _Job(referral_id, number, target, place)
        self._made(pdf)

    def say(self, error: WorldError) -> None:
        """Show a failure with its next step, and the file as the way out."""
        sentence, next_step = error_text(error.code, self.context.language, **error.details)
        self.banner.set(sentence, next_step, "warning")
        if self.banner.action is not None:
            self.banner.action.setVisible(self._instead is not None)
        self.banner.show()
        if isinstance(self._page, Page):
            QTimer.singleShot(0, self._show_banner)
        announce(self._page, f"{sentence} {next_step}")

    @Slot()
    def _show_banner(self) -> None:
        if isinstance(self._page, Page):
            self._page.scroll_area.ensureWidgetVisible(self.banner)

    def _fetch(self, referral_id: str) -> None:
        session = self.context.session
        self.context.lanes.store(referring.slip_pdf, session, referral_id, done=self._made)

    @Slot(object)
    def _made(self, pdf: bytes) -> None:
        job = self._job
        if job is None:
            return
        if job.place is not None:
            self.context.lanes.network(
                save_pdf, pdf, job.place, done=self._on_saved, failed=self._on_failed
            )
        elif job.target is not None:
            self._print(job, job.target, pdf)

    def _print(self, job: _Job, target: PrintTarget, pdf: bytes) -> None:
        try:
            target.print_pdf(pdf, job.number)
        except NoPrinter as error:
            self._instead = self._save_the_same
            self.say(error)
            return
        self._remember(target.name)
        words = self.tr("Slip {number} is at the printer.").format(number=job.number)
        self._record(job, "printer", words)

    @Slot(object)
    def _on_saved(self, _nothing: object) -> None:
        if self._job is not None:
            words = self.tr("Slip {number} is saved as a PDF.").format(number=self._job.number)
            self._record(self._job, "file", words)

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self._instead = self._save_the_same
        self.say(error)

    def _record(self, job: _Job, how: str, words: str) -> None:
        self.banner.hide()
        self.context.notices.tell(words, "good")
        self.context.lanes.store(
            referring.record_printed,
            self.context.session,
            job.referral_id,
            how,
            done=self._on_recorded,
        )
        self.finished.emit(job.referral_id, how)

    @Slot(object)
    def _on_recorded(self, changed: Changed) -> None:
        self.context.notices.did_change(changed.kinds)

    @Slot()
    def _on_save_instead(self) -> None:
        if self._instead is not None:
            self._instead()

    def _save_the_same(self) -> None:
        if self._job is not None:
            self.save(self._job.referral_id, self._job.number)

    def _remember(self, printer: str) -> None:
        kept = self.context.preferences
        if printer and printer != kept.printer:
            self.context.preferences = replace(kept, printer=printer)
            preferences.save(self.context.folder, self.context.preferences)


def ask_where(parent: QWidget, title: str, proposed: str) -> Path | None:
    """The system's own dialog, starting in the documents folder."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    start = Path(QStandardPaths.writableLocation(documents)) / proposed
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(start), "PDF (*.pdf)")
    if not chosen:
        return None
    place = Path(chosen)
    return place if place.suffix.lower() == ".pdf" else place.with_name(f"{place.name}.pdf")
