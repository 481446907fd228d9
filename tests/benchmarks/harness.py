"""How a budget is measured: subject and reference side by side in one run, ratios first."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

BUILD = Path(__file__).resolve().parents[2] / "build"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. ``ratio`` is subject / reference; ``None`` without a reference."""

    name: str
    unit: str
    subject: float
    reference: float | None
    ratio: float | None
    goal: str
    holds: bool


def compared(
    name: str,
    unit: str,
    subject: float,
    reference: float,
    *,
    at_most: float,
    and_at_most: float | None = None,
) -> Row:
    """A row that holds if the ratio, and where given the subject itself, stay within the goal."""
    ratio = subject / reference if reference else float("inf")
    goal = f"≤ {at_most:g}×"
    holds = ratio <= at_most
    if and_at_most is not None:
        goal += f" and ≤ {and_at_most:g} {unit}"
        holds = holds and subject <= and_at_most
    return Row(name, unit, round(subject, 3), round(reference, 3), round(ratio, 2), goal, holds)


def absolute(name: str, unit: str, subject: float, *, goal: str, holds: bool) -> Row:
    """A row with no reference."""
    return Row(name, unit, round(subject, 3), None, None, goal, holds)


def interleaved(
    subject: Callable[[int], object], reference: Callable[[int], object], rounds: int
) -> tuple[list[float], list[float]]:
    """Milliseconds of both, in turns, so that the machine's moods fall on both alike."""
    subjects, references = [], []
    for number in range(rounds):
        subjects.append(timed(subject, number))
        references.append(timed(reference, number))
    return subjects, references


def timed(work: Callable[[int], object], number: int) -> float:
    """Milliseconds of one call."""
    start = time.perf_counter()
    work(number)
    return (time.perf_counter() - start) * 1000


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))]


def table(rows: Sequence[Row]) -> str:
    """A Markdown table."""
    lines = [
        "| what | subject | reference | ratio | goal | holds |",
        "|---|---|---|---|---|---|",
    ]
    for row in rows:
        reference = f"{row.reference:g} {row.unit}" if row.reference is not None else "–"
        ratio = f"{row.ratio:g}×" if row.ratio is not None else "–"
        holds = "yes" if row.holds else "**no**"
        lines.append(
            f"| {row.name} | {row.subject:g} {row.unit} | {reference} | {ratio} "
            f"| {row.goal} | {holds} |"
        )
    return "\n".join(lines)


def keep(rows: Sequence[Row]) -> Path:
    """Write ``build/bench.json``; its path."""
    BUILD.mkdir(exist_ok=True)
    path = BUILD / "bench.json"
    text = json.dumps([asdict(row) for row in rows], indent=1, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return path
