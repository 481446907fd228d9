"""Dates and times in words, in the three languages. Times are shown in the local zone.

Creole month and weekday names are our own list, months written in full: the stock Creole locale
writes numbers day first, and "jan." and "jen" are too alike.
"""

from __future__ import annotations

from datetime import date, datetime, time, tzinfo

from mtw_desktop.domain.labels import label, label_list

#: Pill tones, by how urgent a due date is.
URGENT, WARNING, INFO, MUTED = "urgent", "warning", "info", "muted"
_NEAR_DAYS = 6
_DUE_SOON_DAYS = 14


def month_words(month: int, lang: str) -> str:
    """The name of a month, 1-12."""
    return label_list("words.months", lang)[month - 1]


def weekday_words(day: date, lang: str) -> str:
    """The name of the weekday of a date."""
    return label_list("words.weekdays", lang)[day.weekday()]


def date_words(day: date, lang: str, *, year: bool = True, weekday: bool = False) -> str:
    """``March 4, 1990`` / ``4 de marzo de 1990`` / ``4 mas 1990``, if asked with the weekday."""
    # Creole counts the first of a month as an ordinal: 1ye out.
    number = "1ye" if lang == "ht" and day.day == 1 else str(day.day)
    key = "words.date" if year else "words.date_no_year"
    text = label(key, lang, day=number, month=month_words(day.month, lang), year=day.year)
    if not weekday:
        return text
    return label("words.date_weekday", lang, weekday=weekday_words(day, lang), date=text)


def partial_date_words(day: date, quality: str, lang: str) -> str:
    """A date as far as it is known: ``March 4, 1990``, ``March 1990`` or ``1990``."""
    if quality == "month":
        month = month_words(day.month, lang)
        return label("words.month_year", lang, month=month, year=day.year)
    if quality in ("year", "estimate"):
        return str(day.year)
    return date_words(day, lang)


def time_words(at: time, lang: str) -> str:
    """``4:12 pm`` / ``4:12 p. m.``"""
    half = label("words.pm" if at.hour >= 12 else "words.am", lang)
    return f"{at.hour % 12 or 12}:{at.minute:02d} {half}"


def moment_words(
    moment: datetime, lang: str, *, now: datetime | None = None, zone: tzinfo | None = None
) -> str:
    """A moment in short words: ``today 4:12 pm``, ``Friday 4:12 pm``, ``March 4, 9:30 am``.

    ``moment`` and ``now`` are aware; ``zone`` is the zone to show (default: this computer's).
    """
    local = moment.astimezone(zone)
    today = _local_now(now, zone).date()
    apart = (local.date() - today).days
    near = {-1: "words.yesterday", 0: "words.today", 1: "words.tomorrow"}.get(apart)
    clock = time_words(local.time(), lang)
    if near or abs(apart) <= _NEAR_DAYS:
        day = label(near, lang) if near else weekday_words(local.date(), lang)
        return label("words.weekday_moment", lang, day=day, time=clock)
    day = date_words(local.date(), lang, year=local.year != today.year)
    return label("words.moment", lang, day=day, time=clock)


def appointment_words(
    moment: datetime, lang: str, *, now: datetime | None = None, zone: tzinfo | None = None
) -> str:
    """An appointment in full: ``Tuesday, November 24, 9:30 am``; the year only if it is another."""
    local = moment.astimezone(zone)
    other_year = local.year != _local_now(now, zone).year
    day = date_words(local.date(), lang, year=other_year, weekday=True)
    return label("words.moment", lang, day=day, time=time_words(local.time(), lang))


def ago_words(moment: datetime, lang: str, now: datetime | None = None) -> str:
    """How long ago: ``just now``, ``2 hours ago``, ``3 days ago``."""
    minutes = int((_local_now(now, None) - moment).total_seconds() // 60)
    if minutes < 1:
        return label("words.just_now", lang)
    if minutes < 60:
        return counted("words.minutes_ago", minutes, lang)
    if minutes < 24 * 60:
        return counted("words.hours_ago", minutes // 60, lang)
    return counted("words.days_ago", minutes // (24 * 60), lang)


def relative_due(day: date, today: date, lang: str) -> tuple[str, str]:
    """How due something is and its tone: ("overdue 2 days", "urgent"), ("due today", "warning")."""
    days = (day - today).days
    if days < 0:
        return counted("words.overdue", -days, lang), URGENT
    if days == 0:
        return label("words.due_today", lang), WARNING
    if days == 1:
        return label("words.due_tomorrow", lang), INFO
    if days <= _DUE_SOON_DAYS:
        return counted("words.due_in", days, lang), INFO
    text = date_words(day, lang, year=day.year != today.year)
    return label("words.due_on", lang, date=text), MUTED


def age_on(birth: date, today: date) -> int:
    """Full years of age; somebody born on February 29 has their birthday on March 1 otherwise."""
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))


def age_words(birth: date, today: date, lang: str, quality: str = "full") -> str:
    """``32 years old``, ``8 months old`` below two years, ``about 32 years old`` if not sure."""
    years = max(age_on(birth, today), 0)
    if quality not in ("", "full", "month"):
        return label("words.age_about", lang, n=years)
    months = (today.year - birth.year) * 12 + today.month - birth.month - (today.day < birth.day)
    if 0 <= months < 24:
        return counted("words.age_months", months, lang)
    return counted("words.age", years, lang)


def about_words(number: int, lang: str) -> str:
    """``about 60``"""
    return label("words.about", lang, n=number)


def born_words(birth: date, lang: str, quality: str = "full") -> str:
    """``Born March 4, 1994``, ``Born March 1994``, ``Born 1994``, ``Born about 1994``."""
    if quality == "estimate":
        return label("words.born_about", lang, year=birth.year)
    if quality == "year":
        return label("words.born_year", lang, year=birth.year)
    return label("words.born", lang, date=partial_date_words(birth, quality, lang))


def counted(key: str, number: int, lang: str) -> str:
    """The words for a number of things; ``<key>.one`` for exactly one."""
    return label(f"{key}.one" if number == 1 else key, lang, n=number)


def _local_now(now: datetime | None, zone: tzinfo | None) -> datetime:
    return (now or datetime.now().astimezone()).astimezone(zone)
