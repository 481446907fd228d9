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
from ui import theme
from ui.context import UiContext
from ui.pages.need_parts import NeedChange, NeedComposer, NeedList
from ui.pages.note_parts import NoteComposer, NoteTyped
from ui.pages.scrap_parts import Scrap
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


class NeedsPanel(QWidget):
    """The needs with what can be done about them. Signal: ``refer(need_id)``."""

    refer = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._id = ""
        self.list = NeedList(context.language)
        self.none = muted(self.tr("Nothing stands in the way, as far as is on record."))
        self.add = link(self.tr("Add a need"))
        self.composer = NeedComposer(context.language)
        self.composer.hide()
        self.scrap = Scrap(context, "need", self.composer.typed, self)
        above = QHBoxLayout()
        above.addWidget(section(self.tr("Needs")), 1)
        above.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(above)
        for widget in (self.list, self.none, self.composer):
            column.addWidget(widget)
        self.list.refer.connect(self.refer)
        self.list.change.connect(self._on_change)
        self.add.clicked.connect(self._on_add)
        self.composer.added.connect(self._on_added)
        self.composer.closed.connect(self.close_composer)
        self.composer.changed.connect(self.scrap.touch)

    def show_needs(
        self, participant_id: str, rows: tuple[NeedRow, ...], kept: Mapping[str, str]
    ) -> None:
        """Show the needs of a person, and the one that was being written."""
        if participant_id != self._id:
            self.scrap.keep()
            self._id = self.scrap.record_id = participant_id
            self.composer.show_kept(kept)
            self.composer.setVisible(bool(kept))
        self.list.set_needs(rows)
        self.list.setVisible(bool(rows))
        self.none.setVisible(not rows)

    @Slot()
    def close_composer(self) -> bool:
        """Put the composer away; ``False`` if it was not there."""
        if self.composer.isHidden():
            return False
        self.composer.hide()
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
