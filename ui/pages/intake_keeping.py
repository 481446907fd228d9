"""Keeps an intake as a draft on this laptop: at each committed field, while typing, on leaving."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.intake import Draft, save_draft
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.wording import moment_words, time_words
from mtw_desktop.errors import WorldError
from ui.context import UiContext
from ui.forms.answering import Answering
from ui.forms.editors_line import AnswerLine

TOUCHED = "touched"
#: Typing that rests for so long is kept although nobody has left the field.
TYPING_MS = 1000


class DraftKeeper(QObject):
    """Holds the draft in hand and where in it one is: ``section``, ``field``, ``touched``.

    A draft in which nothing was said is never written. ``says`` carries a line for the screen.
    """

    says = Signal(str)

    def __init__(self, context: UiContext, answering: Answering, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._answering = context, answering
        self.take(new_draft(), stored=False)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(TYPING_MS)
        self.timer.timeout.connect(self.flush)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.keep)
        answering.typed.connect(self._on_typed)

    def take(self, draft: Draft, *, stored: bool) -> None:
        """Go on with another draft."""
        self.draft = draft
        self.section, self.field = draft.section_key, draft.field_key
        self.touched = frozenset(draft.more.get(TOUCHED, ()))
        self._written = draft if stored else None
        self._lost = self._held = False
        if draft.saved_at is not None:
            now = self._context.clock()
            self._say_kept(moment_words(draft.saved_at, self._context.language, now=now))

    def put_away(self) -> None:
        """Nothing is in hand any more."""
        self.timer.stop()
        self._soon.stop()
        self._answering.drop("")
        self._answering.answers = {}
        self.take(new_draft(), stored=False)

    @property
    def stored(self) -> bool:
        """Whether the draft has been written at least once."""
        return self._written is not None

    @Slot()
    def flush(self) -> None:
        """Keep everything that stands in the fields, committed or not."""
        self.timer.stop()
        self._soon.stop()
        self._answering.take_all()
        self.keep()

    @staticmethod
    def settle() -> None:
        """Give the answer of the field with the keyboard, as leaving it with Tab does: what was
        typed of a name in a list becomes that answer."""
        here = QApplication.focusWidget()
        if isinstance(here, AnswerLine):
            here.leaving.emit()

    def keep_soon(self) -> None:
        """Write once the keyboard has arrived in the next field."""
        self._soon.start()

    def entered(self, field: str) -> None:
        """The keyboard is in this field now; where it rests is kept too."""
        self.field = field
        if self.stored:
            self.timer.start()

    @Slot()
    def keep(self) -> None:
        """Write the answers and where the keyboard is, if that is news."""
        self.draft = replace(
            self.draft,
            answers=dict(self._answering.answers),
            section_key=self.section,
            field_key=self.field,
            more={**self.draft.more, TOUCHED: sorted(self.touched)},
        )
        if self._held:
            return
        said_nothing = not any(self.draft.answers.values())
        if (self.draft == self._written and not self._lost) or (said_nothing and not self.stored):
            return
        self.write()

    def hold(self, held: bool) -> None:
        """While the draft is being made into records, writing it would bring it back to life."""
        self._held = held
        if not held:
            self.keep()

    def write(self) -> None:
        """Write the draft as it stands; the lane keeps the order."""
        first = not self.stored
        self._written, self._lost = self.draft, False
        session = self._context.session
        if session is not None:
            done = self._first_kept if first else self._kept
            lanes = self._context.lanes
            lanes.store(save_draft, session, self.draft, done=done, failed=self._failed)

    @Slot(str)
    def _on_typed(self, path: str) -> None:
        self.field = path
        self.timer.start()

    @Slot(object)
    def _first_kept(self, change: Changed) -> None:
        self._context.notices.did_change(change.kinds)
        self._kept(change)

    @Slot(object)
    def _kept(self, _change: Changed) -> None:
        now = self._context.clock().astimezone()
        self._say_kept(time_words(now.time(), self._context.language))

    def _say_kept(self, time: str) -> None:
        self.says.emit(self.tr("Saved {time} on this laptop.").format(time=time))

    @Slot(object)
    def _failed(self, error: WorldError) -> None:
        # Written anew at the next chance, whether or not anything changes until then.
        self._lost = True
        self.says.emit(self.tr("Not saved yet."))
        self._context.tell_error(error)


def new_draft() -> Draft:
    """An empty intake that only lives on the screen so far."""
    return Draft(id=new_id())
