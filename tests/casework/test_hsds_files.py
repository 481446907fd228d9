"""Files that are no HSDS package: each says what is wrong with it, in words of its own."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest

from mtw_desktop.casework import hsds
from mtw_desktop.casework.hsds import read_package
from mtw_desktop.domain.labels import error_text
from mtw_desktop.errors import InputError
from tests.casework.packages import (
    Writer,
    lakou,
    write_folder,
    write_organization_full,
    write_zip,
)


def test_a_zip_may_hold_json_documents_and_what_a_mac_puts_beside_them(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "package.zip", "w") as archive:
        archive.writestr("one.json", '{"name": "Lakou"}')
        archive.writestr("__MACOSX/._one.json", b"\0\5\x16\7")
        archive.writestr("two.json", '[{"name": "Konbit"}]')
    tables = read_package(tmp_path / "package.zip")
    assert [row["name"] for row in tables["organizations"]] == ["Lakou", "Konbit"]


def _damaged_zip(path: Path) -> None:
    whole = write_zip(path.with_suffix(""), lakou()).read_bytes()
    with zipfile.ZipFile(path.with_suffix(".zip")) as archive:
        start = archive.infolist()[0].header_offset + 80
    path.write_bytes(whole[:start] + b"\xff" * 40 + whole[start + 40 :])


def _locked_zip(path: Path) -> None:
    data = bytearray(write_zip(path.with_suffix(""), lakou()).read_bytes())
    data[data.index(b"PK\1\2") + 8] |= 1  # the bit that says a password is needed
    path.write_bytes(data)


def _workbook(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("missing.json", None, "unreadable"),
        ("photo.json", b"\x89PNG\r\n\x1a\n\xff\xfe", "unreadable"),
        ("cut.json", b'[{"name": "Lakou", "servi', "unreadable"),
        ("abyss.json", b"[" * 200_000, "unreadable"),
        ("damaged.zip", _damaged_zip, "unreadable"),
        ("locked.zip", _locked_zip, "unreadable"),
        ("sheet.csv", b"id,name\n1,Lakou\n", "unreadable"),
        ("book.zip", _workbook, "not_hsds"),
        ("numbers.json", b"[1, 2, null]", "not_hsds"),
        ("other.json", b'{"title": "Recipes", "contents": []}', "not_hsds"),
        ("empty", Path.mkdir, "not_hsds"),
    ],
)
def test_a_wrong_file_says_what_is_wrong_with_it(
    tmp_path: Path, name: str, content: Any, reason: str
) -> None:
    path = tmp_path / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content:
        content(path)
    with pytest.raises(InputError) as caught:
        read_package(path)
    assert caught.value.details["reason"] == reason
    assert_has_own_words(caught.value)


@pytest.mark.parametrize("write", [write_folder, write_zip, write_organization_full])
def test_what_is_too_large_is_not_even_opened(
    tmp_path: Path, write: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "large", lakou())
    monkeypatch.setattr(hsds, "MAX_BYTES", 500)
    with pytest.raises(InputError) as caught:
        read_package(path)
    assert caught.value.details["reason"] == "too_large"
    assert_has_own_words(caught.value)


def assert_has_own_words(error: InputError) -> None:
    """Each reason has a sentence and a next step of its own, in plain short sentences."""
    for language in ("en", "es", "ht"):
        words = error_text(error.code, language, **error.details)
        assert words != error_text(error.code, language)
        assert all(len(each.split()) <= 16 for text in words for each in text.split(". "))
