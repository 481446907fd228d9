"""Likely duplicates: who is shown, why, in which order; twins are not spellings."""

from __future__ import annotations

from typing import Any

import pytest

from mtw_desktop.casework.duplicates import likely_duplicates
from mtw_desktop.casework.likeness import THRESHOLD, compare, features
from mtw_desktop.casework.session import Session
from tests.casework.conftest import Enter

ON_RECORD: dict[str, Any] = {
    "given_name": "Guerlande",
    "family_name": "Étienne-Pierre",
    "birth_date": "1994-03-04",
    "phone": "+13055550142",
}
#: What was typed, besides or instead of the above; the reasons expected.
SAME: list[tuple[dict[str, Any], list[str]]] = [
    ({}, ["same_name", "same_birth_date", "same_phone"]),
    (
        {"given_name": "Gerlande", "family_name": "Etienne", "phone": None},
        ["name_spelled_alike", "same_birth_date"],
    ),
    (
        {"given_name": "Gèlann", "family_name": "Etyèn", "phone": "786 555 0100"},
        ["name_spelled_alike", "same_birth_date"],
    ),
    (
        {"given_name": "Étienne-Pierre", "family_name": "Guerlande", "phone": None},
        ["names_swapped", "same_birth_date"],
    ),
    (
        {"birth_date": "1994-04-03", "phone": None},
        ["same_name", "birth_day_month_swapped"],
    ),
    ({"birth_date": "1994-03-14", "phone": None}, ["same_name", "birth_date_one_digit"]),
    ({"birth_date": None, "phone": None}, ["same_name"]),
    (
        {"given_name": None, "family_name": None, "birth_date": None, "phone": "(305) 555-0142"},
        ["same_phone"],
    ),
]
OTHERS = [
    {"given_name": "Marie-Ange", "phone": None},
    {"given_name": "Jean", "birth_date": "1950-01-01", "phone": None},
    {"birth_date": "1971-09-30", "phone": None},
    {"given_name": "Luis", "family_name": "Ramos", "birth_date": "1988-01-02"},
    {"given_name": None, "family_name": None, "birth_date": None, "phone": None},
]


@pytest.mark.parametrize(("typed", "reasons"), SAME)
def test_who_is_shown_and_why(
    session: Session, enter: Enter, typed: dict[str, Any], reasons: list[str]
) -> None:
    person_id = enter(participant=ON_RECORD)
    matches = likely_duplicates(session, {**ON_RECORD, **typed})
    assert [(each.row.id, list(each.reasons)) for each in matches] == [(person_id, reasons)]
    assert THRESHOLD <= matches[0].score <= 100


@pytest.mark.parametrize("typed", OTHERS)
def test_who_is_not_shown(session: Session, enter: Enter, typed: dict[str, Any]) -> None:
    enter(participant=ON_RECORD)
    assert likely_duplicates(session, {**ON_RECORD, **typed}) == []


@pytest.mark.parametrize("phone", ["+13055550142", None])
def test_a_twin_scores_lower_than_any_spelling(phone: str | None) -> None:
    person = features({**ON_RECORD, "phone": phone})
    spellings = [("Gerlande", "Etienne"), ("Gèlann", "Etyèn"), ("Guerlande", "Etienne Pierre")]
    twins = [("Marie-Ange", "Étienne-Pierre"), ("Gina", "Étienne-Pierre"), ("Jean", "Etienne")]

    def score(given: str, family: str) -> int:
        names = {"given_name": given, "family_name": family, "phone": phone}
        return compare(person, features({**ON_RECORD, **names}))[0]

    assert max(score(*each) for each in twins) < min(score(*each) for each in spellings)


def test_it_does_not_matter_who_is_compared_with_whom() -> None:
    for typed, _ in SAME:
        one, other = features(ON_RECORD), features({**ON_RECORD, **typed})
        assert compare(one, other) == compare(other, one)


def test_a_shared_telephone_says_little() -> None:
    neighbour: dict[str, Any] = {
        "given_name": "Marie",
        "family_name": "Étienne",
        "phone": "+13055550142",
    }
    alone = compare(features(ON_RECORD), features(neighbour))[0]
    shared = compare(features(ON_RECORD), features({**neighbour, "phone_is_shared": "yes"}))[0]
    assert shared < alone


def test_at_most_five_and_never_oneself(session: Session, enter: Enter) -> None:
    ids = [enter(participant=ON_RECORD) for _ in range(7)]
    assert len(likely_duplicates(session, ON_RECORD)) == 5
    found = likely_duplicates(session, ON_RECORD, exclude_id=ids[0], limit=10)
    assert {each.row.id for each in found} == set(ids[1:])


def test_an_answer_nobody_could_give_is_no_evidence(session: Session, enter: Enter) -> None:
    missing = {"missing": "dont_know"}
    enter(participant={"birth_date": missing, "phone": missing}, given="Ana", family="Paz")
    typed = {"birth_date": missing, "phone": missing, "given_name": "Luis"}
    assert likely_duplicates(session, typed) == []
