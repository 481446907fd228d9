"""Questions answered with a record: a line to type into, and the records that are called so."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mtw_desktop.casework.ref_choices import RefChoice
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.plain import Plain
from ui import theme
from ui.forms.editors_base import ENTER_KEYS, Editor
from ui.forms.editors_line import AnswerLine
from ui.forms.ref_source import Found, RefSource, Titled
from ui.widgets.announce import announce
from ui.widgets.popup_list import PopupList, PopupRow

_TYPING_MS = 80
_WIDEST = 440
_LEAST_POPUP = 360


class _RefLine(AnswerLine):
    """The line of a reference: hands the keys of the list to its editor first."""

    def __init__(self, parent: QWidget, owner: RefEditor) -> None:
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
        """Typing replaces the record that stands there."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What stands in the field is settled when the keyboard leaves."""
        super().focusOutEvent(event)
        self._owner.settle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click shows what there is."""
        super().mousePressEvent(event)
        self._owner.open_list()


class RefEditor(Editor):
    """Type to find, Down to see what there is, Enter to choose; Delete in the marked field clears.

    The value is the record's id. A text that was not chosen is ``unread``, so it is never lost.
    """

    def __init__(
        self, ref_kind: str, source: RefSource, language: str = "en", parent: QWidget | None = None
    ) -> None:
        super().__init__(language, may_miss=False, parent=parent)
        self.ref_kind, self.source = ref_kind, source
        self._id: str | None = None
        self._title = self._text = self._asked = ""
        self._settling = False
        control = QWidget(self)
        row = QHBoxLayout(control)
        row.setContentsMargins(0, 0, 0, 0)
        self.line = _RefLine(control, self)
        self.line.setMaximumWidth(theme.px(_WIDEST))
        self.line.textEdited.connect(self._edited)
        self.line.leaving.connect(self.settle)
        row.addWidget(self.line, 1)
        row.addStretch(0)
        self.popup: PopupList | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TYPING_MS)
        self._soon.timeout.connect(self._find)
        self.hold(control, self.line)

    # values

    def _read(self) -> Plain:
        return self._id

    def unread(self) -> str:
        """A text that no record was chosen for."""
        return self._text if self._id is None else ""

    def _show(self, plain: Plain) -> None:
        wanted = str(plain) if plain else None
        self._settling = False
        if wanted is None or wanted != self._id:
            self._id, self._title, self._text = wanted, "", ""
            self.line.setText("")
        if wanted is not None and not self._title:
            self.line.setPlaceholderText("…")
            self.source.title(self.ref_kind, wanted, self._on_title)

    def _show_unread(self, text: str) -> None:
        self._id, self._title, self._text = None, "", text
        self.line.setText(text)

    @Slot(object)
    def _on_title(self, found: Titled) -> None:
        if found[0] == self._id:
            self.line.setPlaceholderText("")
            self._put(found[1] or "–")

    def _put(self, title: str) -> None:
        self._title = title
        self.line.setText(title)
        self.line.setCursorPosition(0)
        if self.line.hasFocus():
            self.line.selectAll()

    # the list

    def open_list(self) -> None:
        """Offer what fits the text in the line; for a chosen record, what there is."""
        self._soon.stop()
        self._asked = "" if self._id is not None else self.line.text().strip()
        self.source.find(self.ref_kind, self._asked, self._on_found)

    @Slot()
    def _find(self) -> None:
        self.open_list()

    @Slot(object)
    def _on_found(self, found: Found) -> None:
        text, choices = found
        if text != self._asked:
            return
        if self._settling:
            self._settling = False
            self._take_only(choices)
        elif self.line.hasFocus():
            self._offer(choices)

    def _offer(self, choices: list[RefChoice]) -> None:
        if self.popup is None:
            self.popup = PopupList(self.line)
            self.popup.picked.connect(self._picked)
        rows = [PopupRow(each.title, each.detail, data=each) for each in choices]
        if words := self.source.extra.get(self.ref_kind):
            rows.append(PopupRow(words, data=self.ref_kind, quiet=True))
        if not choices:
            nothing = self.tr("Nothing found")
            rows.insert(0, PopupRow(nothing, quiet=True))
        at = next((i for i, each in enumerate(choices) if each.id == self._id), -1)
        at = 0 if self._asked and choices else at
        self.popup.offer(rows, current=at, least_width=theme.px(_LEAST_POPUP))

    def list_key(self, event: QKeyEvent) -> bool:
        """Whether the list took the key."""
        popup, key = self.popup, event.key()
        is_open = popup is not None and popup.isVisible()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if popup is not None and is_open:
                popup.step(1 if key == Qt.Key.Key_Down else -1)
            else:
                self.open_list()
            return True
        if popup is None or not is_open:
            return False
        if key == Qt.Key.Key_Escape:
            popup.hide()
            return True
        if key in ENTER_KEYS and (row := popup.marked()):
            popup.hide()
            self._picked(row)
            # Another page may be on its way: then Enter goes nowhere else.
            return not isinstance(row.data, RefChoice)
        return False

    @Slot(object)
    def _picked(self, row: PopupRow) -> None:
        if isinstance(row.data, RefChoice):
            self._choose(row.data)
            announce(self.line, row.title)
            self.commit()
        elif isinstance(row.data, str):
            self.commit()
            self.source.extra_chosen.emit(row.data, self._text)

    def _choose(self, choice: RefChoice) -> None:
        self._id, self._text = choice.id, ""
        self.set_own_warning("")
        self._put(choice.title)

    @Slot(str)
    def _edited(self, text: str) -> None:
        self._id, self._title, self._text = None, "", text.strip()
        self._settling = False
        self.set_own_warning("")
        self._soon.start()
        self.typed.emit()

    @Slot()
    def settle(self) -> None:
        """Take the only record that is called so; keep the text if there is none or several."""
        if self.popup is not None:
            self.popup.hide()
        self._soon.stop()
        if self._text and self._id is None and not self._settling:
            self._settling, self._asked = True, self._text
            self.source.find(self.ref_kind, self._text, self._on_found)
        self.commit()

    def _take_only(self, choices: list[RefChoice]) -> None:
        typed = fold(self._text)
        exact = [each for each in choices if fold(each.title) == typed]
        fits = exact or choices
        if len(fits) == 1 and self._id is None:
            self._choose(fits[0])
            self.commit()
        elif self._text:
            code = "choose_one" if fits else "not_found"
            self.set_own_warning(label(f"problem.{code}", self.language))
