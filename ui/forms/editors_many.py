"""Questions with any number of answers out of a code list: check boxes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.codelists import Code
from mtw_desktop.domain.plain import Plain
from ui import theme
from ui.forms.editors_base import Control, Editor
from ui.forms.flow import FlowLayout
from ui.widgets.labels import muted

#: Boxes stand in at most so many columns, and fewer than three boxes in one.
MOST_COLUMNS, ONE_COLUMN = 3, 3
_GAP = 24


class ChecksEditor(Editor):
    """Boxes in columns, read downwards; the details of a ticked box appear under all of them.
    A digit ticks the box of that number; reasons for no answer stand last."""

    spreads = True

    def __init__(
        self,
        codes: Sequence[Code],
        language: str = "en",
        may_miss: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(language, may_miss, parent)
        self._codes = {code.code: code for code in codes}
        self._kept: list[str] = []
        self.boxes: dict[str, QCheckBox] = {}
        self.reasons: dict[Missing, QCheckBox] = {}
        self._details: dict[str, QWidget] = {}
        control = QWidget(self)
        column = QVBoxLayout(control)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        top = [code for code in codes if code.parent is None]
        column.addLayout(self._add_boxes(control, top))
        for code in top:
            if any(each.parent == code.code for each in codes):
                self._details[code.code] = line = self._detail_line(control, code, language)
                column.addWidget(line)
        if may_miss:
            column.addWidget(self._reason_line(control))
        self.hold(control, next(iter(self.boxes.values())))
        self._show_details()
        self._arrange(theme.px(480))

    # building

    def _add_boxes(self, control: QWidget, top: Sequence[Code]) -> QGridLayout:
        self._top = [code.code for code in top]
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(_GAP))
        self._grid.setVerticalSpacing(0)
        for code in top:
            self.boxes[code.code] = self._box(control, code.labels[self.language])
        return self._grid

    def _arrange(self, width: int) -> None:
        """As many columns, read downwards, as the words leave room for."""
        wanted = next(n for n in range(MOST_COLUMNS, 0, -1) if n == 1 or self._fit(n, width))
        if wanted == self._columns:
            return
        self._columns = wanted
        height = -(-len(self._top) // wanted)
        for at, code in enumerate(self._top):
            self._grid.removeWidget(self.boxes[code])
            self._grid.addWidget(self.boxes[code], at % height, at // height)
        for column in range(MOST_COLUMNS + 1):
            self._grid.setColumnStretch(column, int(column == wanted))

    def _fit(self, columns: int, width: int) -> bool:
        if len(self._top) <= ONE_COLUMN:
            return False
        height = -(-len(self._top) // columns)
        widths = [self.boxes[code].sizeHint().width() for code in self._top]
        need = sum(max(widths[at : at + height]) for at in range(0, len(widths), height))
        return need + theme.px(_GAP) * (columns - 1) <= width

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns follow the width."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _detail_line(self, control: QWidget, parent: Code, language: str) -> QWidget:
        line = QWidget(control)
        flow = FlowLayout(line, gap=theme.px(16), line_gap=0)
        lead = muted(parent.labels[language], line)
        lead.setWordWrap(False)
        lead.setMinimumHeight(theme.px(28))
        flow.addWidget(lead)
        for code in self._codes.values():
            if code.parent == parent.code:
                box = self.boxes[code.code] = self._box(line, code.labels[language])
                flow.addWidget(box)
        return line

    def _reason_line(self, control: QWidget) -> QWidget:
        line = QWidget(control)
        flow = FlowLayout(line, gap=theme.px(16), line_gap=0)
        for missing in Missing:
            box = self.reasons[missing] = self._box(line, self.reason_words(missing))
            box.setObjectName("muted")
            flow.addWidget(box)
        return line

    def _box(self, parent: QWidget, words: str) -> QCheckBox:
        box = QCheckBox(words.replace("&", "&&"), parent)
        box.clicked.connect(self._clicked)
        box.installEventFilter(self)
        return box

    def number_boxes(self) -> None:
        """Put the digits 1-9 and 0 before the boxes, as access keys of the page."""
        top = [code for code in self.boxes if self._codes[code].parent is None]
        for digit, code in zip("1234567890", top, strict=False):
            self.boxes[code].setText(f"&{digit}  {self.boxes[code].text()}")

    # the face

    def _read(self) -> Plain:
        ticked = [code for code, box in self.boxes.items() if box.isChecked()]
        in_order = [code for code in self._codes if code in ticked]
        return [*in_order, *self._kept] or None

    def _show(self, plain: Plain) -> None:
        chosen = list(plain) if isinstance(plain, list) else []
        # Codes of a newer version are kept although there is no box for them.
        self._kept = [code for code in chosen if code not in self.boxes]
        for code, box in self.boxes.items():
            box.setChecked(code in chosen)
        self._show_details()

    def _show_missing(self) -> None:
        for missing, box in self.reasons.items():
            box.setChecked(missing is self._missing)

    def _show_details(self) -> None:
        for code, line in self._details.items():
            inside = [each for each in self._codes.values() if each.parent == code]
            used = any(self.boxes[each.code].isChecked() for each in inside)
            line.setVisible(self.boxes[code].isChecked() or used)

    def describe(self) -> None:
        """The question is said with each box."""
        words = " ".join(each for each in (self.accessibleName(), self.description()) if each)
        for box in (*self.boxes.values(), *self.reasons.values()):
            box.setAccessibleName("")
            box.setAccessibleDescription(words)

    def description(self) -> str:
        """The reason is said by its own box already."""
        return Control.description(self)

    @Slot()
    def _clicked(self) -> None:
        box = self.sender()
        reason = next((missing for missing, each in self.reasons.items() if each is box), None)
        if reason is not None:
            self.set_missing(reason if self.reasons[reason].isChecked() else None)
            return
        self._missing = None
        self._show_missing()
        self._keep_apart(next((code for code, each in self.boxes.items() if each is box), ""))
        self._show_details()
        self.commit()

    def _keep_apart(self, clicked: str) -> None:
        """ "None of these" stands alone: it unticks the rest, and the rest untick it."""
        if clicked not in self.boxes or not self.boxes[clicked].isChecked():
            return
        alone = self._codes[clicked].exclusive
        for code, box in self.boxes.items():
            if code != clicked and (alone or self._codes[code].exclusive):
                box.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A digit ticks a box; up and down walk."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                return False
            top = [code for code in self.boxes if self._codes[code].parent is None]
            at = "1234567890".find(event.text()) if event.text() else -1
            if 0 <= at < len(top):
                self.boxes[top[at]].setFocus(Qt.FocusReason.TabFocusReason)
                self.boxes[top[at]].click()
                return True
        return super().eventFilter(watched, event)
