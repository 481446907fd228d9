"""The participant, the household, the dated entry profile, and consent.

Sources: EDA Good Jobs Challenge instrument (OMB 0610-0109) person-level sheets; WIOA PIRL
(ETA-9172) 100-808; HMIS FY2026 3.x; 42 CFR 2.31 for the parts of a consent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mtw_desktop.domain.answers import Answer
from mtw_desktop.domain.kinds import (
    MergeRule,
    Record,
    Sharing,
    choice,
    choices,
    date_,
    email_address,
    flag,
    integer,
    long_text,
    moment,
    money,
    phone_number,
    record_kind,
    ref,
    text,
    texts,
)

_ID = Sharing.IDENTITY
_CONTACT = Sharing.CONTACT
_DEMO = Sharing.DEMOGRAPHIC
_SENS = Sharing.SENSITIVE
_OPS = Sharing.OPERATIONAL


@record_kind("participant")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Participant(Record):
    """A person the coalition serves. ``code`` is what people say aloud: ``M-4K7-Q2TX``;
    ``event_id`` is the outreach event at which the intake was made. ``race_ethnicity_detail`` is
    what no code of the list says, in the person's words (SPD 15). ``to_complete_since`` is the day
    of a short intake until the full form has been gone through."""

    code: str = text(_ID, max_length=12)
    given_name: Answer[str] = text(_ID, max_length=200)
    middle_name: Answer[str] = text(_ID, max_length=200)
    family_name: Answer[str] = text(_ID, max_length=200)
    name_to_use: Answer[str] = text(_ID, max_length=200)
    other_names: tuple[str, ...] = texts(_ID)
    birth_date: Answer[date] = date_(_ID)
    birth_date_quality: Answer[str] = choice(_ID, "date_quality")
    age_estimate: Answer[int] = integer(_ID)
    phone: Answer[str] = phone_number(_CONTACT)
    phone_is_shared: Answer[str] = choice(_CONTACT, "yes_no")
    other_phone: Answer[str] = phone_number(_CONTACT)
    email: Answer[str] = email_address(_CONTACT)
    contact_preference: Answer[str] = choice(_CONTACT, "contact_preference")
    safe_to_text: Answer[str] = choice(
        _CONTACT, "yes_no", merge=MergeRule.PROTECTIVE, protective_order=("no", None, "yes")
    )
    safe_to_leave_message: Answer[str] = choice(
        _CONTACT, "yes_no", merge=MergeRule.PROTECTIVE, protective_order=("no", None, "yes")
    )
    do_not_contact: bool = flag(
        _CONTACT, merge=MergeRule.PROTECTIVE, protective_order=(True, False)
    )
    no_fixed_address: bool = flag(_CONTACT)
    street: Answer[str] = text(_CONTACT)
    apartment: Answer[str] = text(_CONTACT, max_length=60)
    city: Answer[str] = text(_CONTACT, max_length=100)
    state: Answer[str] = text(_CONTACT, max_length=2)
    zip: Answer[str] = text(_CONTACT, max_length=10)
    landmark: Answer[str] = text(_CONTACT)
    alternate_contact_name: Answer[str] = text(_CONTACT)
    alternate_contact_relation: Answer[str] = choice(_CONTACT, "relationship")
    alternate_contact_phone: Answer[str] = phone_number(_CONTACT)
    language: Answer[str] = choice(_CONTACT, "language")
    reads_language: Answer[str] = choice(_CONTACT, "language")
    interpreter_needed: Answer[str] = choice(_CONTACT, "yes_no")
    sex: Answer[str] = choice(_DEMO, "sex")
    race_ethnicity: Answer[tuple[str, ...]] = choices(_DEMO, "race_ethnicity")
    race_ethnicity_detail: Answer[str] = text(_DEMO)
    restricted: bool = flag(_SENS, merge=MergeRule.PROTECTIVE, protective_order=(True, False))
    heard_from: Answer[str] = choice(_OPS, "heard_from")
    event_id: str | None = ref("event")
    to_complete_since: date | None = date_(_OPS)


@record_kind("household_member")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class HouseholdMember(Record):
    """Somebody who lives with a participant (HMIS 3.15.1 relationship to head of household);
    ``linked_participant_id`` if that person is served too."""

    participant_id: str = ref("participant")
    name: Answer[str] = text(_ID)
    relationship: Answer[str] = choice(_ID, "relationship")
    birth_date: Answer[date] = date_(_ID)
    age: Answer[int] = integer(_ID)
    needs_care: Answer[str] = choice(_SENS, "yes_no")
    care_times: Answer[str] = text(_SENS)
    linked_participant_id: str | None = ref("participant", _ID)


@record_kind("entry_profile")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class EntryProfile(Record):
    """A person's situation on one date, usually the date of intake (PIRL 300-808)."""

    participant_id: str = ref("participant")
    as_of: date | None = date_(_OPS)
    household_size: Answer[int] = integer(_DEMO)
    children_under_18: Answer[int] = integer(_DEMO)
    care_needed_in_class_hours: Answer[str] = choice(_SENS, "yes_no")
    education_level: Answer[str] = choice(_DEMO, "education_level")
    highest_grade: Answer[int] = integer(_DEMO)
    school_status: Answer[str] = choice(_DEMO, "school_status")
    employment_status: Answer[str] = choice(_DEMO, "employment_status")
    long_term_unemployed: Answer[str] = choice(_DEMO, "yes_no")
    last_job: Answer[str] = text(_OPS)
    last_hourly_cents: Answer[int] = money(_SENS)
    weekly_hours: Answer[int] = integer(_OPS)
    training_interest: Answer[tuple[str, ...]] = choices(_OPS, "training_interest")
    digital_access: Answer[str] = choice(_DEMO, "digital_access")
    home_internet: Answer[str] = choice(_DEMO, "yes_no")
    veteran: Answer[str] = choice(_DEMO, "yes_no")
    disability: Answer[str] = choice(_SENS, "yes_no")
    low_income: Answer[str] = choice(_SENS, "yes_no")
    benefits: Answer[tuple[str, ...]] = choices(_SENS, "benefits")
    single_parent: Answer[str] = choice(_DEMO, "yes_no")
    english_learner: Answer[str] = choice(_DEMO, "yes_no")
    basic_skills_deficient: Answer[str] = choice(_SENS, "yes_no")
    homeless: Answer[str] = choice(_SENS, "yes_no")
    justice_involved: Answer[str] = choice(_SENS, "yes_no")
    displaced_homemaker: Answer[str] = choice(_SENS, "yes_no")
    cultural_barriers: Answer[str] = choice(_SENS, "yes_no")
    foster_care: Answer[str] = choice(_SENS, "yes_no")
    farmworker: Answer[str] = choice(_DEMO, "yes_no")


