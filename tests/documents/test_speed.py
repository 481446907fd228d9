"""The slip keeps its speed goals."""

from __future__ import annotations

import pytest

from tests.documents.speed import measure_slips


@pytest.mark.long
def test_a_slip_takes_little_longer_than_reportlab_alone_needs_to_write_its_pages() -> None:
    speed = measure_slips()
    assert speed.slip <= 3 * speed.pages
    assert speed.per_second >= 50


def test_a_slip_is_there_before_anyone_notices() -> None:
    assert measure_slips(rounds=7).slip < 0.1
