"""Which column is what: the heading of each, what stands below it, and where it goes."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mtw_desktop.casework.import_columns import (
    FULL_NAME,
    ColumnMapping,
    guess_mapping,
    targets,
)
from mtw_desktop.casework.import_table import Table
from mtw_desktop.domain.labels import label
from ui import theme
from ui.context import UiContext
from ui.widgets.banner import Banner
from ui.widgets.buttons import primary
from ui.widgets.cards import Card
from ui.widgets.elided import ElidedLabel
from ui.widgets.inputs import Combo
from ui.widgets.labels import hint, muted

_SAMPLES = 3
_LOOKED_AT = 200
_NAME_KEYS = frozenset(
    {
        FULL_NAME,
        "participant.given_name",
        "participant.family_name",
        "participant.name_to_use",
        "participant.other_names",
    }
)


class ColumnsPanel(QWidget):
    """The mapping begins with a guess. ``go_on`` when the rows are wanted, ``changed`` when a
    column was given another place."""

    go_on = Signal()
    changed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.mapping = ColumnMapping(())
        self.combos: list[Combo] = []
        language = context.language
        self._options = [("", label("import.not_taken", language))]
        self._options += [(each.key, each.label(language)) for each in targets()]
        self.count = muted()
        self.next = primary(self.tr("Check the rows"))
        self.nameless = Banner(
            self.tr("No column is a name yet."),
            self.tr("Say which column holds the names."),
            "warning",
        )
        self.card = Card()
        self._grid_holder: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        above = QHBoxLayout()
        above.setSpacing(theme.px(12))
        above.addWidget(self.count, 1)
        above.addWidget(self.next)
        column.addLayout(above)
        column.addWidget(self.nameless)
        column.addWidget(self.card)
        column.addStretch(1)
        self.next.clicked.connect(self.go_on)

    def show_table(self, table: Table) -> None:
        """Guess where the columns of a table go, and ask."""
        self.mapping = guess_mapping(table.header)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        for at, words in enumerate(
            (self.tr("Column of the file"), self.tr("What stands there"), self.tr("Goes to"))
        ):
            grid.addWidget(hint(words), 0, at)
        self.combos = []
        for at, heading in enumerate(table.header):
            self._add_row(grid, at, heading or self.tr("Column {number}").format(number=at + 1),
                          samples(table, at))  # fmt: skip
        if self._grid_holder is not None:
            self.card.body.removeWidget(self._grid_holder)
            self._grid_holder.hide()
            self._grid_holder.deleteLater()
        self._grid_holder = holder
        self.card.body.addWidget(holder)
        self._say()

    def _add_row(self, grid: QGridLayout, at: int, heading: str, sample: str) -> None:
        name = QLabel(heading)
        name.setObjectName("body")
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        name.setFixedWidth(theme.px(190))
        combo = Combo()
        combo.set_options(self._options, self.mapping.keys[at] or "")
        combo.setFixedWidth(theme.px(280))
        combo.setAccessibleName(self.tr("Where {column} goes").format(column=heading))
        combo.setAccessibleDescription(sample)
        combo.activated.connect(self._on_chosen)
        shown = ElidedLabel(sample)
        shown.setObjectName("muted")
        grid.addWidget(name, at + 1, 0)
        grid.addWidget(shown, at + 1, 1)
        grid.addWidget(combo, at + 1, 2)
        self.combos.append(combo)

    @Slot()
    def _on_chosen(self) -> None:
        sender = self.sender()
        at = next(at for at, each in enumerate(self.combos) if each is sender)
        self.mapping = self.mapping.put(at, self.combos[at].code() or None)
        for combo, key in zip(self.combos, self.mapping.keys, strict=True):
            combo.setCurrentIndex(max(combo.findData(key or ""), 0))
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        taken = sum(each is not None for each in self.mapping.keys)
        words = self.tr("{taken} of {total} columns are taken in; the others are left out.")
        self.count.setText(words.format(taken=taken, total=len(self.mapping.keys)))
        named = bool(_NAME_KEYS & set(self.mapping.keys))
        self.nameless.setVisible(not named)
        self.next.setEnabled(named)


def samples(table: Table, column: int) -> str:
    """The first different values of a column."""
    found: dict[str, None] = {}
    for row in islice(table.rows, _LOOKED_AT):
        cell = row.cells[column]
        text = cell if isinstance(cell, str) else cell.isoformat()
        if text:
            found[" ".join(text.split())[:60]] = None
        if len(found) == _SAMPLES:
            break
    return "  ·  ".join(found)
