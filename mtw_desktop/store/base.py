"""What the parts of the store have in common: one connection, one folder, one clock."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

from mtw_desktop.store.state import DeviceState
from sync.protocol import Op

#: A keyed ``sqlcipher3`` connection (the library ships no types). It belongs to one thread.
Connection: TypeAlias = Any
Clock: TypeAlias = Callable[[], datetime]


def utc_now() -> datetime:
    """The default clock."""
    return datetime.now(UTC)


class StorePart:
    """Base of the classes that together make up ``Store``; they read, and open no transaction."""

    _db: Connection
    _folder: Path
    clock: Clock


class TransactionPart:
    """Base of the classes that together make up ``Transaction``.

    ``by`` is the id of the staff member, ``at`` the time of the transaction as moment text.
    """

    _db: Connection
    _device: DeviceState
    by: str
    at: str

    def __init__(self, db: Connection, device: DeviceState, by: str, at: str) -> None:
        self._db = db
        self._device = device
        self.by = by
        self.at = at
        self._ops: list[Op] = []
        self._lines: list[tuple[object, ...]] = []
        self._changed: dict[str, set[str]] = {}

    @property
    def changed(self) -> frozenset[str]:
        """Names of the kinds this transaction has written so far."""
        return frozenset(self._changed)

    @property
    def changed_ids(self) -> frozenset[str]:
        """Ids of the records this transaction has written so far."""
        return frozenset().union(*self._changed.values())

    def _note_change(self, kind: str, ids: Collection[str]) -> None:
        self._changed.setdefault(kind, set()).update(ids)


def marks(values: Collection[object]) -> str:
    """As many ``?`` as there are values, for an ``IN`` list."""
    return ",".join("?" * len(values))
