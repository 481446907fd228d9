"""Cards in lists: serial numbers masked, with who has them and what they may become."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from mtw_desktop.casework.case_rows import Tone
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_names import fund_names, person_names, staff_names
from mtw_desktop.casework.support_shapes import CardRow
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.labels import code_label
from mtw_desktop.domain.records import Card, Issue
from mtw_desktop.domain.support_rules import masked, may_move_card, standing

#: Kind of support -> kinds of card that can be handed out for it, the usual one first.
_CARDS_FOR: dict[str, tuple[str, ...]] = {
    "gas_card": ("gas_card",),
    "bus_pass": ("bus_pass", "ride_card"),
    "ride": ("ride_card", "voucher"),
}
_OTHERWISE = ("voucher", "store_card")
_TONES: dict[str, Tone] = {
    "in_stock": "good",
    "issued": "info",
    "returned": "warning",
    "lost": "urgent",
    "void": "muted",
}
#: More than this many cards of a kind are not looked through for one to hand out.
_MANY = 2_000


def card_types_for(support_type: str) -> tuple[str, ...]:
    """The kinds of card that can be handed out for a kind of support."""
    return _CARDS_FOR.get(support_type, _OTHERWISE)


def card_ids(
    session: Session,
    *,
    card_type: str | None = None,
    state: str | None = None,
    lot_id: str | None = None,
    custodian_id: str | None = None,
) -> list[str]:
    """Ids of cards, those received last first; cheap enough for 100,000 cards."""
    wanted = {"card_type": card_type, "state": state, "lot_id": lot_id,
              "custodian_id": custodian_id}  # fmt: skip
    equals: dict[str, Any] = {name: value for name, value in wanted.items() if value is not None}
    return session.store.ids(Card, order="received_on", descending=True, **equals)


def card_rows(session: Session, ids: Sequence[str]) -> list[CardRow]:
    """Rows for these ids, in this order; unknown or voided ones are left out."""
    found = {each.id: each for each in session.store.many(Card, id=list(ids))}
    return rows_of(session, [found[each] for each in ids if each in found])


def cards_for(
    session: Session, support_type: str, text: str = "", limit: int = 20
) -> list[CardRow]:
    """Cards in stock that can be handed out for a kind of support, oldest first; ``text`` narrows
    them to serial numbers that end with it. Cards past use are left out."""
    today = session.clock().astimezone().date()
    ending = text.strip().casefold()
    found: list[Card] = []
    for card_type in card_types_for(support_type):
        cards = session.store.many(
            Card, order="received_on", limit=_MANY, state="in_stock", card_type=card_type
        )
        found += [
            each
            for each in cards
            if (each.serial or "").casefold().endswith(ending) and not past_use(each, today)
        ]
    return rows_of(session, found[:limit])


def past_use(card: Card, today: date) -> bool:
    """Whether a card's last day is over."""
    return card.expires_on is not None and card.expires_on < today


def holders(session: Session, card_ids: Sequence[str]) -> dict[str, str]:
    """Card id -> participant id, for cards that a standing issue names (the newest one's)."""
    issues = session.store.many(Issue, card_id=list(card_ids))
    return {each.card_id: each.participant_id for each in standing(issues) if each.card_id}


def rows_of(session: Session, cards: Sequence[Card]) -> list[CardRow]:
    """Rows for these cards, in this order."""
    funds = fund_names(session, (each.fund_id for each in cards))
    staff = staff_names(session, (each.custodian_id for each in cards))
    out = [each.id for each in cards if each.state not in ("in_stock", "returned")]
    held = holders(session, out) if out else {}
    people = person_names(session, held.values())
    today, language = session.clock().astimezone().date(), session.language
    return [
        CardRow(
            id=each.id,
            card_type=each.card_type,
            type_text=code_label("card_type", each.card_type, language),
            serial=masked(each.serial or ""),
            state=each.state,
            state_text=code_label("card_state", each.state, language),
            tone=_TONES.get(each.state, "muted"),
            state_reason=known(each.state_reason) or "",
            value_cents=known(each.value_cents),
            fund_name=funds.get(each.fund_id or "", ""),
            lot_id=each.lot_id,
            custodian_id=each.custodian_id,
            custodian_name=staff.get(each.custodian_id or "", ""),
            received_on=each.received_on,
            expires_on=each.expires_on,
            expired=past_use(each, today),
            holder=people.get(held.get(each.id, ""), ""),
            participant_id=held.get(each.id, ""),
            moves=_moves(each, each.id in held),
        )
        for each in cards
    ]


def _moves(card: Card, held: bool) -> tuple[str, ...]:
    """In the order of the code list; what a person has comes back by taking back its issue."""
    states = [each.code for each in codes("card_state") if each.code != "issued"]
    skip = {"returned"} if held and card.state == "issued" else set()
    return tuple(to for to in states if to not in skip and may_move_card(card.state, to))
