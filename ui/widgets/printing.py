"""Paper: the printers of this laptop behind a small port, and files of the same bytes.

What goes to a printer is drawn from exactly the bytes that the preview showed and that
``save_pdf`` writes; QtPdf makes pictures only, so pages are drawn at 300 dots per inch.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from mtw_desktop.errors import CannotWriteFile, NoPrinter
from ui.widgets.pdf_pages import PdfPages

DPI = 300


class PrintTarget(Protocol):
    """A printer that a person has chosen, with its settings."""

    @property
    def name(self) -> str:
        """What the system calls it; remembered as the default."""
        ...

    def print_pdf(self, pdf: bytes, title: str) -> None:
        """Print the pages; ``title`` shows in the print queue, so it names no person.

        ``NoPrinter`` if the printer does not start.
        """
        ...


class Printers(Protocol):
    """The printers of this laptop."""

    def choose(self, parent: QWidget, remembered: str, pages: int, /) -> PrintTarget | None:
        """Ask which printer; ``None`` if the person changes their mind.

        ``NoPrinter`` if there is none.
        """
        ...


class NoPrinters:
    """A laptop without a printer."""

    def choose(self, _parent: QWidget, _remembered: str, _pages: int, /) -> PrintTarget | None:
        """Always ``NoPrinter``."""
        raise NoPrinter("no printer is installed")


class QtPrinters:
    """The printers that the system knows, chosen in the system's own print dialog."""

    def choose(self, parent: QWidget, remembered: str, pages: int, /) -> PrintTarget | None:
        """See ``Printers.choose``. Starts at the remembered printer, else the system's default."""
        if not QPrinterInfo.availablePrinterNames():
            raise NoPrinter("no printer is installed")
        info = QPrinterInfo.printerInfo(remembered) if remembered else QPrinterInfo()
        printer = letter_printer(QPrinterInfo.defaultPrinter() if info.isNull() else info)
        dialog = QPrintDialog(printer, parent)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintSelection, on=False)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, pages)
        chosen = dialog.exec() == int(QPrintDialog.DialogCode.Accepted)
        dialog.deleteLater()
        return QtTarget(printer) if chosen else None


class QtTarget:
    """A real printer, ready to draw."""

    def __init__(self, printer: QPrinter) -> None:
        self._printer = printer

    @property
    def name(self) -> str:
        """What the system calls it."""
        return self._printer.printerName()

    def print_pdf(self, pdf: bytes, title: str) -> None:
        """See ``PrintTarget.print_pdf``."""
        self._printer.setDocName(title)
        draw_pdf(pdf, self._printer)


def letter_printer(info: QPrinterInfo | None = None) -> QPrinter:
    """A printer for US Letter at 300 dpi whose origin is the corner of the paper."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    if info is not None and not info.isNull():
        printer.setPrinterName(info.printerName())
    printer.setResolution(DPI)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.Letter),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    printer.setFullPage(True)
    return printer


def draw_pdf(pdf: bytes, printer: QPrinter) -> None:
    """Draw the chosen pages of ``pdf`` in their true size, one picture at a time.

    ``NoPrinter`` if the printer refuses to start.
    """
    pages = PdfPages(pdf)
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or pages.count, pages.count)
    painter = QPainter()
    if not painter.begin(printer):
        raise NoPrinter("the printer did not start")
    scale = printer.resolution() / 72
    for number in range(first, last + 1):
        if number > first:
            printer.newPage()
        points = pages.points(number - 1)
        area = QRectF(0, 0, points.width() * scale, points.height() * scale)
        painter.drawImage(area, pages.image_at(number - 1, DPI))
    painter.end()


def save_pdf(pdf: bytes, place: Path) -> None:
    """Write the bytes to ``place``, whole or not at all. ``CannotWriteFile`` says why not."""
    try:
        handle, beside = tempfile.mkstemp(dir=place.parent, prefix=".slip-", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(pdf)
                out.flush()
                os.fsync(out.fileno())
            Path(beside).replace(place)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise CannotWriteFile(type(error).__name__, reason=error.strerror or "") from error


def proposed_name(number: str) -> str:
    """The file name offered for a slip: its number, never a person."""
    safe = "".join(c for c in number if c.isalnum() or c == "-")
    return f"{safe or 'slip'}.pdf"
