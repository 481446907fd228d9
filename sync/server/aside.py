"""Groups kept aside: never applied unseen, never lost; their organization accepts or discards them.

To accept one is to apply it now, in the name of the deciding organization, as if it had come from
it; what it meets then is merged like any other edit. To discard one needs a reason. Either way the
group stays in its batch, and its number stays settled.
"""

from __future__ import annotations

import gzip
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, text

from sync.decisions import AsideDecision, AsideGroup, AsideReply, AsideRequest
from sync.merge import Refused, moment_of
from sync.protocol import Group, PushRequest
from sync.server import bulk, tables, team
from sync.server.applying import Applying
from sync.server.checking import check_group
from sync.server.problems import CallRefused

#: So many are listed in one answer; the rest when these are decided.
_LISTED = 200


def of_organization(connection: Connection, org_id: str) -> list[Row[Any]]:
    """What waits, oldest first: (device, seq, group_id, why, received_at, batch_id, label, org)."""
    return list(connection.execute(_OPEN, {"org": org_id}).all())


def content(connection: Connection, batch_id: str, seq: int, group_id: str) -> Group:
    """A group as the device sent it. ``KeyError`` if its batch does not hold it."""
    body = connection.execute(_BATCH, {"id": batch_id}).scalar()
    if body is not None:
        for group in msgspec.json.decode(gzip.decompress(body), type=PushRequest).groups:
            if (group.seq, group.group) == (seq, group_id):
                return group
    raise KeyError(seq)


def handle(
    connection: Connection, device: Row[Any], request: AsideRequest, now_ms: int
) -> AsideReply:
    """Carry out decisions, then list what still waits. ``device`` is the row of
    ``auth.require_active``. A decision about something that is not there (any more) is left out;
    one that cannot be carried out is listed in ``refused`` and keeps waiting.
    """
    refused = {}
    for decision in request.decide:
        why = _decide(connection, device, decision, now_ms)
        if why:
            refused[decision.group] = why
    groups = []
    for row in of_organization(connection, device.org_id)[:_LISTED]:
        try:
            group = content(connection, row.batch_id, row.seq, row.group_id)
        except KeyError:
            continue
        if _hidden(connection, device, group):
            continue
        groups.append(
            AsideGroup(
                device=row.device,
                label=row.label,
                org_name=row.org,
                why=row.why,
                at=row.received_at,
                group=group,
            )
        )
    return AsideReply(groups=groups, refused=refused)


def _decide(connection: Connection, device: Row[Any], decision: AsideDecision, now_ms: int) -> str:
    """Carry a decision out; why it could not be, or "" if it was (or is no longer needed)."""
    key = {"device": decision.device, "seq": decision.seq, "group": decision.group}
    found = bulk.locking(connection, _ONE)
    row = connection.execute(found, {**key, "org": device.org_id}).one_or_none()
    if row is None:
        return ""
    try:
        group = content(connection, row.batch_id, decision.seq, decision.group)
    except KeyError:
        return "unreadable"
    if _hidden(connection, device, group):
        return ""
    if decision.act not in ("accept", "discard"):
        raise CallRefused(400, "bad_request")
    if decision.act == "discard" and not decision.reason.strip():
        return "no_reason"
    if decision.act == "accept":
        why = _accept(connection, device, row, group, now_ms)
        if why:
            return why
    values = {
        "no": row.device_no,
        "seq": decision.seq,
        "group": decision.group,
        "state": "accepted" if decision.act == "accept" else "discarded",
        "by": decision.by[:64],
        "at": moment_of(now_ms),
        "reason": decision.reason[:2000],
    }
    connection.execute(_SETTLE, values)
    return ""


def _hidden(connection: Connection, device: Row[Any], group: Group) -> bool:
    """Whether a group is about a restricted person, and the device not one of the team's."""
    if device.team or device.team_audience is None:
        return False
    return team.concerns(connection, group.ops)


def _accept(
    connection: Connection, device: Row[Any], row: Row[Any], group: Group, now_ms: int
) -> str:
    checked = check_group(group)
    if checked.why:
        return checked.why
    applying = Applying(connection, device, now_ms)
    applying.load([checked], careful=True)
    try:
        _, done = applying.apply(checked, row.device)
    except Refused as refusal:
        return refusal.why
    ops = [(op, row.device_no, group.seq, rec) for op, rec in done.items()]
    bulk.insert(connection, tables.op, ops, len(ops))
    applying.write()
    return ""


_OPEN = text(
    "SELECT d.id AS device, q.seq, q.group_id, q.why, q.received_at, q.batch_id, d.label,"
    " o.name AS org FROM quarantine q JOIN device d ON d.no = q.device_no"
    " JOIN org o ON o.id = d.org_id"
    " WHERE q.org_id = :org AND q.state = 'open' ORDER BY q.received_at, q.seq"
)
_ONE = (
    "SELECT q.device_no, q.batch_id, (SELECT d.id FROM device d WHERE d.no = q.device_no) AS device"
    " FROM quarantine q WHERE q.seq = :seq AND q.group_id = :group AND q.org_id = :org"
    " AND q.state = 'open' AND q.device_no IN (SELECT no FROM device WHERE id = :device)"
)
_SETTLE = text(
    "UPDATE quarantine SET state = :state, decided_by = :by, decided_at = :at, reason = :reason"
    " WHERE device_no = :no AND seq = :seq AND group_id = :group"
)
_BATCH = text("SELECT body FROM batch WHERE id = :id")
