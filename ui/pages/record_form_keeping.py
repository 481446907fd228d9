"""Holds a record's form between its fields and the store lane: opened, kept, looked at, saved."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mtw_desktop.casework import form_drafts
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.form_drafts import FormLook, OpenedForm
from mtw_desktop.casework.record_form import FormPlace, FormStart, SavedForm
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.wording import moment_words, time_words
from ui.context import UiContext
from ui.forms.answering import Answering

_LOOK_MS = 120
#: Typing that rests for so long is kept although nobody has left the field.
_TYPING_MS = 1000


def open_at(session: Session, place: FormPlace) -> tuple[FormPlace, OpenedForm | None]:
    """The form with the place that it was asked for; on the store lane."""
    return place, form_drafts.open_form(session, place)


def look_at(session: Session, start: FormStart, answers: dict[str, Any]) -> tuple[object, FormLook]:
    """What the handler says, with the answers that it was asked about."""
    return answers, form_drafts.look(session, start.place, answers)


class FormKeeper(QObject):
    """``opened(OpenedForm)``, ``gone`` (record or person), ``looked(FormLook)`` a moment after
    every change, ``saved(SavedForm)`` with or without problems, ``discarded``, ``says(text)``."""

    opened = Signal(object)
    gone = Signal()
    looked = Signal(object)
    saved = Signal(object)
    discarded = Signal()
    says = Signal(str)

    def __init__(self, context: UiContext, answering: Answering, parent: QObject) -> None:
        super().__init__(parent)
        self.context, self._answering = context, answering
        self.place: FormPlace | None = None
        self.start: FormStart | None = None
        self._kept: dict[str, Any] | None = None
        self._saving = self._looking = self._stale = False
        self._keep_soon = self._timer(0, self._keep)
        self._typing = self._timer(_TYPING_MS, self.flush)
        self._look_soon = self._timer(_LOOK_MS, self.look)
        answering.typed.connect(self._on_typed)

    def _timer(self, wait: int, slot: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(slot)
        return timer

    @property
    def begun(self) -> bool:
        """Whether the form says something else than the record."""
        return self.start is not None and self._standing() != form_drafts.said(self.start.answers)

    @property
    def settled(self) -> bool:
        """Whether everything that was committed has been kept and looked at."""
        timers = (self._keep_soon, self._typing, self._look_soon)
        return not (self._looking or any(each.isActive() for each in timers))

    def open(self, place: FormPlace) -> None:
        """Ask for another form; the one in hand was flushed before."""
        self.let_go()
        self.place = place
        self.context.lanes.store(open_at, self.context.session, place, done=self._on_opened)

    def let_go(self) -> None:
        """Nothing is in hand any more."""
        for timer in (self._keep_soon, self._typing, self._look_soon):
            timer.stop()
        self.place = self.start = self._kept = None
        self._saving = self._stale = False

    def touch(self) -> None:
        """A field was committed: keep it once the keyboard has gone on, and look again."""
        self._keep_soon.start()
        self._look_soon.start()

    @Slot()
    def flush(self) -> None:
        """Keep everything that stands in the fields, committed or not."""
        if self.start is not None:
            self._typing.stop()
            self._keep_soon.stop()
            self._answering.take_all()
            self._keep()

    @Slot()
    def look(self) -> None:
        """Ask the handler now; one question at a time, the newest last."""
        self._look_soon.stop()
        if self.start is None or self.context.session is None:
            return
        if self._looking:
            self._stale = True
            return
        self._looking, self._stale = True, False
        args = (self.context.session, self.start, self._standing())
        self.context.lanes.store(look_at, *args, done=self._on_looked, failed=self._on_not_looked)

    @Slot(object)
    def save(self, _after: object = None) -> None:
        """Write the record; may be the answer to something that had to come before."""
        if self.start is None or self._saving or self.context.session is None:
            return
        self.flush()
        self._saving = True
        args = (self.context.session, self.start, self._standing())
        lanes = self.context.lanes
        lanes.store(form_drafts.save_form, *args, done=self._on_saved, failed=self._on_not_saved)

    def discard(self) -> None:
        """Throw away what was begun."""
        if self.start is None:
            return
        place = self.start.place
        self.let_go()
        lanes = self.context.lanes
        lanes.store(form_drafts.drop_form, self.context.session, place, done=self._on_discarded)

    def _standing(self) -> dict[str, Any]:
        """What stands in the form, without areas that say nothing."""
        return form_drafts.said(self._answering.answers)

    @Slot()
    def _keep(self) -> None:
        standing = self._standing()
        if self.start is None or self._saving or standing == self._kept:
            return
        self._kept = standing
        session = self.context.session
        if session is not None:
            args = (session, self.start, standing)
            lanes = self.context.lanes
            lanes.store(form_drafts.keep_form, *args, done=self._on_kept, failed=self._on_lost)

    @Slot(str)
    def _on_typed(self, _path: str) -> None:
        self._typing.start()

    @Slot(object)
    def _on_opened(self, answer: tuple[FormPlace, OpenedForm | None]) -> None:
        place, found = answer
        if place != self.place:
            return
        if found is None:
            self.let_go()
            self.gone.emit()
            return
        self.start, self._kept = found.start, form_drafts.said(found.answers)
        self.opened.emit(found)
        if found.kept_at is not None:
            now = self.context.clock()
            words = moment_words(found.kept_at, self.context.language, now=now)
            self.says.emit(self.tr("Begun {time}, not saved yet.").format(time=words))
        self.look()

    @Slot(object)
    def _on_looked(self, answer: tuple[object, FormLook]) -> None:
        self._looking = False
        asked, found = answer
        if self.start is None:
            return
        if self._stale or asked != self._standing():
            self.look()
        else:
            self.looked.emit(found)

    @Slot(object)
    def _on_not_looked(self, error: object) -> None:
        self._looking = False
        self.context.tell_error(error)

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
    def _on_saved(self, saved: SavedForm) -> None:
        self._saving = False
        self.saved.emit(saved)

    @Slot(object)
    def _on_not_saved(self, error: object) -> None:
        self._saving = False
        self.context.tell_error(error)

    @Slot(object)
    def _on_discarded(self, changed: Changed) -> None:
        self.context.notices.did_change(changed.kinds)
        self.discarded.emit()
