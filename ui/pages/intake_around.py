"""What an intake is given by its surroundings: the room it has, the day, and known names."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from mtw_desktop.casework.consents import recipient_names
from ui import theme
from ui.context import UiContext
from ui.forms.ref_source import RefSource
from ui.forms.setting import FormSetting
from ui.pages.intake_aside import IntakeAside
from ui.pages.intake_card import FormCard
from ui.pages.intake_sections import SectionList
from ui.widgets.page import Page

#: Qt's word for no limit.
ANY = 16_777_215
SECTIONS_WIDTH = 220
#: Below this width of the page there is no room for the sections beside the form.
NARROW = 700


class Surroundings(QObject):
    """The setting of the forms; the names come from the store as soon as it has them."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._recipients: tuple[str, ...] = ()
        self._refs = RefSource(context, self)
        if context.session is not None:
            context.lanes.store(recipient_names, context.session, done=self._on_recipients)

    def setting(self) -> FormSetting:
        """For a form that is built now."""
        session = self._context.session
        organization = session.organization.name if session is not None else ""
        return FormSetting(
            self._context.language, organization, self._today, self._names, self._refs
        )

    def _today(self) -> date:
        return self._context.clock().astimezone().date()

    def _names(self) -> tuple[str, ...]:
        return self._recipients

    @Slot(object)
    def _on_recipients(self, names: tuple[str, ...]) -> None:
        self._recipients = names


class Arrangement:
    """Sections, form and aside on the page, as its width allows."""

    def __init__(
        self, page: Page, sections: SectionList, card: FormCard, aside: IntakeAside
    ) -> None:
        self._page, self._sections, self._card, self._aside = page, sections, card, aside
        main, right = page.columns(0, 260)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(theme.px(20))
        middle = QVBoxLayout()
        middle.addWidget(card)
        middle.addStretch(1)
        self._beside.addWidget(sections)
        self._beside.addLayout(middle, 1)
        main.addLayout(self._beside, 1)
        right.addWidget(aside, 1)
        self._narrow = False
        self._set_narrow(False)

    def fit(self) -> None:
        """Side by side, the form scrolls in its card, so that the buttons stay in sight. Where
        there is no room for that, the sections go above the form and the page scrolls."""
        narrow = self._page.width() < theme.px(NARROW)
        if narrow != self._narrow:
            self._set_narrow(narrow)
        beside = max(self._sections.sizeHint().height(), self._aside.sizeHint().height())
        margins = self._page.body.contentsMargins()
        room = max(self._page.height(), beside + margins.top() + margins.bottom())
        self._page.content.setMaximumHeight(ANY if self._page.folded else room)

    def _set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._sections.setMinimumWidth(0 if narrow else theme.px(SECTIONS_WIDTH))
        self._sections.setMaximumWidth(ANY if narrow else theme.px(SECTIONS_WIDTH))
        self._sections.set_compact(narrow)
        self._card.help.setVisible(not narrow)
