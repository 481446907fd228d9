"""The wage file of the BLS becomes a pack: marks, caps, doubles, lock files, wrong files."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from mtw_desktop.casework import oews
from mtw_desktop.casework.oews import read_oews
from mtw_desktop.domain.labels import error_text
from mtw_desktop.domain.wages import WageRow, pack_document, read_pack
from mtw_desktop.errors import InputError

COLUMNS = [
    "AREA",
    "AREA_TITLE",
    "AREA_TYPE",
    "PRIM_STATE",
    "NAICS",
    "NAICS_TITLE",
    "I_GROUP",
    "OWN_CODE",
    "OCC_CODE",
    "OCC_TITLE",
    "O_GROUP",
    "TOT_EMP",
    "EMP_PRSE",
    "JOBS_1000",
    "LOC_QUOTIENT",
    "PCT_TOTAL",
    "PCT_RPT",
    "H_MEAN",
    "A_MEAN",
    "MEAN_PRSE",
    "H_PCT10",
    "H_PCT25",
    "H_MEDIAN",
    "H_PCT75",
    "H_PCT90",
    "A_PCT10",
    "A_PCT25",
    "A_MEDIAN",
    "A_PCT75",
    "A_PCT90",
    "ANNUAL",
    "HOURLY",
]
TODAY = date(2026, 11, 22)


def line(code: str, hourly: Any, annual: Any, **cells: Any) -> dict[str, Any]:
    base = {
        "AREA": "33100",
        "AREA_TITLE": "Miami-Fort Lauderdale-West Palm Beach, FL",
        "NAICS": "000000",
        "I_GROUP": "cross-industry",
        "OCC_CODE": code,
        "OCC_TITLE": f"Title of {code}",
        "O_GROUP": "detailed",
        "H_MEDIAN": hourly,
        "A_MEDIAN": annual,
    }
    return {**base, **cells}


def write(
    folder: Path,
    *lines: Mapping[str, Any],
    name: str = "MSA_M2024_dl.xlsx",
    columns: list[str] = COLUMNS,
) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(columns)
    for each in lines:
        sheet.append([each.get(column) for column in columns])
    book.save(folder / name)
    return folder / name


def rows(path: Path) -> dict[tuple[str, str], WageRow]:
    return {(r.code, r.measure): r for r in read_oews(path, retrieved=TODAY).rows}


def reason(path: Path) -> object:
    with pytest.raises(InputError) as caught:
        read_oews(path, retrieved=TODAY)
    details = caught.value.details
    for lang in ("en", "es", "ht"):
        sentence = error_text("InputError", lang, **details)
        assert sentence != error_text("InputError", lang)
        assert "{" not in "".join(sentence)
    return details["reason"]


@pytest.mark.parametrize(
    ("hourly", "annual", "expected", "capped", "notes"),
    [
        (29.36, 61070, (2936, 6_107_000), False, ("", "")),
        ("1,029.365", "$61,070", (102_937, 6_107_000), False, ("", "")),
        ("*", "*", (None, None), False, ("suppressed", "suppressed")),
        ("**", "~", (None, None), False, ("suppressed", "suppressed")),
        ("#", "#", (None, None), True, ("", "")),
    ],
)
def test_figures_and_marks(
    tmp_path: Path,
    hourly: Any,
    annual: Any,
    expected: tuple[int | None, int | None],
    capped: bool,
    notes: tuple[str, str],
) -> None:
    found = rows(write(tmp_path, line("15-1232", hourly, annual)))
    both = [found["15-1232", measure] for measure in ("hourly_median", "annual_median")]
    assert tuple(each.value_cents for each in both) == expected
    assert [each.capped for each in both] == [capped, capped]
    assert tuple(each.note for each in both) == notes


@pytest.mark.parametrize(("year", "cap"), [(2021, 10_000), (2023, 11_500), (2024, None)])
def test_the_cap_is_known_only_for_years_whose_source_was_read(
    tmp_path: Path, year: int, cap: int | None
) -> None:
    path = write(tmp_path, line("29-1240", "#", "#"), name=f"MSA_M{year}_dl.xlsx")
    assert rows(path)["29-1240", "hourly_median"].value_cents == cap


def test_occupations_whose_wages_are_annual_only_say_so(tmp_path: Path) -> None:
    found = rows(write(tmp_path, line("25-2021", None, 61_000, ANNUAL=True)))
    assert found["25-2021", "hourly_median"].note == "annual_only"
    assert found["25-2021", "annual_median"].value_cents == 6_100_000


def test_the_area_is_matched_by_code_and_other_rows_stay_out(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        line("15-1252", 60, 124_800, AREA=33100, AREA_TITLE="Miami-...-Pompano Beach, FL"),
        line("15-1232", 29, 60_320, AREA="0033100"),
        line("15-1211", 50, 104_000, AREA="45300"),
        line("15-1212", 50, 104_000, AREA_TITLE="Miami", AREA="33124"),
        line("15-1254", 50, 104_000, NAICS="541500"),
    )
    assert {code for code, _ in rows(path)} == {"15-1252", "15-1232"}


def test_a_code_that_stands_twice_is_taken_once_at_its_finer_level(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        line("13-1020", 30, 62_400, O_GROUP="broad"),
        line("13-1020", 31, 64_480),
        line("13-1030", "*", "*"),
        line("13-1030", 32, 66_560),
    )
    found = rows(path)
    assert len(found) == 4
    assert found["13-1020", "hourly_median"].value_cents == 3100
    assert found["13-1030", "hourly_median"].value_cents == 3200


def test_the_archive_as_downloaded(tmp_path: Path) -> None:
    inside = write(tmp_path, line("15-1232", 29, 60_320), name="MSA_M2022_dl.xlsx")
    other = write(tmp_path, line("15-1252", 10, 20_800), name="BOS_M2022_dl.xlsx")
    with zipfile.ZipFile(tmp_path / "oesm22ma.zip", "w") as archive:
        archive.writestr("oesm22ma/~$MSA_M2022_dl.xlsx", b"\5Owner")
        archive.writestr("oesm22ma/file_descriptions.xlsx", b"")
        archive.write(other, f"oesm22ma/{other.name}")
        archive.write(inside, f"oesm22ma/{inside.name}")
    pack = read_oews(tmp_path / "oesm22ma.zip", retrieved=TODAY)
    assert (pack.id, pack.period, pack.trust) == ("oews-2022-33100", "May 2022", "official")
    assert (pack.valid_from, pack.retrieved) == (date(2023, 4, 1), TODAY)
    assert [each.value_cents for each in pack.rows] == [2900, 6_032_000]
    assert read_pack(pack_document(pack)) == pack


def test_notes_above_the_headings_and_short_rows_do_no_harm(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["May 2024 estimates"])
    sheet.append(["area", "occ_code", "occ_title", "h_median", "a_median"])
    sheet.append([33100, "15-1232", "User Support", 29])
    sheet.append(["Footnote"])
    book.save(tmp_path / "MSA_M2024_dl.xlsx")
    found = rows(tmp_path / "MSA_M2024_dl.xlsx")
    assert [each.value_cents for each in found.values()] == [2900, None]


@pytest.mark.parametrize(
    ("cells", "name", "columns", "expected"),
    [
        ({}, "download.xlsx", COLUMNS, "no_year"),
        ({}, "MSA_M2018_dl.xlsx", COLUMNS, "old_codes"),
        ({"AREA": "45300"}, "MSA_M2024_dl.xlsx", COLUMNS, "no_area"),
        ({}, "MSA_M2024_dl.xlsx", COLUMNS[:20], "not_oews"),
        ({"H_MEDIAN": "about 30"}, "MSA_M2024_dl.xlsx", COLUMNS, "row"),
        ({"A_MEDIAN": -1}, "MSA_M2024_dl.xlsx", COLUMNS, "row"),
        ({"H_MEDIAN": "NaN"}, "MSA_M2024_dl.xlsx", COLUMNS, "row"),
        ({"H_MEDIAN": "Infinity"}, "MSA_M2024_dl.xlsx", COLUMNS, "row"),
        ({"OCC_CODE": "151232"}, "MSA_M2024_dl.xlsx", COLUMNS, "row"),
    ],
)
def test_a_workbook_that_is_not_right_says_what_is_wrong(
    tmp_path: Path, cells: dict[str, Any], name: str, columns: list[str], expected: str
) -> None:
    path = write(tmp_path, {**line("15-1232", 29, 60_320), **cells}, name=name, columns=columns)
    assert reason(path) == expected


def test_a_file_that_is_no_workbook_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reason(tmp_path / "MSA_M2024_dl.xlsx") == "unreadable"
    text = tmp_path / "MSA_M2023_dl.xlsx"
    text.write_text("AREA,OCC_CODE\n")
    assert reason(text) == "unreadable"
    hollow = tmp_path / "MSA_M2022_dl.xlsx"
    with zipfile.ZipFile(hollow, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types")
    assert reason(hollow) == "unreadable"
    locks = tmp_path / "oesm24ma.zip"
    with zipfile.ZipFile(locks, "w") as archive:
        archive.writestr("~$MSA_M2024_dl.xlsx", b"\5Owner")
    assert reason(locks) == "not_oews"
    monkeypatch.setattr(oews, "MAX_WORKBOOK_BYTES", 10)
    assert reason(write(tmp_path, line("15-1232", 29, 60_320))) == "too_large"
