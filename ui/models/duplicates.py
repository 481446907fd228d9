"""The list of pairs that may be one person each."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mtw_desktop.casework.duplicate_review import LikelyPair

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns, left to right."""

    ONE = 0
    OTHER = 1
    WHY = 2


class PairsModel(QAbstractTableModel):
    """Pairs in their order; what was put off stands at the end."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = list(headings)
        self._pairs: list[LikelyPair] = []

    def set_pairs(self, pairs: Sequence[LikelyPair]) -> None:
        """Show these."""
        self.beginResetModel()
        self._pairs = list(pairs)
        self.endResetModel()

    def pair_at(self, row: int) -> LikelyPair | None:
        """The pair of a row."""
        return self._pairs[row] if 0 <= row < len(self._pairs) else None

    @property
    def ids(self) -> list[str]:
        """The pairs listed, in order: both ids with a space between."""
        return [f"{each.one.id} {each.other.id}" for each in self._pairs]

    def row_of(self, ids: frozenset[str]) -> int:
        """Where a pair stands, or -1."""
        return next((at for at, each in enumerate(self._pairs) if each.ids == ids), -1)

    def put_off(self, row: int) -> None:
        """To the end with it."""
        self.set_pairs([*self._pairs[:row], *self._pairs[row + 1 :], self._pairs[row]])

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._pairs)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        pair = self.pair_at(index.row()) if index.isValid() else None
        if pair is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        return {
            Column.ONE: pair.one.short_name,
            Column.OTHER: pair.other.short_name,
            Column.WHY: ", ".join(pair.reasons),
        }[Column(index.column())]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None
