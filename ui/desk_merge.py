"""The part of the tour where two records of one person are made one."""

from __future__ import annotations

from ui.desk import Desk
from ui.pages.duplicates import DuplicatesPage
from ui.pages.merge import MergePage


def show_merge(desk: Desk) -> None:
    """The list, the first pair side by side, merged with Ctrl+S, and undone."""
    hands = desk.hands
    page = desk.go("duplicates")
    assert isinstance(page, DuplicatesPage)
    hands.until(lambda: page.model.rowCount() > 0, "likely duplicates")
    hands.settle()
    hands.picture("40-duplicates")
    hands.press("Return")
    hands.until(lambda: desk.window.findChild(MergePage) is not None, "the merge page")
    merge = desk.window.findChild(MergePage)
    assert isinstance(merge, MergePage)
    hands.until(lambda: merge.content.isVisible(), "both records")
    hands.settle()
    hands.picture("41-merge")
    hands.press("Ctrl+S")
    hands.until(lambda: page.done.isVisible(), "the merge")
    hands.settle()
    hands.picture("42-merged")
    assert page.done.action is not None
    hands.tab_into(page.done.action)
    hands.press("Space")
    hands.settle()
    hands.picture("43-merge-undone")
