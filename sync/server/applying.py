"""Ops into records, inside one transaction: read and lock, merge, write, tell the feeds.

Order of locks, the same for everybody: the device's row, the records in the order of their ids,
new rows, and last of all the counters of the audiences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, text

from sync.merge import Lost, RecordState, Refused, apply_op
from sync.protocol import Op
from sync.server import admission, bulk, feeds, grants, rows, tables, walls
from sync.server.checking import Checked
from sync.server.rows import Stored


class Applying:
    """The records that some groups touch. ``device`` is the row of ``auth.require_active``; what
    it may write is for ``admission`` to say."""

    def __init__(self, connection: Connection, device: Row[Any], now_ms: int) -> None:
        walls.write_as(connection, device.org_id)
        self._connection = connection
        self._now_ms = now_ms
        self._entry = admission.Admission(connection, device, now_ms)
        self._records: dict[str, Stored] = {}
        #: Op id -> record id of ops that this server has already.
        self._known_ops: dict[str, str] = {}

    def load(self, groups: Sequence[Checked], *, careful: bool) -> None:
        """Read, and lock, every record that the groups touch; if ``careful``, look for ops that
        are known already."""
        connection = self._connection
        ids = sorted({op.rec for each in groups for op in each.group.ops})
        if not ids:
            return
        sql = f"{rows.SELECT} WHERE {bulk.among(connection, 'id')} ORDER BY id"
        found = connection.execute(
            bulk.locking(connection, sql), {"ids": bulk.ids_value(connection, ids)}
        )
        for row in found:
            self._records[row.id] = rows.read(row)
        self._entry.load([op for each in groups for op in each.group.ops], self._records)
        if careful:
            op_ids = [op.op for each in groups for op in each.group.ops]
            sql = f"{_OPS} WHERE {bulk.among(connection, 'op_id')}"
            known = connection.execute(text(sql), {"ids": bulk.ids_value(connection, op_ids)})
            self._known_ops = {row.op_id: row.record_id for row in known}

    def apply(self, checked: Checked, device: str) -> tuple[list[Lost], dict[str, str]]:
        """Apply all ops of a group, or none: ``Refused`` leaves everything as it was.

        The losers that it made, and the ops that were new: {op id: record id}. ``device`` is the
        id of the laptop that wrote them.
        """
        draft: dict[str, Stored] = {}
        done: dict[str, str] = {}
        made: list[Lost] = []
        for op, body in zip(checked.group.ops, checked.bodies, strict=True):
            already = done.get(op.op) or self._known_ops.get(op.op)
            if already is not None:
                if already != op.rec:
                    raise Refused("op_reused")
                continue
            stored = draft.get(op.rec) or self._records.get(op.rec)
            after, lost = self._merge(stored, op, body, device)
            draft[op.rec] = after
            done[op.op] = op.rec
            made += lost
        self._records |= draft
        self._known_ops |= done
        return made, done

    def write(self) -> None:
        """Write what changed and tell every feed. Nothing may be done after it but commit."""
        touched = sorted((p for p in self._records.items() if p[1].changed), key=itemgetter(0))
        if not touched:
            return
        told = self._entry.audiences(touched, self._write_records(touched))
        for audience, news in grants.follow(self._connection, touched, self._now_ms).items():
            told.setdefault(audience, []).extend(news)
        feeds.append(self._connection, told)

    def _merge(
        self, stored: Stored | None, op: Op, body: bytes, device: str
    ) -> tuple[Stored, list[Lost]]:
        home = self._entry.home_of(stored, op)
        if stored is None:
            stored = Stored(RecordState(kind=op.kind, home_org=home))
            stored.team = self._entry.is_restricted(op.set.get("participant_id"))
        if stored.state.kind != op.kind:
            raise Refused("other_kind")
        after, lost = apply_op(stored.state, op, self._now_ms, device=device)
        if not stored.state.ops:
            known = body if op.act == "set" else b"{}"
            return Stored(after, body=known, changed=True, team=stored.team), lost
        changed = stored.changed or after != stored.state
        return msgspec.structs.replace(stored, state=after, body=None, changed=changed), lost

    def _write_records(self, touched: list[tuple[str, Stored]]) -> list[feeds.Change]:
        """Write the records; what became of each."""
        changes: list[feeds.Change] = []

        def made(records: list[tuple[str, Stored]]) -> Iterator[tuple[Any, ...]]:
            # Made while the database is busy with those before.
            for rec, stored in records:
                row, change = rows.written(rec, stored)
                changes.append(change)
                yield row

        new = [pair for pair in touched if not pair[1].rev]
        bulk.insert(self._connection, tables.record, made(new), len(new))
        old = [pair for pair in touched if pair[1].rev]
        bulk.update(self._connection, tables.record, rows.UPDATED, list(made(old)))
        return changes


_OPS = "SELECT op_id, record_id FROM op"
