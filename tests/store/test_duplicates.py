"""Whoever may be the same person is among the candidates, also when the name is a common one."""

from __future__ import annotations

from datetime import date

import pytest

from mtw_desktop.store.database import Store
from tests.builders import participant

PERSON = participant(
    given_name="Guerlande",
    family_name="Étienne",
    birth_date=date(1990, 3, 4),
    phone="+13055550143",
    email="guer@example.org",
)


@pytest.fixture
def crowded(store: Store) -> Store:
    """One woman among 120 namesakes of another and 60 of her own."""
    with store.atomic("rosa") as tx:
        tx.seed(PERSON)
        for n in range(120):
            born = date(1950 + n % 50, 1 + n % 12, 1 + n % 28)
            tx.seed(participant(given_name="Maria", family_name="García", birth_date=born))
        for n in range(60):
            born = date(1940 + n % 20, 7, 1 + n % 28)
            tx.seed(participant(given_name="Gerlande", family_name="Etienne", birth_date=born))
    return store


@pytest.mark.parametrize(
    "asked",
    [
        {"given_name": "Gèlann", "family_name": "Etyèn", "birth_date": "1990-03-05"},
        {"given_name": "Etienne", "family_name": "Guerlande", "birth_date": "1990-03-04"},
        {"given_name": "Guerlande", "birth_date": "1990-04-03"},
        {"name_to_use": "Gigi", "phone": "(305) 555-0143"},
        {"other_phone": "+13055550143"},
        {"email": "GUER@example.org"},
        {"other_names": ["Guerlande Etienne"], "family_name": "Etienne", "birth_date": "1990-03"},
    ],
)
def test_the_same_person_is_among_the_candidates(crowded: Store, asked: dict[str, object]) -> None:
    candidates = crowded.duplicate_candidates(asked)
    assert len(candidates) <= 50
    assert PERSON.id in [each.id for each in candidates]


def test_candidates_carry_what_a_comparison_needs(crowded: Store) -> None:
    first = crowded.duplicate_candidates({"phone": "3055550143", "birth_date": "1990-03-04"})[0]
    assert first.plain() == {
        "code": PERSON.code,
        "given_name": "Guerlande",
        "family_name": "Étienne",
        "birth_date": "1990-03-04",
        "phone": "+13055550143",
        "email": "guer@example.org",
    }


def test_somebody_is_not_a_duplicate_of_themselves(crowded: Store) -> None:
    candidates = crowded.duplicate_candidates({"phone": "3055550143"}, exclude=PERSON.id)
    assert candidates == []


def test_strangers_are_no_candidates(crowded: Store) -> None:
    assert crowded.duplicate_candidates({"given_name": "Wilner", "family_name": "Exantus"}) == []
    assert crowded.duplicate_candidates({}) == []
