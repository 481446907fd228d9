"""The list of referrals on a real store: finding one by its paper, and entering what came back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import referring
from mtw_desktop.domain.records import Need, Referral, ReferralEvent
from tests.ui.case_world import GUERLANDE, World, key, keys, referral_for, shelf_on
from tests.ui.walking import nameless
from ui.models.referrals import Column
from ui.pages.referrals import ReferralsPage


@pytest.fixture
def referrals(world: World) -> list[str]:
    """Two referrals, the older one first."""
    person = world.take_in(GUERLANDE)
    other = world.take_in(
        {
            "participant": {"given_name": "Luis", "family_name": "Rodríguez"},
            "needs": [{"domain": "food", "urgency": "soon"}],
        }
    )
    first = referral_for(world, person, "childcare")
    world.clock.advance(days=1)
    return [first, referral_for(world, other, "food")]


@pytest.fixture
def page(qtbot: QtBot, world: World, referrals: list[str]) -> ReferralsPage:
    made = ReferralsPage(world.context)
    qtbot.addWidget(made)
    world.context.notices.changed.connect(made.reload)
    return world.show(made)


def cells(page: ReferralsPage, column: Column) -> list[str]:
    return [str(page.model.index(at, column).data()) for at in range(page.model.rowCount())]


def get(world: World, referral_id: str) -> Referral:
    def read(session: object) -> Referral:
        return session.store.get(Referral, referral_id)  # type: ignore[attr-defined,no-any-return]

    return world.case(read)


def tick(page: ReferralsPage, words: str) -> None:
    page.card.answer.click()
    buttons = [each for each in page.card.form.group.buttons() if isinstance(each, QRadioButton)]
    next(each for each in buttons if each.text() == words).click()


def test_who_waits_longest_comes_first(page: ReferralsPage, referrals: list[str]) -> None:
    assert cells(page, Column.PERSON) == ["Gigi É.", "Luis R."]
    assert cells(page, Column.STATE) == ["Waiting for an answer"] * 2
    assert page.card.row is not None
    assert page.card.row.id == referrals[0]
    assert nameless(page) == []


def test_one_state_at_a_time(page: ReferralsPage, world: World, referrals: list[str]) -> None:
    world.case(referring.set_status, referrals[1], "accepted")
    page.state.setCurrentIndex(page.state.findData("accepted"))
    page.state.activated.emit(page.state.currentIndex())
    world.settle()
    assert cells(page, Column.PERSON) == ["Luis R."]
    assert page.card.pill.text() == "Accepted"


def test_typing_narrows_by_name_and_number(
    page: ReferralsPage, world: World, referrals: list[str]
) -> None:
    keys(page.search, "luis")
    assert cells(page, Column.PERSON) == ["Luis R."]
    page.search.setText(get(world, referrals[0]).number.lower())
    assert cells(page, Column.PERSON) == ["Gigi É."]
    assert page.escape()
    assert len(cells(page, Column.PERSON)) == 2


@pytest.mark.parametrize("part", ["number", "return code", "scan"])
def test_a_paper_finds_its_referral(
    page: ReferralsPage, world: World, referrals: list[str], part: str
) -> None:
    referral = get(world, referrals[1])
    typed = {
        "number": referral.number.lower().replace("-", " "),
        "return code": referral.return_code,
        "scan": f"MTW1:{referral.number}:{referral.return_code}",
    }[part]
    keys(page.search, typed)
    key(page.search, Qt.Key.Key_Return)
    world.settle()
    assert page.card.row is not None
    assert page.card.row.id == referral.id
    assert page.search.text() == "", "ready for the next paper"


def test_an_unknown_paper_says_so(page: ReferralsPage, world: World) -> None:
    keys(page.search, "R-222-2222")
    key(page.search, Qt.Key.Key_Return)
    world.settle()
    assert "No referral on this laptop" in page.find_field.problem.text()


def test_an_answer_is_entered_with_its_reason(
    page: ReferralsPage, world: World, referrals: list[str]
) -> None:
    page.card.answer.click()
    page.card.form.save.click()
    assert page.card.form.detail_field.problem.text() == "Choose what came back."
    tick(page, "On a waiting list")
    keys(page.card.form.detail, "until January")
    key(page.card.form.detail, Qt.Key.Key_Return)
    world.settle()
    assert get(world, referrals[0]).status == "on-hold"
    assert page.card.pill.text() == "On hold"
    assert page.card.form.isHidden()

    def events(session: object) -> list[tuple[object, ...]]:
        rows = session.store.many(ReferralEvent, referral_id=referrals[0])  # type: ignore[attr-defined]
        return [(each.event, each.reason_code, each.detail) for each in rows]

    assert world.case(events)[1:] == [
        ("accepted", None, None),
        ("on_hold", "waiting_list", "until January"),
    ]


def test_a_service_received_may_meet_the_need(
    page: ReferralsPage, world: World, referrals: list[str]
) -> None:
    tick(page, "Service received")
    assert page.card.form.met.isVisible()
    page.card.form.met.click()
    page.card.form.save.click()
    world.settle()
    need_id = get(world, referrals[0]).need_id

    def status(session: object) -> str:
        return session.store.get(Need, need_id).status  # type: ignore[attr-defined,no-any-return]

    assert world.case(status) == "met"
    assert not page.card.answer.isVisible(), "nothing more can come back"


def test_an_answer_that_was_begun_is_there_again(
    page: ReferralsPage, world: World, referrals: list[str], qtbot: QtBot
) -> None:
    tick(page, "No capacity")
    keys(page.card.form.detail, "call in")
    page.flush()  # what a lock does
    again = ReferralsPage(world.context)
    qtbot.addWidget(again)
    world.show(again, page.resume_argument())
    again.card.answer.click()
    world.settle()
    assert again.card.form.detail.text() == "call in"
    chosen = again.card.form.group.checkedButton()
    assert chosen is not None
    assert chosen.text() == "No capacity"


def test_the_slip_is_printed_again(page: ReferralsPage, world: World, referrals: list[str]) -> None:
    shelf = shelf_on(page.desk)
    page.print_paper()
    world.settle()
    number = get(world, referrals[0]).number
    assert shelf.printed == [(world.case(referring.slip_pdf, referrals[0]), number)]


def test_enter_opens_the_person(page: ReferralsPage, world: World, qtbot: QtBot) -> None:
    key(page.search, Qt.Key.Key_Down)
    key(page.table, Qt.Key.Key_Down)
    assert page.card.name.text() == "Luis R."
    with qtbot.waitSignal(page.go) as went:
        key(page.table, Qt.Key.Key_Return)
    assert page.card.row is not None
    assert went.args == ["person", page.card.row.participant_id]


def test_no_referrals_yet(qtbot: QtBot, world: World, qapp: QApplication) -> None:
    page = ReferralsPage(world.context)
    qtbot.addWidget(page)
    world.show(page)
    assert page.empty.isVisible()
    assert not page.card.isVisible()
