"""The referral slip: the participant's copy with a part to tear off, and the staff copy.

The participant's copy is in the participant's language. The part the receiver tears off, fills in
and sends back is in the staff's, for it is staff who read it. It carries the number, the code and
its own return code, never a name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Literal

from mtw_desktop.documents.blocks import (
    BODY,
    BOTTOM,
    LARGE,
    LEFT,
    RIGHT,
    SMALL,
    WIDTH,
    Cell,
    Paper,
    cell,
    pitch,
)
from mtw_desktop.documents.fonts import BOLD, REGULAR
from mtw_desktop.documents.return_part import CODE_SIDE, GAP, SIGN, ReturnPart, participant_payload
from mtw_desktop.documents.slip_content import SlipContent
from mtw_desktop.documents.slip_sentences import clock_words
from mtw_desktop.documents.typeset import bold, clip, regular, set_lines
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.wording import date_words

Copies = Literal["both", "participant", "staff"]

PROGRAM = "MTW Desktop"
_HALF = (WIDTH - GAP) / 2
#: The left part of the lower half, beside the QR code, in two columns.
_COLUMN = (WIDTH - CODE_SIDE - 2 * GAP) / 2
_PAD = 14.0
#: A request longer than this many lines of its column runs over the whole width instead.
_LONG = 5


def referral_slip(
    contents: Mapping[str, SlipContent],
    *,
    participant_language: str = "ht",
    staff_language: str = "en",
    copies: Copies = "both",
    printed_at: datetime,
    zone: tzinfo | None = None,
) -> bytes:
    """The PDF, Letter size. The same arguments always give the same bytes.

    ``contents`` are the texts by language and must hold both languages; ``printed_at`` is aware
    and stands in the foot line; ``zone`` defaults to the laptop's own.
    """
    theirs, ours = contents[participant_language], contents[staff_language]
    at = printed_at.astimezone(zone)
    paper = Paper()
    if copies != "staff":
        _Copy(paper, theirs).participant(ours, at)
    if copies != "participant":
        _Copy(paper, ours).staff(at)
    return paper.finish(ours.number)


class _Copy:
    """One copy being laid out: blocks from the top, a new page where one does not fit."""

    def __init__(self, paper: Paper, content: SlipContent) -> None:
        self.paper, self.content = paper, content
        self.first = paper.page_count

    def participant(self, receiver: SlipContent, at: datetime) -> None:
        """The participant's copy with the part to return."""
        self.paper.new_page(self.content.language)
        self.head(self.content.title)
        self.body()
        self.signatures()
        self.changed_mind()
        self.part_to_return(receiver)
        self.feet("slip.copy.participant", at)

    def staff(self, at: datetime) -> None:
        """The staff copy: the same facts and a part for staff only."""
        self.paper.new_page(self.content.language)
        self.head(self.say("slip.staff_title"))
        self.body()
        self.signatures()
        self.staff_part()
        self.feet("slip.copy.staff", at)

    def say(self, key: str, **details: str) -> str:
        return label(key, self.content.language, **details)

    def need(self, height: float) -> bool:
        """Start a page headed by the number if ``height`` points do not fit; whether it did."""
        if self.paper.y - height >= BOTTOM:
            return False
        self.paper.new_page(self.content.language)
        words = f"{self.content.number} · {self.content.code} · {self.say('slip.more')}"
        paper = self.paper
        paper.y = paper.lines(LEFT, paper.y, set_lines(bold(words), WIDTH, BODY), BODY) - 6
        paper.rule(LEFT, RIGHT, paper.y)
        paper.y -= 10
        return True

    def head(self, title: str) -> None:
        paper, content = self.paper, self.content
        top = paper.y
        left = paper.lines(LEFT, top, set_lines(bold(content.organization), 330, BODY), BODY)
        left = paper.lines(LEFT, left, set_lines(regular(content.masthead), 330, SMALL), SMALL)
        right = paper.right(RIGHT, top, clip(regular(self.say("slip.number")), 180, SMALL), SMALL)
        right = paper.right(RIGHT, right, clip(bold(content.number), 180, LARGE), LARGE)
        right = paper.right(RIGHT, right, clip(regular(content.date), 190, SMALL), SMALL)
        paper.y = min(left, right) - 10
        paper.rule(LEFT, RIGHT, paper.y, 1.5)
        paper.y -= 8
        paper.y = paper.lines(LEFT, paper.y, set_lines(bold(title), WIDTH, LARGE), LARGE) - 8

    def body(self) -> None:
        content = self.content
        self.next_step()
        self.row(
            cell(self.say("slip.where"), regular(content.where), _HALF),
            cell(self.say("slip.phone"), regular(content.phone), _HALF),
            at=(LEFT, LEFT + _HALF + GAP),
        )
        self.row(
            cell(self.say("slip.hours"), regular(content.hours), _HALF),
            cell(self.say("slip.getting_there"), regular(content.getting_there), _HALF),
            at=(LEFT, LEFT + _HALF + GAP),
        )
        self.paper.rule(LEFT, RIGHT, self.paper.y)
        self.paper.y -= 8
        self.request()

    def next_step(self) -> None:
        """The frame at the top: where to go, when, and what to bring."""
        paper, content = self.paper, self.content
        width = WIDTH - 2 * _PAD
        heading = set_lines(bold(self.say("slip.next")), width, BODY)
        spans = [(text, BOLD if strong else REGULAR) for text, strong in content.step]
        step = set_lines(spans, width, LARGE)
        more = [
            line
            for text in (*content.remarks, content.bring)
            for line in set_lines(regular(text), width, BODY)
        ]
        height = (len(heading) + len(more)) * pitch(BODY) + len(step) * pitch(LARGE) + 2 * _PAD
        self.need(height)
        top = paper.y
        y = paper.lines(LEFT + _PAD, top - _PAD + 4, heading, BODY) - 2
        y = paper.lines(LEFT + _PAD, y, step, LARGE) - 4
        y = paper.lines(LEFT + _PAD, y, more, BODY)
        paper.frame(LEFT, RIGHT, top, y - _PAD + 4)
        paper.y = y - _PAD - 6

    def row(self, *cells: Cell, at: Sequence[float]) -> None:
        """Cells side by side."""
        self.need(max(each.height for each in cells))
        feet = [self.paper.cell(x, self.paper.y, each) for x, each in zip(at, cells, strict=True)]
        self.paper.y = min(feet) - 8

    def request(self) -> None:
        """Who is sent, what for, by whom, and what is shared, beside the QR code."""
        content, paper = self.content, self.paper
        asked = cell(self.say("slip.asked_for"), regular(content.asked_for), _COLUMN)
        long = len(asked.value) > _LONG
        person = cell(self.say("slip.for"), regular(content.person), _COLUMN)
        sender = cell(self.say("slip.referred_by"), regular(content.referred_by), _COLUMN)
        agreed = cell(self.say("slip.agreed"), regular(content.agreed), _COLUMN)
        rows = ((person, agreed), (sender,)) if long else ((person, asked), (sender, agreed))
        columns = (LEFT, LEFT + _COLUMN + GAP)
        self.need(max(CODE_SIDE + 8, sum(max(c.height for c in row) + 8 for row in rows)))
        top, page = paper.y, paper.page_count
        paper.qr(RIGHT - CODE_SIDE, top - CODE_SIDE - 4, CODE_SIDE, participant_payload(content))
        for row in rows:
            self.row(*row, at=columns[: len(row)])
        if paper.page_count == page:
            paper.y = min(paper.y, top - CODE_SIDE - 8)
        if long:
            self.long_request()

    def long_request(self) -> None:
        """What is asked for, over the whole width and in small type; may run on to a page more."""
        self.need(pitch(SMALL) * 4)
        paper = self.paper
        heading = set_lines(regular(self.say("slip.asked_for")), WIDTH, SMALL)
        paper.y = paper.lines(LEFT, paper.y, heading, SMALL)
        for line in set_lines(regular(self.content.asked_for), WIDTH, SMALL):
            self.need(pitch(SMALL))
            paper.y = paper.lines(LEFT, paper.y, [line], SMALL)
        paper.y -= 8

    def signatures(self) -> None:
        left = set_lines(regular(self.say("slip.sign_participant")), _HALF, SMALL)
        right = set_lines(regular(self.say("slip.sign_staff")), _HALF, SMALL)
        height = SIGN + max(len(left), len(right)) * pitch(SMALL)
        self.need(height)
        y = self.paper.y - SIGN
        for x, lines in ((LEFT, left), (LEFT + _HALF + GAP, right)):
            self.paper.rule(x, x + _HALF, y, 0.75)
            self.paper.lines(x, y - 2, lines, SMALL)
        self.paper.y -= height + 8

    def changed_mind(self) -> None:
        lines = set_lines(regular(self.content.changed_mind), WIDTH, SMALL)
        self.need(len(lines) * pitch(SMALL))
        self.paper.y = self.paper.lines(LEFT, self.paper.y, lines, SMALL) - 10

    def staff_part(self) -> None:
        """What only staff need to see."""
        paper = self.paper
        cells = [cell(name, regular(text), _HALF) for name, text in self.content.staff_facts]
        if not self.need(40 + sum(each.height for each in cells)):
            paper.rule(LEFT, RIGHT, paper.y, 1.5)
        heading = set_lines(bold(self.say("slip.staff_only")), WIDTH, BODY)
        paper.y = paper.lines(LEFT, paper.y - 6, heading, BODY) - 4
        for start in range(0, len(cells), 2):
            pair = cells[start : start + 2]
            self.row(*pair, at=(LEFT, LEFT + _HALF + GAP)[: len(pair)])

    def part_to_return(self, receiver: SlipContent) -> None:
        """The part below the scissors; always whole on one page."""
        part = ReturnPart(self.paper, receiver)
        self.need(part.height)
        part.draw(self.say("slip.cut", organization=receiver.receiver))

    def feet(self, copy: str, at: datetime) -> None:
        language = self.content.language
        moment = label(
            "words.moment",
            language,
            day=date_words(at, language),
            time=clock_words(at, language),
        )
        own = self.say(copy, language=self.say(f"slip.language.{language}"))
        words = f"{self.say('slip.printed', moment=moment)} · {own}"
        self.paper.feet(self.first, words, PROGRAM, self.say("slip.page", n="{n}", m="{m}"))
