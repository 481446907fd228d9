"""A made-up signature as the pad gives it: a small PNG, black on white."""

from __future__ import annotations

import math
import struct
import zlib

WIDE, HIGH = 220, 70


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png() -> bytes:
    rows = [bytearray(b"\xff" * WIDE) for _ in range(HIGH)]
    for x in range(8, WIDE - 8):
        at = HIGH / 2 + (HIGH / 2 - 8) * math.sin(x / 9) * math.cos(x / 40)
        for thick in (0, 1, 2):
            rows[int(at) + thick][x] = 0
    data = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows))
    head = struct.pack(">IIBBBBB", WIDE, HIGH, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")
    )


SIGNATURE = _png()
