"""Questions with one answer out of many: a line to type into, and a list that narrows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.plain import Plain
from ui import theme
from ui.forms.editors_base import ENTER_KEYS, Editor
from ui.forms.editors_choice import Option
from ui.forms.editors_line import AnswerLine
from ui.widgets.announce import announce
from ui.widgets.popup_list import PopupList, PopupRow


class _ListLine(AnswerLine):
    """The line of a list editor: hands the keys of the list to its editor first."""

    def __init__(self, parent: QWidget, owner: ListEditor) -> None:
        super().__init__(parent, owner.language, accents=False, reasons=False)
        self._owner = owner
        self.setTextMargins(0, 0, theme.px(18), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark of a list at the right end."""
        super().paintEvent(event)
        side = theme.px(16)
        picture = theme.pixmap("chevron-down", "muted", 16, self.devicePixelRatioF())
        right = self.width() - side - theme.px(6)
        QPainter(self).drawPixmap(right, (self.height() - side) // 2, picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, down, Enter and Esc belong to the list while it is open."""
        if not self._owner.list_key(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typing replaces the answer that stands there."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What stands in the field is settled when the keyboard leaves."""
        super().focusOutEvent(event)
        self._owner.settle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click shows all answers."""
        super().mousePressEvent(event)
        self._owner.open_list(everything=True)


class ListEditor(Editor):
    """Type a few letters of the answer, or open the list with Down; the reasons for no answer
    stand at its end. Nothing is chosen by merely passing through."""

    def __init__(
        self,
        options: Sequence[Option],
        language: str = "en",
        may_miss: bool = True,
        width: int = 260,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(language, may_miss, parent)
        self._options = tuple(options)
        self._code: str | None = None
        self._text = ""
        control = QWidget(self)
        row = QHBoxLayout(control)
        row.setContentsMargins(0, 0, 0, 0)
        self.line = _ListLine(control, self)
        self.line.setMaximumWidth(theme.px(width))
        self.line.textEdited.connect(self._edited)
        self.line.leaving.connect(self.settle)
        self.line.rubbed.connect(self._rubbed)
        row.addWidget(self.line, 1)
        row.addStretch(0)
        self.popup: PopupList | None = None
        self.hold(control, self.line)

    def widen(self, width: int) -> None:
        """Take more room, in look-pixels, for answers that are whole sentences."""
        self.line.setMaximumWidth(theme.px(width))

    def _read(self) -> Plain:
        return self._code

    def unread(self) -> str:
        """A text that is none of the answers."""
        return self._text if self._code is None and self._missing is None else ""

    def _show(self, plain: Plain) -> None:
        found = next((o for o in self._options if o.code == plain), None)
        # A code of a newer version is kept and shown as it is.
        self._code = str(plain) if plain else None
        self._text = found.label if found else str(plain or "")
        self.line.setText(self._text)
        self.line.setCursorPosition(0)

    def _show_unread(self, text: str) -> None:
        self._code, self._text = None, text
        self.line.setText(text)

    def _show_missing(self) -> None:
        if self._missing:
            self._code, self._text = None, ""
            self.line.setText("")
        self.line.setPlaceholderText(self.reason_words())
        self.describe()

    # the list

    def open_list(self, everything: bool = False) -> None:
        """Show the answers that fit what was typed, or all of them."""
        if self.popup is None:
            self.popup = PopupList(self.line)
            self.popup.picked.connect(self._picked)
        typed = "" if everything else fold(self.line.text())
        rows = [
            PopupRow(o.label, data=o.code) for o in self._options if starts_a_word(typed, o.label)
        ]
        if self.may_miss:
            reasons = [PopupRow(self.reason_words(m), data=m, quiet=True) for m in Missing]
            rows += [
                row for row in reasons if everything or not rows or starts_a_word(typed, row.title)
            ]
        at = next((i for i, row in enumerate(rows) if row.data in (self._code, self._missing)), -1)
        self.popup.offer(rows, current=at if everything else 0)

    def list_key(self, event: QKeyEvent) -> bool:
        """Whether the list took the key."""
        popup, key = self.popup, event.key()
        is_open = popup is not None and popup.isVisible()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if popup is not None and is_open:
                popup.step(1 if key == Qt.Key.Key_Down else -1)
            else:
                self.open_list(everything=True)
            return True
        if popup is None or not is_open:
            return False
        if key == Qt.Key.Key_Escape:
            popup.hide()
            return True
        if key in ENTER_KEYS and (row := popup.marked()):
            popup.hide()
            self._picked(row)
        return False

    @Slot(object)
    def _picked(self, row: PopupRow) -> None:
        if isinstance(row.data, Missing):
            self.set_missing(row.data)
        else:
            self._missing = None
            self._show(row.data)
            self._show_missing()
            self.line.selectAll()
            announce(self.line, row.title)
            self.commit()

    @Slot(str)
    def _edited(self, text: str) -> None:
        self._missing, self._code, self._text = None, None, text.strip()
        self._show_missing()
        self.open_list()
        self.typed.emit()

    @Slot()
    def _rubbed(self) -> None:
        self.set_missing(None)

    @Slot()
    def settle(self) -> None:
        """Take the only answer that fits what was typed; keep the text if there is none."""
        if self.popup is not None:
            self.popup.hide()
        if not self.line.hasFocus():
            self.line.setCursorPosition(0)  # the beginning in sight, however narrow the field
        if self._text and self._code is None:
            typed = fold(self._text)
            exact = [o for o in self._options if fold(o.label) == typed]
            fits = exact or [o for o in self._options if starts_a_word(typed, o.label)]
            if len(fits) == 1:
                self._show(fits[0].code)
        self.commit()


def starts_a_word(typed: str, words: str) -> bool:
    """Whether folded ``typed`` starts the words or any word of them."""
    return f" {typed}" in f" {fold(words)}"
