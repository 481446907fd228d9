"""What stands beside the rows of Today: goals, open needs, what is on this laptop, and the banner
while the recovery key is not on paper."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from mtw_desktop.casework import opening
from mtw_desktop.casework.today import Today
from mtw_desktop.casework.today_more import GOAL_PLACED, GOAL_TRAINED
from mtw_desktop.domain.labels import code_label
from ui import theme
from ui.context import UiContext
from ui.pages.today_parts import TodayWords
from ui.widgets.banner import Banner
from ui.widgets.cards import Card
from ui.widgets.labels import body, card_heading, hint
from ui.widgets.meter import Bar, Meter

_BARS = 6
_BAR_LABEL = 142


class GoalsCard(Card):
    """How far the people on this laptop are towards the coalition's two goals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trained = Meter(self.tr("Trained"), 0, GOAL_TRAINED)
        self.placed = Meter(self.tr("In jobs"), 0, GOAL_PLACED)
        self.body.addWidget(card_heading(self.tr("Our goals")))
        self.body.addWidget(self.trained)
        self.body.addWidget(self.placed)
        self.body.addWidget(hint(self.tr("Counted from the records on this laptop.")))

    def show_goals(self, day: Today) -> None:
        """Show the counts; nothing on a laptop without anybody."""
        self.setVisible(day.people > 0)
        self.trained.set(day.trained, GOAL_TRAINED)
        self.placed.set(day.placed, GOAL_PLACED)


class OpenNeedsCard(Card):
    """The open needs of the site as bars, the most frequent first."""

    def show_needs(self, day: Today, language: str) -> None:
        """Show them, or nothing at all."""
        _empty(self)
        self.setVisible(bool(day.open_needs))
        self.body.addWidget(card_heading(self.tr("Open needs at your site")))
        ordered = sorted(day.open_needs, key=lambda each: -each.count)
        most = ordered[0].count if ordered else 0
        for each in ordered[:_BARS]:
            bar = Bar(code_label("need_domain", each.domain, language), each.count, most)
            bar.label.setFixedWidth(theme.px(_BAR_LABEL))
            self.body.addWidget(bar)
        rest = sum(each.count for each in ordered[_BARS:])
        if rest:
            self.body.addWidget(hint(self.tr("{count} more in other areas").format(count=rest)))


class HereCard(Card):
    """How much is on this laptop, line by line."""

    def show_counts(self, day: Today, words: TodayWords) -> None:
        """Show it; nothing on a laptop without anybody."""
        _empty(self)
        self.setVisible(day.people > 0)
        self.body.addWidget(card_heading(self.tr("On this laptop")))
        for line in words.counts(day):
            self.body.addWidget(body(line))


class RecoveryBanner(Banner):
    """Stands there until somebody has put the recovery key on paper."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent, action_text=self.tr("Make a recovery key"))
        self._context = context
        self.set(
            self.tr("The recovery key is not on paper yet."),
            self.tr("Without it, a forgotten passphrase means that the records here are lost."),
        )
        self.hide()

    def look(self) -> None:
        """Ask the store whether it is still needed."""
        session = self._context.session
        self._context.lanes.store(opening.recovery_confirmed, session, done=self._on_confirmed)

    @Slot(object)
    def _on_confirmed(self, confirmed: bool) -> None:
        self.setVisible(not confirmed)


def _empty(card: Card) -> None:
    while (item := card.body.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
