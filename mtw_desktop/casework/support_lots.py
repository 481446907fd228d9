"""Lots of cards: entered by serial number, counted by kind and state."""

from __future__ import annotations

from datetime import date, timedelta

from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_names import fund_names, staff_names
from mtw_desktop.casework.support_shapes import AddedCards, LotRow, StockRow
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.labels import code_label
from mtw_desktop.domain.records import Card, CardLot
from mtw_desktop.domain.support_caps import Serials, read_serials
from mtw_desktop.domain.support_rules import masked
from mtw_desktop.errors import RuleBroken
from mtw_desktop.store.transaction import Transaction

#: Cards that will be past use within so many days are worth a warning.
_SOON = timedelta(days=30)
_AT_ONCE = 500


def stock(session: Session) -> list[StockRow]:
    """The kinds of card there are any of, in the order of the code list."""
    store = session.store
    cents = store.sums(Card, "value_cents", "card_type", state="in_stock")
    soon = (session.clock().astimezone().date() + _SOON).isoformat()
    rows = []
    for code in codes("card_type"):
        states = store.counts(Card, "state", card_type=code.code)
        if not states:
            continue
        days = store.counts(Card, "expires_on", card_type=code.code, state="in_stock")
        rows.append(
            StockRow(
                card_type=code.code,
                type_text=code_label("card_type", code.code, session.language),
                **{s.code: states.get(s.code, 0) for s in codes("card_state")},
                value_cents=cents.get(code.code, 0),
                expiring=sum(n for day, n in days.items() if day and day <= soon),
            )
        )
    return rows


def lot_rows(session: Session) -> list[LotRow]:
    """All lots, those received last first."""
    lots = session.store.many(CardLot, order="received_on", descending=True)
    funds = fund_names(session, (each.fund_id for each in lots))
    staff = staff_names(session, (each.custodian_id for each in lots))
    entered = session.store.counts(Card, "lot_id")
    left = session.store.counts(Card, "lot_id", state="in_stock")
    return [
        LotRow(
            id=each.id,
            card_type=each.card_type,
            type_text=code_label("card_type", each.card_type, session.language),
            vendor=known(each.vendor) or "",
            quantity=known(each.quantity),
            entered=entered.get(each.id, 0),
            in_stock=left.get(each.id, 0),
            value_cents=known(each.value_cents),
            fund_name=funds.get(each.fund_id or "", ""),
            received_on=each.received_on,
            custodian_name=staff.get(each.custodian_id or "", ""),
        )
        for each in lots
    ]


def add_cards(
    session: Session, lot_id: str, serials: str, *, expires_on: date | None = None
) -> AddedCards:
    """Enter cards of a lot by serial: a range ("000101-000150"), a pasted list, or the first of
    those the lot still lacks. A serial that is known of the same kind of card is refused."""
    lot = session.store.get(CardLot, lot_id)
    if lot is None or lot.voided_at:
        raise RuleBroken("no such lot")
    read = check_serials(session, lot, serials)
    if read.problem:
        return AddedCards(problem=read.problem, at=masked(read.at))
    with session.store.atomic(session.staff.id) as tx:
        cards_in(tx, lot, read.numbers, expires_on)
    return AddedCards(len(read.numbers), Changed(tx.changed, tx.changed_ids))


def check_serials(session: Session, lot: CardLot, text: str) -> Serials:
    """Serials read for a lot. Beyond those of ``read_serials``, the problems ``serial_known`` (of
    this kind of card) and ``more_than_quantity``."""
    store = session.store
    entered = store.count(Card, lot_id=lot.id)
    quantity = known(lot.quantity)
    read = read_serials(text, None if quantity is None else max(1, quantity - entered))
    if read.problem:
        return read
    if quantity is not None and entered + len(read.numbers) > quantity:
        return Serials(problem="more_than_quantity")
    for start in range(0, len(read.numbers), _AT_ONCE):
        some = list(read.numbers[start : start + _AT_ONCE])
        # Voided cards free their number: they were entered wrongly.
        same = store.many(Card, serial=some, card_type=lot.card_type, limit=1)
        if same:
            return Serials(problem="serial_known", at=same[0].serial)
    return read


def cards_in(
    tx: Transaction, lot: CardLot, serials: tuple[str, ...], expires_on: date | None = None
) -> None:
    """Write the cards of a lot inside a transaction."""
    for serial in serials:
        tx.create(
            Card(
                id=new_id(),
                card_type=lot.card_type,
                serial=serial,
                state="in_stock",
                value_cents=lot.value_cents,
                fund_id=lot.fund_id,
                lot_id=lot.id,
                received_on=lot.received_on,
                expires_on=expires_on,
                custodian_id=lot.custodian_id,
            )
        )
