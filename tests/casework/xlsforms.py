"""XLSForms written for a test: rows of the survey sheet as dicts, choices as tuples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

Choice = tuple[str, str, str]
YES_NO = (("yn", "yes", "Yes"), ("yn", "no", "No"))


def xlsform(
    path: Path,
    rows: Sequence[Mapping[str, str]],
    *,
    choices: Sequence[Choice] = YES_NO,
    **settings: str,
) -> Path:
    """Write a form; the first row of the sheet ``survey`` is row 2."""
    book = Workbook()
    survey = book.active
    assert survey is not None
    survey.title = "survey"
    heads = list(dict.fromkeys(["type", "name", "label", *(key for row in rows for key in row)]))
    survey.append(heads)
    for row in rows:
        survey.append([row.get(head) for head in heads])
    sheet = book.create_sheet("choices")
    sheet.append(["list_name", "name", "label"])
    for choice in choices:
        sheet.append(list(choice))
    told = {"form_id": "devices", "form_title": "Devices", "version": "1", **settings}
    sheet = book.create_sheet("settings")
    sheet.append(list(told))
    sheet.append(list(told.values()))
    book.save(path)
    return path


def asked(kind: str, name: str, **more: str) -> dict[str, str]:
    """A row that asks something."""
    return {"type": kind, "name": name, "label": name.capitalize(), **more}
