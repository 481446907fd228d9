"""Who did what to which record and when: a chain of lines without values.

Each line carries the hash of the one before, so a line cannot be changed or taken out unseen; the
end of the chain is anchored at the server, so the tail cannot be cut unseen either.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from mtw_desktop.store.base import StorePart, TransactionPart

#: What the first line follows.
NOTHING_BEFORE = bytes(32)


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One line. ``at`` is moment text; ``hash`` covers everything else and the line before."""

    seq: int
    at: str
    by: str
    act: str
    kind: str
    record_id: str
    hash: bytes


def chain(prev: bytes, seq: int, at: str, by: str, act: str, kind: str, record_id: str) -> bytes:
    """The hash of a line that follows ``prev``."""
    text = "\x1f".join((str(seq), at, by, act, kind, record_id))
    return hashlib.sha256(prev + text.encode()).digest()


class Auditing(StorePart):
    """Reading the chain."""

    def audit_head(self) -> tuple[int, str]:
        """Number and hash (hex) of the last line; (0, zeros) before the first."""
        seq, head = self._db.execute("SELECT audit_seq, audit_head FROM device").fetchone()
        return int(seq), bytes(head).hex()

    def audit_lines(self, after: int = 0, limit: int = 1000) -> Iterator[AuditLine]:
        """Lines after a number, in order."""
        rows = self._db.execute(
            "SELECT seq, at, by, act, kind, record_id, hash FROM audit"
            " WHERE seq > ? ORDER BY seq LIMIT ?",
            (after, limit),
        )
        return (AuditLine(*row) for row in rows)

    def broken_audit_line(self) -> int | None:
        """The number of the first line that does not follow from the one before, if any."""
        prev, expected = NOTHING_BEFORE, 1
        for line in self.audit_lines(limit=-1):
            parts = (line.at, line.by, line.act, line.kind, line.record_id)
            if line.seq != expected or chain(prev, line.seq, *parts) != line.hash:
                return expected
            prev, expected = line.hash, expected + 1
        last, head = self.audit_head()
        return None if (last, head) == (expected - 1, prev.hex()) else expected


class AuditWriting(TransactionPart):
    """Adding to the chain; the lines are written when the transaction ends."""

    def audit(self, act: str, kind: str = "", record_id: str = "") -> None:
        """Note an act, also one that changes nothing: reading a restricted person, printing."""
        device = self._device
        device.audit_seq += 1
        parts = (self.at, self.by, act, kind, record_id)
        device.audit_head = chain(device.audit_head, device.audit_seq, *parts)
        self._lines.append((device.audit_seq, *parts, device.audit_head))

    def _write_audit(self) -> None:
        self._db.executemany("INSERT INTO audit VALUES (?,?,?,?,?,?,?)", self._lines)
        self._lines.clear()
