"""The tour of what needs somebody's eye: two answers that met at the server, settled by keyboard,
and a save that was not taken."""

from __future__ import annotations

from dataclasses import replace

from mtw_desktop.casework import demo_eye
from mtw_desktop.casework.session import Session
from ui.desk import Desk
from ui.driver import activate
from ui.pages.needs_eye import NeedsEyePage


def show_eye(desk: Desk) -> None:
    """As a supervisor: the line on Today, the page, two answers chosen with arrows and Enter."""
    hands = desk.hands
    activate(desk.window)
    role = desk.run(_become, "supervisor")
    desk.run(demo_eye.disagree)
    desk.go("today")
    hands.picture("76-today-needs-your-eye")
    desk.workspace.frame.rail.buttons["needs_eye"].click()
    hands.settle()
    page = desk.page_of(NeedsEyePage)
    hands.until(lambda: len(page.conflicts.cards) > 1, "the conflicts")
    hands.picture("77-needs-your-eye")
    before = len(page.conflicts.cards)
    hands.press("Right", "Return", "Return")
    hands.until(lambda: len(page.conflicts.cards) < before, "the next conflict")
    hands.picture("78-needs-your-eye-next")
    hands.tab_into(page.held.cards[0])
    hands.picture("79-not-taken-by-the-server")
    desk.run(demo_eye.agree)
    desk.run(_become, role)


def _become(session: Session, role: str) -> str:
    """Sit here as somebody who may decide; the role before."""
    before = session.staff.role
    session.staff = replace(session.staff, role=role)
    return before or ""
