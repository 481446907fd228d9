"""Opening the records of this laptop: with the passphrase, or with the printed recovery key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.domain.labels import error_text
from mtw_desktop.errors import WorldError, WrongPassphrase
from ui import theme
from ui.context import UiContext
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.busy import Busy
from ui.widgets.buttons import link, primary
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.inputs import line
from ui.widgets.labels import muted, title
from ui.widgets.passphrase import NewPassphrase, PassphraseEdit

if TYPE_CHECKING:
    from mtw_desktop.casework.session import Session

WIDTH = 440


class UnlockPage(QWidget):
    """``opened`` carries the session."""

    opened = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.recovering = False
        self._wait = 0
        self._error: WorldError | None = None
        self.setMaximumWidth(theme.px(WIDTH))
        self.passphrase = PassphraseEdit()
        self.recovery_key = line()
        self.renewed = NewPassphrase(self.tr("&New passphrase"), self.tr("Type it &again"))
        self.field = Field(self.tr("&Passphrase"), self.passphrase)
        self.key_field = Field(
            self.tr("Recovery &key"),
            self.recovery_key,
            self.tr("From the printed sheet. Spaces, hyphens and small letters do not matter."),
        )
        self.title = title(self.tr("Unlock"))
        self.explanation = muted()
        self.banner = Banner("", tone="urgent")
        self.unlock_button = primary(self.tr("&Unlock"))
        self.other_way = link("")
        self.busy = Busy(self.tr("Opening the records"))
        self._seconds = QTimer(self)
        self._seconds.setInterval(1000)
        self._connect()
        self._lay_out()
        self._show_way()

    def _connect(self) -> None:
        self.passphrase.submitted.connect(self.unlock)
        self.renewed.submitted.connect(self.unlock)
        self.unlock_button.clicked.connect(self.unlock)
        self.other_way.clicked.connect(self._on_other_way)
        self._seconds.timeout.connect(self._on_second)

    def _lay_out(self) -> None:
        card = Card()
        side = theme.px(24)
        card.body.setContentsMargins(side, theme.px(20), side, side)
        card.body.setSpacing(theme.px(12))
        for widget in (
            self.title,
            self.explanation,
            self.banner,
            self.key_field,
            self.field,
            self.renewed,
        ):
            card.body.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.unlock_button)
        row.addWidget(self.other_way)
        row.addStretch()
        card.body.addSpacing(theme.px(4))
        card.body.addLayout(row)
        card.body.addWidget(self.busy)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def focus_first(self) -> None:
        """Where typing starts."""
        (self.recovery_key if self.recovering else self.passphrase).setFocus()

    @Slot()
    def unlock(self) -> None:
        """Try what was typed."""
        if self.recovering and self.renewed.problem():
            return
        from mtw_desktop.casework import opening

        lane, folder = self.context.lanes, self.context.folder
        self.banner.hide()
        if self.recovering:
            job = lane.store(
                opening.unlock_with_recovery,
                folder,
                self.recovery_key.text(),
                self.renewed.text(),
                done=self._on_opened,
                failed=self._on_failed,
            )
        else:
            job = lane.store(
                opening.unlock,
                folder,
                self.passphrase.text(),
                done=self._on_opened,
                failed=self._on_failed,
            )
        self.busy.start(job)

    @Slot(object)
    def _on_opened(self, session: Session) -> None:
        self.busy.stop()
        self.passphrase.clear()
        self.renewed.clear()
        self.opened.emit(session)

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self.busy.stop()
        self._error = error
        self._wait = int(error.details.get("seconds", 0))
        self._show_error()
        announce(self, self.banner.accessibleName())
        if isinstance(error, WrongPassphrase):
            self.passphrase.line.selectAll()
            self.focus_first()
        if self._wait:
            self._seconds.start()

    @Slot()
    def _on_second(self) -> None:
        self._wait = max(self._wait - 1, 0)
        if not self._wait:
            self._seconds.stop()
        self._show_error()

    def _show_error(self) -> None:
        if self._error is None:
            return
        details = dict(self._error.details)
        if "seconds" in details:
            details["seconds"] = self._wait
        sentence, step = error_text(self._error.code, self.context.language, **details)
        self.banner.set(sentence, step, "urgent")
        self.banner.show()

    @Slot()
    def _on_other_way(self) -> None:
        self.recovering = not self.recovering
        self._show_way()
        self.focus_first()

    def _show_way(self) -> None:
        self.banner.hide()
        self.field.setHidden(self.recovering)
        self.key_field.setVisible(self.recovering)
        self.renewed.setVisible(self.recovering)
        if self.recovering:
            words = self.tr("Type the printed recovery key and choose a new passphrase.")
            self.other_way.setText(self.tr("&Back to the passphrase"))
        else:
            words = self.tr("The records on this laptop are locked.")
            self.other_way.setText(self.tr("Use the &recovery key"))
        self.explanation.setText(words)
        self.setAccessibleName(f"{self.title.text()}. {words}")
