"""How a record stands in its row, and what writing it means for the feed."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Row

from sync.digests import canonical, content_hash, record_digest
from sync.merge import Lost, Mark, RecordState
from sync.server import feeds

#: The columns that change when a record does, in the order of ``_columns``.
UPDATED = (
    "participant_id",
    "rev",
    "voided",
    "team",
    "body",
    "ops",
    "env",
    "clock",
    "same",
    "lost",
    "hash",
)
SELECT = (
    "SELECT id, kind, home_org, participant_id, team, voided, rev, body, ops, env, clock, same,"
    " lost, hash FROM record"
)
_encode = msgspec.json.Encoder().encode


class Stored(msgspec.Struct, gc=False):
    """A record while a push works on it. ``rev`` and ``hash`` are those in the database (0 and
    empty for a new one); ``body`` is the canonical JSON of the fields if it is known already.
    ``person`` is whose it was in the database; ``team`` whether it is shown to the team only,
    ``voided`` whether it was voided there."""

    state: RecordState
    rev: int = 0
    hash: str = ""
    body: bytes | None = None
    changed: bool = False
    person: str | None = None
    team: bool = False
    voided: bool = False


def written(rec: str, stored: Stored) -> tuple[tuple[Any, ...], feeds.Change]:
    """The row of a record (all columns of a new one, else id and ``UPDATED``), and what its
    being written does to the feed."""
    state, rev = stored.state, stored.rev + 1
    body = stored.body if stored.body is not None else canonical(state.fields)
    content = content_hash(state.kind, body, state.env.get("voided_at", ""))
    row = _columns(rec, stored, rev, body, content)
    digest = record_digest(rec, rev, content)
    if stored.rev:
        digest -= record_digest(rec, stored.rev, stored.hash)
        return (rec, *row), feeds.Change(rec, rev, 0, digest)
    return (rec, state.kind, state.home_org, *row), feeds.Change(rec, rev, 1, digest)


def _columns(rec: str, stored: Stored, rev: int, body: bytes, content: str) -> tuple[Any, ...]:
    """The columns of ``UPDATED``."""
    state = stored.state
    person = rec if state.kind == "participant" else state.fields.get("participant_id")
    return (
        person if isinstance(person, str) else None,
        rev,
        "voided_at" in state.env,
        stored.team,
        body.decode(),
        _encode(state.ops).decode(),
        _encode(state.env).decode(),
        _encode(state.clock).decode(),
        _encode(state.same).decode() if state.same else None,
        _encode(state.lost).decode() if state.lost else None,
        content,
    )


def read(row: Row[Any]) -> Stored:
    """A record out of a row of ``SELECT``."""
    state = RecordState(
        kind=row.kind,
        home_org=row.home_org,
        fields=msgspec.json.decode(row.body),
        ops=msgspec.json.decode(row.ops),
        env=msgspec.json.decode(row.env),
        clock=msgspec.json.decode(row.clock, type=dict[str, Mark]),
        same=msgspec.json.decode(row.same) if row.same else {},
        lost=msgspec.json.decode(row.lost, type=list[Lost]) if row.lost else [],
    )
    return Stored(
        state, row.rev, row.hash, person=row.participant_id, team=row.team, voided=row.voided
    )
