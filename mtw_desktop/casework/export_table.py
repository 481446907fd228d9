"""Lists out of the encrypted store into a spreadsheet that anybody can open.

Such a file is not protected by anything: callers show ``export.warning`` first, every export
leaves a line in the audit, and restricted people are left out unless they are asked for. A text
that a spreadsheet would run as a formula stays a text, and a serial shows its end alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from mtw_desktop.casework.export_lists import (
    CLASSES,
    EXPORTS,
    ExportKind,
    Line,
    columns,
    heading,
    lines,
    list_ids,
    may_take_restricted,
    own_ids,
)
from mtw_desktop.casework.export_sheet import (
    Sheet,
    Value,
    new_sheet,
    private_folder_beside,
    writing,
)
from mtw_desktop.casework.phones import show_phone
from mtw_desktop.casework.ref_choices import ref_title
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.kinds import FieldSpec, FieldType, kind_of
from mtw_desktop.domain.labels import code_label, label, missing_label
from mtw_desktop.domain.records import Card
from mtw_desktop.domain.support_rules import masked
from mtw_desktop.errors import RuleBroken

__all__ = ["EXPORTS", "ExportKind", "Exported", "Exporting", "columns", "export_list"]

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written. ``restricted`` counts the rows left out for that reason."""

    path: Path
    rows: int
    restricted: int
    cancelled: bool = False


