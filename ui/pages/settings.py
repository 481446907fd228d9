"""Settings: how the screen looks and speaks, when it locks, the server, the directory."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.context import UiContext
from ui.pages.settings_cards import AboutCard, DirectoryCard, SafetyCard, ScreenCard
from ui.pages.settings_server import ServerCard
from ui.widgets.heading import PageHeading
from ui.widgets.page import Page


class SettingsPage(Page):
    """Everything takes effect at once; there is nothing to save."""

    kinds = frozenset({"sync"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setAccessibleName(self.tr("Settings"))
        self.body.addWidget(
            PageHeading(self.tr("Settings"), self.tr("For this laptop. Changes count at once."))
        )
        left, right = self.columns(0, 0)
        self.screen_card = ScreenCard(context)
        self.safety = SafetyCard(context)
        self.server = ServerCard(context)
        self.directory = DirectoryCard(context)
        self.about = AboutCard(context)
        self.server.details.connect(self._on_details)
        left.addWidget(self.screen_card)
        left.addWidget(self.safety)
        left.addWidget(self.about)
        right.addWidget(self.server)
        right.addWidget(self.directory)
        left.addStretch(1)
        right.addStretch(1)

    def open(self, argument: object) -> None:
        self.screen_card.used = str(argument or "")
        self.reload()

    def reload(self) -> None:
        self.server.reload()

    def focus_first(self) -> None:
        self.screen_card.focus_used()

    def resume_argument(self) -> object:
        return self.screen_card.used

    @Slot()
    def _on_details(self) -> None:
        self.go.emit("sync_status", None)
