"""A spreadsheet file, CSV or XLSX, as a table of plain cells with a header.

Nothing of the file is trusted: its size, its text encoding, the extent it claims to have.
"""

from __future__ import annotations

import csv
import io
import os
import re
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from mtw_desktop.errors import InputError

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MAX_BYTES = 30_000_000
#: What the parts of an XLSX may weigh together once they are unpacked.
MAX_UNPACKED = 300_000_000
MAX_ROWS = 50_000
MAX_COLUMNS = 200
#: Longer than any field; a cell that is longer is refused by its field.
MAX_CELL = 32_767
_DELIMITERS = ",;\t"
_SAMPLE = 50
#: Rows at the top among which the header is looked for: titles and dates stand above it.
_TOP = 20
_OLE = b"\xd0\xcf\x11\xe0"
#: What ``export_table`` puts before a text that a spreadsheet would take for a formula.
_QUOTED = re.compile(r"'(?= *[=+\-@\t\r])")
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)

#: A text (stripped; "" if the cell is empty) or a typed date.
Cell: TypeAlias = str | date


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row. ``number`` is the one that a spreadsheet shows beside it, from 1."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What was read. Every row has as many cells as the header; empty rows are left out.

    ``sheet`` is the one that was read and ``sheets`` all that could be chosen (none for a CSV).
    """

    name: str
    header: tuple[str, ...]
    rows: tuple[TableRow, ...]
    sheet: str = ""
    sheets: tuple[str, ...] = ()


def read_table(path: Path, sheet: str | None = None) -> Table:
    """Read a CSV (UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab) or an XLSX.

    Without ``sheet`` the first visible one with a header row is taken. ``InputError`` with reason
    unreadable, old_spreadsheet (.xls, or locked with a password), not_a_table, no_such_sheet,
    spreadsheet_too_large.
    """
    data = _bytes(path)
    if data.startswith(_OLE):
        raise InputError("an OLE file", reason="old_spreadsheet", row=0)
    if data.startswith(b"PK"):
        return _xlsx(path.name, data, sheet)
    header, rows = _with_header(enumerate(_csv_rows(_decoded(data)), 1)) or _no_table()
    return Table(path.name, header, rows)


def _bytes(path: Path) -> bytes:
    try:
        if os.stat(path).st_size > MAX_BYTES:
            raise InputError("file", reason="spreadsheet_too_large", row=0)
        return path.read_bytes()
    except OSError as error:
        raise InputError(type(error).__name__, reason="unreadable", row=0) from error


def _decoded(data: bytes) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        # Excel in the United States, and everything older. Five of its bytes mean nothing.
        text = data.decode("cp1252", errors="replace")
    if "\0" in text:
        raise InputError("a binary file", reason="not_a_table", row=0)
    return text


def _csv_rows(text: str) -> Iterator[list[Cell]]:
    told = _SEPARATOR_LINE.match(text)
    delimiter = told[1] if told else _delimiter(text)
    if told:
        yield []
        text = text[told.end() :]
    try:
        for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield [_text(each) for each in record]
    except csv.Error as error:
        raise InputError(type(error).__name__, reason="not_a_table", row=0) from error


def _delimiter(text: str) -> str:
    """The one that cuts most of the first rows into the same number of columns, above one."""

    def points(delimiter: str) -> int:
        sample = csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=delimiter)
        try:
            widths = Counter(len(each) for each in islice(sample, _SAMPLE) if any(each))
        except csv.Error:
            return 0
        return max((count * (width > 1) for width, count in widths.items()), default=0)

    return max(_DELIMITERS, key=points)


def _xlsx(name: str, data: bytes, chosen: str | None) -> Table:
    book = _workbook(data)
    try:
        visible = [each.title for each in book.worksheets if each.sheet_state == "visible"]
        if chosen is not None and chosen not in book.sheetnames:
            raise InputError("sheet", reason="no_such_sheet", row=0)
        for title in visible if chosen is None else [chosen]:
            found = _with_header(_sheet_rows(book, title))
            if found:
                return Table(name, *found, sheet=title, sheets=tuple(visible))
    finally:
        book.close()
    return _no_table()


def _workbook(data: bytes) -> Workbook:
    import openpyxl

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            unpacked = sum(each.file_size for each in package.infolist())
        if unpacked > MAX_UNPACKED:
            raise InputError("unpacked", reason="spreadsheet_too_large", row=0)
        with warnings.catch_warnings():
            # About styles and rules of the file that nobody reads here.
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except InputError:
        raise
    except Exception as error:  # a damaged file fails anywhere inside the library
        raise InputError(type(error).__name__, reason="unreadable", row=0) from error


def _sheet_rows(book: Workbook, title: str) -> Iterator[tuple[int, list[Cell]]]:
    sheet = book[title]
    if not hasattr(sheet, "reset_dimensions"):
        return  # a sheet that is only a chart
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            sheet.reset_dimensions()  # the extent a file claims is often wrong
            rows = sheet.iter_rows(max_col=MAX_COLUMNS + 1, values_only=True)
            for number, row in enumerate(rows, 1):
                yield number, [_cell(each) for each in row]
    except Exception as error:  # as above; also dates that are none
        raise InputError(type(error).__name__, reason="unreadable", row=0) from error


def _cell(value: object) -> Cell:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return _text(str(value))


def _text(raw: str) -> str:
    text = raw.strip(" \n\r\u00a0\ufeff")
    quoted = _QUOTED.match(text)
    return (text[1:] if quoted else text).strip()


_Found: TypeAlias = tuple[tuple[str, ...], tuple[TableRow, ...]]


def _with_header(rows: Iterable[tuple[int, list[Cell]]]) -> _Found | None:
    """The header and the rows below it; ``None`` if there is no header."""
    filled = ((number, row) for number, row in rows if any(each != "" for each in row))
    top = list(islice(filled, _TOP))
    at = _header_at([row for _, row in top])
    if at is None:
        return None
    header = _trimmed(top[at][1])
    if len(header) > MAX_COLUMNS:
        raise InputError("columns", reason="spreadsheet_too_large", row=0)
    below: list[TableRow] = []
    for number, row in (*top[at + 1 :], *filled):
        if len(below) == MAX_ROWS:
            raise InputError("rows", reason="spreadsheet_too_large", row=0)
        cells = tuple(row[: len(header)]) + ("",) * (len(header) - len(row))
        if any(each != "" for each in cells):
            below.append(TableRow(number, cells))
    return tuple(str(each) for each in header), tuple(below)


def _header_at(rows: list[list[Cell]]) -> int | None:
    """The first row with two words or more and no date or number among them; in a table of one
    column, its first row."""
    widest = max((len(_trimmed(row)) for row in rows), default=0)
    least = min(2, widest)
    for at, row in enumerate(rows):
        words = [each for each in row if each != ""]
        if len(words) >= least and all(isinstance(w, str) and _is_words(w) for w in words):
            return at
    return None


def _is_words(text: str) -> bool:
    return any(char.isalpha() for char in text) and len(text) <= 200


def _trimmed(row: list[Cell]) -> list[Cell]:
    width = max((at for at, each in enumerate(row, 1) if each != ""), default=0)
    return row[:width]


def _no_table() -> NoReturn:
    raise InputError("no header", reason="not_a_table", row=0)
