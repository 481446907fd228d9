"""Looking over the rows before they are written: what is wrong, who may be known, what is taken."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework.import_columns import ColumnMapping
from mtw_desktop.casework.import_reading import Reading
from mtw_desktop.casework.import_rows import RowPreview
from mtw_desktop.casework.import_table import Table
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.wording import counted
from ui import theme
from ui.context import UiContext
from ui.models.import_preview import FIRST, STATE, Filter, PreviewCounts, PreviewModel, RowState
from ui.pages.import_people_cell import CellDelegate
from ui.pages.import_people_progress import ProgressLine, read_on
from ui.pages.import_people_row import RowCard
from ui.pages.supports_segments import Segments
from ui.widgets.buttons import primary
from ui.widgets.field import Field
from ui.widgets.inputs import Combo
from ui.widgets.labels import muted
from ui.widgets.page import GUTTER
from ui.widgets.rich_rows import PillDelegate
from ui.widgets.table import Table as TableView

_WIDTHS = (64, 132)
_COLUMN = 150


class RowsPanel(QWidget):
    """``run_wanted`` when the chosen rows are to be written; Space takes or leaves a row."""

    run_wanted = Signal()

    def __init__(
        self, context: UiContext, progress: ProgressLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context, self._progress = context, progress
        self._reading: Reading | None = None
        self._header: tuple[str, ...] = ()
        self.model = PreviewModel(self._state_words, self._note_words, self)
        self.table = TableView(self.model, self.tr("Rows of the file"))
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.setItemDelegateForColumn(STATE, PillDelegate(self.table))
        self.table.setHorizontalScrollMode(TableView.ScrollMode.ScrollPerPixel)
        self.table.setMinimumHeight(theme.px(240))
        self.filters = Segments(
            [
                ("all", self.tr("All")),
                ("problems", self.tr("Errors")),
                ("duplicates", self.tr("Duplicates")),
                ("warnings", self.tr("To check")),
            ],
            self.tr("Rows"),
        )
        self.duplicates = Combo()
        self.duplicates.set_options(
            [("skip", self.tr("Skip them")), ("take", self.tr("Import them anyway"))]
        )
        self.duplicates_field = Field(self.tr("Likely duplicates"), self.duplicates)
        self.run = primary("")
        self.summary = muted()
        self.nothing = muted(self.tr("No row is like this."))
        self.card = RowCard(context.language)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(16))
        tools.addWidget(self.filters, 1, Qt.AlignmentFlag.AlignBottom)
        tools.addWidget(self.duplicates_field)
        tools.addWidget(self.run, 0, Qt.AlignmentFlag.AlignBottom)
        left = QVBoxLayout()
        left.setSpacing(theme.px(12))
        left.addWidget(self.table, 1)
        left.addWidget(self.nothing)
        right = QWidget()
        right.setFixedWidth(theme.px(300))
        aside = QVBoxLayout(right)
        aside.setContentsMargins(0, 0, 0, 0)
        aside.addWidget(self.card)
        aside.addStretch(1)
        sides = QHBoxLayout()
        sides.setSpacing(theme.px(GUTTER))
        sides.addLayout(left, 1)
        sides.addWidget(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addLayout(tools)
        column.addWidget(self.summary)
        column.addLayout(sides, 1)
        self.nothing.hide()

    def _connect(self) -> None:
        self.filters.chosen.connect(self._on_filter)
        self.duplicates.activated.connect(self._on_duplicates)
        self.run.clicked.connect(self.run_wanted)
        self.table.moved.connect(self._on_moved)
        self.table.opened.connect(self._on_toggle)
        self.card.toggled.connect(self._on_toggle)
        self.table.installEventFilter(self)

    # what is shown

    @property
    def begun(self) -> bool:
        """Whether the rows were read with the columns as they are now, or are being read."""
        return self._reading is not None

    def check(self, table: Table, mapping: ColumnMapping) -> None:
        """Show the rows of a table at once, and read them one slice after the other."""
        taken = [at for at, key in enumerate(mapping.keys) if key is not None]
        self._header = table.header
        headings = [self.tr("Row"), self.tr("State"), *(table.header[at] for at in taken)]
        self.filters.choose("all")
        self.model.skip_duplicates = self.duplicates.code() == "skip"
        self.model.set_table(table, taken, headings)
        for at in range(FIRST + len(taken)):
            width = _WIDTHS[at] if at < FIRST else _COLUMN
            self.table.setColumnWidth(at, theme.px(width))
        self.card.show_nothing()
        self.table.selectRow(0)
        self.say()
        self._reading = Reading(table, mapping)
        self._on_rows((self._reading, []))

    @Slot()
    def stop(self) -> None:
        """Read no further; what was read is forgotten."""
        self._reading = None
        self._progress.hide()

    @Slot(object)
    def _on_rows(self, answer: tuple[Reading, list[RowPreview]]) -> None:
        reading, rows = answer
        session = self.context.session
        if reading is not self._reading or session is None:
            return
        self.model.take_rows(rows)
        if self.card.number == 0 and self.model.rowCount():
            self._on_moved(max(self.table.currentIndex().row(), 0))
        self.say()
        if reading.done:
            self._progress.hide()
            return
        total = len(reading.table.rows)
        self._progress.show_step(self.tr("Checking the rows …"), reading.at, total)
        self.context.lanes.store(read_on, session, reading, done=self._on_rows)

    def set_running(self, running: bool) -> None:
        """While people are written, the choice stands."""
        for each in (self.duplicates, self.card.toggle):
            each.setEnabled(not running)
        self.run.setEnabled(not running and self._ready(self.model.counts()))

    def say(self) -> None:
        """The numbers, and whether one may go on."""
        counts = self.model.counts()
        self.filters.set_counts(
            {
                "problems": counts.problems,
                "duplicates": counts.duplicates,
                "warnings": counts.warnings,
            }
        )
        self.duplicates_field.setVisible(counts.duplicates > 0)
        self.run.setText(counted("import.count.run", counts.wanted, self.context.language))
        self.run.setEnabled(self._ready(counts))
        left = counts.read - counts.wanted
        words = self.tr("{count} will be imported").format(count=f"{counts.wanted:,}")
        if left:
            words += " · " + self.tr("{count} left out").format(count=f"{left:,}")
        self.summary.setText(words)
        self.summary.setVisible(counts.read == counts.total)
        self.nothing.setVisible(not self.model.rowCount())

    @staticmethod
    def _ready(counts: PreviewCounts) -> bool:
        return counts.read == counts.total and counts.wanted > 0

    def focus_first(self) -> None:
        """Into the rows."""
        self.table.enter()

    def _state_words(self, state: RowState) -> str:
        return {
            "problem": self.tr("Error"),
            "skip": self.tr("Skipped"),
            "duplicate": self.tr("Duplicate"),
            "check": self.tr("Check"),
            "ready": self.tr("Ready"),
        }[state]

    def _note_words(self, code: str) -> str:
        return label(f"problem.{code}", self.context.language)

    # choosing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.table
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Space
        ):
            self._on_toggle()
            return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _on_filter(self, code: str) -> None:
        self.model.set_filter(cast(Filter, code))
        self.nothing.setVisible(not self.model.rowCount())
        self.card.show_nothing()
        if self.model.rowCount():
            self.table.selectRow(0)
            self._on_moved(0)

    @Slot()
    def _on_duplicates(self) -> None:
        self.model.set_skip_duplicates(self.duplicates.code() == "skip")
        self._on_moved(self.table.currentIndex().row())
        self.say()

    @Slot(int)
    def _on_moved(self, at: int) -> None:
        preview = self.model.preview_at(at)
        if preview is None:
            self.card.show_nothing()
            return
        cells = {
            each.column: self.model.cell_text(at, each.column)
            for each in (*preview.problems, *preview.warnings)
            if each.column is not None
        }
        wanted = self.model.choice().wants(preview)
        self.card.show_row(preview, self._header, cells, wanted=wanted)

    @Slot()
    def _on_toggle(self) -> None:
        at = self.table.currentIndex().row()
        if self.duplicates.isEnabled() and self.model.toggle(at):
            self._on_moved(at)
            self.say()
