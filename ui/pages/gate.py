"""What stands before the records: setting up on a first start, unlocking on every other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.context import UiContext
from ui.load_ahead import LoadAhead
from ui.pages.unlock import UnlockPage
from ui.widgets.announce import announce
from ui.widgets.focus_ring import SURFACE
from ui.widgets.language_switch import LanguageSwitch
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from mtw_desktop.casework.session import Session
    from ui.pages.setup import SetupPage
    from ui.pages.setup_steps import SetupAnswers


class Gate(QWidget):
    """``opened`` carries the session. The language switch is at the top right of every step."""

    opened = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.answers: SetupAnswers | None = None
        self.page: SetupPage | UnlockPage | None = None
        self.languages = LanguageSwitch(context.language)
        self.languages.changed.connect(self._on_language)
        self.middle = QWidget()
        self.middle.setObjectName("pageContent")
        self.middle.setProperty(SURFACE, True)
        self._column = QVBoxLayout(self.middle)
        self._column.setContentsMargins(theme.px(24), 0, theme.px(24), 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.middle)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(self._top())
        self._whole.addWidget(scroll, 1)
        self.toast = Toast(self)
        context.notices.say.connect(self.toast.show_notice)
        self.ahead = LoadAhead(context.lanes, self)

    def start(self) -> None:
        """Show the page that is due."""
        self._column.addStretch(2)
        self.page = self._page_due()
        self.page.opened.connect(self._on_opened)
        # Between stretches, not aligned: an aligned widget is given the height it would need
        # at the full width of the window.
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addWidget(self.page, 1000)
        centre.addStretch(1)
        self._column.addLayout(centre)
        self._column.addStretch(3)
        self.page.focus_first()
        announce(self, self.page.accessibleName())

    def rebuild(self) -> None:
        """Show the page anew in another language; setting up goes on where it was."""
        if self.page is not None and not isinstance(self.page, UnlockPage):
            self.answers = self.page.answers
        if self.page is not None:
            self.page.hide()
            self.page.deleteLater()
        while self._column.takeAt(0) is not None:
            pass
        self.languages.set_language(self.context.language)
        self.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        # Not before: what is loaded ahead would hold up the first picture.
        super().paintEvent(event)
        self.ahead.begin()

    def _page_due(self) -> SetupPage | UnlockPage:
        # Loaded when they are needed: most starts show the unlock page and should show it soon.
        from mtw_desktop.casework.session import exists

        if exists(self.context.folder):
            return UnlockPage(self.context)
        from ui.pages.setup import SetupPage

        return SetupPage(self.context, self.answers)

    def _top(self) -> QHBoxLayout:
        brand = QLabel("MTW Desktop")
        brand.setObjectName("brand")
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(8))
        row.addWidget(brand)
        row.addStretch()
        row.addWidget(self.languages)
        return row

    @Slot(str)
    def _on_language(self, language: str) -> None:
        self.context.notices.prefer(replace(self.context.preferences, language=language))

    @Slot(object)
    def _on_opened(self, session: Session) -> None:
        self.opened.emit(session)
