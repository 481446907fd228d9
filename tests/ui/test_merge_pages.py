"""Likely duplicates and merging, from the keyboard, on a real store."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import merging, notes
from mtw_desktop.domain.records import Merge, Note, Participant
from tests.ui.case_world import World, key
from tests.ui.walking import nameless
from ui.models.duplicates import Column
from ui.pages.duplicates import DuplicatesPage
from ui.pages.duplicates_parts import JustMerged
from ui.pages.merge import MergePage
from ui.pages.people import PeoplePage
from ui.pages.person import PersonPage

BORN = "1994-03-04"


def entered(world: World, given: str, family: str, **more: object) -> str:
    world.clock.advance(minutes=1)
    person = {"given_name": given, "family_name": family, "birth_date": BORN, **more}
    return world.take_in({"participant": person})


@pytest.fixture
def pair(world: World) -> tuple[str, str]:
    one = entered(world, "Guerlande", "Étienne", phone="+13055550142", safe_to_text="yes")
    other = entered(world, "Gèlann", "Etyèn", zip="33127", phone="+17865550111", safe_to_text="no")
    world.case(notes.add_note, one, "called twice")
    return one, other


@pytest.fixture
def page(qtbot: QtBot, world: World, pair: tuple[str, str]) -> DuplicatesPage:
    entered(world, "Luis", "Ramos", phone="+17865550100")
    entered(world, "Luis", "Ramos", phone="+17865550100")
    made = DuplicatesPage(world.context)
    qtbot.addWidget(made)
    return world.show(made)


@pytest.fixture
def merge(qtbot: QtBot, world: World, pair: tuple[str, str]) -> MergePage:
    made = MergePage(world.context)
    qtbot.addWidget(made)
    return world.show(made, pair)


def shown(page: DuplicatesPage) -> list[str]:
    return [str(page.model.index(at, Column.ONE).data()) for at in range(page.model.rowCount())]


def test_pairs_are_listed_with_why(page: DuplicatesPage) -> None:
    assert shown(page) == ["Luis R.", "Guerlande É."]
    assert page.model.index(1, Column.WHY).data() == "names sound alike, same birth date"
    assert page.heading.line.text() == "2 pairs to decide on this laptop"
    assert page.table.hasFocus()
    assert nameless(page) == []


def test_enter_compares_with_the_fuller_record_staying(
    page: DuplicatesPage, pair: tuple[str, str], world: World, qtbot: QtBot
) -> None:
    key(page.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.go) as went:
        key(page.table, Qt.Key.Key_Return)
    assert went.args == ["merge", pair]


def test_not_the_same_goes_away_and_comes_back_undone(page: DuplicatesPage, world: World) -> None:
    page.card.not_same.click()
    world.settle()
    assert page.done.isVisible()
    page.reload()
    world.settle()
    assert shown(page) == ["Guerlande É."]
    assert page.done.action is not None
    page.done.action.click()
    world.settle()
    page.reload()
    world.settle()
    assert shown(page) == ["Luis R.", "Guerlande É."]


def test_later_is_the_end_of_the_list(page: DuplicatesPage, world: World) -> None:
    page.card.put_off.click()
    assert shown(page) == ["Guerlande É.", "Luis R."]
    assert page.table.currentIndex().row() == 0
    page.reload()
    world.settle()
    assert shown(page) == ["Guerlande É.", "Luis R."]


def test_nobody_is_like_somebody_else(qtbot: QtBot, world: World) -> None:
    page = DuplicatesPage(world.context)
    qtbot.addWidget(page)
    world.show(page)
    assert page.empty.isVisible()
    assert page.card.isHidden()


def test_the_people_page_leads_there(page: DuplicatesPage, qtbot: QtBot, world: World) -> None:
    people = PeoplePage(world.context)
    qtbot.addWidget(people)
    world.show(people)
    assert people.alike.text() == "2 likely duplicates"
    with qtbot.waitSignal(people.go) as went:
        people.alike.click()
    assert went.args == ["duplicates", None]


def test_what_differs_is_asked_and_the_rest_folded_away(merge: MergePage) -> None:
    assert {"given_name", "family_name", "phone", "street", "safe_to_text"} == set(
        merge.choices.groups
    )
    proposed = {
        name: str(button.property("side"))
        for name, group in merge.choices.groups.items()
        if (button := group.checkedButton()) is not None
    }
    assert proposed["phone"] == "loser", "the newer one"
    assert proposed["street"] == "loser", "the fuller one"
    assert proposed["safe_to_text"] == "loser", "what protects"
    assert merge.choices.same.isHidden()
    merge.choices.same_link.click()
    assert "March 4, 1994" in merge.choices.same.text()
    assert nameless(merge) == []


def test_merging_as_chosen_by_keyboard_and_undoing_it(
    merge: MergePage, pair: tuple[str, str], world: World, qtbot: QtBot
) -> None:
    focused = merge.focusWidget()
    assert isinstance(focused, QRadioButton)
    assert focused.text() in ("Guerlande", "Gèlann")
    other = next(
        each
        for each in merge.choices.groups["given_name"].buttons()
        if each.property("side") == "loser"
    )
    other.setFocus()
    key(other, Qt.Key.Key_Space)
    with qtbot.waitSignal(merge.go) as went:
        merge.save()
    assert went.args is not None
    name, argument = went.args
    assert name == "duplicates"
    assert isinstance(argument, JustMerged)
    kept = world.run(world.context.session.store.get, Participant, pair[0])  # type: ignore[union-attr]
    assert (kept.given_name, kept.zip, kept.safe_to_text) == ("Gèlann", "33127", "no")
    page = DuplicatesPage(world.context)
    qtbot.addWidget(page)
    world.show(page, argument)
    assert page.done.isVisible()
    assert page.done.action is not None
    page.done.action.click()
    world.settle()
    assert [each.undone for each in world.case(merging.merges_of, pair[0])] == [True]


def test_swapped_the_other_one_stays(
    merge: MergePage, pair: tuple[str, str], world: World, qtbot: QtBot
) -> None:
    assert merge.moves.text().startswith("Moves along: ")
    merge.swap.click()
    world.settle()
    assert "Note 1" in merge.moves.text()
    with qtbot.waitSignal(merge.go):
        merge.merge.click()
    store = world.context.session.store  # type: ignore[union-attr]
    assert world.run(store.count, Merge) == 1
    assert len(world.run(_notes_of, store, pair[1])) == 1


def _notes_of(store: object, person: str) -> list[Note]:
    return store.many(Note, participant_id=person)  # type: ignore[attr-defined,no-any-return]


def test_somebody_who_is_gone_leads_back_to_the_list(
    merge: MergePage, pair: tuple[str, str], world: World, qtbot: QtBot
) -> None:
    world.case(merging.merge_people, *pair, {})
    with qtbot.waitSignal(merge.go) as went:
        merge.reload()
    assert went.args == ["duplicates", None]


def test_the_page_of_the_one_folded_in_is_the_page_of_the_one_who_stays(
    pair: tuple[str, str], world: World, qtbot: QtBot
) -> None:
    world.case(merging.merge_people, *pair, {})
    page = PersonPage(world.context)
    qtbot.addWidget(page)
    world.show(page, pair[1])
    assert page.content.isVisible()
    assert page.resume_argument() == pair[0]
