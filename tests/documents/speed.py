"""How long a slip takes beside documents made by reportlab alone, in the same fonts."""

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
from mtw_desktop.documents.embedding import new_canvas
from mtw_desktop.documents.fonts import BOLD, REGULAR
from tests.documents.samples import contents, slip

_NAMES = tuple(f"bench-{each}" for each in (REGULAR, BOLD))
#: A slip has two pages of about this many runs of text.
_PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class SlipSpeed:
    """Medians in processor seconds.

    ``slip``: both copies, texts from records included; ``line``: one line in one font;
    ``pages``: as many pages, lines and fonts as a slip has, but no layout and no codes.
    """

    slip: float
    line: float
    pages: float

    @property
    def per_second(self) -> float:
        """Slips a second, one after the other."""
        return 1 / self.slip


def measure_slips(rounds: int = 60) -> SlipSpeed:
    """All side by side in one run, warm; every slip has its own number and codes."""
    for name in _NAMES:
        path = resources.path("fonts", f"{name.removeprefix('bench-')}.ttf")
        pdfmetrics.registerFont(TTFont(name, str(path)))
    works = (_slip, _line, _pages)
    for work in works:
        work(0)
    taken = [[_timed(work, n) for work in works] for n in range(1, rounds + 1)]
    return SlipSpeed(*(median(times) for times in zip(*taken, strict=True)))


def _timed(work: Callable[[int], None], n: int) -> float:
    start = time.thread_time()
    work(n)
    return time.thread_time() - start


def _slip(n: int) -> None:
    number, code = f"R-4K7-{n:04d}", f"K7F2D-{n:05d}"
    slip(contents(languages=("en", "ht"), number=number, return_code=code))


def _empty() -> Canvas:
    return new_canvas(BytesIO(), (612, 792), font=_NAMES[0], language="en", title="x")


def _line(n: int) -> None:
    canvas = _empty()
    canvas.setFont(_NAMES[0], 11.5)
    canvas.drawString(42, 700, f"Your referral: help with child care {n}")
    canvas.save()


def _pages(n: int) -> None:
    canvas = _empty()
    for _ in range(2):
        for row in range(_PER_PAGE):
            canvas.setFont(_NAMES[row % 2], 11.5)
            canvas.drawString(42, 750 - 14 * row, f"Your referral: help with care {n}")
        canvas.showPage()
    canvas.save()
