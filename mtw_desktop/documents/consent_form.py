"""The consent form: a copy for the participant in their language, and an office copy in English.

With the signature that was drawn on the screen, or with lines to sign on paper.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import Literal

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
from mtw_desktop.documents.consent_content import ConsentContent
from mtw_desktop.documents.referral_slip import PROGRAM
from mtw_desktop.documents.return_part import GAP
from mtw_desktop.documents.typeset import Line, bold, clip, regular, set_lines
from mtw_desktop.domain.labels import label

Copies = Literal["both", "participant", "office"]

#: The office copy is in this language whatever the participant reads.
OFFICE = "en"
_NAMES = 150.0
#: More lines of one value than these go on as another.
_TALLEST = 20
_SIGN, _PAD = 34.0, 10.0
_HALF = (WIDTH - GAP) / 2
#: The largest a signature is printed, in points, and points per pixel of the picture.
_INK_WIDE, _INK_HIGH, _INK_SCALE = 220.0, 32.0, 0.42


def consent_form(
    contents: Mapping[str, ConsentContent],
    *,
    participant_language: str = "ht",
    signature: bytes = b"",
    copies: Copies = "both",
) -> bytes:
    """The PDF, Letter size. The same arguments always give the same bytes.

    ``contents`` are the texts by language and must hold the participant's and English;
    ``signature`` is a PNG; without one there are lines to sign on.
    """
    theirs, ours = contents[participant_language], contents[OFFICE]
    paper = Paper()
    if copies != "office":
        _Copy(paper, theirs, signature).draw(theirs.title, "consent_paper.copy.participant")
    if copies != "participant":
        _Copy(paper, ours, signature).draw(ours.office_title, "consent_paper.copy.office")
    return paper.finish(ours.code)


class _Copy:
    """One copy being laid out, from the top."""

    def __init__(self, paper: Paper, content: ConsentContent, signature: bytes) -> None:
        self.paper, self.content, self.signature = paper, content, signature
        self.first = paper.page_count

    def draw(self, title: str, copy: str) -> None:
        self.paper.new_page(self.content.language)
        self.head(title)
        if self.content.state:
            self.state()
        for heading, text in self.content.parts:
            self.paragraph(heading, text)
        self.facts()
        self.paragraph(*self.content.revoke)
        self.signing()
        self.feet(copy)

    def say(self, key: str, **details: str) -> str:
        return label(key, self.content.language, **details)

    def need(self, height: float) -> None:
        """Start a page headed by the code if ``height`` points do not fit."""
        if self.paper.y - height >= BOTTOM:
            return
        paper, content = self.paper, self.content
        paper.new_page(content.language)
        words = f"{content.title} · {content.code} · {self.say('slip.more')}"
        paper.y = paper.lines(LEFT, paper.y, set_lines(bold(words), WIDTH, BODY), BODY) - 6
        paper.rule(LEFT, RIGHT, paper.y)
        paper.y -= 10

    def head(self, title: str) -> None:
        paper, content = self.paper, self.content
        top = paper.y
        left = paper.lines(LEFT, top, set_lines(bold(content.organization), 330, BODY), BODY)
        left = paper.lines(LEFT, left, set_lines(regular(content.masthead), 330, SMALL), SMALL)
        right = paper.right(
            RIGHT, top, clip(regular(self.say("consent_paper.code")), 180, SMALL), SMALL
        )
        right = paper.right(RIGHT, right, clip(bold(content.code), 180, BODY), BODY)
        right = paper.right(RIGHT, right, clip(regular(content.version), 180, SMALL), SMALL)
        paper.y = min(left, right) - 6
        paper.rule(LEFT, RIGHT, paper.y, 1.5)
        paper.y -= 8
        paper.y = paper.lines(LEFT, paper.y, set_lines(bold(title), WIDTH, LARGE), LARGE) - 6

    def state(self) -> None:
        """Why this consent does not count, in a frame that nobody overlooks."""
        paper = self.paper
        lines = set_lines(bold(self.content.state), WIDTH - 2 * _PAD, BODY)
        top = paper.y
        foot = paper.lines(LEFT + _PAD, top - _PAD + 4, lines, BODY)
        paper.frame(LEFT, RIGHT, top, foot - _PAD + 4)
        paper.y = foot - _PAD - 6

    def paragraph(self, heading: str, text: str) -> None:
        """A heading that runs into its text: short enough to read, and to fit on one page."""
        spans = [*bold(f"{heading}. "), *regular(text)]
        lines = set_lines(spans, WIDTH, BODY)
        self.need(len(lines) * pitch(BODY))
        self.paper.y = self.paper.lines(LEFT, self.paper.y, lines, BODY) - 4

    def facts(self) -> None:
        """What was agreed to, name by value, between two rules."""
        paper = self.paper
        paper.y -= 2
        for number, (name, value) in enumerate(self.content.facts):
            title = set_lines(regular(name), _NAMES - 8, SMALL)
            lines = set_lines(bold(value) if number == 0 else regular(value), WIDTH - _NAMES, BODY)
            for start in range(0, len(lines), _TALLEST):
                self.fact(title if start == 0 else [], lines[start : start + _TALLEST])
        paper.rule(LEFT, RIGHT, paper.y)
        paper.y -= 8

    def fact(self, title: list[Line], lines: list[Line]) -> None:
        """One name and its value under a rule."""
        paper = self.paper
        height = max(len(title) * pitch(SMALL) + 2, len(lines) * pitch(BODY)) + 4
        self.need(height)
        paper.rule(LEFT, RIGHT, paper.y)
        paper.lines(LEFT, paper.y - 4, title, SMALL)
        paper.lines(LEFT + _NAMES, paper.y - 2, lines, BODY)
        paper.y -= height

    def signing(self) -> None:
        """What is signed, the signature or room for it, and who else was there."""
        content, paper = self.content, self.paper
        if not content.agree:
            return
        agree = set_lines(bold(content.agree), WIDTH, BODY)
        rows = 1 if self.signature else 2
        # Whoever signs sees what: the lines stay together with the sentence above them.
        self.need(len(agree) * pitch(BODY) + rows * (_SIGN + 2 * pitch(SMALL) + 4))
        paper.y = paper.lines(LEFT, paper.y, agree, BODY)
        date = "consent_paper.sign.date"
        self.places(
            (self.say("consent_paper.sign.participant"), "", self.signature),
            (self.say(date), content.signed_on, b""),
        )
        if not self.signature:
            self.places(
                (self.say("consent_paper.sign.for"), "", b""),
                (self.say("consent_paper.sign.witness"), content.witness, b""),
            )
        if content.staff:
            words = f"{self.say('consent_paper.sign.staff')}: {content.staff}"
            line = set_lines(regular(words), WIDTH, SMALL)
            self.need(pitch(SMALL))
            paper.y = paper.lines(LEFT, paper.y - 2, line, SMALL)

    def places(self, *places: tuple[str, str, bytes]) -> None:
        """Lines to sign on, side by side: what belongs there, what stands there, its picture."""
        paper = self.paper
        words: list[list[Line]] = [set_lines(regular(each[0]), _HALF, SMALL) for each in places]
        height = _SIGN + max(len(lines) for lines in words) * pitch(SMALL)
        self.need(height)
        y = paper.y - _SIGN
        for x, lines, (_, value, ink) in zip(
            (LEFT, LEFT + _HALF + GAP), words, places, strict=True
        ):
            paper.rule(x, x + _HALF, y, 0.75)
            paper.lines(x, y - 2, lines, SMALL)
            if value:
                paper.lines(
                    x + 4, y + pitch(BODY) + 1, set_lines(regular(value), _HALF, BODY), BODY
                )
            if ink:
                wide, high = _printed_size(ink)
                paper.picture(x + 4, y + 2, wide, high, ink)
        paper.y -= height + 4

    def feet(self, copy: str) -> None:
        language = self.content.language
        own = self.say(copy, language=self.say(f"slip.language.{language}"))
        words = f"{own} · {self.content.version}"
        self.paper.feet(self.first, words, PROGRAM, self.say("slip.page", n="{n}", m="{m}"))


def _printed_size(png: bytes) -> tuple[float, float]:
    """Width and height in points: as drawn, unless that is too large for the line."""
    wide, high = struct.unpack(">II", png[16:24])
    scale = min(_INK_SCALE, _INK_WIDE / max(wide, 1), _INK_HIGH / max(high, 1))
    return wide * scale, high * scale
