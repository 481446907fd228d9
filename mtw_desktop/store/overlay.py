"""What was typed here and the server has not decided yet, laid over what the server last said.

A row always shows the server's state with the waiting ops of this laptop on top. The server's
state of a changed record is kept in ``shadow`` until nothing of it waits, so that a refusal can be
undone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from mtw_desktop.domain.plain import moment_text
from mtw_desktop.store.base import Connection
from mtw_desktop.store.columns import OPS, REV, Row, Table, decode, encode
from sync.protocol import Hlc, Op

decode_ops = msgspec.json.Decoder(list[Op]).decode

_WAITING = (
    "SELECT r.record_id, o.body FROM outbox_record r JOIN outbox o USING (seq)"
    " WHERE o.state = 'new' AND r.record_id IN (SELECT value FROM json_each(?)) ORDER BY o.seq"
)
_SETTLED = (
    "DELETE FROM shadow WHERE record_id IN (SELECT value FROM json_each(?)) AND NOT EXISTS ("
    "SELECT 1 FROM outbox_record r JOIN outbox o USING (seq)"
    " WHERE r.record_id = shadow.record_id AND o.state = 'new')"
)


class ServerState(msgspec.Struct):
    """A record as the server last sent it; the shapes of ``protocol.Entry``. ``news``: it came
    while ops of this laptop were waiting."""

    kind: str
    f: dict[str, Any]
    m: dict[str, str]
    env: dict[str, str]
    rev: int
    news: bool = False


read_state = msgspec.json.Decoder(ServerState).decode


def waiting_ops(db: Connection, record_ids: Collection[str]) -> dict[str, list[Op]]:
    """The unsent ops of these records, in order; records without any are left out."""
    found: dict[str, list[Op]] = {}
    for record_id, body in db.execute(_WAITING, (_list(record_ids),)):
        mine = [op for op in decode_ops(body) if op.rec == record_id]
        found.setdefault(record_id, []).extend(mine)
    return found


def remember_server_state(db: Connection, table: Table, row: Row) -> None:
    """Before the first local change of a record that the server knows: keep what it said."""
    if row[REV]:
        ops = decode(row[OPS])
        state = ServerState(table.name, table.plain(row), ops, table.envelope(row), row[REV])
        keep_server_states(db, [(row[0], state)], over=False)


def keep_server_states(
    db: Connection, states: Iterable[tuple[str, ServerState]], *, over: bool = True
) -> None:
    """Keep what the server says of these records; an older word stays unless ``over``."""
    verb = "REPLACE" if over else "IGNORE"
    db.executemany(
        f"INSERT OR {verb} INTO shadow (record_id, body) VALUES (?, ?)",  # noqa: S608
        [(record_id, encode(state)) for record_id, state in states],
    )


def server_states(db: Connection, record_ids: Collection[str]) -> dict[str, ServerState]:
    """What the server last said of those records that have waiting (or just refused) ops."""
    rows = db.execute(
        "SELECT record_id, body FROM shadow WHERE record_id IN (SELECT value FROM json_each(?))",
        (_list(record_ids),),
    )
    return {record_id: read_state(body) for record_id, body in rows}


def forget_settled(db: Connection, record_ids: Collection[str]) -> None:
    """Drop the server's word on records of which nothing waits any more: the row says it all."""
    db.execute(_SETTLED, (_list(record_ids),))


def laid_over(
    table: Table, record_id: str, state: ServerState, ops: Iterable[Op]
) -> tuple[list[Any], Mapping[str, Any]]:
    """The row of the server's state with the waiting ops on top, and its plain fields."""
    fields, marks, envelope = dict(state.f), dict(state.m), dict(state.env)
    for op in ops:
        at = _moment(op.hlc)
        if op.act == "void":
            reason = str(op.set.get("voided_reason", ""))
            envelope |= {"voided_at": at, "voided_by": op.by, "voided_reason": reason}
        elif op.act == "restore":
            for name in ("voided_at", "voided_by", "voided_reason"):
                envelope.pop(name, None)
        else:
            fields |= op.set
            envelope |= {"updated_at": at, "updated_by": op.by}
        if not marks:
            marks["*"] = op.op
        marks |= dict.fromkeys(op.set, op.op)
    return table.row(record_id, fields, envelope, marks, state.rev), fields


def _moment(hlc: Hlc) -> str:
    return moment_text(datetime.fromtimestamp(hlc[0] / 1000, UTC))


def _list(ids: Collection[str]) -> str:
    return encode(list(ids)).decode()
