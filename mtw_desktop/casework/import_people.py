"""People from a spreadsheet: first as a preview of every row, then written as one batch.

A row with a problem is never written. A consent that the file says was given is kept as its state
alone: it names no recipient, so nothing may be shared on the strength of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePath

from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.duplicates import likely_duplicates
from mtw_desktop.casework.import_batches import Batch, begin_batch
from mtw_desktop.casework.import_cells import read_cell
from mtw_desktop.casework.import_columns import (
    CONSENT,
    EXTERNAL_ID,
    FULL_NAME,
    NEEDS,
    NOTE,
    ColumnMapping,
    Target,
    target_of,
)
from mtw_desktop.casework.import_rows import CellNote, RowPreview, records_of
from mtw_desktop.casework.import_table import Table, TableRow
from mtw_desktop.casework.likeness import THRESHOLD, Features, compare, features
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.plain import Plain
from mtw_desktop.store.person_text import indexed

#: Called with how many rows are done and how many there are.
Progress = Callable[[int, int], None]
#: Asked between rows or transactions; what is written stays and can be undone.
Cancelled = Callable[[], bool]

#: People in one transaction: some hundreds of records, which are one group for the server.
PER_TRANSACTION = 100
#: Rows sharing a key (the telephone of a shelter) that are compared with a row.
_SHARING_A_KEY = 20
_NAMES = ("given_name", "family_name", "name_to_use", "other_names")
_NAME_KEYS = frozenset({FULL_NAME, *(f"participant.{each}" for each in _NAMES)})


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
    columns = _columns(mapping)
    today, seen = local_today(session), _Seen()
    rows: list[RowPreview] = []
    for done, row in enumerate(table.rows):
        if cancelled():
            return Preview(table.name, tuple(rows), complete=False)
        progress(done, len(table.rows))
        rows.append(_preview_row(session, row, columns, today, seen))
    progress(len(rows), len(rows))
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
    chosen = choice or Choice()
    wanted = [each for each in preview.rows if chosen.wants(each)]
    left_out = len(preview.rows) - len(wanted)
    if not wanted:
        return Imported("", 0, left_out)
    batch, what, written = begin_batch(session, PurePath(preview.name).name), NOTHING, 0
    for start in range(0, len(wanted), PER_TRANSACTION):
        if cancelled():
            break
        some = wanted[start : start + PER_TRANSACTION]
        what |= _write(session, batch, some)
        written += len(some)
        progress(written, len(wanted))
    stopped = written < len(wanted)
    return Imported(batch.id if written else "", written, left_out, stopped, what)


def _columns(mapping: ColumnMapping) -> list[tuple[int, Target]]:
    return [(at, target_of(key)) for at, key in enumerate(mapping.keys) if key is not None]


def _preview_row(
    session: Session, row: TableRow, columns: list[tuple[int, Target]], today: date, seen: _Seen
) -> RowPreview:
    problems: list[CellNote] = []
    warnings: list[CellNote] = []
    found: dict[str, Plain] = {}
    notes: list[tuple[str, str]] = []
    names = {column for column, target in columns if target.key in _NAME_KEYS}
    for column, target in columns:
        read = read_cell(target, row.cells[column], today)
        if read.problem:
            problems.append(CellNote(column, read.problem))
        if read.warning:
            warnings.append(CellNote(column, read.warning))
        for key, value in read.values.items():
            if key in (NOTE, EXTERNAL_ID):
                notes.append((key, str(value)))
            else:
                _merge(found, key, value)
    person = _fields(found, "participant.")
    spoiled = any(each.column in names for each in problems)
    if not spoiled and not any(_answered(person.get(name)) for name in _NAMES):
        problems.append(CellNote(None, "no_name"))
    needs = found.get(NEEDS)
    preview = RowPreview(
        row.number,
        person,
        _fields(found, "entry_profile."),
        tuple(needs) if isinstance(needs, list) else (),
        str(found.get(CONSENT) or "not_asked"),
        tuple(notes),
        tuple(problems),
        tuple(warnings),
    )
    return preview if problems else _compared(session, preview, seen)


def _merge(found: dict[str, Plain], key: str, value: Plain) -> None:
    """Several columns may hold parts of one list; otherwise the first answer stands."""
    known = found.get(key)
    if isinstance(known, list) and isinstance(value, list):
        found[key] = list(dict.fromkeys([*known, *value]))
    else:
        found.setdefault(key, value)


def _answered(plain: Plain) -> bool:
    return bool(plain) and not isinstance(plain, dict)


def _fields(found: dict[str, Plain], prefix: str) -> dict[str, Plain]:
    return {k.removeprefix(prefix): v for k, v in found.items() if k.startswith(prefix)}


class _Seen:
    """The rows of the file so far, by the keys that likely duplicates share."""

    def __init__(self) -> None:
        self._rows: dict[int, list[tuple[int, Features]]] = defaultdict(list)

    def like(self, number: int, person: dict[str, Plain]) -> tuple[int, ...]:
        """Numbers of earlier rows that may be the same person; remembers this one."""
        mine = features(person)
        near: dict[int, Features] = {}
        for key in indexed(person).keys:
            sharing = self._rows[key]
            near.update(sharing[-_SHARING_A_KEY:])
            sharing.append((number, mine))
        alike = (other for other, theirs in near.items() if compare(mine, theirs)[0] >= THRESHOLD)
        return tuple(sorted(alike))


def _compared(session: Session, row: RowPreview, seen: _Seen) -> RowPreview:
    matches = tuple(likely_duplicates(session, row.participant, limit=3))
    like_rows = seen.like(row.number, row.participant)
    warnings = list(row.warnings)
    warnings += [CellNote(None, "likely_duplicate")] if matches else []
    warnings += [CellNote(None, "twice_in_file")] if like_rows else []
    return replace(row, matches=matches, like_rows=like_rows, warnings=tuple(warnings))


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
