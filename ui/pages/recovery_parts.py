"""The recovery key on paper: its sheet, and making a new one in the settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from mtw_desktop.casework import opening
from mtw_desktop.errors import WorldError
from ui import theme
from ui.context import UiContext
from ui.pages.setup_steps import RecoveryStep, SetupAnswers
from ui.widgets.banner import Banner
from ui.widgets.busy import Busy
from ui.widgets.buttons import secondary
from ui.widgets.field import Field
from ui.widgets.labels import muted
from ui.widgets.passphrase import PassphraseEdit
from ui.widgets.printing import Printers, QtPrinters, save_pdf


class SheetDesk(QObject):
    """Prints and saves the sheet of the key in ``answers``; ``over`` is where dialogs open."""

    def __init__(
        self,
        context: UiContext,
        answers: SetupAnswers,
        over: QWidget,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(over)
        self.context, self.answers, self._over = context, answers, over
        self.printers = printers or QtPrinters()

    @Slot()
    def print_sheet(self) -> None:
        """Ask for a printer and print."""
        self._draw(self._print)

    @Slot()
    def save_sheet(self) -> None:
        """Ask for a place and save."""
        self._draw(self._save)

    def _draw(self, then: Callable[[bytes], None]) -> None:
        session, key = self.answers.session, self.answers.recovery_key
        self.context.lanes.store(opening.recovery_sheet, session, key, done=then)

    @Slot(object)
    def _print(self, pdf: bytes) -> None:
        name = self.tr("Recovery sheet")
        try:
            printer = self.printers.choose(self._over, "", 1)
            if printer is not None:
                printer.print_pdf(pdf, name)
        except WorldError as error:
            self.context.tell_error(error)

    @Slot(object)
    def _save(self, pdf: bytes) -> None:
        title = self.tr("Save the recovery sheet")
        place, _filter = QFileDialog.getSaveFileName(
            self._over, title, "recovery-sheet.pdf", "PDF (*.pdf)"
        )
        if place:
            try:
                save_pdf(pdf, Path(place))
            except WorldError as error:
                self.context.tell_error(error)


class NewRecoveryKey(QWidget):
    """One button; then the passphrase; then the key, until its end has been typed back.

    ``begun`` is sent when the passphrase is asked for.
    """

    begun = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.answers = SetupAnswers()
        self.desk = SheetDesk(context, self.answers, self)
        self.step: RecoveryStep | None = None
        self.why = muted(
            self.tr(
                "For when the sheet with the recovery key is lost, or somebody else has seen it. "
                "The key of before will open nothing any more."
            )
        )
        self.passphrase = PassphraseEdit()
        self.passphrase.submitted.connect(self.go_on)
        self.field = Field(self.tr("&Present passphrase"), self.passphrase)
        self.banner = Banner("", tone="urgent")
        self.button = secondary(self.tr("Make a new recovery &key"))
        self.button.clicked.connect(self.go_on)
        self.busy = Busy(self.tr("Making a new recovery key"))
        # The answer is the key: without it only another new one would help.
        self.busy.cancel.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        for widget in (self.why, self.field, self.banner, self.button, self.busy):
            self._column.addWidget(widget)
        self.put_away()

    def put_away(self) -> None:
        """Back to the one button. A key on show stays: it is shown only once."""
        if self.step is None:
            self.passphrase.clear()
            for widget in (self.why, self.field, self.banner):
                widget.hide()

    def start(self) -> None:
        """Ask for the passphrase."""
        if self.step is None:
            self.why.show()
            self.field.show()
            self.begun.emit()
            self.passphrase.setFocus()

    @Slot()
    def go_on(self) -> None:
        """Whatever comes next: ask, make, or take the typed end for an answer."""
        if self.step is not None:
            self._finish(self.step)
        elif self.field.isHidden():
            self.start()
        elif not self.busy.running:
            self.banner.hide()
            job = self.context.lanes.store(
                opening.new_recovery_key,
                self.context.session,
                self.passphrase.text(),
                done=self._on_made,
                failed=self._on_failed,
            )
            self.busy.start(job)

    @Slot(object)
    def _on_made(self, key: str) -> None:
        self.busy.stop()
        self.put_away()
        self.answers.session, self.answers.recovery_key = self.context.session, key
        self.step = step = RecoveryStep(self.answers)
        step.wants_print.connect(self.desk.print_sheet)
        step.wants_pdf.connect(self.desk.save_sheet)
        step.submitted.connect(self.go_on)
        self._column.insertWidget(0, step)
        self.button.setText(self.tr("I have it on paper"))
        step.focus_first()

    def _finish(self, step: RecoveryStep) -> None:
        if step.problem():
            step.focus_first()
            return
        self.step = None
        self.answers.recovery_key = ""
        step.hide()
        step.deleteLater()
        self.button.setText(self.tr("Make a new recovery &key"))
        self.button.setFocus()
        self.context.lanes.store(
            opening.confirm_recovery, self.context.session, done=self._on_confirmed
        )

    @Slot(object)
    def _on_confirmed(self, _nothing: object) -> None:
        words = self.tr("The new recovery key counts.")
        self.context.notices.tell(words, "good", self.tr("Destroy the sheet of the old one."))

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self.busy.stop()
        self.banner.set(*self.context.words_of(error), "urgent")
        self.banner.show()
        self.passphrase.setFocus()
