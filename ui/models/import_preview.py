"""The rows of a spreadsheet as they would be imported: all at once in the table, however many;
what each says follows as it is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mtw_desktop.casework.import_people import Choice, Preview
from mtw_desktop.casework.import_rows import RowPreview
from mtw_desktop.casework.import_table import Cell, Table
from ui.widgets.rich_rows import ToneRole

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
#: The columns before those of the file.
NUMBER, STATE, FIRST = 0, 1, 2
Filter = Literal["all", "problems", "duplicates", "warnings"]
RowState = Literal["problem", "skip", "duplicate", "check", "ready"]
TONES: dict[RowState, str] = {
    "problem": "urgent",
    "skip": "muted",
    "duplicate": "warning",
    "check": "warning",
    "ready": "good",
}


@dataclass(frozen=True, slots=True)
class PreviewCounts:
    """How many rows there are, were read, and are of each sort; ``wanted`` would be written."""

    total: int
    read: int
    problems: int
    duplicates: int
    warnings: int
    wanted: int


class PreviewModel(QAbstractTableModel):
    """``says_state`` words the state of a row, ``says_note`` the code of a note."""

    def __init__(
        self,
        says_state: Callable[[RowState], str],
        says_note: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._says_state, self._says_note = says_state, says_note
        self._table = Table("", (), ())
        self._columns: list[int] = []
        self._headings: list[str] = []
        self._rows: list[RowPreview] = []
        self._listed: dict[Filter, list[int]] = {}
        self._filter: Filter = "all"
        self._clean = 0
        self._take: set[int] = set()
        self._leave: set[int] = set()
        self.skip_duplicates = True

    # what is shown

    def set_table(self, table: Table, columns: Sequence[int], headings: Sequence[str]) -> None:
        """Show a table with these of its columns; nothing of it is read yet."""
        self.beginResetModel()
        self._table, self._columns, self._headings = table, list(columns), list(headings)
        self._rows, self._clean, self._filter = [], 0, "all"
        self._listed = {"problems": [], "duplicates": [], "warnings": []}
        self._take, self._leave = set(), set()
        self.endResetModel()

    def take_rows(self, rows: Sequence[RowPreview]) -> None:
        """The next rows were read."""
        start = len(self._rows)
        for at, row in enumerate(rows, start):
            self._clean += not row.problems and not row.duplicate
            for name, is_so in (
                ("problems", bool(row.problems)),
                ("duplicates", row.duplicate and not row.problems),
                ("warnings", bool(row.warnings) and not row.problems and not row.duplicate),
            ):
                if is_so:
                    self._add(name, at)  # type: ignore[arg-type]
        self._rows += rows
        if self._filter == "all" and rows:
            last = self.index(len(self._rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(start, 0), last)

    def _add(self, name: Filter, at: int) -> None:
        shown = self._listed[name]
        if name == self._filter:
            self.beginInsertRows(QModelIndex(), len(shown), len(shown))
        shown.append(at)
        if name == self._filter:
            self.endInsertRows()

    def set_filter(self, name: Filter) -> None:
        """Show only rows of one sort."""
        self.beginResetModel()
        self._filter = name
        self.endResetModel()

    def preview_at(self, row: int) -> RowPreview | None:
        """What the row in sight says; ``None`` if it was not read yet."""
        at = self._at(row)
        return self._rows[at] if at is not None and at < len(self._rows) else None

    def cell_text(self, row: int, column: int) -> str:
        """What stands in the file, in a row in sight and a column of the file."""
        at = self._at(row)
        return _text(self._table.rows[at].cells[column]) if at is not None else ""

    def counts(self) -> PreviewCounts:
        """How many of each."""
        duplicates = len(self._listed.get("duplicates", ()))
        clean = self._clean - sum(not self._rows[each].duplicate for each in self._leave)
        taken = len(self._take)
        if not self.skip_duplicates:
            taken = duplicates - sum(self._rows[each].duplicate for each in self._leave)
        return PreviewCounts(
            len(self._table.rows),
            len(self._rows),
            len(self._listed.get("problems", ())),
            duplicates,
            len(self._listed.get("warnings", ())),
            clean + taken,
        )

    # what is chosen

    def set_skip_duplicates(self, skip: bool) -> None:
        """Skip likely duplicates, or import them; choices row by row are forgotten."""
        self.skip_duplicates = skip
        self._take.clear()
        self._leave = {each for each in self._leave if not self._rows[each].duplicate}
        self._repaint()

    def toggle(self, row: int) -> bool:
        """Write a row after all, or leave it out; ``False`` if there is no choice."""
        preview = self.preview_at(row)
        at = self._at(row)
        if preview is None or preview.problems or at is None:
            return False
        wanted = self.choice().wants(preview)
        if preview.duplicate and self.skip_duplicates:
            (self._take.discard if wanted else self._take.add)(at)
        else:
            (self._leave.add if wanted else self._leave.discard)(at)
        self._repaint()
        return True

    def choice(self) -> Choice:
        """What to write, by the numbers of the rows."""
        return Choice(
            self.skip_duplicates,
            frozenset(self._rows[each].number for each in self._take),
            frozenset(self._rows[each].number for each in self._leave),
        )

    def preview(self) -> Preview:
        """All that was read."""
        return Preview(self._table.name, tuple(self._rows))

    def _at(self, row: int) -> int | None:
        if self._filter == "all":
            return row if 0 <= row < len(self._table.rows) else None
        shown = self._listed[self._filter]
        return shown[row] if 0 <= row < len(shown) else None

    def _repaint(self) -> None:
        if self.rowCount():
            last = self.index(self.rowCount() - 1, STATE)
            self.dataChanged.emit(self.index(0, STATE), last)

    def state_of(self, at: int) -> RowState:
        """The state of a row that was read."""
        row = self._rows[at]
        if row.problems:
            return "problem"
        if at in self._leave or (row.duplicate and self.skip_duplicates and at not in self._take):
            return "skip"
        if row.duplicate:
            return "duplicate"
        return "check" if row.warnings else "ready"

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if parent.isValid():
            return 0
        return len(self._table.rows if self._filter == "all" else self._listed[self._filter])

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else FIRST + len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        at = self._at(index.row()) if index.isValid() else None
        if at is None:
            return None
        read, column = at < len(self._rows), index.column()
        if column == STATE and role == ToneRole:
            return TONES[self.state_of(at)] if read else "muted"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = self._words(at, column, read)
            notes = self._notes(at, column) if role != Qt.ItemDataRole.DisplayRole else ""
            return f"{words}. {notes}" if notes else words
        if column < FIRST or not read:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._notes(at, column) or None
        return self._tone(at, column) if role == ToneRole else None

    def _words(self, at: int, column: int, read: bool) -> str:
        if column == NUMBER:
            return str(self._table.rows[at].number)
        if column == STATE:
            return self._says_state(self.state_of(at)) if read else "…"
        return _text(self._table.rows[at].cells[self._columns[column - FIRST]])

    def _notes(self, at: int, column: int) -> str:
        if column < FIRST or at >= len(self._rows):
            return ""
        row, where = self._rows[at], self._columns[column - FIRST]
        notes = (each for each in (*row.problems, *row.warnings) if each.column == where)
        return " ".join(self._says_note(each.code) for each in notes)

    def _tone(self, at: int, column: int) -> str:
        """How urgent what is said about a cell is; "" if nothing is."""
        row, where = self._rows[at], self._columns[column - FIRST]
        if any(each.column == where for each in row.problems):
            return "urgent"
        return "warning" if any(each.column == where for each in row.warnings) else ""

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section] if section < len(self._headings) else None
        return None


def _text(cell: Cell) -> str:
    return cell if isinstance(cell, str) else cell.isoformat()
