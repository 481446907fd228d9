"""What ending a need asks for, and which due dates can hardly be meant: pure rules."""

from __future__ import annotations

from datetime import date, timedelta

_FIRST_YEAR = 1900
#: Nobody plans a task of this program further ahead.
_FAR = timedelta(days=5 * 366)


def end_problem(status: str, reason: object) -> str | None:
    """``reason_needed`` when a need that could not be met does not say why; ``reason`` is the
    plain value (a reason for no answer is none here).

    CAREER NDWG guide, pages 22-24: the plan says what became of every need.
    """
    said = isinstance(reason, str) and bool(reason.strip())
    return "reason_needed" if status == "unmet" and not said else None


def due_warning(due: date | None, today: date) -> str | None:
    """What is odd about the day by which something is to be done: ``before_1900``,
    ``due_past``, ``due_far``. It is said, never forbidden."""
    if due is None:
        return None
    if due.year < _FIRST_YEAR:
        return "before_1900"
    if due < today:
        return "due_past"
    return "due_far" if due > today + _FAR else None
