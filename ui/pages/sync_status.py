"""How the work of this laptop stands with the coalition's server, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from mtw_desktop.domain.labels import error_text
from mtw_desktop.domain.wording import moment_words
from ui import theme
from ui.context import UiContext
from ui.pages.sync_files import FetchAllSwitch
from ui.widgets.banner import Banner
from ui.widgets.buttons import primary
from ui.widgets.cards import Card
from ui.widgets.heading import PageHeading
from ui.widgets.labels import body, hint, muted
from ui.widgets.page import Page

if TYPE_CHECKING:
    from mtw_desktop.casework.changes import Changed
    from mtw_desktop.casework.syncing import SyncState

#: Seconds that a clock may be off before it is worth a sentence.
CLOCK_TOLERANCE = 120


class SyncStatusPage(Page):
    """Read from the store after every round."""

    kinds = frozenset({"sync"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setAccessibleName(self.tr("Sync"))
        heading = PageHeading(
            self.tr("Sync"), self.tr("What you save is safe on this laptop first.")
        )
        self.button = primary(self.tr("Sync &now"))
        self.button.clicked.connect(context.notices.sync_wanted)
        heading.buttons.addWidget(self.button)
        self.body.addWidget(heading)
        self.banner = Banner("", tone="warning")
        self.question = Banner("", tone="warning", action_text=self.tr("&Take them away"))
        self.question.activated.connect(self._on_allow)
        for banner in (self.banner, self.question):
            banner.hide()
            self.body.addWidget(banner)
        self.server, self.waiting, self.held, self.last = body(), body(), body(), body()
        self.files, self.fetch_all = body(), FetchAllSwitch(context)
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(24))
        grid.setVerticalSpacing(theme.px(10))
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("Server"), self.server),
            (self.tr("Waiting to be sent"), self.waiting),
            (self.tr("Kept back by the server"), self.held),
            (self.tr("Files"), self.files),
            (self.tr("Last synced"), self.last),
        )
        for number, (words, value) in enumerate(rows):
            grid.addWidget(muted(words), number, 0)
            grid.addWidget(value, number, 1)
        card.body.addLayout(grid)
        card.body.addWidget(self.fetch_all)
        self.body.addWidget(card)
        self.body.addWidget(
            hint(
                self.tr(
                    "The program syncs by itself when it starts, after you save, and every five "
                    "minutes. Being offline is normal: changes wait here until there is a network."
                )
            )
        )
        self.body.addStretch(1)

    def open(self, _argument: object) -> None:
        self.reload()

    def reload(self) -> None:
        from mtw_desktop.casework import syncing

        self.context.lanes.store(syncing.sync_state, self.context.session, done=self._show)
        self.fetch_all.reload()

    def focus_first(self) -> None:
        self.button.setFocus()

    @Slot(object)
    def _show(self, state: SyncState) -> None:
        language = self.context.language
        self.server.setText(state.server if state.joined else self.tr("Not joined yet"))
        self.waiting.setText(
            self.tr("%n change(s)", "", state.waiting) if state.waiting else self.tr("Nothing")
        )
        self.last.setText(
            moment_words(state.last_success_at, language, now=self.context.clock())
            if state.last_success_at is not None
            else self.tr("Not yet")
        )
        for widget in (self.button, self.fetch_all):
            widget.setVisible(state.joined)
        self.held.setText(
            self.tr("%n change(s), kept on this laptop too", "", state.held)
            if state.held
            else self.tr("Nothing")
        )
        self.files.setText(self._files(state))
        self._warn(state)
        self.question.setVisible(state.question is not None)
        if state.question is not None:
            self.question.set(
                self.tr(
                    "The server wants to take %n record(s) off this laptop.",
                    "",
                    state.question.removed,
                ),
                self.tr("Ask your supervisor if you did not expect this. Nothing happens before."),
                "warning",
            )

    def _files(self, state: SyncState) -> str:
        parts = []
        if state.files_waiting:
            parts.append(self.tr("%n to be sent", "", state.files_waiting))
        if state.files_missing:
            parts.append(self.tr("%n fetched when opened", "", state.files_missing))
        return " · ".join(parts) or self.tr("Nothing waits")

    def _warn(self, state: SyncState) -> None:
        """The last failure, or a clock that is wrong."""
        wrong_clock = abs(state.clock_offset_s) > CLOCK_TOLERANCE
        self.banner.setVisible(bool(state.last_error_code) or wrong_clock)
        if state.last_error_code:
            words = error_text(state.last_error_code, self.context.language)
            self.banner.set(*words, "warning")
        elif wrong_clock:
            self.banner.set(
                self.tr("The clock of this laptop is wrong."),
                self.tr("Set the date and time in the system settings."),
                "warning",
            )

    @Slot()
    def _on_allow(self) -> None:
        from mtw_desktop.casework import syncing

        self.context.lanes.store(syncing.allow_removal, self.context.session, done=self._on_allowed)

    @Slot(object)
    def _on_allowed(self, changed: Changed) -> None:
        self.context.notices.did_change(changed.kinds)
        self.context.notices.sync_wanted.emit()
