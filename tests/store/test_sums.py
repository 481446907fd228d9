"""Ids and sums straight from the tables, for long lists and for money."""

from __future__ import annotations

import pytest

from mtw_desktop import errors
from mtw_desktop.domain.records import Card, Participant
from mtw_desktop.store.database import Store
from tests import builders
from tests.builders import STAFF_ID


def test_sums_are_by_column_without_the_voided_and_the_unknown(store: Store) -> None:
    cards = [
        builders.card(value_cents=5000),
        builders.card(value_cents=2000),
        builders.card(value_cents=None),
        builders.card(value_cents=9900, state="lost"),
        builders.card(card_type="bus_pass", value_cents=None),
        builders.card(value_cents=100),
    ]
    with store.atomic(STAFF_ID) as tx:
        for each in cards:
            tx.create(each)
        tx.void(Card, cards[-1].id, "Entered twice")
    assert store.sums(Card, "value_cents", "card_type", state="in_stock") == {
        "gas_card": 7000,
        "bus_pass": 0,
    }
    assert store.sums(Card, "value_cents", "state") == {"in_stock": 7000, "lost": 9900}
    with pytest.raises(errors.RuleBroken):
        store.sums(Card, "value", "state")


def test_ids_come_in_the_order_asked_for(store: Store) -> None:
    first, second, third = (
        builders.participant(family_name=name) for name in ("Bell", "Álvarez", "Bell")
    )
    with store.atomic(STAFF_ID) as tx:
        for each in (first, second, third):
            tx.create(each)
    assert store.ids(Participant, descending=True) == [third.id, second.id, first.id]
    assert store.ids(Participant, order="family_name", family_name="Bell") == [first.id, third.id]
