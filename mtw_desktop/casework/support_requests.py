"""Support requests: drafted, sent, decided by somebody else, and the lists they wait in.

A request is documented and approved before anything is given (CAREER NDWG guide, pages 22-24).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from mtw_desktop.casework.changes import Changed, changed
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import CapWarning, cap_warnings
from mtw_desktop.casework.support_request_rows import (
    Listing,
    RequestRow,
    request_counts,
    request_ids,
    request_rows,
    rows_of,
)
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.forms import Problem
from mtw_desktop.domain.records import Fund, SupportRequest
from mtw_desktop.domain.support_rules import decision_problem, may_move_support
from mtw_desktop.errors import RuleBroken

__all__ = [
    "DECIDERS",
    "Act",
    "Listing",
    "RequestPage",
    "RequestRow",
    "approval_problems",
    "approve",
    "cancel_request",
    "deny",
    "request_counts",
    "request_ids",
    "request_page",
    "request_rows",
    "rows_of",
    "send_back",
    "send_request",
]

#: What may be done with a request, in the order to offer it.
Act = Literal["send", "approve", "deny", "send_back", "issue", "cancel", "edit"]

#: Roles that decide about requests.
DECIDERS = frozenset({"supervisor"})


@dataclass(frozen=True, slots=True)
class RequestPage:
    """One request in full. ``acts`` are those open to whoever sits here; ``blocked`` is the code of
    what keeps them from deciding (``own_request``, ``not_supervisor``; label
    ``problem.<code>``), if they look at a request that waits."""

    row: RequestRow
    request: SupportRequest
    warnings: tuple[CapWarning, ...]
    acts: tuple[Act, ...]
    blocked: str | None = None


def request_page(session: Session, request_id: str) -> RequestPage | None:
    """One request with what may be done with it; ``None`` if it is gone."""
    request = session.store.get(SupportRequest, request_id)
    if request is None or request.voided_at:
        return None
    cents = known(request.approved_cents) or known(request.amount_cents) or 0
    warnings: list[CapWarning] = []
    if request.state in ("draft", "requested", "approved"):
        warnings = cap_warnings(
            session, request.participant_id, request.fund_id, cents, request_id=request_id
        )
    blocked = _decision_problem(session, request) if request.state == "requested" else None
    (row,) = rows_of(session, [request])
    return RequestPage(row, request, tuple(warnings), _acts(session, request, blocked), blocked)


def send_request(session: Session, request_id: str) -> Changed:
    """Ask for a decision: a draft becomes a request of whoever sits here."""
    values = {"requester_id": session.staff.id, "requested_at": session.clock()}
    return _move(session, request_id, "requested", values)


def approval_problems(
    session: Session,
    request_id: str,
    cents: int | None = None,
    fund_id: str | None = None,
    reason: str = "",
) -> list[Problem]:
    """What keeps an approval from being entered; the same arguments as ``approve``.

    Codes: ``own_request``, ``not_supervisor``, ``not_requested``, ``fund_needed``,
    ``fund_closed``, ``amount_needed``, ``above_asked``, ``cap_reason`` (a cap is gone over and no
    reason given). Keys are paths of the form (``support_request.approved_cents`` ...).
    """
    request = _request(session, request_id)
    if problem := _decision_problem(session, request):
        return [Problem("support_request.state", problem)]
    return list(_amount_problems(session, request, cents, fund_id, reason))


def approve(
    session: Session,
    request_id: str,
    *,
    cents: int | None = None,
    fund_id: str | None = None,
    reason: str = "",
) -> Changed:
    """Approve a request: what was asked for, or less (``cents``), from its fund or another.

    ``reason`` goes to ``decision_reason``. ``RuleBroken`` where ``approval_problems`` finds one.
    """
    problems = approval_problems(session, request_id, cents, fund_id, reason)
    if problems:
        raise RuleBroken(f"not to be approved: {problems[0].code}")
    request = _request(session, request_id)
    amount = known(request.amount_cents) if cents is None else cents
    values = {"approved_cents": amount, "fund_id": fund_id or request.fund_id}
    return _decide(session, request_id, "approved", reason, values)


def deny(session: Session, request_id: str, reason: str) -> Changed:
    """Say no, with a reason. ``RuleBroken`` without one, and for one's own request."""
    _must_decide(session, request_id, reason)
    return _decide(session, request_id, "denied", reason)


