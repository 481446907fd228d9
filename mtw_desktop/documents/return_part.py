"""The part of a slip that the receiver tears off, fills in and returns; and the slip's QR codes."""

from __future__ import annotations

from mtw_desktop.documents.blocks import (
    ASCENT,
    BODY,
    LEFT,
    PAGE_WIDTH,
    RIGHT,
    SMALL,
    WIDTH,
    Paper,
    pitch,
)
from mtw_desktop.documents.slip_content import SlipContent
from mtw_desktop.documents.typeset import Line, bold, clip, regular, set_lines
from mtw_desktop.domain.labels import label

#: Between columns; side of a QR code; room to sign in. Points.
GAP, CODE_SIDE, SIGN = 24.0, 66.0, 36.0
_ROW = 21.0
_TICK = 9.5
#: Kept free above and below a code; beside it there is more.
_QUIET = 9.0


def participant_payload(content: SlipContent) -> str:
    """What the QR code on both copies says: number and return code, nothing about the person."""
    return f"MTW1:{content.number}:{content.return_code}"


def return_payload(content: SlipContent) -> str:
    """What the QR code of the part to return says: the same, marked as an answer."""
    return f"{participant_payload(content)}:A"


class ReturnPart:
    """The receiver's answer: boxes to tick, lines to sign, its own code."""

    def __init__(self, paper: Paper, content: SlipContent) -> None:
        self.paper, self.content = paper, content
        answer = self.say("slip.answer", number=content.number, code=content.code)
        self.title = set_lines(bold(answer), WIDTH, BODY)
        self.by = set_lines(regular(content.answer_by), WIDTH, SMALL)
        self.width = WIDTH - CODE_SIDE - GAP
        spoken = self.say("slip.return_code", code=content.return_code)
        self.caption = set_lines(regular(spoken), CODE_SIDE + GAP - 6, SMALL)
        self.beside = len(self.title) == 1 == len(self.by) and (
            self.title[0].width + self.by[0].width < WIDTH - 12
        )

    @property
    def height(self) -> float:
        """Points from the cut to the foot."""
        lines = len(self.title) * pitch(BODY) + (0 if self.beside else len(self.by) * pitch(SMALL))
        answers = 3 * _ROW + SIGN + pitch(SMALL)
        return 14 + lines + max(answers, CODE_SIDE + 2 * _QUIET + len(self.caption) * pitch(SMALL))

    def say(self, key: str, **details: str) -> str:
        return label(key, self.content.language, **details)

    def draw(self, cut: str) -> None:
        paper = self.paper
        mark = clip(regular(f"✂ {cut}"), WIDTH - 60, SMALL)
        paper.dashes(0, LEFT - 6, paper.y - 5)
        paper.dashes(LEFT + mark.width + 8, PAGE_WIDTH, paper.y - 5)
        y = paper.lines(LEFT, paper.y + 2, [mark], SMALL) - 4
        foot = paper.lines(LEFT, y, self.title, BODY)
        if self.beside:
            paper.right(RIGHT, y - (BODY - SMALL) * ASCENT, self.by[0], SMALL)
        else:
            foot = paper.lines(LEFT, foot, self.by, SMALL)
        self.code(foot - _QUIET)
        self.ticks(foot - 6)
        self.signatures(foot - 6 - 3 * _ROW)

    def ticks(self, y: float) -> None:
        """Six answers, with room to write behind the two that need words."""
        third = self.width / 3
        left, middle, end = LEFT, LEFT + third, LEFT + self.width
        self.tick(left, y, "slip.came")
        self.tick(middle, y, "slip.started")
        self.tick(LEFT + 2 * third, y, "slip.did_not_come")
        self.tick(left, y - _ROW, "slip.no_capacity")
        self.tick(middle, y - _ROW, "slip.waiting", line_to=end)
        self.tick(left, y - 2 * _ROW, "slip.not_eligible", line_to=end)

    def tick(self, x: float, y: float, key: str, line_to: float | None = None) -> None:
        base = y - BODY * ASCENT
        self.paper.box(x, base - 0.5, _TICK)
        words: Line = set_lines(regular(self.say(key)), self.width, BODY)[0]
        self.paper.line(x + _TICK + 6, base, words, BODY)
        if line_to is not None:
            self.paper.rule(x + _TICK + 6 + words.width + 5, line_to, base - 2)

    def signatures(self, y: float) -> None:
        half = (self.width - GAP) / 2
        foot = y - SIGN + 6
        for x, key in ((LEFT, "slip.sign_receiver"), (LEFT + half + GAP, "slip.date_phone")):
            self.paper.rule(x, x + half, foot, 0.75)
            self.paper.lines(x, foot - 2, set_lines(regular(self.say(key)), half, SMALL), SMALL)

    def code(self, top: float) -> None:
        """The QR code of the answer, and its return code to be read out."""
        content, paper = self.content, self.paper
        paper.qr(RIGHT - CODE_SIDE, top - CODE_SIDE, CODE_SIDE, return_payload(content))
        y = top - CODE_SIDE - _QUIET
        for line in self.caption:
            y = paper.right(RIGHT, y, line, SMALL)
