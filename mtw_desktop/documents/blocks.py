"""A document being drawn, and the parts all papers share: lines, rules, frames, boxes, codes.

Points from the lower left corner of a Letter page. Black only, three type sizes, no line thinner
than half a point: it has to survive a bad laser printer and a photocopy of that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING

from mtw_desktop.documents.fonts import REGULAR, drawn, face
from mtw_desktop.documents.qr import qr_runs
from mtw_desktop.documents.typeset import Line, Span, clip, regular, set_lines

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

#: US Letter, in points.
PAGE_WIDTH, PAGE_HEIGHT = 612, 792
LARGE, BODY, SMALL = 17.0, 11.5, 9.0
LEFT, RIGHT = 42.0, PAGE_WIDTH - 42.0
WIDTH = RIGHT - LEFT
TOP, BOTTOM = PAGE_HEIGHT - 36.0, 50.0
_FOOT = 30.0
# Noto Sans: line pitch and height of the first baseline, in type sizes.
_PITCH, ASCENT = 1.36, 1.06
#: More lines than any field has without line breaks of its own; two thirds of a page.
_TALLEST = 30
_ROUND = 5.0
# reportlab's fonts serve one document at a time.
_WRITING = Lock()


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


@dataclass(slots=True)
class _Page:
    """What stands on a page: lines of text as (x, baseline, line, size), and everything else."""

    language: str
    texts: list[tuple[float, float, Line, float]] = field(default_factory=list)
    marks: list[Callable[[Canvas], None]] = field(default_factory=list)

    def draw(self, canvas: Canvas) -> None:
        """Draw it as the next page."""
        canvas.addLiteral(f"/Span<</Lang({self.language})>>BDC")
        canvas.setLineCap(1)
        for mark in self.marks:
            mark(canvas)
        words = canvas.beginText()
        current = None
        for x, y, line, size in self.texts:
            words.setTextOrigin(x, y)
            for text, name in line.spans:
                for font, part in drawn(text, name):
                    if current != (font, size):
                        current = font, size
                        words.setFont(font, size)
                    words.textOut(part)
        canvas.drawText(words)
        canvas.addLiteral("EMC")
        canvas.showPage()


class Paper:
    """Pages being filled from the top; ``y`` is the top of what comes next.

    Marks are kept until the end: only then is it known how many pages the foot lines count.
    """

    def __init__(self) -> None:
        self.y = TOP
        self._pages: list[_Page] = []

    @property
    def page_count(self) -> int:
        """Pages so far."""
        return len(self._pages)

    def new_page(self, language: str) -> None:
        """Start a page whose text is in ``language``."""
        self._pages.append(_Page(language))
        self.y = TOP

    def _draw(self, mark: Callable[[Canvas], None]) -> None:
        self._pages[-1].marks.append(mark)

    def line(self, x: float, y: float, line: Line, size: float) -> None:
        """One line with its baseline at ``y``."""
        self._pages[-1].texts.append((x, y, line, size))

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

        def mark(canvas: Canvas) -> None:
            canvas.setLineWidth(thick)
            canvas.line(left, y, right, y)

        self._draw(mark)

    def dashes(self, left: float, right: float, y: float) -> None:
        """A dashed line to cut along."""

        def mark(canvas: Canvas) -> None:
            canvas.saveState()
            canvas.setDash(3, 3)
            canvas.setLineWidth(0.75)
            canvas.line(left, y, right, y)
            canvas.restoreState()

        self._draw(mark)

    def box(self, x: float, y: float, side: float) -> None:
        """An empty square to tick, its lower left corner at ``x``, ``y``."""

        def mark(canvas: Canvas) -> None:
            canvas.setLineWidth(0.9)
            canvas.rect(x, y, side, side)

        self._draw(mark)

    def frame(self, left: float, right: float, top: float, foot: float) -> None:
        """A box with rounded corners around what is most important."""

        def mark(canvas: Canvas) -> None:
            canvas.setLineWidth(1.5)
            canvas.roundRect(left, foot, right - left, top - foot, _ROUND)

        self._draw(mark)

    def qr(self, x: float, y: float, side: float, payload: str) -> None:
        """A QR code, its lower left corner at ``x``, ``y``; keep four modules around it free."""
        size, runs = qr_runs(payload)

        def mark(canvas: Canvas) -> None:
            canvas.saveState()
            canvas.translate(x, y)
            canvas.scale(side / size, side / size)
            # As text: the path object takes ten times as long to write whole numbers.
            canvas.addLiteral("\n".join(f"{run[0]} {run[1]} {run[2]} 1 re" for run in runs))
            canvas.addLiteral("f")
            canvas.restoreState()

        self._draw(mark)

    def picture(self, x: float, y: float, width: float, height: float, png: bytes) -> None:
        """A PNG scaled into a box, its lower left corner at ``x``, ``y``."""

        def mark(canvas: Canvas) -> None:
            from reportlab.lib.utils import ImageReader

            canvas.drawImage(ImageReader(BytesIO(png)), x, y, width, height)

        self._draw(mark)

    def feet(self, first: int, left: str, right: str, page_of: str) -> None:
        """The foot line of the pages from number ``first`` (0-based) to the last.

        ``page_of`` has ``{n}`` and ``{m}``: each copy counts its own pages.
        """
        total = self.page_count - first
        end = set_lines(regular(right), WIDTH, SMALL)[0]
        for n, page in enumerate(self._pages[first:], start=1):
            words = f"{left} · {page_of.format(n=n, m=total)}"
            start = clip(regular(words), WIDTH - end.width - 12, SMALL)
            for x, line in ((LEFT, start), (RIGHT - end.width, end)):
                page.texts.append((x, _FOOT, line, SMALL))

    def finish(self, title: str) -> bytes:
        """The PDF file; ``title`` is all it says about itself.

        The document takes the language of its first page; text of each page is marked with its
        own.
        """
        # Imported on first use: 0.2 s that a start without paper need not spend.
        from mtw_desktop.documents.embedding import new_canvas

        file = BytesIO()
        with _WRITING:
            canvas = new_canvas(
                file,
                (PAGE_WIDTH, PAGE_HEIGHT),
                font=face(REGULAR).name,
                language=self._pages[0].language,
                title=title,
            )
            for page in self._pages:
                page.draw(canvas)
            canvas.save()
        return file.getvalue()
