"""Taking groups in: one transaction a push, every table touched once, a verdict for every group.

What the ops do to records is the work of ``applying``; here are numbers, verdicts, and what has to
be kept aside.
"""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, text

from mtw_desktop.domain.ids import new_id
from sync.merge import Lost, Refused, moment_of
from sync.protocol import Group, PushReply, Verdict
from sync.server import auth, bulk, tables
from sync.server.applying import Applying
from sync.server.checking import Checked, check_group
from sync.server.database import Database, is_conflict
from sync.server.problems import CallRefused

#: A push that others are in the way of is tried again for this long.
_PATIENCE_SECONDS = 8
#: More ops and groups than this in one push would hold the counters for too long; a single group
#: is taken whatever its size, for it cannot be split.
MAX_OPS = 20_000
_encode = msgspec.json.Encoder().encode


@dataclass(slots=True)
class Pushed:
    """What a push came to: the reply, and how many groups got which verdict."""

    reply: PushReply
    counts: Counter[str]


def push(
    database: Database, caller: auth.Caller, groups: list[Group], gzipped: bytes, now_ms: int
) -> Pushed:
    """Take groups in and say what became of each. ``gzipped`` is the request as it came.

    Problems: those of ``auth.require_active``; too_large; busy (come back later).
    """
    if len(groups) > 1 and sum(len(group.ops) + 1 for group in groups) > MAX_OPS:
        raise CallRefused(413, "too_large")
    checked = [check_group(group) for group in groups]
    careful = False
    end = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < end:
        try:
            with database.writing() as connection:
                return _Push(connection, caller, gzipped, now_ms, careful=careful).take(checked)
        except Exception as error:
            if not is_conflict(error):
                raise
            # Ops that are known already are rare; whoever meets one looks for all of them.
            careful = True
    raise CallRefused(503, "busy", retry_after=2)


@dataclass(slots=True)
class _Rows:
    verdicts: list[tuple[Any, ...]] = field(default_factory=list)
    ops: list[tuple[Any, ...]] = field(default_factory=list)
    quarantined: list[tuple[Any, ...]] = field(default_factory=list)


