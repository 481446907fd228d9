"""Needs your eye from the keyboard, on a real store, in a real frame."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from mtw_desktop.casework.conflicts import list_conflicts
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.kinds import Record
from mtw_desktop.domain.records import Participant
from sync.protocol import Verdict
from tests.builders import entry, participant
from tests.ui.case_world import World, key, keys
from tests.ui.walking import nameless
from ui.pages.needs_eye import NeedsEyePage
from ui.pages.needs_eye_cards import HeldCard
from ui.pages.needs_eye_parts import ConflictCard
from ui.workspace import Workspace

ENTER = Qt.Key.Key_Return


def arrive(session: Session, record: Record, *lost: tuple[str, Any]) -> None:
    """A record comes from the server with these (field, kept value) beside it."""
    after = session.store.cursors().get("home", 0)
    kept = [
        {"field": name, "kept": value, "by": "", "at": "2026-11-22T13:00:00.000Z",
         "device": new_id(), "conflict": f"{new_id()}:{name}"}
        for name, value in lost
    ]  # fmt: skip
    with session.store.atomic("") as tx:
        sent = entry(record, after + 1, lost=kept, env={"home_org": session.organization.id})
        tx.apply_entries("home", [sent], (after + 1, after + 1))


def refuse(session: Session, person: str) -> None:
    """A change of a person that the server does not take."""
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Participant, person, {"city": "Opa-locka"})
    group = session.store.outbox_groups(10_000, 100_000_000)[-1]
    why = "cloned_device"
    with session.store.atomic("") as tx:
        tx.settle([Verdict(group=group.group, seq=group.seq, v="quarantined", why=why)])


@pytest.fixture
def people(world: World) -> tuple[Participant, Participant]:
    """Two people with conflicts, seen by a supervisor."""
    session = world.context.session
    assert session is not None
    session.staff = replace(session.staff, role="supervisor")
    luis = participant(given_name="Luis", family_name="Ramos", city="Homestead", zip="33030")
    gigi = participant(given_name="Gigi", family_name="Étienne", city="Miami")
    world.case(arrive, luis, ("city", "Hialeah"), ("zip", "33010"))
    world.case(arrive, gigi, ("city", "Doral"))
    return luis, gigi


@pytest.fixture
def page(qtbot: QtBot, world: World, people: tuple[Participant, Participant]) -> NeedsEyePage:
    made = NeedsEyePage(world.context)
    qtbot.addWidget(made)
    return world.show(made)


def focus(page: NeedsEyePage) -> QRadioButton:
    widget = page.window().focusWidget()
    assert isinstance(widget, QRadioButton)
    return widget


def cards(page: NeedsEyePage) -> list[ConflictCard]:
    return [each for each in page.cards if isinstance(each, ConflictCard)]


def test_arrows_choose_and_enter_settles_and_goes_on(
    world: World, page: NeedsEyePage, people: tuple[Participant, Participant]
) -> None:
    assert [each.group.whose.title for each in cards(page)] == ["Luis Ramos", "Gigi Étienne"]
    assert focus(page).accessibleName().startswith("City: Homestead")
    key(focus(page), Qt.Key.Key_Right)
    assert focus(page).accessibleName().startswith("City: Hialeah")
    key(focus(page), ENTER)
    assert focus(page).accessibleName().startswith("ZIP code: 33030"), (
        "the next field of the record"
    )
    key(focus(page), ENTER)
    world.settle()
    found = world.run(world.context.session.store.get, Participant, people[0].id)  # type: ignore[union-attr]
    assert (found.city, found.zip) == ("Hialeah", "33030")
    assert [each.group.whose.title for each in cards(page)] == ["Gigi Étienne"]
    assert focus(page).accessibleName().startswith("City: Miami"), "the next record"
    key(focus(page), ENTER)
    world.settle()
    assert world.case(list_conflicts) == []
    assert page.empty.isVisible()


def test_neither_takes_what_is_typed(
    world: World, page: NeedsEyePage, people: tuple[Participant, Participant]
) -> None:
    choice = cards(page)[1].choices[0]
    assert choice.typed is not None
    choice.typed.setFocus()
    keys(choice.typed, "Florida City")
    key(choice.typed, ENTER)
    world.settle()
    found = world.run(world.context.session.store.get, Participant, people[1].id)  # type: ignore[union-attr]
    assert found.city == "Florida City"


def test_a_choice_half_made_stays_while_something_else_arrives(
    world: World, page: NeedsEyePage
) -> None:
    key(focus(page), Qt.Key.Key_Right)
    chosen = focus(page)
    world.case(arrive, participant())
    page.reload()
    world.settle()
    assert focus(page) is chosen


def test_a_refused_save_is_dropped_with_a_reason_only(
    world: World, page: NeedsEyePage, people: tuple[Participant, Participant]
) -> None:
    world.case(refuse, people[0].id)
    page.reload()
    world.settle()
    card = page.held.cards[0]
    assert isinstance(card, HeldCard)
    card.drop_button.click()
    key(card.form.save, ENTER)
    assert card.form.reason_field.problem.text()
    keys(card.form.reason, "Entered anew")
    key(card.form.save, ENTER)
    world.settle()
    assert page.held.cards == []
    assert not page.held.isVisible()


def test_a_refused_save_is_saved_again(
    world: World, page: NeedsEyePage, people: tuple[Participant, Participant]
) -> None:
    world.case(refuse, people[1].id)
    page.reload()
    world.settle()
    card = page.held.cards[0]
    assert isinstance(card, HeldCard)
    key(card.again_button, ENTER)
    world.settle()
    found = world.run(world.context.session.store.get, Participant, people[1].id)  # type: ignore[union-attr]
    assert found.city == "Opa-locka"
    assert page.held.cards == []


def test_everything_has_a_name(world: World, page: NeedsEyePage, people: Any) -> None:
    world.case(refuse, people[0].id)
    page.reload()
    world.settle()
    assert nameless(page) == []


def test_the_rail_shows_it_only_while_there_is_something(
    qtbot: QtBot, world: World, people: tuple[Participant, Participant]
) -> None:
    workspace = Workspace(world.context)
    qtbot.addWidget(workspace)
    workspace.resize(1366, 768)
    workspace.show()
    button = workspace.frame.rail.buttons["needs_eye"]
    assert not button.isVisible()
    workspace.go("today")
    qtbot.waitUntil(lambda: button.isVisible(), timeout=5000)
    assert button.count.text() == "3"
    button.click()
    world.settle()
    page = workspace.page
    assert isinstance(page, NeedsEyePage)
    for _ in range(3):
        key(focus(page), ENTER)
        world.settle()
    qtbot.waitUntil(lambda: not button.isVisible(), timeout=5000)
