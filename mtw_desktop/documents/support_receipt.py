"""The receipt for a support that was handed out: the person's copy in their language, and the
office copy with who gave it on whose word.

The person's copy says what they got, what it may be used for and until when the shop's receipt is
due. The fund and why they needed it stand on the office copy alone; of a card, only the last
characters of its number are printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Literal

from mtw_desktop.documents.blocks import Paper
from mtw_desktop.documents.support_sheet import Fact, Head, Place, Sheet

Copies = Literal["both", "participant", "office"]


@dataclass(frozen=True, slots=True)
class ReceiptContent:
    """The texts of a receipt in one language. ``notice`` is set on one that was taken back;
    ``what`` is the support, ``card`` its card with the masked number, ``due`` the sentence about
    the shop's receipt; ``office`` are the facts of the office copy alone."""

    language: str
    head: Head
    notice: str
    what: str
    amount: str
    card: str
    person: str
    purpose: str
    use: str
    due: str
    given_by: str
    office: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Signatures:
    """PNG bytes of what was signed on the screen; empty where it is signed on paper."""

    recipient: bytes = b""
    issuer: bytes = b""
    authorizer: bytes = b""


def support_receipt(
    contents: Mapping[str, ReceiptContent],
    signatures: Signatures,
    *,
    participant_language: str = "ht",
    office_language: str = "en",
    copies: Copies = "both",
    printed_at: datetime,
    zone: tzinfo | None = None,
) -> bytes:
    """The PDF, Letter size. The same arguments always give the same bytes.

    ``contents`` are the texts by language and must hold both languages; ``printed_at`` is aware;
    ``zone`` defaults to the laptop's own.
    """
    theirs, ours = contents[participant_language], contents[office_language]
    at = printed_at.astimezone(zone)
    paper = Paper()
    if copies != "office":
        _participant(paper, theirs, signatures, at)
    if copies != "participant":
        _office(paper, ours, signatures, at)
    return paper.finish(ours.head.number)


def _participant(
    paper: Paper, content: ReceiptContent, signatures: Signatures, at: datetime
) -> None:
    sheet = _begin(paper, content)
    sheet.facts(
        (
            (sheet.say("receipt.for"), content.person),
            (sheet.say("receipt.card"), content.card),
            (sheet.say("receipt.given_by"), content.given_by),
        )
    )
    sheet.paragraph(content.use, sheet.say("receipt.use"))
    if content.due:
        sheet.paragraph(content.due, sheet.say("receipt.due"))
    sheet.signing(
        (
            Place(sheet.say("receipt.sign.recipient"), signatures.recipient),
            Place(sheet.say("receipt.sign.issuer"), signatures.issuer),
        )
    )
    sheet.feet(sheet.say("receipt.copy.participant"), at)


def _office(paper: Paper, content: ReceiptContent, signatures: Signatures, at: datetime) -> None:
    sheet = _begin(paper, content)
    sheet.facts(
        (
            (sheet.say("receipt.for"), content.person),
            (sheet.say("receipt.card"), content.card),
            (sheet.say("receipt.purpose"), content.purpose),
            (sheet.say("receipt.given_by"), content.given_by),
            *content.office,
        )
    )
    sheet.paragraph(content.use, sheet.say("receipt.use"))
    if content.due:
        sheet.paragraph(content.due, sheet.say("receipt.due"))
    sheet.signing(
        (
            Place(sheet.say("receipt.sign.recipient"), signatures.recipient),
            Place(sheet.say("receipt.sign.issuer"), signatures.issuer),
            Place(sheet.say("receipt.sign.authorizer"), signatures.authorizer),
        )
    )
    sheet.feet(sheet.say("receipt.copy.office"), at)


def _begin(paper: Paper, content: ReceiptContent) -> Sheet:
    sheet = Sheet(paper, content.language, content.head.number)
    sheet.head(content.head)
    if content.notice:
        sheet.framed(((content.notice, True),))
    sheet.framed(((content.what, False), (content.amount, True)))
    return sheet
