"""One question as parts to lay out: its label above, its editor, its hint; and lines of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from mtw_desktop.domain.forms import Row
from mtw_desktop.domain.labels import label
from ui import theme
from ui.forms.editors_base import Editor
from ui.forms.editors_line import LineEditor
from ui.forms.editors_text import FlagEditor
from ui.widgets.labels import field_label, hint

#: A line is four units wide; a row takes as many as its width says.
UNITS = 4
_GAP = 20
UNITS_OF = {"short": 1, "medium": 2, "long": 3, "full": 4}


@dataclass(slots=True)
class FieldParts:
    """``label`` is ``None`` for a lone check box, which carries its own words."""

    row: Row
    words: str
    editor: Editor
    label: QLabel | None
    hint: QLabel | None
    #: What the hint says, wherever it is shown.
    hints: str = ""
    shown: bool = True

    def widgets(self) -> list[QWidget]:
        """Everything that is shown and hidden together."""
        return [each for each in (self.label, self.editor, self.hint) if each is not None]

    def mark(self, marked: str) -> None:
        """Set the words with their access key."""
        if self.label is not None:
            self.label.setText(marked)
        elif isinstance(self.editor, FlagEditor):
            self.editor.set_label(marked)


def make_parts(row: Row, editor: Editor, language: str, parent: QWidget) -> FieldParts:
    """Label, editor and hint of a row, named for the eye, the keyboard and the screen reader."""
    words = label(row.label, language)
    hints = " ".join(label(key, language) for key in (row.hint, row.why) if key)
    editor.setParent(parent)
    above = None
    if not isinstance(editor, FlagEditor):
        above = field_label(words, parent)
        above.setBuddy(editor if editor.focusProxy() else editor.focus_widget())
        above.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
    below = None
    if isinstance(editor, LineEditor) and editor.spreads:
        editor.hint_beside = hints
    elif hints:
        below = hint(hints, parent)
    editor.name_it(words, hints)
    parts = FieldParts(row, words, editor, above, below, hints)
    parts.mark(words.replace("&", "&&"))
    return parts


class Line(QWidget):
    """Questions side by side. Labels stand on one line, fields on the next, hints on the last."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.parts: list[FieldParts] = []
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(0)
        self.grid.setVerticalSpacing(theme.px(4))
        for unit in range(UNITS):
            self.grid.setColumnStretch(2 * unit, 1)
        # Gaps are columns too: Qt leaves out the spacing inside a span, and units would differ.
        for gap in range(1, 2 * UNITS - 1, 2):
            self.grid.setColumnMinimumWidth(gap, theme.px(_GAP))

    def add(self, parts: FieldParts) -> None:
        """Put a question at the end of the line; ``arrange`` lays it out."""
        self.parts.append(parts)
        for widget in parts.widgets():
            policy = widget.sizePolicy()
            # The units decide the width, so that columns stand under each other.
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            widget.setSizePolicy(policy)

    def arrange(self) -> None:
        """Lay out the questions that are shown; a line without any disappears."""
        for parts in self.parts:
            for widget in parts.widgets():
                self.grid.removeWidget(widget)
                widget.setVisible(parts.shown)
        shown = [parts for parts in self.parts if parts.shown]
        column, top = 0, Qt.AlignmentFlag.AlignTop
        for parts, units in zip(shown, spans([each.row for each in shown]), strict=True):
            if parts.label is not None:
                self.grid.addWidget(parts.label, 0, 2 * column, 1, 2 * units - 1)
            own = units if parts.editor.spreads else min(units, UNITS_OF[parts.row.width])
            own = own if len(shown) == 1 else units
            self.grid.addWidget(parts.editor, 1, 2 * column, 1, 2 * own - 1, top)
            parts.editor.set_roomy(len(shown) == 1)
            if parts.hint is not None:
                # Side by side there is no room: then whoever shows the form finds a place.
                parts.hint.setVisible(len(shown) == 1)
                self.grid.addWidget(parts.hint, 2, 2 * column, 1, 2 * units - 1)
            column += units
        self.setVisible(bool(shown))


def spans(rows: Sequence[Row]) -> list[int]:
    """How many of the four units each row of a line takes.

    One alone may spread over the whole line; two and three share what is left over, the narrowest
    first, so that long labels have room.
    """
    units = [UNITS_OF[row.width] for row in rows]
    if len(units) == 1:
        return [UNITS]
    while 0 < sum(units) < UNITS:
        units[units.index(min(units))] += 1
    return units


def fits(rows: Sequence[Row], row: Row) -> bool:
    """Whether a line of these rows has room for one more."""
    return sum(UNITS_OF[each.width] for each in (*rows, row)) <= UNITS
