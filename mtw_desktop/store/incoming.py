"""What the server sends: entries of an audience, applied together with the audience's cursor.

A record stays as long as one audience holds it. ``holding`` says which does, and adds up to the
count and the digest by which device and server see that they hold the same.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from mtw_desktop import errors
from mtw_desktop.store.audit import AuditWriting
from mtw_desktop.store.base import StorePart
from mtw_desktop.store.columns import decode, encode
from mtw_desktop.store.holding import Holdings, Position, read_position
from mtw_desktop.store.landing import filled_in, land, let_go
from sync.protocol import Entry

#: A pull that takes away more than this asks first: a slip of an administrator, not a day's work.
MOST_REMOVED = 50
MOST_REMOVED_SHARE = 0.05
#: In a small store a share alone would ask about every closed referral.
_ALWAYS_REMOVED = 10
#: No save of this laptop that stands settles it. An id is quoted whole in the op's JSON.
_UNSETTLED = (
    "NOT EXISTS (SELECT 1 FROM outbox_record r JOIN outbox o USING (seq)"
    " WHERE r.record_id = conflict.record_id AND o.state IN ('new', 'done')"
    " AND instr(o.body, '\"' || conflict.id || '\"'))"
)


@dataclass(frozen=True, slots=True)
class Removal:
    """A question: may ``removed`` of the ``held`` records be taken away?"""

    removed: int
    held: int


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying a page did. With a ``question`` it did nothing, and the cursor stands."""

    kinds: frozenset[str] = frozenset()
    record_ids: frozenset[str] = frozenset()
    put: int = 0
    removed: int = 0
    position: Position = Position()
    question: Removal | None = None

    def in_step(self, count: int, digest: str) -> bool:
        """Whether the audience holds exactly what the server says (compare after the last page)."""
        return (self.position.count, self.position.digest) == (count, digest)


@dataclass(frozen=True, slots=True)
class KeptLoser:
    """A value that lost against a concurrent one and waits for a person to look at it."""

    id: str
    record_id: str
    kind: str
    field: str
    kept: Any
    by: str
    at: str
    device: str


class Receiving(StorePart):
    """Where the audiences stand, and what the server could not decide alone."""

    def cursors(self) -> dict[str, int]:
        """Per audience the number up to which this laptop has everything."""
        return dict(self._db.execute("SELECT name, seq FROM audience").fetchall())

    def position(self, audience: str) -> Position:
        """Cursor, count and digest of one audience."""
        return read_position(self._db, audience)

    def digests(self, audience: str) -> list[str]:
        """The digest of each of the 256 buckets of an audience, counted from what is held."""
        return Holdings(self._db, audience).digests()

    def conflicts(self, record_id: str | None = None) -> list[KeptLoser]:
        """Kept losers of one record, or of all, oldest first; without those that were settled
        here, though the server may not know it yet."""
        rows = self._db.execute(
            "SELECT id, record_id, kind, field, kept, by, at, device FROM conflict"  # noqa: S608
            f" WHERE (?1 IS NULL OR record_id = ?1) AND {_UNSETTLED} ORDER BY at, id",
            (record_id,),
        )
        return [_loser(row) for row in rows]


