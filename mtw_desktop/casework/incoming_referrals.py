"""Referrals that other organizations sent to ours: what they show, and our answers to them.

A receiver answers, makes the appointment and says what happened (``share_rules.receiver_may``);
each step goes back to the sender with the next sync. Everything else of the referral, and all of
the person, stays the sender's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mtw_desktop.casework.audiences import SharedPerson, own_home, shared_people
from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.phones import show_phone
from mtw_desktop.casework.referral_list import move_in, reach
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.shared_words import classes_words
from mtw_desktop.casework.tasks import due_pill
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.kinds import Sharing
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.records import Need, Participant, Referral, ReferralEvent
from mtw_desktop.domain.wording import moment_words
from mtw_desktop.errors import RuleBroken

#: A receiver has two days to answer.
ANSWER_WITHIN = timedelta(days=2)
_OPEN = ("accepted", "in-progress", "on-hold")
_ORDER = {"requested": 0, **dict.fromkeys(_OPEN, 1)}


@dataclass(frozen=True, slots=True)
class Move:
    """A step that the receiver may take. ``state``: where it leads, "" for none. ``reasons``: the
    codes of ``referral_reason`` to choose from; one must be chosen. ``appointment``: it can carry
    one; ``appointment_needed``: it must."""

    state: str
    reasons: tuple[str, ...] = ()
    appointment: bool = False
    appointment_needed: bool = False


#: In the order to show them.
MOVES: Mapping[str, Move] = {
    "accept": Move("accepted", appointment=True),
    "decline": Move(
        "rejected",
        (
            "capacity", "not_eligible", "out_of_area", "service_not_offered", "no_funds",
            "language", "documents_missing", "no_contact", "person_declined", "other",
        ),
    ),
    "schedule": Move("", appointment=True, appointment_needed=True),
    "start": Move("in-progress"),
    "complete": Move("completed"),
    "fail": Move(
        "failed",
        (
            "no_show", "no_contact", "person_declined", "not_eligible", "capacity",
            "hard_to_get_there", "need_met_elsewhere", "other",
        ),
    ),
    "hold": Move(
        "on-hold", ("waiting_list", "capacity", "no_funds", "documents_missing", "no_contact",
                    "other"),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReceivedRow:
    """A referral shown to us. ``person`` is the short name, or the case code where only that is
    shown; ``shared`` says what is shown and ``ends`` its last day. ``answer_by`` is the day to
    answer by while nobody has."""

    id: str
    number: str
    return_code: str
    status: str
    participant_id: str
    person: str
    organization: str
    staff_name: str
    staff_phone: str
    need: str
    service: str
    reason: str
    bring_along: str
    shared: str
    ends: date | None
    appointment_at: datetime | None
    appointment_note: str
    priority: str | None
    created_at: datetime | None
    answer_by: date | None


@dataclass(frozen=True, slots=True)
class Step:
    """What somebody here decided about a received referral."""

    referral_id: str
    move: str
    reason: str | None = None
    detail: str = ""
    appointment_at: datetime | None = None
    appointment_note: str = ""


def list_received(session: Session) -> list[ReceivedRow]:
    """Those that wait for an answer, longest waiting first; open ones; then the rest."""
    shared = {each.referral_id: each for each in shared_people(session)}
    found = session.store.many(Referral, id=list(shared))
    people = {each.participant_id for each in found}
    persons = {each.id: each for each in session.store.many(Participant, id=sorted(people))}
    wanted = sorted({each.need_id for each in found if each.need_id})
    needs = {each.id: each.domain for each in session.store.many(Need, id=wanted)}
    rows = [
        _row(session, each, shared[each.id], persons.get(each.participant_id), needs)
        for each in found
    ]
    return sorted(rows, key=lambda row: (_ORDER.get(row.status, 2), row.id))


def possible_moves(status: str) -> tuple[str, ...]:
    """What the receiver of a referral in ``status`` may do, in the order to show it."""
    return tuple(
        name
        for name, move in MOVES.items()
        if (_may(status, move.state) if move.state else status in _OPEN)
    )


def take_step(session: Session, step: Step) -> Changed:
    """Answer a referral of another organization: state, appointment and the event in one save.

    ``RuleBroken`` for a step that is not possible (any more), for a referral of ours, and where a
    reason or an appointment is missing.
    """
    referral = session.store.get(Referral, step.referral_id)
    if referral is None or referral.voided_at or referral.home_org in own_home(session):
        raise RuleBroken("no referral that another organization sent")
    move = MOVES[step.move]
    if step.move not in possible_moves(referral.status):
        raise RuleBroken(f"{step.move} is no answer to this referral now")
    if move.reasons and step.reason not in move.reasons:
        raise RuleBroken("a reason is needed")
    note = step.appointment_note.strip()
    if move.appointment_needed and step.appointment_at is None and not note:
        raise RuleBroken("an appointment is needed")
    with session.store.atomic(session.staff.id) as tx:
        if move.state:
            move_in(session, tx, referral, move.state, reason=step.reason, detail=step.detail)
        if step.appointment_at is not None or note:
            again = referral.appointment_at is not None
            tx.create(
                ReferralEvent(
                    id=new_id(),
                    referral_id=referral.id,
                    participant_id=referral.participant_id,
                    event="rescheduled" if again else "scheduled",
                    detail=_appointment_words(session, step, with_detail=not move.state),
                    happened_at=session.clock(),
                )
            )
            new = {"appointment_at": step.appointment_at, "appointment_note": note or None}
            tx.update(Referral, referral.id, new)
    return Changed(tx.changed, tx.changed_ids | {referral.participant_id})


def due_rows(session: Session) -> list[CaseRow]:
    """For Today: what waits for our answer, and appointments of today and tomorrow."""
    lang, today = session.language, local_today(session)
    rows = []
    for each in list_received(session):
        day = each.appointment_at.astimezone().date() if each.appointment_at else None
        if each.answer_by is not None:
            on, what = each.answer_by, label("sharing.today.answer", lang)
        elif day and each.status in _OPEN and 0 <= (day - today).days <= 1:
            on, what = day, label("sharing.today.appointment", lang)
        else:
            continue
        pill, tone = due_pill(session, on)
        rows.append(
            CaseRow(
                kind="referral",
                record_id=each.id,
                title=each.person,
                detail=" · ".join(
                    part for part in (what, each.need or each.service, each.organization) if part
                ),
                pill=pill,
                tone=tone,
                on=on,
                page="referrals",
                argument=("received", each.id),
                participant_id=each.participant_id,
            )
        )
    return rows


def waiting_count(session: Session) -> int:
    """How many received referrals wait for an answer."""
    return sum(each.answer_by is not None for each in list_received(session))


def _may(status: str, state: str) -> bool:
    return len(reach(status, state, sender=False)) == 1


def _row(
    session: Session,
    referral: Referral,
    shared: SharedPerson,
    person: Participant | None,
    needs: Mapping[str, str],
) -> ReceivedRow:
    lang, domain = session.language, needs.get(referral.need_id or "")
    named = person is not None and Sharing.IDENTITY.value in shared.classes
    name = short_name(person, lang) if person and named else person.code if person else ""
    made = referral.created_at
    waits = referral.status == "requested" and made is not None
    return ReceivedRow(
        id=referral.id,
        number=referral.number,
        return_code=referral.return_code,
        status=referral.status,
        participant_id=referral.participant_id,
        person=name or referral.number,
        organization=shared.organization,
        staff_name=referral.staff_name,
        staff_phone=show_phone(known(referral.staff_phone) or ""),
        need=code_label("need_domain", domain, lang) if domain else "",
        service=known(referral.to_service) or "",
        reason=known(referral.reason) or "",
        bring_along=known(referral.bring_along) or "",
        shared=classes_words(shared.classes, lang) or label("sharing.code_only", lang),
        ends=shared.ends,
        appointment_at=referral.appointment_at,
        appointment_note=known(referral.appointment_note) or "",
        priority=known(referral.priority),
        created_at=made,
        answer_by=(made + ANSWER_WITHIN).astimezone().date() if waits and made else None,
    )


def _appointment_words(session: Session, step: Step, *, with_detail: bool) -> str:
    """The appointment as the sender's timeline says it: an event has no field for a moment."""
    parts = []
    if step.appointment_at is not None:
        parts.append(moment_words(step.appointment_at, session.language, now=session.clock()))
    parts.append(step.appointment_note.strip())
    if with_detail:
        parts.append(step.detail.strip())
    return ". ".join(part for part in parts if part)
