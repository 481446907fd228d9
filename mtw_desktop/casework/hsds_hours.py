"""Opening hours of an HSDS package in words, as a slip prints them.

Schedules are RFC 5545 rules since 3.0 (``byday`` MO,TU) and rows of one ``weekday`` before. Hours
that cannot be said surely are left out: no hours make a slip say *call first*, wrong ones cost a
person a trip.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from mtw_desktop.casework.hsds import Row

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = re.compile(r"(\d|[a-z]{2,9})(?:\s*(?:-|–|to)\s*(\d|[a-z]{2,9}))?")
_CLOCK = re.compile(
    r"(\d{1,2})(?::(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(?:([ap])\.?m\.?)?\s*([+-]\d\d:?\d\d)?", re.I
)
_UTC = ("+00:00", "-00:00", "+0000", "-0000")
# "2MO", the second Monday of a month.
_NTH = re.compile(r"\d\s*[a-z]")
_LONGEST = 400


def hours_words(schedules: Iterable[Row], today: date) -> str:
    """``Monday to Thursday 8:30 am to 5 pm; Friday 9 am to 12 pm``; empty if unknown.

    Schedules that ended before ``today`` do not count; what is not weekly is said in the
    package's own words, if it has any.
    """
    days: dict[str, set[int]] = {}
    remarks: dict[str, None] = {}
    for row in schedules:
        if _is_past(row.get("valid_to", ""), today):
            continue
        times = _times(row)
        named = _named_days(row.get("byday") or row.get("weekday", ""))
        if times and named and _is_weekly(row):
            days.setdefault(times, set()).update(named)
        elif row.get("description"):
            remarks[" ".join(row["description"].split())] = None
    weekly = sorted(days.items(), key=lambda each: sorted(each[1]))
    return _fit([f"{_day_words(named)} {times}" for times, named in weekly] or list(remarks))


def _fit(parts: list[str]) -> str:
    text = "; ".join(parts)
    while len(text) > _LONGEST:
        text = text.rpartition("; ")[0]
    return text


def _is_weekly(row: Row) -> bool:
    often = row.get("freq", "").upper() in ("", "WEEKLY")
    return often and row.get("interval", "") in ("", "1") and not row.get("byweekno")


def _is_past(text: str, today: date) -> bool:
    try:
        return date.fromisoformat(text[:10]) < today
    except ValueError:
        return False


def _named_days(text: str) -> set[int]:
    """Places in the week, Monday 0, of ``MO,TU``, ``Mon-Fri``, ``Saturday`` or ``1`` to ``7``."""
    found: set[int] = set()
    if _NTH.search(text.lower()):
        return found
    for first, last in _DAY.findall(text.lower().replace(" and ", ",")):
        start, end = _place(first), _place(last or first)
        if start is None or end is None:
            return set()  # one day not understood: better none than some
        found.update((start + step) % 7 for step in range((end - start) % 7 + 1))
    return found


def _place(word: str) -> int | None:
    if word.isdigit():
        return int(word) - 1 if 1 <= int(word) <= 7 else None
    return next((i for i, day in enumerate(_DAYS) if day.lower().startswith(word)), None)


def _day_words(places: set[int]) -> str:
    runs: list[list[int]] = []
    for place in sorted(places):
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    names = [
        f"{_DAYS[run[0]]} to {_DAYS[run[-1]]}"
        if len(run) > 2
        else ", ".join(_DAYS[place] for place in run)
        for run in runs
    ]
    return ", ".join(names)


def _times(row: Row) -> str:
    opens, closes = _clock(row.get("opens_at", "")), _clock(row.get("closes_at", ""))
    return f"{opens} to {closes}" if opens and closes else ""


def _clock(text: str) -> str:
    """A local time in words; none for one in UTC, which is another hour in summer and winter."""
    found = _CLOCK.fullmatch(text.strip())
    if not found or not (found[2] or found[3]) or found[4] in _UTC:
        return ""
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if found[3].lower() == "p" else 0)
    if hour > 24 or minute > 59:
        return ""
    half = "am" if hour % 24 < 12 else "pm"
    return f"{(hour - 1) % 12 + 1}{f':{minute:02d}' if minute else ''} {half}"
