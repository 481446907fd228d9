"""What happened to a person, newest first: a date, what, by whom, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.widgets.action_row import ActionRow, GrowingList
from ui.widgets.labels import muted
from ui.widgets.list_row import day_width


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, in words. ``key`` comes back with the action; a ``quiet`` action
    reads like a link, for what is rarely wanted."""

    when: str
    bold: str
    rest: str = ""
    detail: str = ""
    action: str = ""
    key: object = None
    quiet: bool = False


class Timeline(GrowingList):
    """``acted(key)`` is sent when an entry's action is used."""

    acted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(step=20, parent=parent)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, in this order."""
        width = day_width((entry.when for entry in entries), self.fontMetrics())
        self.set_rows([partial(self._row, entry, width) for entry in entries])

    def _row(self, entry: Entry, width: int) -> QWidget:
        row = ActionRow(
            entry.key, muted(entry.when), entry.bold, entry.rest, entry.detail, entry.action
        )
        row.set_lead_width(width)
        if entry.quiet and row.action is not None:
            row.action.setObjectName("linkSmall")
        row.acted.connect(self._on_acted)
        return row

    @Slot(object)
    def _on_acted(self, key: object) -> None:
        self.acted.emit(key)
