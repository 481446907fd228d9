"""Cards: moved from state to state with a reason, put into somebody's keeping, looked at.

PCCD and Colorado OSC: full serial number, value, day received and custodian of every card; at any
time a card is in stock, with a person, or accounted for. Serial numbers are masked everywhere but
in ``reveal_serial``, which is noted.
"""

from __future__ import annotations

from collections.abc import Sequence

from mtw_desktop.casework.changes import Changed, changed
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_card_rows import (
    card_ids,
    card_rows,
    card_types_for,
    cards_for,
    holders,
)
from mtw_desktop.casework.support_lots import add_cards, lot_rows, stock
from mtw_desktop.casework.support_shapes import AddedCards, CardRow, LotRow, StockRow
from mtw_desktop.domain.records import Card
from mtw_desktop.domain.support_rules import may_move_card
from mtw_desktop.errors import RuleBroken

__all__ = [
    "AddedCards",
    "CardRow",
    "LotRow",
    "StockRow",
    "add_cards",
    "card_ids",
    "card_rows",
    "card_types_for",
    "cards_for",
    "give_custody",
    "lot_rows",
    "move_card",
    "move_problem",
    "reveal_serial",
    "stock",
]


def move_problem(session: Session, card_id: str, to: str, reason: str) -> str | None:
    """Why a card cannot be set to a state: ``no_such_move``, ``say_why``, ``take_back_first``
    (a card a person has comes back by taking back its issue)."""
    card = _card(session, card_id)
    if not may_move_card(card.state, to) or to == "issued":
        return "no_such_move"
    if to == "returned" and card.state == "issued" and holders(session, [card_id]):
        return "take_back_first"
    return None if reason.strip() else "say_why"


def move_card(session: Session, card_id: str, to: str, reason: str) -> Changed:
    """Set a card to void, lost, returned or back in stock, with a reason. ``RuleBroken`` where
    ``move_problem`` finds something."""
    if problem := move_problem(session, card_id, to, reason):
        raise RuleBroken(problem)
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Card, card_id, {"state": to, "state_reason": reason.strip()[:200]})
    return changed({"card"}, card_id)


def give_custody(session: Session, card_ids: Sequence[str], custodian_id: str) -> Changed:
    """Put cards that are in stock into somebody else's keeping."""
    with session.store.atomic(session.staff.id) as tx:
        for each in session.store.many(Card, id=list(card_ids), state="in_stock"):
            tx.update(Card, each.id, {"custodian_id": custodian_id})
    return Changed(tx.changed, tx.changed_ids)


def reveal_serial(session: Session, card_id: str) -> str:
    """The full serial number. The look leaves an audit line (``reveal``)."""
    card = _card(session, card_id)
    with session.store.atomic(session.staff.id) as tx:
        tx.audit("reveal", "card", card_id)
    return card.serial


def _card(session: Session, card_id: str) -> Card:
    card = session.store.get(Card, card_id)
    if card is None or card.voided_at:
        raise RuleBroken("no such card")
    return card
