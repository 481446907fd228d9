"""The laptops of an organization, as its supervisor's laptop sees them and decides about them.

A laptop is told of its own organization's alone; it acts only if it is marked a supervisor's.
Nobody shuts out or erases the laptop that they sit at.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, text

from sync.decisions import DeviceLine, DevicesReply, DevicesRequest
from sync.server import enrolling
from sync.server.problems import CallRefused, NoSuchDevice

_ACTS = {"approve": enrolling.approve, "revoke": enrolling.revoke, "wipe": enrolling.wipe}


def handle(connection: Connection, device: Row[Any], request: DevicesRequest) -> DevicesReply:
    """Carry the act out, if there is one, and list. ``device`` is the row of
    ``auth.require_active``. Problem: bad_request (an act that nobody knows)."""
    refused = _act(connection, device, request) if request.act else ""
    rows = connection.execute(_OF_ORG, {"org": device.org_id}).all()
    lines = [
        DeviceLine(
            device=row.id,
            label=row.label,
            app=row.app,
            status=row.status,
            enrolled_at=row.enrolled_at,
            seen_at=row.seen_at or "",
            supervisor=bool(row.supervisor),
        )
        for row in rows
    ]
    return DevicesReply(devices=lines, supervisor=bool(device.supervisor), refused=refused)


def _act(connection: Connection, device: Row[Any], request: DevicesRequest) -> str:
    """Why it could not be done, or "" if it was."""
    if request.act not in _ACTS:
        raise CallRefused(400, "bad_request")
    if not device.supervisor:
        return "not_supervisor"
    if request.device == device.id:
        return "own_device"
    asked = {"id": request.device, "org": device.org_id}
    if connection.execute(_ONE, asked).first() is None:
        return "no_such_device"
    try:
        _ACTS[request.act](connection, request.device)
    except NoSuchDevice:  # somebody was faster
        return "no_such_device"
    return ""


#: Of a laptop that joined several times the newest row counts.
_OF_ORG = text(
    "SELECT d.id, d.label, d.app, d.status, d.enrolled_at, d.seen_at, d.supervisor FROM device d"
    " WHERE d.org_id = :org AND d.no = (SELECT max(e.no) FROM device e WHERE e.id = d.id"
    " AND e.org_id = d.org_id) ORDER BY d.no"
)
_ONE = text("SELECT 1 FROM device WHERE id = :id AND org_id = :org")
