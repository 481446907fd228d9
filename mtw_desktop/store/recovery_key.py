"""The printed recovery key: 160 bits in eight groups of five characters, each with its own check.

A group is four characters of the key and one check character, a code over GF(32): any wrong
character, any two neighbours swapped and any two groups swapped are noticed, and the group is
named. The letters are Crockford's: no I, L, O or U.
"""

from __future__ import annotations

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KEY_BYTES = 20
_GROUPS = 8
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", "U": "V"})


def new_key() -> bytes:
    """A fresh random key."""
    return secrets.token_bytes(KEY_BYTES)


def written(key: bytes) -> str:
    """The key as it is printed: ``XXXXX-XXXXX-…``, eight groups."""
    number = int.from_bytes(key)
    values = [number >> 5 * (31 - at) & 31 for at in range(32)]
    groups = []
    for group in range(_GROUPS):
        four = values[4 * group : 4 * group + 4]
        groups.append("".join(ALPHABET[v] for v in [*four, _check(group, four)]))
    return "-".join(groups)


def read(typed: str) -> bytes | None:
    """The key that was typed, or ``None`` if it is not one. Case, spaces, hyphens and the usual
    mix-ups (O for 0, I and L for 1) do not matter."""
    values = _values(typed)
    if values is None or wrong_groups(typed):
        return None
    number = 0
    for at, value in enumerate(values):
        if at % 5 != 4:
            number = number << 5 | value
    return number.to_bytes(KEY_BYTES)


def wrong_groups(typed: str) -> list[int]:
    """The groups (counted from 1) that were mistyped; empty if the whole has another length."""
    values = _values(typed)
    if values is None:
        return []
    groups = (values[5 * at : 5 * at + 5] for at in range(_GROUPS))
    return [at + 1 for at, five in enumerate(groups) if _check(at, five[:4]) != five[4]]


def _values(typed: str) -> list[int] | None:
    plain = "".join(c for c in typed.upper() if not c.isspace() and c not in "-–—_.")
    plain = plain.translate(_READ_AS)
    if len(plain) != _GROUPS * 5 or any(c not in ALPHABET for c in plain):
        return None
    return [ALPHABET.index(c) for c in plain]


def _check(group: int, four: list[int]) -> int:
    """The number of the group, and each value times a power of x modulo x^5 + x^2 + 1."""
    total = group
    for at, value in enumerate(four, 1):
        for _ in range(at):
            value <<= 1
            if value & 32:
                value ^= 0b100101
        total ^= value
    return total
