"""An unlocked store with who works in it, and where the data lives on this laptop."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mtw_desktop.store import files

if TYPE_CHECKING:
    # The first window needs the folder, not the driver and the record kinds.
    from mtw_desktop.domain.records import Organization, Staff
    from mtw_desktop.store.database import Store

FOLDER_VARIABLE = "MTW_FOLDER"
_SYNCED_FOLDERS = (
    "onedrive", "dropbox", "google drive", "googledrive", "icloud", "mobile documents",
    "nextcloud", "owncloud", "syncthing", "box sync",
)  # fmt: skip
_NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "ceph", "davfs", "webdav"}
)


@dataclass(slots=True)
class Session:
    """What every casework call works on. Belongs to the lane that owns the store."""

    store: Store
    folder: Path
    staff: Staff
    organization: Organization
    device_id: str
    language: str = "en"

    @property
    def clock(self) -> Callable[[], datetime]:
        """Now, as aware UTC; tests set it on the store."""
        return self.store.clock


def data_folder(chosen: str | Path | None = None) -> Path:
    """Where the data lives: as chosen, else ``MTW_FOLDER``, else the system's place for it."""
    if chosen:
        return Path(chosen).expanduser().absolute()
    if named := os.environ.get(FOLDER_VARIABLE):
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_dir

    # appauthor False: one folder on Windows, not a maker's folder around it; never roaming.
    return Path(user_data_dir("MTW Desktop", appauthor=False, roaming=False))


def make_folder(folder: Path) -> None:
    """Create the data folder, readable by its owner alone."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if os.name == "posix":
        folder.chmod(0o700)


def folder_warning(folder: Path, mounts: str | None = None) -> str | None:
    """``network_share`` or ``synced_folder`` if an encrypted database is not safe there.

    Both copy or lock parts of the file behind the database's back. ``mounts`` is the text of
    ``/proc/mounts`` (read by default where it exists).
    """
    text = str(folder)
    if text.startswith(("\\\\", "//")):
        return "network_share"
    parts = [each.casefold() for each in folder.parts]
    if any(part.startswith(_SYNCED_FOLDERS) for part in parts):
        return "synced_folder"
    if mounts is None:
        mounts = _mounts()
    return "network_share" if _file_system(folder, mounts) in _NETWORK_FILE_SYSTEMS else None


def _mounts() -> str:
    if sys.platform != "linux":
        return ""
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _file_system(folder: Path, mounts: str) -> str:
    """The type of the file system that holds ``folder``: of its longest mount point."""
    best, found = "", ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        inside = folder == Path(point) or Path(point) in folder.parents
        if inside and len(point) >= len(best):
            best, found = point, fields[2]
    return found


def exists(folder: Path) -> bool:
    """Whether this folder has a store that was set up."""
    return files.exists(folder)
