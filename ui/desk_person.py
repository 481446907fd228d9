"""The tour of one person's whole case: their page, a task added and done, a plan, the history."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import (
    Enrollment,
    HouseholdMember,
    Issue,
    Need,
    Participant,
    Placement,
    SupportRequest,
    Task,
)
from ui.pages.person import PersonPage
from ui.pages.tasks import TasksPage

if TYPE_CHECKING:
    from ui.desk import Desk


def show_person(desk: Desk) -> None:
    """The page of whoever has most on record, its menu, the histories, the tasks."""
    hands = desk.hands
    person = desk.run(_busiest)
    page = desk.go("person", person)
    assert isinstance(page, PersonPage)
    hands.picture("62-person-whole")
    page.scroll_area.ensureWidgetVisible(page.consent)
    hands.picture("63-person-cards")
    hands.tab_into(page.header.add, back=True)
    hands.press("Space")
    hands.picture("64-person-add")
    hands.press("Escape")
    hands.settle()
    desk.go("history", ("participant", person))
    hands.picture("65-history")
    if need := desk.run(_planned):
        desk.go("history", ("need", need))
        hands.picture("66-history-of-a-need")
    tasks = desk.go("tasks", "mine")
    assert isinstance(tasks, TasksPage)
    hands.picture("67-tasks")
    before = tasks.count.text()
    hands.tab_to(_is_done, "Done")
    hands.press("Space")
    hands.until(lambda: tasks.count.text() != before, "one task fewer")
    desk.go("today")
    hands.picture("68-today-whole")


def _busiest(session: Session) -> str:
    """Whoever has most of what the cards show on this laptop."""
    kinds = Counter[str]()
    for cls in (Enrollment, SupportRequest, Issue, Placement, Task, HouseholdMember):
        # A card more is worth more than a line more.
        kinds.update({each: 10 for each in session.store.counts(cls, "participant_id") if each})
    kinds.update(session.store.counts(Task, "participant_id"))
    best = max((each for each in kinds if each), key=lambda each: (kinds[each], each), default="")
    return best or session.store.many(Participant, limit=1)[0].id


def _planned(session: Session) -> str:
    """A need with a plan; "" if there is none."""
    found = session.store.many(Need, order="goal", descending=True, limit=1)
    return found[0].id if found and found[0].goal else ""


def _is_done(widget: QWidget) -> bool:
    words = getattr(widget, "text", None)
    name = widget.accessibleName()
    return callable(words) and str(words()) == "Done" and name.startswith("Done: ")
