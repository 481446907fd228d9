"""The sheet with the recovery key: printed once, when a store is set up, and locked away."""

from __future__ import annotations

from datetime import date

from mtw_desktop.documents.blocks import (
    ASCENT,
    BODY,
    LARGE,
    LEFT,
    RIGHT,
    SMALL,
    WIDTH,
    Paper,
    cell,
    pitch,
)
from mtw_desktop.documents.typeset import bold, clip, regular, set_lines
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.wording import date_words

_PAD, _IN_ROW, _ROW, _INDENT = 20.0, 4, 40.0, 14.0
_KEEP = ("sheet.keep.1", "sheet.keep.2", "sheet.keep.3")


def recovery_sheet(
    key: str, organization: str, staff_name: str, language: str, *, made_on: date
) -> bytes:
    """One Letter page as PDF with the key in big numbered groups.

    ``key`` is in groups parted by hyphens. The file's title is the words "Recovery key" alone.
    """
    paper = Paper()
    paper.new_page(language)
    title = label("sheet.title", language)
    paper.y = paper.lines(LEFT, paper.y, set_lines(bold(title), WIDTH, LARGE), LARGE) - 6
    paper.rule(LEFT, RIGHT, paper.y, 1.5)
    paper.y -= 10
    _facts(paper, organization, staff_name, made_on, language)
    _groups(paper, key.split("-"))
    _section(paper, label("sheet.purpose_title", language), [label("sheet.purpose", language)])
    _section(paper, label("sheet.use_title", language), [label("sheet.use", language)])
    keep = [label(each, language) for each in _KEEP]
    _section(paper, label("sheet.keep_title", language), keep, numbered=True)
    return paper.finish(title)


def _facts(paper: Paper, organization: str, name: str, made_on: date, language: str) -> None:
    width = (WIDTH - 2 * _PAD) / 3
    facts = (
        ("sheet.organization", organization),
        ("sheet.made_for", name),
        ("sheet.made_on", date_words(made_on, language)),
    )
    cells = [cell(label(title, language), regular(text), width) for title, text in facts]
    feet = [paper.cell(LEFT + i * (width + _PAD), paper.y, each) for i, each in enumerate(cells)]
    paper.y = min(feet) - 14


def _groups(paper: Paper, groups: list[str]) -> None:
    """The key in a frame, each group under its number so that none is skipped when typing."""
    top = paper.y
    step = (WIDTH - 2 * _PAD) / _IN_ROW
    for i, group in enumerate(groups):
        row, column = divmod(i, _IN_ROW)
        x, y = LEFT + _PAD + column * step, top - _PAD + 6 - row * _ROW
        paper.line(x, y - LARGE * ASCENT, clip(regular(str(i + 1)), 20, SMALL), SMALL)
        paper.line(x + _PAD, y - LARGE * ASCENT, clip(bold(group), step - _PAD, LARGE), LARGE)
    rows = -(-len(groups) // _IN_ROW)
    foot = top - 2 * _PAD + 12 - rows * _ROW + (_ROW - pitch(LARGE))
    paper.frame(LEFT, RIGHT, top, foot)
    paper.y = foot - 20


def _section(paper: Paper, heading: str, texts: list[str], *, numbered: bool = False) -> None:
    paper.y = paper.lines(LEFT, paper.y, set_lines(bold(heading), WIDTH, BODY), BODY) - 2
    for i, text in enumerate(texts, start=1):
        left = LEFT + _INDENT if numbered else LEFT
        if numbered:
            paper.lines(LEFT, paper.y, set_lines(regular(f"{i}."), _INDENT, BODY), BODY)
        lines = set_lines(regular(text), RIGHT - left, BODY)
        paper.y = paper.lines(left, paper.y, lines, BODY) - 4
    paper.y -= 10
