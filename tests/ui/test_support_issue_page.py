"""Handing out on a real store: the card, the signatures, the receipt."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import support_issues
from mtw_desktop.casework.attachments import attachment_bytes
from mtw_desktop.domain.records import Card, Issue, SupportRequest
from tests.ui.case_world import World, key, keys, shelf_on
from tests.ui.supports_world import Supports, furnish
from tests.ui.walking import nameless
from ui.pages.issue import IssuePage
from ui.widgets.signature_pad import SignaturePad


@pytest.fixture
def there(world: World) -> Supports:
    return furnish(world)


@pytest.fixture
def page(qtbot: QtBot, world: World) -> IssuePage:
    """The page, not shown yet."""
    made = IssuePage(world.context)
    qtbot.addWidget(made)
    return made


def pick(page: IssuePage, world: World, ending: str) -> None:
    keys(page.fields.cards.picker.edit, ending)
    world.settle()
    key(page.fields.cards.picker.edit, Qt.Key.Key_Return)
    world.settle()


def draw(pad: SignaturePad) -> None:
    sheet, left = pad.sheet, Qt.MouseButton.LeftButton
    QTest.mousePress(sheet, left, pos=QPoint(20, 60))
    for at in (QPoint(60, 30), QPoint(110, 70), QPoint(170, 40)):
        QTest.mouseMove(sheet, at)
    QTest.mouseRelease(sheet, left, pos=QPoint(170, 40))


def issued(world: World, request_id: str) -> list[Issue]:
    def read(session: object) -> list[Issue]:
        return session.store.many(Issue, support_request_id=request_id)  # type: ignore[attr-defined,no-any-return]

    return world.case(read)


def test_a_card_goes_out_by_its_last_digits(page: IssuePage, world: World, there: Supports) -> None:
    request = there.request(there.gigi, "approved")
    world.show(page, request)
    assert nameless(page) == []
    assert page.fields.purpose.text() == "Drive to the evening class in Homestead"
    pick(page, world, "0004")
    assert [each.serial for each in page.fields.cards.chosen] == ["••••0004"]
    assert page.fields.amount_field.isHidden(), "the card says its value"
    page.save()
    world.settle()
    assert page.fields.signing_problem.isVisible()
    assert issued(world, request) == []
    key(page.fields.on_paper, Qt.Key.Key_Space)
    page.save()
    world.settle()
    (done,) = issued(world, request)
    assert (done.card_id, done.amount_cents, done.authorizer_id) == (
        there.cards[3],
        5000,
        there.ruth,
    )
    assert there.get(Card, there.cards[3]).state == "issued"
    assert there.get(SupportRequest, request).state == "issued"
    shelf = shelf_on(page.desk)
    page.print_paper()
    world.settle()
    assert shelf.printed == [(world.case(support_issues.receipt_pdf, done.id), done.number)]


def test_saving_twice_hands_out_once(page: IssuePage, world: World, there: Supports) -> None:
    request = there.request(there.gigi, "approved")
    world.show(page, request)
    pick(page, world, "")
    page.fields.on_paper.setChecked(True)
    page.save()
    page.save()
    world.settle()
    page.save()
    world.settle()
    assert len(issued(world, request)) == 1


def test_drawn_signatures_are_kept_with_the_issue(
    page: IssuePage, world: World, there: Supports
) -> None:
    request = there.request(there.gigi, "approved")
    world.show(page, request)
    pick(page, world, "0001")
    draw(page.fields.receives)
    draw(page.fields.hands_out)
    drawn = page.fields.receives.png()
    page.save()
    world.settle()
    (done,) = issued(world, request)
    assert world.case(attachment_bytes, done.recipient_signature_id) == drawn
    assert done.issuer_signature_id is not None


def test_who_approved_it_does_not_hand_it_out(
    page: IssuePage, world: World, there: Supports
) -> None:
    request = there.request(there.gigi, "approved")
    there.become(there.ruth)
    world.show(page, request)
    assert page.wrong.isVisible()
    assert page.fields.isHidden()
    page.save()
    world.settle()
    assert issued(world, request) == []


def test_over_a_limit_it_says_so_and_asks_why(
    page: IssuePage, world: World, there: Supports
) -> None:
    there.issue(there.request(there.gigi, "approved"), there.cards[0])
    world.show(page, there.request(there.gigi, "approved"))
    assert page.fields.reason_field.isVisible()
    assert "month" in page.fields.reason_field.hint.text()


def test_what_was_typed_is_there_after_a_lock(
    page: IssuePage, world: World, there: Supports, qtbot: QtBot
) -> None:
    request = there.request(there.gigi, "approved")
    world.show(page, request)
    pick(page, world, "0002")
    page.fields.purpose.clear()
    keys(page.fields.purpose, "Drive to the exam")
    page.fields.due.clear()
    keys(page.fields.due, "dec 1")
    assert page.fields.due_field.hint.text() == "Tuesday, December 1"
    page.flush()
    again = IssuePage(world.context)
    qtbot.addWidget(again)
    world.show(again, page.resume_argument())
    assert again.fields.purpose.text() == "Drive to the exam"
    assert again.fields.due.text() == "dec 1"
    assert [each.id for each in again.fields.cards.chosen] == [there.cards[1]]
