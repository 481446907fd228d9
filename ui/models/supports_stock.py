"""Cards in stock, to pick one from by the end of its serial number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mtw_desktop.casework.support_shapes import CardRow
from ui.widgets.rich_rows import DetailRole, RestRole

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

#: The words of a card: what it is, its value, what else there is to know.
WordsOf = Callable[[CardRow], tuple[str, str, str]]


class StockModel(QAbstractListModel):
    """Cards in the order they should be used."""

    def __init__(self, words_of: WordsOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words_of = words_of
        self._rows: Sequence[CardRow] = ()

    def set_rows(self, rows: Sequence[CardRow]) -> None:
        """Offer these cards."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, number: int) -> CardRow | None:
        """The card of a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        bold, rest, detail = self._words_of(row)
        return {
            int(Qt.ItemDataRole.DisplayRole): bold,
            int(Qt.ItemDataRole.AccessibleTextRole): f"{bold} {rest} {detail}".strip(),
            RestRole: rest,
            DetailRole: detail,
        }.get(int(role))
