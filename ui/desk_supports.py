"""Supports on the tour: a card handed out, the stock looked through, a request approved."""

from __future__ import annotations

from typing import TypeVar

from mtw_desktop.casework import support_counts, support_requests
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_counts import CountPlace
from mtw_desktop.domain.records import Staff
from ui.desk import Desk
from ui.driver import Hands
from ui.pages.issue import IssuePage
from ui.pages.stock_count import StockCountPage
from ui.pages.support_request import SupportRequestPage
from ui.pages.supports import SupportsPage
from ui.pages.supports_segments import Segments
from ui.widgets.page import Page

P = TypeVar("P", bound=Page)


def show_supports(desk: Desk) -> None:
    """The lists and the stock; then the day of the supervisor, at the same laptop."""
    _hand_out(desk)
    _look_around(desk)
    me = desk.run(_sit_down, "supervisor")
    if not me:
        return
    _decide(desk)
    _count(desk)
    desk.run(_sit_down_again, me)
    desk.go("supports", "requests")


def _hand_out(desk: Desk) -> None:
    """From the list to the receipt."""
    hands = desk.hands
    page = _is(desk.go("supports", "requests"), SupportsPage)
    hands.picture("20-supports")
    hands.tab_into(page.requests.lists)
    _turn_to(hands, page.requests.lists, "approved")
    if not page.requests.model.rowCount():
        return
    hands.tab_into(page.requests.table)
    hands.settle()
    hands.press("Return")
    request = _wait_for(desk, SupportRequestPage)
    hands.picture("21-request")
    if request.deeds.buttons["issue"].isHidden():
        return
    hands.tab_into(request.deeds.buttons["issue"])
    hands.press("Return")
    issue = _wait_for(desk, IssuePage)
    hands.until(lambda: issue.start is not None, "the form")
    if issue.start is not None and issue.start.needs_card and issue.start.cards:
        hands.tab_into(issue.fields.cards)
        hands.press("Return")  # the card that came first goes first
        hands.settle()
    if issue.fields.reason_field.isVisible():
        hands.tab_into(issue.fields.reason)
        hands.type("First week of the new job")
    hands.tab_into(issue.fields.on_paper)
    hands.press("Space")
    hands.settle()
    hands.picture("22-hand-out")
    hands.press("Ctrl+S")
    hands.until(issue.receipt.isVisible, "the receipt")
    hands.picture("23-receipt")


def _look_around(desk: Desk) -> None:
    page = _is(desk.go("supports", "given"), SupportsPage)
    hands = desk.hands
    hands.picture("24-given")
    hands.tab_into(page.views)
    for number, view in ((25, "cards"), (26, "funds"), (27, "counts")):
        _turn_to(hands, page.views, view)
        hands.picture(f"{number}-{view}")


def _decide(desk: Desk) -> None:
    """The supervisor approves what has waited longest."""
    waiting = desk.run(support_requests.request_ids, "waiting")
    if not waiting:
        return
    hands = desk.hands
    page = _is(desk.go("request", waiting[0]), SupportRequestPage)
    hands.tab_into(page.deeds.buttons["approve"])
    hands.press("Return")
    hands.tab_into(page.deeds.form.reason)
    hands.type("Class starts Monday")
    hands.picture("28-approve")
    hands.tab_into(page.deeds.form.save)
    hands.press("Return")
    hands.until(lambda: page.deeds.form.isHidden(), "the decision")
    hands.picture("29-approved")


def _count(desk: Desk) -> None:
    """A stock that the supervisor may count: one card short."""
    place = desk.run(_countable)
    if place is None:
        return
    hands = desk.hands
    page = _is(desk.go("count", place), StockCountPage)
    hands.until(lambda: page.start is not None, "the book")
    assert page.start is not None
    hands.type(str(page.start.expected - 1))
    hands.tab_into(page.fields.missing)
    hands.press("Down", "Space")
    hands.tab_into(page.fields.explanation)
    hands.type("Not in the safe; the shop is told")
    hands.picture("30-count")


def _turn_to(hands: Hands, segments: Segments, view: str) -> None:
    """With the arrow keys."""
    views = list(segments.buttons)
    steps = views.index(view) - views.index(segments.code)
    hands.press(*(["Right" if steps > 0 else "Left"] * abs(steps)))
    hands.settle()


def _is(page: Page, cls: type[P]) -> P:
    assert isinstance(page, cls)
    return page


def _wait_for(desk: Desk, cls: type[P]) -> P:
    def there() -> bool:
        workspace = desk.window.workspace
        return workspace is not None and isinstance(workspace.page, cls)

    desk.hands.until(there, cls.__name__)
    desk.hands.settle()
    page: Page | None = desk.window.workspace.page if desk.window.workspace else None
    assert isinstance(page, cls)
    return page


def _sit_down(session: Session, role: str) -> str:
    """Somebody of a role takes the chair; the id of who sat there, "" if there is nobody."""
    before = session.staff
    others = session.store.many(Staff, role=role)
    if not others:
        return ""
    session.staff = others[0]
    return before.id


def _sit_down_again(session: Session, staff_id: str) -> None:
    staff = session.store.get(Staff, staff_id)
    if staff is not None:
        session.staff = staff


def _countable(session: Session) -> CountPlace | None:
    for due in support_counts.count_due(session):
        if support_counts.start_count(session, due.place).blocked is None:
            return due.place
    return None
