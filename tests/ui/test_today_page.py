"""Today, on a real store: what waits, and where each row leads."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import intake, referring, tasks
from mtw_desktop.casework.session import Session
from tests.builders_work import OTHER_STAFF_ID, enrollment, support_request
from tests.ui.case_world import World, furnished, referral_for, shelf_on
from tests.ui.walking import nameless
from ui.pages.today import TodayPage
from ui.widgets.action_row import ActionRow


@pytest.fixture
def page(qtbot: QtBot, world: World) -> TodayPage:
    made = TodayPage(world.context)
    qtbot.addWidget(made)
    return made


def told(rows: list[QWidget]) -> list[str]:
    return [
        f"{each.title.text()} / {each.action.text()}"
        for each in rows
        if isinstance(each, ActionRow) and each.action is not None
    ]


def press(rows: list[QWidget], at: int = 0) -> None:
    row = rows[at]
    assert isinstance(row, ActionRow)
    assert row.action is not None
    row.action.click()


def test_a_new_laptop_says_what_will_appear(page: TodayPage, world: World, qtbot: QtBot) -> None:
    world.show(page)
    assert "nobody on this laptop" in page.empty.sentence.text()
    assert not page.due.isVisible()
    assert not page.needs.isVisible()
    with qtbot.waitSignal(page.go) as went:
        assert page.empty.action is not None
        page.empty.action.click()
    assert went.args == ["intake", None]


def test_what_waits_is_told_row_by_row(page: TodayPage, world: World, qtbot: QtBot) -> None:
    furnished(world)
    urgent = {"domain": "housing", "urgency": "urgent", "detail": "Must leave on December 1"}
    tamika = world.take_in(
        {"participant": {"given_name": "Tamika", "family_name": "Williams"}, "needs": [urgent]}
    )
    world.clock.now = datetime(2026, 11, 17, 15, 0, tzinfo=UTC)
    luis = world.take_in(
        {
            "participant": {"given_name": "Luis", "family_name": "Rodríguez"},
            "needs": [{"domain": "transport", "urgency": "soon"}],
        }
    )
    waiting = referral_for(world, luis, "transport")
    world.clock.now = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
    world.case(intake.start_intake, "Wideline Joseph")
    world.show(page)

    assert page.summary.text().endswith("3 things wait for you")
    assert told(page.due.list.rows) == [
        "Luis R. · ask Miami-Dade Transit for an answer / Open",
        "Tamika W. · Housing and utilities / Refer",
    ]
    assert told(page.unfinished.list.rows) == ["Wideline J. · 0 of 7 sections / Continue"]
    assert nameless(page) == []
    with qtbot.waitSignals([page.go, page.go]):
        went: list[tuple[str, object]] = []
        page.go.connect(lambda name, argument: went.append((name, argument)))
        press(page.due.list.rows, 0)
        press(page.due.list.rows, 1)
    assert went == [
        ("referrals", waiting),
        ("refer", (tamika, world.need_of(tamika, "housing"))),
    ]


def test_an_answer_from_a_partner_offers_the_slip(page: TodayPage, world: World) -> None:
    person = furnished(world)
    referral = referral_for(world, person, "technology")
    world.case(_answered_elsewhere, referral)
    shelf = shelf_on(page.desk)
    world.show(page)
    rows = page.answers.list.rows
    assert len(rows) == 1
    press(rows)
    world.settle()
    ((printed, _title),) = shelf.printed
    assert printed == world.case(referring.slip_pdf, referral)


def test_open_needs_are_bars_and_the_laptop_is_counted(page: TodayPage, world: World) -> None:
    furnished(world)
    world.show(page)
    bars = [each.accessibleName() for each in page.needs.findChildren(QWidget)]
    assert "Child care: 1" in bars
    assert page.here.isVisible()


def test_a_draft_of_a_referral_leads_back_to_it(
    page: TodayPage, world: World, qtbot: QtBot
) -> None:
    person = furnished(world)
    need = world.need_of(person, "technology")
    start = world.case(referring.start_referral, person, need)
    assert start is not None
    world.case(referring.keep_form, start.form)
    world.show(page)
    assert told(page.unfinished.list.rows) == ["Gigi É. · referral not issued yet / Continue"]
    with qtbot.waitSignal(page.go) as went:
        press(page.unfinished.list.rows)
    assert went.args == ["refer", (person, need)]


def test_a_reload_leaves_the_keyboard_where_it_was(page: TodayPage, world: World) -> None:
    for name in ("Ana", "Bo", "Cy"):
        need = {"domain": "food", "urgency": "urgent"}
        world.take_in({"participant": {"given_name": name}, "needs": [need]})
    world.show(page)
    page.activateWindow()
    second = page.due.list.rows[1]
    assert isinstance(second, ActionRow)
    assert second.action is not None
    second.action.setFocus()
    page.reload()
    world.settle()
    now = page.due.list.rows[1]
    assert now is not second
    assert isinstance(now, ActionRow)
    assert now.action is not None
    assert now.action.hasFocus()


def test_a_task_is_due_and_done_from_here(page: TodayPage, world: World, qtbot: QtBot) -> None:
    person = world.take_in({"participant": {"given_name": "Ana"}})
    due = world.clock.now.date()
    world.case(tasks.add_task, "Call the school", due=due, participant_id=person)
    world.context.notices.changed.connect(page.reload)
    world.show(page)
    assert told(page.due.list.rows) == ["Ana · Call the school / Open"]
    (finish,) = (each for each in page.due.findChildren(QPushButton) if each.text() == "Done")
    assert finish.accessibleName() == "Done: Ana · Call the school"
    finish.click()
    world.settle()
    assert not page.due.isVisible()


def test_a_supervisor_has_decisions_and_goals(page: TodayPage, world: World, qtbot: QtBot) -> None:
    person = world.take_in({"participant": {"given_name": "Ana"}})
    asked = world.case(_asked_and_trained, person)
    world.show(page)
    assert told(page.approvals.list.rows) == ["Ana · Monthly bus pass / Open"]
    with qtbot.waitSignal(page.go) as went:
        press(page.approvals.list.rows)
    assert went.args == ["request", asked]
    assert page.goals.trained.accessibleName() == "Trained: 1 of 1,000"
    assert page.goals.placed.accessibleName() == "In jobs: 0 of 500"


def test_names_are_words_and_not_orders(page: TodayPage, world: World) -> None:
    world.take_in(
        {
            "participant": {"given_name": "<b>Bo</b>", "family_name": "<img src=x>"},
            "needs": [{"domain": "food", "urgency": "urgent", "detail": "<h1>Hungry</h1>"}],
        }
    )
    world.show(page)
    (row,) = page.due.list.rows
    assert isinstance(row, ActionRow)
    assert row.title.text() == "<b>Bo</b> <. · Food"
    assert row.detail.text() == "<h1>Hungry</h1>"
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QLabel

    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel))


def _asked_and_trained(session: Session, person_id: str) -> str:
    """A colleague's request, a training completed; a supervisor sits here."""
    session.staff = replace(session.staff, role="supervisor")
    request = support_request(person_id, requester_id=OTHER_STAFF_ID)
    with session.store.atomic(OTHER_STAFF_ID) as tx:
        tx.create(request)
        tx.create(enrollment(person_id, stage="completed"))
    return request.id


def _answered_elsewhere(session: object, referral_id: str) -> None:
    """The receiver's staff accept it, as a sync would bring it."""
    from mtw_desktop.casework.session import Session
    from mtw_desktop.domain.records import Referral
    from tests.builders import STAFF_ID, referral_event

    assert isinstance(session, Session)
    with session.store.atomic(STAFF_ID) as tx:
        person = tx.update(Referral, referral_id, {"status": "accepted"}).participant_id
        tx.create(referral_event(referral_id, person, event="accepted", status="accepted"))
