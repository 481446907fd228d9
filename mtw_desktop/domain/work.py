"""Employers, placements and follow-ups.

Sources: EDA person-level sheet Employment (lists M2, M3 and M4) and sheet 1.11, status after six
months (Good Jobs Challenge instrument, OMB 0610-0109). The instrument says "occupation (NAICS)":
SOC 2018 and NAICS are both kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from mtw_desktop.domain.answers import Answer, known
from mtw_desktop.domain.kinds import (
    Record,
    Sharing,
    choice,
    date_,
    email_address,
    integer,
    long_text,
    money,
    phone_number,
    record_kind,
    ref,
    text,
)
from mtw_desktop.domain.training import Enrollment

_CONTACT = Sharing.CONTACT
_SENS = Sharing.SENSITIVE
_OPS = Sharing.OPERATIONAL


@record_kind("employer")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Employer(Record):
    """Somebody who hires (EDA Employment: employer, ZIP; partner as in sheet 1.11). ``naics`` has
    2 to 6 digits."""

    name: str = text(_OPS, max_length=300)
    organization_id: str | None = ref("organization")
    contact_name: Answer[str] = text(_OPS)
    contact_phone: Answer[str] = phone_number(_OPS)
    contact_email: Answer[str] = email_address(_OPS)
    street: Answer[str] = text(_OPS)
    city: Answer[str] = text(_OPS, max_length=100)
    state: Answer[str] = text(_OPS, max_length=2)
    zip: Answer[str] = text(_OPS, max_length=10)
    naics: Answer[str] = text(_OPS, max_length=6)
    partner: Answer[str] = choice(_OPS, "yes_no")
    remarks: Answer[str] = long_text(_OPS, max_length=2000)


@record_kind("placement")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Placement(Record):
    """A job, internship or apprenticeship (EDA Employment, with its six access questions). The
    employer's name and ZIP are copied in. ``soc`` is SOC 2018, ``15-1252`` or O*NET's longer
    ``15-1252.00``; ``benchmark_pack`` is the id of the wage benchmarks the pay was held against."""

    participant_id: str = ref("participant")
    enrollment_id: str | None = ref("enrollment")
    employer_id: str | None = ref("employer")
    employer_name: Answer[str] = text(_OPS, max_length=300)
    employer_zip: Answer[str] = text(_OPS, max_length=10)
    placement_type: Answer[str] = choice(_OPS, "placement_type")
    type_other: Answer[str] = text(_OPS)
    job_title: Answer[str] = text(_OPS)
    soc: Answer[str] = text(_OPS, max_length=10)
    naics: Answer[str] = text(_OPS, max_length=6)
    start_on: date | None = date_(_OPS)
    end_on: date | None = date_(_OPS)
    end_reason: Answer[str] = text(_SENS)
    pay_reported: Answer[str] = choice(_SENS, "yes_no")
    hourly_cents: Answer[int] = money(_SENS)
    weekly_hours: Answer[int] = integer(_OPS)
    health_benefits: Answer[str] = choice(_OPS, "yes_no")
    paid_time_off: Answer[str] = choice(_OPS, "yes_no")
    retirement_plan: Answer[str] = choice(_OPS, "yes_no")
    sick_leave: Answer[str] = choice(_OPS, "yes_no")
    further_training: Answer[str] = choice(_OPS, "yes_no")
    flexible_schedule: Answer[str] = choice(_OPS, "yes_no")
    union_job: Answer[str] = choice(_SENS, "yes_no")
    advancement: Answer[str] = choice(_OPS, "yes_no")
    in_field: Answer[str] = choice(_OPS, "yes_no")
    partner_employer: Answer[str] = choice(_OPS, "yes_no")
    benchmark_pack: Answer[str] = text(_OPS, max_length=60)
    remarks: Answer[str] = long_text(_SENS, max_length=2000)


@record_kind("follow_up")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class FollowUp(Record):
    """A look at how somebody is doing some time later (EDA sheet 1.11; the reviewer of the report
    asks for wage match, date of the last attempt, and whether the person was reached)."""

    participant_id: str = ref("participant")
    enrollment_id: str | None = ref("enrollment")
    placement_id: str | None = ref("placement")
    follow_up_kind: str = choice(_OPS, "follow_up_kind")
    due: date | None = date_(_OPS)
    owner_id: str | None = ref("staff")
    attempts: Answer[int] = integer(_OPS)
    last_attempt_on: date | None = date_(_OPS)
    outcome: Answer[str] = choice(_OPS, "follow_up_outcome")
    done_on: date | None = date_(_OPS)
    work_status: Answer[str] = choice(_SENS, "six_month_status")
    wage_match: Answer[str] = choice(_OPS, "yes_no")
    hourly_cents: Answer[int] = money(_SENS)
    contact_note: Answer[str] = long_text(_CONTACT, max_length=2000)


#: Days after the end of training or the start of work. The 180 days are the reviewer's (EDA check:
#: at least 180 days since training ended); 30 and 90 are the coalition's own.
FOLLOW_UP_DAYS: dict[str, int] = {"day_30": 30, "day_90": 90, "day_180": 180}

#: Statuses after six months that count as employed (EDA Employment, the marked values of M2).
EMPLOYED = frozenset({"in_field_partner", "in_field_other", "out_of_field"})


def follow_up_dates(start: date) -> dict[str, date]:
    """When each follow-up is due, by kind, counted from ``start``."""
    return {kind: start + timedelta(days=days) for kind, days in FOLLOW_UP_DAYS.items()}


#: Days after the end of a completed training: the reviewer's follow-up check.
AFTER_TRAINING = "day_180"
#: Outcomes that end a follow-up: somebody answered, or said that they will not.
ANSWERED = frozenset({"reached", "declined"})
GIVEN_UP = "no_contact"


def planned_follow_ups(source: Placement | Enrollment, today: date) -> dict[str, date]:
    """The follow-ups that a job or a training asks for, by kind.

    Of a job: each of ``FOLLOW_UP_DAYS`` that comes before its end. A job that is entered late asks
    only for the last of those that are past already, not for three calls at once. Of a training:
    one, half a year after it was completed.
    """
    if isinstance(source, Enrollment):
        end = known(source.end_on) if source.stage == "completed" else None
        return {AFTER_TRAINING: follow_up_dates(end)[AFTER_TRAINING]} if end else {}
    start, end = known(source.start_on), known(source.end_on)
    dates = follow_up_dates(start) if start else {}
    dates = {kind: due for kind, due in dates.items() if end is None or due <= end}
    last_past = max((due for due in dates.values() if due < today), default=None)
    return {kind: due for kind, due in dates.items() if last_past is None or due >= last_past}


def follow_up_ends(outcome: Answer[str], work_status: Answer[str]) -> bool:
    """Whether this attempt was the last: answered, declined, told by family, or given up."""
    return outcome in ANSWERED or known(work_status) is not None
