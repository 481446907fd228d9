"""Lines of text: spans in two weights broken to a width. A word wider than that is broken too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from mtw_desktop.documents.fonts import BOLD, REGULAR, is_common, measure
from mtw_desktop.documents.scripts import tidy

#: A piece of text and its face.
Span: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One line as drawn: spans with their spaces, and its width in points."""

    spans: tuple[Span, ...]
    width: float


def regular(text: str) -> list[Span]:
    """Plain text as spans."""
    return [(text, REGULAR)]


def bold(text: str) -> list[Span]:
    """Bold text as spans."""
    return [(text, BOLD)]


def set_lines(spans: Sequence[Span], width: float, size: float) -> list[Line]:
    """Break spans into lines no wider than ``width`` points; no lines if there is no text."""
    if len(spans) == 1 and is_common(spans[0][0]):
        text, face = spans[0]
        whole = measure(text, face, size)
        if whole <= width:
            return [Line((spans[0],), whole)] if text.strip() else []
        return _break(_words(text, face, size), width, size)
    lines: list[Line] = []
    for paragraph in _paragraphs(spans):
        words = [word for text, face in paragraph for word in _words(text, face, size)]
        lines += _break(words, width, size)
    return lines


def clip(spans: Sequence[Span], width: float, size: float) -> Line:
    """The first line of a text, ending in … if there is more. For places with room for one line."""
    lines = set_lines(spans, width, size)
    if len(lines) < 2:
        return lines[0] if lines else Line((), 0.0)
    mark = measure("…", REGULAR, size)
    first = set_lines(spans, width - mark, size)[0]
    return Line((*first.spans, ("…", REGULAR)), first.width + mark)


@dataclass(slots=True)
class _Word:
    """A word in one face. ``glued``: no space before it, it belongs to the word before."""

    text: str
    face: str
    width: float
    glued: bool


def _paragraphs(spans: Sequence[Span]) -> Iterator[list[Span]]:
    current: list[Span] = []
    for text, face in spans:
        first, *rest = (text if is_common(text) else tidy(text)).split("\n")
        current.append((first, face))
        for part in rest:
            yield current
            current = [(part, face)]
    yield current


def _words(text: str, face: str, size: float) -> list[_Word]:
    # A leading space makes an empty first word, so that the next is not glued to the last span.
    return [
        _Word(word, face, measure(word, face, size) if word else 0.0, glued=i == 0)
        for i, word in enumerate(text.split(" "))
    ]


def _break(words: list[_Word], width: float, size: float) -> list[Line]:
    lines: list[Line] = []
    line: list[_Word] = []
    used = 0.0
    for clump, clump_width in _clumps(words):
        space = measure(" ", clump[0].face, size) if line else 0.0
        if line and used + space + clump_width > width:
            lines.append(_line(line, used))
            line, used, space = [], 0.0, 0.0
        if clump_width > width:
            *full, (clump, clump_width) = _chop(clump, width, size)
            lines += [_line(part, part_width) for part, part_width in full]
        line += clump
        used += space + clump_width
    if line:
        lines.append(_line(line, used))
    return lines


def _clumps(words: list[_Word]) -> Iterator[tuple[list[_Word], float]]:
    """Words that no space parts, together, with their width."""
    clump: list[_Word] = []
    width = 0.0
    for word in words:
        if not word.glued and clump:
            yield clump, width
            clump, width = [], 0.0
        if word.text:
            word.glued = bool(clump)
            clump.append(word)
            width += word.width
    if clump:
        yield clump, width


def _chop(clump: list[_Word], width: float, size: float) -> list[tuple[list[_Word], float]]:
    """A clump wider than a line, in parts that fit."""
    parts: list[tuple[list[_Word], float]] = [([], 0.0)]
    for word in clump:
        for char in word.text:
            wide = measure(char, word.face, size)
            line, used = parts[-1]
            if line and used + wide > width:
                line, used = [], 0.0
                parts.append((line, used))
            if line and line[-1].face == word.face:
                line[-1].text += char
                line[-1].width += wide
            else:
                line.append(_Word(char, word.face, wide, glued=bool(line)))
            parts[-1] = (line, used + wide)
    return parts


def _line(words: list[_Word], width: float) -> Line:
    spans: list[Span] = []
    for i, word in enumerate(words):
        text = word.text if word.glued or i == 0 else " " + word.text
        if spans and spans[-1][1] == word.face:
            spans[-1] = (spans[-1][0] + text, word.face)
        else:
            spans.append((text, word.face))
    return Line(tuple(spans), width)
