"""Paper: the same bytes on the screen, in the file and at the printer, in their true size."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen import canvas

from mtw_desktop.errors import CannotWriteFile, NoPrinter, RuleBroken
from ui.widgets.pdf_pages import PdfPages
from ui.widgets.printing import (
    NoPrinters,
    QtPrinters,
    draw_pdf,
    letter_printer,
    proposed_name,
    save_pdf,
)
from ui.widgets.slip_view import SlipView

INCH = 72


def slip(*words: str) -> bytes:
    """A Letter page for each text, with a black square an inch wide, an inch from the corner."""
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=(8.5 * INCH, 11 * INCH), invariant=1)
    for each in words:
        paper.drawString(3 * INCH, 5 * INCH, each)
        paper.rect(INCH, 9 * INCH, INCH, INCH, fill=1)
        paper.showPage()
    paper.save()
    return out.getvalue()


def is_dark(image: QImage, inches_right: float, inches_down: float, dpi: int) -> bool:
    return image.pixelColor(round(inches_right * dpi), round(inches_down * dpi)).lightness() < 80


def test_a_page_is_drawn_on_white_with_its_words(qapp: QApplication) -> None:
    pages = PdfPages(slip("participant", "staff"))
    image = pages.image_at(0, 100)
    assert (image.width(), image.height()) == (850, 1100)
    assert is_dark(image, 1.5, 1.5, 100)
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert [pages.text(at).strip() for at in range(pages.count)] == ["participant", "staff"]


def test_what_is_no_pdf_is_a_fault_of_ours(qapp: QApplication) -> None:
    with pytest.raises(RuleBroken):
        PdfPages(b"<html>")


def print_to(place: Path, pdf: bytes, pages: tuple[int, int] = (0, 0)) -> QPdfDocument:
    """Print into a file, as the platform without a printer can; what came out."""
    printer = letter_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(place))
    printer.setFromTo(*pages)
    draw_pdf(pdf, printer)
    del printer
    paper = QPdfDocument()
    paper.load(str(place))
    return paper


def test_paper_comes_out_in_its_true_size(qapp: QApplication, tmp_path: Path) -> None:
    paper = print_to(tmp_path / "paper.pdf", slip("one", "two"))
    assert paper.pageCount() == 2
    size = paper.pagePointSize(0)
    assert (round(size.width()), round(size.height())) == (612, 792)
    image = QImage(850, 1100, QImage.Format.Format_RGB32)
    image = paper.render(0, image.size())
    for right, down, dark in ((1.1, 1.1, True), (1.9, 1.9, True), (0.9, 1.5, False)):
        there = image.pixelColor(round(right * 100), round(down * 100))
        assert (there.lightness() < 80 and there.alpha() > 200) is dark, (right, down)


def test_only_the_chosen_pages_are_printed(qapp: QApplication, tmp_path: Path) -> None:
    assert print_to(tmp_path / "paper.pdf", slip("1", "2", "3"), (2, 2)).pageCount() == 1


@pytest.mark.skipif(bool(QPrinterInfo.availablePrinterNames()), reason="there is a printer here")
def test_a_laptop_without_a_printer_says_so(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    for printers in (QtPrinters(), NoPrinters()):
        with pytest.raises(NoPrinter):
            printers.choose(page, "Office laser", 2)


def test_a_file_holds_the_very_bytes_and_is_ours_alone(tmp_path: Path) -> None:
    place = tmp_path / "R-4K7-Q2TX.pdf"
    place.write_bytes(b"an older slip")
    save_pdf(b"%PDF the bytes", place)
    assert place.read_bytes() == b"%PDF the bytes"
    assert place.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize("where", ["missing/slip.pdf", "folder"])
def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path, where: str) -> None:
    (tmp_path / "folder" / "full").mkdir(parents=True)
    with pytest.raises(CannotWriteFile):
        save_pdf(b"%PDF", tmp_path / where)
    assert [each.name for each in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize(
    ("number", "name"),
    [("R-4K7-Q2TX", "R-4K7-Q2TX.pdf"), ("../R 1", "R1.pdf"), ("", "slip.pdf")],
)
def test_a_file_is_named_by_its_number_alone(number: str, name: str) -> None:
    assert proposed_name(number) == name


def test_the_view_keeps_the_copy_one_looks_at(qtbot: QtBot) -> None:
    view = SlipView()
    qtbot.addWidget(view)
    view.show_pdf(slip("participant", "staff"))
    assert view.paper.accessibleDescription().strip() == "participant"
    view.copies.button(1).click()
    view.show_pdf(slip("participant again", "staff again"))
    assert view.paper.accessibleDescription().strip() == "staff again"
    view.show_pdf(slip("only one"))
    assert view.paper.accessibleDescription().strip() == "only one"
    view.show_pdf(slip("one", "two", "three"))
    assert [each.text() for each in view.copies.buttons()] == ["Page 1", "Page 2", "Page 3"]
    view.copies.button(2).click()
    assert view.paper.accessibleDescription().strip() == "three"


def test_the_view_says_which_language_is_wanted(qtbot: QtBot) -> None:
    view = SlipView()
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.language_chosen) as chosen:
        view.languages.buttons["es"].click()
    assert chosen.args == ["es"]
