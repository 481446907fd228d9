"""The list of likely duplicates over everybody: who is in it, why, and who never again."""

from __future__ import annotations

import random
from typing import Any

import pytest

from mtw_desktop.casework import demo, demo_merges, merging
from mtw_desktop.casework.duplicate_review import (
    Scan,
    known_count,
    likely_pairs,
    look_on,
    not_the_same,
    same_after_all,
)
from mtw_desktop.casework.merge_compare import compare, suggested_winner
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.merges import Merge, sort_of
from tests import builders
from tests.casework.conftest import Enter
from tests.casework.test_duplicates import ON_RECORD, OTHERS, SAME

Pair = frozenset[str]


def pairs(session: Session) -> list[Pair]:
    return [each.ids for each in likely_pairs(session)]


@pytest.mark.parametrize(("typed", "reasons"), SAME)
def test_whoever_is_warned_of_at_entry_is_listed(
    session: Session, enter: Enter, typed: dict[str, Any], reasons: list[str]
) -> None:
    one = enter(participant=ON_RECORD)
    with session.store.atomic(session.staff.id) as tx:
        other = builders.participant(**_fields({**ON_RECORD, **typed}))
        tx.create(other)
    (pair,) = likely_pairs(session)
    assert pair.ids == {one, other.id}
    assert len(pair.reasons) == len(reasons)


@pytest.mark.parametrize("typed", OTHERS)
def test_others_are_not(session: Session, enter: Enter, typed: dict[str, Any]) -> None:
    enter(participant=ON_RECORD)
    with session.store.atomic(session.staff.id) as tx:
        tx.create(builders.participant(**_fields({**ON_RECORD, **typed})))
    assert pairs(session) == []


def _fields(plain: dict[str, Any]) -> dict[str, Any]:
    from datetime import date

    birth = plain.get("birth_date")
    phone = plain.get("phone")
    found = {**plain, "birth_date": date.fromisoformat(birth) if birth else None}
    return {
        **found,
        "phone": f"+1{''.join(c for c in phone if c.isdigit())[-10:]}" if phone else None,
    }


def test_the_reasons_are_words(session: Session, enter: Enter) -> None:
    enter(participant=ON_RECORD)
    enter(participant={**ON_RECORD, "birth_date": "1994-03-14"})
    session.language = "es"
    (pair,) = likely_pairs(session)
    assert pair.reasons == (
        "mismo nombre",
        "mismo teléfono",
        "fechas de nacimiento con un dígito distinto",
    )


def test_a_common_name_is_no_reason_but_a_birth_date_besides_is(
    session: Session, enter: Enter
) -> None:
    for day in range(10, 20):
        enter(
            "María",
            "Rodríguez",
            participant={"birth_date": f"19{70 + day}-{day - 9:02d}-2{day % 9}"},
        )
    assert pairs(session) == []
    one = enter("María", "Rodríguez", participant={"birth_date": "1966-07-08"})
    other = enter("Maria", "Rodriguez", participant={"birth_date": "1966-07-18"})
    assert pairs(session) == [{one, other}]


def test_a_decision_is_kept_and_can_be_taken_back(session: Session, enter: Enter) -> None:
    one, other = enter(participant=ON_RECORD), enter(participant=ON_RECORD)
    assert known_count(session) is None
    assert pairs(session) == [{one, other}]
    assert known_count(session) == 1
    said = not_the_same(session, other, one)
    assert (pairs(session), known_count(session)) == ([], 0)
    (kept,) = session.store.many(Merge)
    assert sort_of(kept) == "different"
    assert merging.merges_of(session, one) == []
    same_after_all(session, said.merge_id)
    assert pairs(session) == [{one, other}]
    assert known_count(session) == 1


def test_a_merge_taken_back_is_a_decision_and_one_that_stands_leaves_nobody(
    session: Session, enter: Enter
) -> None:
    one, other = enter(participant=ON_RECORD), enter(participant=ON_RECORD)
    done = merging.merge_people(session, one, other, {})
    assert pairs(session) == []
    merging.undo_merge(session, done.merge_id)
    assert pairs(session) == []


def test_a_decision_holds_for_whom_they_were_merged_into(session: Session, enter: Enter) -> None:
    one, other, third = (enter(participant=ON_RECORD) for _ in range(3))
    not_the_same(session, one, other)
    merging.merge_people(session, third, other, {})
    assert pairs(session) == []


def test_somebody_of_another_organization_is_never_shown(session: Session, enter: Enter) -> None:
    enter(participant=ON_RECORD)
    guest = builders.participant(
        **_fields(ON_RECORD), home_org="01900000-0000-7000-8000-00000000ffff"
    )
    with session.store.atomic(session.staff.id) as tx:
        tx.create(guest)
    assert pairs(session) == []
    assert known_count(session) == 0


def test_in_slices_it_finds_the_same(session: Session) -> None:
    demo.make_caseload(session, 200)
    scan, steps = Scan(), 0
    while not scan.done:
        scan.step(session)
        steps += 1
    whole = look_on(session, scan)
    assert steps > 3
    assert whole.pairs is not None
    assert [each.ids for each in whole.pairs] == pairs(session)
    assert whole.total >= 4, "every fiftieth was entered twice"


def test_what_differs_is_proposed_from_the_fuller(session: Session, enter: Enter) -> None:
    one = enter(participant={"zip": "33127", "phone": "+13055550142", "safe_to_text": "yes"})
    other = enter(
        needs=[{"domain": "food", "urgency": "soon"}],
        participant={
            "street": "12 NW 2nd Ave",
            "zip": "33127",
            "phone": "+13055550143",
            "safe_to_text": "no",
        },
    )
    assert suggested_winner(session, one, other) == (other, one)
    compared = compare(session, one, other)
    assert compared is not None
    rows = {row.key: row for row in compared.rows if not row.same}
    assert rows["street"].loser == "12 NW 2nd Ave, 33127"
    assert rows["street"].choice == rows["safe_to_text"].choice == "loser"
    assert rows["safe_to_text"].protects
    chosen = compared.choices({"street": "winner"})
    assert chosen["zip"] == "winner"
    assert chosen["safe_to_text"] == "loser"
    assert "given_name" not in chosen
    assert compared.moves["need"] == 1


def test_the_demonstration_has_every_state(session: Session) -> None:
    households = list(demo.make_people(20))
    with session.store.atomic(session.staff.id) as tx:
        for each in households:
            for record in each.records():
                tx.create(record)
    steps = demo_merges.steps(session, households, random.Random(1), session.clock())
    for _, step in sorted(steps, key=lambda each: each[0]):
        step()
    found = session.store.many(Merge)
    states = sorted((sort_of(each), each.undone_at is not None) for each in found)
    assert states == [("different", True), ("merge", False), ("merge", True)]
    assert likely_pairs(session) != []
