"""What stands before the records: setting up on a first start, unlocking on every other."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mtw_desktop.casework.session import Session, exists
from ui import theme
from ui.context import UiContext
from ui.pages.setup import SetupPage
from ui.pages.setup_steps import SetupAnswers
from ui.pages.unlock import UnlockPage
from ui.widgets.announce import announce
from ui.widgets.language_switch import LanguageSwitch
from ui.widgets.toast import Toast


class Gate(QWidget):
    """``opened`` carries the session. The language switch is at the top right of every step."""

    opened = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.answers = SetupAnswers()
        self.page: SetupPage | UnlockPage | None = None
        self.languages = LanguageSwitch(context.language)
        self.languages.changed.connect(self._on_language)
        self.middle = QWidget()
        self.middle.setObjectName("pageContent")
        self._column = QVBoxLayout(self.middle)
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

    def start(self) -> None:
        """Show the page that is due."""
        self._column.addStretch(2)
        if exists(self.context.folder):
            self.page = UnlockPage(self.context)
        else:
            self.page = SetupPage(self.context, self.answers)
        self.page.opened.connect(self._on_opened)
        # Between stretches, not aligned: an aligned widget is given the height it would need
        # at the full width of the window.
        centre = QHBoxLayout()
        centre.addStretch()
        centre.addWidget(self.page)
        centre.addStretch()
        self._column.addLayout(centre)
        self._column.addStretch(3)
        self.page.focus_first()
        announce(self, self.page.accessibleName())

    def rebuild(self) -> None:
        """Show the page anew in another language; setting up goes on where it was."""
        if isinstance(self.page, SetupPage):
            self.answers = self.page.answers
        if self.page is not None:
            self.page.hide()
            self.page.deleteLater()
        while self._column.takeAt(0) is not None:
            pass
        self.languages.set_language(self.context.language)
        self.start()

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
