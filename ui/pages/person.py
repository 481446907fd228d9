"""One person: who this is, where on the path, what stands in the way, what happened."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework import intake, merging, person_page, scraps
from mtw_desktop.casework.person_page import PersonPage as Person
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.shared_person import SharedPage, shared_page
from mtw_desktop.casework.shared_words import person_opened
from mtw_desktop.casework.timeline import TimelineItem
from mtw_desktop.domain.records import KINDS
from ui import theme
from ui.context import UiContext
from ui.pages.attach import take_drops
from ui.pages.incoming_person import SharedPanel
from ui.pages.key_parts import give_keys
from ui.pages.panel_parts import NeedsPanel
from ui.pages.paper_parts import PaperDesk
from ui.pages.person_card_parts import CaseCards
from ui.pages.person_doors import PersonDoors
from ui.pages.person_parts import ConsentCard, PersonHeader, PersonWords
from ui.pages.person_timeline import TimelinePanel
from ui.pages.timeline_parts import HISTORIED, TimelineWords
from ui.pages.word_parts import Words
from ui.widgets.banner import Banner
from ui.widgets.cards import Card
from ui.widgets.labels import muted, section
from ui.widgets.page import Page
from ui.widgets.stepper import Stepper

_LEFT = 430


@dataclass(frozen=True, slots=True)
class Found:
    """What the page shows: the person, and the note, the need and the reason for an unmet need
    that were being written. ``asked``: whose page was asked for. ``shared`` in place of the person
    if it is another organization's; ``opened``: what our referrals show to others, in words."""

    person: Person | None
    note: dict[str, str]
    need: dict[str, str]
    reason: dict[str, str]
    asked: str = ""
    shared: SharedPage | None = None
    opened: tuple[str, ...] = ()


def read(session: Session, participant_id: str) -> Found:
    """All of it; on the store lane. Of somebody who was merged into another: the other."""
    if theirs := shared_page(session, participant_id):
        return Found(None, {}, {}, {}, participant_id, theirs)
    kept = merging.kept_in(session, participant_id)
    return Found(
        person_page.person_page(session, kept),
        scraps.kept_scrap(session, "note", kept),
        scraps.kept_scrap(session, "need", kept),
        scraps.kept_scrap(session, "reason", kept),
        participant_id,
        opened=person_opened(session, kept),
    )


def edit(session: Session, participant_id: str) -> str:
    """A draft to change the person in: what the intake page opens."""
    return intake.edit_intake(session, participant_id).id


