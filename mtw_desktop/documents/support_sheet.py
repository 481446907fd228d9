"""What the papers about supports have in common: head, facts, paragraphs, places to sign, feet."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mtw_desktop.documents.blocks import (
    BODY,
    BOTTOM,
    LARGE,
    LEFT,
    RIGHT,
    SMALL,
    WIDTH,
    Paper,
    pitch,
)
from mtw_desktop.documents.slip_sentences import clock_words
from mtw_desktop.documents.typeset import bold, clip, regular, set_lines
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.wording import date_words

PROGRAM = "MTW Desktop"
_NAMES, _GAP, _PAD = 160.0, 24.0, 12.0
_HALF = (WIDTH - _GAP) / 2
_SIGN = 44.0
#: The largest a signature is printed, in points, and points per pixel of the picture.
_INK_WIDE, _INK_HIGH, _INK_SCALE = 200.0, 38.0, 0.42
#: A name and what it holds.
Fact = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Head:
    """The top of a sheet. ``number`` stands big on the right, under what it is the number of."""

    organization: str
    masthead: str
    number_of: str
    number: str
    date: str
    title: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place to sign: what stands under the line, and a PNG if it was signed on the screen."""

    words: str
    png: bytes = b""


class Sheet:
    """One copy being laid out from the top, in one language; goes on to a page more by itself."""

    def __init__(self, paper: Paper, language: str, number: str) -> None:
        self.paper, self.language, self.number = paper, language, number
        self.first = paper.page_count
        paper.new_page(language)

    def say(self, key: str, **details: str) -> str:
        """The words for a key in the language of the sheet."""
        return label(key, self.language, **details)

    def need(self, height: float) -> None:
        """Start a page headed by the number if ``height`` points do not fit."""
        paper = self.paper
        if paper.y - height >= BOTTOM:
            return
        paper.new_page(self.language)
        words = f"{self.number} · {self.say('slip.more')}"
        paper.y = paper.lines(LEFT, paper.y, set_lines(bold(words), WIDTH, BODY), BODY) - 6
        paper.rule(LEFT, RIGHT, paper.y)
        paper.y -= 10

    def head(self, head: Head) -> None:
        """Who we are, the number, the title."""
        paper = self.paper
        top = paper.y
        left = paper.lines(LEFT, top, set_lines(bold(head.organization), 330, BODY), BODY)
        left = paper.lines(LEFT, left, set_lines(regular(head.masthead), 330, SMALL), SMALL)
        right = paper.right(RIGHT, top, clip(regular(head.number_of), 180, SMALL), SMALL)
        right = paper.right(RIGHT, right, clip(bold(head.number), 180, LARGE), LARGE)
        right = paper.right(RIGHT, right, clip(regular(head.date), 190, SMALL), SMALL)
        paper.y = min(left, right) - 10
        paper.rule(LEFT, RIGHT, paper.y, 1.5)
        paper.y -= 8
        paper.y = paper.lines(LEFT, paper.y, set_lines(bold(head.title), WIDTH, LARGE), LARGE) - 8

    def framed(self, lines: Sequence[tuple[str, bool]]) -> None:
        """What matters most, in a frame: (text, whether it is large)."""
        paper, width = self.paper, WIDTH - 2 * _PAD
        sized = [(text, LARGE if large else BODY) for text, large in lines if text]
        broken = [(set_lines(bold(text) if size == LARGE else regular(text), width, size), size)
                  for text, size in sized]  # fmt: skip
        height = sum(len(some) * pitch(size) for some, size in broken) + 2 * _PAD
        self.need(height + 8)
        top = paper.y
        y = top - _PAD + 4
        for some, size in broken:
            y = paper.lines(LEFT + _PAD, y, some, size) - 2
        paper.frame(LEFT, RIGHT, top, y - _PAD + 6)
        paper.y = y - _PAD - 4

    def facts(self, facts: Sequence[Fact]) -> None:
        """Names and what they hold between rules; what holds nothing is left out."""
        paper = self.paper
        for name, value in facts:
            if not value:
                continue
            title = set_lines(regular(name), _NAMES - 8, SMALL)
            lines = set_lines(regular(value), WIDTH - _NAMES, BODY)
            self.need(max(len(title) * pitch(SMALL), pitch(BODY)) + 6)
            paper.rule(LEFT, RIGHT, paper.y)
            foot = paper.lines(LEFT, paper.y - 4, title, SMALL)
            page = paper.page_count
            paper.y -= 2
            for line in lines:
                self.need(pitch(BODY))
                paper.y = paper.lines(LEFT + _NAMES, paper.y, [line], BODY)
            if paper.page_count == page:
                paper.y = min(paper.y, foot)
            paper.y -= 4
        paper.rule(LEFT, RIGHT, paper.y)
        paper.y -= 10

    def heading(self, text: str) -> None:
        """A heading that stays with what follows."""
        self.need(pitch(BODY) * 4)
        paper = self.paper
        paper.y = paper.lines(LEFT, paper.y, set_lines(bold(text), WIDTH, BODY), BODY) - 3

    def paragraph(self, text: str, heading: str = "") -> None:
        """A paragraph; a heading runs into it."""
        spans = [*(bold(f"{heading}. ") if heading else []), *regular(text)]
        for line in set_lines(spans, WIDTH, BODY):
            self.need(pitch(BODY))
            self.paper.y = self.paper.lines(LEFT, self.paper.y, [line], BODY)
        self.paper.y -= 8

    def signing(self, places: Sequence[Place]) -> None:
        """Places to sign, two beside each other."""
        for start in range(0, len(places), 2):
            pair = places[start : start + 2]
            under = [set_lines(regular(each.words), _HALF, SMALL) for each in pair]
            height = _SIGN + max(map(len, under)) * pitch(SMALL)
            self.need(height)
            y = self.paper.y - _SIGN
            for at, (place, lines) in enumerate(zip(pair, under, strict=True)):
                x = LEFT + at * (_HALF + _GAP)
                if place.png:
                    self._ink(x, y, place.png)
                self.paper.rule(x, x + _HALF, y, 0.75)
                self.paper.lines(x, y - 2, lines, SMALL)
            self.paper.y -= height + 8

    def feet(self, copy: str, at: datetime) -> None:
        """The foot line: when it was printed, whose copy it is, the page."""
        day, time = date_words(at, self.language), clock_words(at, self.language)
        moment = label("words.moment", self.language, day=day, time=time)
        words = f"{self.say('slip.printed', moment=moment)} · {copy}"
        self.paper.feet(self.first, words, PROGRAM, self.say("slip.page", n="{n}", m="{m}"))

    def _ink(self, x: float, y: float, png: bytes) -> None:
        """A signature on its line, as large as it was drawn or as fits."""
        wide, high = struct.unpack(">II", png[16:24])
        scale = min(_INK_SCALE, _INK_WIDE / max(wide, 1), _INK_HIGH / max(high, 1))
        self.paper.picture(x + 4, y + 1, wide * scale, high * scale, png)
