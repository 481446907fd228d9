"""The short form of an intake page: one key switches, and the event of today goes along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from mtw_desktop.casework.events import Here, MetRow, here, people_met
from mtw_desktop.casework.intake import Draft, DraftRow, drafts, fresh
from mtw_desktop.casework.intake_short import FULL, SHORT, at_event, event_of, form_of, in_form
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.forms import section_state
from mtw_desktop.domain.labels import label

if TYPE_CHECKING:
    from ui.pages.intake import IntakePage

SWITCH_KEY = "F9"
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Begin:
    """What an empty intake page is given: where this laptop is, who was entered there last, and
    what is unfinished."""

    here: Here | None
    met: list[MetRow]
    unfinished: list[DraftRow]


def read(session: Session) -> Begin:
    """On the store lane."""
    at = here(session)
    met = people_met(session, at.event_id, _SHOWN) if at is not None else []
    return Begin(at, met, drafts(session))


class Outreach(QObject):
    """Changes the page between the two forms, and says where the intake is made."""

    def __init__(self, page: IntakePage) -> None:
        super().__init__(page)
        self._page = page
        #: Where this laptop is today, as far as the page knows.
        self.here: Here | None = None
        page.sections.other_form.clicked.connect(self.switch)
        page.sections.events.clicked.connect(self._on_events)
        QShortcut(QKeySequence(SWITCH_KEY), page, self._on_key)

    def look(self) -> None:
        """Ask where this laptop is and what is unfinished; the answer comes when it comes."""
        context = self._page.context
        if context.session is not None:
            context.lanes.store(read, context.session, done=self._on_read)

    def use(self, draft: Draft) -> None:
        """Show the sections of the form that a draft is filled in with."""
        page, form = self._page, form_of(draft)
        if form is not page.form:
            page.form = page.finishing.form = form
            page.sections.show_form(form)
        new = "intake.title.outreach" if form.name == SHORT else "intake.new"
        known = draft.participant_id is not None
        words = self.tr("Change the intake") if known else label(new, page.context.language)
        page.sections.title.setText(words)
        self._show(draft)

    @Slot()
    def switch(self) -> None:
        """F9: the short form or the full one, with everything that was said so far."""
        page = self._page
        page.flush()
        keeper = page.keeper
        draft = in_form(keeper.draft, SHORT if page.form.name == FULL else FULL)
        if self.here is not None and event_of(draft) is None:
            draft = at_event(draft, self.here.event_id)
        keeper.draft = draft
        keeper.section = keeper.field = ""
        self.use(draft)
        answers = page.answering.answers
        keys = [each.key for each in page.form.sections if section_state(each, answers) != "done"]
        page.show_section(next(iter(keys), "consent"))
        keeper.keep()

    def _show(self, draft: Draft) -> None:
        short = form_of(draft).name == SHORT
        sections = self._page.sections
        self._page.card.set_roomy(short)
        words = self.tr("Full form") if short else self.tr("Outreach: short form")
        sections.other_form.setText(f"{words} ({SWITCH_KEY})")
        sections.other_form.setVisible(draft.participant_id is None)
        sections.show_place(self._place(draft) if short else "")

    def _place(self, draft: Draft) -> str:
        event = event_of(draft)
        if event is not None and self.here is not None and event == self.here.event_id:
            return self.tr("At: {event}").format(event=self.here.name)
        return self.tr("At the event where it was begun") if event else self.tr("No event chosen")

    @Slot(object)
    def _on_read(self, found: Begin) -> None:
        page = self._page
        moved, self.here = found.here != self.here, found.here
        page.aside.show_unfinished(found.unfinished)
        page.aside.show_entered([each.person for each in found.met])
        if not moved:
            return
        # An intake in which nothing was said yet follows; one that was begun stays as it is.
        page.answering.take_all()
        if page.keeper.stored or any(page.answering.answers.values()):
            self._show(page.keeper.draft)
        else:
            page.begin(fresh(self.here), stored=False)

    @Slot()
    def _on_events(self) -> None:
        self._page.go.emit("events", None)

    @Slot()
    def _on_key(self) -> None:
        if self._page.sections.other_form.isVisibleTo(self._page.sections):
            self.switch()
