"""What a file really is, by its first bytes, and photos without what a camera adds to them.

A telephone writes into every photo where and when it was taken, with what, and often a small
second picture or a film behind it. None of that belongs into a case record. The pixels stay as
they are; of all the notes only the way up of the picture is kept.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from mtw_desktop import errors

JPEG, PNG, PDF = "image/jpeg", "image/png", "application/pdf"
#: A picture that claims more pixels than any camera here makes is a trap for whoever opens it.
MAX_PIXELS = 120_000_000

_HEIC_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"})
_PNG_START = b"\x89PNG\r\n\x1a\n"
#: What says how a picture looks; everything else that a PNG need not have is dropped.
_PNG_KEPT = frozenset({b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs", b"bKGD"})
_SOI, _EOI, _SOS = 0xD8, 0xD9, 0xDA
_APP0, _APP1, _APP2, _APP14, _APP15, _COM = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_ORIENTATION = 0x0112
_EXIF = b"Exif\0\0"


def media_type_of(data: bytes) -> str:
    """``image/jpeg``, ``image/png`` or ``application/pdf``, by content and whatever the name says.

    ``InputError`` for anything else; photos as iPhones make them (HEIC) have words of their own.
    """
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith(_PNG_START):
        return PNG
    if data.startswith(b"%PDF-"):
        return PDF
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        raise errors.InputError("a HEIC photo", reason="file_heic")
    raise errors.InputError("not a photo and not a PDF", reason="file_kind")


def without_notes(data: bytes, media_type: str) -> bytes:
    """The same picture, bit for bit, without place, time, camera, texts and what was appended.

    ``InputError`` for a picture that is cut off, damaged or of too many pixels. A PDF is given
    back as it is.
    """
    try:
        if media_type == JPEG:
            return b"".join(_clean_jpeg(data))
        if media_type == PNG:
            return b"".join(_clean_png(data))
    except (struct.error, IndexError) as error:
        raise _damaged() from error
    return data


def _clean_png(data: bytes) -> Iterator[bytes]:
    yield _PNG_START
    at, name = len(_PNG_START), b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            raise _damaged()
        if name == b"IHDR":
            _check_pixels(*struct.unpack_from(">II", data, at + 8))
        # A small first letter marks what a reader may leave out.
        if not name[0] & 0x20 or name in _PNG_KEPT:
            yield data[at:end]
        at = end


def _clean_jpeg(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    at, turned = 2, 1
    head: list[bytes] = []
    while True:
        while data[at + 1] == 0xFF:  # filling between segments
            at += 1
        if data[at] != 0xFF:
            raise _damaged()
        marker = data[at + 1]
        length = struct.unpack_from(">H", data, at + 2)[0]
        segment = data[at : at + 2 + length]
        if len(segment) != 2 + length or length < 2 or marker in (_SOI, _EOI):
            raise _damaged()
        if marker == _APP1:
            turned = _orientation(segment[4:]) or turned
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", segment, 5)
            _check_pixels(width, height)
        if marker == _SOS:
            break
        if _shows(marker, segment):
            head.append(segment)
        at += 2 + length
    jfif = [each for each in head if each[1] == _APP0]
    yield from jfif
    if turned != 1:
        yield _only_orientation(turned)
    yield from (each for each in head if each[1] != _APP0)
    yield data[at : _end_of_jpeg(data, at)]


def _shows(marker: int, segment: bytes) -> bool:
    """Whether a picture needs a segment to be shown: tables, JFIF, color profile, Adobe's mark."""
    if marker == _APP0:
        return segment[4:9] == b"JFIF\0"
    if marker == _APP2:
        return segment[4:16] == b"ICC_PROFILE\0"
    return marker == _APP14 or not (_APP1 <= marker <= _APP15 or marker == _COM)


def _end_of_jpeg(data: bytes, at: int) -> int:
    """Where the picture ends: after its first end mark outside the coded pixels."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise _damaged()
        marker = data[at + 1]
        if marker == _EOI:
            return at + 2
        if marker == 0 or marker == 0xFF or 0xD0 <= marker <= 0xD7:
            at += 1 if marker == 0xFF else 2  # an escaped byte, filling, or a restart mark
        else:
            at += 2 + struct.unpack_from(">H", data, at + 2)[0]


def _orientation(exif: bytes) -> int:
    """The way up (1-8) as an EXIF block says it; 0 if it does not."""
    if not exif.startswith(_EXIF):
        return 0
    tiff = exif[len(_EXIF) :]
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 0
    try:
        first = struct.unpack_from(f"{order}I", tiff, 4)[0]
        for number in range(struct.unpack_from(f"{order}H", tiff, first)[0]):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, first + 2 + 12 * number)
            if tag == _ORIENTATION:
                return value if 1 <= value <= 8 else 0
    except struct.error:
        pass  # notes that nobody can read say nothing
    return 0


def _only_orientation(value: int) -> bytes:
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, value, 0, 0)
    body = _EXIF + tiff
    return struct.pack(">BBH", 0xFF, _APP1, len(body) + 2) + body


def _check_pixels(width: int, height: int) -> None:
    if not 0 < width * height <= MAX_PIXELS:
        raise _damaged()


def _damaged() -> errors.InputError:
    return errors.InputError("a damaged picture", reason="file_damaged")