class _Push:
    """One attempt at a push, inside one transaction."""

    def __init__(
        self,
        connection: Connection,
        caller: auth.Caller,
        gzipped: bytes,
        now_ms: int,
        *,
        careful: bool,
    ) -> None:
        self._connection = connection
        self._gzipped = gzipped
        self._now_ms = now_ms
        self._careful = careful
        self._no = caller.device_no
        self._device = auth.require_active(connection, caller, lock=True, wiping=True)
        self._applying = Applying(connection, self._device, now_ms)
        self._batch = new_id()
        self._rows = _Rows()
        self._cloned = False

    def take(self, groups: list[Checked]) -> Pushed:
        """Give every group its verdict and write what follows from it."""
        before = last = self._device.last_seq
        known = self._known_verdicts([each for each in groups if each.group.seq <= before])
        verdicts: dict[int, Verdict] = {}
        fresh: list[tuple[int, Checked]] = []
        for place, each in sorted(enumerate(groups), key=lambda pair: pair[1].group.seq):
            seq = each.group.seq
            if seq == last + 1:
                last = seq
                fresh.append((place, each))
            elif seq <= before:
                verdicts[place] = self._again(each, known.get(seq))
            elif seq <= last:
                verdicts[place] = self._twice(each, fresh[seq - before - 1][1])
            else:
                verdicts[place] = Verdict(
                    group=each.group.group, seq=seq, v="retry", why="gap", missing=last + 1
                )
        self._applying.load([each for _, each in fresh if not each.why], careful=self._careful)
        for place, each in fresh:
            verdicts[place] = self._settle(each)
        self._write(last)
        if not before and fresh:
            self._let_copies_go([each.group.group for _, each in fresh])
        reply = PushReply(verdicts=[verdicts[i] for i in range(len(groups))], acked_through=last)
        return Pushed(reply, Counter(verdict.v for verdict in reply.verdicts))

    def _let_copies_go(self, groups: list[str]) -> None:
        """A copied laptop has come back as a device of its own: what was kept aside because of
        the copy has now arrived."""
        sql = f"{_ARRIVED} AND {bulk.among(self._connection, 'group_id')}"
        ids = bulk.ids_value(self._connection, groups)
        at = moment_of(self._now_ms)
        values = {"ids": ids, "at": at, "org": self._device.org_id}
        self._connection.execute(text(sql), values)

    def _settle(self, checked: Checked) -> Verdict:
        group = checked.group
        lost: list[Lost] = []
        why, org = checked.why, ""
        if not why:
            try:
                lost, done = self._applying.apply(checked, self._device.id)
                self._rows.ops += [(op, self._no, group.seq, rec) for op, rec in done.items()]
            except Refused as refused:
                why, org = refused.why, refused.org
        verdict = Verdict(group=group.group, seq=group.seq, v="applied")
        if why:
            verdict.v, verdict.why = "quarantined", why
            self._keep_aside(group, why, org)
        elif lost:
            verdict.v, verdict.conflicts = "merged", [each.conflict for each in lost]
        conflicts = _encode(verdict.conflicts).decode() if verdict.conflicts else None
        key = (self._no, group.seq, group.group, self._batch)
        self._rows.verdicts.append((*key, checked.hash, verdict.v, why, conflicts))
        return verdict

    def _again(self, checked: Checked, row: Row[Any] | None) -> Verdict:
        """The verdict on a number that this device has used before."""
        group = checked.group
        if row is None or row.hash != checked.hash:
            return self._clone(group)
        conflicts = msgspec.json.decode(row.conflicts) if row.conflicts else []
        return Verdict(
            group=group.group,
            seq=group.seq,
            v="duplicate",
            was=row.verdict,
            why=row.why,
            conflicts=conflicts,
        )

    def _twice(self, checked: Checked, first: Checked) -> Verdict:
        """The verdict on a number that stands twice in this very push."""
        if checked.hash != first.hash:
            return self._clone(checked.group)
        return Verdict(group=checked.group.group, seq=checked.group.seq, v="duplicate")

    def _clone(self, group: Group) -> Verdict:
        """Another group under a used number: somebody copied the device's store."""
        self._cloned = True
        if not self._is_aside(group):
            self._keep_aside(group, "cloned_device")
        return Verdict(group=group.group, seq=group.seq, v="quarantined", why="cloned_device")

    def _keep_aside(self, group: Group, why: str, org: str = "") -> None:
        at, org = moment_of(self._now_ms), org or self._device.org_id
        self._rows.quarantined.append(
            (self._no, group.seq, group.group, org, why, self._batch, at, "open", None, None, None)
        )

    def _is_aside(self, group: Group) -> bool:
        values = {"no": self._no, "seq": group.seq, "group": group.group}
        if any(row[1:3] == (group.seq, group.group) for row in self._rows.quarantined):
            return True
        return self._connection.execute(_ASIDE, values).first() is not None

    def _known_verdicts(self, groups: list[Checked]) -> dict[int, Row[Any]]:
        if not groups:
            return {}
        seqs = [each.group.seq for each in groups]
        values = {"no": self._no, "low": min(seqs), "high": max(seqs)}
        return {row.seq: row for row in self._connection.execute(_VERDICTS, values)}

    def _write(self, last: int) -> None:
        connection, new = self._connection, self._rows
        if new.verdicts or new.quarantined:
            at = moment_of(self._now_ms)
            bulk.insert(connection, tables.batch, [(self._batch, self._no, at, self._gzipped)], 1)
        bulk.insert(connection, tables.group_verdict, new.verdicts, len(new.verdicts))
        bulk.insert(connection, tables.op, new.ops, len(new.ops))
        bulk.insert(connection, tables.quarantine, new.quarantined, len(new.quarantined))
        if last > self._device.last_seq or self._cloned:
            values = {"no": self._no, "seq": last, "cloned": self._cloned}
            connection.execute(_MOVED, values)
        self._applying.write()


_VERDICTS = text(
    "SELECT seq, hash, verdict, why, conflicts FROM group_verdict"
    " WHERE device_no = :no AND seq BETWEEN :low AND :high"
)
_ARRIVED = (
    "UPDATE quarantine SET state = 'arrived', decided_at = :at"
    " WHERE state = 'open' AND why = 'cloned_device' AND org_id = :org"
)
_ASIDE = text("SELECT 1 FROM quarantine WHERE device_no = :no AND seq = :seq AND group_id = :group")
_MOVED = text("UPDATE device SET last_seq = :seq, cloned = cloned OR :cloned WHERE no = :no")