@record_kind("consent")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Consent(Record):
    """Permission to keep and to share: the parts 42 CFR 2.31 asks for, in plain terms.
    ``withheld`` is what the person said must not be shared, in their words."""

    participant_id: str = ref("participant")
    state: str = choice(
        _OPS,
        "consent_state",
        merge=MergeRule.PROTECTIVE,
        protective_order=("withdrawn", "declined", "not_asked", "given"),
    )
    text_version: str | None = text(_OPS, max_length=40)
    language: str | None = choice(_OPS, "language")
    recipients: tuple[str, ...] = texts(_OPS)
    data_classes: tuple[str, ...] = choices(_OPS, "sharing_class")
    purpose: Answer[str] = text(_OPS)
    starts: date | None = date_(_OPS)
    expires: date | None = date_(_OPS, merge=MergeRule.PROTECTIVE, protective_order=("earliest",))
    how_given: Answer[str] = choice(_OPS, "consent_how")
    interpreter_used: Answer[str] = choice(_OPS, "yes_no")
    interpreter_name: Answer[str] = text(_OPS)
    witness: Answer[str] = text(_OPS)
    withdrawn_at: datetime | None = moment(
        _OPS, merge=MergeRule.PROTECTIVE, protective_order=("earliest",)
    )
    remarks: Answer[str] = long_text(_OPS)
    signature_attachment_id: str | None = ref("attachment")
    withheld: tuple[str, ...] = texts(_SENS)
