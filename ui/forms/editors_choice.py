"""Questions with one answer out of a few: radios, all in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.plain import Plain
from ui import theme
from ui.forms.editors_base import Control, Editor
from ui.forms.flow import FlowLayout

#: More codes than this, or longer words in any language, become a list to type into.
MOST_RADIOS, MOST_LETTERS = 6, 85


@dataclass(frozen=True, slots=True)
class Option:
    """One code with its words in the screen language."""

    code: str
    label: str


class RadioEditor(Editor):
    """All answers in sight. Arrows choose, the first letter of an answer chooses, Space chooses
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
        flow = FlowLayout(box, gap=theme.px(14), line_gap=0)
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
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _BACK or key in _ON:
            self._go((at + (1 if key in _ON else -1)) % len(self.radios))
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
