"""What became of something typed: the value, and how far to trust it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """``value`` as understood, or ``None`` with the ``problem`` that prevented it.

    ``warning`` is worth showing beside the value but never stops anybody. Both are codes with a
    sentence under the label ``problem.<code>``. ``quality`` of a date is a code of
    ``date_quality``: full, month, year or estimate. Nothing typed at all reads as no value and no
    problem.
    """

    value: T | None = None
    warning: str | None = None
    problem: str | None = None
    quality: str = ""
