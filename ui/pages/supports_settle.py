"""Cards that were handed out twice: both lines side by side, for a supervisor to settle."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.support_issues import double_issues
from mtw_desktop.casework.support_shapes import DoubleIssue, IssueRow
from ui import theme
from ui.context import UiContext
from ui.pages.supports_log import take_back
from ui.pages.supports_log_parts import TakeBack
from ui.pages.supports_reason import Said
from ui.pages.word_parts import Words, capital, joined
from ui.widgets.action_row import ActionRow, GrowingList
from ui.widgets.banner import Banner
from ui.widgets.cards import Card
from ui.widgets.labels import card_heading, muted


class SettlePanel(QWidget):
    """The banner, and under it one card for each doubt. Signal: ``settled``."""

    settled = Signal()

    def __init__(self, context: UiContext, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.words = words
        self.doubles: tuple[DoubleIssue, ...] = ()
        self.banner = Banner("", tone="urgent", action_text=self.tr("Settle"))
        self.card = Card()
        self.heading = card_heading()
        self.sentence = muted(
            self.tr(
                "Two laptops wrote down the same card. Ask who has it, and take back the other "
                "line. Both stay on record."
            )
        )
        self.rows = GrowingList(6)
        self.back = TakeBack(context.language)
        for part in (self.heading, self.sentence, self.rows, self.back):
            self.card.body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.banner)
        column.addWidget(self.card)
        self.card.hide()
        self.hide()
        self.banner.activated.connect(self._on_settle)
        self.back.form.said.connect(self._on_said)
        self.back.form.closed.connect(self._on_closed)

    def read(self) -> None:
        """Look for such cards."""
        self.context.lanes.store(double_issues, self.context.session, done=self._show)

    def escape(self) -> bool:
        """Close what is open."""
        if self.back.close_form():
            return True
        if self.card.isHidden():
            return False
        self.card.hide()
        if self.banner.action is not None:
            self.banner.action.setFocus()
        return True

    @Slot(object)
    def _show(self, found: Sequence[DoubleIssue]) -> None:
        self.doubles = tuple(found)
        self.setVisible(bool(found))
        if not found:
            self.card.hide()
            return
        words = self.tr("%n card(s) were given out twice.", "", len(found))
        self.banner.set(words, self.tr("Only one of the two lines can be true."), "urgent")
        self._show_first()

    def _show_first(self) -> None:
        double = self.doubles[0]
        words = self.tr("{card} {serial} was given out twice")
        self.heading.setText(words.format(card=double.type_text, serial=double.serial))
        self.rows.set_rows([partial(self._row, each) for each in double.issues])

    def _row(self, each: IssueRow) -> QWidget:
        when = capital(self.words.moment(each.issued_at)) if each.issued_at else ""
        by = self.tr("by {issuer}, authorized by {authorizer}").format(
            issuer=each.issuer_name or "–", authorizer=each.authorizer_name or "–"
        )
        action = self.tr("Take back") if each.may_reverse else ""
        detail = joined(when, by)
        row = ActionRow(each, None, each.short_name, f"· {each.number}", detail, action)
        row.acted.connect(self._on_take_back)
        return row

    @Slot()
    def _on_settle(self) -> None:
        self.card.show()
        first = self.rows.rows[0] if self.rows.rows else None
        if isinstance(first, ActionRow) and first.action is not None:
            first.action.setFocus()

    @Slot(object)
    def _on_take_back(self, each: IssueRow) -> None:
        words = self.tr("The card stays with the other person.")
        self.back.ask(each.id, each.number, with_card=False, sentence=words)

    @Slot()
    def _on_closed(self) -> None:
        self.back.close_form()
        self._on_settle()

    @Slot(object)
    def _on_said(self, said: Said) -> None:
        args = (said.deed, said.reason, None)
        self.context.lanes.store(take_back, self.context.session, *args, done=self._on_written)

    @Slot(object)
    def _on_written(self, changed: Changed) -> None:
        self.back.form.done()
        self.back.hide()
        self.context.notices.tell(self.tr("Settled. Both lines stay on record."), "good")
        self.context.notices.did_change(changed.kinds)
        self.settled.emit()
