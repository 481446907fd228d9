"""Answering a pull: who may read an audience, and what of each record it shows.

Everything is decided here, at the moment of reading: an audience of the own organization shows
whole records, the team's those of restricted people, a grant's only the fields of its classes.
Somebody else's audience is answered as if it did not exist.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec
from msgspec import Raw
from sqlalchemy import Connection, Row, text

from mtw_desktop.domain.kinds import Sharing
from mtw_desktop.domain.share_rules import shown_fields
from sync.merge import REST
from sync.protocol import MAX_PULL_RECORDS, PullRequest
from sync.server import feeds, grant_terms
from sync.server.problems import CallRefused

#: An answer is cut before its JSON grows much beyond this; the rest comes with the next pull.
MAX_REPLY_BYTES = 4_000_000
#: Stretches of the feed that are read for one page: most of an old feed has been superseded.
_MOST_STRETCHES = 20
#: Of the envelope, what a receiving organization is told.
_GRANT_ENVELOPE = (
    "home_org", "created_at", "created_by", "updated_at", "updated_by", "voided_at", "voided_by"
)  # fmt: skip
_encode = msgspec.json.Encoder().encode


class Reader(NamedTuple):
    """Who asks: the device's organization, whether the device belongs to the team, its id."""

    org_id: str
    team: bool = False
    device: str = ""


class RawEntry(msgspec.Struct, omit_defaults=True):
    """``protocol.Entry`` with its JSON already written."""

    seq: int
    act: str
    rec: str
    kind: str = ""
    rev: int = 0
    f: Raw = Raw(b"{}")
    m: Raw = Raw(b"{}")
    env: Raw = Raw(b"{}")
    h: str = ""
    lost: Raw = Raw(b"")
    own: bool = False


class _Reply(msgspec.Struct):
    """``protocol.PullReply`` made of such entries."""

    audience: str
    entries: list[RawEntry]
    covers: tuple[int, int]
    more: bool
    count: int
    digest: str


def pull(connection: Connection, reader: Reader, request: PullRequest, now_ms: int) -> bytes:
    """The next entries of an audience as the JSON of a ``PullReply``.

    Each record comes once, in its latest state:
    where a feed row's rev is not the record's, a later row of the same feed has it.
    Problems: no_such_audience, cursor_ahead.
    """
    head = readable(connection, reader, request.audience, now_ms)
    if not 0 <= request.after <= head.seq:
        raise CallRefused(409, "cursor_ahead")
    limit = max(1, min(request.limit, MAX_PULL_RECORDS))
    device = reader.device if request.own and head.kind != "grant" else ""
    rows, to = _rows(connection, head, request.after, limit, device)
    entries: list[RawEntry] = []
    size = 0
    for row in rows[:limit]:
        size += len(row.body or "") + 300
        if size > MAX_REPLY_BYTES and entries:
            break
        entries.append(entry(row, head))
    if len(entries) < len(rows):
        to = entries[-1].seq
    covers = (request.after + 1, to)
    more = to < head.seq
    return _encode(_Reply(head.id, entries, covers, more, head.live_count, head.digest))


def _rows(
    connection: Connection, head: Row[Any], after: int, limit: int, device: str
) -> tuple[list[Row[Any]], int]:
    """The rows of the next entries, at least half of ``limit`` if there are so many, and the
    number up to which they are complete.

    Read in stretches of the dense feed, each with both ends named: a plan for "everything after"
    reads and sorts all of it for every page while a new table has no statistics yet.
    """
    sql = _GRANTED if head.kind == "grant" else _OWN_ENTRIES if device else _ENTRIES
    asked: dict[str, Any] = {"audience": head.id, "team": head.kind == "team"}
    if device:
        asked["mine"] = f'%,"{device}"]}}'
    rows: list[Row[Any]] = []
    to = after
    for _ in range(_MOST_STRETCHES):
        if to >= head.seq or 2 * len(rows) >= limit:
            break
        after, to = to, min(to + limit, head.seq)
        rows += connection.execute(sql, {**asked, "after": after, "to": to})
    return rows, to


