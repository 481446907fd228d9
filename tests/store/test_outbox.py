"""Every save is one group of mail, numbered without a hole, kept until and beyond its verdict."""

from __future__ import annotations

import pytest

from mtw_desktop.domain.records import Participant
from mtw_desktop.store.database import Store
from mtw_desktop.store.transaction import Transaction
from sync.protocol import MAX_PUSH_OPS, Group, Verdict
from tests.builders import entry, intake, need, participant
from tests.conftest import SetClock


def save(store: Store, **fields: object) -> Participant:
    with store.atomic("rosa") as tx:
        return tx.create(participant(**fields))


def settle(store: Store, v: str, *groups: Group, **more: str) -> list[Verdict]:
    with store.atomic("") as tx:
        return tx.settle(Verdict(group=g.group, seq=g.seq, v=v, **more) for g in groups)  # type: ignore[arg-type]


def test_one_save_is_one_group(store: Store) -> None:
    with store.atomic("rosa") as tx:
        for record in intake():
            tx.create(record)
    (group,) = store.outbox_groups()
    assert (group.seq, len(group.ops), store.waiting()) == (1, 8, 1)
    assert {op.by for op in group.ops} == {"rosa"}


def test_numbers_have_no_hole_after_a_failed_save(store: Store) -> None:
    def fail(tx: Transaction) -> None:
        tx.create(participant())
        raise ZeroDivisionError

    save(store)
    with pytest.raises(ZeroDivisionError), store.atomic("rosa") as tx:
        fail(tx)
    save(store)
    assert [group.seq for group in store.outbox_groups()] == [1, 2]
    assert store.last_group_seq() == 2


def test_groups_come_whole_and_in_order_within_the_limits(store: Store) -> None:
    for _ in range(3):
        with store.atomic("rosa") as tx:
            for record in intake():
                tx.create(record)
    assert [g.seq for g in store.outbox_groups(limit_ops=17)] == [1, 2]
    assert [g.seq for g in store.outbox_groups(limit_ops=1)] == [1], "at least one"
    assert [g.seq for g in store.outbox_groups(limit_bytes=10)] == [1]


def test_a_bulk_import_is_cut_into_groups_that_fit(store: Store) -> None:
    with store.atomic("rosa") as tx:
        for _ in range(MAX_PUSH_OPS + 1):
            tx.create(need("p"))
    assert [len(group.ops) for group in store.outbox_groups(10_000)] == [MAX_PUSH_OPS, 1]
    with store.atomic("rosa") as tx:
        for _ in range(45):
            tx.create(need("p", detail="é" * 20_000))
    sizes = [len(group.ops) for group in store.outbox_groups(10_000, 100_000_000)]
    assert sum(sizes[2:]) == 45
    assert len(sizes) > 4


def test_settled_groups_leave_and_others_stay(store: Store) -> None:
    for _ in range(4):
        save(store)
    one, two, three, four = store.outbox_groups()
    settle(store, "applied", one)
    settle(store, "merged", two)
    settle(store, "retry", three)
    assert [group.seq for group in store.outbox_groups()] == [3, 4]
    assert settle(store, "duplicate", four, was="quarantined", why="unknown_kind")
    assert (store.waiting(), store.held_count()) == (1, 1)
    (held,) = store.held()
    assert (held.seq, held.why, held.ops) == (4, "unknown_kind", four.ops)
    with store.atomic("rosa") as tx:
        tx.dismiss_held(4)
    assert (store.waiting(), store.held_count()) == (1, 0)


def test_a_refused_change_shows_the_server_again_and_keeps_what_was_typed(store: Store) -> None:
    person = participant(zip="33101")
    with store.atomic("") as tx:
        tx.apply_entries("home", [entry(person, 1)], (1, 1))
    with store.atomic("rosa") as tx:
        tx.update(Participant, person.id, {"zip": "33127"})
    with store.atomic("rosa") as tx:
        tx.update(Participant, person.id, {"city": "Hialeah", "family_name": "Cadet"})
    first, second = store.outbox_groups()
    settle(store, "quarantined", second, why="not_yours")

    found = store.get(Participant, person.id)
    assert found is not None
    assert (found.zip, found.city, found.family_name) == ("33127", None, "Étienne")
    assert store.search_people("cadet") == []
    assert store.held()[0].ops[0].set == {"city": "Hialeah", "family_name": "Cadet"}

    settle(store, "quarantined", first, why="not_yours")
    found = store.get(Participant, person.id)
    assert found is not None
    assert found.zip == "33101"


def test_a_restored_server_is_given_what_it_lost(store: Store) -> None:
    for _ in range(4):
        save(store)
    groups = store.outbox_groups()
    settle(store, "applied", *groups)
    with store.atomic("") as tx:
        assert tx.resend_after(2) == 2
    assert store.outbox_groups() == groups[2:]


def test_the_archive_remembers_for_ninety_days(store: Store, clock: SetClock) -> None:
    person = save(store)
    clock.advance(days=1)
    with store.atomic("luis") as tx:
        tx.update(Participant, person.id, {"zip": "33127"})
    settle(store, "applied", *store.outbox_groups())
    assert [(each.op.by, each.state) for each in store.history(person.id)] == [
        ("rosa", "done"),
        ("luis", "done"),
    ]
    for days, left in ((89, 2), (2, 0)):
        clock.advance(days=days)
        with store.atomic("") as tx:
            tx.trim_archive()
        assert len(store.history(person.id)) == left
    save(store)
    assert store.last_group_seq() == 3


def test_the_hybrid_clock_survives_2031(store: Store, clock: SetClock) -> None:
    save(store)
    good = clock.now
    clock.now = good.replace(year=2031)
    save(store)
    clock.now = good
    save(store)
    clock.advance(minutes=1)
    save(store)
    stamps = [group.ops[0].hlc for group in store.outbox_groups()]
    assert stamps == sorted(set(stamps))
    assert stamps[3][0] == stamps[1][0], "only the counter moves until the time catches up"
    clock.now = good.replace(year=2032)
    save(store)
    assert store.outbox_groups()[4].ops[0].hlc > stamps[3]
