"""The sheets of an XLSForm as they stand in the file, and as pyxform understands them.

Nothing of the file is trusted. This module loads pyxform: import it only to import a form.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
import warnings
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mtw_desktop.casework.xlsform_shapes import FormProblem
from mtw_desktop.domain.plain import nfc
from mtw_desktop.errors import InputError

#: A form of many hundred questions is far below these.
MAX_BYTES, MAX_UNPACKED = 5_000_000, 50_000_000
_OLE, _ZIP = b"\xd0\xcf\x11\xe0", b"PK"
_ROW = re.compile(r"\[row\s*:\s*(\d+)\]\s*")
_SETTINGS_TITLE = "form_title"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row. ``number`` is the one that a spreadsheet shows; ``cells`` by heading, stripped."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FormFile:
    """``survey``, ``choices`` and ``settings`` by row; ``others`` are further sheets that mean
    something in an XLSForm; ``parsed`` is what pyxform makes of it, ``None`` with ``trouble``."""

    name: str
    sha256: str
    survey: tuple[SheetRow, ...]
    choices: tuple[SheetRow, ...]
    settings: Mapping[str, str]
    others: tuple[str, ...]
    parsed: Mapping[str, Any] | None = None
    trouble: FormProblem | None = None

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of the survey sheet that are used."""
        return tuple(dict.fromkeys(name for row in self.survey for name in row.cells))


def read_form(path: Path) -> FormFile:
    """Read an .xlsx, .xls or .csv. ``InputError``: unreadable, spreadsheet_too_large,
    not_a_table."""
    data = raw = _bytes(path)
    kind = ".xls" if data.startswith(_OLE) else ".xlsx" if data.startswith(_ZIP) else ".csv"
    lines: dict[str, list[int]] = {}
    if kind == ".csv":
        data, lines = _csv(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of every drawing that it leaves out
        sheets = _sheets(data, kind)
        parsed, trouble = _parsed(sheets, path.stem)
    settings = next(iter(_rows(sheets, "settings", lines)), SheetRow(0, {}))
    others = [name for name in ("external_choices", "entities", "osm") if sheets.get(name)]
    return FormFile(
        name=path.name,
        sha256=hashlib.sha256(raw).hexdigest(),
        survey=tuple(_rows(sheets, "survey", lines)),
        choices=tuple(_rows(sheets, "choices", lines)),
        settings=settings.cells,
        others=tuple(others),
        parsed=parsed,
        trouble=trouble,
    )


def _bytes(path: Path) -> bytes:
    try:
        if os.stat(path).st_size > MAX_BYTES:
            raise InputError("form", reason="spreadsheet_too_large", row=0)
        data = path.read_bytes()
    except OSError as error:
        raise InputError(type(error).__name__, reason="unreadable", row=0) from error
    if data.startswith(_ZIP):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as parts:
                size = sum(each.file_size for each in parts.infolist())
        except zipfile.BadZipFile as error:
            raise InputError("zip", reason="not_a_table", row=0) from error
        if size > MAX_UNPACKED:
            raise InputError("form", reason="spreadsheet_too_large", row=0)
    return data


def _csv(data: bytes) -> tuple[bytes, dict[str, list[int]]]:
    """The text as pyxform wants it, and the lines on which each sheet has its rows."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\0" in text:
        raise InputError("a binary file", reason="not_a_table", row=0)
    lines: dict[str, list[int]] = {}
    sheet = ""
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        for row in reader:
            if row and row[0].strip():
                sheet = row[0].strip().lower()
            if any(cell.strip() for cell in row[1:]):
                lines.setdefault(sheet, []).append(reader.line_num)
    except csv.Error as error:
        raise InputError("csv", reason="not_a_table", row=0) from error
    # The first line of a sheet is its headings.
    return text.encode(), {name: numbers[1:] for name, numbers in lines.items()}


def _sheets(data: bytes, kind: str) -> dict[str, Any]:
    from pyxform.xls2json_backends import csv_to_dict, xls_to_dict, xlsx_to_dict

    readers = {".xls": xls_to_dict, ".xlsx": xlsx_to_dict, ".csv": csv_to_dict}
    try:
        found: dict[str, Any] = readers[kind](io.BytesIO(data))
    except Exception as error:  # a damaged file may raise anything at all in its reader
        raise InputError(type(error).__name__, reason="not_a_table", row=0) from error
    return found


def _rows(sheets: Mapping[str, Any], name: str, lines: Mapping[str, list[int]]) -> list[SheetRow]:
    """The rows of a sheet that hold something."""
    numbers = lines.get(name)
    found = []
    for at, row in enumerate(sheets.get(name) or []):
        cells = {str(key): nfc(str(value)).strip() for key, value in row.items() if value}
        if any(cells.values()):
            number = numbers[at] if numbers and at < len(numbers) else at + 2
            found.append(SheetRow(number, cells))
    return found


def _parsed(
    sheets: Mapping[str, Any], stem: str
) -> tuple[Mapping[str, Any] | None, FormProblem | None]:
    from pyxform.errors import PyXFormError
    from pyxform.xls2json import workbook_to_json
    from pyxform.xls2json_backends import DefinitionData

    if not sheets.get("survey"):
        return None, FormProblem("survey", 0, "", "no_survey")
    given = {**sheets, "settings": [_untitled(row) for row in sheets.get("settings") or []]}
    given["settings_header"] = [_untitled(row) for row in sheets.get("settings_header") or []]
    known = DefinitionData.__dataclass_fields__
    try:
        book = DefinitionData(**{key: value for key, value in given.items() if key in known})
        return workbook_to_json(book, fallback_form_name=stem), None
    except PyXFormError as error:
        words = str(error)
        row = _ROW.search(words)
        said = " ".join(_ROW.sub("", words).split())[:300]
        return None, FormProblem("survey", int(row[1]) if row else 0, "", "pyxform", said)
    except Exception as error:  # what it did not foresee must not end the program
        return None, FormProblem("survey", 0, "", "pyxform", type(error).__name__)


def _untitled(row: Mapping[str, Any]) -> dict[str, Any]:
    """Without the title in further languages, which the standard does not have."""
    return {key: value for key, value in row.items() if not key.startswith(f"{_SETTINGS_TITLE}::")}
