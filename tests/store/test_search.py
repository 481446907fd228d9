"""People are found however their names are written and whatever is typed to find them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.records import Participant
from mtw_desktop.store.database import Store
from tests.builders import participant
from tests.conftest import SetClock


def add(store: Store, **fields: object) -> Participant:
    with store.atomic("rosa") as tx:
        return tx.create(participant(**fields))


def found(store: Store, text: str, limit: int = 20) -> list[str]:
    return [each.id for each in store.search_people(text, limit)]


@pytest.mark.parametrize(
    ("given_name", "family_name", "typed"),
    [
        ("Sinéad", "O'Brien", ["obrien", "O'Brien", "O’BRIEN", "o brien", "brien", "sinead ob"]),
        (
            "Jean-Pierre",
            "Saint-Louis",
            ["jean pierre", "Jean-Pi", "jeanpierre", "saint l"],
        ),
        ("Étienne", "Muñoz Peña", ["etienne", "ÉTIENNE", "munoz", "pena etie", "E\u0301tienne"]),
        ("Zoë 🌟", "D'Alessandro", ["zoe", "🌟", "dalessandro", "zoë 🌟", "alessandro z"]),
        ("محمد", "الهاشمي", ["محمد", "الها", "محمد اله"]),
        ("שרה", "לוי", ["שרה", "לו"]),
        ("Nguyễn", "Thị Hồng", ["nguyen", "hong thi"]),
        ("Søren", "Øst", ["soren", "ost"]),
        ("X" * 200, "Y" * 200, ["xxx", "X" * 200, "yyyyy"]),
        ('Robert"); DROP', "TABLE--", ['robert"', "drop table", "TABLE--"]),
    ],
)
def test_a_name_is_found_as_it_may_be_typed(
    store: Store, given_name: str, family_name: str, typed: list[str]
) -> None:
    person = add(store, given_name=given_name, family_name=family_name)
    add(store, given_name="Widline", family_name="Charles")
    kept = store.get(Participant, person.id)
    assert kept is not None
    assert (kept.given_name, kept.family_name) == (given_name, family_name)
    for text in typed:
        assert found(store, text) == [person.id], text


def test_other_ways_to_a_person(store: Store) -> None:
    person = add(
        store,
        code="M-4K7-Q2TT",
        phone="+13055550143",
        other_phone="+50937123456",
        email="guer.e@example.org",
        name_to_use="Gigi",
        other_names=("Ti Lou",),
        birth_date=date(1990, 3, 4),
    )
    born = date(1971, 12, 30)
    add(store, given_name="Widline", family_name="Charles", birth_date=born, phone="+13055550188")
    for text in (
        "m4k7q2tt", "M-4K7", "4k7-q2tt", "q2tt",
        "305-555-0143", "(305) 555 0143", "+1 305 555 0143", "5550143", "0143", "37123456", "3712",
        "guer.e@example.org", "guer.e@ex", "gigi", "ti lou",
        "1990-03-04", "3/4/1990", "03/04/1990", "4.3.1990", "3/4/90", "1990",
        "guer 1990", "etienne 0143",
    ):  # fmt: skip
        assert found(store, text) == [person.id], text
    for text in ("12", "example", "9/9/1999", "0144", "", "   "):
        assert found(store, text) == [], text


def test_missing_names_break_nothing(store: Store) -> None:
    person = add(
        store,
        given_name=Missing.PREFERS_NOT,
        family_name=None,
        name_to_use="Tito",
        birth_date=Missing.DONT_KNOW,
        phone=Missing.NOT_ASKED,
    )
    (hit,) = store.search_people("tito")
    assert (hit.id, hit.given_name, hit.birth_date, hit.phone) == (person.id, None, None, None)


def test_whole_words_come_first_then_short_names_then_newer_people(store: Store) -> None:
    begins = add(store, given_name="Anabel", family_name="Ruiz")
    long = add(store, given_name="Ana Maria", family_name="Ruiz")
    older = add(store, given_name="Ana", family_name="Cruz")
    newer = add(store, given_name="Ana", family_name="Ruiz")
    assert found(store, "ana") == [newer.id, older.id, long.id, begins.id]
    assert found(store, "ana", limit=2) == [newer.id, older.id]
    assert found(store, "ruiz ana") == [newer.id, long.id, begins.id]


def test_a_changed_name_is_found_and_the_old_one_is_not(store: Store) -> None:
    person = add(store, family_name="Toussaint")
    with store.atomic("rosa") as tx:
        tx.update(Participant, person.id, {"family_name": "Cadet"})
    assert (found(store, "toussaint"), found(store, "cadet")) == ([], [person.id])
    with store.atomic("rosa") as tx:
        tx.void(Participant, person.id, "twice")
    assert (found(store, "cadet"), store.people_ids()) == ([], [])


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.one_of(st.text(), st.text(alphabet="\"*^():{}-+/\\ ANDORNT0m.@\x00'")))
def test_any_typed_text_is_safe(store: Store, text: str) -> None:
    store.search_people(text)
    store.duplicate_candidates({"given_name": text, "family_name": text, "birth_date": text})


def test_lists_are_in_order_and_complete(store: Store, clock: SetClock) -> None:
    people = {
        name: add(store, given_name=given_name, family_name=family, birth_date=born)
        for name, given_name, family, born in (
            ("zoe", "Zoë", "Álvarez", date(2001, 1, 1)),
            ("ana", "Ana", "alvarez", None),
            ("tito", "Tito", None, date(1960, 5, 5)),
        )
    }
    nobody = add(store, given_name=None, family_name=None, birth_date=None)
    clock.advance(hours=1)
    with store.atomic("rosa") as tx:
        tx.update(Participant, people["zoe"].id, {"zip": "33127"})
    ids = {each.id: name for name, each in people.items()} | {nobody.id: "nobody"}

    def order(*args: object, **more: object) -> list[str]:
        return [ids[each] for each in store.people_ids(*args, **more)]  # type: ignore[arg-type]

    assert order() == ["ana", "zoe", "tito", "nobody"]
    assert order("name", descending=True) == ["nobody", "tito", "zoe", "ana"]
    assert order("birth")[:2] == ["tito", "zoe"]
    assert order("recent")[0] == "zoe"
    rows = store.people([nobody.id, "unknown", people["zoe"].id])
    assert [(each.id, each.zip) for each in rows] == [
        (nobody.id, None),
        (people["zoe"].id, "33127"),
    ]
