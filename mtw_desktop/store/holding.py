"""Which audience holds which record, and the count and digest that follow from it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from mtw_desktop.store.base import Connection
from mtw_desktop.store.columns import encode
from mtw_desktop.store.overlay import ServerState
from mtw_desktop.store.settings import HOME_ORG, read_setting
from sync.digests import DIGEST_MODULUS, bucket_digests, bucket_of, digest_text, record_digest
from sync.protocol import Entry

_LISTED = "record_id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Position:
    """Where an audience stands on this laptop: cursor, live records, digest (hex, 128 bit)."""

    seq: int = 0
    count: int = 0
    digest: str = digest_text(0)


def read_position(db: Connection, audience: str) -> Position:
    """The position as committed; all zero for an audience never pulled."""
    row = db.execute(
        "SELECT seq, count, digest FROM audience WHERE name = ?", (audience,)
    ).fetchone()
    return Position(row[0], row[1], bytes(row[2]).hex()) if row else Position()


class Holdings:
    """The holdings of one audience inside a transaction; ``save`` writes the position."""

    def __init__(self, db: Connection, audience: str) -> None:
        self._db = db
        self._name = audience
        self.position = read_position(db, audience)
        #: The short number under which holdings name the audience.
        self.number = _number(db, audience)

    def records(self) -> list[str]:
        """Ids of every record the audience holds."""
        sql = "SELECT record_id FROM holding WHERE audience = ?"
        return [row[0] for row in self._db.execute(sql, (self.number,))]

    def not_seen_again(self) -> list[str]:
        """Ids of the records that did not come again since ``rewind``."""
        sql = "SELECT record_id FROM holding WHERE audience = ? AND seq = 0"
        return [row[0] for row in self._db.execute(sql, (self.number,))]

    def put(self, entries: Sequence[Entry]) -> None:
        """Hold these records at these revisions."""
        old = self._parts([each.rec for each in entries])
        home = read_setting(self._db, HOME_ORG)
        total, rows = 0, []
        for each in entries:
            part = record_digest(each.rec, each.rev, each.h)
            total += part
            # Two referrals of one person may show different parts of the same record.
            shared = not home or each.env.get("home_org") != home
            body = encode(state_of(each)) if shared else None
            blob = part.to_bytes(16)
            rows.append((each.rec, self.number, each.kind, each.rev, blob, each.seq, body))
        self._db.executemany("INSERT OR REPLACE INTO holding VALUES (?,?,?,?,?,?,?)", rows)
        self._add(len(rows) - len(old), total - sum(old.values()))

    def drop(self, record_ids: Collection[str]) -> dict[str, str]:
        """Hold these no longer; id and kind of those that it did hold."""
        old = self._parts(record_ids)
        listed = encode(list(old)).decode()
        rows = self._db.execute(
            f"SELECT record_id, kind FROM holding WHERE audience = ? AND {_LISTED}",  # noqa: S608
            (self.number, listed),
        ).fetchall()
        self._db.execute(
            f"DELETE FROM holding WHERE audience = ? AND {_LISTED}",  # noqa: S608
            (self.number, listed),
        )
        self._add(-len(old), -sum(old.values()))
        return dict(rows)

    def in_buckets(self, buckets: Collection[int]) -> list[str]:
        """Ids of the records held in these buckets (``digests.bucket_of``)."""
        wanted = frozenset(buckets)
        return [rec for rec in self.records() if bucket_of(rec) in wanted]

    def digests(self) -> list[str]:
        """The digest of each of the 256 buckets."""
        sql = "SELECT record_id, part FROM holding WHERE audience = ?"
        rows = self._db.execute(sql, (self.number,))
        return bucket_digests((rec, int.from_bytes(part)) for rec, part in rows)

    def count_anew(self) -> None:
        """Count and digest from the records that are really held; call ``save`` after it."""
        sql = "SELECT part FROM holding WHERE audience = ?"
        parts = [int.from_bytes(row[0]) for row in self._db.execute(sql, (self.number,))]
        self.position = Position(self.position.seq, len(parts), digest_text(sum(parts)))

    def rewind(self) -> None:
        """Forget how far the audience was read, and mark every record as not seen again."""
        self._db.execute("UPDATE holding SET seq = 0 WHERE audience = ?", (self.number,))
        self.position = Position(0, self.position.count, self.position.digest)
        self.save()

    def move_to(self, seq: int) -> None:
        """Move the cursor, never back, and save."""
        now = self.position
        self.position = Position(max(seq, now.seq), now.count, now.digest)
        self.save()

    def save(self) -> None:
        """Write the position; it becomes true with the transaction."""
        now = self.position
        self._db.execute(
            "UPDATE audience SET seq = ?, count = ?, digest = ? WHERE no = ?",
            (now.seq, now.count, bytes.fromhex(now.digest), self.number),
        )

    def close(self) -> None:
        """The audience is over."""
        self._db.execute("DELETE FROM audience WHERE no = ?", (self.number,))

    def _parts(self, record_ids: Collection[str]) -> dict[str, int]:
        if not self.position.count or not record_ids:
            return {}
        rows = self._db.execute(
            f"SELECT record_id, part FROM holding WHERE audience = ? AND {_LISTED}",  # noqa: S608
            (self.number, encode(list(record_ids)).decode()),
        )
        return {row[0]: int.from_bytes(row[1]) for row in rows}

    def _add(self, count: int, part: int) -> None:
        now = self.position
        digest = (int(now.digest, 16) + part) % DIGEST_MODULUS
        self.position = Position(now.seq, now.count + count, digest_text(digest))


def state_of(entry: Entry | ServerState) -> ServerState:
    """What an entry says of its record."""
    if isinstance(entry, ServerState):
        return entry
    return ServerState(entry.kind, entry.f, entry.m, entry.env, entry.rev)


def other_views(
    db: Connection, audience: int, record_ids: Collection[str]
) -> dict[str, list[bytes | None]]:
    """For records that other audiences hold too: what each may show of it; ``None`` for the
    feed of the home organization, which shows all of it."""
    rows = db.execute(
        "SELECT record_id, body FROM holding"  # noqa: S608
        f" WHERE {_LISTED} AND audience <> ?",
        (encode(list(record_ids)).decode(), audience),
    )
    found: dict[str, list[bytes | None]] = {}
    for record_id, body in rows:
        found.setdefault(record_id, []).append(body)
    return found


def holds_anything_else(db: Connection, audience: int) -> bool:
    """Whether there is any other audience on this laptop."""
    found: Any = db.execute("SELECT 1 FROM audience WHERE no <> ?", (audience,)).fetchone()
    return found is not None


def _number(db: Connection, audience: str) -> int:
    db.execute(
        "INSERT OR IGNORE INTO audience (name, seq, count, digest) VALUES (?, 0, 0, zeroblob(16))",
        (audience,),
    )
    row = db.execute("SELECT no FROM audience WHERE name = ?", (audience,)).fetchone()
    return int(row[0])
