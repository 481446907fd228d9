"""Bringing a store of an older program to this one's layout, on a copy, so that a power cut at any
moment leaves a store that opens."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

from mtw_desktop import errors
from mtw_desktop.store.base import Connection
from mtw_desktop.store.driver import connect, translated
from mtw_desktop.store.migrations import Migration, migrate, version_of

_KEEP_SECONDS = 14 * 24 * 3600


def upgraded(db: Connection, path: Path, key: bytes, migrations: Sequence[Migration]) -> Connection:
    """The open store in the newest layout: ``db`` itself if it has it, else a migrated copy that
    has taken its place (the store as it was stays beside it for 14 days).

    ``NewerStore`` if a newer program wrote it. ``db`` is closed if another connection comes back
    or an error is raised.
    """
    version = version_of(db)
    try:
        if version > len(migrations):
            raise errors.NewerStore(f"layout {version}", version=version)
        if version == len(migrations):
            _drop_old_copies(path)
            return db
        if version == 0:
            raise errors.NotAStore("an encrypted database, but not ours")
        copy = path.with_name("upgrading.db")
        with translated(path.parent):
            _migrate_copy(db, copy, key, migrations)
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except BaseException:
        db.close()
        raise
    db.close()
    _swap(copy, path, path.with_name(f"before-layout-{len(migrations)}.db"))
    return connect(path, key)


def _migrate_copy(db: Connection, copy: Path, key: bytes, migrations: Sequence[Migration]) -> None:
    copy.unlink(missing_ok=True)
    # VACUUM INTO keeps the key: the copy is encrypted like the store.
    db.execute("VACUUM INTO ?", (str(copy),))
    copy.chmod(0o600)
    other = connect(copy, key)
    try:
        migrate(other, migrations)
        if other.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise errors.NotAStore("the upgraded copy is damaged")
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        other.close()


def _swap(copy: Path, path: Path, before: Path) -> None:
    """Put the copy in place. The store keeps a name at every moment (a hard link first)."""
    before.unlink(missing_ok=True)
    try:
        os.link(path, before)
    except OSError:  # a file system without links
        before.write_bytes(path.read_bytes())
        before.chmod(0o600)
    os.utime(before)
    os.replace(copy, path)


def _drop_old_copies(path: Path) -> None:
    for old in path.parent.glob("before-layout-*.db"):
        if time.time() - old.stat().st_mtime > _KEEP_SECONDS:
            old.unlink(missing_ok=True)
