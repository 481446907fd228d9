"""The consent form, read back from the file: every element, in the reader's language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from mtw_desktop.documents.consent_content import consent_content
from mtw_desktop.documents.consent_form import consent_form
from mtw_desktop.domain.labels import code_label, consent_text, label
from mtw_desktop.domain.records import Consent
from tests.documents.samples import HOME, ISSUED, LANGUAGES, MIAMI, PERSON, STAFF, pages
from tests.signatures import SIGNATURE

TODAY = date(2026, 11, 22)
CONSENT = Consent(
    id="c",
    participant_id="p",
    created_at=ISSUED,
    state="given",
    text_version="2026-1",
    recipients=("Early Learning Coalition of Miami-Dade/Monroe", "4Geeks Academy Miami"),
    data_classes=("sensitive", "identity"),
    withheld=("My old address",),
    purpose="Find child care for the evening class",
    starts=date(2026, 11, 16),
    expires=date(2027, 11, 16),
    how_given="signed",
)


def form(language: str, signature: bytes = b"", today: date = TODAY, **fields: Any) -> bytes:
    consent = replace(CONSENT, language=language, **fields)
    contents = {
        each: consent_content(
            consent,
            PERSON,
            HOME,
            language=each,
            today=today,
            interpreter="Jean Baptiste",
            staff=STAFF,
            zone=MIAMI,
        )
        for each in {language, "en"}
    }
    return consent_form(contents, participant_language=language, signature=signature)


def squeezed(text: str) -> str:
    return " ".join(text.split()).replace("\xa0", " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_element_is_on_both_copies(language: str) -> None:
    theirs, ours = pages(form(language))
    for copy, spoken in ((theirs, language), (ours, "en")):
        for heading, text in consent_text(spoken, HOME.name)[:-1]:
            assert f"{heading}. {text}" in squeezed(copy)
        contact = f"{HOME.name}, (305) 555-0100"
        elements = (
            "Guerlande Étienne-Pierre · M-4K7-Q2TX",
            "Early Learning Coalition of Miami-Dade/Monroe; 4Geeks Academy Miami",
            code_label("sharing_class", "identity", spoken),
            code_label("sharing_class", "sensitive", spoken),
            "My old address",
            "Find child care for the evening class",
            "2027",
            "Jean Baptiste",
            label("consent_paper.revoke.text", spoken, contact=contact),
            label("consent_paper.agree", spoken),
            label("consent_paper.sign.participant", spoken),
            label("consent_paper.sign.date", spoken),
            label("consent_paper.sign.for", spoken),
            label("consent_paper.version", spoken, version="2026-1"),
        )
        for element in elements:
            assert squeezed(element) in squeezed(copy)
        assert code_label("sharing_class", "contact", spoken) not in copy


def test_the_usual_purpose_is_said_in_the_language_of_each_copy() -> None:
    usual = label("consent_paper.usual_purpose", "ht")
    theirs, ours = pages(form("ht", purpose=usual))
    assert usual in theirs
    assert label("consent_paper.usual_purpose", "en") in ours
    assert usual not in ours


def test_a_drawn_signature_is_printed_with_its_day_and_leaves_no_line_empty() -> None:
    pdf = form("ht", SIGNATURE, how_given="electronic")
    reader = PdfReader(BytesIO(pdf))
    assert [len(page.images) for page in reader.pages] == [1, 1]
    theirs, ours = pages(pdf)
    assert "16 novanm 2026" in theirs
    assert "November 16, 2026" in ours
    assert label("consent_paper.sign.for", "ht") not in theirs
    drawn = reader.pages[0].images[0].image
    assert drawn is not None
    assert drawn.size == (220, 70)


def test_on_paper_the_lines_wait_for_a_pen() -> None:
    pdf = form("es")
    assert all(len(page.images) == 0 for page in PdfReader(BytesIO(pdf)).pages)
    theirs = pages(pdf)[0]
    assert "Firma del participante" in theirs
    assert "16 de noviembre de 2026 Firma" not in theirs


@pytest.mark.parametrize(
    ("fields", "today", "words"),
    [
        ({"state": "withdrawn", "withdrawn_at": ISSUED}, TODAY, "Withdrawn on November 16, 2026"),
        ({}, date(2027, 11, 17), "Ended on November 16, 2027"),
        ({"state": "declined"}, TODAY, "The person did not agree"),
    ],
)
def test_a_paper_says_when_it_does_not_count(
    fields: dict[str, Any], today: date, words: str
) -> None:
    assert words in pages(form("en", today=today, **fields))[0]
    assert words not in pages(form("en"))[0]


def test_a_no_asks_for_no_signature_and_shares_nothing() -> None:
    theirs = pages(form("en", state="declined"))[0]
    assert label("consent_paper.agree", "en") not in theirs
    assert "4Geeks" not in theirs


def test_equal_consents_make_equal_bytes_and_long_ones_go_on() -> None:
    assert form("ht", SIGNATURE) == form("ht", SIGNATURE)
    many = tuple(f"Organization number {n} of the coalition of Miami" for n in range(60))
    long = pages(form("ht", recipients=many))
    assert len(long) > 2
    assert "number 59" in " ".join(long)
    assert all("M-4K7-Q2TX" in page for page in long)
