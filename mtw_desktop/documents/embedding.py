"""The document as reportlab writes it, and the few places where it has to be told otherwise.

reportlab is slow to import, so this module is imported only where a paper is wanted.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from functools import lru_cache
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFDocument,
    PDFInfo,
    PDFName,
    PDFStream,
    PDFString,
    PDFTrueTypeFont,
)
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

PRODUCER = "MTW Desktop"

# ISO 32000-1; reportlab's own 1.3 knows neither languages nor print scaling.
_PDF_VERSION = (1, 7)
_MAPPED = re.compile(r"(?<= <)[0-9A-F]{4,6}(?=>$)", re.MULTILINE)


def new_canvas(
    file: BytesIO, size: tuple[float, float], *, font: str, language: str, title: str
) -> Canvas:
    """An empty document with pages of ``size`` points; equal drawing gives equal bytes.

    ``font`` is a registered font: without one, every page would name an unembedded Helvetica.
    ``title`` is all the file says about itself.
    """
    rl_config.useA85 = 0  # streams in base 85 are larger and slower; Canvas has no option for it
    make: Any = Canvas  # the stubs take a font's name for a number
    canvas: Any = make(
        file,
        pagesize=size,
        pageCompression=1,
        invariant=1,
        pdfVersion=_PDF_VERSION,
        initialFontName=font,
        lang=language,
    )
    canvas._doc.info = _Info()
    canvas.setTitle(title)
    canvas.setProducer(PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setViewerPreference("PrintScaling", "None")
    empty: Canvas = canvas
    return empty


class _Info(PDFInfo):
    """Title and program; by itself reportlab adds an author "anonymous" and a day in 2000."""

    def format(self, document: PDFDocument) -> bytes:
        said = {"Title": PDFString(self.title), "Producer": PDFString(self.producer)}
        written: bytes = PDFDictionary(said).format(document)
        return written


class EmbeddedFont(TTFont):
    """A TrueType font whose ``usual`` characters always form the same first subset.

    So nearly every document embeds the very same subset, which is cut out and packed once for the
    life of the program. What search and copying get back is put right on the way: reportlab maps
    a character above U+FFFF to five digits, which readers do not take.
    """

    def __init__(self, name: str, path: str, usual: str) -> None:
        super().__init__(name, path, asciiReadable=bool(usual), shapable=False)
        self._usual = usual
        face: Any = self.face
        cut = lru_cache(maxsize=4)(face.makeSubset)
        face.makeSubset = lambda subset: cut(tuple(subset))

    def splitString(self, text: str, doc: PDFDocument, encoding: str = "utf-8") -> Any:
        """The text as [(subset, codes)] of a document, which knows the usual characters first."""
        if doc not in self.state:
            super().splitString(self._usual, doc)
        return super().splitString(text, doc, encoding)

    def addObjects(self, doc: PDFDocument) -> None:
        """Write the subsets that a document uses."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in doc.idToObject.keys() - before:
            part = doc.idToObject[name]
            if isinstance(part, PDFStream):
                part.content = _packed(part.content)
                part.dictionary["Filter"] = PDFName("FlateDecode")
            elif isinstance(part, PDFTrueTypeFont):
                font: Any = part
                font.Widths = _widths(tuple(font.Widths.sequence))


@lru_cache(maxsize=8)
def _packed(content: bytes | str) -> bytes:
    """A font file, or a map to Unicode, as the document holds it."""
    if isinstance(content, str):
        content = _MAPPED.sub(_letters, content).encode()
    return zlib.compress(content)


@lru_cache(maxsize=4)
def _widths(widths: tuple[float, ...]) -> str:
    # Written once: number by number takes reportlab as long as a page of text.
    return f"[{' '.join(f'{width:.0f}' for width in widths)}]"


def _letters(mapped: re.Match[str]) -> str:
    """A mapped character in UTF-16, as it should be; joined Arabic as plain letters."""
    char = chr(int(mapped[0], 16))
    if "\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefe":
        char = unicodedata.normalize("NFKC", char)
    return char.encode("utf-16-be").hex()
