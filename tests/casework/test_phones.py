"""Telephone numbers as people type and read them."""

from __future__ import annotations

import pytest

from mtw_desktop.casework.phones import read_phone, show_phone


@pytest.mark.parametrize(
    ("typed", "stored", "shown"),
    [
        ("305-555-0142", "+13055550142", "(305) 555-0142"),
        ("(305) 555 0142", "+13055550142", "(305) 555-0142"),
        ("1.786.555.0100", "+17865550100", "(786) 555-0100"),
        ("٣٠٥٥٥٥٠١٤٢", "+13055550142", "(305) 555-0142"),
        ("3410 1234", "+50934101234", "+509 34 10 1234"),
        ("+509 3410-1234", "+50934101234", "+509 34 10 1234"),
    ],
)
def test_numbers_that_are_understood(typed: str, stored: str, shown: str) -> None:
    assert read_phone(typed) == stored
    assert show_phone(stored) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "555-0142",
        "305 555 0142 ext 4",
        "305-555-0142 or 786-555-0100",
        "my cousin's",
        "",
        "9" * 80,
        "+999",
    ],
)
def test_what_is_not_understood_is_shown_as_typed(typed: str) -> None:
    assert read_phone(typed) is None
    assert show_phone(typed) == typed
