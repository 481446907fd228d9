"""Support requests in lists: whose they are, which wait, what they are called in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from mtw_desktop.casework.case_rows import Tone
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_names import fund_names, person_names, staff_names
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.labels import code_label
from mtw_desktop.domain.records import SupportRequest

Listing = Literal["mine", "waiting", "approved", "all"]

_TONES: dict[str, Tone] = {
    "draft": "muted",
    "requested": "warning",
    "approved": "info",
    "issued": "good",
    "denied": "urgent",
    "cancelled": "muted",
}


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request in a list. ``state`` and ``support_type`` are codes, ``state_text`` and
    ``type_text`` their words. ``waiting_days`` counts since it was asked, while undecided;
    ``own``: whoever sits here asked for it."""

    id: str
    state: str
    state_text: str
    tone: Tone
    participant_id: str
    short_name: str
    support_type: str
    type_text: str
    item: str
    amount_cents: int | None
    approved_cents: int | None
    fund_id: str | None
    fund_name: str
    requester_id: str | None
    requester_name: str
    requested_at: datetime | None
    needed_by: date | None
    approver_id: str | None
    approver_name: str
    decided_at: datetime | None
    decision_reason: str
    waiting_days: int | None
    own: bool


def request_ids(session: Session, which: Listing = "all") -> list[str]:
    """Ids of one list, in its order; cheap enough for 100,000 requests.

    ``mine``: asked by whoever sits here, newest first; ``waiting``: undecided, longest waiting
    first, without one's own; ``approved``: to be handed out, oldest first; ``all``: newest first.
    """
    store, me = session.store, session.staff.id
    if which == "mine":
        return store.ids(SupportRequest, descending=True, requester_id=me)
    if which == "approved":
        return store.ids(SupportRequest, order="decided_at", state="approved")
    if which == "waiting":
        waiting = store.ids(SupportRequest, order="requested_at", state="requested")
        own = set(store.ids(SupportRequest, state="requested", requester_id=me))
        return [each for each in waiting if each not in own]
    return store.ids(SupportRequest, descending=True)


def request_counts(session: Session) -> dict[Listing, int]:
    """How many requests each list holds."""
    store, me = session.store, session.staff.id
    by_state = store.counts(SupportRequest, "state")
    mine = store.counts(SupportRequest, "state", requester_id=me)
    return {
        "mine": sum(mine.values()),
        "waiting": by_state.get("requested", 0) - mine.get("requested", 0),
        "approved": by_state.get("approved", 0),
        "all": sum(by_state.values()),
    }


def request_rows(session: Session, ids: Sequence[str]) -> list[RequestRow]:
    """Rows for these ids, in this order; ids that are unknown or voided are left out."""
    found = {each.id: each for each in session.store.many(SupportRequest, id=list(ids))}
    return rows_of(session, [found[each] for each in ids if each in found])


def rows_of(session: Session, requests: Sequence[SupportRequest]) -> list[RequestRow]:
    """Rows for these requests, in this order."""
    people = person_names(session, (each.participant_id for each in requests))
    staff = staff_names(session, (i for each in requests for i in (each.requester_id,
                                                                  each.approver_id)))  # fmt: skip
    funds = fund_names(session, (each.fund_id for each in requests))
    return [_row(session, each, people, staff, funds) for each in requests]


def _row(
    session: Session,
    request: SupportRequest,
    people: dict[str, str],
    staff: dict[str, str],
    funds: dict[str, str],
) -> RequestRow:
    language, asked = session.language, request.requested_at
    waits = request.state == "requested" and asked is not None
    return RequestRow(
        id=request.id,
        state=request.state,
        state_text=code_label("support_state", request.state, language),
        tone=_TONES.get(request.state, "muted"),
        participant_id=request.participant_id,
        short_name=people.get(request.participant_id, ""),
        support_type=request.support_type,
        type_text=code_label("support_type", request.support_type, language),
        item=known(request.item) or "",
        amount_cents=known(request.amount_cents),
        approved_cents=known(request.approved_cents),
        fund_id=request.fund_id,
        fund_name=funds.get(request.fund_id or "", ""),
        requester_id=request.requester_id,
        requester_name=staff.get(request.requester_id or "", ""),
        requested_at=asked,
        needed_by=request.needed_by,
        approver_id=request.approver_id,
        approver_name=staff.get(request.approver_id or "", ""),
        decided_at=request.decided_at,
        decision_reason=known(request.decision_reason) or "",
        waiting_days=max(0, (session.clock() - asked).days) if waits and asked else None,
        own=session.staff.id == request.requester_id,
    )
