"""The bytes of attachments: kept once under their SHA-256, in pieces, durable with the records.

They lie in the encrypted database itself, so no file beside it says how many papers there are or
how large they are, and a record is never saved without its bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256 as hashed

from mtw_desktop.domain.files import FILE_CHUNK_BYTES, check_file_size
from mtw_desktop.domain.plain import moment_text, read_moment
from mtw_desktop.store.base import Connection, StorePart, TransactionPart
from mtw_desktop.store.columns import encode

FILE_KIND = "attachment"
#: How long the bytes of a voided attachment are kept: long enough to undo a slip.
DAYS_AFTER_VOID = 30

_STATE = "SELECT sha256, size, have, sent FROM blob WHERE sha256 = ?"


@dataclass(frozen=True, slots=True)
class FileState:
    """How much of a file is where, from its front: ``have`` of ``size`` bytes on this laptop, and
    ``sent`` at the server as far as we know. ``record_id`` is an attachment that names it."""

    sha256: str
    size: int
    have: int = 0
    sent: int = 0
    record_id: str = ""

    @property
    def whole(self) -> bool:
        """Whether every byte is here."""
        return self.have == self.size


class Files(StorePart):
    """Reading the bytes of files, and what is missing where."""

    def file_bytes(self, sha256: str) -> bytes | None:
        """The bytes under a hash; ``None`` if they are not, or not all, on this laptop."""
        state = self.file_state(sha256)
        if state is None or not state.whole:
            return None
        return b"".join(_pieces(self._db, sha256))

    def file_state(self, sha256: str) -> FileState | None:
        """How much of a file is here; ``None`` if nothing was ever kept under this hash."""
        return _file_state(self._db, sha256)

    def file_piece(self, sha256: str, at: int) -> bytes:
        """The piece that begins at byte ``at``; empty if there is none."""
        row = self._db.execute(
            "SELECT bytes FROM blob_chunk WHERE sha256 = ? AND at = ?", (sha256, at)
        ).fetchone()
        return bytes(row[0]) if row else b""

    def files_to_send(self, limit: int = 100) -> list[FileState]:
        """Whole files the server lacks, of records it has and that are in use; small ones first."""
        rows = self._db.execute(
            "SELECT b.sha256, b.size, b.have, b.sent, min(a.id) FROM blob b"
            " JOIN attachment a ON a.sha256 = b.sha256 AND a.voided_at IS NULL AND a.rev > 0"
            " WHERE b.sent < b.size AND b.have = b.size"
            " GROUP BY b.sha256 ORDER BY b.size, b.sha256 LIMIT ?",
            (limit,),
        )
        return [FileState(*row) for row in rows]

    def files_to_fetch(
        self, largest: int, wanted: Sequence[str] = (), limit: int = 100
    ) -> list[FileState]:
        """Files of at most ``largest`` bytes, and the ``wanted`` ones (hashes), whose records are
        here and whose bytes are not; wanted ones first, then small ones."""
        rows = self._db.execute(
            "SELECT a.sha256, max(a.size), coalesce(max(b.have), 0), 0, min(a.id)"
            " FROM attachment a LEFT JOIN blob b USING (sha256)"
            " WHERE a.voided_at IS NULL AND a.rev > 0 AND a.sha256 IS NOT NULL"
            " AND (a.size BETWEEN 1 AND ?1 OR a.sha256 IN (SELECT value FROM json_each(?2)))"
            " AND (b.have IS NULL OR b.have < b.size) GROUP BY a.sha256"
            " ORDER BY a.sha256 NOT IN (SELECT value FROM json_each(?2)), 2, 1 LIMIT ?3",
            (largest, encode(list(wanted)).decode(), limit),
        )
        return [FileState(*row) for row in rows]

    def files_waiting(self) -> int:
        """How many files of records in use the server does not have yet."""
        sql = (
            "SELECT count(*) FROM blob b WHERE sent < size AND have = size AND EXISTS ("
            "SELECT 1 FROM attachment a WHERE a.sha256 = b.sha256 AND a.voided_at IS NULL)"
        )
        return int(self._db.execute(sql).fetchone()[0])

    def files_missing(self) -> int:
        """How many files of records in use are at the server and not on this laptop."""
        return len(self.files_to_fetch(2**53, limit=1_000_000))

    def broken_files(self) -> list[str]:
        """Hashes of whole files whose bytes are not what they were."""
        rows = self._db.execute("SELECT sha256, size FROM blob WHERE have = size").fetchall()
        return [sha for sha, size in rows if _hash_and_size(self._db, sha) != (sha, size)]


class Filing(TransactionPart):
    """Keeping bytes in a transaction, beside the record that names them."""

    def keep_file(self, data: bytes) -> str:
        """Keep bytes; their SHA-256 in hex. The same bytes are kept once. ``InputError`` if there
        are none or too many; ``DiskFull`` from the transaction."""
        check_file_size(len(data))
        sha256 = hashed(data).hexdigest()
        known = _file_state(self._db, sha256)
        if known is not None and known.whole:
            return sha256
        forget_files(self._db, [sha256])  # what came of it so far
        self._db.execute(
            "INSERT INTO blob (sha256, size, have) VALUES (?, ?, ?)",
            (sha256, len(data), len(data)),
        )
        view = memoryview(data)
        self._db.executemany(
            "INSERT INTO blob_chunk VALUES (?, ?, ?)",
            [
                (sha256, at, view[at : at + FILE_CHUNK_BYTES])
                for at in range(0, len(data), FILE_CHUNK_BYTES)
            ],
        )
        return sha256

    def take_piece(self, sha256: str, size: int, at: int, data: bytes) -> bool:
        """Add the next piece of a file that is being fetched, of ``size`` bytes in all.

        False for a piece that does not follow the last one, and for the last one of a whole that
        is not what its hash says: then everything that came is forgotten.
        """
        check_file_size(size)
        known = _file_state(self._db, sha256)
        have = known.have if known else 0
        if at != have or not data or (known and known.size != size) or have + len(data) > size:
            return False
        self._db.execute(
            "INSERT INTO blob (sha256, size, have, sent) VALUES (?1, ?2, ?3, ?2)"
            " ON CONFLICT (sha256) DO UPDATE SET have = ?3",
            (sha256, size, have + len(data)),
        )
        self._db.execute("INSERT INTO blob_chunk VALUES (?, ?, ?)", (sha256, at, data))
        if have + len(data) == size and _hash_and_size(self._db, sha256)[0] != sha256:
            forget_files(self._db, [sha256])
            return False
        return True

    def note_sent(self, sha256: str, sent: int) -> None:
        """The server has this many bytes of a file."""
        self._db.execute("UPDATE blob SET sent = ? WHERE sha256 = ?", (sent, sha256))

    def resend_files(self) -> None:
        """The server was restored from a backup: ask it about every file again."""
        self._db.execute("UPDATE blob SET sent = 0 WHERE have = size")

    def sweep_files(self) -> int:
        """Forget bytes that no attachment names, and those of attachments voided 30 days ago.
        Returns how many files went."""
        return sweep(self._db, moment_text(read_moment(self.at) - timedelta(days=DAYS_AFTER_VOID)))


def sweep(db: Connection, voided_before: str = "") -> int:
    """Forget bytes that no attachment names, or none that was in use at ``voided_before``."""
    rows = db.execute(
        "SELECT sha256 FROM blob b WHERE NOT EXISTS (SELECT 1 FROM attachment a"
        " WHERE a.sha256 = b.sha256 AND (a.voided_at IS NULL OR a.voided_at >= ?))",
        (voided_before,),
    ).fetchall()
    forget_files(db, [row[0] for row in rows])
    return len(rows)


def forget_files(db: Connection, hashes: list[str]) -> None:
    """Remove bytes, whether whole or not."""
    for table in ("blob_chunk", "blob"):
        db.executemany(f"DELETE FROM {table} WHERE sha256 = ?", [(each,) for each in hashes])  # noqa: S608


def _pieces(db: Connection, sha256: str) -> Iterator[bytes]:
    rows = db.execute("SELECT bytes FROM blob_chunk WHERE sha256 = ? ORDER BY at", (sha256,))
    return (row[0] for row in rows)


def _hash_and_size(db: Connection, sha256: str) -> tuple[str, int]:
    sum_, size = hashed(), 0
    for piece in _pieces(db, sha256):
        sum_.update(piece)
        size += len(piece)
    return sum_.hexdigest(), size


def _file_state(db: Connection, sha256: str) -> FileState | None:
    row = db.execute(_STATE, (sha256,)).fetchone()
    return FileState(*row) if row else None
