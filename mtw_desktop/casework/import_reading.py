"""Reading the rows of a table: what each would write, and who may be known already.

A long file is read in slices, so that others have the store in between.
"""

from __future__ import annotations

import time
from collections import defaultdict
from dataclasses import replace
from datetime import date

from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.duplicates import likely_duplicates
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
from mtw_desktop.casework.import_rows import CellNote, RowPreview
from mtw_desktop.casework.import_table import Table, TableRow
from mtw_desktop.casework.likeness import THRESHOLD, Features, compare, features
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.plain import Plain
from mtw_desktop.store.person_text import indexed

#: A slice may keep the store for so long, in seconds.
SLICE = 0.08
#: Rows sharing a key (the telephone of a shelter) that are compared with a row.
_SHARING_A_KEY = 20
_NAMES = ("given_name", "family_name", "name_to_use", "other_names")
_NAME_KEYS = frozenset({FULL_NAME, *(f"participant.{each}" for each in _NAMES)})


class Reading:
    """A table being read, top down. ``at`` counts the rows that are done."""

    def __init__(self, table: Table, mapping: ColumnMapping) -> None:
        self.table = table
        self.at = 0
        self._columns = _columns(mapping)
        self._seen = _Seen()
        self._today: date | None = None

    @property
    def done(self) -> bool:
        """Whether every row was read."""
        return self.at >= len(self.table.rows)

    def next_row(self, session: Session) -> RowPreview:
        """What the next row says."""
        if self._today is None:
            self._today = local_today(session)
        row = self.table.rows[self.at]
        self.at += 1
        return _preview_row(session, row, self._columns, self._today, self._seen)

    def go_on(self, session: Session) -> list[RowPreview]:
        """The rows of one slice; none once all is read."""
        end, found = time.monotonic() + SLICE, list[RowPreview]()
        while not self.done and (not found or time.monotonic() < end):
            found.append(self.next_row(session))
        return found


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
