"""Spreadsheets as people really send them: encodings, titles above the header, broken files."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mtw_desktop.casework import import_table
from mtw_desktop.casework.import_columns import (
    ColumnMapping,
    guess_mapping,
    target_of,
    targets,
)
from mtw_desktop.casework.import_table import Table, read_table
from mtw_desktop.domain.codelists import LANGUAGES
from mtw_desktop.domain.labels import error_text
from mtw_desktop.errors import InputError, RuleBroken


def workbook(path: Path, rows: list[list[Any]], sheet: str = "Caseload") -> Path:
    """A workbook with one sheet of these rows."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def refused(path: Path, sheet: str | None = None) -> str:
    """Why the file is refused; the reason has words of its own in every language."""
    with pytest.raises(InputError) as caught:
        read_table(path, sheet)
    reason = str(caught.value.details["reason"])
    for lang in LANGUAGES:
        plain, told = error_text("InputError", lang), error_text("InputError", lang, reason=reason)
        assert told != plain
    return reason


def cells(table: Table) -> list[tuple[object, ...]]:
    return [row.cells for row in table.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_any_usual_csv_is_understood(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "people.csv"
    rows = [["Nombre", "Teléfono", "Nota"], ["Étienne", "305 555 0142", '"uno; dos, tres"'], [""]]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    path.write_bytes(text.encode(encoding))
    table = read_table(path)
    assert table.header == ("Nombre", "Teléfono", "Nota")
    assert [(row.number, row.cells) for row in table.rows] == [
        (2, ("Étienne", "305 555 0142", "uno; dos, tres"))
    ]


def test_a_separator_line_is_obeyed_and_row_numbers_stay_those_of_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("sep=;\nName;Phone\n\nRosa;1\nJoel;2,5\n", encoding="utf-8")
    assert [(r.number, r.cells) for r in read_table(path).rows] == [
        (4, ("Rosa", "1")),
        (5, ("Joel", "2,5")),
    ]


def test_a_workbook_keeps_dates_and_drops_what_is_empty(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Caseload of November"],
        [],
        ["Name", "DOB", "ZIP", "Safe", "Pay"],
        ["Rosa", date(1990, 3, 4), 33125, True, 12.5],
        *[[None, None, "", None, " "] for _ in range(400)],
        ["Joel", None, "33125", False, 3.0, "beyond the header"],
    ]
    table = read_table(workbook(tmp_path / "a.xlsx", rows))
    assert table.header == ("Name", "DOB", "ZIP", "Safe", "Pay")
    assert cells(table) == [
        ("Rosa", date(1990, 3, 4), "33125", "yes", "12.5"),
        ("Joel", "", "33125", "no", "3"),
    ]
    assert [row.number for row in table.rows] == [4, 405]


def test_the_first_visible_sheet_with_a_header_is_read_unless_one_is_named(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["2026", "11"]], "Cover")
    book = openpyxl.load_workbook(path)
    book.create_sheet("Hidden").append(["Secret", "Header"])
    book["Hidden"].sheet_state = "hidden"
    for title in ("People", "More"):
        book.create_sheet(title).append(["Name", title])
    book.save(path)
    table = read_table(path)
    assert (table.sheet, table.sheets) == ("People", ("Cover", "People", "More"))
    assert read_table(path, "More").header == ("Name", "More")
    assert refused(path, "Nowhere") == "no_such_sheet"
    assert refused(path, "Cover") == "not_a_table"


def test_a_formula_gives_its_value_not_its_text(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Name", "Age"])
        sheet.write_string(1, 0, "Rosa")
        sheet.write_formula(1, 1, "=18+3", None, 21)
    assert cells(read_table(path)) == [("Rosa", "21")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not_a_table"),
        (b"1,2\n3,4\n", "not_a_table"),
        (b"\x00\x01\x02" * 50, "not_a_table"),
        (b"PK\x03\x04 and then nothing", "unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_spreadsheet"),
        (b'Name,Note\n"' + b"x" * 200_000 + b'"\n', "not_a_table"),
    ],
)
def test_what_is_no_table_is_refused_in_words(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(data)
    assert refused(path) == reason


def test_a_zip_that_is_no_workbook_and_a_missing_file_are_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("hello.txt", "not a workbook")
    assert refused(path) == "unreadable"
    assert refused(tmp_path / "none.csv") == "unreadable"


def test_too_much_is_refused_before_it_fills_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b" " * 2_000_000)
    monkeypatch.setattr(import_table, "MAX_UNPACKED", 1_000_000)
    assert refused(bomb) == "spreadsheet_too_large"
    long = tmp_path / "long.csv"
    long.write_text("Name,Phone\n" + "Rosa,1\n" * 11, encoding="utf-8")
    monkeypatch.setattr(import_table, "MAX_ROWS", 10)
    assert refused(long) == "spreadsheet_too_large"
    wide = tmp_path / "wide.csv"
    wide.write_text(",".join(f"Column {n}" for n in range(201)), encoding="utf-8")
    assert refused(wide) == "spreadsheet_too_large"


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("DOB", "participant.birth_date"),
        ("Date of Birth (mm/dd/yyyy)", "participant.birth_date"),
        ("fecha_nacimiento", "participant.birth_date"),
        ("Dat nesans", "participant.birth_date"),
        ("FirstName", "participant.given_name"),
        ("Fist name", "participant.given_name"),
        ("APELLIDOS", "participant.family_name"),
        ("Siyati", "participant.family_name"),
        ("Teléfono", "participant.phone"),
        ("Telefòn", "participant.phone"),
        ("Phone 2", "participant.other_phone"),
        ("Client ID", "external_id"),
        ("Household size", "entry_profile.household_size"),
        ("Bezwen", "needs"),
        ("Consent signed?", "consent"),
        ("Name", "full_name"),
        ("Shoe size", None),
        ("", None),
    ],
)
def test_a_heading_is_recognized_in_three_languages(heading: str, key: str | None) -> None:
    assert guess_mapping([heading]).keys == (key,)


def test_name_means_the_first_name_where_another_column_has_the_last() -> None:
    keys = guess_mapping(["Nombre", "Apellidos", "Phone", "Telephone"]).keys
    assert keys[:2] == ("participant.given_name", "participant.family_name")
    assert keys[2:].count("participant.phone") == 1


def test_a_person_may_put_a_column_elsewhere() -> None:
    mapping = guess_mapping(["Phone", "Cell?", "Alias"]).put(1, "participant.phone")
    assert mapping.keys[:2] == (None, "participant.phone")
    both = ColumnMapping(("note", None)).put(1, "note")
    assert both.keys == ("note", "note")
    with pytest.raises(RuleBroken):
        mapping.put(0, "participant.shoe_size")
    with pytest.raises(RuleBroken):
        mapping.put(3, "note")


def test_every_place_a_column_can_go_to_has_a_name_in_three_languages() -> None:
    for each in targets():
        assert all(each.label(lang) for lang in LANGUAGES)
        assert target_of(each.key) is each
