"""Small named values kept in the store: who this laptop belongs to, what was chosen, sync state."""

from __future__ import annotations

from typing import Any

from mtw_desktop.store.base import Connection, StorePart, TransactionPart
from mtw_desktop.store.columns import decode, encode

#: Name of the setting that says whose records this laptop makes; filled into new records.
HOME_ORG = "home_org"


def read_setting(db: Connection, name: str) -> Any:
    """The JSON value under ``name``, or ``None``."""
    row = db.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return decode(row[0]) if row else None


class Settings(StorePart):
    """Reading settings."""

    def setting(self, name: str, default: Any = None) -> Any:
        """The JSON value under ``name``; ``default`` if there is none."""
        value = read_setting(self._db, name)
        return default if value is None else value


class SettingWriting(TransactionPart):
    """Writing settings; they never leave the laptop."""

    _home: str | None = None

    def set_setting(self, name: str, value: Any) -> None:
        """Keep a JSON-able value under ``name``; ``None`` removes it."""
        self._home = None
        if value is None:
            self._db.execute("DELETE FROM setting WHERE name = ?", (name,))
            return
        self._db.execute(
            "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
            (name, encode(value).decode()),
        )

    def _home_org(self) -> str:
        """Whose records are made here; read once in a transaction."""
        if self._home is None:
            self._home = str(read_setting(self._db, HOME_ORG) or "")
        return self._home
