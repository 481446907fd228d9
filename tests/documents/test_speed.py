"""The slip keeps its speed goals."""

from __future__ import annotations

import pytest

from tests.documents.speed import measure_slips


@pytest.mark.long
def test_a_slip_takes_hardly_longer_than_one_line_of_reportlab() -> None:
    speed = measure_slips()
    assert speed.ratio <= 1.5
    assert speed.per_second >= 50
