"""Needs, referrals, and the referral's states.

Sources: AHC HRSN domains and Gravity codes for needs; referral states are the FHIR Task states
that Gravity's SDOH TaskForReferralManagement uses, with who may set each.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mtw_desktop.domain.answers import Answer
from mtw_desktop.domain.kinds import (
    Record,
    Sharing,
    choice,
    choices,
    date_,
    flag,
    long_text,
    moment,
    phone_number,
    record_kind,
    ref,
    text,
)

_ID = Sharing.IDENTITY
_SENS = Sharing.SENSITIVE
_OPS = Sharing.OPERATIONAL


@record_kind("need")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Need(Record):
    """Something that stands between a person and training or work, and what is planned against it
    (the service plan a support must come from: CAREER NDWG guide, pages 22-24)."""

    participant_id: str = ref("participant")
    domain: str = choice(_SENS, "need_domain")
    urgency: Answer[str] = choice(_SENS, "urgency")
    detail: Answer[str] = long_text(_SENS, max_length=2000)
    status: str = choice(_SENS, "need_status")
    outcome_reason: Answer[str] = text(_SENS)
    goal: Answer[str] = text(_SENS, max_length=400)
    plan: Answer[str] = long_text(_SENS, max_length=2000)
    due: date | None = date_(_OPS)
    owner_id: str | None = ref("staff")


@record_kind("referral")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Referral(Record):
    """A person sent to a program for a need. The destination is copied in, so that a slip
    prints the same under the same number even after the directory changed."""

    participant_id: str = ref("participant")
    need_id: str | None = ref("need")
    number: str = text(_OPS, max_length=12)
    status: str = choice(_OPS, "referral_status")
    priority: Answer[str] = choice(_OPS, "referral_priority")
    program_id: str | None = ref("program")
    to_organization_id: str | None = ref("organization")
    to_organization: str = text(_OPS)
    to_service: Answer[str] = text(_OPS)
    to_address: Answer[str] = text(_OPS, max_length=400)
    to_phone: Answer[str] = phone_number(_OPS)
    to_hours: Answer[str] = text(_OPS, max_length=400)
    to_languages: Answer[str] = text(_OPS)
    to_eligibility: Answer[str] = text(_OPS, max_length=1000)
    to_getting_there: Answer[str] = text(_OPS, max_length=400)
    call_first: bool = flag(_OPS)
    appointment_at: datetime | None = moment(_OPS)
    appointment_note: Answer[str] = text(_OPS)
    reason: Answer[str] = long_text(_SENS, max_length=2000)
    bring_along: Answer[str] = text(_OPS, max_length=600)
    share_classes: tuple[str, ...] = choices(_OPS, "sharing_class")
    code_only: bool = flag(_OPS)
    slip_language: str | None = choice(_OPS, "language")
    return_code: str = text(_OPS, max_length=40)
    staff_name: str = text(_OPS)
    staff_phone: Answer[str] = phone_number(_OPS)


@record_kind("referral_event", append_only=True)
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ReferralEvent(Record):
    """One step of a referral. ``status`` is empty for events that change no state (printed)."""

    referral_id: str = ref("referral")
    participant_id: str = ref("participant")
    event: str = choice(_OPS, "referral_event")
    status: str | None = choice(_OPS, "referral_status")
    reason_code: Answer[str] = choice(_OPS, "referral_reason")
    detail: Answer[str] = long_text(_OPS, max_length=2000)
    happened_at: datetime | None = moment(_OPS)


#: FHIR Task state -> states it may move to.
TRANSITIONS: dict[str, frozenset[str]] = {
    "draft": frozenset({"requested", "cancelled", "entered-in-error"}),
    "requested": frozenset({"accepted", "rejected", "cancelled", "entered-in-error"}),
    "accepted": frozenset(
        {"in-progress", "on-hold", "completed", "failed", "cancelled", "entered-in-error"}
    ),
    "in-progress": frozenset({"on-hold", "completed", "failed", "cancelled", "entered-in-error"}),
    "on-hold": frozenset({"in-progress", "completed", "failed", "cancelled", "entered-in-error"}),
    "rejected": frozenset({"entered-in-error"}),
    "cancelled": frozenset({"entered-in-error"}),
    "failed": frozenset({"entered-in-error"}),
    "completed": frozenset({"entered-in-error"}),
    "entered-in-error": frozenset(),
}


def may_move(status: str, to: str) -> bool:
    """Whether a referral in ``status`` may be set to ``to``."""
    return to in TRANSITIONS.get(status, frozenset())
