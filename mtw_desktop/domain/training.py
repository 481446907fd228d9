"""Enrollments in training, credentials earned, and the stages a person passes through.

Sources: EDA person-level sheets Program_Enrollment and Credential_Attainment, and EDA list L4
(credential types), of the Good Jobs Challenge instrument (OMB 0610-0109).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mtw_desktop.domain.answers import Answer, known
from mtw_desktop.domain.kinds import (
    Record,
    Sharing,
    choice,
    choices,
    date_,
    integer,
    record_kind,
    ref,
    text,
)

_DEMO = Sharing.DEMOGRAPHIC
_SENS = Sharing.SENSITIVE
_OPS = Sharing.OPERATIONAL


@record_kind("enrollment")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Enrollment(Record):
    """A person in one training program (EDA Program_Enrollment; school status at exit is EDA
    Employment, co-enrollment EDA Participant_Info). Names of provider and program are copied in as
    the funder knows them. ``cip`` has 2, 4 or 6 digits: ``11.1003``. ``sessions_attended`` of
    ``sessions_held`` so far, as the provider reports them (EDA asks whom attendance made leave)."""

    participant_id: str = ref("participant")
    organization_id: str | None = ref("organization")
    program_id: str | None = ref("program")
    provider_name: Answer[str] = text(_OPS, max_length=300)
    program_name: Answer[str] = text(_OPS, max_length=300)
    cohort: Answer[str] = text(_OPS, max_length=100)
    cip: Answer[str] = text(_OPS, max_length=7)
    stage: str = choice(_OPS, "enrollment_stage")
    applied_on: date | None = date_(_OPS)
    start_on: date | None = date_(_OPS)
    planned_end_on: date | None = date_(_OPS)
    end_on: date | None = date_(_OPS)
    completion: Answer[str] = choice(_OPS, "completion")
    exit_reason: Answer[str] = choice(_SENS, "exit_reason")
    exit_reason_other: Answer[str] = text(_SENS)
    school_status_at_exit: Answer[str] = choice(_DEMO, "school_status")
    co_enrollment: Answer[str] = choice(_OPS, "co_enrollment")
    sessions_attended: Answer[int] = integer(_OPS)
    sessions_held: Answer[int] = integer(_OPS)


@record_kind("credential")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Credential(Record):
    """A credential earned (EDA Credential_Attainment: type from list L4, new skills from K1, other
    skills as a NAICS code of 2 to 6 digits)."""

    participant_id: str = ref("participant")
    enrollment_id: str | None = ref("enrollment")
    credential_type: Answer[str] = choice(_OPS, "credential_type")
    name: Answer[str] = text(_OPS, max_length=300)
    issuer: Answer[str] = text(_OPS, max_length=300)
    awarded_on: date | None = date_(_OPS)
    expires_on: date | None = date_(_OPS)
    skills: Answer[tuple[str, ...]] = choices(_OPS, "credential_skill")
    other_skills_naics: Answer[str] = text(_OPS, max_length=40)
    attachment_id: str | None = ref("attachment")


#: Stage -> stages an enrollment may move to. EDA Program_Enrollment has a start, an end and a
#: completion; list L3 names programs with "the option to take breaks and return", so a withdrawn
#: person can be active again. From completed back to active is the correction of a mistake: the
#: reviewer of the report asks for a confirmation of it (completed to not completed).
ENROLLMENT_STEPS: dict[str, frozenset[str]] = {
    "applied": frozenset({"waitlisted", "enrolled", "withdrawn"}),
    "waitlisted": frozenset({"enrolled", "withdrawn"}),
    "enrolled": frozenset({"active", "withdrawn"}),
    "active": frozenset({"completed", "withdrawn"}),
    "completed": frozenset({"active"}),
    "withdrawn": frozenset({"enrolled", "active"}),
}

#: Stages in which training has begun (and a start date is due).
STARTED = frozenset({"active", "completed"})


def may_move_enrollment(stage: str, to: str) -> bool:
    """Whether an enrollment in ``stage`` may be set to ``to``."""
    return to in ENROLLMENT_STEPS.get(stage, frozenset())


def missing_for_stage(enrollment: Enrollment) -> tuple[str, ...]:
    """The fields that the stage asks for and that nobody has touched, in the order of the form.

    EDA person-level checks X1 (completion once training has ended) and X2 (a reason when it was
    not completed); "Other" needs its text. A reason for no answer (do not know) is an answer.
    """
    wanted: list[str] = []
    if enrollment.stage in STARTED:
        wanted.append("start_on")
    if enrollment.stage == "completed":
        wanted += ["end_on", "completion"]
    left = enrollment.stage == "withdrawn" or enrollment.completion == "not_completed"
    # Who withdrew before the first day is no non-completer.
    if left and enrollment.start_on is not None:
        wanted += ["end_on", "exit_reason"]
    if left and enrollment.exit_reason == "other":
        wanted.append("exit_reason_other")
    return tuple(name for name in dict.fromkeys(wanted) if getattr(enrollment, name) in (None, ""))


def stage_problems(enrollment: Enrollment) -> tuple[str, ...]:
    """What keeps an enrollment from its stage: what is missing for it, then dates and answers that
    contradict each other (an end before the start, completed and not completed)."""
    found = list(missing_for_stage(enrollment))
    start, end = known(enrollment.start_on), known(enrollment.end_on)
    if start and end and end < start:
        found.append("end_on")
    if enrollment.stage == "completed" and enrollment.completion == "not_completed":
        found.append("completion")
    return tuple(dict.fromkeys(found))
