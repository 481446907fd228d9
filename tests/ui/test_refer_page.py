"""Writing a referral on a real store: where to, when, what is shared, and the slip beside it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import intake
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Program
from tests.ui.case_world import GUERLANDE, World, keys
from tests.ui.refer_steps import COALITION, choose, open_page, settle
from tests.ui.walking import nameless
from ui.pages.refer import ReferPage


def check_programs(session: Session) -> None:
    """Somebody has looked after all programs lately and found no hours."""
    with session.store.atomic(session.staff.id) as tx:
        for program in session.store.many(Program):
            tx.update(Program, program.id, {"checked_on": date(2026, 10, 1), "hours": None})


@pytest.fixture
def person(world: World) -> str:
    return world.take_in(GUERLANDE)


@pytest.fixture
def page(qtbot: QtBot, world: World, person: str) -> ReferPage:
    return open_page(qtbot, world, person)


def test_it_opens_on_the_need_with_programs_that_fit(page: ReferPage, world: World) -> None:
    assert page.heading.text() == "Refer for child care"
    assert page.fields.programs.rowCount() > 0
    assert page.fields.reason.toPlainText() == "Evening class, son is 3"
    assert page.fields.priority.code() == "24h"
    page.fields.reason.setFocus()
    keys(page.fields.reason, " now")
    assert page.fields.reason.toPlainText() == "Evening class, son is 3 now"
    assert page.slip.pdf is None
    assert nameless(page) == []


def test_choosing_a_program_draws_the_slip(page: ReferPage, world: World, qtbot: QtBot) -> None:
    choose(page, world, qtbot)
    words = page.slip.paper.accessibleDescription()
    assert COALITION in words
    assert "Referans ou" in words, "in the language she reads"
    assert page.fields.share.isEnabled()
    assert page.fields.share.isChecked()
    page.slip.languages.buttons["es"].click()
    settle(page, world, qtbot)
    assert "Su referido" in page.slip.paper.accessibleDescription()


def test_facts_that_nobody_checked_lately_ask_for_a_call(
    page: ReferPage, world: World, qtbot: QtBot
) -> None:
    choose(page, world, qtbot)
    keys(page.fields.appointment, "tue 24 9:30")
    settle(page, world, qtbot)
    assert page.fields.call_first.isChecked(), "nobody ever checked them, appointment or not"
    assert "Rele (305) 646-7220 anvan" in page.slip.paper.accessibleDescription().replace(
        "\xa0", " "
    )
    page.fields.call_first.click()
    settle(page, world, qtbot)
    keys(page.fields.bring, "birth certificate")
    settle(page, world, qtbot)
    assert not page.fields.call_first.isChecked(), "whoever writes the referral has decided"
    assert "646-7220 anvan" not in page.slip.paper.accessibleDescription()


def test_an_appointment_stands_for_hours_that_nobody_knows(
    page: ReferPage, world: World, qtbot: QtBot
) -> None:
    world.case(check_programs)
    choose(page, world, qtbot)
    assert page.fields.call_first.isChecked()
    keys(page.fields.appointment, "tue 24 9:30")
    settle(page, world, qtbot)
    assert not page.fields.call_first.isChecked()


def test_an_appointment_is_echoed_as_it_was_understood(
    page: ReferPage, world: World, qtbot: QtBot
) -> None:
    choose(page, world, qtbot)
    keys(page.fields.appointment, "tue 24 9:30")
    hint = page.fields._fields["appointment"].hint
    assert hint.text() == "Tuesday, November 24, 9:30 am"
    page.fields.appointment.clear()
    keys(page.fields.appointment, "after church")
    assert "It prints as you typed it." in hint.text()
    settle(page, world, qtbot)
    assert "after church" in page.slip.paper.accessibleDescription()


def test_sharing_waits_for_a_permission(page: ReferPage, world: World, qtbot: QtBot) -> None:
    page.fields.by_hand.click()
    keys(page.fields.picker.edit, "Iglesia del barrio")
    settle(page, world, qtbot)
    assert page.fields.hand_box.isVisible()
    assert not page.fields.share.isEnabled()
    assert "does not cover" in page.fields.why_not.text()
    words = page.slip.paper.accessibleDescription()
    assert "Iglesia del barrio" in words
    assert "Étienne" not in words
    assert "Gigi" not in words, "nothing is shared that was not agreed to"


def test_what_was_begun_is_there_again_with_its_number(
    page: ReferPage, world: World, qtbot: QtBot, person: str
) -> None:
    choose(page, world, qtbot)
    keys(page.fields.bring, "birth certificate")
    number = page.keeper.form.number  # type: ignore[union-attr]
    page.flush()  # what a lock does
    again = ReferPage(world.context)
    qtbot.addWidget(again)
    world.show(again, page.resume_argument())
    world.settle()
    assert again.fields.bring.text() == "birth certificate"
    assert again.fields.picker.text() == COALITION
    assert again.keeper.form is not None
    assert again.keeper.form.number == number
    assert again.buttons.kept.text() == "Taken up where you left it."


def test_code_only_takes_the_name_off_the_paper(
    page: ReferPage, world: World, qtbot: QtBot
) -> None:
    choose(page, world, qtbot)
    assert "Gigi" in page.slip.paper.accessibleDescription()
    page.fields.code_only.click()
    settle(page, world, qtbot)
    for copy in page.slip.copies.buttons():
        copy.click()
        words = page.slip.paper.accessibleDescription()
        assert "Gigi" not in words
        assert "Étienne" not in words


def test_labels_are_plain_text(page: ReferPage, world: World, qtbot: QtBot) -> None:
    page.fields.by_hand.click()
    keys(page.fields.picker.edit, "<b>Church</b>")
    settle(page, world, qtbot)
    assert "<b>Church</b>" in page.slip.paper.accessibleDescription()
    labels = page.findChildren(QLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_a_page_left_open_overnight_dates_its_slip_anew(
    page: ReferPage, world: World, qtbot: QtBot
) -> None:
    choose(page, world, qtbot)
    world.clock.now = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
    page.fields.code_only.click()
    settle(page, world, qtbot)
    assert "24 novanm 2026" in page.slip.paper.accessibleDescription()


def test_a_look_alone_leaves_no_draft(page: ReferPage, world: World) -> None:
    page.flush()
    world.settle()
    assert world.case(intake.drafts) == []
    page.save()
    world.settle()
    assert len(world.case(intake.drafts)) == 1, "unless one asks for it"


def test_what_was_begun_can_be_thrown_away(page: ReferPage, world: World, qtbot: QtBot) -> None:
    assert not page.buttons.discard.isVisible(), "nothing is kept yet"
    choose(page, world, qtbot)
    page.flush()
    again = ReferPage(world.context)
    qtbot.addWidget(again)
    world.show(again, page.resume_argument())
    assert again.buttons.discard.isVisible()
    with qtbot.waitSignal(again.go) as went:
        again.buttons.thrown.emit()  # confirmed
    assert went.args[0] == "person"
    assert world.case(intake.drafts) == []
