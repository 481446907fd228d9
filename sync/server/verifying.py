"""Where exactly a device and an audience differ: digests of 256 buckets, and whole buckets.

A device whose count or digest does not match need not read everything again: it asks for the
buckets, and for the records of those few that differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, text

from sync.digests import bucket_digests, bucket_of
from sync.protocol import VerifyRequest
from sync.server import bulk, feeds, grant_terms, pulls
from sync.server.grant_terms import Grant

#: Buckets that are answered in one call, and how large the answer may grow.
_AT_ONCE, _MAX_BYTES = 16, 8_000_000


class _Reply(msgspec.Struct):
    """``protocol.VerifyReply`` made of entries that are JSON already."""

    audience: str
    seq: int
    digests: list[str]
    covered: list[int]
    entries: list[pulls.RawEntry]


def verify(
    connection: Connection, reader: pulls.Reader, request: VerifyRequest, now_ms: int
) -> bytes:
    """The JSON of a ``VerifyReply``. ``no_such_audience`` for one that the reader may not see."""
    head = pulls.readable(connection, reader, request.audience, now_ms)
    held = list(_held(connection, head))
    digests = bucket_digests((rec, feeds.part(rec, rev, h)) for rec, rev, h in held)
    covered: list[int] = []
    entries: list[pulls.RawEntry] = []
    size = 0
    for bucket in sorted(set(request.buckets))[:_AT_ONCE]:
        if size > _MAX_BYTES:
            break
        ids = [rec for rec, _, _ in held if bucket_of(rec) == bucket]
        for row in _rows(connection, ids, head.seq):
            entries.append(pulls.entry(row, head))
            size += len(row.body)
        covered.append(bucket)
    return msgspec.json.encode(_Reply(head.id, head.seq, digests, covered, entries))


def _held(connection: Connection, head: Row[Any]) -> Iterator[tuple[str, int, str]]:
    """(id, rev, hash) of every record that an audience shows now."""
    if head.kind != "grant":
        values = {"org": head.ref_id, "team": head.kind == "team"}
        for row in connection.execute(_OWN, values):
            yield row.id, row.rev, row.hash
        return
    columns = ", ".join(f"g.{name}" for name in Grant._fields)
    sql = text(f"SELECT {columns} FROM share_grant g WHERE g.id = :id")  # noqa: S608
    grant = Grant._make(connection.execute(sql, {"id": head.ref_id}).one())
    for rec, rev in grant_terms.held_by(connection, grant):
        yield rec, rev, feeds.grant_hash(head.id, rec, rev)


def _rows(connection: Connection, ids: list[str], seq: int) -> list[Row[Any]]:
    if not ids:
        return []
    sql = text(_RECORDS + bulk.among(connection, "r.id") + " ORDER BY r.id")
    values = {"ids": bulk.ids_value(connection, ids), "seq": seq}
    return list(connection.execute(sql, values))


_OWN = text("SELECT id, rev, hash FROM record WHERE home_org = :org AND team = :team")
_RECORDS = (
    "SELECT :seq AS seq, 'PUT' AS act, r.id, r.kind, r.rev, r.body, r.ops, r.env, r.hash, r.lost"
    " FROM record r WHERE "
)
