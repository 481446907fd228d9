"""Counts of the stock: which are due, and what came of those before."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtw_desktop.casework import support_counts
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.casework.support_counts import CountDue, CountRow
from mtw_desktop.domain.wording import relative_due
from ui import theme
from ui.context import UiContext
from ui.pages.word_parts import Words, capital, joined
from ui.widgets.action_row import ActionRow, GrowingList
from ui.widgets.empty import EmptyState
from ui.widgets.labels import section
from ui.widgets.list_row import ListRow
from ui.widgets.pill import Pill

_Found = tuple[list[CountDue], list[CountRow]]


def read_counts(session: Session) -> _Found:
    """What is due and what was counted; on the store lane."""
    return support_counts.count_due(session), support_counts.count_rows(session)


class CountsPanel(QWidget):
    """Stocks to count, and the history. Signals: ``go(page, argument)``, ``overdue(count)``."""

    go = Signal(str, object)
    overdue = Signal(int)

    def __init__(self, context: UiContext, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.words = words
        self.due_heading = section(self.tr("To count"))
        self.due = GrowingList(8)
        self.past_heading = section(self.tr("Counted"))
        self.past = GrowingList(12)
        self.empty = EmptyState(
            self.tr("There is nothing to count: no card is in stock. Cards are counted quarterly.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for part in (self.due_heading, self.due, self.past_heading, self.past, self.empty):
            column.addWidget(part)
        column.addStretch(1)

    @Slot()
    def read(self) -> None:
        """Fetch both lists."""
        self.context.lanes.store(read_counts, self.context.session, done=self._show)

    def focus_first(self) -> None:
        """On the most urgent count."""
        first = self.due.rows[0] if self.due.rows else None
        if isinstance(first, ActionRow) and first.action is not None:
            first.action.setFocus()

    def escape(self) -> bool:
        """Nothing is ever open here."""
        return False

    @Slot(object)
    def _show(self, found: _Found) -> None:
        due, past = found
        self.due.set_rows([partial(self._due_row, each) for each in due])
        self.past.set_rows([partial(self._past_row, each) for each in past])
        for part in (self.due_heading, self.due):
            part.setVisible(bool(due))
        for part in (self.past_heading, self.past):
            part.setVisible(bool(past))
        self.empty.setVisible(not due and not past)
        self.overdue.emit(sum(each.overdue_days > 0 for each in due))

    def _due_row(self, each: CountDue) -> QWidget:
        words, tone = relative_due(each.due, self.words.today, self.words.language)
        kept = ""
        if each.custodian_name:
            kept = self.tr("· kept by {name}").format(name=each.custodian_name)
        last = self.tr("never counted")
        if each.last is not None:
            day = self.words.full_date(each.last)
            last = self.tr("last counted {day}").format(day=day)
        cards = self.tr("%n card(s) in stock", "", each.cards)
        pill = Pill(capital(words), tone)
        row = ActionRow(
            each.place, pill, each.type_text, kept, joined(cards, last), self.tr("Count")
        )
        row.acted.connect(self._on_count)
        return row

    def _past_row(self, each: CountRow) -> QWidget:
        when = capital(self.words.near_day(each.counted_at)) if each.counted_at else ""
        kept = ""
        if each.custodian_name:
            kept = self.tr("kept by {name}").format(name=each.custodian_name)
        counted = self.tr("{counted} counted, {expected} expected").format(
            counted=each.counted if each.counted is not None else "–",
            expected=each.expected if each.expected is not None else "–",
        )
        people = self.tr("{one} with {other}").format(
            one=each.counted_by or "–", other=each.witnessed_by or "–"
        )
        detail = joined(counted, people, each.explanation)
        return ListRow(self._difference(each), each.type_text, f"· {joined(when, kept)}", detail)

    def _difference(self, each: CountRow) -> Pill:
        if not each.difference:
            return Pill(self.tr("Complete"), "good")
        amount = f" · {money_words(abs(each.difference_cents))}" if each.difference_cents else ""
        if each.difference < 0:
            words = self.tr("{n} missing").format(n=-each.difference)
            return Pill(words + amount, "urgent")
        return Pill(self.tr("{n} too many").format(n=each.difference), "warning")

    @Slot(object)
    def _on_count(self, place: object) -> None:
        self.go.emit("count", place)
