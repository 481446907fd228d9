"""Nothing more about a person reaches paper than the consent and the referral allow."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from mtw_desktop.domain.records import Consent
from tests.documents.samples import (
    CONSENT,
    PERSON,
    contents,
    pages,
    slip,
    unpacked,
)

#: Typed where a slip prints free text: name, number, child.
LEAKY: dict[str, Any] = {
    "bring_along": "Guerlande’s ID; ETIENNE-PIERRE papers; Wesnel birth certificate",
    "appointment_note": "ring 305.555.0142 from the door",
    "reason": "Wesnel needs care; call Guerlande at (305) 555-0142",
}
PERSONAL = ("guerlande", "tienne", "pierre", "555-0142", "555.0142", "wesnel")
NEVER = ("lilac", "33127", "1994", "march 4", "example.org")


def texts_of(pdf: bytes) -> str:
    """Everything a person or a program could read in the file, in lower case."""
    return (" ".join(pages(pdf)) + unpacked(pdf).decode("latin-1")).lower()


def test_an_agreed_slip_names_the_person_and_keeps_the_rest_off_paper() -> None:
    found = texts_of(slip(contents(**LEAKY)))
    assert all(word in found for word in PERSONAL)
    assert not [word for word in NEVER if word in found]


def test_a_code_only_slip_holds_nothing_personal_not_even_in_its_bytes() -> None:
    pdf = slip(contents(code_only=True, **LEAKY))
    found = texts_of(pdf)
    assert not [word for word in PERSONAL + NEVER if word in found]
    first = pages(pdf)[0]
    assert "Pou kòd M-4K7-Q2TX" in first
    assert "Pote: papye sa a · […]’s ID · […]-[…] papers · […] birth certificate" in first
    assert "code only, by choice" in pages(pdf)[1]


@pytest.mark.parametrize(
    "consent",
    [
        None,
        replace(CONSENT, state="declined"),
        replace(CONSENT, withdrawn_at=datetime(2026, 11, 1, tzinfo=UTC)),
        replace(CONSENT, expires=date(2026, 11, 15)),
        replace(CONSENT, starts=date(2026, 11, 17)),
        replace(CONSENT, recipients=("Somebody Else",)),
        replace(CONSENT, data_classes=()),
    ],
    ids=["none", "declined", "withdrawn", "expired", "not begun", "another receiver", "nothing"],
)
def test_without_a_consent_that_covers_the_receiver_only_the_code_is_printed(
    consent: Consent | None,
) -> None:
    pdf = slip(contents(consent=consent, **LEAKY))
    found = texts_of(pdf)
    assert not [word for word in PERSONAL + NEVER if word in found]
    assert "anyen, sèlman kòd ou" in pages(pdf)[0]


def test_a_consent_counts_through_its_last_day() -> None:
    last = replace(CONSENT, expires=date(2026, 11, 16))
    assert "Guerlande É." in pages(slip(contents(consent=last)))[0]


@pytest.mark.parametrize(
    ("classes", "printed", "absent"),
    [
        (("identity",), "Étienne-Pierre", ("555-0142", "Evening class", "gadri")),
        (("contact",), "(305) 555-0142", ("Étienne", "Guerlande", "Evening class")),
        (("sensitive",), "Evening class", ("Étienne", "555-0142", "Guerlande")),
    ],
)
def test_each_class_opens_its_own_fields_only(
    classes: tuple[str, ...], printed: str, absent: tuple[str, ...]
) -> None:
    found = " ".join(pages(slip(contents(share_classes=classes))))
    assert printed in found
    assert not [word for word in absent if word in found]


def test_the_consent_bounds_what_the_referral_asks_to_share() -> None:
    narrow = replace(CONSENT, data_classes=("identity",))
    staff = pages(slip(contents(consent=narrow)))[1]
    assert "555-0142" not in staff
    assert "does not cover this referral" in staff


def test_a_person_who_is_not_to_be_contacted_has_no_phone_on_paper() -> None:
    pdf = slip(contents(replace(PERSON, do_not_contact=True)))
    assert "555-0142" not in texts_of(pdf)


def test_the_file_says_nothing_about_itself_but_the_number() -> None:
    info = PdfReader(BytesIO(slip())).metadata
    assert info == {"/Title": "R-4K7-Q2TD", "/Producer": "MTW Desktop"}
