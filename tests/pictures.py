"""Made-up files for tests: PDFs of any size, photos with what a camera writes into them."""

from __future__ import annotations

import io
import random
import struct
import zlib
from functools import cache

from pypdf import PdfWriter


@cache
def pdf(size: int, seed: int = 1) -> bytes:
    """Bytes that begin like a PDF, of exactly this size."""
    return b"%PDF-1.7\n" + random.Random(seed).randbytes(size - 9)


def two_pages(page: bytes) -> bytes:
    """A PDF with the pages of another one twice."""
    out = PdfWriter()
    for _ in range(2):
        out.append(io.BytesIO(page))
    written = io.BytesIO()
    out.write(written)
    return written.getvalue()


def png(width: int = 8, height: int = 8, *, notes: bytes = b"") -> bytes:
    """A PNG of one color; ``notes`` become a text chunk."""
    rows = (b"\0" + b"\x20\x60\xa0" * width) * height
    chunks = [_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))]
    if notes:
        chunks += [_chunk(b"tEXt", b"Comment\0" + notes), _chunk(b"eXIf", notes)]
    chunks += [_chunk(b"IDAT", zlib.compress(rows)), _chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def exif(orientation: int, notes: bytes) -> bytes:
    """An EXIF segment as a telephone writes it: the way up, and a text (little-endian)."""
    text = notes + b"\0"
    entries = [
        struct.pack("<HHII", 0x010F, 2, len(text), 38),
        struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0),
    ]
    tiff = b"II*\0" + struct.pack("<IH", 8, len(entries)) + b"".join(entries) + bytes(4) + text
    body = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def with_notes(jpeg: bytes, orientation: int, notes: bytes) -> bytes:
    """A JPEG with EXIF, a comment, and something appended behind its end."""
    comment = b"\xff\xfe" + struct.pack(">H", len(notes) + 2) + notes
    return jpeg[:2] + exif(orientation, notes) + comment + jpeg[2:] + b"MotionPhoto" + notes


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
