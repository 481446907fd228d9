"""The slip as a file: the same every time, complete in itself, its codes readable."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import pytest
import zxingcpp
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from tests.documents.samples import LANGUAGES, PERSON, contents, pages, slip

#: Pixels per point: 200 dpi.
SCALE = 200 / 72


def images(pdf: bytes) -> Iterator[QImage]:
    """Each page on white, as the preview and the printer draw it."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    for number in range(document.pageCount()):
        size = document.pagePointSize(number)
        drawn = document.render(
            number, QSize(round(size.width() * SCALE), round(size.height() * SCALE))
        )
        page = QImage(drawn.size(), QImage.Format.Format_Grayscale8)
        page.fill(QColor("white"))
        painter = QPainter(page)
        painter.drawImage(0, 0, drawn)
        painter.end()
        yield page


def unread(pdf: bytes) -> PdfReader:
    """A file as another program reads it, complaining of every fault."""
    return PdfReader(BytesIO(pdf), strict=True)


def inked_rows(page: QImage, left: float, top: float, width: float, height: float) -> int:
    """Pixel rows that hold any ink in a part of a page, in points from its upper left corner."""
    where = QRect(*(round(each * SCALE) for each in (left, top, width, height)))
    part = page.copy(where)
    bits, pitch = bytes(part.constBits()), part.bytesPerLine()
    rows = (bits[start : start + part.width()] for start in range(0, len(bits), pitch))
    return sum(row.strip(b"\xff") != b"" for row in rows)


def test_the_codes_can_be_read_from_paper_and_name_nobody(qtbot: QtBot) -> None:
    found = []
    for page in images(slip()):
        bits = memoryview(page.constBits()).cast("B", (page.height(), page.bytesPerLine()))
        found.append(sorted(each.text for each in zxingcpp.read_barcodes(bits)))
    ours = "MTW1:R-4K7-Q2TD:K7F2D-9QWXR"
    assert found == [[ours, f"{ours}:A"], [ours]]


def test_nothing_of_the_longest_texts_leaves_the_printed_area(qtbot: QtBot) -> None:
    texts = contents(
        replace(PERSON, given_name="Wòz" * 66, family_name="É" * 200),
        reason="x" * 2000,
        to_service="S" * 200,
        to_address="1 Street\n" * 12 + "A" * 280,
        to_hours="m\n" * 200,
        to_getting_there="y" * 400,
        bring_along="b;" * 300,
        appointment_note="n\n" * 100,
        to_languages="L" * 200,
        staff_name="M" * 200,
        return_code="7" * 40,
    )
    pdf = slip(texts)
    drawn = list(images(pdf))
    assert len(drawn) == 8
    for page, text in zip(drawn, pages(pdf), strict=True):
        to_cut = 3 if "✂" in text else 0
        assert inked_rows(page, 572, 0, 40, 792) <= to_cut  # right margin
        assert inked_rows(page, 43, 744, 525, 9) == 0  # between the text and the foot line
        assert inked_rows(page, 0, 766, 612, 26) == 0


def test_the_same_slip_is_the_same_bytes_in_another_run() -> None:
    script = (
        "import hashlib; from tests.documents.samples import slip;"
        "print(hashlib.sha256(slip()).hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    other = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert other.stdout.strip() == hashlib.sha256(slip()).hexdigest()


def test_another_number_is_another_file() -> None:
    assert slip(contents()) != slip(contents(number="R-4K7-Q2TF"))


def test_slips_made_at_the_same_time_do_not_mix() -> None:
    texts = [contents(reason=f"łódź 😀 محمد {chr(0x1F400 + n)} {n}") for n in range(8)]
    alone = [slip(each) for each in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(slip, texts * 4)) == alone * 4


@pytest.mark.parametrize("reason", ["plain", "łódź محمد שלום 😀 我 ✓"])
def test_every_font_is_embedded(reason: str) -> None:
    reader = unread(slip(contents(reason=reason)))
    fonts = [
        font.get_object()
        for font in reader.pages[0]["/Resources"]["/Font"].values()  # type: ignore[index]
    ]
    assert len(fonts) >= 2
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_and_each_page_name_their_language(language: str) -> None:
    reader = unread(slip(participant_language=language))
    assert str(reader.root_object["/Lang"]) == language
    marks = [page.get_contents().get_data() for page in reader.pages]  # type: ignore[union-attr]
    assert f"/Span<</Lang({language})>>BDC".encode() in marks[0]
    assert b"/Span<</Lang(en)>>BDC" in marks[1]


def test_names_in_other_scripts_print_and_can_be_found() -> None:
    person = replace(PERSON, given_name="محمد", family_name="Łoś 😀")
    staff = pages(slip(contents(person)))[1]
    assert "Łoś 😀" in staff
    assert "دمحم" in staff or "محمد" in staff  # readers differ in the order they give
