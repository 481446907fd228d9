"""Organizations, their programs, and staff. Shapes follow Open Referral HSDS 3.0."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mtw_desktop.domain.answers import Answer
from mtw_desktop.domain.kinds import (
    Record,
    Sharing,
    choice,
    choices,
    date_,
    email_address,
    flag,
    integer,
    long_text,
    phone_number,
    record_kind,
    ref,
    text,
    texts,
)

_OPS = Sharing.OPERATIONAL


@record_kind("organization")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Organization(Record):
    """An HSDS ``organization``, with where its facts come from and when they were checked."""

    name: str = text(_OPS, max_length=300)
    alternate_names: tuple[str, ...] = texts(_OPS)
    description: Answer[str] = long_text(_OPS)
    phone: Answer[str] = phone_number(_OPS)
    email: Answer[str] = email_address(_OPS)
    website: Answer[str] = text(_OPS, max_length=300)
    in_coalition: bool = flag(_OPS)
    source: Answer[str] = text(_OPS, max_length=500)
    source_period: Answer[str] = text(_OPS, max_length=60)
    checked_on: date | None = date_(_OPS)


@record_kind("program")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Program(Record):
    """An HSDS ``service`` at its usual location: what a referral can point to."""

    organization_id: str = ref("organization")
    name: str = text(_OPS, max_length=300)
    need_domains: tuple[str, ...] = choices(_OPS, "need_domain")
    description: Answer[str] = long_text(_OPS)
    eligibility: Answer[str] = long_text(_OPS)
    minimum_age: Answer[int] = integer(_OPS)
    maximum_age: Answer[int] = integer(_OPS)
    languages: tuple[str, ...] = choices(_OPS, "language")
    street: Answer[str] = text(_OPS)
    city: Answer[str] = text(_OPS, max_length=100)
    state: Answer[str] = text(_OPS, max_length=2)
    zip: Answer[str] = text(_OPS, max_length=10)
    phone: Answer[str] = phone_number(_OPS)
    email: Answer[str] = email_address(_OPS)
    hours: Answer[str] = text(_OPS, max_length=400)
    getting_there: Answer[str] = text(_OPS, max_length=400)
    how_to_apply: Answer[str] = long_text(_OPS)
    fees: Answer[str] = text(_OPS, max_length=400)
    status: Answer[str] = choice(_OPS, "service_status")
    source: Answer[str] = text(_OPS, max_length=500)
    source_period: Answer[str] = text(_OPS, max_length=60)
    checked_on: date | None = date_(_OPS)


@record_kind("staff")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Staff(Record):
    """Somebody who works with the program: caseworker, outreach, supervisor or analyst."""

    organization_id: str = ref("organization")
    name: str = text(_OPS)
    role: str = choice(_OPS, "staff_role")
    phone: Answer[str] = phone_number(_OPS)
    email: Answer[str] = email_address(_OPS)
