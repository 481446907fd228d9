"""Needs: added outside an intake, made more or less urgent, met or closed."""

from __future__ import annotations

from mtw_desktop.casework.changes import NOTHING, Changed, changed
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import Need
from mtw_desktop.errors import RuleBroken

#: States in which a need still stands in the way.
OPEN = frozenset({"open"})
_FIELDS = frozenset({"urgency", "detail", "status", "outcome_reason"})


def add_need(
    session: Session,
    participant_id: str,
    domain: str,
    *,
    urgency: str | None = None,
    detail: str = "",
) -> Changed:
    """A new open need. ``domain`` and ``urgency`` are codes."""
    need = Need(
        id=new_id(),
        participant_id=participant_id,
        domain=domain,
        urgency=urgency,
        detail=detail.strip() or None,
        status="open",
    )
    with session.store.atomic(session.staff.id) as tx:
        tx.create(need)
    return changed({"need"}, need.id, participant_id)


def update_need(session: Session, need_id: str, **fields: object) -> Changed:
    """Change urgency, detail, status or outcome_reason; only what differs is written."""
    if unknown := set(fields) - _FIELDS:
        raise RuleBroken(f"a need has no field {sorted(unknown)}")
    need = session.store.get(Need, need_id)
    if need is None:
        raise RuleBroken("no such need")
    differing = {name: value for name, value in fields.items() if getattr(need, name) != value}
    if not differing:
        return NOTHING
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Need, need_id, differing)
    return changed({"need"}, need_id, need.participant_id)
