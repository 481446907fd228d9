"""Files of the store's folder: private, written whole or not at all, with errors in our terms."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mtw_desktop import errors

_FULL = (errno.ENOSPC, errno.EDQUOT)
_READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)


@contextmanager
def disk_errors() -> Iterator[None]:
    """Turn the system's errors about the disk into ours; others stay as they are."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise errors.DiskFull(os.strerror(error.errno)) from error
        if error.errno in _READ_ONLY:
            raise errors.ReadOnlyDisk(os.strerror(error.errno)) from error
        raise


def private_folder(folder: Path) -> None:
    """Make the folder if need be, and its owner's alone. On Windows the user's local application
    data has that by its access list."""
    with disk_errors():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.name == "posix" and folder.stat().st_mode & 0o077:
            folder.chmod(0o700)


def private_file(path: Path) -> None:
    """Make an empty file that only its owner may read; what SQLite puts beside it follows it."""
    with disk_errors():
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def replace_file(path: Path, data: bytes) -> None:
    """Write a private file beside ``path`` and rename it over: whole and durable, or not at all."""
    temporary = path.with_name(path.name + ".new")
    with disk_errors():
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make renames in a folder durable; Windows does so by itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
