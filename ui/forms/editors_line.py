"""A line to type an answer into; what it understands is told by ``editors_read``."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from mtw_desktop.domain.labels import label
from mtw_desktop.domain.plain import Plain, nfc
from mtw_desktop.domain.understood import Reading
from ui import theme
from ui.forms.accents import next_accent
from ui.forms.editors_base import ENTER_KEYS, Editor
from ui.forms.field_buttons import ALT_DOWN, FieldButtons
from ui.widgets.labels import hint

ACCENT_KEY = Qt.Key.Key_F7
_WIDEST = 440
RUBS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_PASSED_ON = (Qt.Key.Key_Escape, *ENTER_KEYS)


class AnswerLine(QLineEdit):
    """A line edit with the quiet buttons at its end, and F7 for accents."""

    #: The keyboard is about to go to a neighbour.
    leaving = Signal()
    #: Backspace or Delete where there is nothing to delete.
    rubbed = Signal()

    def __init__(self, parent: QWidget, language: str, *, accents: bool, reasons: bool) -> None:
        super().__init__(parent)
        self.setMinimumHeight(theme.px(32))
        self._accents, self._reasons = accents, reasons
        self.buttons = FieldButtons(self, language, accents=accents, reasons=reasons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F7 turns the letter before the cursor; Alt+Down opens the reasons."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._accents and event.key() == ACCENT_KEY:
            self.turn_accent()
        elif self._reasons and (event.key(), modifiers) == ALT_DOWN:
            self.buttons.open_menu()
        elif event.key() in RUBS and not self.text():
            self.rubbed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.buttons.close_strip():
            return
        elif event.key() in _PASSED_ON:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """An answer may bring the very question that Tab should go to: so it is given first."""
        self.leaving.emit()
        return super().focusNextPrevChild(following)

    def turn_accent(self) -> None:
        """``e`` before the cursor becomes ``è``, then ``é``; with no such letter, the strip."""
        at = self.cursorPosition()
        other = next_accent(self.text()[at - 1]) if at else None
        if other is None:
            self.buttons.open_strip()
            return
        self.setSelection(at - 1, 1)
        self.insert(other)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the buttons."""
        super().focusInEvent(event)
        self._show_buttons(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide them again."""
        super().focusOutEvent(event)
        self.buttons.close_strip()
        self._show_buttons(self.underMouse())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the buttons."""
        super().enterEvent(event)
        self._show_buttons(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide them unless the keyboard is here."""
        super().leaveEvent(event)
        self._show_buttons(self.hasFocus())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the right end."""
        super().resizeEvent(event)
        space = (self.height() - self.buttons.height()) // 2
        self.buttons.move(self.width() - self.buttons.width() - max(2, space), max(0, space))

    def _show_buttons(self, on: bool) -> None:
        if self.buttons.width() > 0:
            self.buttons.setVisible(on)
            self.setTextMargins(0, 0, self.buttons.width() if on else 0, 0)


class LineEditor(Editor):
    """Something typed on one line, and beside it how it was understood."""

    def __init__(
        self,
        language: str = "en",
        may_miss: bool = True,
        *,
        width: int = 0,
        accents: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``width``: pixels at 100 %, 0 for as wide as its place."""
        super().__init__(language, may_miss, parent)
        self.spreads = self._roomy = bool(width)
        self._width, self._kept = width, ""
        #: Shown beside the field while nothing stands in it.
        self.hint_beside = ""
        control = QWidget(self)
        row = QHBoxLayout(control)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self.line = AnswerLine(control, language, accents=accents, reasons=may_miss)
        self.line.textEdited.connect(self._edited)
        self.line.textChanged.connect(self._changed)
        self.line.leaving.connect(self.commit)
        self.line.editingFinished.connect(self.commit)
        self.line.rubbed.connect(self._rubbed)
        self.line.buttons.reason.connect(self.set_missing)
        self.echo = hint(parent=control)
        # The line takes its whole width before the echo gets any.
        row.addWidget(self.line, 1000)
        row.addWidget(self.echo, 1)
        row.addStretch(1)
        self.echo.setVisible(bool(width))
        self.hold(control, self.line)
        self._fit()

    # what a subclass understands

    def read(self, typed: str) -> Reading[Any]:
        """The plain value of what was typed."""
        return Reading(nfc(typed).strip() or None)

    def echo_of(self, _typed: str, _reading: Reading[Any]) -> str:
        """How it was understood, to be shown beside the field."""
        return ""

    def written(self, plain: Plain) -> str:
        """What stands in the field for a value."""
        return "" if plain is None else str(plain)

    # the face

    def _read(self) -> Plain:
        value: Plain = self.read(self.line.text()).value
        return value

    def unread(self) -> str:
        """The text in the field, if it makes no sense."""
        return self.line.text().strip() if self.read(self.line.text()).problem else ""

    def _show(self, plain: Plain) -> None:
        self._kept = self.written(plain)
        self.line.setText(self._kept)
        # The beginning in sight, however narrow the field.
        self.line.setCursorPosition(len(self._kept) if self.line.hasFocus() else 0)

    def _show_unread(self, text: str) -> None:
        self._kept = text
        self.line.setText(text)

    def set_value(self, plain: Plain, unread: str = "") -> None:
        """Show a value, with what is unlikely about it."""
        super().set_value(plain, unread)
        self._look_again()

    def commit(self) -> None:
        """Say what is unlikely only now: not while somebody types."""
        self._look_again()
        super().commit()

    def _look_again(self) -> None:
        reading = self.read(self.line.text())
        code = reading.problem or reading.warning
        self.set_own_warning(label(f"problem.{code}", self.language) if code else "")

    def _show_missing(self) -> None:
        if self._missing:
            self._kept = self.line.text() or self._kept
            self.line.setText("")
            self.line.setPlaceholderText(self.reason_words())
        elif self.line.placeholderText():
            self.line.setPlaceholderText("")
            self.line.setText(self._kept)
        self.line.buttons.current = self._missing
        self._fit()

    def _fit(self) -> None:
        """As wide as what belongs in it; wider only to show a reason."""
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = self.reason_words()
        need = self.line.fontMetrics().horizontalAdvance(words) + self.line.buttons.width()
        width = theme.px(self._width or _WIDEST)
        self.line.setMaximumWidth(max(width, need + theme.px(26)) if words else width)

    def set_roomy(self, roomy: bool) -> None:
        """There is room for the hint beside the field."""
        self._roomy = roomy
        self._changed(self.line.text())

    def description(self) -> str:
        """The reason, the echo and the words under the field."""
        echo = self.echo.text() if self.line.text() else ""
        return " ".join(each for each in (super().description(), echo) if each)

    @Slot(str)
    def _edited(self, text: str) -> None:
        if self._missing and text:
            self._missing = None
            self._kept = text
            self._show_missing()
        self.typed.emit()

    @Slot(str)
    def _changed(self, text: str) -> None:
        echo = self.echo_of(text, self.read(text))
        beside = self.hint_beside if self._roomy and not text and not self._missing else ""
        self.echo.setText(echo or beside)
        self.describe()

    @Slot()
    def _rubbed(self) -> None:
        self._kept = ""
        self.set_missing(None)
