"""One program at a time: an operating-system lock on a file beside the store."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from mtw_desktop import errors
from mtw_desktop.store.disk import disk_errors


class FolderLock:
    """Held from opening to closing; the system lets go of it if the program dies."""

    def __init__(self, path: Path) -> None:
        """Take the lock. ``StoreInUse`` if another program has it."""
        with disk_errors():
            self._handle: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._handle)
        except OSError as error:
            self.release()
            raise errors.StoreInUse("locked") from error

    def release(self) -> None:
        """Let go; harmless when repeated."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
