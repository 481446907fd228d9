"""Erasing this laptop's store on the coalition's order."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from mtw_desktop.casework.session import Session
from mtw_desktop.store import files, slots

_NOISE = 4096


def wipe(session: Session) -> None:
    """Destroy the wrapped keys, then everything else. The store is closed afterwards.

    Without the wrapped keys the database is noise, whatever the disk still remembers of it.
    """
    folder = session.folder
    session.store.close()
    for name in (slots.FILE, slots.COPY):
        _overwrite(folder / name)
    for path in folder.glob(f"{Path(files.FILE).stem}*"):
        path.unlink(missing_ok=True)
    for name in (slots.FILE, slots.COPY):
        (folder / name).unlink(missing_ok=True)


def _overwrite(path: Path) -> None:
    with contextlib.suppress(FileNotFoundError), path.open("r+b") as file:
        file.write(os.urandom(max(_NOISE, path.stat().st_size)))
        file.flush()
        os.fsync(file.fileno())
