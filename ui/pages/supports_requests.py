"""Requests in lists: those that wait, those to hand out, one's own, all; the marked one beside."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel

from mtw_desktop.casework import support_requests
from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.casework.support_lists import find_requests
from mtw_desktop.casework.support_requests import DECIDERS, Listing, RequestRow
from ui import theme
from ui.context import UiContext
from ui.pages.key_parts import Keyed
from ui.pages.supports_list import IdsOf, ListPanel
from ui.pages.supports_log_parts import what_words
from ui.pages.supports_segments import Segments
from ui.pages.word_parts import Words, joined
from ui.widgets.buttons import link, primary
from ui.widgets.cards import Card
from ui.widgets.labels import body, card_heading, muted
from ui.widgets.pill import Pill


class RequestCells(QObject):
    """The words of the list of requests."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words

    def headings(self) -> list[str]:
        """State, person, what, amount, asked."""
        return [
            self.tr("State"),
            self.tr("Person"),
            self.tr("Support"),
            self.tr("Amount"),
            self.tr("Asked"),
        ]

    def cell(self, row: RequestRow, column: int) -> str:
        """What stands in a cell."""
        if column == 0:
            return row.state_text
        if column == 1:
            return row.short_name
        if column == 2:
            return what_words(row)
        if column == 3:
            cents = row.amount_cents if row.approved_cents is None else row.approved_cents
            return "" if cents is None else money_words(cents)
        return self.words.when(row.requested_at) if row.requested_at else ""

    def tone(self, row: RequestRow) -> str:
        """The tone of the state."""
        return row.tone


class RequestCard(Card):
    """The request that is marked. Signals: ``opened``, ``person``."""

    opened = Signal()
    person = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.name = card_heading()
        self.pill = Pill("", "muted")
        self.lines: list[QLabel] = [body(), muted(), muted(), muted()]
        self.open_button = primary(self.tr("Open request"))
        self.open_person = link(self.tr("Open person"))
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.pill)
        self.body.addLayout(top)
        for each in self.lines:
            self.body.addWidget(each)
        feet = QHBoxLayout()
        feet.setContentsMargins(0, theme.px(4), 0, 0)
        feet.addWidget(self.open_button)
        feet.addWidget(self.open_person)
        feet.addStretch(1)
        self.body.addLayout(feet)
        self.open_button.clicked.connect(self.opened)
        self.open_person.clicked.connect(self.person)

    def show_row(self, row: RequestRow) -> None:
        """Show a request."""
        self.name.setText(row.short_name)
        self.pill.set(row.state_text, row.tone)
        texts = (what_words(row), self._money(row), self._asked(row), self._decided(row))
        for each, text in zip(self.lines, texts, strict=True):
            each.setText(text)
            each.setVisible(bool(text))

    def _money(self, row: RequestRow) -> str:
        asked = "" if row.amount_cents is None else money_words(row.amount_cents)
        if row.approved_cents is not None and row.approved_cents != row.amount_cents:
            given = money_words(row.approved_cents)
            asked = self.tr("{given} of {asked}").format(given=given, asked=asked)
        needed = ""
        if row.needed_by:
            needed = self.tr("needed by {day}").format(day=self.words.short_date(row.needed_by))
        return joined(asked, row.fund_name, needed)

    def _asked(self, row: RequestRow) -> str:
        if row.requested_at is None:
            return ""
        words = self.tr("Asked {day} by {name}")
        return words.format(day=self.words.near_day(row.requested_at), name=row.requester_name)

    def _decided(self, row: RequestRow) -> str:
        if row.decided_at is None:
            return row.decision_reason
        words = self.tr("Decided {day} by {name}")
        by = words.format(day=self.words.near_day(row.decided_at), name=row.approver_name)
        return joined(by, row.decision_reason)


class RequestsPanel(ListPanel):
    """The four lists of requests."""

    def __init__(self, context: UiContext, words: Words) -> None:
        super().__init__(context, RequestCells(words), support_requests.request_rows)
        self.name_it(
            self.tr("Requests"),
            self.tr("Name, or number of a receipt"),
            self.tr("Nothing is in this list. A support is asked for on the page of a person."),
        )
        views: list[tuple[str, str]] = [
            ("waiting", self.tr("To decide")),
            ("approved", self.tr("To hand out")),
            ("mine", self.tr("Mine")),
            ("all", self.tr("All")),
        ]
        self.lists = Segments(views, self.tr("Requests"))
        session = context.session
        if session is not None and session.staff.role not in DECIDERS:
            self.lists.choose("mine")
        self.card = RequestCard(words)
        self.tools.addWidget(self.find_field, 1)
        self.add_lists(self.lists)
        self.aside.addWidget(self.card)
        self.aside.addStretch(1)
        self.table.set_widths(
            {0: 176, 1: 124, 3: 84, 4: words.date_column}, stretch=2, drops=(4, 3)
        )
        self.card.hide()
        self.lists.chosen.connect(self._on_list)
        self.card.opened.connect(self._on_open)
        self.card.person.connect(self._on_person)

    def keyed(self) -> tuple[Keyed, ...]:
        """What wants an access key."""
        buttons = self.lists.buttons.values()
        return (self.find_field, self.card.open_button, self.card.open_person, *buttons)

    def ids_of(self) -> IdsOf:
        if self.typed:
            return partial(find_requests, typed=self.typed)
        return partial(support_requests.request_ids, which=cast(Listing, self.lists.code))

    def show_row(self, row: Any) -> None:
        self.card.setVisible(row is not None)
        if row is not None:
            self.card.show_row(row)

    def open_row(self, row: Any) -> None:
        self.go.emit("request", row.id)

    @Slot(str)
    def _on_list(self, _code: str) -> None:
        if self.search.text():
            self.search.clear()
        self.read()

    @Slot()
    def _on_open(self) -> None:
        if self.row is not None:
            self.go.emit("request", self.row.id)

    @Slot()
    def _on_person(self) -> None:
        if self.row is not None:
            self.go.emit("person", self.row.participant_id)
