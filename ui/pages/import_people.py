"""Import people from a spreadsheet: choose it, say what its columns are, look, run, undo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from mtw_desktop.casework.import_people import Imported
from mtw_desktop.casework.import_table import Table, read_table
from mtw_desktop.domain.wording import counted
from mtw_desktop.errors import WorldError
from ui.context import UiContext
from ui.pages.import_people_batches import BatchesPanel, Undoer
from ui.pages.import_people_columns import ColumnsPanel
from ui.pages.import_people_file import FileCard
from ui.pages.import_people_progress import ProgressLine
from ui.pages.import_people_rows import RowsPanel
from ui.pages.import_people_run import ImportRunner
from ui.pages.key_parts import give_keys
from ui.pages.supports_segments import Segments
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.heading import PageHeading
from ui.widgets.page import Page


class ImportPage(Page):
    """Long files are read and written in slices: other work goes on, and Cancel stops between
    two. ``open`` takes nothing."""

    kinds = frozenset({"participant"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setAccessibleName(self.tr("Import people"))
        self._path = Path()
        self._asked = 0
        self._table: Table | None = None
        self.heading = PageHeading(
            self.tr("Import people"), self.tr("Nothing is written before you say so.")
        )
        self.result = Banner("", tone="good", action_text=self.tr("Undo"))
        self.file = FileCard()
        steps = [("columns", self.tr("Columns")), ("rows", self.tr("Rows"))]
        self.steps = Segments(steps, self.tr("Steps"))
        self.progress = ProgressLine()
        self.runner = ImportRunner(context, self, self.progress)
        self.columns_panel = ColumnsPanel(context)
        self.rows_panel = RowsPanel(context, self.progress)
        self.stack = QStackedWidget()
        self.batches = BatchesPanel(context)
        self.undo_progress = ProgressLine()
        self.undoer = Undoer(context, self, self.undo_progress)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.stack.addWidget(self.columns_panel)
        self.stack.addWidget(self.rows_panel)
        for part in (self.heading, self.result, self.undo_progress, self.file, self.steps,
                     self.progress):  # fmt: skip
            self.body.addWidget(part)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.batches)
        self.body.addStretch(0)
        self._show_file(False)
        self.result.hide()
        rows = self.rows_panel
        give_keys(self.file.button, *self.steps.buttons.values(), self.columns_panel.next,
                  rows.run, rows.duplicates_field, *rows.filters.buttons.values())  # fmt: skip

    def _connect(self) -> None:
        self.file.chosen.connect(self.read)
        self.file.sheet_wanted.connect(self.read_sheet)
        self.steps.chosen.connect(self._on_step)
        self.columns_panel.go_on.connect(self._on_check)
        self.columns_panel.changed.connect(self.rows_panel.stop)
        self.rows_panel.run_wanted.connect(self._on_run)
        self.progress.cancelled.connect(self._on_cancel)
        self.runner.ended.connect(self._on_ended)
        self.result.activated.connect(self.undoer.look)
        self.batches.undo_wanted.connect(self.undoer.start)
        self.undoer.finished.connect(self._on_undone)
        self.undoer.busy.connect(self._on_busy)

    # the frame

    def open(self, _argument: object) -> None:
        self.reload()

    def reload(self) -> None:
        self.batches.read()

    def focus_first(self) -> None:
        if self._table is None:
            self.file.button.setFocus()
        elif self.steps.code == "rows":
            self.rows_panel.focus_first()
        else:
            self.columns_panel.next.setFocus()

    def escape(self) -> bool:
        if self._table is None or self.runner.running:
            return False
        if self.steps.code == "rows":
            self.steps.choose("columns")
        else:
            self._show_file(False)
        return True

    # the file

    @Slot(str)
    def read(self, path: str) -> None:
        """Read a file; then its columns are shown."""
        self._path = Path(path)
        self.read_sheet(None)

    @Slot(str)
    def read_sheet(self, sheet: str | None) -> None:
        """Read another sheet of the file."""
        if self.runner.running:
            return
        self._asked += 1
        self.result.hide()
        self.file.set_busy(True)
        # No store is needed for this, and a large workbook takes seconds.
        self.context.lanes.network(
            _read, self._asked, self._path, sheet, done=self._on_read, failed=self._on_unread
        )

    @Slot(object)
    def _on_read(self, answer: tuple[int, Table]) -> None:
        ticket, table = answer
        if ticket != self._asked:
            return
        self._table = table
        self.rows_panel.stop()
        self.file.show_table(table)
        self.columns_panel.show_table(table)
        self.steps.choose("columns")
        self._show_file(True)
        self._give_focus()

    @Slot(object)
    def _on_unread(self, error: WorldError) -> None:
        self._show_file(False)
        sentence, next_step = self.context.words_of(error)
        self.file.say(sentence, next_step)
        announce(self, f"{sentence} {next_step}".strip())

    def _show_file(self, there: bool) -> None:
        if not there:
            self._table = None
            self.file.ask_anew()
            self.rows_panel.stop()
        for part in (self.steps, self.stack):
            part.setVisible(there)
        self.batches.setVisible(not there)

    def _give_focus(self) -> None:
        if self.isVisible():
            self.focus_first()

    # the rows

    @Slot(str)
    def _on_step(self, code: str) -> None:
        rows = code == "rows"
        self.stack.setCurrentWidget(self.rows_panel if rows else self.columns_panel)
        if rows and not self.rows_panel.begun and self._table is not None:
            self.rows_panel.check(self._table, self.columns_panel.mapping)

    @Slot()
    def _on_check(self) -> None:
        self.steps.choose("rows")
        self._give_focus()

    # running

    @Slot()
    def _on_run(self) -> None:
        model = self.rows_panel.model
        self._on_busy(True)
        self.runner.start(model.preview(), model.choice())

    @Slot()
    def _on_cancel(self) -> None:
        """While rows are read: back to the columns; while they are written: stop after these."""
        if self.runner.running:
            self.runner.stop()
        else:
            self.rows_panel.stop()
            self.steps.choose("columns")

    @Slot(object, object)
    def _on_ended(self, done: Imported, why: tuple[str, str]) -> None:
        self._on_busy(False)
        self._show_file(False)
        self.undoer.batch = done.batch_id
        self.batches.read()
        words = counted("import.count.done", done.people, self.context.language)
        if done.cancelled:
            words = counted("import.count.stopped", done.people, self.context.language)
        left = counted("import.count.left", done.left_out, self.context.language)
        tone = "urgent" if why[0] else "warning" if done.cancelled else "good"
        aside = " ".join(why).strip() or (left if done.left_out else "")
        self._tell(words, aside, tone, undo=bool(done.batch_id))
        self.context.notices.did_change(done.changed.kinds | {"participant"})

    def _tell(self, sentence: str, aside: str, tone: str, *, undo: bool) -> None:
        self.result.set(sentence, aside, tone)
        if self.result.action is not None:
            self.result.action.setVisible(undo)
        self.result.show()
        self.scroll_area.ensureWidgetVisible(self.result)
        announce(self, f"{sentence} {aside}".strip())
        self._give_focus()

    # undoing

    @Slot(str, str)
    def _on_undone(self, sentence: str, tone: str) -> None:
        first, _, rest = sentence.partition("\n")
        self._tell(first, rest, tone, undo=False)
        self.reload()

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        """While people are written or taken back, nothing else is begun here."""
        self.batches.setEnabled(not busy)
        self.file.set_locked(busy)
        self.columns_panel.setEnabled(not busy)
        self.rows_panel.set_running(busy)
        if self.result.action is not None:
            self.result.action.setEnabled(not busy)


def _read(ticket: int, path: Path, sheet: str | None) -> tuple[int, Table]:
    return ticket, read_table(path, sheet)
