"""QR codes as rectangles: zxing-cpp makes the code, error correction level Q."""

from __future__ import annotations

import re
from typing import Any

_DARK_RUN = re.compile(b"\0+")


def qr_runs(payload: str) -> tuple[int, list[tuple[int, int, int]]]:
    """How many modules wide a code is, and its dark runs as (column, row from the foot, length).

    No quiet zone. Level Q survives a quarter of the code being smudged. ``ValueError`` if the
    payload is too long for any code.
    """
    import zxingcpp

    made = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    image: Any = made.to_image(scale=1, add_quiet_zones=False)
    size: int = image.shape[0]
    cells = bytes(image)
    rows = [cells[start : start + size] for start in range(0, size * size, size)]
    return size, [
        (run.start(), size - 1 - row, run.end() - run.start())
        for row, each in enumerate(rows)
        for run in _DARK_RUN.finditer(each)
    ]
