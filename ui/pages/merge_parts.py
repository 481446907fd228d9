"""The rows of the merge page: one question, two answers, one of them kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from mtw_desktop.casework.merge_compare import ComparedRow, Comparison
from mtw_desktop.casework.people import PersonRow
from ui import theme
from ui.widgets.buttons import link
from ui.widgets.cards import Card, hairline
from ui.widgets.labels import body, field_label, hint, muted

_LABEL_WIDTH = 190
#: A radio button does not wrap: what is longer is cut here and read out whole.
_LONGEST = 44


class ChoicesCard(Card):
    """``changed`` when another answer is chosen. ``chosen``: {row key: side}, where it differs
    from what was proposed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: dict[str, str] = {}
        self.groups: dict[str, QButtonGroup] = {}
        self._proposed: dict[str, str] = {}
        self._inside = QWidget()
        self.same_link = link("")
        self.same_link.clicked.connect(self._on_same)
        self.same = muted()
        self.same.hide()
        self.body.addWidget(self._inside)
        self.body.addWidget(self.same_link)
        self.body.addWidget(self.same)

    def show_rows(self, comparison: Comparison) -> None:
        """Offer what differs; what is the same is folded away."""
        self.chosen, self.groups = {}, {}
        self._proposed = {row.key: row.choice for row in comparison.rows}
        fresh = QWidget(self)
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnMinimumWidth(0, theme.px(_LABEL_WIDTH))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(_person(comparison.winner, self.tr("Stays")), 0, 1)
        grid.addWidget(_person(comparison.loser, self.tr("Is folded in")), 0, 2)
        differing = [row for row in comparison.rows if not row.same]
        for at, row in enumerate(differing):
            grid.addWidget(hairline(), 2 * at + 1, 0, 1, 3)
            self._add(grid, 2 * at + 2, row)
        self.body.replaceWidget(self._inside, fresh)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = fresh
        alike = [row for row in comparison.rows if row.same]
        words = self.tr("{count} answers are the same on both").format(count=len(alike))
        self.same_link.setText(
            self.tr("1 answer is the same on both") if len(alike) == 1 else words
        )
        self.same_link.setVisible(bool(alike))
        self.same.setText("\n".join(f"{row.label}: {row.winner}" for row in alike))
        self.same.hide()

    def _add(self, grid: QGridLayout, at: int, row: ComparedRow) -> None:
        name = QVBoxLayout()
        name.setSpacing(0)
        name.addWidget(field_label(row.label))
        if row.protects:
            name.addWidget(hint(self.tr("The safer answer is chosen.")))
        grid.addLayout(name, at, 0)
        group = QButtonGroup(self._inside)
        group.setParent(grid.parentWidget())
        for column, (side, words) in enumerate((("winner", row.winner), ("loser", row.loser)), 1):
            radio = QRadioButton(_cut(words))
            radio.setMinimumHeight(theme.px(28))
            radio.setAccessibleName(f"{row.label}: {words}")
            radio.setToolTip(words if len(words) > _LONGEST else "")
            radio.setProperty("side", side)
            radio.setProperty("row", row.key)
            radio.setChecked(side == row.choice)
            group.addButton(radio)
            grid.addWidget(radio, at, column)
        group.buttonClicked.connect(self._on_chosen)
        self.groups[row.key] = group

    @Slot(object)
    def _on_chosen(self, radio: QRadioButton) -> None:
        key, side = str(radio.property("row")), str(radio.property("side"))
        self.chosen.pop(key, None)
        if side != self._proposed[key]:
            self.chosen[key] = side
        self.changed.emit()

    @Slot()
    def _on_same(self) -> None:
        self.same.setVisible(self.same.isHidden())


def _person(row: PersonRow, role: str) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, theme.px(4))
    column.setSpacing(0)
    name = body(row.display_name)
    name.setObjectName("cardHeading")
    column.addWidget(hint(role))
    column.addWidget(name)
    column.addWidget(hint(row.code))
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    return box


def _cut(words: str) -> str:
    text = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    return text.replace("&", "&&")
