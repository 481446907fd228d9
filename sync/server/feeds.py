"""Audiences: the dense feed that devices pull, and the heads that prove it has no hole.

The counter of an audience is a row, taken last in the writing transaction and held until commit.
So numbers become visible in the order in which they were given, and a reader at number n has seen
everything up to n. A sequence or a time stamp would not do: both are taken before the commit.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, insert, text

from mtw_desktop.domain.ids import new_id
from sync.digests import digest_text, record_digest
from sync.protocol import Head
from sync.server import bulk, tables


class Change(NamedTuple):
    """A record that is now at ``rev`` for an audience, or dropped out of it (``act``); what that
    does to its count and digest."""

    record_id: str
    rev: int
    records: int
    digest: int
    act: str = "PUT"


def open_audience(connection: Connection, kind: str, ref_id: str) -> str:
    """Make an audience and its counter; its id."""
    audience = new_id()
    connection.execute(insert(tables.audience).values(id=audience, kind=kind, ref_id=ref_id))
    connection.execute(
        insert(tables.audience_head).values(
            audience_id=audience, seq=0, live_count=0, digest=digest_text(0)
        )
    )
    return audience


def heads_of(
    connection: Connection, org_id: str, *, team: bool = False, granted: Sequence[str] = ()
) -> list[Head]:
    """Where each audience stands that a device may see: its organization's, the team's if it
    belongs to that, and the grants named."""
    rows = connection.execute(_HEADS, {"org": org_id, "team": team}).all()
    if granted:
        where = bulk.among(connection, "a.id")
        ids = bulk.ids_value(connection, granted)
        rows = [*rows, *connection.execute(text(_HEAD_ROWS + where), {"ids": ids})]
    return [
        Head(audience=row.id, kind=row.kind, seq=row.seq, count=row.live_count, digest=row.digest)
        for row in rows
    ]


def append(connection: Connection, changes: Mapping[str, Sequence[Change]]) -> None:
    """Enter changes into the feeds of their audiences. Nothing may be done after it but commit.

    Heads are locked in the order of their ids: any two writers then wait for each other in turn,
    and never in a circle.
    """
    for audience in sorted(changes):
        new = changes[audience]
        lock = bulk.locking(connection, _HEAD)
        head = connection.execute(lock, {"audience": audience}).one()
        rows = [
            (audience, seq, each.record_id, each.rev, each.act)
            for seq, each in enumerate(new, head.seq + 1)
        ]
        bulk.insert(connection, tables.feed, rows, len(rows))
        digest = int(head.digest, 16) + sum(each.digest for each in new)
        values = {
            "audience": audience,
            "seq": head.seq + len(new),
            "count": head.live_count + sum(each.records for each in new),
            "digest": digest_text(digest),
        }
        connection.execute(_MOVE, values)


def part(rec: str, rev: int, content: str) -> int:
    """What a record adds to the digest of an audience that shows it with this hash."""
    return record_digest(rec, rev, content)


def grant_hash(audience: str, rec: str, rev: int) -> str:
    """``Entry.h`` of a record in the feed of a grant: it changes whenever the record does, and
    says nothing about what the grant does not show."""
    return hashlib.sha256(f"{audience}|{rec}|{rev}".encode()).hexdigest()[:32]


def grant_change(audience: str, rec: str, rev: int, *, new: bool) -> Change:
    """A record of a grant was written and is now at ``rev``."""
    digest = part(rec, rev, grant_hash(audience, rec, rev))
    if new:
        return Change(rec, rev, 1, digest)
    return Change(rec, rev, 0, digest - part(rec, rev - 1, grant_hash(audience, rec, rev - 1)))


_HEAD_ROWS = (
    "SELECT a.id, a.kind, h.seq, h.live_count, h.digest FROM audience a"
    " JOIN audience_head h ON h.audience_id = a.id WHERE "
)
_HEADS = text(
    f"{_HEAD_ROWS} a.ref_id = :org AND a.closed_at IS NULL"
    " AND (a.kind = 'org' OR (a.kind = 'team' AND :team)) ORDER BY a.kind, a.id"
)
_HEAD = "SELECT seq, live_count, digest FROM audience_head WHERE audience_id = :audience"
_MOVE = text(
    "UPDATE audience_head SET seq = :seq, live_count = :count, digest = :digest"
    " WHERE audience_id = :audience"
)
