"""The encrypted database driver: opening with a raw key, and what its errors mean."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as dbapi

from mtw_desktop import errors
from mtw_desktop.store.base import Connection

#: Below this SQLite can lose a WAL reset when two connections check-point at once.
OLDEST_SAFE_SQLITE = (3, 51, 3)
#: Pages kept in memory, KiB: the search index of 100,000 people stays warm.
_CACHE_KIB = 40_000
#: Length of the log, in pages of 4 KiB, from which it is folded into the database: rarely
#: enough that few saves have to wait for it.
_LOG_PAGES = 4_000
#: A disk with less than this left is full: SQLite needs room for its log.
_LEAST_FREE_BYTES = 256 * 1024

IntegrityError: type[Exception] = dbapi.IntegrityError


def connect(path: Path, key: bytes) -> Connection:
    """Open ``path`` with a raw 256-bit key and the settings every connection has.

    ``NotAStore`` for a wrong key or another kind of file, ``DriverUnsafe`` if the driver would
    not encrypt or is too old.
    """
    _quiet()
    db = dbapi.connect(str(path), isolation_level=None, timeout=5.0, cached_statements=256)
    try:
        # Keying has to be the very first statement; a raw key skips SQLCipher's own derivation.
        db.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        _check_driver(db)
        with translated(path.parent):
            _settle_in(db)
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        db.close()
        raise
    return db


def _quiet() -> None:
    """Keep SQLCipher's own log off stderr: a wrong key is an answer here, not an accident.

    ``cipher_memory_security`` stays off: it makes writing four to ten times slower (measured),
    and locking replaces the process, which clears more than it would.
    """
    scratch = dbapi.connect(":memory:")
    scratch.execute("PRAGMA cipher_log_level = NONE").fetchall()
    scratch.close()


def _check_driver(db: Connection) -> None:
    cipher = db.execute("PRAGMA cipher_version").fetchone()
    if not cipher or not cipher[0]:
        raise errors.DriverUnsafe("the SQLite driver does not encrypt")
    if dbapi.sqlite_version_info < OLDEST_SAFE_SQLITE:
        raise errors.DriverUnsafe(f"SQLite {dbapi.sqlite_version} is too old")


def _settle_in(db: Connection) -> None:
    # One program owns the store: no shared-memory file, so that a full disk can still be opened.
    db.execute("PRAGMA locking_mode = EXCLUSIVE").fetchone()
    db.execute("PRAGMA journal_mode = WAL").fetchone()
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA secure_delete = ON").fetchone()
    db.execute("PRAGMA mmap_size = 0").fetchone()
    # Records arrive in any order and a revoked one leaves its neighbours behind: ids are checked
    # by the casework, not by the engine.
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}").fetchone()
    db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")


@contextmanager
def translated(folder: Path) -> Iterator[None]:
    """Turn the driver's errors about the world into ours; leave our own mistakes loud."""
    try:
        yield
    except dbapi.Error as error:
        known = _meaning(error, folder)
        if known is None:
            raise
        raise known from error


def _meaning(error: Exception, folder: Path) -> errors.StoreError | None:
    name = str(getattr(error, "sqlite_errorname", ""))
    text = str(error)
    if name.startswith("SQLITE_FULL") or "disk is full" in text:
        return errors.DiskFull(text)
    if name.startswith("SQLITE_READONLY") or "readonly database" in text:
        return errors.ReadOnlyDisk(text)
    if name.startswith("SQLITE_NOTADB") or "not a database" in text or "malformed" in text:
        return errors.NotAStore(text)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")) or "is locked" in text:
        return errors.StoreInUse(text)
    if name.startswith("SQLITE_CANTOPEN") or "unable to open" in text:
        writable = os.access(folder, os.W_OK)
        return errors.NotAStore(text) if writable else errors.ReadOnlyDisk(text)
    if name.startswith("SQLITE_IOERR") or "disk I/O error" in text:
        return _io_error(text, folder)
    return None


def _io_error(text: str, folder: Path) -> errors.StoreError | None:
    """An I/O error is most often a disk with no room for the log; anything else stays loud."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return errors.NotAStore(text)
    return errors.DiskFull(text) if free < _LEAST_FREE_BYTES else None
