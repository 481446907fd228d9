"""Cards: the list by kind, state and end of serial; what becomes of one; receiving more."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot

from mtw_desktop.casework import support_cards
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_lists import find_cards
from mtw_desktop.casework.support_shapes import AddedCards, LotRow, StockRow
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.labels import label
from ui.context import UiContext
from ui.pages.key_parts import Keyed
from ui.pages.supports_card_parts import CardCard, CardCells, LotList, StockCard
from ui.pages.supports_list import IdsOf, ListPanel
from ui.pages.supports_reason import Asked, ReasonForm, Said
from ui.pages.word_parts import Words
from ui.widgets.buttons import primary
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.inputs import Combo

_Stock = tuple[list[StockRow], list[LotRow]]


def read_stock(session: Session) -> _Stock:
    """The numbers and the lots; on the store lane."""
    return support_cards.stock(session), support_cards.lot_rows(session)


def move(session: Session, card_id: str, to: str, reason: str) -> tuple[str | None, Changed | None]:
    """Move a card, or the code of why not."""
    problem = support_cards.move_problem(session, card_id, to, reason)
    return (
        (problem, None)
        if problem
        else (None, support_cards.move_card(session, card_id, to, reason))
    )


def reveal(session: Session, card_id: str) -> tuple[str, str]:
    """A card's whole serial, with whose it is."""
    return card_id, support_cards.reveal_serial(session, card_id)


class CardsPanel(ListPanel):
    """The stock. Receiving opens the form of a lot; serials are entered here."""

    def __init__(self, context: UiContext, words: Words) -> None:
        super().__init__(context, CardCells(words), support_cards.card_rows)
        self.name_it(
            self.tr("Cards"),
            self.tr("End of the serial number"),
            self.tr("There is no card here. Cards are received as a lot, with their serials."),
        )
        language = context.language
        everything = ("", self.tr("All"))
        self.kind, self.state = Combo(), Combo()
        self.kind.set_options(
            [everything, *((each.code, each.labels[language]) for each in codes("card_type"))]
        )
        self.state.set_options(
            [everything, *((each.code, each.labels[language]) for each in codes("card_state"))]
        )
        self.kind_field = Field(self.tr("Kind"), self.kind)
        self.state_field = Field(self.tr("State"), self.state)
        self.receive = primary(self.tr("Receive cards"))
        self.stock = StockCard()
        self.lots = LotList(4)
        self.serials = ReasonForm(language)
        self.serials_card = Card()
        self.card = CardCard(words)
        self._lot = ""
        self._fill(words.date_column)
        self._connect()

    def _fill(self, day: int) -> None:
        self.tools.addWidget(self.find_field, 1)
        self.tools.addWidget(self.kind_field)
        self.tools.addWidget(self.state_field)
        self.tools.addWidget(self.receive, 0, Qt.AlignmentFlag.AlignBottom)
        self.serials_card.body.addWidget(self.serials)
        self.serials_card.hide()
        for part in (self.card, self.serials_card, self.lots, self.stock):
            self.aside.addWidget(part)
        self.aside.addStretch(1)
        self.card.hide()
        self.lots.hide()
        self.table.set_widths({0: 118, 1: 148, 2: 104, 3: 72, 5: day}, stretch=4, drops=(5, 3))

    def _connect(self) -> None:
        self.kind.activated.connect(self.read)
        self.state.activated.connect(self.read)
        self.receive.clicked.connect(self._on_receive)
        self.lots.enter.connect(self._on_enter_serials)
        self.serials.said.connect(self._on_serials)
        self.serials.closed.connect(self._close_serials)
        self.card.reveal.connect(self._on_reveal)
        self.card.person.connect(self._on_person)
        self.card.moved.connect(self._on_move)

    def keyed(self) -> tuple[Keyed, ...]:
        """What wants an access key."""
        return (self.receive, self.find_field, self.kind_field, self.state_field)

    def ids_of(self) -> IdsOf:
        kind, state = self.kind.code() or None, self.state.code() or None
        if self.typed:
            return partial(find_cards, ending=self.typed, card_type=kind, state=state)
        return partial(support_cards.card_ids, card_type=kind, state=state)

    @Slot()
    def read(self) -> None:
        super().read()
        self.context.lanes.store(read_stock, self.context.session, done=self._show_stock)

    def show_row(self, row: Any) -> None:
        self.card.setVisible(row is not None)
        if row is not None:
            self.card.show_row(row)

    def open_row(self, _row: Any) -> None:
        if self.card.buttons:
            next(iter(self.card.buttons.values())).setFocus()

    def escape(self) -> bool:
        return self.card.close_form() or self._close_serials() or super().escape()

    @Slot(object)
    def _show_stock(self, found: _Stock) -> None:
        self.stock.show_stock(found[0])
        self.lots.show_lots(found[1])

    # a card

    @Slot()
    def _on_reveal(self) -> None:
        if self.card.row is not None:
            session, card_id = self.context.session, self.card.row.id
            self.context.lanes.store(reveal, session, card_id, done=self._on_revealed)

    @Slot(object)
    def _on_revealed(self, answer: tuple[str, str]) -> None:
        if self.card.row is not None and self.card.row.id == answer[0]:
            self.card.show_whole(answer[1])

    @Slot()
    def _on_person(self) -> None:
        if self.card.row is not None:
            self.go.emit("person", self.card.row.participant_id)

    @Slot(object)
    def _on_move(self, said: Said) -> None:
        if self.card.row is not None:
            args = (self.card.row.id, said.deed, said.reason)
            self.context.lanes.store(move, self.context.session, *args, done=self._on_moved_card)

    @Slot(object)
    def _on_moved_card(self, answer: tuple[str | None, Changed | None]) -> None:
        problem, changed = answer
        if problem is not None:
            self.card.form.say_wrong(label(f"problem.{problem}", self.context.language))
        if changed is not None:
            self.card.form.done()
            self.card.deeds.show()
            self.context.notices.did_change(changed.kinds)
            self.table.setFocus()

    # a lot

    @Slot()
    def _on_receive(self) -> None:
        self.go.emit("form", FormPlace("card_lot"))

    @Slot(object)
    def _on_enter_serials(self, lot_id: str) -> None:
        self._lot = lot_id
        self.serials_card.show()
        words = self.tr("A range such as 000101-000150, a list, or the first number of the lot.")
        what = self.tr("Serial numbers")
        asked = Asked(f"lot {lot_id}", what, self.tr("Enter cards"), words, reason=what, must=True)
        self.serials.ask(asked)

    @Slot()
    def _close_serials(self) -> bool:
        if not self.serials.close_form():
            return False
        self.serials_card.hide()
        self.table.setFocus()
        return True

    @Slot(object)
    def _on_serials(self, said: Said) -> None:
        args = (self.context.session, self._lot, said.reason)
        self.context.lanes.store(support_cards.add_cards, *args, done=self._on_added)

    @Slot(object)
    def _on_added(self, added: AddedCards) -> None:
        if added.problem:
            words = label(f"problem.{added.problem}", self.context.language)
            self.serials.say_wrong(f"{words} {added.at}".strip())
            return
        self.serials.done()
        self.serials_card.hide()
        done = self.tr("%n card(s) are in stock.", "", added.count)
        self.context.notices.tell(done, "good")
        self.context.notices.did_change(added.changed.kinds)
