"""How much of a fund one person may get, and the serial numbers of a lot as people type them.

Caps warn, they never stop anybody: a case that needs more gets more, with the reason on record
(CAREER NDWG guide: transport $20 a day, $1,000 in 12 months; Santa Ana: one gas card a month). The
numbers are the coalition's own and stand in the fund.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from mtw_desktop.domain.answers import known
from mtw_desktop.domain.supports import Fund

CapKind = Literal["each", "month", "year", "fund"]

#: More cards than this in one lot is a slip of the finger.
MOST_SERIALS = 5_000
_BREAKS = re.compile(r"[\s,;]+")
_ENDS_IN_DIGITS = re.compile(r"(.*?)(\d+)")


@dataclass(frozen=True, slots=True)
class BrokenCap:
    """A cap that a support would go over. ``limit`` and ``would_be`` are cents; supports for
    ``month``. ``fund``: the fund would have less than nothing left."""

    kind: CapKind
    limit: int
    would_be: int


@dataclass(frozen=True, slots=True)
class Given:
    """A support a person has had or been promised from one fund: its day and its cents."""

    on: date
    cents: int


def broken_caps(
    fund: Fund, cents: int, before: Iterable[Given], on: date, *, remaining: int | None = None
) -> list[BrokenCap]:
    """The caps of a fund that ``cents`` more on a day would go over.

    ``before`` is what the person had from this fund; a month is the calendar month of ``on``, a
    year the 12 months that end with it. ``remaining`` is what the fund has left before this.
    """
    earlier = list(before)
    broken = []
    each, year, month = (known(c) for c in (fund.cap_each_cents, fund.cap_year_cents,
                                            fund.cap_each_month))  # fmt: skip
    if each is not None and cents > each:
        broken.append(BrokenCap("each", each, cents))
    if month is not None:
        count = 1 + sum((g.on.year, g.on.month) == (on.year, on.month) for g in earlier)
        if count > month:
            broken.append(BrokenCap("month", month, count))
    if year is not None:
        since = year_before(on)
        total = cents + sum(g.cents for g in earlier if since < g.on <= on)
        if total > year:
            broken.append(BrokenCap("year", year, total))
    if remaining is not None and cents > remaining:
        broken.append(BrokenCap("fund", remaining, cents))
    return broken


def year_before(day: date) -> date:
    """The same day a year earlier; February 28 before a February 29."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


@dataclass(frozen=True, slots=True)
class Serials:
    """Serial numbers read from what was typed. ``problem``: ``no_serials``, ``too_many_serials``,
    ``serial_too_long``, ``serial_twice`` (the one in question is ``at``)."""

    numbers: tuple[str, ...] = ()
    problem: str | None = None
    at: str = ""


def read_serials(text: str, quantity: int | None = None) -> Serials:
    """Serial numbers from a range ("000101-000150"), a pasted list, or the first of ``quantity``.

    A range needs the same letters and the same number of digits on both sides; anything else with
    a hyphen is a serial number as it stands.
    """
    parts = [each for each in _BREAKS.split(_joined_ranges(text)) if each]
    if len(parts) == 1 and quantity and quantity > 1 and _range(parts[0]) is None:
        return _checked(_from_first(parts[0], min(quantity, MOST_SERIALS + 1)))
    found: list[str] = []
    for part in parts:
        found += _range(part) or [part]
        if len(found) > MOST_SERIALS:
            break
    return _checked(found)


def _joined_ranges(text: str) -> str:
    """Ranges written with spaces ("101 - 150", "101 to 150") drawn together."""
    return re.sub(r"(?<=\d)\s*(?:\s-\s|–|—|\.\.\.?|\sto\s)\s*(?=\w)", "-", text)


def _range(part: str) -> list[str] | None:
    first, hyphen, last = part.rpartition("-")
    one, two = _ENDS_IN_DIGITS.fullmatch(first), _ENDS_IN_DIGITS.fullmatch(last)
    if not hyphen or one is None or two is None or one[1] != two[1]:
        return None
    low, high = int(one[2]), int(two[2])
    if len(one[2]) != len(two[2]) or high <= low:
        return None
    return _numbered(one[1], one[2], min(high - low, MOST_SERIALS) + 1)


def _from_first(first: str, quantity: int) -> list[str]:
    match = _ENDS_IN_DIGITS.fullmatch(first)
    return [first] if match is None else _numbered(match[1], match[2], quantity)


def _numbered(letters: str, first: str, quantity: int) -> list[str]:
    return [f"{letters}{int(first) + at:0{len(first)}d}" for at in range(quantity)]


def _checked(found: Sequence[str]) -> Serials:
    if not found:
        return Serials(problem="no_serials")
    if len(found) > MOST_SERIALS:
        return Serials(problem="too_many_serials")
    long = next((each for each in found if len(each) > 60), None)
    if long is not None:
        return Serials(problem="serial_too_long", at=long)
    twice = next(_repeated(found), None)
    if twice is not None:
        return Serials(problem="serial_twice", at=twice)
    return Serials(tuple(found))


def _repeated(found: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for each in found:
        if each in seen:
            yield each
        seen.add(each)
