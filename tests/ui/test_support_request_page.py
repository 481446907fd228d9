"""One request on a real store: what it says, and who may do what with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import support_issues, support_requests
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.domain.records import SupportRequest
from tests.ui.case_world import World, key, keys, shelf_on
from tests.ui.supports_world import Supports, furnish
from tests.ui.walking import nameless
from ui.pages.support_request import SupportRequestPage


@pytest.fixture
def there(world: World) -> Supports:
    return furnish(world)


@pytest.fixture
def page(qtbot: QtBot, world: World) -> SupportRequestPage:
    """The page, not shown yet."""
    made = SupportRequestPage(world.context)
    qtbot.addWidget(made)
    world.context.notices.changed.connect(made.reload)
    return made


def offered(page: SupportRequestPage) -> list[str]:
    return [deed for deed, button in page.deeds.buttons.items() if button.isVisible()]


def state(there: Supports, request_id: str) -> str:
    return str(there.get(SupportRequest, request_id).state)


def test_the_whole_request_is_in_sight(
    page: SupportRequestPage, world: World, there: Supports
) -> None:
    need = world.need_of(there.gigi, "transport")
    request = there.request(there.gigi, need_id=need)
    there.become(there.ruth)
    world.show(page, request)
    words = page.why.text()
    for each in ("Monthly pass", "Drive to the evening class", "two-week", "Church fund: empty",
                 "TANF or SNAP", "SNAP letter"):  # fmt: skip
        assert each in words
    assert "$50" in page.asked.text()
    assert "Good Jobs supports · $50,000 left" in page.asked.text()
    assert page.deeds.limits.text().splitlines() == [
        "At most $100 for one support",
        "One support for one person each month",
    ]
    assert offered(page) == ["approve", "deny", "send_back", "cancel"]
    assert nameless(page) == []


def test_nobody_decides_their_own_request(
    page: SupportRequestPage, world: World, there: Supports
) -> None:
    world.show(page, there.request(there.gigi))
    assert page.deeds.sentence.text() == "You asked for this yourself. Somebody else decides."
    assert offered(page) == ["edit", "cancel"]


def test_a_draft_is_sent_by_one_key(
    page: SupportRequestPage, world: World, there: Supports
) -> None:
    request = there.request(there.gigi, "draft")
    world.show(page, request)
    key(page.deeds.buttons["send"], Qt.Key.Key_Return)
    world.settle()
    assert state(there, request) == "requested"
    assert page.pill.text() == "Waiting for a decision"


def test_less_is_approved_than_was_asked(
    page: SupportRequestPage, world: World, there: Supports
) -> None:
    request = there.request(there.gigi)
    there.become(there.ruth)
    world.show(page, request)
    key(page.deeds.buttons["approve"], Qt.Key.Key_Return)
    assert page.deeds.form.amount.text() == "50"
    page.deeds.form.amount.setText("sixty")
    page.deeds.form.send()
    assert page.deeds.form.amount_field.problem.text()
    page.deeds.form.amount.setText("70")
    page.deeds.form.send()
    world.settle()
    assert page.deeds.form.wrong.text(), "more than was asked"
    assert state(there, request) == "requested"
    page.deeds.form.amount.setText("40")
    key(page.deeds.form.amount, Qt.Key.Key_Return)
    world.settle()
    done = there.get(SupportRequest, request)
    assert (done.state, done.approved_cents) == ("approved", 4000)
    assert page.deeds.sentence.text().startswith("Somebody else has to hand this out")
    assert "issue" not in offered(page)


def test_over_a_limit_a_reason_is_asked_for(
    page: SupportRequestPage, world: World, there: Supports
) -> None:
    there.issue(there.request(there.gigi, "approved"), there.cards[0])
    request = there.request(there.gigi)
    there.become(there.ruth)
    world.show(page, request)
    assert page.deeds.warnings.isVisible(), "one card a month"
    page.deeds.buttons["approve"].click()
    page.deeds.form.send()
    world.settle()
    assert page.deeds.form.wrong.isVisible()
    keys(page.deeds.form.reason, "Two exams this month")
    page.deeds.form.send()
    world.settle()
    assert there.get(SupportRequest, request).decision_reason == "Two exams this month"


@pytest.mark.parametrize(
    ("deed", "became"), [("deny", "denied"), ("send_back", "draft"), ("cancel", "cancelled")]
)
def test_a_no_says_why(
    page: SupportRequestPage, world: World, there: Supports, deed: str, became: str
) -> None:
    request = there.request(there.gigi)
    there.become(there.ruth)
    world.show(page, request)
    page.deeds.buttons[deed].click()
    page.deeds.form.send()
    assert page.deeds.form.reason_field.problem.text() == "Say why."
    assert page.escape(), "Esc puts the form away"
    page.deeds.buttons[deed].click()
    keys(page.deeds.form.reason, "Ask again with the class schedule")
    page.deeds.form.send()
    world.settle()
    assert state(there, request) == became
    assert "class schedule" in there.get(SupportRequest, request).decision_reason


def test_somebody_else_hands_it_out_and_the_receipt_is_here(
    page: SupportRequestPage, world: World, there: Supports, qtbot: QtBot
) -> None:
    request = there.request(there.gigi, "approved")
    world.show(page, request)
    with qtbot.waitSignal(page.go) as went:
        key(page.deeds.buttons["issue"], Qt.Key.Key_Return)
    assert went.args == ["issue", request]
    done = there.issue(request, there.cards[0])
    page.reload()
    world.settle()
    shelf = shelf_on(page.desk)
    page.history.rows[-1].action.click()  # type: ignore[attr-defined]
    world.settle()
    assert shelf.printed == [(world.case(support_issues.receipt_pdf, done), page_number(page))]


def test_editing_and_the_request_form(
    page: SupportRequestPage, world: World, there: Supports, qtbot: QtBot
) -> None:
    request = there.request(there.gigi)
    world.show(page, request)
    with qtbot.waitSignal(page.go) as went:
        page.deeds.buttons["edit"].click()
    assert went.args == ["form", FormPlace("support_request", record_id=request)]
    shelf = shelf_on(page.desk)
    page.print_paper()
    world.settle()
    assert shelf.printed[0][0] == world.case(support_issues.request_pdf, request)


def test_a_request_that_is_gone_leads_back(
    page: SupportRequestPage, world: World, qtbot: QtBot
) -> None:
    assert world.case(support_requests.request_page, "nothing") is None
    with qtbot.waitSignal(page.go) as went:
        world.show(page, "nothing")
    assert went.args == ["supports", None]


def test_a_reason_that_was_begun_is_there_after_a_lock(
    page: SupportRequestPage, world: World, there: Supports, qtbot: QtBot
) -> None:
    request = there.request(there.gigi)
    there.become(there.ruth)
    world.show(page, request)
    page.deeds.buttons["deny"].click()
    keys(page.deeds.form.reason, "The fund is for")
    page.flush()
    again = SupportRequestPage(world.context)
    qtbot.addWidget(again)
    world.show(again, page.resume_argument())
    assert again.deeds.form.heading.text() == "Do not approve"
    assert again.deeds.form.reason.toPlainText() == "The fund is for"


def page_number(page: SupportRequestPage) -> str:
    assert page.found is not None
    return page.found.issues[0].number
