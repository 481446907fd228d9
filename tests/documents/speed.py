"""How long a slip takes beside reportlab's own document of one line in the same font."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from statistics import median

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import resources
from mtw_desktop.documents.fonts import REGULAR
from tests.documents.samples import contents, slip


@dataclass(frozen=True, slots=True)
class SlipSpeed:
    """Medians in seconds of one slip (both copies, texts from records included) and of one line."""

    slip: float
    line: float

    @property
    def ratio(self) -> float:
        """Slip against line."""
        return self.slip / self.line

    @property
    def per_second(self) -> float:
        """Slips a second, one after the other."""
        return 1 / self.slip


def measure_slips(rounds: int = 60) -> SlipSpeed:
    """Both side by side in one run, warm; every slip has its own number and codes."""
    name = f"bench-{REGULAR}"
    pdfmetrics.registerFont(TTFont(name, str(resources.path("fonts", f"{REGULAR}.ttf"))))

    def line(n: int) -> None:
        canvas = Canvas(BytesIO(), pagesize=(612, 792), invariant=1, pageCompression=1)
        canvas.setFont(name, 11.5)
        canvas.drawString(42, 700, f"Your referral: help with child care {n}")
        canvas.save()

    def whole(n: int) -> None:
        number, code = f"R-4K7-{n:04d}", f"K7F2D-{n:05d}"
        slip(contents(languages=("en", "ht"), number=number, return_code=code))

    def timed(work: Callable[[int], None], n: int) -> float:
        start = time.perf_counter()
        work(n)
        return time.perf_counter() - start

    line(0)
    whole(0)
    pairs = [(timed(whole, n), timed(line, n)) for n in range(1, rounds + 1)]
    return SlipSpeed(median(pair[0] for pair in pairs), median(pair[1] for pair in pairs))
