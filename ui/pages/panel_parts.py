"""The two panels of the person page that write: needs, and the note being written."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework import needs, notes, scraps
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.person_page import NeedRow
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.timeline import TimelineItem
from mtw_desktop.domain.labels import code_label
from ui import theme
from ui.context import UiContext
from ui.pages.need_parts import NeedChange, NeedComposer, NeedList, ReasonComposer
from ui.pages.note_parts import NoteComposer, NoteTyped
from ui.pages.scrap_parts import Scrap
from ui.pages.word_parts import Words
from ui.widgets.buttons import link
from ui.widgets.labels import muted, section


def write_note(session: Session, participant_id: str, note: NoteTyped) -> Changed:
    """Write the note and let go of what was kept of it; on the store lane."""
    done = notes.add_note(
        session,
        participant_id,
        note.text,
        contact_type=note.contact_type,
        minutes=note.minutes,
        amends_id=note.amends_id,
    )
    scraps.drop_scrap(session, "note", participant_id)
    return done


def write_need(
    session: Session, participant_id: str, domain: str, urgency: str, detail: str
) -> Changed:
    """A further need; on the store lane."""
    done = needs.add_need(session, participant_id, domain, urgency=urgency or None, detail=detail)
    scraps.drop_scrap(session, "need", participant_id)
    return done


def change_need(session: Session, change: NeedChange) -> Changed:
    """Set one field of a need; on the store lane."""
    return needs.update_need(session, change.need_id, **{change.field: change.value})


def end_need(session: Session, participant_id: str, need_id: str, reason: str) -> Changed:
    """A need that could not be met, and why; on the store lane."""
    done = needs.end_need(session, need_id, "unmet", reason)
    scraps.drop_scrap(session, "reason", participant_id)
    return done


class NeedsPanel(QWidget):
    """The needs with what can be done about them. Signals: ``refer(need_id)``, ``plan(need_id)``,
    ``past(need_id)``."""

    refer = Signal(object)
    plan = Signal(str)
    past = Signal(str)

    def __init__(self, context: UiContext, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._id = ""
        self.list = NeedList(words)
        self._domains: dict[str, str] = {}
        self.reason = ReasonComposer()
        self.reason.hide()
        self.none = muted(self.tr("Nothing stands in the way, as far as is on record."))
        self.add = link(self.tr("Add a need"))
        self.composer = NeedComposer(context.language)
        self.composer.hide()
        self.scrap = Scrap(context, "need", self.composer.typed, self)
        self.reason_scrap = Scrap(context, "reason", self.reason.typed, self)
        above = QHBoxLayout()
        above.addWidget(section(self.tr("Needs")), 1)
        above.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(above)
        for widget in (self.list, self.none, self.reason, self.composer):
            column.addWidget(widget)
        self._connect()

    def _connect(self) -> None:
        self.list.refer.connect(self.refer)
        self.list.plan.connect(self.plan)
        self.list.past.connect(self.past)
        self.list.change.connect(self._on_change)
        self.list.end.connect(self._on_end)
        self.reason.given.connect(self._on_reason)
        self.reason.changed.connect(self.reason_scrap.touch)
        self.reason.closed.connect(self.close_composer)
        self.add.clicked.connect(self._on_add)
        self.composer.added.connect(self._on_added)
        self.composer.closed.connect(self.close_composer)
        self.composer.changed.connect(self.scrap.touch)

    def keep(self) -> None:
        """Hand what is being typed to the store lane now."""
        self.scrap.keep()
        self.reason_scrap.keep()

    def show_needs(
        self,
        participant_id: str,
        rows: tuple[NeedRow, ...],
        kept: Mapping[str, str],
        kept_reason: Mapping[str, str],
    ) -> None:
        """Show the needs of a person, and the need or the reason that was being written."""
        language = self.context.language
        self._domains = {
            each.need.id: code_label("need_domain", each.need.domain, language) for each in rows
        }
        if participant_id != self._id:
            self.keep()
            self._id = self.scrap.record_id = self.reason_scrap.record_id = participant_id
            self.composer.show_kept(kept)
            self.composer.setVisible(bool(kept))
            self.reason.hide()
            if (need_id := kept_reason.get("need_id", "")) in self._domains:
                reason = kept_reason.get("reason", "")
                self.reason.ask(need_id, self._domains[need_id], reason)
        self.list.set_needs(rows)
        self.list.setVisible(bool(rows))
        self.none.setVisible(not rows)

    @Slot()
    def close_composer(self) -> bool:
        """Put the composer away; ``False`` if it was not there."""
        if self.composer.isHidden() and self.reason.isHidden():
            return False
        self.composer.hide()
        self.reason.hide()
        self.add.setFocus()
        return True

    @Slot()
    def _on_add(self) -> None:
        self.composer.show()
        self.composer.domain.setFocus()

    @Slot(str, str, str)
    def _on_added(self, domain: str, urgency: str, detail: str) -> None:
        self.scrap.stop()
        self.composer.show_kept({})
        self.close_composer()
        args = (self._id, domain, urgency, detail)
        self.context.lanes.store(write_need, self.context.session, *args, done=self._on_written)

    @Slot(object)
    def _on_change(self, change: NeedChange) -> None:
        self.context.lanes.store(change_need, self.context.session, change, done=self._on_written)

    @Slot(object)
    def _on_end(self, need_id: str) -> None:
        self.reason.ask(need_id, self._domains.get(need_id, ""))

    @Slot(str, str)
    def _on_reason(self, need_id: str, reason: str) -> None:
        self.reason_scrap.stop()
        self.close_composer()
        args = (self.context.session, self._id, need_id, reason)
        self.context.lanes.store(end_need, *args, done=self._on_written)

    @Slot(object)
    def _on_written(self, changed: Changed) -> None:
        self.context.notices.did_change(changed.kinds)


class NotePanel(NoteComposer):
    """A note composer that keeps what is typed and writes it. Signal: ``put_away``."""

    put_away = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context.language, parent)
        self.context = context
        self._id = ""
        self._begun: dict[str, str] = {}
        self.scrap = Scrap(context, "note", self.typed, self)
        self.hide()
        self.saved.connect(self._on_saved)
        self.changed.connect(self.scrap.touch)
        self.closed.connect(self.close_composer)

    def show_for(self, participant_id: str, kept: Mapping[str, str]) -> None:
        """Ready for this person; what was begun earlier is opened again."""
        if participant_id == self._id:
            return
        self.scrap.keep()
        self._id = self.scrap.record_id = participant_id
        self.show_kept(kept)
        self.setVisible(bool(kept))

    def start(self) -> None:
        """Come into sight and take the keyboard."""
        self.show()
        self.text.setFocus()

    def correct(self, item: TimelineItem) -> None:
        """Offer a note to be put right; another one that is being written goes first."""
        said = {name: item.params.get(name, "") for name in ("contact_type", "minutes")}
        note = {"text": item.detail, "amends_id": item.record_id, **said}
        other = self.typed()
        if other and other.get("amends_id") != note["amends_id"]:
            self.start()
            self.note.set_problem(self.tr("Save this note first, or empty it."))
            return
        if not other:
            self.show_kept(note)
            self._begun = self.typed()
        self.start()
        self.text.moveCursor(QTextCursor.MoveOperation.End)

    @Slot()
    def close_composer(self) -> bool:
        """Put it away with what it holds kept; ``False`` if it was not there. A correction of
        nothing is dropped."""
        if self.isHidden():
            return False
        if not self.typed() or self.typed() == self._begun:
            self.show_kept({})
            self.scrap.touch()
        self.hide()
        self.put_away.emit()
        return True

    @Slot(object)
    def _on_saved(self, note: NoteTyped) -> None:
        self.scrap.stop()
        self.show_kept({})
        self.hide()
        self.put_away.emit()
        args = (self._id, note)
        self.context.lanes.store(
            write_note, self.context.session, *args, done=self._on_written, failed=self._on_failed
        )

    @Slot(object)
    def _on_written(self, changed: Changed) -> None:
        self.context.notices.tell(self.tr("Note saved."), "good")
        self.context.notices.did_change(changed.kinds)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.context.tell_error(error)
