"""The made-up people are lifelike, and every answer they give is one the code lists allow."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import islice

from mtw_desktop.casework.demo import make_people
from mtw_desktop.domain.codelists import is_code
from mtw_desktop.domain.kinds import FieldType, kind_of
from mtw_desktop.domain.plain import record_to_plain

TODAY = date(2026, 11, 22)


def test_the_same_seed_makes_the_same_people() -> None:
    def names(seed: int) -> list[tuple[object, object]]:
        people = make_people(80, seed, TODAY)
        return [(each.participant.given_name, each.participant.birth_date) for each in people]

    assert names(7) == names(7)
    assert names(7) != names(8)


def test_every_code_is_in_its_list() -> None:
    wrong = set()
    for household in make_people(300, 3, TODAY):
        for record in household.records():
            specs = kind_of(record).fields
            for name, plain in record_to_plain(record).items():
                spec = specs[name]
                one = spec.type is FieldType.CHOICE and isinstance(plain, str)
                if one and not is_code(str(spec.code_list), str(plain)):
                    wrong.add((spec.label, plain))
    assert wrong == set()


def test_the_hard_cases_are_among_them() -> None:
    people = [each.participant for each in make_people(200, 7, TODAY)]
    assert any(each.phone is None for each in people)
    assert any(each.no_fixed_address for each in people)
    assert any(each.family_name is None for each in people)
    same_birth_and_family = Counter(
        (each.birth_date, each.family_name) for each in people if isinstance(each.birth_date, date)
    )
    assert max(same_birth_and_family.values()) >= 2, "twins or duplicates"
    assert len({each.language for each in people}) == 3


def test_large_sizes_come_in_a_stream() -> None:
    assert len(list(islice(make_people(100_000, 1, TODAY), 10))) == 10
