"""Questions with any number of short texts, one a line; names that are known may be picked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtw_desktop.domain.names import fold
from mtw_desktop.domain.plain import Plain, nfc
from ui import theme
from ui.forms.editors_base import ENTER_KEYS, Editor
from ui.forms.editors_line import AnswerLine
from ui.forms.editors_list import starts_a_word
from ui.widgets.buttons import link_small
from ui.widgets.popup_list import PopupList, PopupRow

Suggest = Callable[[], Sequence[str]]
MOST_SUGGESTED = 8


class _TextLine(AnswerLine):
    """One text. Known names that fit are offered under it; nothing has to be one of them."""

    def __init__(self, parent: QWidget, editor: TextsEditor) -> None:
        super().__init__(parent, editor.language, accents=True, reasons=False)
        self._editor = editor
        self.popup: PopupList | None = None
        self.textEdited.connect(self._offer)

    @Slot(str)
    def _offer(self, text: str) -> None:
        typed = fold(text)
        fits = [each for each in self._editor.suggest() if typed and starts_a_word(typed, each)]
        if self.popup is None and fits:
            self.popup = PopupList(self)
            self.popup.picked.connect(self._picked)
        if self.popup is not None:
            self.popup.offer([PopupRow(each, data=each) for each in fits[:MOST_SUGGESTED]])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, down, Enter and Esc belong to the names while they are offered."""
        popup, key = self.popup, event.key()
        if popup is not None and popup.isVisible():
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                popup.step(1 if key == Qt.Key.Key_Down else -1)
                return
            if key == Qt.Key.Key_Escape:
                popup.hide()
                return
            if key in ENTER_KEYS and (row := popup.marked()):
                self._picked(row)
                return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The names belong to the typing."""
        super().focusOutEvent(event)
        if self.popup is not None:
            self.popup.hide()

    @Slot(object)
    def _picked(self, row: PopupRow) -> None:
        if self.popup is not None:
            self.popup.hide()
        self.setText(row.title)
        self._editor.commit()


class TextsEditor(Editor):
    """Short texts, one a line, with a way to add another. ``suggest`` gives names to pick from."""

    def __init__(self, language: str = "en", parent: QWidget | None = None) -> None:
        super().__init__(language, may_miss=False, parent=parent)
        self.suggest: Suggest = tuple
        self.lines: list[AnswerLine] = []
        self._control = QWidget(self)
        self._column = QVBoxLayout(self._control)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self.add = link_small(self.tr("Add another"), self._control)
        self.add.clicked.connect(self._add_clicked)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_line()
        # Not held: Tab goes through all of its parts, it does not stand for the first one alone.
        self.column.addWidget(self._control)
        self.column.addWidget(self.words)

    def focus_widget(self) -> QWidget:
        """The first line takes the keyboard."""
        return self.lines[0] if self.lines else self

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order: every line, then the way to another one."""
        return [*self.lines, self.add]

    def _add_line(self) -> AnswerLine:
        line = _TextLine(self._control, self)
        line.setMaximumWidth(theme.px(440))
        line.setAccessibleName(self.accessibleName())
        line.textEdited.connect(self.typed)
        line.leaving.connect(self.commit)
        line.editingFinished.connect(self.commit)
        self._column.insertWidget(len(self.lines), line)
        if self.lines:
            QWidget.setTabOrder(self.lines[-1], line)
            QWidget.setTabOrder(line, self.add)
        self.lines.append(line)
        return line

    def name_it(self, name: str, hint: str = "") -> None:
        """Every line has the name of the question."""
        super().name_it(name, hint)
        for line in self.lines:
            line.setAccessibleName(name)

    def _read(self) -> Plain:
        texts = [nfc(" ".join(line.text().split())) for line in self.lines]
        return [text for text in texts if text] or None

    def _show(self, plain: Plain) -> None:
        texts = list(plain) if isinstance(plain, list) else []
        while len(self.lines) < len(texts):
            self._add_line()
        for at, line in enumerate(self.lines):
            line.setText(texts[at] if at < len(texts) else "")
            line.setVisible(at < max(1, len(texts)))

    @Slot()
    def _add_clicked(self) -> None:
        free = next((line for line in self.lines if not line.text()), None) or self._add_line()
        free.show()
        free.setFocus(Qt.FocusReason.OtherFocusReason)
