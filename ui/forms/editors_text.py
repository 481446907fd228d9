"""A lone check box, and text of several lines."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from mtw_desktop.domain.plain import Plain, nfc
from ui.forms.accents import next_accent
from ui.forms.editors_base import Editor
from ui.forms.editors_line import ACCENT_KEY, RUBS
from ui.forms.field_buttons import ALT_DOWN, FieldButtons
from ui.widgets.inputs import TextArea


class FlagEditor(Editor):
    """Yes or no, never missing; the words of the question stand beside the box."""

    spreads = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(may_miss=False, parent=parent)
        self.box = QCheckBox(self)
        self.box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.box.clicked.connect(self.commit)
        self.hold(self.box, self.box)

    def set_label(self, marked: str) -> None:
        """The words, with their access key marked."""
        self.box.setText(marked)

    def _read(self) -> Plain:
        return self.box.isChecked()

    def _show(self, plain: Plain) -> None:
        self.box.setChecked(plain is True)


class _Area(TextArea):
    """The text area of an editor: accents, reasons, and a word when the keyboard leaves."""

    left = Signal()
    rubbed = Signal()

    def __init__(self, lines: int, parent: QWidget, language: str, *, reasons: bool) -> None:
        super().__init__(lines, parent)
        self._reasons = reasons
        self.buttons = FieldButtons(self, language, accents=True, reasons=reasons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F7 turns the letter before the cursor; Alt+Down opens the reasons."""
        at = self.textCursor().position()
        if event.key() == ACCENT_KEY:
            other = next_accent(self.toPlainText()[at - 1 : at] or " ")
            if other:
                self.textCursor().deletePreviousChar()
                self.insertPlainText(other)
            else:
                self.buttons.open_strip()
        elif self._reasons and (event.key(), event.modifiers()) == ALT_DOWN:
            self.buttons.open_menu()
        elif event.key() in RUBS and not self.toPlainText():
            self.rubbed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if not self.buttons.close_strip():
                event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the buttons."""
        super().focusInEvent(event)
        self.buttons.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was written is meant."""
        super().focusOutEvent(event)
        self.buttons.close_strip()
        self.buttons.hide()
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons in the corner."""
        super().resizeEvent(event)
        self.buttons.move(self.width() - self.buttons.width() - 2, 2)


class LongTextEditor(Editor):
    """Several lines; Tab goes on, Enter begins a new line."""

    def __init__(
        self,
        language: str = "en",
        may_miss: bool = True,
        lines: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(language, may_miss, parent)
        self._kept, self._quiet = "", False
        self.area = _Area(lines, self, language, reasons=may_miss)
        self.area.left.connect(self.commit)
        self.area.rubbed.connect(self._rubbed)
        self.area.textChanged.connect(self._changed)
        self.area.buttons.reason.connect(self.set_missing)
        self.hold(self.area, self.area)

    def _read(self) -> Plain:
        return nfc(self.area.toPlainText()).strip() or None

    def _show(self, plain: Plain) -> None:
        self._kept = str(plain or "")
        self._set(self._kept)

    def _show_missing(self) -> None:
        if self._missing:
            self._kept = self.area.toPlainText() or self._kept
            self._set("")
            self.area.setPlaceholderText(self.reason_words())
        elif self.area.placeholderText():
            self.area.setPlaceholderText("")
            self._set(self._kept)
        self.area.buttons.current = self._missing
        self.describe()

    def _set(self, text: str) -> None:
        self._quiet = True
        self.area.setPlainText(text)
        self._quiet = False

    @Slot()
    def _changed(self) -> None:
        if self._quiet:
            return
        if self._missing and (text := self.area.toPlainText()):
            self._missing, self._kept = None, text
            self.area.setPlaceholderText("")
            self._show_missing()
        self.typed.emit()

    @Slot()
    def _rubbed(self) -> None:
        self._kept = ""
        self.set_missing(None)
