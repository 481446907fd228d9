"""The ways to the import of people: a card of the settings, a link on a page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import link, secondary
from ui.widgets.cards import Card
from ui.widgets.labels import muted
from ui.widgets.page import Page


class ImportCard(Card):
    """``wanted`` when the import page is to be opened."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("People from a spreadsheet"))
        self.body.addWidget(
            muted(self.tr("Bring the list you have. You look at every row before it is written."))
        )
        self.button = secondary(self.tr("Import people…"))
        self.button.clicked.connect(self.wanted)
        self.body.addWidget(self.button)


class QuestionsCard(Card):
    """``wanted`` when the page of own questions is to be opened."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Own questions"))
        self.body.addWidget(
            muted(self.tr("Ask what your site needs to know: import a form made as an XLSForm."))
        )
        self.button = secondary(self.tr("Forms…"))
        self.button.clicked.connect(self.wanted)
        self.body.addWidget(self.button)


class ImportDoor(QObject):
    """Put ``button`` on a page; it leads to the import."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.button = link(self.tr("Import…"))
        self.button.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self._page.go.emit("import", None)
