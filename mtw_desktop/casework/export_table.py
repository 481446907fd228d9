"""Lists out of the encrypted store into a spreadsheet that anybody can open.

Such a file is not protected by anything: callers show ``export.warning`` first, every export
leaves a line in the audit, and restricted people are left out unless they are asked for. A text
that a spreadsheet would run as a formula stays a text.
"""

from __future__ import annotations

import csv
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, Protocol, TypeAlias

from mtw_desktop.casework.phones import show_phone
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.kinds import FieldSpec, FieldType, Record, kind_of
from mtw_desktop.domain.labels import code_label, label, missing_label
from mtw_desktop.domain.records import KINDS, Need, Participant, Referral
from mtw_desktop.errors import CannotWriteFile, RuleBroken

ExportKind = Literal["people", "needs", "referrals"]
EXPORTS: tuple[ExportKind, ...] = ("people", "needs", "referrals")
#: A number stays a number and a date a date in an XLSX; a CSV holds texts alone.
Value: TypeAlias = str | int | float | date | datetime | None

_AT_ONCE = 500
#: More than a cell of a spreadsheet can hold is cut off there.
_LONGEST = 32_767
_RISKY = ("=", "+", "-", "@", "\t", "\r")
_INNER = re.compile(r"([;\t] *)(?=[=+\-@])")
_CLASSES: dict[ExportKind, type[Record]] = {
    "people": Participant,
    "needs": Need,
    "referrals": Referral,
}
_WHO = ("participant.code", "participant.given_name", "participant.family_name")
_REFERRAL = (
    "number", "status", "priority", "to_organization", "to_service", "to_address", "to_phone",
    "appointment_at", "reason", "staff_name",
)  # fmt: skip
_COLUMNS: dict[ExportKind, tuple[str, ...]] = {
    "people": tuple(spec.label for spec in KINDS["participant"].fields.values()),
    "needs": (*_WHO, *(f"need.{n}" for n in ("domain", "urgency", "detail", "status")),
              "need.outcome_reason"),
    "referrals": (*_WHO, *(f"referral.{name}" for name in _REFERRAL)),
}  # fmt: skip
_TIMES = ("created_at", "updated_at")


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written. ``restricted`` counts the rows left out for that reason."""

    path: Path
    rows: int
    restricted: int
    cancelled: bool = False


class _Sheet(Protocol):
    def write(self, row: Sequence[Value]) -> None: ...


def columns(kind: ExportKind) -> tuple[str, ...]:
    """The columns of a list in order: keys of their labels."""
    return (*_COLUMNS[kind], *(f"export.column.{each}" for each in _TIMES))


def export_list(
    session: Session,
    kind: ExportKind,
    path: Path,
    *,
    ids: Sequence[str] | None = None,
    restricted: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Exported:
    """Write a list as XLSX, or as CSV if ``path`` ends so; all of it, or the records ``ids``.

    The file appears whole or not at all, readable by its owner, and never without its audit line
    (``export``, the kind, the number of rows). ``CannotWriteFile``.
    """
    if kind not in _CLASSES:
        raise RuleBroken(f"no list is called {kind}")
    chosen = _ids(session, kind) if ids is None else list(ids)
    count, left_out, seen = 0, 0, list[str]()
    with _private_folder_beside(path) as folder:
        made = folder / path.name
        with _writing(), _sheet(made, label(f"export.list.{kind}", session.language)) as sheet:
            sheet.write([label(each, session.language) for each in columns(kind)])
            for start in range(0, len(chosen), _AT_ONCE):
                if cancelled is not None and cancelled():
                    return Exported(path, 0, 0, cancelled=True)
                some = chosen[start : start + _AT_ONCE]
                for record, person in _records(session, kind, some):
                    if person is not None and person.restricted:
                        if not restricted:
                            left_out += 1
                            continue
                        seen.append(person.id)
                    sheet.write(_row(session.language, columns(kind), record, person))
                    count += 1
                if progress is not None:
                    progress(min(start + _AT_ONCE, len(chosen)), len(chosen))
        _note(session, kind, count, seen)
        with _writing():
            os.chmod(made, 0o600)
            os.replace(made, path)
    return Exported(path, count, left_out)


def _ids(session: Session, kind: ExportKind) -> list[str]:
    if kind == "people":
        return session.store.people_ids(order="name")
    return [each.id for each in session.store.many(_CLASSES[kind])]


def _records(
    session: Session, kind: ExportKind, ids: list[str]
) -> Iterator[tuple[Record, Participant | None]]:
    """Records in the order of their ids, each with its person; voided ones are left out."""
    found = {each.id: each for each in session.store.many(_CLASSES[kind], id=ids)}
    whose = {each: _person_id(record) for each, record in found.items()}
    wanted = sorted(set(whose.values()))
    people = {each.id: each for each in session.store.many(Participant, voided=True, id=wanted)}
    for each in ids:
        if each in found:
            yield found[each], people.get(whose[each])


def _person_id(record: Record) -> str:
    return record.id if isinstance(record, Participant) else str(getattr(record, "participant_id"))  # noqa: B009


def _note(session: Session, kind: ExportKind, count: int, restricted: list[str]) -> None:
    """The audit lines: how many left the store, and each restricted person among them."""
    name = kind_of(_CLASSES[kind]).name
    with session.store.atomic(session.staff.id) as tx:
        tx.audit("export", name, str(count))
        for each in dict.fromkeys(restricted):
            tx.audit("export", "participant", each)


def _row(lang: str, keys: Sequence[str], record: Record, person: Participant | None) -> list[Value]:
    row: list[Value] = []
    for key in keys:
        area, _, name = key.rpartition(".")
        if area == "export.column":
            row.append(_local(getattr(record, name)))
            continue
        holder = person if area == "participant" else record
        value = getattr(holder, name) if holder is not None else None
        row.append(_value(KINDS[area].fields[name], value, lang))
    return row


def _value(spec: FieldSpec, value: Any, lang: str) -> Value:
    """A field as people read it, in the language of the screen."""
    if value is None or value == ():
        return None
    if isinstance(value, Missing):
        return missing_label(value.value, lang)
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


@contextmanager
def _writing() -> Iterator[None]:
    from xlsxwriter.exceptions import XlsxWriterException

    try:
        yield
    except (OSError, XlsxWriterException) as error:
        raise CannotWriteFile(type(error).__name__) from error


@contextmanager
def _private_folder_beside(path: Path) -> Iterator[Path]:
    """A folder of the owner's alone on the same disk, gone at the end with what is left in it:
    the system's own folder for temporary files never sees a name."""
    with _writing():
        if path.is_dir():
            raise IsADirectoryError
        folder = Path(tempfile.mkdtemp(prefix=".mtw-", dir=path.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _sheet(path: Path, title: str) -> Iterator[_Sheet]:
    if path.suffix.lower() == ".csv":
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            yield _CsvSheet(file)
        return
    sheet = _XlsxSheet(path, title)
    try:
        yield sheet
    finally:
        sheet.close()


class _CsvSheet:
    def __init__(self, file: Any) -> None:
        self._writer = csv.writer(file)

    def write(self, row: Sequence[Value]) -> None:
        self._writer.writerow([self._text(each) for each in row])

    @staticmethod
    def _text(value: Value) -> str:
        if value is None:
            return ""
        if isinstance(value, datetime):
            return value.isoformat(" ", "minutes")
        if not isinstance(value, str):
            return str(value)
        # The one sign that every spreadsheet takes as "this is text"; ``import_table`` drops it.
        # Where lists are parted by semicolons, a text falls into cells at its own ones.
        inner = _INNER.sub(r"\1'", value)
        return f"'{inner}" if value.lstrip(" ").startswith(_RISKY) else inner


class _XlsxSheet:
    """One sheet, written row by row: what is written leaves the memory."""

    def __init__(self, path: Path, title: str) -> None:
        import xlsxwriter

        options = {"constant_memory": True, "tmpdir": str(path.parent)}
        self._book = xlsxwriter.Workbook(str(path), options)
        self._sheet = self._book.add_worksheet(title[:31])
        self._bold = self._book.add_format({"bold": True})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._moment = self._book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_column(0, 100, 18)
        self._next = 0

    def write(self, row: Sequence[Value]) -> None:
        at, sheet = self._next, self._sheet
        for column, value in enumerate(row):
            if isinstance(value, date) and value.year < 1900:
                value = value.isoformat()  # a spreadsheet's days begin in 1900
            if isinstance(value, datetime):
                sheet.write_datetime(at, column, value, self._moment)
            elif isinstance(value, date):
                sheet.write_datetime(at, column, value, self._day)
            elif isinstance(value, int | float):
                sheet.write_number(at, column, value)
            elif value:
                # Never ``write``, which makes formulas and links of texts.
                text = value[:_LONGEST]
                sheet.write_string(at, column, text, self._bold if at == 0 else None)
        self._next += 1

    def close(self) -> None:
        self._book.close()
