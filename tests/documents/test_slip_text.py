"""What a referral slip says, in which language, on which copy."""

from __future__ import annotations

from typing import Any

import pytest

from mtw_desktop.domain.labels import label
from tests.documents.samples import LANGUAGES, contents, pages, slip

HOSTILE = "<b>Jean</b> & <script>alert(1)</script> \\ (x) {place} %s"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_participants_copy_speaks_the_participants_language(language: str) -> None:
    first = pages(slip(participant_language=language))[0]
    for key in ("title.childcare", "next", "where", "agreed", "sign_participant", "hours"):
        assert label(f"slip.{key}", language) in first
    assert {
        "en": "Go to United Way Center for Excellence on Tuesday, November 24 at 9:30 am.",
        "es": "Vaya a United Way Center for Excellence el martes, 24 de noviembre a las 9:30 a. m.",
        "ht": "Ale nan United Way Center for Excellence madi 24 novanm a 9:30 am.",
    }[language] in first
    assert "Guerlande É. · " in first


def test_the_facts_of_the_destination_are_there() -> None:
    first = pages(slip())[0]
    for fact in (
        "R-4K7-Q2TD",
        "lendi 16 novanm 2026",
        "Pote: papye sa a · proof of address · your son’s birth certificate",
        "3250 SW Third Avenue Miami, FL 33129",
        "(305) 555-0199 · yo pale English, español, kreyòl",
        "Monday to Friday, 8:30 am to 5 pm",
        "Bus 9 or 10 · your bus pass works",
        "Evening childcare, one child Evening class Monday to Thursday, 6 to 9 pm.",
        "non ak dat nesans · telefòn, adrès ak lang · bezwen sa a · jiska 2 oktòb 2027",
        "Rele (305) 555-0100.",
    ):
        assert fact in first


def test_the_part_to_return_is_in_the_staffs_language_and_has_its_own_code() -> None:
    first = pages(slip(participant_language="ht", staff_language="es"))[0]
    cut = first.index("✂ pou United Way Center for Excellence voye tounen")
    part = first[cut:]
    assert "Respuesta al referido R-4K7-Q2TD · M-4K7-Q2TX" in part
    assert "Responda en dos días: foto, fax o (305) 555-0100" in part
    for key in ("came", "started", "waiting", "did_not_come", "not_eligible", "no_capacity"):
        assert label(f"slip.{key}", "es") in part
    assert "K7F2D-9QWXR" in part
    assert "Guerlande" not in part


def test_the_staff_copy_follows_with_what_only_staff_need() -> None:
    first, second = pages(slip())
    assert "Staff copy" in second
    for fact in (
        "Guerlande Étienne-Pierre · M-4K7-Q2TX · (305) 555-0142 · Haitian Creole",
        "Priority",
        "Within 72 hours",
        "Child care, urgent",
        "covers this referral, until October 2, 2027",
        "Go to United Way Center for Excellence on",
    ):
        assert fact in second
    assert "Étienne-Pierre" not in first
    assert "Answer to referral" not in second


def test_each_copy_can_be_printed_alone_and_says_which_it_is() -> None:
    (theirs,) = pages(slip(copies="participant"))
    (ours,) = pages(slip(copies="staff"))
    printed = "Enprime 16 novanm 2026, 10:12 am · kopi patisipan an (kreyòl ayisyen) · paj 1 sou 1"
    assert printed in theirs
    assert "Printed November 16, 2026, 10:12 am · staff copy (English) · page 1 of 1" in ours


@pytest.mark.parametrize(
    ("changes", "step"),
    [
        ({"call_first": True}, "Call (305) 555-0199 first. Then go to United Way"),
        (
            {"call_first": True, "appointment_at": None},
            "Call (305) 555-0199 first and ask when to come. Then go to United Way",
        ),
        (
            {"call_first": True, "to_phone": None},
            "Ask us first: call (305) 555-0100. Then go to United Way",
        ),
        ({"appointment_at": None}, "Go to United Way Center for Excellence."),
    ],
)
def test_who_is_unchecked_is_called_before_the_person_sets_out(
    changes: dict[str, Any], step: str
) -> None:
    first = pages(slip(contents(**changes), participant_language="en"))[0]
    assert step in first
    assert ("Hours and phone may have changed." in first) == bool(changes.get("call_first"))


def test_what_nobody_knows_is_asked_for_rather_than_left_empty() -> None:
    texts = contents(to_hours=None, to_phone=None, to_languages=None)
    first = pages(slip(texts, participant_language="en"))[0]
    assert "Phone ask us: (305) 555-0100" in first
    assert "Hours ask us: (305) 555-0100" in first


def test_markup_and_placeholders_print_as_they_were_typed() -> None:
    texts = contents(reason=HOSTILE, to_organization=f"United {HOSTILE}", to_service=HOSTILE)
    consented = contents(reason=HOSTILE, to_service=HOSTILE)
    assert f"Go to United {HOSTILE} on" in pages(slip(texts, participant_language="en"))[0]
    assert pages(slip(consented, participant_language="en"))[0].count(HOSTILE) == 2


def test_a_long_reason_runs_on_and_the_part_to_return_stays_whole() -> None:
    reason = " ".join(f"word{n}" for n in range(260))[:2000]
    texts = contents(reason=reason, to_address="Long Street " * 33, bring_along="a thing; " * 60)
    printed = pages(slip(texts, copies="participant"))
    everything = " ".join(printed)
    assert len(printed) == 2
    assert all(word in everything for word in reason.split())
    assert "R-4K7-Q2TD · M-4K7-Q2TX · rès la" in printed[1]
    assert "paj 2 sou 2" in printed[1]
    (home,) = [page for page in printed if "Answer to referral" in page]
    assert "✂" in home
    assert "Date · phone" in home
    assert "K7F2D-9QWXR" in home
