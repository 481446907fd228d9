"""Referrals after they were issued: in lists, printed again, answered, closed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from mtw_desktop.casework.audiences import own_home
from mtw_desktop.casework.changes import Changed, changed
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.records import Need, Participant, Referral, ReferralEvent
from mtw_desktop.domain.share_rules import may_set
from mtw_desktop.errors import RuleBroken
from mtw_desktop.store.transaction import Transaction

_EVENTS = {
    "accepted": "accepted",
    "rejected": "declined",
    "in-progress": "service_started",
    "on-hold": "on_hold",
    "completed": "completed",
    "failed": "failed",
    "cancelled": "cancelled",
    "entered-in-error": "voided",
}
_MANY = 500
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """A referral in a list. ``waiting_days`` counts since it was requested, while unanswered."""

    id: str
    number: str
    status: str
    participant_id: str
    short_name: str
    need_id: str | None
    need_domain: str | None
    to_organization: str
    to_service: str
    priority: str | None
    appointment_at: datetime | None
    created_at: datetime | None
    updated_at: datetime | None
    waiting_days: int | None
    created_by: str = ""


def list_referrals(
    session: Session, status: str | None = None, limit: int = _MANY
) -> list[ReferralRow]:
    """The newest ``limit`` referrals that our organization made (of one status): unanswered ones
    first, longest waiting at the top, then the others, newest first."""
    chosen: dict[str, Any] = {} if status is None else {"status": status}
    chosen["home_org"] = own_home(session)
    found = session.store.many(Referral, descending=True, limit=limit, **chosen)
    rows = referral_rows(session, found)
    waiting = sorted((r for r in rows if r.waiting_days is not None), key=_made)
    return [*waiting, *(r for r in rows if r.waiting_days is None)]


def referral_rows(session: Session, referrals: Iterable[Referral]) -> list[ReferralRow]:
    """Rows for these referrals, in this order, with the people's short names."""
    referrals = list(referrals)
    people = {each.participant_id for each in referrals}
    names = {
        each.id: short_name(each)
        for each in session.store.many(Participant, voided=True, id=sorted(people))
    }
    needs = {each.need_id for each in referrals if each.need_id}
    domains = {each.id: each.domain for each in session.store.many(Need, id=sorted(needs))}
    now = session.clock()
    return [
        ReferralRow(
            id=each.id,
            number=each.number,
            status=each.status,
            participant_id=each.participant_id,
            short_name=names.get(each.participant_id, ""),
            need_id=each.need_id,
            need_domain=domains.get(each.need_id or ""),
            to_organization=each.to_organization,
            to_service=known(each.to_service) or "",
            priority=known(each.priority),
            appointment_at=each.appointment_at,
            created_at=each.created_at,
            updated_at=each.updated_at,
            waiting_days=_waiting_days(each, now),
            created_by=each.created_by,
        )
        for each in referrals
    ]


def record_printed(session: Session, referral_id: str, how: str) -> Changed:
    """Note that paper (``printer``) or a file (``file``) was made; changes no status."""
    if how not in ("printer", "file"):
        raise RuleBroken(f"slips are not made by {how}")
    referral = _referral(session, referral_id)
    event = ReferralEvent(
        id=new_id(),
        referral_id=referral_id,
        participant_id=referral.participant_id,
        event="printed",
        detail=how,
        happened_at=session.clock(),
    )
    with session.store.atomic(session.staff.id) as tx:
        tx.create(event)
    return changed({"referral_event"}, referral_id, referral.participant_id)


def set_status(
    session: Session,
    referral_id: str,
    to: str,
    *,
    reason: str | None = None,
    detail: str = "",
    need_met: bool = False,
) -> Changed:
    """Enter what a return slip or a call said, as events in one transaction.

    ``reason`` is a code of ``referral_reason``. A return slip may report the end before anybody
    wrote down the beginning: then the step in between (accepted) is entered as well. With
    ``need_met`` the need is closed as met. ``RuleBroken`` if the states do not allow the move, or
    if it is not our organization's to make (a referral that another one sent to us).
    """
    referral = _referral(session, referral_id)
    with session.store.atomic(session.staff.id) as tx:
        move_in(session, tx, referral, to, reason=reason, detail=detail)
        if need_met and referral.need_id:
            tx.update(Need, referral.need_id, {"status": "met"})
    return Changed(tx.changed, tx.changed_ids | {referral.participant_id})


def move_in(
    session: Session,
    tx: Transaction,
    referral: Referral,
    to: str,
    *,
    reason: str | None = None,
    detail: str = "",
) -> None:
    """The steps of ``set_status`` inside another transaction."""
    sender = referral.home_org in own_home(session)
    steps = reach(referral.status, to, sender=sender)
    if not steps:
        raise RuleBroken(f"a referral does not go from {referral.status} to {to} here")
    for step in steps:
        resumed = referral.status == "on-hold" and step == "in-progress"
        last = step == to
        event = ReferralEvent(
            id=new_id(),
            referral_id=referral.id,
            participant_id=referral.participant_id,
            event="resumed" if resumed else _EVENTS[step],
            status=step,
            reason_code=reason if last else None,
            detail=(detail.strip() or None) if last else None,
            happened_at=session.clock(),
        )
        tx.create(event)
        # Step by step: whoever orders the edits takes no state that does not follow.
        tx.update(Referral, referral.id, {"status": step})


def next_states(status: str) -> tuple[str, ...]:
    """The states that staff may enter for a referral in ``status`` that they made themselves, in
    the order to show them."""
    return tuple(to for to in _EVENTS if to != status and reach(status, to, sender=True))


def reach(status: str, to: str, *, sender: bool) -> tuple[str, ...]:
    """The steps to a state, with the one in between that was not written down; () for no way."""
    if may_set(status, to, sender=sender):
        return (to,)
    if may_set(status, "accepted", sender=sender) and may_set("accepted", to, sender=sender):
        return ("accepted", to)
    return ()


def _referral(session: Session, referral_id: str) -> Referral:
    referral = session.store.get(Referral, referral_id)
    if referral is None or referral.voided_at:
        raise RuleBroken("no such referral")
    return referral


def _waiting_days(referral: Referral, now: datetime) -> int | None:
    if referral.status != "requested" or referral.created_at is None:
        return None
    return max(0, (now - referral.created_at).days)


def _made(row: ReferralRow) -> datetime:
    return row.created_at or _BEGINNING
