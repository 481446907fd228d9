"""Holds the answers to a form between its fields and the store lane: opened, kept, saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mtw_desktop.casework import own_answers
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.own_answers import OpenedAnswers
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.xlsform_rules import FormRules
from mtw_desktop.domain.wording import moment_words, time_words
from ui.context import UiContext
from ui.forms.answering import Answering
from ui.forms.own_editors import plain_texts

#: Typing that rests for so long is kept although nobody has left the field.
_TYPING_MS = 1000
#: Whose answers to which form: ids.
OwnPlace = tuple[str, str]


@dataclass(frozen=True, slots=True)
class OpenedForm:
    """A form with its rules, which are read where the store is: that takes a moment."""

    place: OwnPlace
    opened: OpenedAnswers | None
    rules: FormRules | None


def open_at(session: Session, place: OwnPlace) -> OpenedForm:
    """The form with the place that it was asked for; on the store lane."""
    found = own_answers.open_answers(session, *place)
    return OpenedForm(place, found, FormRules(found.questions) if found else None)


class AnswersKeeper(QObject):
    """``opened(OpenedForm)``, ``gone``, ``saved(Changed)``, ``discarded``, ``says(text)``."""

    opened = Signal(object)
    gone = Signal()
    saved = Signal(object)
    discarded = Signal()
    says = Signal(str)

    def __init__(self, context: UiContext, answering: Answering, parent: QObject) -> None:
        super().__init__(parent)
        self.context, self._answering = context, answering
        self.place: OwnPlace | None = None
        self.start: OpenedAnswers | None = None
        self._kept: object = None
        self._saving = False
        self._soon, self._typing = QTimer(self), QTimer(self)
        for timer, wait in ((self._soon, 0), (self._typing, _TYPING_MS)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
        self._soon.timeout.connect(self._keep)
        self._typing.timeout.connect(self.flush)
        answering.typed.connect(self._on_typed)

    @Slot(object)
    def open(self, place: OwnPlace) -> None:
        """Ask for another form; the one in hand was flushed before."""
        self.let_go()
        self.place = place
        self.context.lanes.store(open_at, self.context.session, place, done=self._on_opened)

    def let_go(self) -> None:
        """Nothing is in hand any more."""
        self._soon.stop()
        self._typing.stop()
        self.place = self.start = self._kept = None
        self._saving = False

    def touch(self) -> None:
        """A field was committed: keep it once the keyboard has gone on."""
        self._soon.start()

    @Slot()
    def flush(self) -> None:
        """Keep everything that stands in the fields, committed or not."""
        if self.start is not None:
            self._soon.stop()
            self._typing.stop()
            self._answering.take_all()
            self._keep()

    def answers(self) -> dict[str, Any]:
        """What stands in the form, by question name."""
        given = self._answering.answers.get("custom_answer") or {}
        questions = self.start.questions if self.start else ()
        return plain_texts({each.name: given.get(each.id) for each in questions})

    def typed(self) -> dict[str, str]:
        """What nobody could understand, by question name."""
        texts = self._answering.answers.get("typed") or {}
        questions = self.start.questions if self.start else ()
        found = {each.name: texts.get(f"custom_answer.{each.id}", "") for each in questions}
        return {name: text for name, text in found.items() if text}

    @property
    def begun(self) -> bool:
        """Whether the form says something else than what is on record."""
        start = self.start
        return start is not None and (self.answers() != start.before or bool(self.typed()))

    def save(self, answers: dict[str, Any]) -> None:
        """Write these answers."""
        if self.start is None or self._saving or self.context.session is None:
            return
        self._saving = True
        args = (self.context.session, self.start, answers)
        lanes = self.context.lanes
        lanes.store(own_answers.save_answers, *args, done=self._on_saved, failed=self._on_not_saved)

    def discard(self) -> None:
        """Throw away what was begun."""
        if self.place is None:
            return
        place, session = self.place, self.context.session
        self.let_go()
        drop = own_answers.drop_answers
        self.context.lanes.store(drop, session, *place, done=self._on_discarded)

    @Slot()
    def _keep(self) -> None:
        standing = (self.answers(), self.typed())
        session = self.context.session
        if self.start is None or self._saving or standing == self._kept or session is None:
            return
        self._kept = standing
        args = (session, self.start, *standing)
        lanes = self.context.lanes
        lanes.store(own_answers.keep_answers, *args, done=self._on_kept, failed=self._on_lost)

    @Slot(str)
    def _on_typed(self, _path: str) -> None:
        self._typing.start()

    @Slot(object)
    def _on_opened(self, found: OpenedForm) -> None:
        if found.place != self.place:
            return
        if found.opened is None:
            self.let_go()
            self.gone.emit()
            return
        self.start = start = found.opened
        self._kept = (start.answers, start.typed)
        self.opened.emit(found)
        if start.kept_at is not None:
            now = self.context.clock()
            words = moment_words(start.kept_at, self.context.language, now=now)
            self.says.emit(self.tr("Begun {time}, not saved yet.").format(time=words))

    @Slot(object)
    def _on_kept(self, change: Changed) -> None:
        if self.start is not None and change:
            now = self.context.clock().astimezone()
            words = time_words(now.time(), self.context.language)
            said = self.tr("Kept {time} on this laptop.").format(time=words)
            self.says.emit(said if self.begun else "")

    @Slot(object)
    def _on_lost(self, error: object) -> None:
        self._kept = None
        self.says.emit(self.tr("Not kept yet."))
        self.context.tell_error(error)

    @Slot(object)
    def _on_saved(self, change: Changed) -> None:
        self._saving = False
        self.saved.emit(change)

    @Slot(object)
    def _on_not_saved(self, error: object) -> None:
        self._saving = False
        self.context.tell_error(error)

    @Slot(object)
    def _on_discarded(self, change: Changed) -> None:
        self.context.notices.did_change(change.kinds)
        self.discarded.emit()