def readable(connection: Connection, reader: Reader, audience: str, now_ms: int) -> Row[Any]:
    """The head of an audience that this device may read: (id, kind, ref_id, seq, live_count,
    digest, classes). ``no_such_audience`` for any other."""
    values = {
        "audience": audience,
        "org": reader.org_id,
        "team": reader.team,
        "today": grant_terms.today_of(now_ms),
    }
    head = connection.execute(_READABLE, values).one_or_none()
    if head is None:
        raise CallRefused(404, "no_such_audience")
    return head


def entry(row: Row[Any], head: Row[Any]) -> RawEntry:
    """A record as an audience shows it. ``row``: (seq, act, id, kind, rev, body, ops, env, hash,
    lost); ``head`` as ``readable`` gives it."""
    if head.kind != "grant":
        return _whole(row)
    return _masked(row, head.id, grant_terms.classes_of(head.classes or ""))


def _whole(row: Row[Any]) -> RawEntry:
    if row.act == "DROP":
        return RawEntry(row.seq, "DROP", row.id)
    body = Raw(row.body.encode()) if row.body is not None else Raw(b"{}")
    entry = RawEntry(
        row.seq, "PUT", row.id, row.kind, row.rev, body, Raw(row.ops.encode()),
        Raw(row.env.encode()), row.hash, own=row.body is None,
    )  # fmt: skip
    if row.lost:
        entry.lost = Raw(row.lost.encode())
    return entry


def _masked(row: Row[Any], audience: str, classes: frozenset[Sharing]) -> RawEntry:
    shown = shown_fields(row.kind, classes)
    fields = {k: v for k, v in msgspec.json.decode(row.body).items() if k in shown}
    marks = {k: v for k, v in msgspec.json.decode(row.ops).items() if k in shown or k == REST}
    env = msgspec.json.decode(row.env)
    told = {name: env[name] for name in _GRANT_ENVELOPE if name in env}
    if "voided_at" in told:
        told["voided_reason"] = ""
    return RawEntry(
        row.seq, "PUT", row.id, row.kind, row.rev, Raw(_encode(fields)), Raw(_encode(marks)),
        Raw(_encode(told)), feeds.grant_hash(audience, row.id, row.rev),
    )  # fmt: skip


_READABLE = text(
    "SELECT a.id, a.kind, a.ref_id, h.seq, h.live_count, h.digest, g.classes FROM audience a"
    " JOIN audience_head h ON h.audience_id = a.id"
    " LEFT JOIN share_grant g ON a.kind = 'grant' AND g.id = a.ref_id"
    " WHERE a.id = :audience AND a.closed_at IS NULL AND ("
    " (a.kind = 'org' AND a.ref_id = :org) OR (a.kind = 'team' AND a.ref_id = :org AND :team)"
    " OR (g.state = 'open' AND g.to_org = :org AND (g.starts IS NULL OR g.starts <= :today)"
    " AND (g.ends IS NULL OR g.ends >= :today)))"
)
_COLUMNS = (
    "SELECT f.seq, f.act, f.record_id AS id, r.kind, r.rev, {body} AS body, r.ops, r.env,"
    " r.hash, r.lost FROM feed f"
    " LEFT JOIN record r ON r.id = f.record_id WHERE f.audience_id = :audience"
    " AND f.seq > :after AND f.seq <= :to"
)
_END = " ORDER BY f.seq"
_SHOWN = (
    f"{_COLUMNS} AND ((f.act = 'PUT' AND r.rev = f.rev AND r.team = :team)"
    f" OR (f.act = 'DROP' AND (r.id IS NULL OR r.team <> :team))){_END}"
)
#: One mark, and it is this device's: nothing but the op that made the record is in it.
_MINE = (
    "CASE WHEN r.rev = 1 AND NOT r.voided AND r.lost IS NULL"
    " AND r.clock LIKE :mine AND r.clock NOT LIKE '%],%' THEN NULL ELSE r.body END"
)
_ENTRIES = text(_SHOWN.format(body="r.body"))
_OWN_ENTRIES = text(_SHOWN.format(body=_MINE))
_GRANTED = text(f"{_COLUMNS} AND r.rev = f.rev{_END}".format(body="r.body"))
