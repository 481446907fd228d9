"""QR codes: whatever is written can be read back."""

from __future__ import annotations

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from mtw_desktop.documents.qr import qr_path, qr_rows

CAPITALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def read(rows: tuple[str, ...]) -> str:
    """The text of a code drawn four pixels to a module with the usual quiet zone."""
    size = len(rows) + 8
    blank = "0" * size
    padded = [blank] * 4 + [f"0000{row}0000" for row in rows] + [blank] * 4
    image = Image.new("L", (size, size))
    image.putdata([0 if cell == "1" else 255 for row in padded for cell in row])
    (found,) = zxingcpp.read_barcodes(image.resize((size * 4, size * 4), Image.Resampling.NEAREST))
    return str(found.text)


@settings(max_examples=40, deadline=None)
@given(st.text(CAPITALS, min_size=1, max_size=108))
def test_capitals_and_digits_read_back(payload: str) -> None:
    assert read(qr_rows(payload)) == payload


@settings(max_examples=40, deadline=None)
@given(st.text("abc#_é", min_size=1, max_size=30))
def test_other_text_reads_back(payload: str) -> None:
    assert read(qr_rows(payload)) == payload


def test_the_path_covers_exactly_the_dark_modules() -> None:
    rows = qr_rows("MTW1:R-4K7-Q2TD:K7F2D-9QWXR")
    size, path = qr_path("MTW1:R-4K7-Q2TD:K7F2D-9QWXR")
    cells = [["0"] * size for _ in range(size)]
    for rectangle in path.split("\n"):
        column, row, width = (int(each) for each in rectangle.split()[:3])
        cells[size - 1 - row][column : column + width] = "1" * width
    assert tuple("".join(row) for row in cells) == rows


def test_too_much_is_refused() -> None:
    with pytest.raises(ValueError, match="too much"):
        qr_rows("A" * 109)