class PersonPage(Page):
    """Needs, permission and household on the left, the timeline on the right."""

    #: Almost everything can belong to a person; these cannot.
    kinds = frozenset(KINDS) - {"program", "organization", "card_lot", "reconciliation", "event"}

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._id = ""
        self._person: Person | None = None
        words = Words(context.language)
        self.words = PersonWords(words, self)
        self.happened = TimelineWords(words, self)
        self.desk = PaperDesk(context, self)
        self.header = PersonHeader()
        self.doors = PersonDoors(self.header, self)
        self.drops = take_drops(self.content, self, None)
        self.unsaved = Banner(
            self.tr("Changes to this person were begun and not saved."),
            action_text=self.tr("Continue"),
        )
        self.path = Stepper()
        self.needs = NeedsPanel(context, words)
        self.cards = CaseCards(context.language)
        self.consent, self.opened = ConsentCard(), muted()
        self.right = TimelinePanel(context, self.happened)
        self.shared = SharedPanel(context, words)
        self.note, self.timeline = self.right.note, self.right.list
        self._lay_out()
        self._connect()
        self.content.hide()

    def _lay_out(self) -> None:
        path = Card()
        path.body.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8))
        path.body.addWidget(self.path)
        for widget in (self.shared, self.header, self.desk.banner, self.unsaved, path):
            self.body.addWidget(widget)
        self.unsaved.hide()
        self.shared.hide()
        self.left = QWidget()
        consent = section(self.tr("Permission to share"))
        consent.setContentsMargins(0, theme.px(8), 0, 0)
        _fill(self.left, self.needs, self.cards, consent, self.consent, self.opened)
        self.sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.sides.setSpacing(theme.px(20))
        self.sides.addWidget(self.left)
        self.sides.addWidget(self.right, 1)
        self.body.addLayout(self.sides, 1)
        self._own = (self.header, path, self.left, self.right)

    def _connect(self) -> None:
        doors = self.doors
        doors.go.connect(self.go)
        self.shared.go.connect(self.go)
        self.header.add_note.clicked.connect(self.note.start)
        self.header.edit.clicked.connect(self._on_edit)
        self.unsaved.activated.connect(self._on_edit)
        self.consent.change_wanted.connect(doors.consent)
        self.needs.refer.connect(doors.refer)
        self.needs.plan.connect(doors.plan)
        self.needs.past.connect(doors.need_history)
        self.cards.opened.connect(doors.open_row)
        self.cards.add_wanted.connect(doors.add)
        self.right.history_wanted.connect(doors.history)
        self.note.put_away.connect(self.header.add_note.setFocus)
        self.right.acted.connect(self._on_timeline)
        # What opens later takes the letters that are left.
        header = self.header
        always = (header.refer, header.add_note, header.add, header.edit, self.needs.add)
        give_keys(*always, *self.note.keyed(), *self.needs.composer.keyed())

    # the frame

    def open(self, argument: object) -> None:
        if argument != self._id:
            self._id = str(argument)
            self.content.hide()
            self.scroll_area.verticalScrollBar().setValue(0)
        self.reload()

    def reload(self) -> None:
        self.words.words.now = self.context.clock()
        self.context.lanes.store(read, self.context.session, self._id, done=self._show)

    def flush(self) -> None:
        self.note.scrap.keep()
        self.needs.keep()

    def save(self) -> None:
        self.next_section()

    def next_section(self) -> None:
        if not self.note.isHidden():
            self.note.send()

    def escape(self) -> bool:
        return self.note.close_composer() or self.needs.close_composer()

    def focus_first(self) -> None:
        if self.shared.isHidden():
            self.header.refer.setFocus()
        else:
            self.shared.focus_first()

    def resume_argument(self) -> object:
        return self._id

    # showing

    @Slot(object)
    def _show(self, found: Found) -> None:
        person = found.person
        if found.asked == self._id:
            self._show_whose(found.shared)
        if found.shared is not None:
            return
        if person is None:
            gone = self.tr("This person is not on this laptop any more.")
            self.context.notices.tell(gone, "warning")
            self.go.emit("people", None)
            return
        if found.asked != self._id:
            return  # an answer to an earlier question
        self._id = person.participant.id
        anew = self._person is None or self._person.participant.id != self._id
        self._person = self.doors.person = person
        self.drops.participant_id = self._id
        self.header.show_person(person, self.words)
        self.unsaved.setVisible(person.draft_id is not None)
        self.path.set_steps(self.words.steps(person))
        self.needs.show_needs(self._id, person.needs, found.need, found.reason)
        self.cards.show_cards(person.cards)
        self.consent.show_consent(person.consent, self.words)
        self.opened.setText("\n".join(found.opened))
        self.opened.setVisible(bool(found.opened))
        self.note.show_for(self._id, found.note)
        self.right.show_items(person.timeline, anew=anew)
        self.content.show()

    def _show_whose(self, shared: SharedPage | None) -> None:
        """Of another organization's person only what it shows; nothing to edit."""
        appeared = shared is not None and (self.shared.isHidden() or self.content.isHidden())
        self.shared.setVisible(shared is not None)
        for each in self._own:
            each.setVisible(shared is None)
        if shared is not None:
            self._person = self.doors.person = None
            self.drops.participant_id = None
            self.desk.banner.hide()
            self.unsaved.hide()
            self.shared.show_page(shared)
            self.content.show()
        if appeared:
            self.shared.focus_first()

    # doing

    @Slot()
    def _on_edit(self) -> None:
        self.context.lanes.store(edit, self.context.session, self._id, done=self._on_draft)

    @Slot(object)
    def _on_draft(self, place: object) -> None:
        self.go.emit("intake", place)

    @Slot(object)
    def _on_timeline(self, item: TimelineItem) -> None:
        if item.action == "reprint":
            self.desk.reprint(item.record_id, item.params.get("number", ""))
        elif item.action == "undo":
            self.doors.ask_undo(item.record_id)
        elif item.kind == "referral_event":
            self.go.emit("referrals", item.record_id)
        elif item.kind in HISTORIED:
            self.go.emit("history", (item.kind, item.record_id))
        elif not self.happened.is_shortened(item):
            self.note.correct(item)
            self.scroll_area.ensureWidgetVisible(self.note)
        elif self._person is not None:
            self.happened.opened.add(item.record_id)
            self.right.show_items(self._person.timeline)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self.sides.setDirection(ways.TopToBottom if self.folded else ways.LeftToRight)
        self.left.setMinimumWidth(0 if self.folded else theme.px(_LEFT))
        self.left.setMaximumWidth(16_777_215 if self.folded else theme.px(_LEFT))


def _fill(side: QWidget, *widgets: QWidget) -> None:
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(8))
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
