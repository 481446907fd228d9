"""Lines that read what is typed: dates, ages, numbers, money, telephones, and plain text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mtw_desktop.casework.phones import read_phone, show_phone
from mtw_desktop.domain.dates import today_here
from mtw_desktop.domain.kinds import FieldSpec, FieldType
from mtw_desktop.domain.plain import Plain, nfc
from mtw_desktop.domain.reading import (
    BirthOrAge,
    Reading,
    read_birth_or_age,
    read_money,
    read_value,
)
from mtw_desktop.domain.wording import age_words, partial_date_words
from ui.forms.editors_line import LineEditor

Today = Callable[[], date]
#: Width in pixels by what belongs in the field.
DATE_WIDTH, PHONE_WIDTH, NUMBER_WIDTH, MONEY_WIDTH, ZIP_WIDTH = 150, 170, 84, 110, 120


class FieldEditor(LineEditor):
    """A declared field, read as ``read_value`` reads it."""

    def __init__(
        self,
        spec: FieldSpec,
        language: str = "en",
        may_miss: bool = True,
        *,
        width: int = 0,
        today: Today = today_here,
        parent: QWidget | None = None,
    ) -> None:
        self.spec, self.today = spec, today
        accents = spec.type is FieldType.TEXT and spec.max_length > 12
        super().__init__(language, may_miss, width=width, accents=accents, parent=parent)

    def read(self, typed: str) -> Reading[Any]:
        """By the type of the field."""
        return read_value(self.spec, typed, today=self.today())


class MoneyEditor(FieldEditor):
    """Dollars in the field, cents in the value."""

    def read(self, typed: str) -> Reading[Any]:
        """12.50 is 1250."""
        return read_money(typed, likely_most=15_000 if "hourly" in self.spec.name else None)

    def echo_of(self, _typed: str, reading: Reading[Any]) -> str:
        """The amount in full."""
        return f"${reading.value / 100:,.2f}" if reading.value is not None else ""

    def written(self, plain: Plain) -> str:
        """Dollars and cents without the sign."""
        return f"{plain / 100:.2f}" if isinstance(plain, int) else ""


class PhoneEditor(FieldEditor):
    """Any way of writing a number; one that cannot be understood is kept as it was typed."""

    def read(self, typed: str) -> Reading[Any]:
        """E.164, or the text itself."""
        text = nfc(" ".join(typed.split()))
        return Reading(read_phone(text) or text or None)

    def echo_of(self, typed: str, reading: Reading[Any]) -> str:
        """The number as people read it."""
        if not reading.value:
            return ""
        shown = show_phone(str(reading.value))
        if str(reading.value).startswith("+"):
            return "" if shown == typed.strip() else shown
        return QCoreApplication.translate("PhoneEditor", "Kept as typed")

    def written(self, plain: Plain) -> str:
        """The number as people read it."""
        return show_phone(str(plain)) if plain else ""


class DateEditor(FieldEditor):
    """A date typed in any way; a month or a year alone is enough where its quality is kept."""

    def __init__(self, *args: Any, **more: Any) -> None:
        self._quality = ""
        super().__init__(*args, **more)

    def echo_of(self, typed: str, reading: Reading[Any]) -> str:
        """The date in words, and the age that it makes. Side by side with another question there
        is no room for words that say what stands there anyway."""
        if not reading.value:
            return ""
        day = date.fromisoformat(reading.value)
        if not self._roomy and typed == _slashes(day) and self.spec.name != "birth_date":
            return ""
        words = partial_date_words(day, reading.quality, self.language)
        if self.spec.name != "birth_date" or day > self.today() or not self._roomy:
            return words
        return f"{words} · {age_words(day, self.today(), self.language, reading.quality)}"

    def written(self, plain: Plain) -> str:
        """Month/day/year, as on every form in Florida; as much of it as is known."""
        if not isinstance(plain, str):
            return ""
        day = date.fromisoformat(plain)
        if self._quality in ("year", "estimate"):
            return str(day.year)
        return f"{day.month}/{day.year}" if self._quality == "month" else _slashes(day)

    def also_value(self, field: str) -> Plain:
        """How much of the date is known."""
        reading = self.read(self.line.text())
        return reading.quality if field.endswith("quality") and reading.value else None

    def set_also(self, field: str, plain: Plain) -> None:
        """A date that is only a year is shown as one."""
        if field.endswith("quality") and isinstance(plain, str) and plain != self._quality:
            self._quality = plain
            if self._missing is None and not self.unread():
                self.set_value(self.value())


class BornOrAgeEditor(FieldEditor):
    """A birth date or an age in one field: the age goes to the field beside."""

    def _both(self) -> BirthOrAge:
        return read_birth_or_age(self.line.text(), today=self.today())

    def read(self, typed: str) -> Reading[Any]:
        """The birth date, if it is one; an age is no problem either."""
        found = read_birth_or_age(typed, today=self.today())
        value = found.birth.isoformat() if found.birth else None
        return Reading(value, found.warning, found.problem, found.quality)

    def written(self, plain: Plain) -> str:
        """Month/day/year."""
        return _slashes(date.fromisoformat(plain)) if isinstance(plain, str) else ""

    def also_value(self, field: str) -> Plain:
        """The age, if one was typed."""
        return self._both().age if field == "age" and self._missing is None else None

    def set_also(self, field: str, plain: Plain) -> None:
        """Show the age where there is no birth date."""
        if field == "age" and isinstance(plain, int) and not self.line.text():
            self._show_unread(str(plain))
            self._last = self.state()

    def state(self) -> object:
        """An age typed over another age is a change too."""
        return (super().state(), self.also_value("age"))


def _slashes(day: date) -> str:
    return f"{day.month}/{day.day}/{day.year}"
