"""People from a spreadsheet: first as a preview of every row, then written as one batch.

A row with a problem is never written. A consent that the file says was given is kept as its state
alone: it names no recipient, so nothing may be shared on the strength of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath

from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.import_batches import Batch, begin_batch
from mtw_desktop.casework.import_columns import ColumnMapping
from mtw_desktop.casework.import_reading import Reading
from mtw_desktop.casework.import_rows import RowPreview, records_of
from mtw_desktop.casework.import_table import Table
from mtw_desktop.casework.session import Session

#: Called with how many rows are done and how many there are.
Progress = Callable[[int, int], None]
#: Asked between rows or transactions; what is written stays and can be undone.
Cancelled = Callable[[], bool]

#: People in one transaction: some hundreds of records, which are one group for the server.
PER_TRANSACTION = 100


@dataclass(frozen=True, slots=True)
class Preview:
    """Every row of a file as it would be written. ``complete`` is false after a cancellation."""

    name: str
    rows: tuple[RowPreview, ...]
    complete: bool = True

    @property
    def with_problems(self) -> int:
        """How many rows cannot be taken."""
        return sum(bool(each.problems) for each in self.rows)

    @property
    def duplicates(self) -> int:
        """How many rows without a problem may be somebody who is known."""
        return sum(each.duplicate and not each.problems for each in self.rows)


@dataclass(frozen=True, slots=True)
class Choice:
    """What to take. ``take`` names rows to write although they look like duplicates, ``leave``
    rows to leave out in any case."""

    skip_duplicates: bool = True
    take: frozenset[int] = frozenset()
    leave: frozenset[int] = frozenset()

    def wants(self, row: RowPreview) -> bool:
        """Whether a row is written."""
        if row.problems or row.number in self.leave:
            return False
        return not (self.skip_duplicates and row.duplicate) or row.number in self.take


@dataclass(frozen=True, slots=True)
class Imported:
    """What a run did. ``batch_id`` undoes it, also after a cancellation; "" if nothing was
    written."""

    batch_id: str
    people: int
    left_out: int
    cancelled: bool = False
    changed: Changed = field(default=NOTHING)


def _never() -> bool:
    return False


def _silent(done: int, total: int) -> None:
    """Nobody looks."""


def preview_import(
    session: Session,
    table: Table,
    mapping: ColumnMapping,
    *,
    progress: Progress = _silent,
    cancelled: Cancelled = _never,
) -> Preview:
    """Read every row and look for who may be known already; writes nothing."""
    reading, total = Reading(table, mapping), len(table.rows)
    rows: list[RowPreview] = []
    while not reading.done:
        if cancelled():
            return Preview(table.name, tuple(rows), complete=False)
        progress(reading.at, total)
        rows.append(reading.next_row(session))
    progress(total, total)
    return Preview(table.name, tuple(rows))


def run_import(
    session: Session,
    preview: Preview,
    choice: Choice | None = None,
    *,
    progress: Progress = _silent,
    cancelled: Cancelled = _never,
) -> Imported:
    """Write the chosen rows, some hundreds in a transaction, as one batch that can be undone.

    If the disk fills up or the program dies on the way, the transactions before that are whole
    and in the batch.
    """
    importing = Importing(preview, choice or Choice())
    while not importing.done and not cancelled():
        importing.go_on(session)
        progress(importing.written, importing.wanted)
    return importing.result()


class Importing:
    """An import under way, one transaction at a time: whoever stops between two leaves whole
    people behind, all of them in the batch. ``wanted`` and ``written`` count people."""

    def __init__(self, preview: Preview, choice: Choice) -> None:
        self._name = PurePath(preview.name).name
        self._rows = [each for each in preview.rows if choice.wants(each)]
        self._left_out = len(preview.rows) - len(self._rows)
        self._batch: Batch | None = None
        self._what = NOTHING
        self.written = 0

    @property
    def wanted(self) -> int:
        """How many people are to be written."""
        return len(self._rows)

    @property
    def done(self) -> bool:
        """Whether everybody is written."""
        return self.written >= self.wanted

    def go_on(self, session: Session) -> int:
        """Write the next people in a transaction of their own; how many are written by now."""
        if not self.done:
            if self._batch is None:
                self._batch = begin_batch(session, self._name)
            some = self._rows[self.written : self.written + PER_TRANSACTION]
            self._what |= _write(session, self._batch, some)
            self.written += len(some)
        return self.written

    def result(self) -> Imported:
        """What was done so far."""
        batch_id = self._batch.id if self._batch is not None and self.written else ""
        return Imported(batch_id, self.written, self._left_out, not self.done, self._what)


def _write(session: Session, batch: Batch, rows: list[RowPreview]) -> Changed:
    with session.store.atomic(session.staff.id) as tx:
        written = []
        for row in rows:
            records = list(records_of(session, row))
            for each in records:
                tx.create(each)
            written.append(records)
        batch.remember(tx, written)
    return Changed(tx.changed, tx.changed_ids)
