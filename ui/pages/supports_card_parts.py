"""Cards beside their list: the marked card with what may become of it, and the stock in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.casework.support_shapes import CardRow, LotRow, StockRow
from ui import theme
from ui.forms.flow import FlowLayout
from ui.pages.supports_reason import Asked, ReasonForm
from ui.pages.word_parts import Words, capital, joined
from ui.widgets.action_row import ActionRow, GrowingList
from ui.widgets.buttons import link, link_small, secondary
from ui.widgets.cards import Card
from ui.widgets.labels import body, card_heading, hint, muted
from ui.widgets.pill import Pill


def move_words(to: str) -> tuple[str, str]:
    """What a button that sets a card to a state says, and the heading of its form."""
    return {
        "lost": (
            QCoreApplication.translate("CardMove", "Lost"),
            QCoreApplication.translate("CardMove", "This card is lost"),
        ),
        "void": (
            QCoreApplication.translate("CardMove", "Void"),
            QCoreApplication.translate("CardMove", "This card is never used again"),
        ),
        "returned": (
            QCoreApplication.translate("CardMove", "Returned"),
            QCoreApplication.translate("CardMove", "This card came back"),
        ),
        "in_stock": (
            QCoreApplication.translate("CardMove", "Back to stock"),
            QCoreApplication.translate("CardMove", "This card is stock again"),
        ),
    }[to]


class CardCells(QObject):
    """The words of the list of cards."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words

    def headings(self) -> list[str]:
        """State, card, serial, value, where it is, received."""
        return [
            self.tr("State"),
            self.tr("Card"),
            self.tr("Serial"),
            self.tr("Value"),
            self.tr("With"),
            self.tr("Received"),
        ]

    def cell(self, row: CardRow, column: int) -> str:
        """What stands in a cell."""
        if column == 0:
            return row.state_text
        if column == 1:
            return row.type_text
        if column == 2:
            return row.serial
        if column == 3:
            return "" if row.value_cents is None else money_words(row.value_cents)
        if column == 4:
            return row.holder or row.custodian_name
        return self.words.short_date(row.received_on) if row.received_on else ""

    def tone(self, row: CardRow) -> str:
        """The tone of the state."""
        return row.tone


