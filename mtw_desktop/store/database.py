"""The encrypted store: one file, one connection, one thread, one program at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from mtw_desktop import errors
from mtw_desktop.domain.plain import moment_text
from mtw_desktop.store.base import Clock, Connection, utc_now
from mtw_desktop.store.checking import Checking
from mtw_desktop.store.disk import disk_errors, private_file, private_folder, sync_folder
from mtw_desktop.store.drafts import Drafting
from mtw_desktop.store.driver import connect, translated
from mtw_desktop.store.files import FILE, LOCK, UNFINISHED
from mtw_desktop.store.incoming import Receiving
from mtw_desktop.store.lock import FolderLock
from mtw_desktop.store.migrations import MIGRATIONS, Migration, migrate
from mtw_desktop.store.outbox import Sending
from mtw_desktop.store.pairs import Pairing
from mtw_desktop.store.records import Reading
from mtw_desktop.store.replay import note_known, replay_parked
from mtw_desktop.store.search import Searching
from mtw_desktop.store.settings import Settings
from mtw_desktop.store.state import DeviceState
from mtw_desktop.store.transaction import Transaction
from mtw_desktop.store.upgrade import upgraded


class Store(Reading, Searching, Pairing, Drafting, Sending, Receiving, Settings, Checking):
    """An open store. Belongs to the thread that opened it. ``clock`` gives aware UTC."""

    def __init__(self, db: Connection, folder: Path, lock: FolderLock, clock: Clock) -> None:
        self._db = db
        self._folder = folder
        self._lock = lock
        self.clock = clock

    @classmethod
    def create(cls, folder: Path, key: bytes, *, clock: Clock = utc_now) -> Store:
        """Make an empty store with a raw 256-bit key. ``RuleBroken`` if there is one already."""
        private_folder(folder)
        lock = FolderLock(folder / LOCK)
        try:
            path = folder / FILE
            if path.exists():
                raise errors.RuleBroken("there is a store already")
            with translated(folder):
                _make(folder / UNFINISHED, key)
            with disk_errors():
                os.replace(folder / UNFINISHED, path)
                sync_folder(folder)
            db = connect(path, key)
        except BaseException:
            lock.release()
            raise
        return cls(db, folder, lock, clock)

    @classmethod
    def open(
        cls,
        folder: Path,
        key: bytes,
        *,
        clock: Clock = utc_now,
        migrations: Sequence[Migration] = MIGRATIONS,
    ) -> Store:
        """Open the store of a folder.

        ``NoStore``, ``NotAStore`` (also: wrong key), ``NewerStore``, ``StoreInUse``,
        ``ReadOnlyDisk``, ``DriverUnsafe``.
        """
        path = folder / FILE
        if not path.exists():
            raise errors.NoStore
        private_folder(folder)
        lock = FolderLock(folder / LOCK)
        try:
            db = upgraded(connect(path, key), path, key, migrations)
            # A disk without room is no reason not to read; it is tried again next time.
            with suppress(errors.DiskFull), translated(folder):
                replay_parked(db)
        except BaseException:
            lock.release()
            raise
        return cls(db, folder, lock, clock)

    @contextmanager
    def atomic(self, by: str) -> Iterator[Transaction]:
        """One transaction on behalf of a staff member; what it wrote is durable when the block
        ends, and gone if it raises. ``DiskFull``, ``ReadOnlyDisk``."""
        if self._db.in_transaction:
            raise errors.RuleBroken("a transaction inside a transaction")
        with translated(self._folder):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                now = self.clock()
                tx = Transaction(self._db, DeviceState.load(self._db, now), by, moment_text(now))
                yield tx
                tx._finish()
                self._db.execute("COMMIT")
            except BaseException:
                # SQLite has rolled back by itself after some errors (a full disk).
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close the store and let other programs have it; harmless when repeated."""
        self._db.close()
        self._lock.release()


def _make(path: Path, key: bytes) -> None:
    """Lay out a database under another name: one that was begun is never taken for a store."""
    with disk_errors():
        path.unlink(missing_ok=True)
    private_file(path)
    db = connect(path, key)
    try:
        migrate(db)
        note_known(db)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        db.close()
