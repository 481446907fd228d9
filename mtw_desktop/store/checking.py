"""Looking over the whole store for damage: of the file, of its tables, of the audit chain."""

from __future__ import annotations

from dataclasses import dataclass

from mtw_desktop.store.audit import Auditing
from mtw_desktop.store.blobs import Files


@dataclass(frozen=True, slots=True)
class Findings:
    """What is wrong. ``pages``: places of the file that do not carry the seal they were written
    with; ``tables``: SQLite's own words, empty if all is well; ``audit_line``: the first line that
    does not follow from the one before, if any; ``files``: attachments whose bytes are not those
    that were kept."""

    pages: int
    tables: tuple[str, ...]
    audit_line: int | None
    files: int = 0


class Checking(Auditing, Files):
    """Reads every page once: seconds for a large store."""

    def look_over(self) -> Findings:
        """Check everything; changes nothing. A file too damaged to be read counts as one page."""
        try:
            pages = len(self._db.execute("PRAGMA cipher_integrity_check").fetchall())
            words = [str(row[0]) for row in self._db.execute("PRAGMA quick_check")]
            tables = tuple(w for w in words if w != "ok")
            return Findings(pages, tables, self.broken_audit_line(), len(self.broken_files()))
        except self._db.DatabaseError:
            return Findings(1, (), None)
