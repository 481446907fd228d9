"""Training: people in programs of the directory, the stages they pass, what they earned.

Lists and figures are in ``training_lists``; all of it can be imported from here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mtw_desktop.casework import follow_ups
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.training_lists import (
    STAGES,
    ProviderCount,
    TrainingOrder,
    TrainingRow,
    person_training,
    provider_counts,
    stage_counts,
    training_ids,
    training_rows,
)
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import (
    Credential,
    Enrollment,
    Organization,
    Placement,
    Program,
)
from mtw_desktop.domain.training import (
    ENROLLMENT_STEPS,
    may_move_enrollment,
    stage_problems,
)
from mtw_desktop.errors import RuleBroken

__all__ = [
    "STAGES",
    "ProviderCount",
    "TrainingOrder",
    "TrainingRow",
    "award_credential",
    "enroll",
    "move_stage",
    "next_stages",
    "person_training",
    "provider_counts",
    "stage_counts",
    "stage_problems",
    "training_ids",
    "training_rows",
    "void_enrollment",
]


def enroll(
    session: Session, participant_id: str, program_id: str, *, stage: str = "applied", **fields: Any
) -> tuple[str, Changed]:
    """Enroll somebody in a program of the directory, at whatever stage they are by now.

    ``fields`` are those of ``Enrollment``. Returns the id and what changed. ``RuleBroken`` if there
    is no such program, or if the stage asks for something that is not given.
    """
    enrollment = Enrollment(
        id=new_id(), participant_id=participant_id, program_id=program_id, stage=stage, **fields
    )
    enrollment = with_names(session, enrollment)
    _whole(enrollment)
    return enrollment.id, write_enrollment(session, enrollment, None)


def with_names(session: Session, enrollment: Enrollment) -> Enrollment:
    """The enrollment with the names of its program and provider where nobody wrote others.
    ``RuleBroken`` if it names a program that is not in the directory."""
    if not enrollment.program_id:
        return enrollment
    program = session.store.get(Program, enrollment.program_id)
    if program is None:
        raise RuleBroken("no such program")
    organization = session.store.get(Organization, program.organization_id)
    return replace(
        enrollment,
        organization_id=program.organization_id,
        program_name=enrollment.program_name or program.name,
        provider_name=enrollment.provider_name or (organization.name if organization else None),
    )


def write_enrollment(
    session: Session, enrollment: Enrollment, before: Enrollment | None
) -> Changed:
    """Write a new enrollment (``before`` is ``None``) or what differs from the one before, with the
    follow-up half a year after completion, in one transaction."""
    with session.store.atomic(session.staff.id) as tx:
        if before is None:
            tx.create(enrollment)
        else:
            tx.update(Enrollment, enrollment.id, follow_ups.fields_of(enrollment))
        follow_ups.plan_in(session, tx, enrollment)
    return Changed(tx.changed, tx.changed_ids | {enrollment.participant_id})


def next_stages(stage: str) -> tuple[str, ...]:
    """The stages that an enrollment may move to, in the order to show them."""
    return tuple(to for to in STAGES if to in ENROLLMENT_STEPS.get(stage, ()))


def move_stage(session: Session, enrollment_id: str, to: str, **fields: Any) -> Changed:
    """Move an enrollment to another stage and set ``fields`` (dates, completion, exit reason).

    ``RuleBroken`` if the rules do not allow the move, or if the stage asks for something that
    neither the record nor ``fields`` has.
    """
    before = session.store.get(Enrollment, enrollment_id)
    if before is None or before.voided_at:
        raise RuleBroken("no such enrollment")
    if not may_move_enrollment(before.stage, to):
        raise RuleBroken(f"an enrollment does not go from {before.stage} to {to}")
    after = replace(before, stage=to, **fields)
    _whole(after)
    return write_enrollment(session, after, before)


def void_enrollment(session: Session, enrollment_id: str, reason: str) -> Changed:
    """Take an enrollment that was entered by mistake out of use. ``RuleBroken`` without a reason,
    and while a job says that it came out of this training."""
    enrollment = session.store.get(Enrollment, enrollment_id)
    if enrollment is None or enrollment.voided_at:
        raise RuleBroken("no such enrollment")
    if session.store.count(Placement, enrollment_id=enrollment_id):
        raise RuleBroken("a job came out of this training")
    with session.store.atomic(session.staff.id) as tx:
        follow_ups.void_in(tx, session, enrollment, reason)
    return Changed(tx.changed, tx.changed_ids | {enrollment.participant_id})


def award_credential(
    session: Session, participant_id: str, *, enrollment_id: str | None = None, **fields: Any
) -> tuple[str, Changed]:
    """Enter a credential that somebody earned; the provider of the training is its issuer unless
    ``fields`` name one. Returns the id and what changed."""
    enrollment = session.store.get(Enrollment, enrollment_id) if enrollment_id else None
    if enrollment is not None:
        fields.setdefault("issuer", enrollment.provider_name)
    credential = Credential(
        id=new_id(), participant_id=participant_id, enrollment_id=enrollment_id, **fields
    )
    with session.store.atomic(session.staff.id) as tx:
        tx.create(credential)
    return credential.id, Changed(tx.changed, tx.changed_ids | {participant_id})


def _whole(enrollment: Enrollment) -> None:
    if missing := stage_problems(enrollment):
        raise RuleBroken(f"{enrollment.stage} asks for {', '.join(missing)}")
