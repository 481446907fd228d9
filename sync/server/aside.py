"""Groups kept aside: never applied, never lost, for their organization to look at."""

from __future__ import annotations

import gzip
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, text

from sync.protocol import Group, PushRequest


def of_organization(connection: Connection, org_id: str) -> list[Row[Any]]:
    """What waits, oldest first: (device, seq, group_id, why, received_at, batch_id)."""
    return list(connection.execute(_OPEN, {"org": org_id}).all())


def content(connection: Connection, batch_id: str, seq: int, group_id: str) -> Group:
    """A group as the device sent it. ``KeyError`` if its batch does not hold it."""
    body = connection.execute(_BATCH, {"id": batch_id}).scalar()
    if body is not None:
        for group in msgspec.json.decode(gzip.decompress(body), type=PushRequest).groups:
            if (group.seq, group.group) == (seq, group_id):
                return group
    raise KeyError(seq)


_OPEN = text(
    "SELECT d.id AS device, q.seq, q.group_id, q.why, q.received_at, q.batch_id"
    " FROM quarantine q JOIN device d ON d.no = q.device_no"
    " WHERE q.org_id = :org AND q.state = 'open' ORDER BY q.received_at, q.seq"
)
_BATCH = text("SELECT body FROM batch WHERE id = :id")
