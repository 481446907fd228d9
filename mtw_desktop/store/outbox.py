"""Mail to the server: one group per save, numbered without a hole, kept until a verdict comes and
for 90 days after it, so that a server restored from a backup can be given it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.plain import moment_text, read_moment
from mtw_desktop.store.base import StorePart, TransactionPart
from mtw_desktop.store.columns import encode, table
from mtw_desktop.store.overlay import (
    decode_ops,
    forget_settled,
    laid_over,
    server_states,
    waiting_ops,
)
from mtw_desktop.store.rows import put_rows
from sync.protocol import MAX_PUSH_BYTES, MAX_PUSH_OPS, Group, Op, Verdict

ARCHIVE_DAYS = 90
#: The server's reason for refusing a group under a number that another group has.
CLONED = "cloned_device"
#: A group has to fit into one push together with what surrounds it.
_GROUP_BYTES = MAX_PUSH_BYTES * 8 // 10


@dataclass(frozen=True, slots=True)
class HeldGroup:
    """A save that the server did not apply. ``why`` is the server's stable reason."""

    seq: int
    group: str
    at: str
    why: str
    ops: list[Op]


@dataclass(frozen=True, slots=True)
class PastOp:
    """One change of a record made on this laptop, while the archive remembers it.

    ``state`` is ``new`` (waits), ``done`` or ``held``.
    """

    op: Op
    at: str
    state: str


class Sending(StorePart):
    """What waits for the server, and what became of what was sent."""

    def outbox_groups(
        self, limit_ops: int = MAX_PUSH_OPS, limit_bytes: int = MAX_PUSH_BYTES
    ) -> list[Group]:
        """The next groups to push, in order and whole; at least one if any waits."""
        found: list[Group] = []
        ops = size = 0
        rows = self._db.execute(
            "SELECT seq, group_id, ops, body FROM outbox WHERE state = 'new' ORDER BY seq"
        )
        for seq, group_id, count, body in rows:
            if found and (ops + count > limit_ops or size + len(body) > limit_bytes):
                break
            found.append(Group(group=group_id, seq=seq, ops=decode_ops(body)))
            ops, size = ops + count, size + len(body)
        return found

    def waiting(self) -> int:
        """How many saves wait to be sent."""
        return self._count("new")

    def held_count(self) -> int:
        """How many saves the server did not apply and a person has not looked at yet."""
        return self._count("held")

    def held(self) -> list[HeldGroup]:
        """The saves that the server did not apply, oldest first."""
        rows = self._db.execute(
            "SELECT seq, group_id, at, why, body FROM outbox WHERE state = 'held' ORDER BY seq"
        )
        return [
            HeldGroup(seq, group, at, why, decode_ops(body)) for seq, group, at, why, body in rows
        ]

    def last_group_seq(self) -> int:
        """The number of the last save of this laptop; 0 before the first."""
        return int(self._db.execute("SELECT group_seq FROM device").fetchone()[0])

    def history(self, record_id: str) -> list[PastOp]:
        """Changes of a record made on this laptop in the last 90 days or not yet sent, in order."""
        rows = self._db.execute(
            "SELECT o.at, o.state, o.body FROM outbox_record r JOIN outbox o USING (seq)"
            " WHERE r.record_id = ? ORDER BY o.seq",
            (record_id,),
        )
        return [
            PastOp(op, at, state)
            for at, state, body in rows
            for op in decode_ops(body)
            if op.rec == record_id
        ]

    def _count(self, state: str) -> int:
        # The first condition says nothing new, but names the index of the unsettled.
        sql = "SELECT count(*) FROM outbox WHERE state IN ('new', 'held') AND state = ?"
        return int(self._db.execute(sql, (state,)).fetchone()[0])


