"""Referrals that other organizations sent: the list, and our answers to the marked one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from mtw_desktop.casework import scraps
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.incoming_referrals import ReceivedRow, Step, list_received, take_step
from mtw_desktop.casework.session import Session
from ui import theme
from ui.context import UiContext
from ui.models.incoming import Column, ReceivedModel
from ui.pages.incoming_parts import ReceivedCard, ReceivedWords
from ui.pages.supports_segments import Segments
from ui.pages.word_parts import Words
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field
from ui.widgets.inputs import line
from ui.widgets.page import FOLD_WIDTH, GUTTER, Page
from ui.widgets.rich_rows import PillDelegate
from ui.widgets.table import Table

#: The view of what other organizations sent.
RECEIVED = "received"
_ASIDE = 340


def write_step(session: Session, step: Step) -> Changed:
    """Enter our answer; on the store lane."""
    done = take_step(session, step)
    scraps.drop_scrap(session, "answer", step.referral_id)
    return done


class ReceivedView(QWidget):
    """Signals: ``go(page, argument)``, ``counted(words, waiting)`` after each reading."""

    go = Signal(str, object)
    counted = Signal(str, int)

    def __init__(self, context: UiContext, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.words = words
        self.says = ReceivedWords(words, self)
        self._rows: list[ReceivedRow] = []
        self._wanted = ""
        self.search = line()
        self.find_field = Field(
            self.tr("&Number, organization or name; or scan the slip"), self.search
        )
        self.model = ReceivedModel(self.says.headings(), self.says.cell, self)
        self.table = Table(self.model, self.tr("Received referrals"))
        self.card = ReceivedCard(context, words, self.find_field)
        self.empty = EmptyState(
            self.tr(
                "Referrals that other organizations of the coalition send to yours appear here "
                "after a sync."
            ),
        )
        self._lay_out()
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._on_scanned)
        self.table.moved.connect(self._on_moved)
        self.table.opened.connect(self._on_person)
        self.table.type_into(self.search)
        self.card.person.connect(self._on_person)
        self.card.given.connect(self._on_given)

    def _lay_out(self) -> None:
        self.table.setItemDelegateForColumn(Column.STATE, PillDelegate(self.table))
        self.table.set_widths(
            {Column.STATE: 176, Column.PERSON: 116, Column.NEED: 136, Column.WHEN: 150},
            stretch=Column.FROM,
            drops=(Column.NEED, Column.WHEN),
        )
        left = QVBoxLayout()
        left.setSpacing(theme.px(12))
        left.addWidget(self.find_field)
        left.addWidget(self.table, 1)
        left.addWidget(self.empty)
        self.aside = QWidget()
        column = QVBoxLayout(self.aside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addStretch(1)
        self.sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.sides.setContentsMargins(0, 0, 0, 0)
        self.sides.setSpacing(theme.px(GUTTER))
        self.sides.addLayout(left, 1)
        self.sides.addWidget(self.aside)
        self.aside.hide()
        self.empty.hide()

    def mark(self, referral_id: str) -> None:
        """Mark this referral when the list has been read."""
        self._wanted = referral_id

    @Slot()
    def reload(self) -> None:
        """Read the list again."""
        self.context.lanes.store(list_received, self.context.session, done=self._show)

    def keep(self) -> None:
        """Hand on what was typed."""
        self.card.form.scrap.keep()

    def escape(self) -> bool:
        """Close the form, or clear the line."""
        if self.card.close_form():
            return True
        typed = bool(self.search.text())
        self.search.clear()
        return typed

    def focus_first(self) -> None:
        """On the line; on the step of a referral that was asked for."""
        self.search.setFocus()
        self.search.selectAll()

    @Slot(object)
    def _show(self, rows: list[ReceivedRow]) -> None:
        self._rows = rows
        self.empty.setVisible(not rows)
        for each in (self.table, self.find_field):
            each.setVisible(bool(rows))
        self._narrow()

    @Slot()
    def _narrow(self) -> None:
        marked = self._wanted or (self.card.row.id if self.card.row is not None else "")
        typed = self.search.text()
        fitting = [row for row in self._rows if self.says.fits(row, typed)]
        self.find_field.set_problem("")
        self.model.set_rows(fitting)
        waiting = sum(each.answer_by is not None for each in self._rows)
        self.counted.emit(self.says.count(len(fitting), waiting), waiting)
        self.aside.setVisible(bool(fitting))
        if fitting:
            self.table.selectRow(max(self.model.row_of(marked), 0))
            self._wanted = ""

    @Slot()
    def _on_scanned(self) -> None:
        if self.model.rowCount() == 1:
            self.card.focus_first()
        elif self.model.rowCount():
            self.table.enter()
        elif self.search.text().strip():
            self.find_field.set_problem(self.tr("No received referral fits this."))

    @Slot(int)
    def _on_moved(self, at: int) -> None:
        row = self.model.row_at(at)
        if row is not None:
            self.card.show_row(row)

    @Slot()
    def _on_person(self) -> None:
        if self.card.row is not None:
            self.go.emit("person", self.card.row.participant_id)

    @Slot(object)
    def _on_given(self, step: Step) -> None:
        session = self.context.session
        self.context.lanes.store(write_step, session, step, done=self._on_written)

    @Slot(object)
    def _on_written(self, changed: Changed) -> None:
        sent = self.tr("Your answer is on record. The sender gets it with the next sync.")
        self.context.notices.tell(sent, "good")
        self.context.notices.did_change(changed.kinds)
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        folded = self.width() <= theme.px(FOLD_WIDTH - 2 * 24)
        self.sides.setDirection(ways.TopToBottom if folded else ways.LeftToRight)
        self.aside.setMinimumWidth(0 if folded else theme.px(_ASIDE))
        self.aside.setMaximumWidth(16_777_215 if folded else theme.px(_ASIDE))


class TwoViews(QObject):
    """What our organization sent, or what it received: shows the one or the other, and its count.

    ``sent`` are the widgets of the first view; the last layout of ``page`` is theirs.
    """

    def __init__(self, page: Page, views: Segments, received: ReceivedView, count: QLabel) -> None:
        super().__init__(page)
        self._page, self._views, self._received, self._count = page, views, received, count
        self.sent: list[QWidget] = []
        self._words = {"sent": "", RECEIVED: ""}
        views.chosen.connect(self._on_view)
        received.counted.connect(self._on_received)

    def say_sent(self, words: str) -> None:
        """How many were sent."""
        self._words["sent"] = words
        self._say()

    @Slot(str)
    def _on_view(self, view: str) -> None:
        received = view == RECEIVED
        self._received.setVisible(received)
        for each in self.sent:
            each.setVisible(not received)
        # The room of the one that is hidden is the other's.
        body = self._page.body
        body.setStretch(body.count() - 1, 0 if received else 1)
        self._say()

    @Slot(str, int)
    def _on_received(self, words: str, waiting: int) -> None:
        self._words[RECEIVED] = words
        self._views.set_counts({RECEIVED: waiting})
        self._say()

    def _say(self) -> None:
        self._count.setText(self._words[self._views.code])