def send_back(session: Session, request_id: str, reason: str) -> Changed:
    """Give a request back to be completed: a draft again, with what is missing as the reason."""
    _must_decide(session, request_id, reason)
    return _decide(session, request_id, "draft", reason)


def cancel_request(session: Session, request_id: str, reason: str) -> Changed:
    """Take a request out of the way before anything was given. ``RuleBroken`` without a reason."""
    if not reason.strip():
        raise RuleBroken("a cancelled request says why")
    return _move(session, request_id, "cancelled", {"decision_reason": reason.strip()})


def _must_decide(session: Session, request_id: str, reason: str) -> None:
    problem = _decision_problem(session, _request(session, request_id))
    if problem or not reason.strip():
        raise RuleBroken(problem or "a no says why")


def _decision_problem(session: Session, request: SupportRequest) -> str | None:
    problem = decision_problem(request, session.staff.id)
    if problem is None and session.staff.role not in DECIDERS:
        return "not_supervisor"
    return problem


def _amount_problems(
    session: Session, request: SupportRequest, cents: int | None, fund_id: str | None, reason: str
) -> Iterator[Problem]:
    asked = known(request.amount_cents)
    amount = asked if cents is None else cents
    fund = session.store.get(Fund, fund_id or request.fund_id or "")
    if fund is None or fund.closed:
        yield Problem("support_request.fund_id", "fund_closed" if fund else "fund_needed")
    if amount is None or amount <= 0:
        yield Problem("support_request.approved_cents", "amount_needed")
    elif asked is not None and amount > asked:
        yield Problem("support_request.approved_cents", "above_asked")
    elif fund is not None and not reason.strip():
        person = request.participant_id
        if cap_warnings(session, person, fund.id, amount, request_id=request.id):
            yield Problem("support_request.decision_reason", "cap_reason")


def _decide(
    session: Session, request_id: str, to: str, reason: str, values: dict[str, Any] | None = None
) -> Changed:
    decided = {
        "approver_id": session.staff.id,
        "decided_at": session.clock(),
        "decision_reason": reason.strip() or None,
    }
    return _move(session, request_id, to, {**decided, **(values or {})})


def _move(session: Session, request_id: str, to: str, values: dict[str, Any]) -> Changed:
    request = _request(session, request_id)
    if not may_move_support(request.state, to):
        raise RuleBroken(f"a request does not go from {request.state} to {to}")
    with session.store.atomic(session.staff.id) as tx:
        tx.update(SupportRequest, request_id, {"state": to, **values})
    return changed({"support_request"}, request_id, request.participant_id)


def _request(session: Session, request_id: str) -> SupportRequest:
    request = session.store.get(SupportRequest, request_id)
    if request is None or request.voided_at:
        raise RuleBroken("no such request")
    return request


def _acts(session: Session, request: SupportRequest, blocked: str | None) -> tuple[Act, ...]:
    mine = session.staff.id in (request.requester_id, request.created_by)
    acts: list[Act] = []
    if request.state == "draft":
        acts.append("send")
    if request.state == "requested" and blocked is None:
        acts += ["approve", "deny", "send_back"]
    if request.state == "approved" and session.staff.id != request.approver_id:
        acts.append("issue")
    if may_move_support(request.state, "cancelled") and (mine or session.staff.role in DECIDERS):
        acts.append("cancel")
    if request.state in ("draft", "requested") and (mine or request.state == "draft"):
        acts.append("edit")
    return tuple(acts)
