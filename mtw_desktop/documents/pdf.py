"""A PDF file put together from ready parts: objects, streams, pages, the table at the end.

reportlab reads and subsets the fonts; its document layer is not used. Measured: that embeds an
unused Helvetica by name only, packs pages in base 85 in Python, writes broken Unicode maps for
emoji and takes as long for one line as a whole slip takes here.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping

#: US Letter, in points.
PAGE_WIDTH, PAGE_HEIGHT = 612, 792


class PdfFile:
    """Objects in the order they were added; the same calls give the same bytes."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        """The number of an object whose body comes later, through ``fill``."""
        self._objects.append(b"")
        return len(self._objects)

    def fill(self, number: int, body: str | bytes) -> None:
        """Set the body of a reserved object."""
        self._objects[number - 1] = body.encode() if isinstance(body, str) else body

    def add(self, body: str | bytes) -> int:
        """Add an object; returns its number."""
        number = self.reserve()
        self.fill(number, body)
        return number

    def finish(self, root: int, info: int) -> bytes:
        """The whole file."""
        parts = [b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"]
        position, offsets = len(parts[0]), []
        for number, body in enumerate(self._objects, start=1):
            offsets.append(position)
            part = b"%d 0 obj\n%b\nendobj\n" % (number, body)
            parts.append(part)
            position += len(part)
        rows = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
        count = len(offsets) + 1
        parts.append(
            f"xref\n0 {count}\n0000000000 65535 f \n{rows}trailer\n<</Size {count}/Root {root} 0 R"
            f"/Info {info} 0 R>>\nstartxref\n{position}\n%%EOF\n".encode()
        )
        return b"".join(parts)


def stream(data: bytes, entries: str = "") -> bytes:
    """A compressed stream object; ``entries`` are further dictionary entries."""
    packed = zlib.compress(data)
    head = f"<</Length {len(packed)}/Filter/FlateDecode{entries}>>\nstream\n".encode()
    return head + packed + b"\nendstream"


def text_string(text: str) -> str:
    """A text string outside page contents (title, language), in UTF-16."""
    return f"<feff{text.encode('utf-16-be').hex()}>"


def write_pages(
    pages: Iterable[tuple[str, str]], fonts: Mapping[str, int], file: PdfFile, *, title: str
) -> bytes:
    """Finish a file of Letter pages, each given as (language, content operators).

    ``fonts`` are the resource names and object numbers of all fonts. The document takes the
    language of its first page; text of every page is marked with its own.
    """
    tree = file.reserve()
    named = "".join(f"/{name} {number} 0 R" for name, number in fonts.items())
    kids, first = [], ""
    for language, content in pages:
        first = first or language
        marked = f"/Span<</Lang({language})>>BDC\n{content}\nEMC"
        body = file.add(stream(marked.encode("ascii")))
        kids.append(
            file.add(
                f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {PAGE_WIDTH} {PAGE_HEIGHT}]"
                f"/Resources<</Font<<{named}>>>>/Contents {body} 0 R>>"
            )
        )
    children = " ".join(f"{kid} 0 R" for kid in kids)
    file.fill(tree, f"<</Type/Pages/Count {len(kids)}/Kids[{children}]>>")
    root = file.add(
        f"<</Type/Catalog/Pages {tree} 0 R/Lang({first})"
        "/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>>>"
    )
    info = file.add(f"<</Title{text_string(title)}/Producer(MTW Desktop)>>")
    return file.finish(root, info)
