"""Names of the files in the store's folder."""

from __future__ import annotations

from pathlib import Path

FILE = "store.db"
LOCK = "store.lock"
#: A database that is being laid out.
UNFINISHED = "creating.db"


def exists(folder: Path) -> bool:
    """Whether there is a store in the folder."""
    return (folder / FILE).exists()
