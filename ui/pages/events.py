"""Outreach events: where this laptop is today, and who was entered at each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.events import EventRow, MetRow, be_here, event_rows, people_met
from mtw_desktop.casework.intake_short import EditIntake
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.wording import counted, date_words
from ui import theme
from ui.context import UiContext
from ui.pages.export_parts import ExportAction, Shown
from ui.pages.key_parts import give_keys
from ui.pages.word_parts import joined
from ui.widgets.action_row import ActionRow, GrowingList
from ui.widgets.buttons import link, primary
from ui.widgets.empty import EmptyState
from ui.widgets.labels import muted, section, title
from ui.widgets.page import Page
from ui.widgets.pill import Pill

_STEP = 20
_PEOPLE = 380


def read(session: Session, event_id: str) -> tuple[list[EventRow], str, list[MetRow]]:
    """The events, and the people of one of them: the one asked for, else the one of today, else the
    first; on the store lane."""
    rows = event_rows(session)
    likely = sorted(rows, key=lambda each: (each.id != event_id, not each.is_here, not each.near))
    shown = next((each.id for each in likely), "")
    return rows, shown, people_met(session, shown) if shown else []


class EventsPage(Page):
    """``open`` takes the id of the event whose people are wanted, or nothing."""

    kinds = frozenset({"event", "participant"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._event = ""
        self.heading = title(self.tr("Events"))
        self.add = primary(self.tr("Add an event"))
        self.add.clicked.connect(self._on_add)
        self.intake = link(self.tr("Go to the intake"))
        self.intake.clicked.connect(self._on_intake)
        above = QHBoxLayout()
        above.setSpacing(theme.px(12))
        above.addWidget(self.heading, 1)
        self.exporting = ExportAction(self, partial(Shown, "events"))
        above.addWidget(self.exporting.button)
        above.addWidget(self.intake)
        above.addWidget(self.add)
        self.body.addLayout(above)
        self.list = GrowingList(step=_STEP)
        self.empty = EmptyState(
            self.tr("No events yet. Add one, and people entered there are counted with it."), ""
        )
        self.people_heading = section()
        self.people = GrowingList(step=_STEP)
        self.nobody = muted(self.tr("Nobody was entered here yet."))
        main, aside = self.columns(0, _PEOPLE)
        _fill(main, self.list, self.empty)
        _fill(aside, self.people_heading, self.people, self.nobody)
        for each in (self.list, self.empty, self.people_heading, self.people, self.nobody):
            each.hide()
        give_keys(self.add, self.intake)

    def open(self, argument: object) -> None:
        if isinstance(argument, str):
            self._event = argument
        self.reload()

    def reload(self) -> None:
        self.context.lanes.store(read, self.context.session, self._event, done=self._show)

    def focus_first(self) -> None:
        actions = [each.action for each in self.list.rows if isinstance(each, ActionRow)]
        next((each for each in actions if each is not None), self.add).setFocus()

    def resume_argument(self) -> object:
        return self._event or None

    @Slot(object)
    def _show(self, found: tuple[list[EventRow], str, list[MetRow]]) -> None:
        rows, self._event, met = found
        self.list.set_rows([partial(self._event_row, each) for each in rows])
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        shown = next((each for each in rows if each.id == self._event), None)
        self.people_heading.setText(shown.name if shown else "")
        self.people_heading.setVisible(shown is not None)
        self.people.set_rows([partial(self._person_row, each) for each in met])
        self.people.setVisible(bool(met))
        self.nobody.setVisible(shown is not None and not met)
        if self.add.hasFocus():  # there was nothing else when the page was opened
            self.focus_first()

    def _event_row(self, row: EventRow) -> QWidget:
        lang = self.context.language
        pill = Pill(self.tr("You are here"), "good") if row.is_here else None
        day = date_words(row.held_on, lang) if row.held_on else ""
        many = counted("events.intakes", row.entered, lang) if row.entered else ""
        left = counted("events.to_complete", row.to_complete, lang) if row.to_complete else ""
        action = self.tr("I am here today") if row.near else ""
        action = self.tr("Leave") if row.is_here else action
        people = f"· {joined(many, left)}" if many else ""
        made = ActionRow(row, pill, row.name, people, joined(day, row.place), action)
        made.acted.connect(self._on_here)
        for words, slot in ((self.tr("People"), self._on_people), (self.tr("Edit"), self._on_edit)):
            button: QPushButton = link(words, made)
            button.setAccessibleName(f"{words}: {row.name}")
            button.clicked.connect(slot)
            made.add_trailing(button)
        return made

    def _person_row(self, met: MetRow) -> QWidget:
        words = label("intake.to_complete", self.context.language)
        pill = Pill(words, "info") if met.to_complete else None
        action = self.tr("Continue") if met.to_complete else self.tr("Open")
        made = ActionRow(met, None, met.person.short_name, "", met.person.code, action)
        if pill is not None:
            made.add_trailing(pill)
        made.acted.connect(self._on_person)
        return made

    def _row_of_sender(self) -> EventRow | None:
        sender = self.sender()
        row = sender.parent() if sender is not None else None
        found = row.key if isinstance(row, ActionRow) else None
        return found if isinstance(found, EventRow) else None

    @Slot(object)
    def _on_here(self, row: EventRow) -> None:
        args = (self.context.session, None if row.is_here else row.id)
        self.context.lanes.store(be_here, *args, done=self._on_written)

    @Slot(object)
    def _on_written(self, changed: Changed) -> None:
        self.context.notices.did_change(changed.kinds)

    @Slot()
    def _on_people(self) -> None:
        if (row := self._row_of_sender()) is not None:
            self._event = row.id
            self.reload()

    @Slot()
    def _on_edit(self) -> None:
        if (row := self._row_of_sender()) is not None:
            self.go.emit("form", FormPlace("event", record_id=row.id))

    @Slot(object)
    def _on_person(self, met: MetRow) -> None:
        if met.to_complete:
            self.go.emit("intake", EditIntake(met.person.id))
        else:
            self.go.emit("person", met.person.id)

    @Slot()
    def _on_add(self) -> None:
        self.go.emit("form", FormPlace("event"))

    @Slot()
    def _on_intake(self) -> None:
        self.go.emit("intake", None)


def _fill(column: QVBoxLayout, *widgets: QWidget) -> None:
    for each in widgets:
        column.addWidget(each)
    column.addStretch(1)
