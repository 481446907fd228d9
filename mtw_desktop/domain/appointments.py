"""Reading an appointment as it is typed: "tue 24 9:30", "tomorrow 2pm", "24 nov 9:30".

An hour without am or pm is taken in office hours: 7 to 12 as it stands, 1 to 6 in the afternoon
(and says so). "mar 24" is a Tuesday in Spanish if that 24th is one, else March.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from mtw_desktop.domain.calendar_words import RELATIVE_DAYS, month_of, weekday_of
from mtw_desktop.domain.dates import read_date, says_year, today_here
from mtw_desktop.domain.names import fold

_HALF = r"(?:\s*([ap])\.?\s*m\.?(?![a-z]))?"
_CLOCK = re.compile(rf"(?<![\d/.-])(\d{{1,2}})\s*(?:[:h]|e(?=\d))\s*(\d{{2}}){_HALF}(?![\d/:])")
_HOUR = re.compile(r"(?<![\d/.:-])(\d{1,2})\s*(?:([ap])\.?\s*m\.?(?![a-z])|(h|e)\b)")
_AT_HOUR = re.compile(r"(?:\bat|@|\ba las?)\s*(\d{1,2})(?![\d/:])")
_LAST_NUMBER = re.compile(r"(?<![\d/.-])(\d{1,2})\s*$")
_NOON = re.compile(r"\b(?:noon|mediodia|midi)\b")
_MORNING = re.compile(
    r"\b(?:de|por|en) la manana\b|\b(?:in the )?morning\b|\b(?:nan )?maten(?: an)?\b"
)
_LATER = re.compile(
    r"\b(?:de|por|en) la (?:tarde|noche)\b|\b(?:in the )?(?:afternoon|evening)\b"
    r"|\b(?:nan )?apremidi(?: a)?\b|\b(?:diswa|aswe)(?: a)?\b"
)
_FILLERS = frozenset({"at", "a", "las", "la", "on", "the", "el", "de", "del", "next", "this",
                      "proximo", "este", "pwochen", "nan", "le", "of"})  # fmt: skip
#: A weekday with a day of the month must meet within this many days.
_WEEKDAY_REACH = 92
#: A day without a year that is further away than this was more likely meant to be past.
_FAR = 300


@dataclass(frozen=True, slots=True)
class ReadAppointment:
    """``day`` and local ``time`` as understood; codes as in ``Reading``."""

    day: date | None = None
    time: time | None = None
    warning: str | None = None
    problem: str | None = None

    def moment(self, zone: tzinfo | None = None) -> datetime | None:
        """The moment in UTC, from the local time of ``zone`` (default: of this computer)."""
        if self.day is None or self.time is None:
            return None
        local = datetime.combine(self.day, self.time)
        return (local.replace(tzinfo=zone) if zone else local).astimezone(UTC)


def read_appointment(
    typed: str, today: date | None = None, lang: str = "en", *, now: time | None = None
) -> ReadAppointment:
    """The appointment that was typed; ``lang`` decides what "mar 24" means.

    With ``now``, an appointment earlier today is warned about.
    """
    first_day = today or today_here()
    text = _plain(typed)
    if not typed.strip():
        return ReadAppointment()
    clock, rest, guessed = _take_time(text)
    words = [word for word in rest.split() if word not in _FILLERS]
    if clock is _BAD:
        return ReadAppointment(problem="not_a_moment")
    found = _read_day(words, rest, first_day, lang)
    if found.day is None or found.problem:
        return ReadAppointment(problem=found.problem or "not_a_moment")
    warning = found.warning
    if found.day < first_day or (found.day == first_day and now and clock and clock < now):
        warning = "in_past"
    if warning is None and clock is None:
        warning = "no_time"
    return replace(found, time=clock, warning=warning or guessed)


#: Stands for a time that cannot be, such as 25:00.
_BAD = time(23, 59, 59, 999_999)


def _plain(typed: str) -> str:
    # Keep the marks of times and dates through the folding.
    kept = re.sub(r"[,;]", " ", typed.strip())
    parts = re.split(r"([:/.@-])", kept)
    folded = "".join(part if part in ":/.@-" and part else f"{_spaced(part)}" for part in parts)
    return re.sub(r"\s+", " ", folded).strip()


def _spaced(part: str) -> str:
    """A folded part that keeps whether it began or ended with a space."""
    return (" " if part[:1].isspace() else "") + fold(part) + (" " if part[-1:].isspace() else "")


def _take_time(text: str) -> tuple[time | None, str, str | None]:
    """The time in a text, the text without it, and the warning if the half day was guessed."""
    half = None
    for pattern, meant in ((_MORNING, "a"), (_LATER, "p")):
        if pattern.search(text):
            half, text = meant, pattern.sub(" ", text)
    if match := _NOON.search(text):
        return time(12), _without(text, match), None
    if match := _CLOCK.search(text):
        hour, minute, half = int(match[1]), int(match[2]), match[3] or half
    elif match := _HOUR.search(text):
        hour, minute, half = int(match[1]), 0, match[2] or half
    elif match := _AT_HOUR.search(text) or (_LAST_NUMBER.search(text) if half else None):
        hour, minute = int(match[1]), 0
    else:
        return None, text, None
    if hour > 23 or minute > 59 or (half and not 1 <= hour <= 12):
        return _BAD, text, None
    guessed = None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif 1 <= hour <= 6:
        hour, guessed = hour + 12, "guessed_afternoon"
    return time(hour, minute), _without(text, match), guessed


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"


def _read_day(words: list[str], rest: str, today: date, lang: str) -> ReadAppointment:
    joined = " ".join(words).strip(" .@-")
    relative = RELATIVE_DAYS.get(re.sub(r"\s+", " ", rest).strip(), RELATIVE_DAYS.get(joined))
    if relative is not None:
        return ReadAppointment(today + timedelta(days=relative))
    if not joined:
        return ReadAppointment(today)
    words = [word.strip(".") for word in joined.split()]
    meant = weekday_of(words[0])
    # In Spanish and French "mar" begins both Tuesday and March.
    unsure = month_of(words[0]) is not None
    if meant is not None and (not unsure or lang != "en"):
        found = _on_weekday(meant, words[1:], today)
        if found and (not unsure or (found.day and not found.warning)):
            return found
    return _on_date(joined, today)


def _on_weekday(weekday: int, rest: list[str], today: date) -> ReadAppointment | None:
    if not rest:
        ahead = (weekday - today.weekday() - 1) % 7 + 1
        return ReadAppointment(today + timedelta(days=ahead))
    if len(rest) == 1 and rest[0].isdecimal() and 1 <= int(rest[0]) <= 31:
        days = [today + timedelta(days=ahead) for ahead in range(_WEEKDAY_REACH)]
        same = [day for day in days if day.day == int(rest[0])]
        both = [day for day in same if day.weekday() == weekday]
        if both:
            return ReadAppointment(both[0])
        return ReadAppointment(same[0], warning="weekday_differs")
    found = _on_date(" ".join(rest), today)
    if found.day and found.day.weekday() != weekday:
        return replace(found, warning="weekday_differs")
    return found


def _on_date(text: str, today: date) -> ReadAppointment:
    if text.isdecimal() and 1 <= int(text) <= 31:  # "24 9:30": the next 24th
        days = (today + timedelta(days=ahead) for ahead in range(62))
        return ReadAppointment(next(day for day in days if day.day == int(text)))
    found = read_date(text, today=today, birth=False)
    if found.value is None or found.quality != "full":
        lost = found.problem if found.problem == "no_such_day" else "not_a_moment"
        return ReadAppointment(problem=lost)
    far = (found.value - today).days > _FAR
    guessed = "year_guessed" if far and not says_year(text) else None
    return ReadAppointment(found.value, None, guessed or found.warning)
