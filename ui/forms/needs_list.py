"""What stands in the way: one line a need; how urgent and what exactly below it once ticked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from mtw_desktop.domain.answer_paths import answer_at
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.labels import code_label, label
from ui import theme
from ui.forms.answering import Answering
from ui.forms.editors import options_of
from ui.forms.editors_line import LineEditor
from ui.forms.editors_list import ListEditor
from ui.forms.editors_text import FlagEditor
from ui.forms.setting import FormSetting

_DIGITS = "1234567890"


@dataclass(slots=True)
class _Need:
    tick: FlagEditor
    urgency: ListEditor
    detail: LineEditor


class NeedsList(QWidget):
    """Each need has a digit as its access key; by itself the digit ticks it."""

    def __init__(self, answering: Answering, setting: FormSetting, parent: QWidget) -> None:
        super().__init__(parent)
        self._answering, self._language = answering, setting.language
        self.needs: dict[str, _Need] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(0)
        # As far in as the words of a check box; the detail takes the rest.
        grid.setColumnMinimumWidth(0, theme.px(14))
        grid.setColumnStretch(2, 1)
        for at, code in enumerate(codes("need_domain")):
            need = self.needs[code.code] = self._make(code.code, at)
            grid.addWidget(need.tick, 2 * at, 0, 1, 3)
            grid.addWidget(need.urgency, 2 * at + 1, 1)
            grid.addWidget(need.detail, 2 * at + 1, 2)
            grid.setRowMinimumHeight(2 * at, theme.px(34))
        self.refresh()

    def _make(self, domain: str, at: int) -> _Need:
        words = code_label("need_domain", domain, self._language)
        path = f"needs.{domain}"
        tick = FlagEditor(self)
        digit = f"&{_DIGITS[at]}  " if at < len(_DIGITS) else ""
        tick.set_label(digit + words.replace("&", "&&"))
        tick.name_it(words)
        urgency = ListEditor(options_of("urgency", self._language), self._language, width=130)
        urgency.setFixedWidth(theme.px(130))
        urgency.name_it(f"{words}, {label('need.urgency', self._language)}")
        detail = LineEditor(self._language, accents=True)
        detail.line.setMaximumWidth(16_777_215)
        detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        hint = label("need.detail.hint", self._language)
        detail.name_it(f"{words}, {label('need.detail', self._language)}", hint)
        for name, editor in (("", tick), (".urgency", urgency), (".detail", detail)):
            editor.setParent(self)
            self._answering.add(path + name, editor)
        return _Need(tick, urgency, detail)

    def refresh(self) -> None:
        """Show the details of what is ticked."""
        for domain, need in self.needs.items():
            ticked = bool(answer_at(self._answering.answers, f"needs.{domain}"))
            for part in (need.urgency, need.detail):
                if part.isHidden() is ticked:
                    part.setVisible(ticked)

    def reload(self) -> None:
        """Show the answers again: ticking brings back what had been said."""
        for path in list(self._answering.editors):
            if path.startswith("needs."):
                self._answering.load(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit ticks its need, wherever no text is being typed, and goes there."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        at = _DIGITS.find(event.text()) if event.text() and plain else -1
        if not 0 <= at < len(self.needs):
            super().keyPressEvent(event)
            return
        tick = list(self.needs.values())[at].tick
        tick.focus_widget().setFocus(Qt.FocusReason.ShortcutFocusReason)
        tick.box.click()

    def first(self) -> QWidget:
        """Where the keyboard enters."""
        return next(iter(self.needs.values())).tick.focus_widget()
