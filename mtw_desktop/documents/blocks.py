"""A document being drawn, and the parts all papers share: lines, rules, frames, boxes, codes.

Points from the lower left corner of a Letter page. Black only, three type sizes, no line thinner
than half a point: it has to survive a bad laser printer and a photocopy of that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mtw_desktop.documents.fonts import Ink
from mtw_desktop.documents.pdf import PAGE_HEIGHT, PAGE_WIDTH, PdfFile, write_pages
from mtw_desktop.documents.qr import qr_path
from mtw_desktop.documents.typeset import Line, Span, clip, regular, set_lines

LARGE, BODY, SMALL = 17.0, 11.5, 9.0
LEFT, RIGHT = 42.0, PAGE_WIDTH - 42.0
WIDTH = RIGHT - LEFT
TOP, BOTTOM = PAGE_HEIGHT - 36.0, 50.0
_FOOT = 30.0
# Noto Sans: line pitch and height of the first baseline, in type sizes.
_PITCH, ASCENT = 1.36, 1.06
#: More lines than any field has without line breaks of its own; two thirds of a page.
_TALLEST = 30
#: How far a circle's control points lie from its ends.
_ROUND = 0.5523


def pitch(size: float) -> float:
    """From one baseline to the next."""
    return size * _PITCH


@dataclass(frozen=True, slots=True)
class Cell:
    """A small label over its value, already broken into lines."""

    label: Sequence[Line]
    value: Sequence[Line]

    @property
    def height(self) -> float:
        """Points from the top of the label to the foot of the value."""
        return len(self.label) * pitch(SMALL) + len(self.value) * pitch(BODY)


def cell(label: str, value: Sequence[Span], width: float) -> Cell:
    """A label and a value broken to ``width``; of more line breaks than fit, none are kept."""
    lines = set_lines(value, width, BODY)
    if len(lines) > _TALLEST:
        joined = [(" ".join(text.split()), face) for text, face in value]
        lines = set_lines(joined, width, BODY)
    return Cell(set_lines(regular(label), width, SMALL), lines)


class Paper:
    """Pages being filled from the top; ``y`` is the top of what comes next."""

    def __init__(self) -> None:
        self.ink = Ink()
        self.y = TOP
        self._pages: list[tuple[str, list[str]]] = []

    @property
    def page_count(self) -> int:
        """Pages so far."""
        return len(self._pages)

    def new_page(self, language: str) -> None:
        """Start a page whose text is in ``language``."""
        self._pages.append((language, ["0 g 0 G 1 J"]))
        self.y = TOP

    def draw(self, operators: str) -> None:
        """Add operators to the current page."""
        self._pages[-1][1].append(operators)

    def line(self, x: float, y: float, line: Line, size: float) -> None:
        """One line with its baseline at ``y``."""
        shown = " ".join([self.ink.show(text, face, size) for text, face in line.spans])
        self.draw(f"BT {x:.2f} {y:.2f} Td {shown} ET")

    def lines(self, x: float, y: float, lines: Sequence[Line], size: float) -> float:
        """Lines downward from ``y``, the top of the first; returns the foot of the last."""
        for each in lines:
            self.line(x, y - size * ASCENT, each, size)
            y -= pitch(size)
        return y

    def right(self, x: float, y: float, line: Line, size: float) -> float:
        """One line that ends at ``x``, its top at ``y``; returns its foot."""
        return self.lines(x - line.width, y, [line], size)

    def cell(self, x: float, y: float, one: Cell) -> float:
        """A label over its value; returns the foot."""
        y = self.lines(x, y, one.label, SMALL)
        return self.lines(x, y, one.value, BODY)

    def rule(self, left: float, right: float, y: float, thick: float = 0.5) -> None:
        """A horizontal line."""
        self.draw(f"{thick:g} w {left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S")

    def dashes(self, left: float, right: float, y: float) -> None:
        """A dashed line to cut along."""
        self.draw(f"q [3 3] 0 d .75 w {left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S Q")

    def box(self, x: float, y: float, side: float) -> None:
        """An empty square to tick, its lower left corner at ``x``, ``y``."""
        self.draw(f".9 w {x:.2f} {y:.2f} {side:g} {side:g} re S")

    def frame(self, left: float, right: float, top: float, foot: float) -> None:
        """A box with rounded corners around what is most important."""
        r, k = 5.0, 5.0 * (1 - _ROUND)
        self.draw(
            f"1.5 w {left + r:.2f} {foot:.2f} m {right - r:.2f} {foot:.2f} l "
            f"{right - k:.2f} {foot:.2f} {right:.2f} {foot + k:.2f} {right:.2f} {foot + r:.2f} c "
            f"{right:.2f} {top - r:.2f} l "
            f"{right:.2f} {top - k:.2f} {right - k:.2f} {top:.2f} {right - r:.2f} {top:.2f} c "
            f"{left + r:.2f} {top:.2f} l "
            f"{left + k:.2f} {top:.2f} {left:.2f} {top - k:.2f} {left:.2f} {top - r:.2f} c "
            f"{left:.2f} {foot + r:.2f} l "
            f"{left:.2f} {foot + k:.2f} {left + k:.2f} {foot:.2f} {left + r:.2f} {foot:.2f} c s"
        )

    def qr(self, x: float, y: float, side: float, payload: str) -> None:
        """A QR code, its lower left corner at ``x``, ``y``; keep four modules around it free."""
        size, path = qr_path(payload)
        self.draw(f"q {side / size:.5f} 0 0 {side / size:.5f} {x:.2f} {y:.2f} cm\n{path}\nf Q")

    def feet(self, first: int, left: str, right: str, page_of: str) -> None:
        """The foot line of the pages from number ``first`` (0-based) to the last.

        ``page_of`` has ``{n}`` and ``{m}``: each copy counts its own pages.
        """
        total = self.page_count - first
        end = set_lines(regular(right), WIDTH, SMALL)[0]
        for n, (_, parts) in enumerate(self._pages[first:], start=1):
            words = f"{left} · {page_of.format(n=n, m=total)}"
            start = clip(regular(words), WIDTH - end.width - 12, SMALL)
            for x, line in ((LEFT, start), (RIGHT - end.width, end)):
                shown = " ".join(self.ink.show(text, face, SMALL) for text, face in line.spans)
                parts.append(f"BT {x:.2f} {_FOOT:.2f} Td {shown} ET")

    def finish(self, title: str) -> bytes:
        """The PDF file; ``title`` is all it says about itself."""
        file = PdfFile()
        pages = [(language, "\n".join(parts)) for language, parts in self._pages]
        return write_pages(pages, self.ink.embed(file), file, title=title)
