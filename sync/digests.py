"""What laptop and server compare records by: hashes of content, digests of audiences."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

import msgspec

DIGEST_MODULUS = 1 << 128

_CANONICAL = msgspec.json.Encoder(order="deterministic")


def canonical(fields: dict[str, Any]) -> bytes:
    """Plain fields as the JSON that is hashed: names sorted, no spaces, UTF-8 unescaped."""
    return _CANONICAL.encode(fields)


def content_hash(kind: str, body: bytes, voided_at: str = "") -> str:
    """``Entry.h``: 128 bit in hex over the kind, the ``canonical`` fields and the voiding."""
    return hashlib.sha256(f"{kind}\n{voided_at}\n".encode() + body).hexdigest()[:32]


def record_digest(rec: str, rev: int, h: str) -> int:
    """What one live record adds to the digest of its audience (sum modulo ``DIGEST_MODULUS``).

    Added, not XORed: a record held twice does not cancel out.
    """
    return int.from_bytes(hashlib.sha256(f"{rec}|{rev}|{h}".encode()).digest()[:16])


BUCKETS = 256


def bucket_of(rec: str) -> int:
    """Which of the 256 buckets a record is in: the last byte of its id, which is random."""
    return int(rec[-2:], 16)


def bucket_digests(parts: Iterable[tuple[str, int]]) -> list[str]:
    """The digest of each bucket from (record id, ``record_digest``) of everything in it."""
    sums = [0] * BUCKETS
    for rec, part in parts:
        sums[bucket_of(rec)] += part
    return [digest_text(each) for each in sums]


def digest_text(value: int) -> str:
    """A digest as it stands in ``Head.digest`` and ``PullReply.digest``."""
    return f"{value % DIGEST_MODULUS:032x}"
