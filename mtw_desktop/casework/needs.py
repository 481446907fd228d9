"""Needs and what is planned against each: added, planned, met or closed with a reason."""

from __future__ import annotations

from datetime import date

from mtw_desktop.casework.changes import NOTHING, Changed, changed
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.need_rules import end_problem
from mtw_desktop.domain.records import Need
from mtw_desktop.errors import RuleBroken

#: States in which a need still stands in the way.
OPEN = frozenset({"open"})
_FIELDS = frozenset(
    {"urgency", "detail", "status", "outcome_reason", "goal", "plan", "due", "owner_id"}
)


def add_need(
    session: Session,
    participant_id: str,
    domain: str,
    *,
    urgency: str | None = None,
    detail: str = "",
    goal: str = "",
    plan: str = "",
    due: date | None = None,
    owner_id: str | None = None,
) -> Changed:
    """A new open need. ``domain`` and ``urgency`` are codes; ``owner_id`` is who sees to it."""
    need = Need(
        id=new_id(),
        participant_id=participant_id,
        domain=domain,
        urgency=urgency,
        detail=detail.strip() or None,
        status="open",
        goal=goal.strip() or None,
        plan=plan.strip() or None,
        due=due,
        owner_id=owner_id,
    )
    with session.store.atomic(session.staff.id) as tx:
        tx.create(need)
    return changed({"need"}, need.id, participant_id)


def update_need(session: Session, need_id: str, **fields: object) -> Changed:
    """Change urgency, detail, status, outcome_reason, goal, plan, due or owner_id; only what
    differs is written.

    ``RuleBroken`` for one that could not be met without a reason. A need that is opened again
    forgets why it had ended.
    """
    if unknown := set(fields) - _FIELDS:
        raise RuleBroken(f"a need has no field {sorted(unknown)}")
    need = session.store.get(Need, need_id)
    if need is None:
        raise RuleBroken("no such need")
    if fields.get("status") in OPEN and need.status not in OPEN:
        fields["outcome_reason"] = None
    _check(need, fields)
    differing = {name: value for name, value in fields.items() if getattr(need, name) != value}
    if not differing:
        return NOTHING
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Need, need_id, differing)
    return changed({"need"}, need_id, need.participant_id)


def end_need(session: Session, need_id: str, status: str, reason: str = "") -> Changed:
    """A need was met, could not be met (``unmet``, with a reason) or is no longer wanted
    (``withdrawn``). ``RuleBroken`` as in ``update_need``."""
    return update_need(session, need_id, status=status, outcome_reason=reason.strip() or None)


def _check(need: Need, fields: dict[str, object]) -> None:
    status = str(fields.get("status", need.status))
    # A need that ended earlier without a reason can still have its other fields put right.
    if status != need.status or "outcome_reason" in fields:
        reason = fields.get("outcome_reason", need.outcome_reason)
        if problem := end_problem(status, reason):
            raise RuleBroken(problem)
