"""The list of received referrals: state, who, from whom, what for, by when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mtw_desktop.casework.incoming_referrals import ReceivedRow
from ui.models.referrals import TONES
from ui.widgets.rich_rows import ToneRole

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns, left to right."""

    STATE = 0
    PERSON = 1
    NEED = 2
    FROM = 3
    WHEN = 4


class ReceivedModel(QAbstractTableModel):
    """Referrals in the order they came from ``list_received``."""

    def __init__(
        self,
        headings: Sequence[str],
        cell: Callable[[ReceivedRow, int], str],
        parent: QObject | None = None,
    ) -> None:
        """``headings`` one per ``Column``; ``cell`` words a row's cell for the screen."""
        super().__init__(parent)
        self._headings = list(headings)
        self._cell = cell
        self._rows: Sequence[ReceivedRow] = ()

    def set_rows(self, rows: Sequence[ReceivedRow]) -> None:
        """Show these referrals."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, number: int) -> ReceivedRow | None:
        """The referral of a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def row_of(self, referral_id: str) -> int:
        """Where a referral stands, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.id == referral_id), -1)

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cell(row, index.column())
        if role == ToneRole and index.column() == Column.STATE:
            return TONES.get(row.status, "muted")
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None
