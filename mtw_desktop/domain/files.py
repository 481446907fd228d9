"""Files that belong to a record: signatures, receipts, papers. The bytes lie elsewhere, under their
SHA-256."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
