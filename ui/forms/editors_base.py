"""The one face of every editor: a plain value in and out, and a reason when there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.labels import missing_label
from mtw_desktop.domain.plain import Plain
from ui import theme
from ui.widgets.announce import announce
from ui.widgets.labels import problem

#: Key by which a question is answered with a reason instead of an answer.
CYCLE_KEY = Qt.Key.Key_F8
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again after a dynamic property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class Control(QWidget):
    """A control that takes the keyboard, its name, and the words about it underneath."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = self._warning = self._own_warning = self._hint = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(4))
        self.words = problem(parent=self)
        self.words.hide()

    def hold(self, control: QWidget, focus: QWidget) -> None:
        """Put the control in place; ``focus`` is what takes the keyboard."""
        self.column.addWidget(control)
        self.column.addWidget(self.words)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(focus)

    def focus_widget(self) -> QWidget:
        """What takes the keyboard."""
        return self.focusProxy() or self

    def name_it(self, name: str, hint: str = "") -> None:
        """What a screen reader calls the question, and the hint that it reads after it."""
        self._hint = hint
        self.setAccessibleName(name)
        self.focus_widget().setAccessibleName(name)
        self.describe()

    def set_problem(self, text: str | None) -> None:
        """What is wrong, beside the field, in the same words as in the summary."""
        if (text or "") != self._problem:
            self._problem = text or ""
            self._say()

    def set_warning(self, text: str | None) -> None:
        """Something to look at again; never blocks."""
        if (text or "") != self._warning:
            self._warning = text or ""
            self._say()

    def set_own_warning(self, text: str) -> None:
        """What the editor itself finds unlikely; goes before a warning from outside."""
        if text != self._own_warning:
            self._own_warning = text
            self._say()

    def _say(self) -> None:
        text = self._problem or self._own_warning or self._warning
        self.words.setObjectName("problem" if self._problem else "fieldWarning")
        self.words.setText(text)
        self.words.setVisible(bool(text))
        self.focus_widget().setProperty("problem", bool(self._problem))
        restyle(self.words)
        restyle(self.focus_widget())
        self.describe()

    def description(self) -> str:
        """What a screen reader adds to the name."""
        return " ".join(each for each in (self.words.text(), self._hint) if each)

    def describe(self) -> None:
        """Hand the description to the widget that has the keyboard."""
        self.focus_widget().setAccessibleDescription(self.description())


class Editor(Control):
    """One question's control. Subclasses fill ``_read`` and ``_show``; one that ``spreads`` takes
    all the width that there is.

    ``value`` gives a plain value: ``None`` untouched, ``{"missing": …}``, or the answer. What was
    typed but not understood is ``unread``, so that it is never lost.
    """

    #: The answer changed and is meant: focus left, a choice was made, Enter.
    committed = Signal()
    #: Something was typed that is not committed yet.
    typed = Signal()
    #: Enter: on to the next question.
    advance = Signal()
    spreads = False
    #: Shown, and never changed here.
    fixed = False

    def __init__(
        self, language: str = "en", may_miss: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.language, self.may_miss = language, may_miss
        self._missing: Missing | None = None
        self._last: object = (None, "")

    # what subclasses fill in

    def _read(self) -> Plain:
        raise NotImplementedError

    def _show(self, plain: Plain) -> None:
        raise NotImplementedError

    def _show_unread(self, text: str) -> None:
        """Draw a text that was not understood, as it was typed."""
        self._show(text)

    def _show_missing(self) -> None:
        """Draw ``self.missing``; called after every change of it."""

    def set_roomy(self, roomy: bool) -> None:
        """Whether the question has a line to itself."""

    def also_value(self, _field: str) -> Plain:
        """The value of a neighbour field that this editor fills along the way."""
        return None

    def set_also(self, field: str, plain: Plain) -> None:
        """Show the value of such a neighbour."""

    # values

    @property
    def missing(self) -> Missing | None:
        """Why there is no answer, if a reason was given."""
        return self._missing

    def reason_words(self, missing: Missing | None = None) -> str:
        """How the screen says why there is no answer (this one's, if none is given); or ""."""
        reason = missing or self._missing
        return missing_label(reason.value, self.language) if reason else ""

    def value(self) -> Plain:
        """The plain value as it stands, committed or not."""
        return {"missing": self._missing.value} if self._missing else self._read()

    def unread(self) -> str:
        """What was typed but could not be understood; "" if there is no such text."""
        return ""

    def state(self) -> object:
        """All that a commit may have changed."""
        return (self.value(), self.unread())

    def set_value(self, plain: Plain, unread: str = "") -> None:
        """Show a plain value, or a text that was not understood; says nothing to anybody."""
        missing = Missing(plain["missing"]) if isinstance(plain, dict) else None
        self._missing = missing
        if unread:
            self._show_unread(unread)
        else:
            self._show(None if missing else plain)
        self._show_missing()
        self.describe()
        self._last = self.state()

    def set_missing(self, missing: Missing | None) -> None:
        """Give (or take back) a reason, as the person at the keyboard does."""
        if missing is self._missing or (missing and not self.may_miss):
            return
        self._missing = missing
        self._show_missing()
        self.describe()
        announce(self.focus_widget(), self.reason_words())
        self.commit()

    def cycle_missing(self) -> None:
        """Doesn't know → prefers not → not asked → back to the answer."""
        steps: list[Missing | None] = [None, *Missing]
        self.set_missing(steps[(steps.index(self._missing) + 1) % len(steps)])

    def commit(self) -> None:
        """Say so if the value is another one than before."""
        now = self.state()
        if now != self._last:
            self._last = now
            self.committed.emit()

    def description(self) -> str:
        """The reason first, then the words under the field."""
        return " ".join(each for each in (self.reason_words(), super().description()) if each)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F8 walks through the reasons, Enter goes on."""
        if event.key() == CYCLE_KEY and self.may_miss:
            self.cycle_missing()
        elif event.key() in ENTER_KEYS and not event.modifiers() & ~_KEYPAD:
            self.commit()
            self.advance.emit()
        else:
            super().keyPressEvent(event)
