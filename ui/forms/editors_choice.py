"""Questions with one answer out of a few: radios, all in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.plain import Plain
from ui import theme
from ui.forms.editors_base import Control, Editor
from ui.forms.field_buttons import ALT_DOWN, FieldButtons
from ui.forms.flow import FlowLayout

#: More codes than this, or longer words in any language, become a list to type into.
MOST_RADIOS, MOST_LETTERS = 6, 85


@dataclass(frozen=True, slots=True)
class Option:
    """One code with its words in the screen language."""

    code: str
    label: str


class RadioEditor(Editor):
    """All answers in sight; where room is short, the reasons for none wait behind a button.
    Arrows choose, the first letter of an answer chooses, Space chooses
    the one with the keyboard, Backspace takes the choice back. One stop for Tab."""

    spreads = True

    def __init__(
        self,
        options: Sequence[Option],
        language: str = "en",
        may_miss: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(language, may_miss, parent)
        self._options = tuple(options)
        box = QWidget(self)
        self._gap, self._roomy, self._compact = theme.px(14), True, False
        flow = FlowLayout(box, gap=self._gap, line_gap=0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        self.radios: list[QRadioButton] = []
        for option in self._options:
            self._add(box, option.label)
        self._first_reason = len(self.radios)
        for missing in Missing if may_miss else ():
            self._add(box, self.reason_words(missing)).setObjectName("muted")
        for radio in self.radios:
            flow.addWidget(radio)
        self.buttons = FieldButtons(box, language, accents=False, reasons=may_miss)
        self.buttons.reason.connect(self.set_missing)
        flow.addWidget(self.buttons)
        self._group.buttonClicked.connect(self._clicked)
        self.hold(box, self.radios[0])
        self._one_tab_stop()

    def _add(self, box: QWidget, words: str) -> QRadioButton:
        radio = QRadioButton(words.replace("&", "&&"), box)
        # Exclusive groups of Qt do not let a choice be taken back; the editor keeps order itself.
        radio.setAutoExclusive(False)
        radio.installEventFilter(self)
        self._group.addButton(radio, len(self.radios))
        self.radios.append(radio)
        return radio

    def _read(self) -> Plain:
        at = self._group.checkedId()
        return self._options[at].code if 0 <= at < self._first_reason else None

    def _show(self, plain: Plain) -> None:
        codes = [option.code for option in self._options]
        self._check(codes.index(str(plain)) if plain in codes else -1)

    def _show_missing(self) -> None:
        if self._missing:
            self._check(self._first_reason + list(Missing).index(self._missing))
        elif self._group.checkedId() >= self._first_reason:
            self._check(-1)

    def set_roomy(self, roomy: bool) -> None:
        """Beside another question the reasons wait behind a button."""
        self._roomy = roomy
        self._fit(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """So they do where they would begin a second line."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        gaps = self._gap * (len(self.radios) - 1)
        needed = sum(radio.sizeHint().width() for radio in self.radios) + gaps
        compact = self.may_miss and (not self._roomy or needed > width)
        if compact != self._compact:
            self._compact = compact
            self._show_reasons()

    def _show_reasons(self) -> None:
        for radio in self.radios[self._first_reason :]:
            radio.setVisible(not self._compact or radio.isChecked())
        self.buttons.setVisible(self._compact)
        self.buttons.current = self._missing

    def describe(self) -> None:
        """The question is said with each answer."""
        words = " ".join(each for each in (self.accessibleName(), self.description()) if each)
        for radio in self.radios:
            radio.setAccessibleName("")
            radio.setAccessibleDescription(words)

    def description(self) -> str:
        """The reason is said by its own button already."""
        return Control.description(self)

    def choose(self, at: int) -> None:
        """Choose the answer at a position, as a click does."""
        self._check(at)
        self._missing = list(Missing)[at - self._first_reason] if at >= self._first_reason else None
        self.commit()

    def _check(self, at: int) -> None:
        self._group.setExclusive(False)
        for index, radio in enumerate(self.radios):
            radio.setChecked(index == at)
        self._group.setExclusive(True)
        self._show_reasons()
        self._one_tab_stop()

    def _one_tab_stop(self) -> None:
        stop = max(self._group.checkedId(), 0)
        for index, radio in enumerate(self.radios):
            radio.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if index == stop else Qt.FocusPolicy.ClickFocus
            )
        self.setFocusProxy(self.radios[stop])

    @Slot(object)
    def _clicked(self, radio: QRadioButton) -> None:
        self.choose(self._group.id(radio))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the group."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            at = self._group.id(watched) if isinstance(watched, QRadioButton) else -1
            return at >= 0 and self._key(at, event)
        return super().eventFilter(watched, event)

    def _key(self, at: int, event: QKeyEvent) -> bool:
        key = event.key()
        if self._compact and (key, event.modifiers()) == ALT_DOWN:
            self.buttons.open_menu()
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _BACK or key in _ON:
            order = [i for i, radio in enumerate(self.radios) if not radio.isHidden()]
            step = 1 if key in _ON else -1
            self._go(order[(order.index(at) + step) % len(order)])
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._check(-1)
            self._missing = None
            self.commit()
        elif event.text().strip() and (found := self._by_letter(at, event.text())) is not None:
            self._go(found)
        else:
            return False
        return True

    def _go(self, at: int) -> None:
        self.choose(at)
        self.radios[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _by_letter(self, at: int, letter: str) -> int | None:
        order = [(at + step) % len(self.radios) for step in range(1, len(self.radios) + 1)]
        if self._group.checkedId() < 0:
            order = list(range(len(self.radios)))
        return next(
            (i for i in order if fold(self.radios[i].text()).startswith(fold(letter))), None
        )


_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
