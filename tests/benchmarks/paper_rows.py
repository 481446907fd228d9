"""The slip beside one line of text in the same font."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.harness import Row, absolute, compared
from tests.documents.speed import measure_slips


def rows() -> Iterator[Row]:
    """One slip, and many in a row."""
    speed = measure_slips(80)
    yield compared(
        "referral slip PDF, both copies", "ms", speed.slip * 1000, speed.line * 1000, at_most=1.5
    )
    many = speed.per_second
    name = "referral slips in a row"
    yield absolute(name, "slips/s", many, goal="≥ 50 slips/s", holds=many >= 50)
