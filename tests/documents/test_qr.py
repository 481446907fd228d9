"""QR codes: whatever is written can be read back, even from a dirty paper."""

from __future__ import annotations

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from mtw_desktop.documents.qr import qr_runs

PAYLOAD = "MTW1:R-4K7-Q2TD:K7F2D-9QWXR"
_MODULE, _QUIET = 4, 4


def drawn(payload: str) -> Image.Image:
    """A code drawn four pixels to a module with the usual quiet zone."""
    size, runs = qr_runs(payload)
    side = (size + 2 * _QUIET) * _MODULE
    image = Image.new("L", (side, side), 255)
    pen = ImageDraw.Draw(image)
    for column, row, length in runs:
        left, top = (column + _QUIET) * _MODULE, (size - 1 - row + _QUIET) * _MODULE
        pen.rectangle((left, top, left + length * _MODULE - 1, top + _MODULE - 1), fill=0)
    return image


@settings(max_examples=40, deadline=None)
@given(st.text("0123456789ABCXYZ-:/ abc#_éè", min_size=1, max_size=60))
def test_what_is_written_reads_back(payload: str) -> None:
    (found,) = zxingcpp.read_barcodes(drawn(payload))
    assert found.text == payload


def test_a_code_survives_a_stain() -> None:
    image = drawn(PAYLOAD)
    middle = image.width // 2
    ImageDraw.Draw(image).ellipse((middle - 12, middle - 12, middle + 12, middle + 12), fill=0)
    (found,) = zxingcpp.read_barcodes(image)
    assert found.text == PAYLOAD
    assert found.ec_level == "Q"


def test_the_code_of_a_slip_stays_coarse_enough_for_a_bad_printer() -> None:
    assert qr_runs(f"{PAYLOAD}:A")[0] <= 29  # 0.8 mm to a module at the size printed


def test_too_much_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        qr_runs("A" * 3000)
