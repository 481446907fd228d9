"""The fonts of paper: which font has which character, widths, and embedding.

Noto Sans sets everything it can. What it lacks goes, run by run, to the first fallback that has
it; what none has becomes a visible box. Each face's Windows-1252 characters, nearly all that is
ever printed, form one subset that is packed once for the whole life of the program; other
characters get subsets of their own in each document.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import groupby
from threading import Lock
from typing import Any

import resources
from mtw_desktop.documents.pdf import PdfFile, stream
from mtw_desktop.documents.scripts import BOX, visual

REGULAR = "NotoSans-Regular"
BOLD = "NotoSans-Bold"
FALLBACKS = (
    "NotoSansHebrew-Regular",
    "NotoSansArabic-Regular",
    "NotoSansSymbols-Regular",
    "NotoEmoji-Regular",
)
_RESOURCE = {REGULAR: "R", BOLD: "B"}

# Byte -> character; unused bytes, controls and the soft hyphen stay empty.
_CODES = [
    "" if byte < 32 or byte in (0x7F, 0xAD) else bytes([byte]).decode("cp1252", "ignore")
    for byte in range(256)
]
_CODES[0xA0] = " "
_COMMON = re.compile("[" + re.escape("".join(_CODES)) + "\xa0]*")
_ESCAPES = {
    ord(char): char if byte < 128 and char not in "\\()" else f"\\{byte:03o}"
    for byte, char in enumerate(_CODES)
    if char and byte != 0xA0
} | {0xA0: " "}


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
    """One font file, read once. ``font`` is reportlab's reader, which also makes subsets."""

    def __init__(self, name: str) -> None:
        # Imported on first use: 0.1 s that a start without paper need not spend.
        from reportlab.pdfbase.ttfonts import TTFontFile

        self.name = name
        self.font: Any = TTFontFile(str(resources.path("fonts", f"{name}.ttf")))
        self.widths = _Widths(self.font.charWidths, self.font.defaultWidth)
        self._reading = Lock()

    def subset(self, codes: list[str]) -> bytes:
        """A TrueType font of these characters at these codes; empty ones are the missing glyph."""
        with self._reading:  # the reader keeps its place in the file
            made: bytes = self.font.makeSubset([ord(char) if char else 0 for char in codes])
        return made

    def has(self, char: str) -> bool:
        """Whether the font has a glyph for this character."""
        return ord(char) in self.font.charToGlyph


@cache
def face(name: str) -> Face:
    """A face by its PostScript name, which is also its file name."""
    return Face(name)


def measure(text: str, name: str, size: float) -> float:
    """Width in points of a tidied text set in a face, fallbacks included."""
    if is_common(text):
        return sum(map(face(name).widths.__getitem__, text)) * size / 1000
    return sum(sum(map(face(font).widths.__getitem__, part)) for font, part in runs(text, name)) * (
        size / 1000
    )


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


class Ink:
    """The fonts of one document: encodes text, and embeds what was used."""

    def __init__(self) -> None:
        self._common: set[str] = set()
        self._extra: dict[str, list[str]] = {}

    def show(self, text: str, name: str, size: float) -> str:
        """PDF operators that show a tidied text at the current point."""
        if is_common(text):
            return self._show_common(text, name, size)
        return " ".join(
            self._show_common(part, font, size)
            if font in _RESOURCE and is_common(part)
            else self._show_extra(part, font, size)
            for font, part in runs(visual(text), name)
        )

    def _show_common(self, text: str, name: str, size: float) -> str:
        self._common.add(name)
        return f"/{_RESOURCE[name]} {size:g} Tf ({text.translate(_ESCAPES)})Tj"

    def _show_extra(self, text: str, name: str, size: float) -> str:
        known = self._extra.setdefault(name, [])
        for char in text:
            if char not in known:
                known.append(char)
        # 255 characters to a subset; code 0 is the missing glyph.
        places = [divmod(known.index(char), 255) for char in text]
        return " ".join(
            f"/X{FONT_IDS[name]}_{subset} {size:g} Tf "
            f"<{''.join(f'{code + 1:02x}' for _, code in group)}>Tj"
            for subset, group in groupby(places, key=lambda each: each[0])
        )

    def embed(self, file: PdfFile) -> dict[str, int]:
        """Add every used font to the file; returns resource names and object numbers."""
        fonts = {
            _RESOURCE[name]: _add_font(file, name, *_common_parts(name))
            for name in (REGULAR, BOLD)
            if name in self._common
        }
        for name, chars in self._extra.items():
            for subset in range(0, len(chars), 255):
                codes = ["", *chars[subset : subset + 255]]
                tag = _tag(FONT_IDS[name], subset // 255 + 1)
                key = f"X{FONT_IDS[name]}_{subset // 255}"
                fonts[key] = _add_font(file, name, *_parts(name, codes, tag))
        return fonts


FONT_IDS = {name: number for number, name in enumerate((REGULAR, BOLD, *FALLBACKS))}


def _tag(font: int, subset: int) -> str:
    """The six letters that tell the subsets of a file apart."""
    return f"MTW{chr(65 + font)}{chr(65 + subset // 26)}{chr(65 + subset % 26)}"


@cache
def _common_parts(name: str) -> tuple[bytes, bytes, str, str]:
    return _parts(name, _CODES, _tag(FONT_IDS[name], 0))


def _parts(name: str, codes: list[str], tag: str) -> tuple[bytes, bytes, str, str]:
    """Font file stream, Unicode map stream, descriptor and font entries of a subset."""
    source = face(name)
    font = source.font
    data = source.subset(codes)
    glyphs = stream(data, f"/Length1 {len(data)}")
    widths = " ".join(f"{source.widths[char]:.0f}" if char else "0" for char in codes)
    base = f"/{tag}+{name}"
    box = " ".join(f"{edge:.0f}" for edge in font.bbox)
    # Flag 4, symbolic: codes go straight through the subset's own table.
    descriptor = (
        f"/Type/FontDescriptor/FontName{base}/Flags 4/FontBBox[{box}]"
        f"/Ascent {font.ascent:.0f}/Descent {font.descent:.0f}/CapHeight {font.capHeight:.0f}"
        f"/ItalicAngle 0/StemV {font.stemV:.0f}"
    )
    entries = (
        f"/Type/Font/Subtype/TrueType/BaseFont{base}/FirstChar 0/LastChar {len(codes) - 1}"
        f"/Widths[{widths}]"
    )
    return glyphs, stream(_unicode_map(codes).encode()), descriptor, entries


def _add_font(file: PdfFile, _: str, glyphs: bytes, names: bytes, described: str, font: str) -> int:
    descriptor = file.add(f"<<{described}/FontFile2 {file.add(glyphs)} 0 R>>")
    return file.add(f"<<{font}/FontDescriptor {descriptor} 0 R/ToUnicode {file.add(names)} 0 R>>")


def _unicode_map(codes: Iterable[str]) -> str:
    """The CMap by which readers and search get letters back; joined Arabic as plain letters."""
    rows = [
        f"<{code:02x}> <{_letters(char).encode('utf-16-be').hex()}>"
        for code, char in enumerate(codes)
        if char
    ]
    # At most a hundred rows to a block (Adobe CMap specification).
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CMapName /MTW def /CMapType 2 def",
            "1 begincodespacerange <00> <ff> endcodespacerange",
            *(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
    )


def _letters(char: str) -> str:
    joined = "\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefe"
    return unicodedata.normalize("NFKC", char) if joined else char
