"""The card of one record with conflicts: both values side by side, and who entered them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from mtw_desktop.casework.conflicts import ConflictGroup, ConflictRow, Settling, Side
from ui import theme
from ui.widgets.buttons import link, secondary
from ui.widgets.cards import Card
from ui.widgets.inputs import line
from ui.widgets.labels import LeadLine, body, field_label, hint

PRESENT, TYPED = "present", "typed"
_ARROWS: dict[int, int] = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class Tile(Card):
    """One value to choose: a press anywhere on it chooses it."""

    def __init__(self, keep: str, words: str, side: Side, spoken: str) -> None:
        super().__init__()
        self.keep = keep
        self.radio = QRadioButton(words)
        self.radio.setAccessibleName(f"{spoken}: {side.value}. {words}")
        self.radio.setAccessibleDescription(side.said)
        self.value = body(side.value)
        self.value.setObjectName("cardHeading")
        self.value.setMinimumWidth(1)
        self.said = hint(side.said)
        self.body.setSpacing(theme.px(2))
        for widget in (self.radio, self.value, self.said):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.radio.isEnabled():
            self.radio.click()
            self.radio.setFocus()


class FieldChoice(QWidget):
    """One field: its present value, what was kept, and perhaps another text. ``entered`` when
    Enter is pressed on a choice."""

    entered = Signal()

    def __init__(self, row: ConflictRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.group = QButtonGroup(self)
        self.tiles: list[Tile] = []
        self.typed: QLineEdit | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(field_label(row.title))
        if row.note:
            column.addWidget(hint(row.note))
        across = QHBoxLayout()
        across.setSpacing(theme.px(12))
        column.addLayout(across)
        words = self._words()
        self._add(across, Tile(PRESENT, words[0], row.present, row.title))
        for side in row.kept:
            self._add(across, Tile(side.id, words[1], side, row.title))
            self.tiles[-1].radio.setEnabled(row.can_keep)
        self.tiles[0].radio.setChecked(True)
        if row.typed is not None:
            column.addLayout(self._other(row))

    def _words(self) -> tuple[str, str]:
        if self.row.sort == "voided":
            return self.tr("Leave it out of use"), self.tr("Use it, with what was entered")
        if self.row.sort == "reason":
            return self.tr("Leave it as it is"), self.tr("Take this instead")
        return self.tr("In the record now"), self.tr("Set aside")

    def _add(self, across: QHBoxLayout, tile: Tile) -> None:
        tile.radio.setProperty("keep", tile.keep)
        self.group.addButton(tile.radio)
        self.tiles.append(tile)
        across.addWidget(tile, 1)

    def _other(self, row: ConflictRow) -> QHBoxLayout:
        radio = QRadioButton(self.tr("Neither:"))
        radio.setProperty("keep", TYPED)
        self.typed = line()
        name = self.tr("Another answer for {field}").format(field=row.title)
        radio.setAccessibleName(name)
        self.typed.setAccessibleName(name)
        self.typed.textEdited.connect(radio.click)
        self.typed.returnPressed.connect(self.entered)
        self.group.addButton(radio)
        across = QHBoxLayout()
        across.setSpacing(theme.px(8))
        across.addWidget(radio)
        across.addWidget(self.typed, 1)
        return across

    def settling(self) -> Settling:
        """What is chosen. An empty text leaves the present value."""
        chosen = self.group.checkedButton()
        keep = str(chosen.property("keep")) if chosen is not None else PRESENT
        text = self.typed.text().strip() if self.typed is not None else ""
        if keep == TYPED and not text:
            keep = PRESENT
        return Settling(self.row.ids, keep, text if keep == TYPED else "")

    def go_on(self, step: int) -> None:
        """Choose the next answer that can be chosen, or the one before; round the end."""
        buttons = [each for each in self.group.buttons() if each.isEnabled()]
        chosen = self.group.checkedButton()
        at = buttons.index(chosen) if chosen in buttons else 0
        button = buttons[(at + step) % len(buttons)]
        button.click()
        button.setFocus()

    def take_focus(self) -> None:
        """Put the keyboard on what is chosen."""
        (self.group.checkedButton() or self.tiles[0].radio).setFocus()

    def holds(self, widget: QWidget | None) -> bool:
        """Whether the widget is one of this field's."""
        return widget is not None and self.isAncestorOf(widget)


class ConflictCard(Card):
    """``settled(card)`` when Enter was pressed on the last field, or by the button; ``opened``
    carries the participant's id."""

    settled = Signal(object)
    opened = Signal(str)

    def __init__(self, group: ConflictGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = group
        whose = group.whose
        self.setAccessibleName(whose.title)
        # With its parent from the start: what is shown without one is a window for a moment.
        self.open_button = link(self.tr("Open"), self)
        self.open_button.setAccessibleName(self.tr("Open {person}").format(person=whose.title))
        self.open_button.setVisible(bool(whose.participant_id))
        self.settle_button = secondary(self.tr("Settle"))
        self.settle_button.setAccessibleName(self.tr("Settle: {person}").format(person=whose.title))
        above = QHBoxLayout()
        lead = LeadLine(whose.title, f"· {whose.detail}" if whose.detail else "")
        above.addWidget(lead, 1, Qt.AlignmentFlag.AlignVCenter)
        above.addWidget(self.open_button)
        self.body.setSpacing(theme.px(10))
        self.body.addLayout(above)
        self.choices = [FieldChoice(row, self) for row in group.rows]
        for each in self.choices:
            self.body.addWidget(each)
            each.entered.connect(self.next)
        self.body.addWidget(self.settle_button)
        self.settle_button.clicked.connect(self._on_settle)
        self.open_button.clicked.connect(self._on_open)

    def settlings(self) -> list[Settling]:
        """The answers to all fields of the record."""
        return [each.settling() for each in self.choices]

    def take_focus(self) -> None:
        """Put the keyboard on the first field."""
        self.choices[0].take_focus()

    def key(self, key: int) -> bool:
        """Enter or an arrow on a choice; ``False`` for any other key."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next()
        elif (at := self._at()) is not None and key in _ARROWS:
            self.choices[at].go_on(_ARROWS[key])
        else:
            return False
        return True

    def _at(self) -> int | None:
        focus = self.window().focusWidget()
        return next((n for n, each in enumerate(self.choices) if each.holds(focus)), None)

    @Slot()
    def next(self) -> None:
        """Enter: to the next field; after the last one the record is settled."""
        if (at := self._at()) is None:
            return
        if at + 1 < len(self.choices):
            self.choices[at + 1].take_focus()
        else:
            self._on_settle()

    @Slot()
    def _on_settle(self) -> None:
        self.settled.emit(self)

    @Slot()
    def _on_open(self) -> None:
        self.opened.emit(self.group.whose.participant_id)
