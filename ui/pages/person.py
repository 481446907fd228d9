"""One person: who this is, where on the path, what stands in the way, what happened."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget

from mtw_desktop.casework import intake, person_page, scraps
from mtw_desktop.casework.person_page import PersonPage as Person
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.timeline import TimelineItem
from mtw_desktop.domain.labels import code_label
from ui import theme
from ui.context import UiContext
from ui.pages.key_parts import give_keys
from ui.pages.panel_parts import NeedsPanel, NotePanel
from ui.pages.paper_parts import PaperDesk
from ui.pages.person_parts import ConsentCard, HouseholdCard, PersonHeader, PersonWords
from ui.pages.timeline_parts import TimelineWords
from ui.pages.word_parts import Words
from ui.widgets.banner import Banner
from ui.widgets.cards import Card
from ui.widgets.labels import section
from ui.widgets.page import Page
from ui.widgets.stepper import Stepper
from ui.widgets.timeline import Timeline

_LEFT = 430


@dataclass(frozen=True, slots=True)
class Found:
    """What the page shows: the person, and the note and the need that were being written."""

    person: Person | None
    note: dict[str, str]
    need: dict[str, str]


def read(session: Session, participant_id: str) -> Found:
    """All of it; on the store lane."""
    return Found(
        person_page.person_page(session, participant_id),
        scraps.kept_scrap(session, "note", participant_id),
        scraps.kept_scrap(session, "need", participant_id),
    )


def edit(session: Session, participant_id: str, section: str = "") -> object:
    """A draft to change the person in: what the intake page opens, at a section if one is named."""
    draft = intake.edit_intake(session, participant_id)
    return (draft.id, section) if section else draft.id


class PersonPage(Page):
    """Needs, permission and household on the left, the timeline on the right."""

    kinds = frozenset(
        {
            "participant",
            "household_member",
            "entry_profile",
            "consent",
            "need",
            "referral",
            "referral_event",
            "note",
        }
    )

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._id = ""
        self._person: Person | None = None
        words = Words(context.language)
        self.words = PersonWords(words, self)
        self.happened = TimelineWords(words, self)
        self.desk = PaperDesk(context, self)
        self.header = PersonHeader()
        self.unsaved = Banner(
            self.tr("Changes to this person were begun and not saved."),
            action_text=self.tr("Continue"),
        )
        self.path = Stepper()
        self.needs = NeedsPanel(context)
        self.consent = ConsentCard()
        self.household = HouseholdCard()
        self.household_heading = section(self.tr("Household"))
        self.note = NotePanel(context)
        self.timeline = Timeline()
        self._lay_out()
        self._connect()
        self.content.hide()

    def _lay_out(self) -> None:
        path = Card()
        path.body.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8))
        path.body.addWidget(self.path)
        for widget in (self.header, self.desk.banner, self.unsaved, path):
            self.body.addWidget(widget)
        self.unsaved.hide()
        self.left = QWidget()
        right = QWidget()
        consent = section(self.tr("Permission to share"))
        for heading in (consent, self.household_heading):
            heading.setContentsMargins(0, theme.px(8), 0, 0)
        _fill(self.left, self.needs, consent, self.consent, self.household_heading, self.household)
        timeline = section(self.tr("Timeline"))
        timeline.setMinimumHeight(self.needs.add.sizeHint().height())
        _fill(right, timeline, self.note, self.timeline)
        self.sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.sides.setSpacing(theme.px(20))
        self.sides.addWidget(self.left)
        self.sides.addWidget(right, 1)
        self.body.addLayout(self.sides, 1)

    def _connect(self) -> None:
        self.header.add_note.clicked.connect(self.note.start)
        self.header.edit.clicked.connect(self._on_edit)
        self.header.refer.clicked.connect(self._on_refer)
        self.unsaved.activated.connect(self._on_edit)
        self.consent.change_wanted.connect(self._on_change_consent)
        self.needs.refer.connect(self._on_refer_need)
        self.note.put_away.connect(self.header.add_note.setFocus)
        self.timeline.acted.connect(self._on_timeline)
        # What opens later takes the letters that are left.
        always = (self.header.refer, self.header.add_note, self.header.edit, self.needs.add)
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
        self.needs.scrap.keep()

    def save(self) -> None:
        self.next_section()

    def next_section(self) -> None:
        if not self.note.isHidden():
            self.note.send()

    def escape(self) -> bool:
        return self.note.close_composer() or self.needs.close_composer()

    def focus_first(self) -> None:
        self.header.refer.setFocus()

    def resume_argument(self) -> object:
        return self._id

    # showing

    @Slot(object)
    def _show(self, found: Found) -> None:
        person = found.person
        if person is None:
            gone = self.tr("This person is not on this laptop any more.")
            self.context.notices.tell(gone, "warning")
            self.go.emit("people", None)
            return
        if person.participant.id != self._id:
            return  # an answer to an earlier question
        self._person = person
        self.header.show_person(person, self.words)
        self.unsaved.setVisible(person.draft_id is not None)
        self.path.set_steps(self.words.steps(person))
        self.needs.show_needs(self._id, person.needs, found.need)
        self.consent.show_consent(person.consent, self.words)
        self.household.show_members(person.household, self.words)
        for widget in (self.household, self.household_heading):
            widget.setVisible(bool(person.household))
        self.note.show_for(self._id, found.note)
        self._show_timeline(person)
        self.content.show()

    def _show_timeline(self, person: Person) -> None:
        self.timeline.set_entries([self.happened.entry(item) for item in person.timeline])

    # doing

    @Slot()
    def _on_edit(self) -> None:
        self.context.lanes.store(edit, self.context.session, self._id, done=self._on_draft)

    @Slot()
    def _on_change_consent(self) -> None:
        args = (self.context.session, self._id, "consent")
        self.context.lanes.store(edit, *args, done=self._on_draft)

    @Slot(object)
    def _on_draft(self, place: object) -> None:
        self.go.emit("intake", place)

    @Slot()
    def _on_refer(self) -> None:
        """For the one need that waits; with several, ask which."""
        waiting = (
            [each.need for each in self._person.needs if each.can_refer] if self._person else []
        )
        if len(waiting) < 2:
            self._on_refer_need(waiting[0].id if waiting else None)
            return
        menu = QMenu(self)
        for need in waiting:
            menu.addAction(code_label("need_domain", need.domain, self.context.language)).setData(
                need.id
            )
        menu.addSeparator()
        menu.addAction(self.tr("Something else"))
        menu.triggered.connect(self._on_refer_menu)
        menu.aboutToHide.connect(menu.deleteLater)
        button = self.header.refer
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    @Slot(QAction)
    def _on_refer_menu(self, action: QAction) -> None:
        self._on_refer_need(action.data())

    @Slot(object)
    def _on_refer_need(self, need_id: object) -> None:
        self.go.emit("refer", (self._id, need_id))

    @Slot(object)
    def _on_timeline(self, item: TimelineItem) -> None:
        if item.action == "reprint":
            self.desk.reprint(item.record_id, item.params.get("number", ""))
        elif item.kind == "referral_event":
            self.go.emit("referrals", item.record_id)
        elif not self.happened.is_shortened(item):
            self.note.correct(item)
            self.scroll_area.ensureWidgetVisible(self.note)
        elif self._person is not None:
            self.happened.opened.add(item.record_id)
            self._show_timeline(self._person)

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
