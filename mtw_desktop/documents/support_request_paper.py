"""The support request on paper: everything the approver needs, with lines to decide and sign.

Parts: CAREER NDWG guide, pages 22-24, and Wisconsin DWD 8.6.3.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from mtw_desktop.documents.blocks import BODY, LEFT, RIGHT, SMALL, WIDTH, Paper, pitch
from mtw_desktop.documents.support_sheet import Fact, Head, Place, Sheet
from mtw_desktop.documents.typeset import regular, set_lines

_TICK = 9.5


@dataclass(frozen=True, slots=True)
class RequestContent:
    """The texts of a request. ``groups`` are headed facts in order; ``warnings`` are caps that it
    goes over; ``decision`` holds the facts of a decision, empty while there is none."""

    language: str
    head: Head
    what: str
    amount: str
    groups: tuple[tuple[str, tuple[Fact, ...]], ...]
    warnings: tuple[str, ...] = ()
    decision: tuple[Fact, ...] = ()


def support_request_paper(
    content: RequestContent, *, printed_at: datetime, zone: tzinfo | None = None
) -> bytes:
    """The PDF, Letter size. The same arguments always give the same bytes."""
    paper = Paper()
    sheet = Sheet(paper, content.language, content.head.number)
    sheet.head(content.head)
    sheet.framed(((content.what, False), (content.amount, True)))
    for heading, facts in content.groups:
        if any(value for _name, value in facts):
            sheet.heading(heading)
            sheet.facts(facts)
    if content.warnings:
        sheet.heading(sheet.say("request_paper.caps"))
        for each in content.warnings:
            sheet.paragraph(each)
    sheet.heading(sheet.say("request_paper.decision"))
    if content.decision:
        sheet.facts(content.decision)
    else:
        _to_decide(sheet)
    sheet.signing(
        (
            Place(sheet.say("request_paper.sign.requester")),
            Place(sheet.say("request_paper.sign.approver")),
        )
    )
    sheet.feet(sheet.say("receipt.copy.office"), printed_at.astimezone(zone))
    return paper.finish(content.head.number)


def _to_decide(sheet: Sheet) -> None:
    """Boxes to tick, and a line for the amount and the reason."""
    paper = sheet.paper
    sheet.need(pitch(BODY) * 2 + 40)
    x, base = LEFT, paper.y - BODY - 4
    for key in ("request_paper.approved", "request_paper.denied", "request_paper.sent_back"):
        words = set_lines(regular(sheet.say(key)), WIDTH / 3, BODY)[0]
        paper.box(x, base - 0.5, _TICK)
        paper.line(x + _TICK + 6, base, words, BODY)
        x += _TICK + 6 + words.width + 28
    paper.y = base - 34
    middle = LEFT + WIDTH / 4
    for left, right, key in (
        (LEFT, middle - 12, "request_paper.amount"),
        (middle, RIGHT, "request_paper.reason"),
    ):
        paper.rule(left, right, paper.y, 0.75)
        paper.lines(left, paper.y - 2, set_lines(regular(sheet.say(key)), WIDTH, SMALL), SMALL)
    paper.y -= pitch(SMALL) + 10
