"""Mail as files on a stick: names that say nothing of anybody, written whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from mtw_desktop import errors
from sync import sealing

#: Left free on a stick, for its own housekeeping.
MARGIN_BYTES = 1_000_000
_MOST_FILE = sealing.MOST_BYTES + 10_000
_FRONT = 5_000


def name_of(header: sealing.Header) -> str:
    """The file's name: which way it goes, and eight digits that are random."""
    way = "from" if header.kind == sealing.ANSWER else "to"
    return f"{way}-server-{header.bundle[-8:]}{sealing.SUFFIX}"


def write_mail(place: Path, data: bytes) -> Path:
    """Write mail into a folder, or to exactly this file; where it is now.

    Raises ``StickFull`` or ``CannotWriteFile``; a file is never seen half written.
    """
    path = place / name_of(sealing.peek(data)) if place.is_dir() else place
    return write_whole(path, data)


def write_whole(path: Path, data: bytes) -> Path:
    """Write a file so that it is there whole or not at all. Errors as ``write_mail``."""
    half = path.with_name(f".{secrets.token_hex(6)}.part")
    try:
        if shutil.disk_usage(path.parent).free < len(data) + MARGIN_BYTES:
            raise errors.StickFull("before writing")
        with half.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except OSError as error:
        with suppress(OSError):
            half.unlink()
        if error.errno == errno.ENOSPC:
            raise errors.StickFull("while writing") from error
        raise errors.CannotWriteFile(type(error).__name__) from error
    _settle(path.parent)
    return path


def read_file(path: Path) -> bytes:
    """The bytes of a file of mail. Raises ``NotABundle`` for what cannot be one."""
    try:
        if path.stat().st_size > _MOST_FILE:
            raise errors.NotABundle("too large")
        return path.read_bytes()
    except OSError as error:
        raise errors.NotABundle(type(error).__name__) from error


def mail_in(folder: Path) -> list[tuple[Path, sealing.Header]]:
    """The mail in a folder, oldest first, from its headers alone; files that do not even have one
    are left out."""
    found = []
    try:
        paths = sorted(folder.glob(f"*{sealing.SUFFIX}"))
    except OSError as error:
        raise errors.NotABundle(type(error).__name__) from error
    for path in paths:
        with suppress(errors.BundleError, OSError), path.open("rb") as file:
            found.append((path, sealing.peek(file.read(_FRONT))))
    return sorted(found, key=lambda pair: (pair[1].made_at, pair[1].part))


def remove(path: Path) -> None:
    """Take mail off a stick; a stick that cannot be written keeps it, which does no harm."""
    with suppress(OSError):
        path.unlink()


def _settle(folder: Path) -> None:
    """Have the name on the disk too, where a folder can be asked for that."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
