"""Who may do what with supports and cards, and from which state to which: pure rules, each with its
source. A rule answers with a problem code (or several), ``None`` (or nothing) when all is well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from mtw_desktop.domain.answers import known
from mtw_desktop.domain.supports import (
    Card,
    CardLot,
    Issue,
    Reconciliation,
    SupportRequest,
)

#: State -> states a request may move to. CAREER NDWG guide, pages 22-24: a support is documented
#: and approved before it is given, never after; a request that was sent back is a draft again.
SUPPORT_STEPS: dict[str, frozenset[str]] = {
    "draft": frozenset({"requested", "cancelled"}),
    "requested": frozenset({"draft", "approved", "denied", "cancelled"}),
    "approved": frozenset({"issued", "cancelled"}),
    "denied": frozenset(),
    "issued": frozenset(),
    "cancelled": frozenset(),
}

#: State -> states a card may move to. PCCD and OSC: every card is at any time in stock, with a
#: person, or accounted for; what was blocked (void) is never used again. A lost card that turns up
#: is returned first, so that somebody looks at it before it is stock again.
CARD_STEPS: dict[str, frozenset[str]] = {
    "in_stock": frozenset({"issued", "void", "lost"}),
    "issued": frozenset({"returned", "lost", "void"}),
    "returned": frozenset({"in_stock", "void"}),
    "lost": frozenset({"returned", "void"}),
    "void": frozenset(),
}

#: How many characters of a serial number a screen shows.
_SHOWN = 4


def may_move_support(state: str, to: str) -> bool:
    """Whether a request in ``state`` may be set to ``to``."""
    return to in SUPPORT_STEPS.get(state, frozenset())


def may_move_card(state: str, to: str) -> bool:
    """Whether a card in ``state`` may be set to ``to``."""
    return to in CARD_STEPS.get(state, frozenset())


def decision_problem(request: SupportRequest, approver_id: str) -> str | None:
    """Why this staff member cannot approve or deny a request: ``not_requested``,
    ``own_request``.

    Colorado OSC: nobody approves what they asked for themselves.
    """
    if request.state != "requested":
        return "not_requested"
    # Without a named requester, whoever made the record is the one who asked.
    if approver_id in (request.requester_id, None if request.requester_id else request.created_by):
        return "own_request"
    return None


def lot_problem(lot: CardLot) -> str | None:
    """``same_person`` if one person both bought and authorized a lot (PCCD)."""
    same = lot.purchased_by_id is not None and lot.purchased_by_id == lot.authorized_by_id
    return "same_person" if same else None


def issue_problem(
    issue: Issue, request: SupportRequest | None = None, card: Card | None = None
) -> str | None:
    """Why something cannot be handed out: ``not_approved``, ``above_approved``, ``not_in_stock``,
    ``same_person`` (issuer and authorizer), ``wrong_person`` (the request is another person's).

    PCCD and OSC: approved before it is given, from stock, by one person on another's authority.
    """
    if request is not None and request.participant_id != issue.participant_id:
        return "wrong_person"
    if request is not None and request.state != "approved":
        return "not_approved"
    if card is not None and card.state != "in_stock":
        return "not_in_stock"
    if issue.issuer_id is not None and issue.issuer_id == issue.authorizer_id:
        return "same_person"
    approved = known(request.approved_cents) if request is not None else None
    amount = known(issue.amount_cents)
    if approved is not None and amount is not None and amount > approved:
        return "above_approved"
    return None


def reversal_problem(original: Issue, issues: Iterable[Issue]) -> str | None:
    """Why an issue cannot be reversed: ``is_reversal``, ``already_reversed``.

    OSC: a log line is never changed or struck out; a correction is a line of its own.
    """
    if original.reversal_of is not None:
        return "is_reversal"
    done = any(each.reversal_of == original.id and each.voided_at is None for each in issues)
    return "already_reversed" if done else None


def standing(issues: Collection[Issue]) -> list[Issue]:
    """The issues that count, in the order given: neither reversals nor reversed nor voided."""
    live = [each for each in issues if each.voided_at is None]
    undone = {each.reversal_of for each in live if each.reversal_of is not None}
    return [each for each in live if each.reversal_of is None and each.id not in undone]


def issued_twice(issues: Collection[Issue]) -> dict[str, list[Issue]]:
    """Cards that more than one standing issue names, by card id, earliest record first.

    Two laptops without a network can hand out the same card on paper; a person must settle it.
    """
    found: dict[str, list[Issue]] = {}
    for each in sorted(standing(issues), key=lambda each: each.id):
        if each.card_id is not None:
            found.setdefault(each.card_id, []).append(each)
    return {card_id: several for card_id, several in found.items() if len(several) > 1}


def reconciliation_problems(
    count: Reconciliation, custodians: Collection[str] = (), issuers: Collection[str] = ()
) -> Iterator[str]:
    """What is wrong with a count: ``two_people``, ``counter_is_custodian``, ``counter_is_issuer``,
    ``difference_unexplained``.

    ``custodians`` and ``issuers`` are staff ids of those who kept or issued cards of this stock
    since the last count. BFET: two people, difference explained; PCCD: by neither issuer nor
    custodian.
    """
    people = {count.counted_by_id, count.witnessed_by_id}
    if None in people or len(people) < 2:
        yield "two_people"
    if count.counted_by_id is not None:
        if count.counted_by_id in {*custodians, count.custodian_id}:
            yield "counter_is_custodian"
        if count.counted_by_id in issuers:
            yield "counter_is_issuer"
    if difference(count) and not (known(count.explanation) or "").strip():
        yield "difference_unexplained"


def difference(count: Reconciliation) -> int:
    """Cards counted less cards expected; 0 while one of the two is not known."""
    counted, expected = known(count.counted), known(count.expected)
    return 0 if counted is None or expected is None else counted - expected


def masked(serial: str) -> str:
    """A serial number for a screen: its last four characters (fewer of a short one)."""
    shown = min(_SHOWN, len(serial) // 2)
    return "••••" + serial[len(serial) - shown :]