class Applying(AuditWriting):
    """Taking in what was pulled. Call ``settle`` of the same round first."""

    _removed_so_far = 0

    def apply_entries(
        self,
        audience: str,
        entries: Sequence[Entry],
        covers: tuple[int, int],
        *,
        confirmed: bool = False,
    ) -> Applied:
        """Apply one page: rows, search, holdings and cursor move together.

        ``covers`` is the page's; a hole between the cursor and the page is ``RuleBroken``.
        Entries at or before the cursor were applied before and are skipped. Ops of this laptop
        that still wait stay on top. Removing too much at once asks first (``Applied.question``)
        unless ``confirmed``.
        """
        holdings = Holdings(self._db, audience)
        if covers[0] > holdings.position.seq + 1:
            raise errors.RuleBroken("a page is missing before this one")
        entries = filled_in(self._db, entries)
        latest = {each.rec: each for each in entries if each.seq > holdings.position.seq}
        puts = [each for each in latest.values() if each.act == "PUT"]
        drops = [rec for rec, each in latest.items() if each.act != "PUT"]
        if any(each.act == "REVOKE" and not each.rec for each in latest.values()):
            drops = holdings.records()
        question = None if confirmed else self._too_many(holdings, drops)
        if question:
            return Applied(position=holdings.position, question=question)
        holdings.put(puts)
        for kind, ids in land(self._db, holdings.number, puts).items():
            self._note_change(kind, ids)
        removed = self._remove(holdings, drops)
        holdings.move_to(covers[1])
        return Applied(
            self.changed, self.changed_ids, len(puts), removed, position=holdings.position
        )

    def keep_loser(self, loser: KeptLoser) -> None:
        """Put a loser beside its record, as an entry that names it does; the next entry of the
        record says whether it still stands."""
        kept = encode(loser.kept).decode()
        self._db.execute(
            "INSERT OR REPLACE INTO conflict VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(loser.id, loser.record_id, loser.kind, loser.field, kept),
                *(loser.by, loser.at, loser.device),
            ),
        )
        self._note_change(loser.kind, (loser.record_id,))

    def drop_audience(self, audience: str, *, confirmed: bool = False) -> Applied:
        """The server no longer lists this audience: give up everything that only it holds."""
        holdings = Holdings(self._db, audience)
        drops = holdings.records()
        question = None if confirmed else self._too_many(holdings, drops)
        if question:
            return Applied(position=holdings.position, question=question)
        removed = self._remove(holdings, drops)
        holdings.close()
        return Applied(self.changed, self.changed_ids, 0, removed)

    def rewind(self, audience: str) -> None:
        """Start an audience again from 0 after a mismatch: nothing is removed, everything is
        pulled once more, and ``sweep`` then takes away what did not come."""
        Holdings(self._db, audience).rewind()

    def mend(
        self,
        audience: str,
        buckets: Collection[int],
        entries: Sequence[Entry],
        *,
        confirmed: bool = False,
    ) -> Applied:
        """Make these buckets hold exactly these entries, and count the audience anew.

        For an audience that stands where the entries were read. Removing too much asks first.
        """
        holdings = Holdings(self._db, audience)
        wanted = {each.rec for each in entries}
        drops = [rec for rec in holdings.in_buckets(buckets) if rec not in wanted]
        question = None if confirmed else self._too_many(holdings, drops)
        if question:
            return Applied(position=holdings.position, question=question)
        holdings.put(entries)
        for kind, ids in land(self._db, holdings.number, entries).items():
            self._note_change(kind, ids)
        removed = self._remove(holdings, drops)
        holdings.count_anew()
        holdings.save()
        return Applied(
            self.changed, self.changed_ids, len(entries), removed, position=holdings.position
        )

    def count_anew(self, audience: str) -> None:
        """Count and digest of an audience from what is really held, not from what was added."""
        holdings = Holdings(self._db, audience)
        holdings.count_anew()
        holdings.save()

    def sweep(self, audience: str, *, confirmed: bool = False) -> Applied:
        """After a rewind and a complete pull: give up what the audience no longer holds."""
        holdings = Holdings(self._db, audience)
        drops = holdings.not_seen_again()
        question = None if confirmed else self._too_many(holdings, drops)
        if question:
            return Applied(position=holdings.position, question=question)
        removed = self._remove(holdings, drops)
        holdings.save()
        return Applied(self.changed, self.changed_ids, 0, removed, position=holdings.position)

    def _too_many(self, holdings: Holdings, drops: Sequence[str]) -> Removal | None:
        removed = self._removed_so_far + len(drops)
        held = holdings.position.count
        share = max(_ALWAYS_REMOVED, int(held * MOST_REMOVED_SHARE))
        if not drops or removed <= min(MOST_REMOVED, share):
            return None
        return Removal(removed, held)

    def _remove(self, holdings: Holdings, drops: Sequence[str]) -> int:
        dropped = holdings.drop(drops)
        gone = let_go(self._db, holdings.number, dropped)
        for record_id, kind in dropped.items():
            self._note_change(kind, (record_id,))
        for kind, ids in gone.items():
            for record_id in ids:
                self.audit("revoked", kind, record_id)
        self._removed_so_far += len(dropped)
        return sum(map(len, gone.values()))


def _loser(row: tuple[Any, ...]) -> KeptLoser:
    id_, record_id, kind, field, kept, by, at, device = row
    return KeptLoser(id_, record_id, kind, field, decode(kept), by, at, device)