def export_list(
    session: Session,
    kind: ExportKind,
    path: Path,
    *,
    ids: Sequence[str] | None = None,
    keys: Sequence[str] | None = None,
    restricted: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Exported:
    """Write a list as XLSX, or as CSV if ``path`` ends so; all of it, or the records ``ids``, with
    all columns or those of ``keys``.

    The file appears whole or not at all, readable by its owner, and never without its audit line
    (``export``, the kind, the number of rows). ``CannotWriteFile``; ``RuleBroken`` if there is no
    such list or column, or if restricted people are not for whoever works here.
    """
    exporting = Exporting(session, kind, path, ids=ids, keys=keys, restricted=restricted)
    try:
        while not exporting.done and not (cancelled is not None and cancelled()):
            exporting.go_on(session)
            if progress is not None:
                progress(exporting.at, exporting.total)
        return exporting.finish(session) if exporting.done else exporting.result(cancelled=True)
    finally:
        exporting.close()


class Exporting:
    """A list being written, some rows at a time, into a folder of its own: ``finish`` puts the
    file where it belongs, ``close`` in any case takes away what is left."""

    def __init__(
        self,
        session: Session,
        kind: ExportKind,
        path: Path,
        *,
        ids: Sequence[str] | None = None,
        keys: Sequence[str] | None = None,
        restricted: bool = False,
    ) -> None:
        if kind not in CLASSES:
            raise RuleBroken(f"no list is called {kind}")
        if restricted and not may_take_restricted(session):
            raise RuleBroken("restricted people stay in the store")
        self._kind, self._path, self._restricted = kind, path, restricted
        self._keys = _chosen(kind, keys)
        self._ids = list_ids(session, kind) if ids is None else own_ids(session, kind, ids)
        self._rows, self._left_out, self._seen = 0, 0, dict[str, None]()
        self._words = _Words(session)
        self.at, self.total = 0, len(self._ids)
        with ExitStack() as stack:
            self._made = stack.enter_context(private_folder_beside(path)) / path.name
            self._open, self._sheet = self._new(session)
            self._stack = stack.pop_all()

    @property
    def done(self) -> bool:
        """Whether every row was gone through."""
        return self.at >= self.total

    def go_on(self, session: Session) -> int:
        """Write the next rows; how many were gone through."""
        some = self._ids[self.at : self.at + _AT_ONCE]
        with writing():
            for line in lines(session, self._kind, some):
                hidden = [each.id for each in line.people if each.restricted]
                if hidden and not self._restricted:
                    self._left_out += 1
                    continue
                self._seen.update(dict.fromkeys(hidden))
                self._sheet.write(self._words.row(self._keys, line))
                self._rows += 1
        self.at += len(some)
        return self.at

    def finish(self, session: Session) -> Exported:
        """Note the export and put the file where it was asked for."""
        with writing():
            self._open.close()
        self._note(session)
        with writing():
            os.chmod(self._made, 0o600)
            os.replace(self._made, self._path)
        return self.result()

    def result(self, *, cancelled: bool = False) -> Exported:
        """What was written; after a cancellation, nothing."""
        if cancelled:
            return Exported(self._path, 0, 0, cancelled=True)
        return Exported(self._path, self._rows, self._left_out)

    def close(self) -> None:
        """Leave nothing half-done behind."""
        try:
            with writing():
                self._open.close()
        finally:
            self._stack.close()

    def _new(self, session: Session) -> tuple[ExitStack, Sheet]:
        with writing(), ExitStack() as stack:
            title = label(f"export.list.{self._kind}", session.language)
            sheet = stack.enter_context(new_sheet(self._made, title))
            sheet.write([heading(each, session.language) for each in self._keys])
            return stack.pop_all(), sheet

    def _note(self, session: Session) -> None:
        """The audit lines: how many left the store, and each restricted person among them."""
        name = "duplicate" if self._kind == "duplicates" else kind_of(CLASSES[self._kind]).name
        with session.store.atomic(session.staff.id) as tx:
            tx.audit("export", name, str(self._rows))
            for each in self._seen:
                tx.audit("export", "participant", each)


def _chosen(kind: ExportKind, keys: Sequence[str] | None) -> tuple[str, ...]:
    known = columns(kind)
    if keys is None:
        return known
    if not keys or not set(keys) <= set(known):
        raise RuleBroken("no such columns")
    return tuple(each for each in known if each in keys)


class _Words:
    """The cells of a list as people read them, in the language of the screen."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._lang = session.language
        self._titles: dict[tuple[str, str], str] = {}

    def row(self, keys: Sequence[str], line: Line) -> list[Value]:
        """One cell a column."""
        return [self._cell(key, line) for key in keys]

    def _cell(self, key: str, line: Line) -> Value:
        if key in line.extra:
            return line.extra[key]
        area, _, name = key.rpartition(".")
        if area == "export.column":
            return _local(getattr(line.record, name))
        holder = line.areas.get(area)
        if holder is None:
            return None
        spec = kind_of(holder).fields[name]
        value = getattr(holder, name)
        if spec.type is FieldType.REF and isinstance(value, str):
            return self._title(spec, value)
        return _value(spec, value, self._lang)

    def _title(self, spec: FieldSpec, record_id: str) -> str:
        kind = spec.refers_to or ""
        if (kind, record_id) not in self._titles:
            if kind == "card":
                card = self._session.store.get(Card, record_id)
                title = masked(card.serial) if card is not None else ""
            else:
                title = ref_title(self._session, kind, record_id)
            self._titles[kind, record_id] = title
        return self._titles[kind, record_id]


def _value(spec: FieldSpec, value: Any, lang: str) -> Value:
    """A field as people read it, in the language of the screen."""
    if value is None or value == ():
        return None
    if isinstance(value, Missing):
        return missing_label(value.value, lang)
    if spec.masked:
        return masked(str(value))
    if spec.type is FieldType.FLAG:
        return code_label("yes_no", "yes", lang) if value else None
    if spec.type is FieldType.CHOICE:
        return code_label(spec.code_list or "", value, lang)
    if spec.type is FieldType.CHOICES:
        return "; ".join(code_label(spec.code_list or "", each, lang) for each in value)
    if spec.type is FieldType.TEXTS:
        return "; ".join(value)
    if spec.type is FieldType.PHONE:
        return show_phone(value)
    if spec.type is FieldType.MONEY:
        return float(value) / 100
    return _local(value) if isinstance(value, datetime) else value


def _local(value: datetime | None) -> datetime | None:
    """The time here, without a zone: a spreadsheet knows none."""
    return value.astimezone().replace(tzinfo=None, microsecond=0) if value else None
