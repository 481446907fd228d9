"""Files that belong to a record: signatures, receipts, papers. The bytes lie elsewhere, under their
SHA-256."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from mtw_desktop import errors
from mtw_desktop.domain.answers import Answer
from mtw_desktop.domain.kinds import (
    Record,
    Sharing,
    choice,
    integer,
    record_kind,
    ref,
    text,
)

_SENS = Sharing.SENSITIVE
_OPS = Sharing.OPERATIONAL

#: A larger file is refused: it would hold up a telephone's line for minutes.
MAX_FILE_BYTES = 10_000_000
#: Files lie and travel in pieces of this many bytes; only the last is shorter.
FILE_CHUNK_BYTES = 256 * 1024

_ENDINGS = {
    "image/jpeg": ("jpg", "jpeg"),
    "image/png": ("png",),
    "application/pdf": ("pdf",),
}
_LONGEST_STEM = 100
_SHA256 = re.compile(r"[0-9a-f]{64}")


@record_kind("attachment", append_only=True)
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Attachment(Record):
    """A file of a record (consent: signature image and hash, 42 CFR 2.31; issue: itemized receipt,
    NDWG guide). ``size`` is in bytes, ``sha256`` in lower-case hex. Another file is another
    attachment."""

    participant_id: str | None = ref("participant")
    record_kind: str = text(_OPS, max_length=40)
    record_id: str | None = ref("record")
    file_kind: str = choice(_OPS, "attachment_kind")
    name: str = text(_SENS, max_length=255)
    media_type: str = text(_OPS, max_length=100)
    size: Answer[int] = integer(_OPS)
    sha256: str = text(_OPS, max_length=64)


def is_sha256(text: str) -> bool:
    """Whether a text names bytes: 64 lower-case hexadecimal digits."""
    return _SHA256.fullmatch(text) is not None


def safe_name(name: str, media_type: str) -> str:
    """A file name to keep and to show: NFC, without folders, without characters that a disk
    refuses or that turn the reading direction, with an ending that says what the file is."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    seen = "".join(c for c in last if unicodedata.category(c)[0] != "C" and c not in '<>:"|?*')
    stem, dot, ending = " ".join(seen.split()).strip(" .").rpartition(".")
    endings = _ENDINGS.get(media_type, (ending.lower(),))
    if not dot or ending.lower() not in endings:
        stem, ending = f"{stem}{dot}{ending}", endings[0]
    return f"{stem[:_LONGEST_STEM].strip(' .') or 'file'}.{ending.lower()}"


def check_file_size(size: int) -> None:
    """``InputError`` for an empty file and for one above ``MAX_FILE_BYTES``."""
    if size <= 0:
        raise errors.InputError("an empty file", reason="file_empty")
    if size > MAX_FILE_BYTES:
        limit = MAX_FILE_BYTES // 1_000_000
        raise errors.InputError("file too large", reason="file_too_large", mb=limit)
