"""Audiences: the dense feed that devices pull, and the heads that prove it has no hole.

The counter of an audience is a row, taken last in the writing transaction and held until commit.
So numbers become visible in the order in which they were given, and a reader at number n has seen
everything up to n. A sequence or a time stamp would not do: both are taken before the commit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec
from msgspec import Raw
from sqlalchemy import Connection, insert, text

from mtw_desktop.domain.ids import new_id
from sync.protocol import MAX_PULL_RECORDS, Head, PullRequest, digest_text
from sync.server import bulk, tables
from sync.server.problems import CallRefused

#: An answer is cut before its JSON grows much beyond this; the rest comes with the next pull.
MAX_REPLY_BYTES = 4_000_000


class Change(NamedTuple):
    """A record that is now at ``rev`` for an audience; what that does to its count and digest."""

    record_id: str
    rev: int
    records: int
    digest: int


class _Entry(msgspec.Struct, omit_defaults=True):
    """``protocol.Entry`` with its JSON already written."""

    seq: int
    act: str
    rec: str
    kind: str
    rev: int
    f: Raw
    m: Raw
    env: Raw
    h: str
    lost: Raw = Raw(b"")


class _Reply(msgspec.Struct):
    """``protocol.PullReply`` made of such entries."""

    audience: str
    entries: list[_Entry]
    covers: tuple[int, int]
    more: bool
    count: int
    digest: str


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


def heads_of(connection: Connection, org_id: str) -> list[Head]:
    """Where each audience stands that the devices of an organization may see."""
    rows = connection.execute(_HEADS, {"org": org_id})
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
            (audience, seq, each.record_id, each.rev, "PUT")
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


def pull(connection: Connection, org_id: str, request: PullRequest) -> bytes:
    """The next entries of an audience as the JSON of a ``PullReply``.

    Each record comes once, in its latest state: where a feed row's rev is not the record's, a
    later row of the same feed has it. Somebody else's audience is answered as if it did not exist.
    """
    head = connection.execute(_OWN, {"audience": request.audience, "org": org_id}).one_or_none()
    if head is None:
        raise CallRefused(404, "no_such_audience")
    if not 0 <= request.after <= head.seq:
        raise CallRefused(409, "cursor_ahead")
    limit = max(1, min(request.limit, MAX_PULL_RECORDS))
    rows = connection.execute(
        _ENTRIES, {"audience": request.audience, "after": request.after, "limit": limit + 1}
    ).all()
    entries: list[_Entry] = []
    size = 0
    for seq, rec, kind, rev, body, ops, env, content, lost in rows[:limit]:
        size += len(body) + 300
        if size > MAX_REPLY_BYTES and entries:
            break
        entry = _Entry(seq, "PUT", rec, kind, rev, Raw(body), Raw(ops), Raw(env), content)
        if lost:
            entry.lost = Raw(lost)
        entries.append(entry)
    more = len(entries) < len(rows)
    to = entries[-1].seq if more else head.seq
    covers = (request.after + 1, to)
    return msgspec.json.encode(
        _Reply(request.audience, entries, covers, more, head.live_count, head.digest)
    )


_HEADS = text(
    "SELECT a.id, a.kind, h.seq, h.live_count, h.digest FROM audience a"
    " JOIN audience_head h ON h.audience_id = a.id"
    " WHERE a.kind = 'org' AND a.ref_id = :org AND a.closed_at IS NULL ORDER BY a.id"
)
_HEAD = "SELECT seq, live_count, digest FROM audience_head WHERE audience_id = :audience"
_MOVE = text(
    "UPDATE audience_head SET seq = :seq, live_count = :count, digest = :digest"
    " WHERE audience_id = :audience"
)
_OWN = text(
    "SELECT h.seq, h.live_count, h.digest FROM audience a"
    " JOIN audience_head h ON h.audience_id = a.id"
    " WHERE a.id = :audience AND a.kind = 'org' AND a.ref_id = :org AND a.closed_at IS NULL"
)
_ENTRIES = text(
    "SELECT f.seq, r.id, r.kind, r.rev, r.body, r.ops, r.env, r.hash, r.lost FROM feed f"
    " JOIN record r ON r.id = f.record_id AND r.rev = f.rev"
    " WHERE f.audience_id = :audience AND f.seq > :after ORDER BY f.seq LIMIT :limit"
)
