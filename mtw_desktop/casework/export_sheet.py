"""A spreadsheet file that opens harmlessly: XLSX or CSV, written row by row, the owner's alone."""

from __future__ import annotations

import csv
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from mtw_desktop.errors import CannotWriteFile

#: A number stays a number and a date a date in an XLSX; a CSV holds texts alone.
Value: TypeAlias = str | int | float | date | datetime | None

#: More than a cell of a spreadsheet can hold is cut off there.
_LONGEST = 32_767
_RISKY = ("=", "+", "-", "@", "\t", "\r")
_INNER = re.compile(r"([;\t] *)(?=[=+\-@])")


class Sheet(Protocol):
    """What rows are written to."""

    def write(self, row: Sequence[Value]) -> None:
        """Add a row; the first is the heading."""
        ...


@contextmanager
def writing() -> Iterator[None]:
    """What cannot be written is a ``CannotWriteFile``, whatever the reason."""
    from xlsxwriter.exceptions import XlsxWriterException

    try:
        yield
    except (OSError, XlsxWriterException) as error:
        raise CannotWriteFile(type(error).__name__) from error


@contextmanager
def private_folder_beside(path: Path) -> Iterator[Path]:
    """A folder of the owner's alone on the same disk, gone at the end with what is left in it:
    the system's own folder for temporary files never sees a name."""
    with writing():
        if path.is_dir():
            raise IsADirectoryError
        folder = Path(tempfile.mkdtemp(prefix=".mtw-", dir=path.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def new_sheet(path: Path, title: str) -> Iterator[Sheet]:
    """An empty sheet, CSV if ``path`` ends so, else XLSX; whole when the context ends."""
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
