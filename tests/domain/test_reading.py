"""Numbers, money, ages, ZIP codes and e-mail addresses as typed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtw_desktop.domain.kinds import FieldSpec, FieldType
from mtw_desktop.domain.reading import (
    BirthOrAge,
    check_value,
    read_birth_or_age,
    read_email,
    read_money,
    read_number,
    read_value,
    read_zip,
)
from mtw_desktop.domain.records import KINDS
from tests.domain.properties import many

TODAY = date(2026, 11, 22)
#: These have editors of their own.
_OWN_EDITOR = {FieldType.FLAG, FieldType.CHOICE, FieldType.CHOICES, FieldType.REF, FieldType.MOMENT}
TYPED_FIELDS = [
    spec for kind in KINDS.values() for spec in kind.fields.values() if spec.type not in _OWN_EDITOR
]


def _spec(path: str) -> FieldSpec:
    kind, _, name = path.partition(".")
    return KINDS[kind].fields[name]


@pytest.mark.parametrize(
    ("typed", "cents"),
    [("12.50", 1250), ("$12.50", 1250), ("12", 1200), ("12.5", 1250), ("12,50", 1250),
     ("1,250", 125_000), ("1,250.00", 125_000), ("15/hr", 1500), ("15 an hour", 1500),
     ("15 por hora", 1500), ("15 pa èdtan", 1500), ("0", 0)],
)  # fmt: skip
def test_money_is_read_in_cents(typed: str, cents: int) -> None:
    assert read_money(typed).value == cents


@pytest.mark.parametrize("typed", ["abc", "12.505", "-5", "$", "1,2", "1.2.3", "9" * 20])
def test_what_is_no_amount_is_said_to_be_none(typed: str) -> None:
    assert (read_money(typed).value, read_money(typed).problem) == (None, "not_an_amount")


@many
@given(st.integers(0, 99_999_999))
def test_every_amount_reads_back(cents: int) -> None:
    assert read_money(f"${cents / 100:,.2f}").value == cents


@pytest.mark.parametrize(
    ("typed", "value", "problem"),
    [("3", 3, None), (" 1,250 ", 1250, None), ("0", 0, None), ("", None, None),
     ("three", None, "not_a_number"), ("-1", None, "not_a_number"), ("1.5", None, "not_a_number"),
     ("9" * 30, None, "not_a_number"), ("²", None, "not_a_number")],
)  # fmt: skip
def test_whole_numbers(typed: str, value: int | None, problem: str | None) -> None:
    found = read_number(typed)
    assert (found.value, found.problem) == (value, problem)


def test_a_slip_of_the_finger_is_warned_about() -> None:
    assert read_value(_spec("entry_profile.household_size"), "33").warning == "unlikely"
    assert read_value(_spec("entry_profile.last_hourly_cents"), "1600").warning == "unlikely"
    assert read_value(_spec("entry_profile.weekly_hours"), "40").warning is None


@pytest.mark.parametrize(
    ("typed", "age", "about"),
    [("3", 3, False), ("3 years old", 3, False), ("3 años", 3, False), ("3 an", 3, False),
     ("about 60", 60, True), ("unos 60", 60, True), ("anviwon 60", 60, True), ("~60", 60, True),
     ("60ish", 60, True), ("8 months", 0, True), ("90", 90, False)],
)  # fmt: skip
def test_an_age_in_the_place_of_a_birth_date(typed: str, age: int, about: bool) -> None:
    found = read_birth_or_age(typed, today=TODAY)
    assert (found.age, found.about, found.birth) == (age, about, None)


def test_a_birth_date_in_the_place_of_an_age() -> None:
    full = read_birth_or_age("3/4/1990", today=TODAY)
    assert full == BirthOrAge(birth=date(1990, 3, 4), quality="full")
    assert read_birth_or_age("1990", today=TODAY).quality == "year"
    assert read_birth_or_age("-3", today=TODAY).problem == "not_a_date"
    assert read_birth_or_age("115", today=TODAY).warning == "over_110"
    assert read_birth_or_age(" ", today=TODAY) == BirthOrAge()


@pytest.mark.parametrize(
    ("typed", "value", "warning"),
    [("33125", "33125", None), ("33125-1234", "33125-1234", None),
     ("331251234", "33125-1234", None), ("331 25", "33125", None),
     ("3312", "3312", "not_a_zip"), ("٣٣١٢٥", "٣٣١٢٥", "not_a_zip"), ("", None, None)],
)  # fmt: skip
def test_zip_codes_keep_what_was_typed(typed: str, value: str | None, warning: str | None) -> None:
    assert (read_zip(typed).value, read_zip(typed).warning) == (value, warning)


@pytest.mark.parametrize(
    ("typed", "warning"),
    [("a@b.co", None), (" ana.peña@correo.example ", None), ("a@b", "not_an_email"),
     ("a b@c.de", "not_an_email"), ("a@b@c.de", "not_an_email")],
)  # fmt: skip
def test_email_addresses_keep_what_was_typed(typed: str, warning: str | None) -> None:
    assert (read_email(typed).value, read_email(typed).warning) == (typed.strip(), warning)


def test_a_field_is_read_by_its_declaration() -> None:
    assert read_value(_spec("participant.birth_date"), "3-4-90", today=TODAY).value == "1990-03-04"
    assert read_value(_spec("participant.given_name"), "  Ana  María ").value == "Ana María"
    assert read_value(_spec("participant.given_name"), "E\u0301").value == "É"
    assert read_value(_spec("participant.state"), "fl").value == "FL"
    assert read_value(_spec("participant.other_names"), "Zizi\n\n Ti  Jan \n").value == [
        "Zizi",
        "Ti Jan",
    ]
    assert read_value(_spec("participant.age_estimate"), "about 60").value == 60
    assert read_value(_spec("note.text"), "one\n  two\n").value == "one\n  two"


def test_a_text_that_cannot_be_kept_is_refused_with_the_reason() -> None:
    assert read_value(_spec("participant.given_name"), "x" * 201).problem == "too_long"
    assert read_value(_spec("note.text"), "a\0b").problem == "bad_text"


@many
@given(st.sampled_from(TYPED_FIELDS), st.text(max_size=40))
def test_whatever_is_typed_gives_a_value_that_fits_or_a_problem(
    spec: FieldSpec, typed: str
) -> None:
    found = read_value(spec, typed, today=TODAY)
    assert found.value is None or found.problem is None
    assert check_value(spec, found.value) is None
    if any(char.isalnum() for char in typed):
        assert found.value is not None or found.problem is not None
