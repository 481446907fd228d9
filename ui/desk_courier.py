"""The stick on the tour: what waits is put into a folder, and the page is looked at."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget

from mtw_desktop.casework.session import Session
from mtw_desktop.casework.tasks import add_task
from ui.desk import Desk
from ui.driver import Lost
from ui.pages.courier import CourierPage


def show_courier(desk: Desk) -> None:
    """Open the page; where the laptop has joined a server, put what waits on a stick."""
    desk.run(_save_something)
    page = desk.go("courier")
    if not isinstance(page, CourierPage):
        raise Lost("the page about sticks")
    hands = desk.hands
    hands.settle()
    hands.picture("82-stick")
    if page.out.button.isHidden() or page.out.isHidden():
        return
    asked = page.ask_folder
    with TemporaryDirectory(prefix="mtw-stick-") as stick:

        def found(_parent: QWidget, _title: str) -> Path | None:
            return Path(stick)

        page.ask_folder = found
        hands.tab_into(page.out.button)
        hands.press("Return")
        hands.until(lambda: page.banner.isVisible(), "the answer")
        hands.picture("83-on-the-stick")
        page.ask_folder = asked


def _save_something(session: Session) -> None:
    """Something new, so that the stick has what to carry."""
    add_task(session, "Bring the stick to the office")
