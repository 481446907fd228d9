"""Reading what was typed into a field: its value, how it was understood, what looks wrong.

Dates are in ``dates``, appointments in ``appointments``; both can be imported from here.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Any

from mtw_desktop.domain.appointments import ReadAppointment, read_appointment
from mtw_desktop.domain.date_doubts import date_doubt, is_birth
from mtw_desktop.domain.dates import read_date, today_here
from mtw_desktop.domain.kinds import FieldSpec, FieldType
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.plain import nfc
from mtw_desktop.domain.understood import Reading
from mtw_desktop.domain.values import check_value

__all__ = [
    "BirthOrAge",
    "ReadAppointment",
    "Reading",
    "check_value",
    "read_age",
    "read_appointment",
    "read_birth_or_age",
    "read_date",
    "read_email",
    "read_money",
    "read_number",
    "read_value",
    "read_zip",
]

_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")
_AMOUNT = re.compile(r"(\d+)(?:\.(\d{1,2}))?")
_PER_HOUR = re.compile(
    r"\s*(?:/|an|per|por|la|pa)?\s*(?:hr|hour|h|hora|edtan|dollars?|dolares|dola|usd)\.?$"
)
_ABOUT = re.compile(r"^(?:about|around|approx|ca|unos|unas|como|casi|anviwon|apepre|environ|~)\s*")
_AGE_UNITS = re.compile(r"\s*(?:years?|yrs?|yo|y o|anos?|an|ane|lane|ish)(?: old)?$")
_MONTHS_OLD = re.compile(r"(\d{1,2})\s*(?:months?|mos?|meses|mes|mwa)(?: old)?")
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
_MOST_YEARS = 130
#: Above this, a number was more likely a slip: fields by name.
_LIKELY_MOST = {
    "household_size": 20,
    "highest_grade": 12,
    "sessions_held": 400,
    "children_under_18": 15,
    "weekly_hours": 80,
    "last_hourly_cents": 15_000,
    "minutes": 600,
}


@dataclass(frozen=True, slots=True)
class BirthOrAge:
    """A birth date or an age, as typed into one field. ``about``: the age is an estimate."""

    birth: date | None = None
    age: int | None = None
    about: bool = False
    quality: str = ""
    warning: str | None = None
    problem: str | None = None


def read_number(typed: str, *, likely_most: int | None = None) -> Reading[int]:
    """A whole number, zero or more; thousands may carry commas."""
    text = _one_line(typed)
    if not text:
        return Reading()
    if _THOUSANDS.fullmatch(text):
        text = text.replace(",", "")
    if not (text.isdecimal() and len(text) <= 12):
        return Reading(problem="not_a_number")
    value = int(text)
    return Reading(value, "unlikely" if likely_most is not None and value > likely_most else None)


def read_money(typed: str, *, likely_most: int | None = None) -> Reading[int]:
    """An amount in dollars as cents: 12.50, $12.50, 12, 1,250.00, and 12,50 as in Haiti."""
    text = _one_line(typed)
    if not text:
        return Reading()
    text = _PER_HOUR.sub("", _lower_plain(text)).removeprefix("$").strip()
    whole, point, cents = text.partition(".")
    if _THOUSANDS.fullmatch(whole):
        text = whole.replace(",", "") + point + cents
    elif re.fullmatch(r"\d+,\d{2}", text):
        text = text.replace(",", ".")
    match = _AMOUNT.fullmatch(text)
    if match is None or len(match[1]) > 9:
        return Reading(problem="not_an_amount")
    value = int(match[1]) * 100 + int((match[2] or "0").ljust(2, "0"))
    return Reading(value, "unlikely" if likely_most is not None and value > likely_most else None)


def read_zip(typed: str) -> Reading[str]:
    """A ZIP code: 33125 or 33125-1234. Anything else is kept as typed, with a warning."""
    text = _one_line(typed)
    digits = re.sub(r"[\s-]", "", text)
    if digits.isascii() and digits.isdecimal() and len(digits) in (5, 9):
        return Reading(digits if len(digits) == 5 else f"{digits[:5]}-{digits[5:]}")
    return Reading(text, "not_a_zip") if text else Reading()


def read_email(typed: str) -> Reading[str]:
    """An e-mail address as typed, with a warning if it has not the shape of one."""
    text = _one_line(typed)
    if not text:
        return Reading()
    return Reading(text, None if _EMAIL.fullmatch(text) else "not_an_email")


def read_age(typed: str) -> Reading[int]:
    """An age in years: 3, "3 years", "about 60", "unos 60"; "8 months" is 0."""
    found = _age(typed)
    return Reading(found.age, found.warning, found.problem)


def read_birth_or_age(typed: str, *, today: date | None = None) -> BirthOrAge:
    """A birth date in any form ``read_date`` takes, or an age in any form ``read_age`` takes."""
    if not typed.strip():
        return BirthOrAge()
    as_age = _age(typed)
    if as_age.problem is None:
        return as_age
    found = read_date(typed, today=today)
    return BirthOrAge(
        found.value, quality=found.quality, warning=found.warning, problem=found.problem
    )


def read_value(spec: FieldSpec, typed: str, *, today: date | None = None) -> Reading[Any]:
    """What was typed into the field ``spec`` as a plain value (see ``plain``) that fits it.

    Choices, flags, moments and telephone numbers have editors of their own and are not read here.
    """
    found = _read(spec, typed, today)
    problem = check_value(spec, found.value)
    return Reading(problem=problem) if problem else found


def _read(spec: FieldSpec, typed: str, today: date | None) -> Reading[Any]:
    most = _LIKELY_MOST.get(spec.name)
    if spec.type is FieldType.DATE:
        now = today or today_here()
        found = read_date(typed, today=now, birth=is_birth(spec.name))
        value = found.value.isoformat() if found.value else None
        doubt = date_doubt(spec.name, found.value, now) if found.value else None
        return Reading(value, found.warning or doubt, found.problem, found.quality)
    if spec.type is FieldType.INTEGER:
        is_age = spec.name.startswith("age") or spec.name.endswith("_age")
        return read_age(typed) if is_age else read_number(typed, likely_most=most)
    if spec.type is FieldType.MONEY:
        return read_money(typed, likely_most=most)
    if spec.type is FieldType.EMAIL:
        return read_email(typed)
    if spec.type is FieldType.TEXTS:
        lines = [_one_line(line) for line in typed.splitlines()]
        return Reading([line for line in lines if line] or None)
    if spec.type is FieldType.LONG_TEXT:
        return Reading(nfc(typed.strip()) or None)
    return _read_line(spec, _one_line(typed))


def _read_line(spec: FieldSpec, text: str) -> Reading[Any]:
    if spec.name == "zip":
        return read_zip(text)
    if spec.name == "state":
        text = "FL" if text.casefold() == "florida" else text.upper()
    return Reading(text or None)


def _one_line(typed: str) -> str:
    return nfc(" ".join(typed.split()))


def _lower_plain(text: str) -> str:
    """Lower case without accents; commas, points and signs stay."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


def _age(typed: str) -> BirthOrAge:
    text = _lower_plain(_one_line(typed))
    bare = _ABOUT.sub("", text)
    if bare.startswith("-"):
        return BirthOrAge(problem="not_a_number")
    about = bare != text or text.endswith("ish")
    if _MONTHS_OLD.fullmatch(bare):
        return BirthOrAge(age=0, about=True)
    bare = _AGE_UNITS.sub("", fold(bare))
    if not (bare.isdecimal() and len(bare) <= 3) or int(bare) > _MOST_YEARS:
        return BirthOrAge(problem="not_a_number" if bare else None)
    age = int(bare)
    return BirthOrAge(age=age, about=about, warning="over_110" if age > 110 else None)