class CardCard(Card):
    """The card that is marked. Signals: ``reveal`` (its serial), ``person``, ``moved(Said)``."""

    reveal = Signal()
    person = Signal()
    moved = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.row: CardRow | None = None
        self.name = card_heading()
        self.pill = Pill("", "muted")
        self.serial = body()
        self.lines: list[QLabel] = [muted(), muted(), muted(), muted()]
        self.show_serial = link_small(self.tr("Show the whole serial"))
        self.open_person = link(self.tr("Open person"))
        self.form = ReasonForm(words.language)
        self.deeds = QWidget()
        self._deeds = FlowLayout(self.deeds, gap=theme.px(8), line_gap=theme.px(8))
        self.buttons: dict[str, QWidget] = {}
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.pill)
        self.body.addLayout(top)
        number = QHBoxLayout()
        number.addWidget(self.serial, 1)
        number.addWidget(self.show_serial)
        self.body.addLayout(number)
        for each in self.lines:
            self.body.addWidget(each)
        for part in (self.deeds, self.open_person, self.form):
            self.body.addWidget(part)
        self.show_serial.clicked.connect(self.reveal)
        self.open_person.clicked.connect(self.person)
        self.form.said.connect(self.moved)
        self.form.closed.connect(self.close_form)

    def show_row(self, row: CardRow) -> None:
        """Show a card; its serial hidden again."""
        before = self.row
        same = before is not None and (before.id, before.state) == (row.id, row.state)
        self.row = row
        self.name.setText(row.type_text)
        self.pill.set(row.state_text, row.tone)
        if not same:
            self.form.done()
            self.deeds.show()
            self.serial.setText(row.serial)
            self.show_serial.show()
        value = "" if row.value_cents is None else money_words(row.value_cents)
        texts = (joined(value, row.fund_name), self._kept(row), self._days(row), row.state_reason)
        for each, text in zip(self.lines, texts, strict=True):
            each.setText(text)
            each.setVisible(bool(text))
        self.open_person.setVisible(bool(row.participant_id))
        self.open_person.setText(self.tr("Open {name}").format(name=row.holder))
        self._offer(row.moves)

    def show_whole(self, serial: str) -> None:
        """The whole serial, until another card is marked."""
        self.serial.setText(serial)
        self.show_serial.hide()

    @Slot()
    def close_form(self) -> bool:
        """Put the reason away; ``False`` if it was not open."""
        if not self.form.close_form():
            return False
        self.deeds.show()
        first = next(iter(self.buttons.values()), None)
        if first is not None:
            first.setFocus()
        return True

    def _kept(self, row: CardRow) -> str:
        if row.holder:
            return self.tr("With {name}").format(name=row.holder)
        if not row.custodian_name:
            return ""
        return self.tr("Kept by {name}").format(name=row.custodian_name)

    def _days(self, row: CardRow) -> str:
        day = self.words.short_date
        came = self.tr("received {day}").format(day=day(row.received_on)) if row.received_on else ""
        ends = ""
        if row.expires_on:
            words = self.tr("past use since {day}") if row.expired else self.tr("good until {day}")
            ends = words.format(day=day(row.expires_on))
        return capital(joined(came, ends))

    def _offer(self, moves: Sequence[str]) -> None:
        if list(self.buttons) == list(moves):
            return
        for button in self.buttons.values():
            self._deeds.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for to in moves:
            button = secondary(move_words(to)[0])
            button.setProperty("to", to)
            button.clicked.connect(self._on_move)
            self._deeds.addWidget(button)
            self.buttons[to] = button

    @Slot()
    def _on_move(self) -> None:
        to = str(self.sender().property("to"))
        verb, heading = move_words(to)
        self.deeds.hide()
        self.form.ask(Asked(to, heading, verb, reason=self.tr("What happened"), must=True))


class StockCard(Card):
    """How many cards of each kind there are."""

    def __init__(self) -> None:
        super().__init__(heading=QCoreApplication.translate("StockCard", "In stock"))
        self._lines: list[QLabel] = []

    def show_stock(self, rows: Sequence[StockRow]) -> None:
        """Show the kinds."""
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for row in rows:
            self._add(body(f"{row.type_text}: {row.in_stock:,} · {money_words(row.value_cents)}"))
            rest = joined(
                self.tr("{n} issued").format(n=row.issued) if row.issued else "",
                self.tr("{n} returned").format(n=row.returned) if row.returned else "",
                self.tr("{n} lost").format(n=row.lost) if row.lost else "",
                self.tr("{n} void").format(n=row.void) if row.void else "",
                self.tr("{n} soon past use").format(n=row.expiring) if row.expiring else "",
            )
            if rest:
                self._add(hint(rest))
        if not rows:
            self._add(muted(self.tr("No card has been received yet.")))

    def _add(self, line: QLabel) -> None:
        self._lines.append(line)
        self.body.addWidget(line)


class LotList(GrowingList):
    """Lots whose serials are not all entered. Signal: ``enter(lot_id)``."""

    enter = Signal(object)

    def show_lots(self, rows: Sequence[LotRow]) -> None:
        """Show those that lack serials."""
        short = [row for row in rows if row.entered < (row.quantity or 0)]
        self.set_rows([partial(self._row, row) for row in short])
        self.setVisible(bool(short))

    def _row(self, row: LotRow) -> QWidget:
        words = self.tr("{entered} of {quantity} serials entered").format(
            entered=row.entered, quantity=row.quantity
        )
        name = joined(row.type_text, row.vendor)
        item = ActionRow(row.id, None, name, "", words, self.tr("Enter serials"))
        item.acted.connect(self.enter)
        return item
