"""The sections of an intake at the left: number, name and state; any of them at any time."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mtw_desktop.domain.forms import Form, State
from mtw_desktop.domain.labels import label
from ui import theme
from ui.widgets.buttons import link_small
from ui.widgets.labels import body, hint, section

_MARKS = {"done": "✓", "problem": "!"}


class SectionButton(QPushButton):
    """One section. The mark says the state as a sign and to a screen reader as a word."""

    def __init__(self, key: str, number: int, words: str, language: str) -> None:
        super().__init__()
        self.key, self._number, self._words, self._language = key, number, words, language
        self.setObjectName("sectionButton")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.mark = QLabel(self)
        self.mark.setObjectName("stepNumber")
        self.mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.mark.setFixedSize(theme.px(22), theme.px(18))
        self.name = QLabel(words, self)
        self.name.setObjectName("sectionName")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(3), theme.px(8), theme.px(3))
        row.setSpacing(theme.px(10))
        row.addWidget(self.mark)
        row.addWidget(self.name, 1)
        for child in (self.mark, self.name):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._compact = False
        self.set_compact(False)
        self.show_state("not_started", current=False)

    def set_compact(self, compact: bool) -> None:
        """Only the mark, and the name of the section in hand."""
        self._compact = compact
        self.name.setWordWrap(not compact)
        self.setToolTip(self._words if compact else "")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(not compact)
        self.setSizePolicy(policy)
        self.name.setVisible(not compact or bool(self.property("current")))

    def hasHeightForWidth(self) -> bool:
        """Long names take two lines."""
        return not self._compact

    def heightForWidth(self, width: int) -> int:
        """The words decide, from the height of a row upwards."""
        layout = self.layout()
        needed = layout.heightForWidth(width) if layout is not None else 0
        return max(theme.px(36), needed + theme.px(4))

    def sizeHint(self) -> QSize:
        """A row of the list, or as little as there is to show."""
        layout = self.layout()
        if self._compact and layout is not None:
            return QSize(layout.sizeHint().width(), theme.px(36))
        return QSize(theme.px(220), self.heightForWidth(self.width()))

    def show_state(self, state: State, *, current: bool) -> None:
        """Draw the state; the section in hand keeps its number unless it has a problem."""
        self.mark.setText(_MARKS.get(state, str(self._number)))
        self.mark.setProperty("state", state)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
        for widget in (self, self.mark, self.name):
            widget.setProperty("current", current)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.name.setVisible(not self._compact or current)
        self.setAccessibleName(self._words)
        self.setAccessibleDescription(label(f"state.{state}", self._language))


class SectionList(QWidget):
    """``chosen`` carries the key of a section. One stop for Tab; arrows walk."""

    chosen = Signal(str)

    def __init__(self, form: Form, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language, self._compact = language, False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.title = section(label("intake.new", language))
        self.title.setContentsMargins(0, 0, 0, theme.px(8))
        column.addWidget(self.title)
        self.place = body()
        self.place.setContentsMargins(0, 0, 0, theme.px(8))
        column.addWidget(self.place)
        self.buttons: dict[str, SectionButton] = {}
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        column.addSpacing(theme.px(12))
        self.any_order = hint(label("intake.any_order", language))
        self.saved = hint()
        for words in (self.any_order, self.saved):
            words.setContentsMargins(theme.px(10), 0, 0, 0)
            column.addWidget(words)
        self.other_form = link_small("")
        self.events = link_small(self.tr("Events"))
        self.discard = link_small(self.tr("Throw this intake away"))
        self._foot = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._foot.setContentsMargins(theme.px(5), theme.px(6), 0, 0)
        self._foot.setSpacing(0)
        for each in (self.other_form, self.events, self.discard):
            self._foot.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._foot)
        column.addStretch(1)
        self.place.hide()
        self.discard.hide()
        self.show_form(form)

    def show_form(self, form: Form) -> None:
        """The sections of this form."""
        for button in self.buttons.values():
            self._rows.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons.clear()
        for number, each in enumerate(form.sections, 1):
            words = label(each.title, self._language)
            button = SectionButton(each.key, number, words, self._language)
            button.clicked.connect(self._clicked)
            button.set_compact(self._compact)
            self.buttons[each.key] = button
            self._rows.addWidget(button)

    def show_place(self, words: str) -> None:
        """Where the intake is made; nothing to say in an office."""
        self.place.setText(words)
        self.place.setVisible(bool(words))

    @Slot(str)
    def show_kept(self, words: str) -> None:
        """Say when the intake was last kept; what is kept can be thrown away."""
        self.saved.setText(words)
        self.saved.setVisible(bool(words))
        if words:
            self.discard.show()

    def set_compact(self, compact: bool) -> None:
        """Side by side above the form, where there is no room beside it."""
        self._compact = compact
        ways = QBoxLayout.Direction
        self._foot.setDirection(ways.LeftToRight if compact else ways.TopToBottom)
        self._rows.setDirection(ways.LeftToRight if compact else ways.TopToBottom)
        self.any_order.setVisible(not compact)
        for button in self.buttons.values():
            button.set_compact(compact)

    def show_states(self, states: Mapping[str, State], current: str) -> None:
        """Draw the state of every section."""
        for key, button in self.buttons.items():
            button.show_state(states[key], current=key == current)

    @Slot()
    def go_down(self) -> None:
        """To the section after the one in hand."""
        self._go(1)

    @Slot()
    def go_up(self) -> None:
        """To the section before the one in hand."""
        self._go(-1)

    def _go(self, step: int) -> None:
        keys = list(self.buttons)
        here = next((i for i, b in enumerate(self.buttons.values()) if b.property("current")), 0)
        if 0 <= here + step < len(keys):
            self.chosen.emit(keys[here + step])

    @Slot()
    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, SectionButton):
            self.chosen.emit(button.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from section to section."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        step = steps.get(Qt.Key(event.key()))
        order = list(self.buttons.values())
        here = next((i for i, button in enumerate(order) if button.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        order[(here + step) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)
