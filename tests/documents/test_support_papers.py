"""Receipts and request papers: complete in three languages, and long texts go on to a page more."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mtw_desktop.documents.support_receipt import ReceiptContent, Signatures, support_receipt
from mtw_desktop.documents.support_request_paper import RequestContent, support_request_paper
from mtw_desktop.documents.support_sheet import Head
from mtw_desktop.domain.labels import label
from tests.documents.samples import LANGUAGES, pages

AT = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
HEAD = Head("OIC", "", "Number", "S-4K7-Q2TX", "November 22, 2026", "Receipt")


def content(language: str, **fields: str) -> ReceiptContent:
    given = ReceiptContent(
        language=language,
        head=HEAD,
        notice="",
        what="Gas card",
        amount="$50",
        card="Gas card ••••0101",
        person="Guerlande",
        purpose="Class",
        use=label("support.use.2026-1", language),
        due="",
        given_by="Marisol",
        office=(("Fund", "Good Jobs"),),
    )
    return replace(given, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_receipt_is_two_pages_and_the_persons_leaves_out_the_office(language: str) -> None:
    contents = {each: content(each) for each in {language, "en"}}
    theirs, ours = pages(
        support_receipt(contents, Signatures(), participant_language=language, printed_at=AT)
    )
    assert label("receipt.copy.participant", language) in theirs
    assert label("support.use.2026-1", language) in theirs
    assert "Good Jobs" not in theirs
    assert "Good Jobs" in ours
    assert label("receipt.sign.authorizer", "en") in ours


def test_one_copy_may_be_had_alone() -> None:
    contents = {"en": content("en", notice="Taken back by S-1")}
    (only,) = pages(
        support_receipt(
            contents, Signatures(), participant_language="en", copies="office", printed_at=AT
        )
    )
    assert "Taken back by S-1" in only


def test_a_long_request_goes_on_under_its_number_and_loses_nothing() -> None:
    long = " ".join(f"word{n}" for n in range(900))
    paper = RequestContent("es", HEAD, "Car repair", "$900", (("Why", (("Reason", long),)),))
    first, *rest = pages(support_request_paper(paper, printed_at=AT))
    assert rest
    assert all(page.startswith("S-4K7-Q2TX") for page in rest)
    together = " ".join((first, *rest))
    assert all(f"word{n}" in together for n in range(900))
    assert label("request_paper.sign.approver", "es") in rest[-1]
