"""The tour of outreach: at a fair, a whole short intake by keyboard, completed at the desk."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mtw_desktop.casework.events import be_here, event_rows
from mtw_desktop.casework.session import Session
from ui.desk import Desk
from ui.pages.intake import NEW, IntakePage


def show_events(desk: Desk) -> None:
    """The events of the demonstration; one person at the table; what is left to ask."""
    hands = desk.hands
    desk.go("events")
    hands.picture("69-events")
    event = desk.run(_todays)
    if not event:
        return
    desk.run(be_here, event)
    desk.go("events", event)
    hands.picture("70-events-here")
    page = desk.go("intake", NEW)
    assert isinstance(page, IntakePage)
    hands.settle()
    _enter(desk, page)
    desk.run(be_here, None)
    desk.go("today")
    hands.picture("75-today-to-complete")


def _enter(desk: Desk, page: IntakePage) -> None:
    hands = desk.hands
    hands.until(lambda: page.form.name == "outreach", "the short form")
    hands.type("Mirlande")
    hands.press("Tab")
    hands.type("Joassaint")
    _at(desk, page, "participant.phone", "305 555 0177")
    _at(desk, page, "participant.safe_to_text", "y")
    _at(desk, page, "participant.language", "Hait")
    hands.picture("71-outreach-who")
    hands.press("Ctrl+Return")
    hands.settle()
    hands.type("13")
    hands.settle()
    hands.picture("72-outreach-needs")
    hands.press("Ctrl+Return")
    hands.settle()
    _at(desk, page, "consent.state", "n")
    hands.picture("73-outreach-consent")
    hands.press("Ctrl+S")
    hands.until(lambda: not page.keeper.stored, "the saved intake")
    hands.settle()
    hands.picture("74-outreach-next")


def _at(desk: Desk, page: IntakePage, path: str, keys: str) -> None:
    def here(widget: QWidget) -> bool:
        return page.answering.path_of(widget) == path

    desk.hands.tab_to(here, path)
    desk.hands.type(keys)
    desk.hands.settle()


def _todays(session: Session) -> str:
    today = session.clock().astimezone().date()
    return next((each.id for each in event_rows(session) if each.held_on == today), "")
