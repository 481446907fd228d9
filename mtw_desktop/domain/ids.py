"""Identifiers made on the device: UUIDv7 for machines, short codes for people."""

from __future__ import annotations

import secrets
import time
import uuid

#: No vowels and no look-alikes: nothing rude, nothing misread over a phone.
ALPHABET = "23456789CDFGHJKMNPQRTVWXY"
_last_ms = 0
_counter = 0


def new_id() -> str:
    """A UUIDv7 (RFC 9562, method 1: 12-bit counter, so ids of one process sort as made)."""
    global _last_ms, _counter
    now = time.time_ns() // 1_000_000
    if now > _last_ms:
        _last_ms, _counter = now, secrets.randbits(10)
    else:
        _counter += 1
        if _counter > 0xFFF:
            _last_ms, _counter = _last_ms + 1, 0
    value = (_last_ms & (1 << 48) - 1) << 80 | 7 << 76 | _counter << 64
    value |= 2 << 62 | secrets.randbits(62)
    return str(uuid.UUID(int=value))


def new_code(prefix: str) -> str:
    """A code such as ``M-4K7-Q2TX``: six random characters and a check character."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(6))
    full = body + _check(body)
    return f"{prefix}-{full[:3]}-{full[3:]}"


def read_code(typed: str) -> str | None:
    """The code a person typed, in its written form, or ``None`` if it cannot be one.

    Case, spaces and hyphens do not matter; the check character must fit.
    """
    plain = "".join(c for c in typed.upper() if c.isalnum())
    if len(plain) != 8 or plain[0] not in "MR" or any(c not in ALPHABET for c in plain[1:]):
        return None
    if _check(plain[1:7]) != plain[7]:
        return None
    return f"{plain[0]}-{plain[1:4]}-{plain[4:]}"


def _check(body: str) -> str:
    # Each weight, and each difference of neighbours, is coprime to 25: one wrong character or
    # two neighbours swapped always change the sum.
    weights = (3, 7, 9, 11, 13, 17)
    total = sum(w * ALPHABET.index(c) for w, c in zip(weights, body, strict=True))
    return ALPHABET[total % len(ALPHABET)]
