"""The recovery sheet: one page, the key complete and in order, in three languages."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from mtw_desktop.documents.recovery_sheet import recovery_sheet
from mtw_desktop.domain.labels import label
from tests.documents.samples import LANGUAGES, pages

GROUPS = [f"A{n:02d}CD" for n in range(11)]


def sheet(language: str) -> bytes:
    return recovery_sheet(
        "-".join(GROUPS),
        "OIC of South Florida",
        "Marisol Peña",
        language,
        made_on=date(2026, 11, 16),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_page_holds_the_key_what_it_is_for_and_where_to_keep_it(language: str) -> None:
    (page,) = pages(sheet(language))
    for key in ("title", "purpose", "use", "keep.1", "keep.2", "keep.3"):
        assert label(f"sheet.{key}", language) in page
    assert "Marisol Peña" in page
    places = [page.index(f"{n} {group}") for n, group in enumerate(GROUPS, start=1)]
    assert places == sorted(places)


def test_the_file_names_neither_the_key_nor_a_person() -> None:
    info = PdfReader(BytesIO(sheet("en"))).metadata
    assert info == {"/Title": "Recovery key", "/Producer": "MTW Desktop"}
