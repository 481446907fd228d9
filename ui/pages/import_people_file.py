"""Choosing the spreadsheet: a button, or a file dropped here; then its name, its sheets."""

from __future__ import annotations

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework.import_table import Table
from ui import theme
from ui.pages.file_parts import local_files
from ui.widgets.banner import Banner
from ui.widgets.buttons import secondary
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.inputs import Combo
from ui.widgets.labels import card_heading, hint, muted


class FileCard(Card):
    """``chosen(path)`` when there is a file to read; ``sheet_wanted(name)`` for another sheet."""

    chosen = Signal(str)
    sheet_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.button = secondary("")
        self.name = card_heading()
        self.about = muted()
        self.sheet = Combo()
        self.sheet_field = Field(self.tr("Sheet"), self.sheet)
        self.problem = Banner("", tone="urgent")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.about)
        row = QHBoxLayout()
        row.setSpacing(theme.px(20))
        row.addLayout(words, 1)
        row.addWidget(self.sheet_field)
        row.addWidget(self.button)
        self.body.addLayout(row)
        self.body.addWidget(self.problem)
        self.reading = hint(self.tr("Reading the file …"))
        self.body.addWidget(self.reading)
        self.reading.hide()
        self.problem.hide()
        self.ask_anew()
        self.button.clicked.connect(self._on_button)
        self.sheet.activated.connect(self._on_sheet)

    def show_table(self, table: Table) -> None:
        """Say which file was read."""
        self.set_busy(False)
        self.name.setText(table.name)
        rows = self.tr("%n row(s)", "", len(table.rows))
        columns = self.tr("%n column(s)", "", len(table.header))
        self.about.setText(f"{rows} · {columns}")
        self.button.setText(self.tr("Another file…"))
        self.sheet_field.setVisible(len(table.sheets) > 1)
        self.sheet.set_options([(each, each) for each in table.sheets], table.sheet)

    def ask_anew(self) -> None:
        """No file is in hand."""
        self.name.setText(self.tr("A spreadsheet with one person in each row"))
        self.about.setText(
            self.tr(
                "CSV or XLSX, with headings above the columns. Drop the file here, or choose it."
            )
        )
        self.button.setText(self.tr("Choose a file…"))
        self.sheet_field.hide()

    def set_busy(self, busy: bool) -> None:
        """While the file is read."""
        self.button.setEnabled(not busy)
        self.sheet.setEnabled(not busy)
        self.reading.setVisible(busy)
        if busy:
            self.problem.hide()

    def set_locked(self, locked: bool) -> None:
        """While people are being written, the file stays."""
        self.button.setEnabled(not locked)
        self.sheet.setEnabled(not locked)
        self.setAcceptDrops(not locked)

    def say(self, sentence: str, next_step: str) -> None:
        """Why the file cannot be taken."""
        self.set_busy(False)
        self.problem.set(sentence, next_step, "urgent")
        self.problem.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for path in local_files(event.mimeData().urls())[:1]:
            event.acceptProposedAction()
            self.chosen.emit(path)

    @Slot()
    def _on_button(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        kinds = self.tr("Spreadsheets") + " (*.csv *.xlsx *.txt *.tsv)"
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a spreadsheet"), folder, kinds)
        if path:
            self.chosen.emit(path)

    @Slot()
    def _on_sheet(self) -> None:
        self.sheet_wanted.emit(self.sheet.code())
