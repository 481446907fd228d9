"""The fonts of paper: which font has which character, and how wide it is.

Noto Sans sets everything it can. What it lacks goes, run by run, to the first fallback that has
it; what none has becomes a visible box.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import groupby
from threading import Lock
from typing import Any

import resources
from mtw_desktop.documents.scripts import BOX, visual

REGULAR = "NotoSans-Regular"
BOLD = "NotoSans-Bold"
FALLBACKS = (
    "NotoSansHebrew-Regular",
    "NotoSansArabic-Regular",
    "NotoSansSymbols-Regular",
    "NotoEmoji-Regular",
)

# Windows-1252 without controls, the soft hyphen and the space that does not break: nearly all
# that is ever printed.
_USUAL = "".join(
    bytes([byte]).decode("cp1252", "ignore")
    for byte in range(32, 256)
    if byte not in (0x7F, 0xA0, 0xAD)
)
_COMMON = re.compile("[" + re.escape(_USUAL) + "\xa0]*")
_READING = Lock()


def is_common(text: str) -> bool:
    """Whether every face sets this text by itself: Windows-1252, no line breaks."""
    return _COMMON.fullmatch(text) is not None


class _Widths(dict[str, float]):
    """Advance of each character in thousandths of the type size."""

    def __init__(self, by_code: dict[int, float], default: float) -> None:
        super().__init__()
        self._by_code, self._default = by_code, default

    def __missing__(self, char: str) -> float:
        code = 0x20 if char == "\xa0" else ord(char)
        width = self[char] = self._by_code.get(code, self._default)
        return width


class Face:
    """One font file, read once and registered with reportlab under its name."""

    def __init__(self, name: str) -> None:
        from reportlab.pdfbase.pdfmetrics import registerFont

        from mtw_desktop.documents.embedding import EmbeddedFont

        path = str(resources.path("fonts", f"{name}.ttf"))
        font = EmbeddedFont(name, path, usual=_USUAL if name in (REGULAR, BOLD) else "")
        registerFont(font)
        self.name = name
        self._file: Any = font.face
        self.widths = _Widths(self._file.charWidths, self._file.defaultWidth)

    def has(self, char: str) -> bool:
        """Whether the font has a glyph for this character."""
        return ord(char) in self._file.charToGlyph


def face(name: str) -> Face:
    """A face by its PostScript name, which is also its file name."""
    with _READING:  # two lanes may want the first paper at once
        return _face(name)


@cache
def _face(name: str) -> Face:
    return Face(name)


def measure(text: str, name: str, size: float) -> float:
    """Width in points of a tidied text set in a face, fallbacks included."""
    if is_common(text):
        return sum(map(face(name).widths.__getitem__, text)) * size / 1000
    return sum(sum(map(face(font).widths.__getitem__, part)) for font, part in runs(text, name)) * (
        size / 1000
    )


def drawn(text: str, name: str) -> list[tuple[str, str]]:
    """A tidied text as (face, characters) in the order of drawing."""
    return [(name, text)] if is_common(text) else runs(visual(text), name)


def runs(text: str, name: str) -> list[tuple[str, str]]:
    """A text as (face that has them, characters); what no face has is a box."""
    placed = [_place(char, name) for char in text]
    return [
        (font, "".join(part for _, part in group))
        for font, group in groupby(placed, key=lambda each: each[0])
    ]


@lru_cache(maxsize=4096)
def _place(char: str, name: str) -> tuple[str, str]:
    for font in (name, *FALLBACKS):
        if face(font).has(char):
            return font, char
    plain = unicodedata.normalize("NFKC", char)  # full-width and mathematical letters
    if plain != char and all(face(name).has(each) for each in plain):
        return name, plain
    return _place(BOX, name)
