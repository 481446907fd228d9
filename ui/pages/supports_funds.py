"""Funds: what each was given, what is promised and spent, what is left, and its caps."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework import funds
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.funds import FundRow
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.domain.labels import label
from ui import theme
from ui.context import UiContext
from ui.pages.word_parts import Words, joined
from ui.widgets.action_row import GrowingList
from ui.widgets.buttons import link_small, primary, secondary
from ui.widgets.empty import EmptyState
from ui.widgets.labels import LeadLine, muted
from ui.widgets.meter import Meter
from ui.widgets.pill import Pill


def cap_words(row: FundRow, language: str) -> list[str]:
    """The caps of a fund, one each, in words."""
    words = []
    if row.cap_each_cents is not None:
        words.append(label("support.cap.each", language, limit=money_words(row.cap_each_cents)))
    if row.cap_each_month is not None:
        key = "support.cap.month.one" if row.cap_each_month == 1 else "support.cap.month"
        words.append(label(key, language, limit=row.cap_each_month))
    if row.cap_year_cents is not None:
        words.append(label("support.cap.year", language, limit=money_words(row.cap_year_cents)))
    return words


class FundItem(QWidget):
    """One fund. Signals: ``edit(fund_id)``, ``close_it(fund_id, closed)``."""

    edit = Signal(str)
    close_it = Signal(str, bool)

    def __init__(self, row: FundRow, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.words = words
        self.change = secondary(self.tr("Edit"))
        self.close_button = link_small(
            self.tr("Open again") if row.closed else self.tr("Close fund")
        )
        for button in (self.change, self.close_button):
            button.setAccessibleName(f"{button.text()}: {row.name}")
        top = QHBoxLayout()
        top.setSpacing(theme.px(12))
        top.addWidget(LeadLine(row.name, self._about()), 1)
        if row.closed:
            top.addWidget(Pill(self.tr("Closed"), "muted"))
        top.addWidget(self.close_button)
        top.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(12), theme.px(14), theme.px(12))
        column.setSpacing(theme.px(6))
        column.addLayout(top)
        column.addWidget(self._meter())
        caps = joined(*cap_words(row, words.language))
        if caps:
            column.addWidget(muted(caps))
        self.change.clicked.connect(self._on_edit)
        self.close_button.clicked.connect(self._on_close)

    def _about(self) -> str:
        row, day = self.row, self.words.full_date
        span = ""
        if row.starts and row.ends:
            span = self.tr("{first} to {last}").format(first=day(row.starts), last=day(row.ends))
        elif row.ends:
            span = self.tr("until {day}").format(day=day(row.ends))
        elif row.starts:
            span = self.tr("from {day}").format(day=day(row.starts))
        about = joined(row.source, row.account_code, span)
        return f"· {about}" if about else ""

    def _meter(self) -> Meter:
        row = self.row
        used = self.tr("Spent {spent} · promised {promised}").format(
            spent=money_words(row.spent_cents), promised=money_words(row.committed_cents)
        )
        left, given = row.remaining_cents, row.amount_cents
        if left is None or given is None:
            words = self.tr("no amount set")
        elif left < 0:
            words = self.tr("{over} more than the {amount} allotted").format(
                over=money_words(-left), amount=money_words(given)
            )
        else:
            words = self.tr("{left} left of {amount}").format(
                left=money_words(left), amount=money_words(given)
            )
        return Meter(used, row.spent_cents + row.committed_cents, given or 0, words)

    @Slot()
    def _on_edit(self) -> None:
        self.edit.emit(self.row.id)

    @Slot()
    def _on_close(self) -> None:
        self.close_it.emit(self.row.id, not self.row.closed)


class FundsPanel(QWidget):
    """All funds. Signal: ``go(page, argument)``."""

    go = Signal(str, object)

    def __init__(self, context: UiContext, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.words = words
        self.add = primary(self.tr("New fund"))
        self.closed = QCheckBox(self.tr("Closed funds too"))
        self.list = GrowingList(12)
        self.empty = EmptyState(
            self.tr(
                "A fund is the money that supports come from, with its allotment and its limits."
            )
        )
        top = QHBoxLayout()
        top.setSpacing(theme.px(20))
        top.addWidget(self.add)
        top.addWidget(self.closed)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addLayout(top)
        column.addWidget(self.list)
        column.addWidget(self.empty)
        column.addStretch(1)
        self.add.clicked.connect(self._on_add)
        self.closed.clicked.connect(self.read)

    @Slot()
    def read(self) -> None:
        """Fetch the funds and show them."""
        session = self.context.session
        self.context.lanes.store(_read, session, self.closed.isChecked(), done=self._show)

    def focus_first(self) -> None:
        """On the first thing to do."""
        self.add.setFocus()

    def escape(self) -> bool:
        """Nothing is ever open here."""
        return False

    @Slot(object)
    def _show(self, rows: list[FundRow]) -> None:
        self.list.set_rows([partial(self._row, row) for row in rows])
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    def _row(self, row: FundRow) -> QWidget:
        item = FundItem(row, self.words)
        item.edit.connect(self._on_edit)
        item.close_it.connect(self._on_close)
        return item

    @Slot()
    def _on_add(self) -> None:
        self.go.emit("form", FormPlace("fund"))

    @Slot(str)
    def _on_edit(self, fund_id: str) -> None:
        self.go.emit("form", FormPlace("fund", record_id=fund_id))

    @Slot(str, bool)
    def _on_close(self, fund_id: str, closed: bool) -> None:
        session = self.context.session
        self.context.lanes.store(_close, session, fund_id, closed, done=self._on_written)

    @Slot(object)
    def _on_written(self, changed: Changed) -> None:
        self.context.notices.did_change(changed.kinds)


def _read(session: Session, closed: bool) -> list[FundRow]:
    return funds.list_funds(session, closed=closed)


def _close(session: Session, fund_id: str, closed: bool) -> Changed:
    return funds.close_fund(session, fund_id, closed=closed)
