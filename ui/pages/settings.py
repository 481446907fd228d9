"""Settings: how the screen looks and speaks, when it locks, the server, the directory."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.context import UiContext
from ui.pages.import_people_card import ImportCard, QuestionsCard
from ui.pages.settings_about import AboutCard
from ui.pages.settings_cards import DirectoryCard, SafetyCard, ScreenCard
from ui.pages.settings_devices import LaptopsCard
from ui.pages.settings_server import ServerCard
from ui.widgets.heading import PageHeading
from ui.widgets.page import Page

#: Opens the page where a new recovery key is made.
RECOVERY = "recovery"


class SettingsPage(Page):
    """Everything takes effect at once; there is nothing to save."""

    kinds = frozenset({"sync"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._for_key = False
        self.setAccessibleName(self.tr("Settings"))
        self.body.addWidget(
            PageHeading(self.tr("Settings"), self.tr("For this laptop. Changes count at once."))
        )
        left, right = self.columns(0, 0)
        self.screen_card = ScreenCard(context)
        self.safety = SafetyCard(context)
        self.server = ServerCard(context)
        self.laptops = LaptopsCard(context)
        self.directory = DirectoryCard(context)
        self.people = ImportCard()
        self.people.wanted.connect(self._on_people)
        self.questions = QuestionsCard()
        self.questions.wanted.connect(self._on_questions)
        self.about = AboutCard(context)
        self.server.details.connect(self._on_details)
        self.server.by_stick.connect(self._on_stick)
        left.addWidget(self.screen_card)
        left.addWidget(self.safety)
        left.addWidget(self.directory)
        left.addWidget(self.people)
        right.addWidget(self.server)
        right.addWidget(self.laptops)
        right.addWidget(self.questions)
        right.addWidget(self.about)
        left.addStretch(1)
        right.addStretch(1)

    def open(self, argument: object) -> None:
        """``argument``: the control that was used last, or ``RECOVERY`` to make a new key."""
        self._for_key = argument == RECOVERY
        self.screen_card.used = "" if self._for_key else str(argument or "")
        self.reload()

    def reload(self) -> None:
        self.server.reload()
        self.laptops.reload()

    def focus_first(self) -> None:
        if self._for_key:
            self.safety.recovery.start()
        else:
            self.screen_card.focus_used()

    def resume_argument(self) -> object:
        return self.screen_card.used

    @Slot()
    def _on_people(self) -> None:
        self.go.emit("import", None)

    @Slot()
    def _on_questions(self) -> None:
        self.go.emit("questions", None)

    @Slot()
    def _on_details(self) -> None:
        self.go.emit("sync_status", None)

    @Slot()
    def _on_stick(self) -> None:
        self.go.emit("courier", None)
