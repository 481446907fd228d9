"""Writing the people of an import, one transaction after the other, until done or stopped."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from mtw_desktop.casework.import_people import Choice, Imported, Importing, Preview
from mtw_desktop.errors import WorldError
from ui.context import UiContext
from ui.pages.import_people_progress import ProgressLine, write_on


class ImportRunner(QObject):
    """``ended(Imported, why)`` in any case; ``why`` is a failure's (sentence, next step), both ""
    if there was none. Whoever stops it leaves whole people behind, all of them in the batch."""

    ended = Signal(object, object)

    def __init__(self, context: UiContext, page: QWidget, progress: ProgressLine) -> None:
        super().__init__(page)
        self.context, self._progress = context, progress
        self._importing: Importing | None = None
        self._stopping = False

    @property
    def running(self) -> bool:
        """Whether people are being written."""
        return self._importing is not None

    def start(self, preview: Preview, choice: Choice) -> None:
        """Write the rows that were chosen."""
        self._importing, self._stopping = Importing(preview, choice), False
        self._on_written(self._importing)

    def stop(self) -> None:
        """After the transaction under way."""
        self._stopping = True

    @Slot(object)
    def _on_written(self, importing: Importing) -> None:
        session = self.context.session
        if session is None or importing is not self._importing:
            return
        words = self.tr("{done} of {total} people are in")
        words = words.format(done=f"{importing.written:,}", total=f"{importing.wanted:,}")
        self._progress.show_step(words, importing.written, importing.wanted)
        if importing.done or self._stopping:
            self._end(importing.result(), ("", ""))
        else:
            self.context.lanes.store(
                write_on, session, importing, done=self._on_written, failed=self._on_failed
            )

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        if self._importing is not None:
            self._end(self._importing.result(), self.context.words_of(error))

    def _end(self, done: Imported, why: tuple[str, str]) -> None:
        self._importing = None
        self._progress.hide()
        self.ended.emit(done, why)
