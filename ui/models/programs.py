"""Programs that fit what was typed, for the picker of the referral page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mtw_desktop.casework.referring import ProgramRow
from ui.widgets.rich_rows import DetailRole, PillRole, RestRole, ToneRole

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ProgramsModel(QAbstractListModel):
    """One row per program: its organization in bold, the program, who may come, consent."""

    def __init__(
        self, consent_words: Callable[[ProgramRow], str], parent: QObject | None = None
    ) -> None:
        """``consent_words`` is what the pill says ("Consent covers it")."""
        super().__init__(parent)
        self._consent_words = consent_words
        self._rows: Sequence[ProgramRow] = ()

    def set_rows(self, rows: Sequence[ProgramRow]) -> None:
        """Show these programs."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, number: int) -> ProgramRow | None:
        """The program of a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.organization.name
        if role == RestRole:
            return row.program.name
        if role == DetailRole:
            return row.line2
        if role == PillRole:
            return self._consent_words(row)
        if role == ToneRole:
            return "good" if row.consent == "covers" else "warning"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = (row.organization.name, row.program.name, row.line2, self._consent_words(row))
            return " · ".join(each for each in words if each)
        return None
