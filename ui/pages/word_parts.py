"""Dates and lists in words, for all pages, by the clock that the page was read at."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from mtw_desktop.domain.labels import label
from mtw_desktop.domain.wording import (
    age_on,
    appointment_words,
    date_words,
    moment_words,
    relative_due,
    weekday_words,
)

_NEAR_DAYS = 6


class Words:
    """Set ``now`` (aware) before asking; everything is in ``language`` and in local time."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.now = datetime.now(UTC)

    @property
    def today(self) -> date:
        """The date on this laptop's calendar."""
        return self.local(self.now).date()

    def local(self, moment: datetime) -> datetime:
        """A moment on this laptop's clock."""
        return moment.astimezone()

    @property
    def date_column(self) -> int:
        """Look-pixels of a table's column for ``when``; ``10 de noviembre de 2025`` is long."""
        return 200 if self.language == "es" else 158

    def day(self, day: date) -> str:
        """``Sunday, November 22``"""
        return capital(date_words(day, self.language, year=False, weekday=True))

    def short_date(self, day: date) -> str:
        """``October 2``; with the year if it is another one."""
        return date_words(day, self.language, year=day.year != self.today.year)

    def full_date(self, day: date) -> str:
        """``March 4, 1994``"""
        return date_words(day, self.language)

    def moment(self, moment: datetime) -> str:
        """``today 4:12 pm``, ``Friday 4:12 pm``, ``March 4, 9:30 am``"""
        return moment_words(moment, self.language, now=self.now)

    def appointment(self, moment: datetime) -> str:
        """``Tuesday, November 24, 9:30 am``"""
        return appointment_words(moment, self.language, now=self.now)

    def near_day(self, moment: datetime) -> str:
        """``today``, ``yesterday``, ``Thursday``, ``November 6``"""
        day = self.local(moment).date()
        apart = (day - self.today).days
        near = {-1: "words.yesterday", 0: "words.today", 1: "words.tomorrow"}.get(apart)
        if near:
            return label(near, self.language)
        return (
            weekday_words(day, self.language) if abs(apart) <= _NEAR_DAYS else self.short_date(day)
        )

    def when(self, moment: datetime) -> str:
        """A date for a narrow column: ``Today``, ``Yesterday``, else ``November 19``."""
        day = self.local(moment).date()
        return capital(
            self.near_day(moment) if day >= self.today - _ONE_DAY else self.short_date(day)
        )

    def due(self, days: int) -> str:
        """``Overdue 2 days``, ``Due today``, ``Due tomorrow``"""
        day = self.today - timedelta(days=days)
        return capital(relative_due(day, self.today, self.language)[0])

    def age(self, born: date) -> int:
        """Full years."""
        return age_on(born, self.today)


_ONE_DAY = timedelta(days=1)


def joined(*parts: str, by: str = " · ") -> str:
    """What there is of the parts, with a dot between."""
    return by.join(part for part in parts if part)


def listed(names: Iterable[str]) -> str:
    """Names with commas between."""
    return ", ".join(names)


def capital(text: str) -> str:
    """With a capital at the beginning, as a line of its own has."""
    return text[:1].upper() + text[1:]
