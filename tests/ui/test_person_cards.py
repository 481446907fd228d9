"""The cards of the person page, what can be added, and the timeline narrowed down."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import merging, needs, scraps, tasks
from mtw_desktop.casework.person_cards import ADDITIONS, CARDS
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.labels import has_label
from mtw_desktop.domain.records import Task
from tests import builders_work as work
from tests.ui.case_world import GUERLANDE, World, furnished, key, keys
from tests.ui.walking import nameless
from ui.pages.need_parts import NeedMenuButton
from ui.pages.person import PersonPage
from ui.pages.person_card_parts import CaseLine


@pytest.fixture
def page(qtbot: QtBot, world: World) -> PersonPage:
    made = PersonPage(world.context)
    qtbot.addWidget(made)
    world.context.notices.changed.connect(made.reload)
    return made


def lines(page: PersonPage, card: str) -> list[CaseLine]:
    return [each for each in page.cards.by_key[card].list.rows if isinstance(each, CaseLine)]


def in_training(session: Session, person: str) -> None:
    with session.store.atomic(session.staff.id) as tx:
        tx.create(
            work.enrollment(person, provider_name="4Geeks Academy", program_name="Full stack")
        )
        tx.create(work.placement(person))


def test_only_cards_with_something_in_them_are_in_sight(page: PersonPage, world: World) -> None:
    person = world.take_in({"participant": {"given_name": "Luis"}})
    world.show(page, person)
    assert list(page.cards.visible_cards()) == []
    world.case(in_training, person)
    page.reload()
    world.settle()
    shown = [each.heading.text() for each in page.cards.visible_cards()]
    assert shown == ["Training", "Jobs"]
    (training,) = lines(page, "training")
    assert training.accessibleName().startswith("Full stack, In training, 4Geeks Academy")
    assert nameless(page) == []
    assert "In training, now, September 8" in page.path.accessibleName()


def test_a_line_opens_with_the_keyboard(page: PersonPage, world: World, qtbot: QtBot) -> None:
    person = world.take_in(GUERLANDE)
    day = date(2026, 11, 20)
    world.case(tasks.add_task, "Call about daycare", due=day, participant_id=person)
    (task,) = world.run(world.context.session.store.many, Task)  # type: ignore[union-attr]
    world.show(page, person)
    (line,) = lines(page, "tasks")
    assert (line.title.text(), line.pill.text()) == ("Call about daycare", "Overdue 2 days")  # type: ignore[union-attr]
    with qtbot.waitSignal(page.go) as went:
        key(line, Qt.Key.Key_Return)
    assert went.args == ["form", FormPlace("task", record_id=task.id)]
    with qtbot.waitSignal(page.go) as went:
        page.cards.by_key["tasks"].add.click()
    assert went.args == ["form", FormPlace("task", participant_id=person)]


def test_everything_can_be_added_from_one_menu(
    page: PersonPage, world: World, qtbot: QtBot
) -> None:
    person = world.take_in(GUERLANDE)
    world.show(page, person)
    menu = page.doors.add_menu()
    assert [each.data() for each in menu.actions()] == [each.key for each in ADDITIONS]
    job = next(each for each in menu.actions() if each.text() == "Job")
    with qtbot.waitSignal(page.go) as went:
        job.trigger()
    assert went.args == ["form", FormPlace("placement", participant_id=person)]


def test_every_card_and_addition_has_its_words() -> None:
    keys = [f"person.{each.key}" for each in CARDS]
    keys += [f"person.add.{each.key}" for each in ADDITIONS]
    assert [each for each in keys if not has_label(each)] == []
    assert {each.adds for each in CARDS if each.adds} <= {each.key for each in ADDITIONS}


def test_a_need_that_could_not_be_met_asks_why(page: PersonPage, world: World) -> None:
    answers = {"participant": {"given_name": "Luis"}, "needs": [{"domain": "food"}]}
    person = world.take_in(answers)
    world.show(page, person)
    (more,) = page.needs.findChildren(NeedMenuButton)
    menu = more.menu_for()
    next(each for each in menu.actions() if each.text() == "Could not be met…").trigger()
    asked = page.needs.reason
    assert asked.isVisible()
    key(asked.line, Qt.Key.Key_Return)
    assert asked.reason.problem.text() == "Write the reason first."
    keys(asked.line, "No pantry nearby")
    page.flush()  # what a lock does
    assert world.case(scraps.kept_scrap, "reason", person)["reason"] == "No pantry nearby"
    key(asked.line, Qt.Key.Key_Return)
    world.settle()
    assert not asked.isVisible()
    assert world.case(scraps.kept_scrap, "reason", person) == {}
    row = page.needs.list.rows[0]
    assert (row.lead.text(), row.detail.text()) == ("Not met", "No pantry nearby")  # type: ignore[attr-defined]


def test_an_open_need_shows_goal_and_due(page: PersonPage, world: World, qtbot: QtBot) -> None:
    answers = {"participant": {"given_name": "Luis"}, "needs": [{"domain": "food"}]}
    person = world.take_in(answers)
    need = world.need_of(person, "food")
    due = world.clock.now.date() + timedelta(days=2)
    world.case(needs.update_need, need, goal="Groceries for two weeks", due=due)
    world.show(page, person)
    row = page.needs.list.rows[0]
    assert row.detail.text() == "Goal: Groceries for two weeks · Due in 2 days"  # type: ignore[attr-defined]
    (more,) = page.needs.findChildren(NeedMenuButton)
    actions = {each.text(): each for each in more.menu_for().actions()}
    with qtbot.waitSignal(page.go) as went:
        actions["Plan and details"].trigger()
    assert went.args == ["form", FormPlace("need", record_id=need)]
    with qtbot.waitSignal(page.go) as went:
        actions["History"].trigger()
    assert went.args == ["history", ("need", need)]


def test_the_timeline_can_be_narrowed(page: PersonPage, world: World) -> None:
    person = furnished(world)
    world.case(in_training, person)
    for number in range(4):
        world.case(tasks.add_task, f"Call {number}", participant_id=person)
    for each in world.run(world.context.session.store.many, Task):  # type: ignore[union-attr]
        world.case(tasks.finish_task, each.id)
    world.show(page, person)
    group = page.right.group
    assert group.isVisible()
    group.setCurrentIndex(group.findData("tasks"))
    group.activated.emit(group.currentIndex())
    assert len(page.timeline.rows) == 4
    page.reload()
    world.settle()
    assert (group.code(), len(page.timeline.rows)) == ("tasks", 4), "a reload leaves it"
    other = world.take_in({"participant": {"given_name": "Luis"}})
    world.show(page, other)
    assert not group.isVisible()
    assert len(page.timeline.rows) == 1


def test_a_merge_is_on_the_page_and_can_be_undone(page: PersonPage, world: World) -> None:
    person = world.take_in(GUERLANDE)
    other = world.take_in({"participant": {"given_name": "Gerlande", "family_name": "Pierre"}})
    world.case(merging.merge_people, person, other, {})
    world.show(page, person)
    (line,) = lines(page, "merges")
    assert line.title.text() == "Gerlande Pierre"
    (item,) = (each for each in page.right._items if each.action == "undo")
    page.doors.undo(item.record_id)
    world.settle()
    (line,) = lines(page, "merges")
    assert line.pill is not None
    assert line.pill.text() == "Taken apart"
    assert [each for each in page.right._items if each.action == "undo"] == []
