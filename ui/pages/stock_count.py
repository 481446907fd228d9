"""Counting the cards: what lies there is typed first; then comes what should lie there."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mtw_desktop.casework import scraps, support_counts
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_counts import CountForm, CountPlace, CountStart, SavedCount
from mtw_desktop.domain.forms import Problem
from mtw_desktop.domain.labels import label
from ui import theme
from ui.context import UiContext
from ui.pages.key_parts import give_keys
from ui.pages.scrap_parts import Scrap
from ui.pages.stock_count_fields import CountFields
from ui.pages.support_request_deciding import problem_words
from ui.pages.word_parts import Words, joined
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import primary, secondary
from ui.widgets.labels import muted, title
from ui.widgets.page import Page


def begin(session: Session, place: CountPlace) -> tuple[CountStart, dict[str, str]]:
    """What the book says, and what was being typed; on the store lane."""
    start = support_counts.start_count(session, place)
    return start, scraps.kept_scrap(session, "count", place_key(place))


def save_count(session: Session, form: CountForm) -> SavedCount:
    """Write the count; what was kept of it goes."""
    done = support_counts.save_count(session, form)
    if not done.problems:
        scraps.drop_scrap(session, "count", place_key(form.place))
    return done


def place_key(place: CountPlace) -> str:
    """One text for a stock."""
    return ":".join((place.card_type, place.custodian_id or "", place.fund_id or ""))


class StockCountPage(Page):
    """``open`` takes a ``CountPlace``. Ctrl+S enters the count."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._place: CountPlace | None = None
        self._busy = False
        self.start: CountStart | None = None
        self.words = Words(context.language)
        self.where, self.heading = muted(), title()
        self.wrong = Banner("", tone="urgent")
        self.fields = CountFields(self.words)
        self.enter = primary(self.tr("Enter count"))
        self.enter.setToolTip("Ctrl+S")
        self.back = secondary(self.tr("Back to counts"))
        self.scrap = Scrap(context, "count", self.fields.typed, self)
        self.body.setSpacing(theme.px(8))
        feet = QHBoxLayout()
        feet.setSpacing(theme.px(10))
        feet.addWidget(self.enter)
        feet.addWidget(self.back)
        feet.addStretch(1)
        for part in (self.where, self.heading, self.wrong, self.fields):
            self.body.addWidget(part)
        self.body.addLayout(feet)
        self.body.addStretch(1)
        self.enter.clicked.connect(self.save)
        self.back.clicked.connect(self._on_back)
        self.fields.changed.connect(self.scrap.touch)
        give_keys(self.enter, self.back, *self.fields.keyed())
        self.content.hide()

    # the frame

    def open(self, argument: object) -> None:
        if not isinstance(argument, CountPlace):
            return
        if argument == self._place and self.start is not None:
            return  # what was typed stays
        self._place = argument
        self.scrap.record_id = place_key(argument)
        self.start = None
        self.content.hide()
        self.words.now = self.context.clock()
        self.context.lanes.store(begin, self.context.session, argument, done=self._on_begun)

    def flush(self) -> None:
        self.scrap.keep()

    def focus_first(self) -> None:
        if self.fields.isHidden():
            self.back.setFocus()
        else:
            self.fields.counted.setFocus()

    def resume_argument(self) -> object:
        return self._place

    @Slot()
    def save(self) -> None:
        """Enter the count, once."""
        if self._busy or self.start is None or self.enter.isHidden():
            return
        own = self.fields.own_problems()
        if own:
            self._show_problems(own)
            return
        self._busy = True
        self.scrap.stop()
        args = (self.context.session, self.fields.form(self.start.place))
        self.context.lanes.store(save_count, *args, done=self._on_saved, failed=self._on_failed)

    # showing

    @Slot(object)
    def _on_begun(self, begun: tuple[CountStart, dict[str, str]]) -> None:
        start, kept = begun
        if start.place != self._place:
            return
        self.start = start
        kept_by = ""
        if start.custodian_name:
            kept_by = self.tr("kept by {name}").format(name=start.custodian_name)
        last = self.tr("never counted")
        if start.last is not None:
            last = self.tr("last counted {day}").format(day=self.words.full_date(start.last))
        self.where.setText(joined(kept_by, start.fund_name, last))
        self.heading.setText(self.tr("Count: {cards}").format(cards=start.type_text))
        free = start.blocked is None
        for part in (self.fields, self.enter):
            part.setVisible(free)
        self.wrong.setVisible(not free)
        if start.blocked is not None:
            words = problem_words(start.blocked, self.context.language)
            self.wrong.set(words, tone="warning")
        me = self.context.session.staff.id if self.context.session else ""
        self.fields.show_start(start, me, kept)
        self.content.show()
        self.focus_first()

    def _show_problems(self, problems: list[Problem]) -> None:
        rest = self.fields.show_problems(problems)
        headline = label("problem.title", self.context.language)
        self.wrong.set(headline, " ".join(rest), "urgent")
        self.wrong.show()
        announce(self, " ".join([headline, *rest]))

    @Slot(object)
    def _on_saved(self, done: SavedCount) -> None:
        self._busy = False
        if done.problems:
            self._show_problems(list(done.problems))
            return
        self.start = None
        self.context.notices.tell(self.tr("The count is on record."), "good")
        self.context.notices.did_change(done.changed.kinds)
        self._on_back()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._busy = False
        self.context.tell_error(error)

    @Slot()
    def _on_back(self) -> None:
        self.go.emit("supports", "counts")
