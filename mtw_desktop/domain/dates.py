"""Reading a date as it is typed: 3/4/1990, 3-4-90, mar 4 1990, 4 de marzo de 1990, 1990.

Numbers alone are month, day, year, as on every form in Florida. A two-digit birth year never lies
in the future. An unlikely date is read and warned about, never refused.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from mtw_desktop.domain.calendar_words import RELATIVE_DAYS, month_of
from mtw_desktop.domain.date_doubts import date_doubt
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.understood import Reading

_ISO = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
_THREE = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/. ](\d{4})")
_MONTH_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})")
_RUN = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_RUN_ISO = re.compile(r"(1[89]\d\d|20\d\d)(\d{2})(\d{2})")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|ro|ero|ye|er|em)\b")
_FILLERS = frozenset({"de", "del", "of", "the", "el", "le", "a", "nan", "on"})

#: Year, month, day; a year may have two digits, or be unknown.
_Parts = tuple[int | None, int | None, int | None]


def today_here() -> date:
    """Today in the time zone of this computer."""
    return datetime.now().astimezone().date()


def read_date(typed: str, *, today: date | None = None, birth: bool = True) -> Reading[date]:
    """The date that was typed. A month or a year alone gives its first day, with that quality.

    ``birth``: two-digit years lie in the past, a year is needed, unlikely ages are warned about.
    Without it the year may be left out (the next such day) and "tomorrow" is understood.
    """
    now = today or today_here()
    text = _tidy(typed)
    if not typed.strip():
        return Reading()
    if not birth and text in RELATIVE_DAYS:
        return Reading(now + timedelta(days=RELATIVE_DAYS[text]), quality="full")
    parts, day_first = _parts(text)
    if parts is None:
        return Reading(problem="not_a_date")
    found = _built(parts, now, birth)
    if found.value is not None and birth:
        found = replace(found, warning=date_doubt("birth_date", found.value, now))
    if found.value is not None and day_first and found.warning is None:
        found = replace(found, warning="day_first")
    return found


def says_year(typed: str) -> bool:
    """Whether a date was typed with its year."""
    parts, _ = _parts(_tidy(typed))
    return parts is not None and parts[0] is not None


def next_such_day(month: int, day: int, today: date) -> date | None:
    """The first date from ``today`` on with this month and day; ``None`` if there is none."""
    for year in range(today.year, today.year + 9):  # 2096 to 2104 has no February 29
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def _tidy(typed: str) -> str:
    text = re.sub(r"[,;]", " ", typed.strip().strip("."))
    if any(char.isalpha() for char in text):
        # A full stop after a short month; hyphens as in 4-mar-1990.
        text = fold(re.sub(r"[-./]", " ", text))
        text = _ORDINAL.sub(r"\1", text)
    return re.sub(r"\s+", " ", text).strip()


def _parts(text: str) -> tuple[_Parts | None, bool]:
    parts, day_first = _numbers(text)
    return (parts, day_first) if parts else (_with_month_word(text), False)


def _numbers(text: str) -> tuple[_Parts | None, bool]:
    """The parts of a date written in numbers alone, and whether the day stood first."""
    if match := _ISO.fullmatch(text) or _RUN_ISO.fullmatch(text):
        return (int(match[1]), int(match[2]), int(match[3])), False
    if match := _THREE.fullmatch(text) or _RUN.fullmatch(text):
        month, day, year = int(match[1]), int(match[2]), int(match[3])
        if month > 12 >= day:
            return (_long(year, match[3]), day, month), True
        return (_long(year, match[3]), month, day), False
    if match := _MONTH_YEAR.fullmatch(text):
        return (int(match[2]), int(match[1]), None), False
    if match := _MONTH_DAY.fullmatch(text):
        month, day = int(match[1]), int(match[2])
        return ((None, day, month), True) if month > 12 >= day else ((None, month, day), False)
    if re.fullmatch(r"\d{4}", text):
        return (int(text), None, None), False
    return None, False


def _with_month_word(text: str) -> _Parts | None:
    words = [word for word in text.split() if word not in _FILLERS]
    months = [month for word in words if not word.isdecimal() and (month := month_of(word))]
    numbers = [word for word in words if word.isdecimal()]
    if len(months) != 1 or len(months) + len(numbers) != len(words) or len(numbers) > 2:
        return None
    years = [word for word in numbers if len(word) > 2 or int(word) > 31]
    days = [word for word in numbers if word not in years]
    if len(days) == 2:  # 4 mar 90 is caught above; 4 mar 05: the year comes last
        years = [days.pop()]
    if len(years) > 1 or not numbers or any(len(year) not in (2, 4) for year in years):
        return None
    year = _long(int(years[0]), years[0]) if years else None
    return year, months[0], int(days[0]) if days else None


def _long(year: int, written: str) -> int:
    """Two-digit years as negative numbers, until the century is decided."""
    return year if len(written) == 4 else -year - 1


def _built(parts: _Parts, today: date, birth: bool) -> Reading[date]:
    year, month, day = parts
    if year is None:
        if birth or month is None or day is None:
            return Reading(problem="not_a_date")
        found = next_such_day(month, day, today)
        return _or_no_such_day(found, "full")
    quality = "year" if month is None else "month" if day is None else "full"
    centuries = [year] if year >= 0 else [2000 - year - 1, 1900 - year - 1]
    made = [_date(each, month or 1, day or 1) for each in centuries]
    fits = [each for each in made if each and (year >= 0 or _near(each, today, birth))]
    return _or_no_such_day(fits[0] if fits else None, quality)


def _near(found: date, today: date, birth: bool) -> bool:
    return found <= today if birth else found.year <= today.year + 20


def _or_no_such_day(found: date | None, quality: str) -> Reading[date]:
    return Reading(found, quality=quality) if found else Reading(problem="no_such_day")


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
