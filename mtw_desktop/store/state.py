"""The device's own counters: hybrid clock, group number and the end of the audit chain.

One row, read when a transaction begins and written when it ends, so a rollback forgets nothing
that was handed out and hands out nothing twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sync.protocol import Hlc


@dataclass(slots=True)
class DeviceState:
    """The counters as they stand inside a transaction."""

    wall: int
    count: int
    group_seq: int
    audit_seq: int
    audit_head: bytes
    now_ms: int

    def tick(self) -> Hlc:
        """The next hybrid time: never before one already given, whatever the clock says.

        A clock that was once set to 2031 leaves the hybrid clock there; only its counter moves
        until the real time catches up. The server clamps what it believes of it.
        """
        if self.now_ms > self.wall:
            self.wall, self.count = self.now_ms, 0
        else:
            self.count += 1
        return (self.wall, self.count)

    def next_group(self) -> int:
        """The next dense number of a group of this device."""
        self.group_seq += 1
        return self.group_seq

    @classmethod
    def load(cls, db: Any, now: datetime) -> DeviceState:
        """The counters as committed, with the present time for ``tick``."""
        row = db.execute(
            "SELECT hlc_wall, hlc_count, group_seq, audit_seq, audit_head FROM device"
        ).fetchone()
        wall, count, group_seq, audit_seq, head = row
        return cls(wall, count, group_seq, audit_seq, head, int(now.timestamp() * 1000))

    def save(self, db: Any) -> None:
        """Write the counters; they become true with the transaction."""
        db.execute(
            "UPDATE device SET hlc_wall=?, hlc_count=?, group_seq=?, audit_seq=?, audit_head=?",
            (self.wall, self.count, self.group_seq, self.audit_seq, self.audit_head),
        )