class Posting(TransactionPart):
    """Putting the ops of a transaction into the outbox, and settling what was sent."""

    def settle(self, verdicts: Iterable[Verdict]) -> list[Verdict]:
        """Take the server's verdicts; those that held a group back are returned.

        applied, merged and duplicate go to the archive; quarantined is kept as held, and its
        records go back to what the server last said of them; retry stays. Call it before
        ``apply_entries`` of the same round.
        """
        final = [each for each in verdicts if each.v != "retry"]
        refused = [each for each in final if "quarantined" in (each.v, each.was)]
        for state, some in (("done", final), ("held", refused)):
            self._db.executemany(
                "UPDATE outbox SET state = ?, why = ?, settled_at = ?"
                " WHERE seq = ? AND group_id = ? AND state IN ('new', 'done')",
                [(state, each.why, self.at, each.seq, each.group) for each in some],
            )
        self._show_server_state(self._records_of(refused))
        # The server had these already, so what it sent meanwhile may be newer than they are.
        repeated = [each for each in final if each.v == "duplicate"]
        self._show_server_state(self._records_of(repeated), only_news=True)
        forget_settled(self._db, self._records_of(final))
        return refused

    def resend_after(self, seq: int) -> int:
        """Put archived groups with a higher number back into the outbox: the server was restored
        from a backup and has lost them. Returns how many."""
        # All of them, refused ones too: the server waits for the number that comes next.
        sql = "UPDATE outbox SET state = 'new' WHERE seq > ? AND state <> 'new'"
        return int(self._db.execute(sql, (seq,)).rowcount)

    def renumber_outbox(self) -> int:
        """This laptop begins anew as another device: everything it still remembers of what it
        wrote waits again, numbered from 1; returns how many groups.

        What the server has already it recognizes by the ids of the ops. Refused groups stay
        refused, out of the way of the new numbers; but for those that were refused only because
        the laptop was a copy.
        """
        db = self._db
        rows = db.execute(
            "SELECT seq, state = 'new' OR state = 'done' OR why = ? FROM outbox ORDER BY seq",
            (CLONED,),
        ).fetchall()
        again = [seq for seq, sent in rows if sent]
        places = {seq: place for place, seq in enumerate(again, 1)}
        rest = [seq for seq, _ in rows if seq not in places]
        lowest = min([0, *rest])
        places |= {seq: lowest - place for place, seq in enumerate(rest, 1) if seq > 0}
        far = max([0, *(seq for seq, _ in rows)]) + len(rows) + 1
        for table_name in ("outbox", "outbox_record"):
            # By way of numbers that nobody uses: two groups must never have the same one.
            steps = (
                [(seq + far, seq) for seq in places],
                [(place, seq + far) for seq, place in places.items()],
            )
            for step in steps:
                db.executemany(f"UPDATE {table_name} SET seq = ? WHERE seq = ?", step)  # noqa: S608
        db.execute("UPDATE outbox SET state = 'new', why = '', settled_at = NULL WHERE seq > 0")
        self._device.group_seq = len(again)
        return len(again)

    def dismiss_held(self, seq: int) -> None:
        """A person has looked at a held save: it is not counted any more, nor sent again."""
        self._db.execute(
            "UPDATE outbox SET state = 'rest' WHERE seq = ? AND state = 'held'", (seq,)
        )

    def trim_archive(self) -> None:
        """Forget settled groups after 90 days."""
        before = moment_text(read_moment(self.at) - timedelta(days=ARCHIVE_DAYS))
        rows = self._db.execute(
            "SELECT seq FROM outbox WHERE state IN ('done', 'rest') AND settled_at < ?", (before,)
        )
        seqs = [(row[0],) for row in rows]
        listed = encode([row[0] for row in seqs]).decode()
        if seqs:
            self._db.execute(
                "DELETE FROM outbox_record WHERE seq IN (SELECT value FROM json_each(?))", (listed,)
            )
        self._db.executemany("DELETE FROM outbox WHERE seq = ?", seqs)

    def _show_server_state(self, record_ids: set[str], *, only_news: bool = False) -> None:
        """Take settled ops off the screen: the server's state with what still waits on top."""
        states = server_states(self._db, record_ids)
        waiting = waiting_ops(self._db, record_ids)
        for record_id, state in states.items():
            if only_news and not state.news:
                continue
            layout = table(state.kind)
            row, fields = laid_over(layout, record_id, state, waiting.get(record_id, ()))
            put_rows(self._db, layout, [row], [fields])
            self._note_change(layout.name, (record_id,))

    def _records_of(self, verdicts: Sequence[Verdict]) -> set[str]:
        seqs = encode([each.seq for each in verdicts]).decode()
        rows = self._db.execute(
            "SELECT body FROM outbox WHERE seq IN (SELECT value FROM json_each(?))", (seqs,)
        )
        return {op.rec for row in rows for op in decode_ops(row[0])}

    def _post(self) -> None:
        """Write the ops of this transaction: one group, or several if it would not fit a push."""
        for ops in _fitting(self._ops):
            seq = self._device.next_group()
            body = encode(ops)
            self._db.execute(
                "INSERT INTO outbox (seq, group_id, at, ops, body) VALUES (?, ?, ?, ?, ?)",
                (seq, new_id(), self.at, len(ops), body),
            )
            self._db.executemany(
                "INSERT OR IGNORE INTO outbox_record (record_id, seq) VALUES (?, ?)",
                [(op.rec, seq) for op in ops],
            )
        self._ops.clear()


def _fitting(ops: list[Op]) -> Iterator[list[Op]]:
    """Ops in pieces that a push can carry. A save is one piece; only a bulk import is more."""
    piece: list[Op] = []
    size = 0
    for op in ops:
        length = len(encode(op)) if len(ops) > 40 else 0
        if piece and (len(piece) >= MAX_PUSH_OPS or size + length > _GROUP_BYTES):
            yield piece
            piece, size = [], 0
        piece.append(op)
        size += length
    if piece:
        yield piece
