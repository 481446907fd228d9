"""What a reviewer of the report would ask about a job or a training, checked while it is entered.

``source`` of a check is its number in the reviewer's list of the EDA person-level sheets (field
checks 13 to 28, cross-field checks X1 to X4: 30 to 40, legacy checks: 50), ``sister`` for a check
of the same reviewer's other program, ``own`` for what nobody there checks. All are warnings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mtw_desktop.domain.answers import known
from mtw_desktop.domain.training import Enrollment
from mtw_desktop.domain.wages import soc_code
from mtw_desktop.domain.work import Placement

#: Hourly pay above this is to be confirmed, in cents (check 23: $45.00).
CONFIRM_ABOVE_CENTS = 4500
#: Hourly pay below this is taken for a slip of the pen (sister program: $5.00).
LEAST_CENTS = 500
#: Weekly hours above this are refused (check 27).
MOST_HOURS = 80
_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
#: X3: what an employed person's row must hold, with the number of the check.
_EMPLOYED_ASKS = (
    ("34", "start_on"),
    ("35", "placement_type"),
    ("36", "employer_name"),
    ("37", "employer_zip"),
    ("38", "pay_reported"),
    ("39", "naics"),
)
_ZIP = re.compile(r"\d{5}(-\d{4})?")
_NAICS = re.compile(r"\d{2,6}")
_CIP = re.compile(r"\d{2}(\.\d{2}(\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look at. ``code``: filled, zip, naics, soc, cip, date, pay_high, pay_low,
    pay_zero, hours_low, hours_high, type_text, end_first, in_future, before_training.
    Its sentence is the label ``check.<code>``; ``field`` is the field of the record."""

    source: str
    code: str
    field: str


def job_checks(
    job: Placement, today: date, training_start: date | None = None
) -> tuple[Check, ...]:
    """What a reviewer would ask about a job, in the order of the form."""
    found = [*_filled(job), *_forms(job), *_pay_and_hours(job), *_days(job, today, training_start)]
    return tuple(found)


def training_checks(enrollment: Enrollment, today: date) -> tuple[Check, ...]:
    """What a reviewer would ask about an enrollment (X1 with today as the cut-off, check 21)."""
    found = []
    cip, end = known(enrollment.cip), known(enrollment.end_on)
    if cip and not _CIP.fullmatch(cip):
        found.append(Check("21", "cip", "cip"))
    if end and end < today:
        if known(enrollment.completion) is None:
            found.append(Check("30", "filled", "completion"))
        if known(enrollment.school_status_at_exit) is None:
            found.append(Check("32", "filled", "school_status_at_exit"))
    return tuple(found)


def _filled(job: Placement) -> Iterator[Check]:
    for source, name in _EMPLOYED_ASKS:
        if known(getattr(job, name)) in (None, ""):
            yield Check(source, "filled", name)
    if job.pay_reported == "yes" and known(job.hourly_cents) is None:
        yield Check("40", "filled", "hourly_cents")
    if job.placement_type == "other" and not known(job.type_other):
        yield Check("50", "type_text", "type_other")


def _forms(job: Placement) -> Iterator[Check]:
    place, industry, occupation = known(job.employer_zip), known(job.naics), known(job.soc)
    if place and not _ZIP.fullmatch(place):
        yield Check("19", "zip", "employer_zip")
    if industry and not _NAICS.fullmatch(industry):
        yield Check("22", "naics", "naics")
    if occupation and soc_code(occupation) is None:
        yield Check("sister", "soc", "soc")


def _pay_and_hours(job: Placement) -> Iterator[Check]:
    pay, hours = known(job.hourly_cents), known(job.weekly_hours)
    if pay is not None:
        if pay <= 0:
            yield Check("24", "pay_zero", "hourly_cents")
        elif pay < LEAST_CENTS:
            yield Check("sister", "pay_low", "hourly_cents")
        elif pay > CONFIRM_ABOVE_CENTS:
            yield Check("23", "pay_high", "hourly_cents")
    if hours is not None and hours < 0:
        yield Check("26", "hours_low", "weekly_hours")
    if hours is not None and hours > MOST_HOURS:
        yield Check("27", "hours_high", "weekly_hours")


def _days(job: Placement, today: date, training_start: date | None) -> Iterator[Check]:
    start, end = known(job.start_on), known(job.end_on)
    for name, day in (("start_on", start), ("end_on", end)):
        if day and not _FIRST_DAY <= day <= _LAST_DAY:
            yield Check("18", "date", name)
    if start and end and end < start:
        yield Check("own", "end_first", "end_on")
    if start and start > today:
        yield Check("own", "in_future", "start_on")
    if start and training_start and start < training_start:
        yield Check("own", "before_training", "start_on")
