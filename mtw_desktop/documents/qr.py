"""QR codes (ISO/IEC 18004) for short payloads: versions 1 to 6, error correction level Q.

Written here because the encoder in reportlab loads all of its charts (0.3 s) and tries eight
masks (3.5 ms a code). A reader takes any mask, so one fixed mask is used; level Q survives a
quarter of the code being smudged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

#: Per version: error correction bytes of a block, data bytes of each block (18004, table 9).
_BLOCKS: tuple[tuple[int, tuple[int, ...]], ...] = (
    (13, (13,)),
    (22, (22,)),
    (18, (17, 17)),
    (26, (24, 24)),
    (18, (15, 15, 16, 16)),
    (24, (19, 19, 19, 19)),
)
_ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_DARK_RUN = re.compile("1+")
# Format information: level Q is 0b11; mask 4 flips by (row // 2 + column // 3).
_FORMAT = 0b11 << 3 | 4


def qr_rows(payload: str) -> tuple[str, ...]:
    """The modules of a QR code, one string of 0 and 1 per row from the top; no quiet zone.

    ``ValueError`` if the payload is too long (over 74 bytes, or 108 upper-case characters).
    """
    bits, version = _fit(payload)
    stream = _interleave(version, bits)
    rows, places = _template(version)
    filled = [bytearray(row) for row in rows]
    for (row, column, flip), bit in zip(places, stream, strict=False):
        filled[row][column] = bit ^ flip
    return tuple("".join(map(str, row)) for row in filled)


@lru_cache(maxsize=16)
def qr_path(payload: str) -> tuple[int, str]:
    """How many modules wide a code is, and its dark runs as PDF rectangles one unit high."""
    rows = qr_rows(payload)
    size = len(rows)
    parts = [
        f"{run.start()} {size - 1 - row} {run.end() - run.start()} 1 re"
        for row, cells in enumerate(rows)
        for run in _DARK_RUN.finditer(cells)
    ]
    return size, "\n".join(parts)


def _fit(payload: str) -> tuple[str, int]:
    """The data bits, filled up with pad bytes, and the smallest version that holds them."""
    short = all(char in _ALPHANUMERIC for char in payload)
    if short:
        head = "0010" + format(len(payload), "09b")
        codes = [_ALPHANUMERIC.index(char) for char in payload]
        pairs = zip(codes[::2], codes[1::2], strict=False)
        body = "".join(format(45 * one + two, "011b") for one, two in pairs)
        if len(codes) % 2:
            body += format(codes[-1], "06b")
    else:
        data = payload.encode()
        head = "0100" + format(len(data), "08b")
        body = "".join(format(byte, "08b") for byte in data)
    for version, (_, blocks) in enumerate(_BLOCKS, start=1):
        room = 8 * sum(blocks)
        if len(head) + len(body) <= room:
            bits = (head + body + "0000")[:room]
            bits += "0" * (-len(bits) % 8)
            missing = (room - len(bits)) // 8
            return bits + ("1110110000010001" * missing)[: 8 * missing], version
    raise ValueError("too much for a QR code of version 6")


def _interleave(version: int, bits: str) -> Iterator[int]:
    """All bits in drawing order: data bytes of the blocks in turn, then their correction bytes."""
    correction, sizes = _BLOCKS[version - 1]
    data = int(bits, 2).to_bytes(len(bits) // 8, "big")
    blocks: list[bytes] = []
    for size in sizes:
        blocks.append(data[:size])
        data = data[size:]
    checks = [_reed_solomon(block, correction) for block in blocks]
    mixed = [block[i] for i in range(max(sizes)) for block in blocks if i < len(block)]
    mixed += [check[i] for i in range(correction) for check in checks]
    return (byte >> shift & 1 for byte in mixed for shift in range(7, -1, -1))


@cache
def _powers() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Exponents and logarithms of GF(256) with the polynomial 0x11D."""
    exponents, logarithms, value = [0] * 510, [0] * 256, 1
    for power in range(255):
        exponents[power] = exponents[power + 255] = value
        logarithms[value] = power
        value = value << 1 ^ (0x11D if value & 0x80 else 0)
    return tuple(exponents), tuple(logarithms)


@cache
def _generator(degree: int) -> tuple[int, ...]:
    """Logarithms of the generator polynomial's coefficients below the leading one."""
    exponents, logarithms = _powers()
    poly = [1]
    for power in range(degree):
        shifted = [*poly, 0]
        for i, each in enumerate(poly):
            if each:
                shifted[i + 1] ^= exponents[logarithms[each] + power]
        poly = shifted
    return tuple(logarithms[each] for each in poly[1:])


def _reed_solomon(block: bytes, degree: int) -> list[int]:
    exponents, logarithms = _powers()
    generator = _generator(degree)
    rest = [0] * degree
    for byte in block:
        lead = byte ^ rest[0]
        rest = [*rest[1:], 0]
        if lead:
            log = logarithms[lead]
            rest = [old ^ exponents[log + each] for old, each in zip(rest, generator, strict=True)]
    return rest


@cache
def _template(version: int) -> tuple[tuple[bytes, ...], tuple[tuple[int, int, int], ...]]:
    """The fixed modules of a version, and (row, column, mask) of each data bit in order."""
    size = 17 + 4 * version
    cells: list[list[int | None]] = [[None] * size for _ in range(size)]
    for top, left in ((0, 0), (0, size - 7), (size - 7, 0)):
        _square(cells, top + 3, left + 3, 4, (0, 1, 3))
    if version > 1:
        _square(cells, size - 7, size - 7, 2, (0, 2))
    for i in range(8, size - 8):
        cells[6][i] = cells[i][6] = 1 - i % 2
    _format_bits(cells)
    # Two columns at a time from the right, up and down in turn, leaving out the timing column.
    rights = [column if column > 6 else column - 1 for column in range(size - 1, 0, -2)]
    places = tuple(
        (row, column, 1 - (row // 2 + column // 3) % 2)
        for turn, right in enumerate(rights)
        for row in (range(size) if turn % 2 else range(size - 1, -1, -1))
        for column in (right, right - 1)
        if cells[row][column] is None
    )
    # Bits left over after the last byte are 0 before masking.
    for row, column, flip in places:
        cells[row][column] = flip
    return tuple(bytes(cell or 0 for cell in row) for row in cells), places


def _square(
    cells: list[list[int | None]], row: int, column: int, reach: int, dark: Sequence[int]
) -> None:
    """Nested rings around a middle; ``dark`` are the distances that are black."""
    size = len(cells)
    for r in range(max(row - reach, 0), min(row + reach + 1, size)):
        for c in range(max(column - reach, 0), min(column + reach + 1, size)):
            cells[r][c] = int(max(abs(r - row), abs(c - column)) in dark)


def _format_bits(cells: list[list[int | None]]) -> None:
    size = len(cells)
    rest = _FORMAT << 10
    for shift in range(4, -1, -1):
        if rest >> (shift + 10) & 1:
            rest ^= 0b10100110111 << shift
    bits = (_FORMAT << 10 | rest) ^ 0b101010000010010
    down = [*range(6), 7, 8, *range(size - 7, size)]
    across = [*range(size - 1, size - 9, -1), 7, *range(5, -1, -1)]
    for i, (row, column) in enumerate(zip(down, across, strict=True)):
        cells[row][8] = cells[8][column] = bits >> i & 1
    cells[size - 8][8] = 1
