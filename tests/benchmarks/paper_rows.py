"""The slip beside one line, and beside two plain pages of as many lines, in the same fonts."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.harness import Row, absolute, compared
from tests.documents.speed import measure_slips


def rows() -> Iterator[Row]:
    """One slip, and many in a row."""
    speed = measure_slips(80)
    name = "referral slip PDF, both copies, against one line by reportlab"
    yield compared(name, "ms", speed.slip * 1000, speed.line * 1000, at_most=1.5)
    name = "referral slip PDF, both copies, against two plain pages by reportlab"
    yield compared(name, "ms", speed.slip * 1000, speed.pages * 1000, at_most=2)
    many = speed.per_second
    name = "referral slips in a row"
    yield absolute(name, "slips/s", many, goal="≥ 50 slips/s", holds=many >= 50)
