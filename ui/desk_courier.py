"""The stick on the tour: what waits is put into a folder, and the page is looked at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.driver import Lost
from ui.pages.courier import CourierPage


def show_courier(desk: Desk) -> None:
    """Open the page; where the laptop has joined a server, put what waits on a stick."""
    page = desk.go("courier")
    if not isinstance(page, CourierPage):
        raise Lost("the page about sticks")
    hands = desk.hands
    hands.settle()
    hands.picture("76-stick")
    if page.out.button.isHidden() or page.out.isHidden():
        return
    stick = desk.context.folder.parent / "stick"
    stick.mkdir(exist_ok=True)

    def found(_parent: QWidget, _title: str) -> Path | None:
        return stick

    page.ask_folder = found
    hands.tab_into(page.out.button)
    hands.press("Return")
    hands.until(lambda: page.banner.isVisible(), "the answer")
    hands.settle()
    hands.picture("77-on-the-stick")
