"""What fits a field and what does not, for forms, imports and sync alike."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.kinds import FieldSpec, FieldType
from mtw_desktop.domain.labels import has_label
from mtw_desktop.domain.plain import from_plain, to_plain
from mtw_desktop.domain.records import KINDS
from mtw_desktop.domain.values import check_value
from tests.domain.properties import many

FIELDS = [spec for kind in KINDS.values() for spec in kind.fields.values()]
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=4,
)


def _spec(path: str) -> FieldSpec:
    kind, _, name = path.partition(".")
    return KINDS[kind].fields[name]


@pytest.mark.parametrize(
    ("path", "plain"),
    [
        ("participant.given_name", "Étienne"),
        ("participant.given_name", None),
        ("participant.given_name", {"missing": "prefers_not"}),
        ("participant.birth_date", "1990-03-04"),
        ("participant.sex", "female"),
        ("participant.race_ethnicity", ["black", "black.haitian"]),
        ("participant.race_ethnicity", {"missing": "not_asked"}),
        ("participant.no_fixed_address", True),
        ("participant.other_names", ["Zizi"]),
        ("entry_profile.household_size", 0),
        ("referral.appointment_at", "2026-11-24T14:30:00.000Z"),
        ("need.participant_id", "01936d6e-0000-7000-8000-000000000001"),
    ],
)
def test_what_fits(path: str, plain: object) -> None:
    assert check_value(_spec(path), plain) is None


@pytest.mark.parametrize(
    ("path", "plain", "problem"),
    [
        ("participant.given_name", 5, "wrong_type"),
        ("participant.given_name", {"missing": "lost"}, "unknown_reason"),
        ("participant.given_name", {"missing": "not_asked", "x": "y"}, "wrong_type"),
        ("participant.given_name", {}, "wrong_type"),
        ("participant.given_name", "x" * 201, "too_long"),
        ("participant.given_name", "a\0b", "bad_text"),
        ("participant.given_name", "a\ud800b", "bad_text"),
        ("participant.birth_date", "3/4/1990", "not_a_date"),
        ("participant.birth_date", "19900304", "not_a_date"),
        ("participant.birth_date", "1990-02-30", "not_a_date"),
        ("participant.birth_date", 1990, "wrong_type"),
        ("participant.sex", "femme", "unknown_code"),
        ("participant.race_ethnicity", ["black", "blue"], "unknown_code"),
        ("participant.race_ethnicity", ["black", "black"], "repeated"),
        ("participant.race_ethnicity", "black", "wrong_type"),
        ("participant.no_fixed_address", 1, "wrong_type"),
        ("participant.no_fixed_address", {"missing": "not_asked"}, "missing_not_allowed"),
        ("participant.other_names", ["x"] * 101, "too_many"),
        ("participant.other_names", [5], "wrong_type"),
        ("entry_profile.household_size", True, "wrong_type"),
        ("entry_profile.household_size", 2.0, "wrong_type"),
        ("entry_profile.household_size", 2**63, "out_of_range"),
        ("referral.appointment_at", "2026-11-24T14:30:00", "not_a_moment"),
        ("need.participant_id", "M-4K7-Q2TX", "not_an_id"),
        ("need.participant_id", {"missing": "not_asked"}, "missing_not_allowed"),
    ],
)
def test_what_does_not_fit(path: str, plain: object, problem: str) -> None:
    assert check_value(_spec(path), plain) == problem
    assert has_label(f"problem.{problem}")


@many
@given(st.sampled_from(FIELDS), JUNK)
def test_whatever_fits_can_be_turned_into_a_field_value(spec: FieldSpec, plain: object) -> None:
    if check_value(spec, plain) is None:
        value = from_plain(spec, plain)
        assert check_value(spec, to_plain(value)) is None


@many
@given(st.sampled_from(FIELDS), st.dates(), st.integers(0, 2**31))
def test_what_a_record_holds_fits(spec: FieldSpec, day: date, seconds: int) -> None:
    values: dict[FieldType, object] = {
        FieldType.DATE: day,
        FieldType.MOMENT: datetime.fromtimestamp(seconds, UTC),
        FieldType.REF: new_id(),
        FieldType.FLAG: True,
        FieldType.MONEY: 5,
        FieldType.INTEGER: 5,
    }
    if spec.type in values:
        assert check_value(spec, to_plain(values[spec.type])) is None
    if spec.type is FieldType.CHOICE:
        assert check_value(spec, to_plain(Missing.DONT_KNOW)) is None
