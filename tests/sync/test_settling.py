"""Conflicts between two laptops and a real server: settled once, settled twice, settled at odds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtw_desktop.casework import conflicts, syncing
from mtw_desktop.casework.conflicts import Settling, list_conflicts
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Need, Participant
from tests.conftest import SetClock
from tests.sync.laptops import Laptop, join, take_in
from tests.sync.server.running import RunningServer

Pair = tuple[Session, Session, str]


@pytest.fixture
def pair(server: RunningServer, laptop: Laptop, clock: SetClock) -> Pair:
    """Marisol wrote Hialeah, Andre later Homestead; both know of it."""
    marisol, andre = laptop("Marisol"), laptop("Andre")
    person = take_in(marisol, "Luis", "Ramírez")
    for each in (marisol, andre):
        each.staff = replace(each.staff, role="supervisor")
        join(each, server)
        syncing.sync_now(each)
    write(marisol, person, city="Hialeah")
    clock.advance(minutes=5)
    write(andre, person, city="Homestead")
    rounds(andre, marisol, andre)
    clock.advance(minutes=5)
    return marisol, andre, person


def write(session: Session, person: str, **fields: object) -> None:
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Participant, person, fields)


def rounds(*sessions: Session) -> None:
    for each in sessions:
        syncing.sync_now(each)


def city(session: Session, person: str) -> object:
    found = session.store.get(Participant, person)
    assert found is not None
    return found.city


def settle(session: Session, keep: str, text: str = "") -> None:
    (group,) = list_conflicts(session)
    (row,) = group.rows
    keep = row.ids[0] if keep == "kept" else keep
    conflicts.settle_many(session, [Settling(row.ids, keep, text)])


@pytest.mark.parametrize(("keep", "expected"), [("present", "Homestead"), ("kept", "Hialeah")])
def test_settled_on_one_laptop_is_settled_on_both(pair: Pair, keep: str, expected: str) -> None:
    marisol, andre, person = pair
    assert list_conflicts(marisol)[0].rows[0].present.said.startswith("Andre · ")
    settle(marisol, keep)
    rounds(marisol, andre)
    for each in (marisol, andre):
        assert city(each, person) == expected
        assert list_conflicts(each) == []
        assert each.store.waiting() == 0


def test_both_settling_alike_at_the_same_time_is_settled(pair: Pair) -> None:
    marisol, andre, person = pair
    settle(marisol, "kept")
    settle(andre, "kept")
    rounds(marisol, andre, marisol)
    for each in (marisol, andre):
        assert city(each, person) == "Hialeah"
        assert list_conflicts(each) == []


def test_both_settling_at_odds_meet_again_on_both_laptops(pair: Pair, clock: SetClock) -> None:
    marisol, andre, person = pair
    settle(marisol, "kept")
    clock.advance(minutes=1)
    settle(andre, "typed", "Florida City")
    rounds(marisol, andre, marisol)
    seen = [
        (city(each, person), [(row.ids, row.kept[0].value) for row in list_conflicts(each)[0].rows])
        for each in (marisol, andre)
    ]
    assert seen[0] == seen[1], "the same question on both"
    assert seen[0][0] == "Florida City"
    assert [value for _, value in seen[0][1]] == ["Hialeah"]
    settle(andre, "present")
    rounds(andre, marisol)
    assert [list_conflicts(each) for each in (marisol, andre)] == [[], []]
    assert [city(each, person) for each in (marisol, andre)] == ["Florida City"] * 2


def test_a_voided_record_that_was_changed_is_left_or_used_again(
    pair: Pair, clock: SetClock
) -> None:
    marisol, andre, person = pair
    settle(marisol, "present")
    needs = []
    for _ in range(2):
        with marisol.store.atomic(marisol.staff.id) as tx:
            need = Need(id=_id(), participant_id=person, domain="transport", status="open")
            needs.append(tx.create(need).id)
    rounds(marisol, andre, marisol)
    for each in needs:
        with marisol.store.atomic(marisol.staff.id) as tx:
            tx.void(Need, each, "Entered twice")
        with andre.store.atomic(andre.staff.id) as tx:
            tx.update(Need, each, {"detail": "By Friday"})
    rounds(marisol, andre, marisol)
    found = {group.record_id: group.rows[0] for group in list_conflicts(marisol)}
    assert {row.sort for row in found.values()} == {"voided"}
    left, back = needs
    conflicts.settle_many(marisol, [Settling(found[left].ids, "present")])
    conflicts.settle_many(marisol, [Settling(found[back].ids, found[back].ids[0])])
    assert list_conflicts(marisol) == []
    rounds(marisol, andre)
    for session in (marisol, andre):
        kept, used = (session.store.get(Need, each) for each in (left, back))
        assert kept is not None
        assert kept.voided_reason == "Entered twice"
        assert used is not None
        assert (used.voided_at, used.detail) == (None, "By Friday")
        assert list_conflicts(session) == []


def _id() -> str:
    from mtw_desktop.domain.ids import new_id

    return new_id()
