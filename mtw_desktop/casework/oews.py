"""The wage file of the US Bureau of Labor Statistics (OEWS, metropolitan areas) made a wage pack.

Takes ``oesm24ma.zip`` as downloaded, or ``MSA_M2024_dl.xlsx`` out of it. The sheet has no column
for the year: it is read from the file name.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from pathlib import Path
from typing import IO, Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from mtw_desktop.domain.wages import MIAMI, WagePack, WageRow
from mtw_desktop.errors import InputError

#: From May 2021 on all occupation codes are SOC 2018; before, older codes are among them.
FIRST_YEAR = 2021
#: Hourly and annual wage, in cents, from which on the BLS prints ``#``; only what a source said.
CAPS = {2021: (10_000, 20_800_000), 2023: (11_500, 23_920_000)}
#: Unpacked size of the archive, of the workbook.
MAX_BYTES, MAX_WORKBOOK_BYTES = 400_000_000, 1_500_000_000
NEEDED = ("AREA", "OCC_CODE", "OCC_TITLE", "H_MEDIAN", "A_MEDIAN")
_SHEET = re.compile(r"(?:MSA_M|all_data_M_?)(\d{4})[^/]*\.xlsx", re.IGNORECASE)
_CODE = re.compile(r"\d\d-\d{4}")
#: The finer level speaks when a code stands there twice.
_LEVELS = ("detailed", "broad", "minor", "major", "total")
_MEASURES = (("hourly_median", "H_MEDIAN"), ("annual_median", "A_MEDIAN"))
_UNREADABLE = (
    OSError,
    ValueError,
    KeyError,
    RuntimeError,
    EOFError,
    ParseError,
    zipfile.BadZipFile,
    zlib.error,
    InvalidFileException,
)

_Cells = Mapping[str, Any]


def read_oews(
    path: Path, *, area: str = MIAMI, retrieved: date, valid_from: date | None = None
) -> WagePack:
    """A pack of one area out of the file; ``retrieved`` is the day it was downloaded.

    ``valid_from``: when judging by it begins; by default April 1 of the next year, the month in
    which the BLS published the estimates of May 2025. The area is matched by code: its title
    changes. Raises ``InputError`` with ``reason`` unreadable, too_large, not_oews, no_year,
    old_codes (``year``), no_area (``area``) or row (``row``).
    """
    try:
        stream, year = _open(path)
        with stream:
            kept = _kept(_area_rows(stream, area), year)
    except _UNREADABLE as error:
        raise InputError(type(error).__name__, reason="unreadable") from error
    if not kept:
        raise InputError("area not in file", reason="no_area", area=area)
    return WagePack(
        id=f"oews-{year}-{area}",
        kind="occupations",
        version=1,
        source=f"BLS OEWS, metropolitan areas, May {year} ({path.name})",
        period=f"May {year}",
        valid_from=valid_from or date(year + 1, 4, 1),
        valid_until=None,
        retrieved=retrieved,
        trust="official",
        rows=tuple(_wage_rows(kept, area, year)),
    )


def _open(path: Path) -> tuple[IO[bytes], int]:
    """The workbook and its year, out of the archive if it is one."""
    with zipfile.ZipFile(path) as archive:
        _not_above(archive, MAX_WORKBOOK_BYTES)
        names = archive.namelist()
        if "[Content_Types].xml" in names:
            year = _year(path.name)
            return path.open("rb"), year
        _not_above(archive, MAX_BYTES)
        # Word and Excel leave lock files (~$name.xlsx) behind; one such zip was published.
        chosen = [name for name in names if _SHEET.fullmatch(Path(name).name)]
        if not chosen:
            raise InputError("no workbook of areas", reason="not_oews")
        year = _year(Path(chosen[0]).name)
        data = archive.read(chosen[0])
    with zipfile.ZipFile(io.BytesIO(data)) as workbook:
        _not_above(workbook, MAX_WORKBOOK_BYTES)
    return io.BytesIO(data), year


def _not_above(archive: zipfile.ZipFile, limit: int) -> None:
    if sum(each.file_size for each in archive.infolist()) > limit:
        raise InputError("file too large", reason="too_large")


def _year(name: str) -> int:
    match = _SHEET.fullmatch(name)
    if not match:
        raise InputError("no year in file name", reason="no_year")
    year = int(match[1])
    if year < FIRST_YEAR:
        raise InputError("older codes", reason="old_codes", year=year)
    return year


def _area_rows(stream: IO[bytes], area: str) -> Iterator[tuple[int, _Cells]]:
    """Row number and cells by column name, for the rows of one area and all industries."""
    book = load_workbook(stream, read_only=True, data_only=True)
    try:
        for sheet in book.worksheets:
            columns: dict[str, int] | None = None
            for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
                if columns is None:
                    columns = _columns(values)
                    if columns is None and number >= 10:
                        break
                    continue
                padded = (*values, *(None,) * (max(columns.values()) + 1 - len(values)))
                if _same_number(padded[columns["AREA"]], area):
                    cells = {name: padded[at] for name, at in columns.items()}
                    if _all_industries(cells):
                        yield number, cells
            if columns is not None:
                return
    finally:
        book.close()
    raise InputError("no such columns", reason="not_oews")


def _columns(values: Iterable[Any]) -> dict[str, int] | None:
    """Where each column is, if this is the row of headings."""
    columns = {str(value).strip().upper(): at for at, value in enumerate(values) if value}
    return columns if all(name in columns for name in NEEDED) else None


def _same_number(value: Any, area: str) -> bool:
    text = str(value).strip().removesuffix(".0")
    return text.isdecimal() and int(text) == int(area)


def _all_industries(cells: _Cells) -> bool:
    industry = str(cells.get("NAICS") or "0").strip()
    return industry.strip("0") in ("", ".")


def _kept(rows: Iterable[tuple[int, _Cells]], year: int) -> dict[str, tuple[int, _Cells]]:
    """One row for each code: the finest level, and of equal ones the first with a wage."""
    best: dict[str, tuple[tuple[int, bool], int, _Cells]] = {}
    for number, cells in rows:
        code = str(cells["OCC_CODE"]).strip()
        if not _CODE.fullmatch(code):
            raise InputError("no occupation code", reason="row", row=number)
        level = str(cells.get("O_GROUP") or "").strip().lower()
        silent = not any(_cents(cells[c], number, year, m)[0] for m, c in _MEASURES)
        rank = (_LEVELS.index(level) if level in _LEVELS else len(_LEVELS), silent)
        if code not in best or rank < best[code][0]:
            best[code] = (rank, number, cells)
    return {code: (number, cells) for code, (_, number, cells) in sorted(best.items())}


def _wage_rows(kept: Mapping[str, tuple[int, _Cells]], area: str, year: int) -> Iterator[WageRow]:
    for code, (number, cells) in kept.items():
        for measure, column in _MEASURES:
            cents, mark = _cents(cells[column], number, year, measure)
            yield WageRow(
                area=area,
                area_title=_text(cells.get("AREA_TITLE")),
                code=code,
                title=_text(cells["OCC_TITLE"]),
                measure=measure,
                value_cents=cents,
                capped=mark == "#",
                note=_note(cells, cents, mark),
                source=f"OEWS May {year}, {column}",
            )


def _note(cells: _Cells, cents: int | None, mark: str) -> str:
    if cents is not None or mark == "#":
        return ""
    if mark == "":
        released = (("ANNUAL", "annual_only"), ("HOURLY", "hourly_only"))
        only = [note for column, note in released if _text(cells.get(column)).upper() == "TRUE"]
        return only[0] if only else "suppressed"
    return "suppressed"


def _cents(value: Any, row: int, year: int, measure: str) -> tuple[int | None, str]:
    """Cents and the mark that stands in the cell: ``*`` and ``**`` are not available, ``#`` is at
    or above the cap, ``~`` too few reported; an empty cell has no mark and no figure."""
    text = _text(value)
    if text in ("", "*", "**", "~"):
        return None, text
    if text == "#":
        caps = CAPS.get(year)
        return (caps[measure == "annual_median"] if caps else None), text
    try:
        cents = (Decimal(text.replace(",", "").lstrip("$")) * 100).to_integral_value(ROUND_HALF_UP)
        if cents > 0:
            return int(cents), ""
    except (InvalidOperation, ValueError, OverflowError):
        pass
    raise InputError("no wage", reason="row", row=row)


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()
