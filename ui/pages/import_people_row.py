"""The marked row of an import: what is wrong in which column, who it may be, taken or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mtw_desktop.casework.duplicate_review import reason_words
from mtw_desktop.casework.import_rows import CellNote, RowPreview
from mtw_desktop.domain.labels import label
from ui import theme
from ui.widgets.buttons import secondary
from ui.widgets.cards import Card
from ui.widgets.labels import body, card_heading, muted, problem

_LONGEST = 60


class RowCard(Card):
    """``toggled`` when the row is to be taken after all, or left out. ``number`` is the row's in
    the file, 0 while none is shown."""

    toggled = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = 0
        self._language = language
        self.heading = card_heading()
        self.toggle = secondary("")
        self.toggle.setToolTip(self.tr("Space"))
        self.toggle.clicked.connect(self.toggled)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(6))
        self._shown: list[QLabel] = []
        self.body.addWidget(self.heading)
        self.body.addLayout(self._lines)
        self.body.addWidget(self.toggle)
        self.hide()

    def texts(self) -> list[str]:
        """What it says, line by line."""
        return [each.text() for each in self._shown]

    def show_nothing(self) -> None:
        """No row is marked, or it was not read yet."""
        self.number = 0
        self.hide()

    def show_row(
        self,
        row: RowPreview,
        header: Sequence[str],
        cells: Mapping[int, str],
        *,
        wanted: bool,
    ) -> None:
        """Show a row; ``cells`` are the texts of the columns that something is said about."""
        self.number = row.number
        self._clear()
        self.heading.setText(self.tr("Row {number}").format(number=row.number))
        for each in row.problems:
            self._note(problem(), each, header, cells)
        for each in row.warnings:
            self._note(body(), each, header, cells)
        for match in row.matches:
            who = " · ".join(
                each for each in (match.row.display_name, match.row.birth_text) if each
            )
            self._add(body(who))
            self._add(muted(", ".join(reason_words(match.reasons, self._language))))
        if row.like_rows:
            rows = ", ".join(str(each) for each in row.like_rows)
            self._add(muted(self.tr("Like row {rows} of the file").format(rows=rows)))
        if not self._shown:
            self._add(muted(self.tr("Nothing is wrong here.")))
        self.toggle.setVisible(not row.problems)
        anyway = self.tr("Import anyway") if row.duplicate else self.tr("Import this row")
        self.toggle.setText(self.tr("Skip this row") if wanted else anyway)
        if row.problems:
            self._add(muted(self.tr("Correct it in the file and choose the file again.")))
        self.show()

    def _note(
        self, line: QLabel, note: CellNote, header: Sequence[str], cells: Mapping[int, str]
    ) -> None:
        sentence = label(f"problem.{note.code}", self._language)
        if note.column is not None:
            value = cells.get(note.column, "")
            value = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
            sentence = f"{header[note.column]} “{value}”: {sentence}"
        line.setText(sentence)
        self._add(line)

    def _add(self, line: QLabel) -> None:
        self._lines.addWidget(line)
        self._shown.append(line)

    def _clear(self) -> None:
        for line in self._shown:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._shown = []
