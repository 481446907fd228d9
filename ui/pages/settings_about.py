"""The card of the settings page about the program and its records."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from mtw_desktop import __version__
from mtw_desktop.casework import health
from mtw_desktop.casework.health import Health
from mtw_desktop.errors import WorldError
from ui.context import UiContext
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.busy import Busy
from ui.widgets.buttons import secondary
from ui.widgets.cards import Card
from ui.widgets.labels import body, field_label, hint


class AboutCard(Card):
    """Which version this is, where its data lies, and whether the records are whole."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("About"))
        self.context = context
        self.body.addWidget(
            body(self.tr("MTW Desktop, version {version}").format(version=__version__))
        )
        folder = QLabel(str(context.folder))
        folder.setTextFormat(Qt.TextFormat.PlainText)
        folder.setWordWrap(True)
        flags = Qt.TextInteractionFlag
        folder.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        folder.setAccessibleName(self.tr("Data folder"))
        folder.setAccessibleDescription(str(context.folder))
        self.body.addWidget(field_label(self.tr("Data folder")))
        self.body.addWidget(folder)
        self.body.addWidget(
            hint(
                self.tr(
                    "The records there are encrypted. Copy the whole folder to keep a backup, "
                    "while the program is closed."
                )
            )
        )
        self.check = secondary(self.tr("Check the &records"))
        self.check.clicked.connect(self._on_check)
        self.busy = Busy(self.tr("Reading all records"))
        self.result = Banner("")
        self.result.hide()
        for widget in (self.check, self.busy, self.result):
            self.body.addWidget(widget)

    @Slot()
    def _on_check(self) -> None:
        if not self.busy.running:
            self.result.hide()
            job = self.context.lanes.store(
                health.check_records,
                self.context.session,
                done=self._on_checked,
                failed=self._on_failed,
            )
            self.busy.start(job)

    @Slot(object)
    def _on_checked(self, found: Health) -> None:
        self.busy.stop()
        self.result.set(*self._sentences(found))
        self.result.show()
        announce(self, self.result.accessibleName())

    def _sentences(self, found: Health) -> tuple[str, str, str]:
        """What was found, what to do, and how serious it is."""
        if found.state == "whole":
            words = self.tr("The records are whole: %n person(s).", "", found.people)
            return words, "", "good"
        if found.state == "damaged":
            words = self.tr("The file with the records is damaged.")
            step = self.tr(
                "Close the program, copy the data folder to another disk, and ask for help. "
                "What was synced is safe on the server."
            )
            return words, step, "urgent"
        words = self.tr("The list of who did what was changed by another program.")
        return words, self.tr("The records can be read. Tell your administrator."), "warning"

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self.busy.stop()
        self.result.set(*self.context.words_of(error), "urgent")
        self.result.show()
