"""Cards: received by serial, hidden, moved with a reason; counted by who does not keep them."""

from __future__ import annotations

import pytest

from mtw_desktop.casework import support_cards, support_counts, support_issues
from mtw_desktop.casework.record_form import FormPlace, handler
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_counts import CountForm, CountPlace
from mtw_desktop.domain.records import Card
from mtw_desktop.errors import RuleBroken
from tests.casework.conftest import Enter
from tests.casework.supports_world import World
from tests.conftest import SetClock


def test_a_lot_becomes_cards_and_their_numbers_are_masked(session: Session) -> None:
    world = World(session)
    lot = world.lot("000101-000105")
    (row,) = support_cards.stock(session)
    assert (row.card_type, row.in_stock, row.value_cents) == ("gas_card", 5, 25_000)
    rows = support_cards.card_rows(session, support_cards.card_ids(session, lot_id=lot))
    assert {each.serial for each in rows} == {
        f"••••{n}" for n in ("101", "102", "103", "104", "105")
    }
    assert {each.custodian_name for each in rows} == {"Kettly Joseph"}


def test_a_number_that_is_known_is_refused_and_told_masked(session: Session) -> None:
    world = World(session)
    lot = world.lot("000101-000105")
    again = support_cards.add_cards(session, lot, "900001, 000104")
    assert (again.problem, again.at) == ("serial_known", "••••104")
    assert session.store.count(Card) == 5
    answers = {"card_lot": {"card_type": "gas_card"}, "card": {"serial": "000104"}}
    form = handler("card_lot")
    assert [e.code for e in form.problems(session, FormPlace("card_lot"), answers)] == [
        "serial_known"
    ]
    (line, *_) = form.aside(session, FormPlace("card_lot"), answers)
    assert "••••104" in line.text
    assert "000104" not in line.text
    # The same number on another kind of card is another card.
    world.lot("000104", card_type="bus_pass")


def test_the_first_number_is_enough_for_what_the_lot_still_lacks(session: Session) -> None:
    world = World(session)
    lot = world.lot("A-07", quantity=1)
    assert support_cards.add_cards(session, lot, "A-08").problem == "more_than_quantity"
    other = world.lot("B098", quantity=3)
    assert [c.serial for c in world.cards(lot_id=other)] == ["B098", "B099", "B100"]


def test_who_buys_does_not_authorize(session: Session) -> None:
    world = World(session)
    said = {
        "card_type": "gas_card",
        "purchased_by_id": world.boss.id,
        "authorized_by_id": world.boss.id,
    }
    found = handler("card_lot").problems(session, FormPlace("card_lot"), {"card_lot": said})
    assert [each.code for each in found] == ["lot_same_person"]


def test_looking_at_a_number_leaves_a_line(session: Session) -> None:
    world = World(session)
    world.lot()
    card = world.cards()[0]
    assert support_cards.reveal_serial(session, card.id) == card.serial
    *_, last = session.store.audit_lines(limit=-1)
    assert (last.act, last.kind, last.record_id) == ("reveal", "card", card.id)


def test_a_card_moves_with_a_reason_and_only_where_it_may(session: Session, enter: Enter) -> None:
    world = World(session)
    world.lot()
    card = world.cards()[0]
    assert support_cards.move_problem(session, card.id, "lost", " ") == "say_why"
    assert support_cards.move_problem(session, card.id, "issued", "x") == "no_such_move"
    support_cards.move_card(session, card.id, "lost", "Not in the box")
    support_cards.move_card(session, card.id, "returned", "Behind the drawer")
    support_cards.move_card(session, card.id, "in_stock", "Checked at the pump")
    found = world.get(Card, card.id)
    assert (found.state, found.state_reason) == ("in_stock", "Checked at the pump")
    world.give(enter())
    held = world.cards(state="issued")[0]
    assert support_cards.move_problem(session, held.id, "returned", "x") == "take_back_first"
    (row,) = support_cards.card_rows(session, [held.id])
    assert row.holder == "Guerlande É."
    assert row.moves == ("void", "lost")
    with pytest.raises(RuleBroken):
        support_cards.move_card(session, held.id, "in_stock", "x")


def test_cards_past_use_are_not_offered(session: Session) -> None:
    world = World(session)
    lot = world.lot("000101")
    world_lot = support_cards.add_cards(session, lot, "000102")
    assert world_lot.problem is None
    card = world.cards()[0]
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Card, card.id, {"expires_on": "2026-11-21"})
    offered = support_cards.cards_for(session, "gas_card")
    assert [each.serial for each in offered] == ["••••102"]
    assert support_cards.stock(session)[0].expiring == 1


PLACE = CountPlace("gas_card")


def test_a_count_by_the_wrong_people_or_without_an_explanation_is_refused(
    session: Session, enter: Enter
) -> None:
    world = World(session)
    world.lot()
    world.give(enter())
    lost = world.cards(state="in_stock")[0].id
    form = CountForm(PLACE, missing_card_ids=(lost,))

    def codes(at: Session) -> list[str]:
        return [each.code for each in support_counts.count_problems(at, form)]

    assert codes(session) == ["two_people", "counter_is_issuer", "difference_unexplained"]
    assert support_counts.start_count(session, PLACE).blocked == "counter_is_issuer"
    with world.acting(world.keeper) as keeper:
        assert codes(keeper) == ["two_people", "counter_is_custodian", "difference_unexplained"]
    with world.acting(world.boss) as boss:
        assert support_counts.start_count(boss, PLACE).blocked is None
        assert support_counts.save_count(boss, form).count_id == ""
        done = CountForm(
            PLACE,
            witnessed_by_id=world.other.id,
            missing_card_ids=(lost,),
            explanation="Fell behind the safe",
            mark_lost=True,
        )
        assert support_counts.save_count(boss, done).problems == ()
    (row,) = support_counts.count_rows(session)
    assert (row.expected, row.counted, row.difference, row.difference_cents) == (4, 3, -1, -5000)
    assert (row.counted_by, row.witnessed_by) == ("Andre Baptiste", "Tamika Ford")
    assert world.get(Card, lost).state == "lost"


def test_a_stock_is_due_a_quarter_after_it_came_or_was_counted(
    session: Session, clock: SetClock
) -> None:
    world = World(session)
    world.lot()  # received November 2
    (due,) = support_counts.count_due(session)
    assert (due.custodian_name, due.cards, due.last) == ("Kettly Joseph", 5, None)
    assert due.due.isoformat() == "2027-02-01"
    clock.advance(days=80)
    (due,) = support_counts.count_due(session)
    assert due.overdue_days == 9
    with world.acting(world.boss) as boss:
        support_counts.save_count(boss, CountForm(due.place, witnessed_by_id=world.other.id))
    (due,) = support_counts.count_due(session)
    assert (due.overdue_days, due.last) == (-91, clock().date())


def test_who_issued_before_the_last_count_may_count_again(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    world = World(session)
    world.lot()
    world.give(enter())
    clock.advance(days=3)
    with world.acting(world.boss) as boss:
        support_counts.save_count(boss, CountForm(PLACE, witnessed_by_id=world.other.id))
    clock.advance(days=1)
    assert support_counts.start_count(session, PLACE).blocked is None
    world.give(enter("Luis", "Ramírez"))
    assert support_counts.start_count(session, PLACE).blocked == "counter_is_issuer"


def test_a_returned_card_is_still_in_the_box(session: Session, enter: Enter) -> None:
    world = World(session)
    world.lot()
    given = world.give(enter())
    support_issues.reverse_issue(session, given.issue_ids[0], "Not needed", "returned")
    assert support_counts.start_count(session, PLACE).expected == 5
