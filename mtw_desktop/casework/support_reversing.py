"""Taking an issue back: a second line that names the first; neither is ever lost."""

from __future__ import annotations

from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_shapes import CardGoes
from mtw_desktop.domain.ids import new_code, new_id
from mtw_desktop.domain.records import Card, Issue
from mtw_desktop.domain.support_rules import may_move_card, reversal_problem, standing
from mtw_desktop.errors import RuleBroken


def reverse_issue(
    session: Session, issue_id: str, reason: str, card_goes: CardGoes | None = None
) -> Changed:
    """Take an issue back by a second one. ``card_goes``: what becomes of its card, unless another
    standing issue names the card too (then it stays with that person). ``RuleBroken`` without a
    reason, for a reversal, and for one that was taken back before."""
    store = session.store
    issue = store.get(Issue, issue_id)
    if issue is None or issue.voided_at:
        raise RuleBroken("no such issue")
    problem = reversal_problem(issue, store.many(Issue, reversal_of=issue_id))
    if problem or not reason.strip():
        raise RuleBroken(problem or "a reversal says why")
    card = store.get(Card, issue.card_id) if issue.card_id else None
    moves = card is not None and reversal_moves_card(session, issue, card)
    if moves and card_goes is None:
        raise RuleBroken("say what becomes of the card")
    with store.atomic(session.staff.id) as tx:
        tx.create(_line(session, issue, reason))
        if card is not None and moves:
            tx.update(Card, card.id, {"state": card_goes, "state_reason": reason.strip()[:200]})
    ids = tx.changed_ids | {issue.id, issue.participant_id, issue.support_request_id or ""}
    return Changed(tx.changed, ids - {""})


def card_comes_back(session: Session, issue_id: str) -> bool:
    """Whether taking an issue back needs to say what becomes of its card."""
    issue = session.store.get(Issue, issue_id)
    card = session.store.get(Card, issue.card_id) if issue and issue.card_id else None
    return issue is not None and card is not None and reversal_moves_card(session, issue, card)


def reversal_moves_card(session: Session, issue: Issue, card: Card) -> bool:
    """Whether the card is with this person, or lost, and with nobody else."""
    others = standing(session.store.many(Issue, card_id=card.id))
    if any(each.id != issue.id for each in others):
        return False
    return may_move_card(card.state, "returned")


def _line(session: Session, issue: Issue, reason: str) -> Issue:
    return Issue(
        id=new_id(),
        participant_id=issue.participant_id,
        support_request_id=issue.support_request_id,
        card_id=issue.card_id,
        fund_id=issue.fund_id,
        number=new_code("S"),
        support_type=issue.support_type,
        item=issue.item,
        amount_cents=issue.amount_cents,
        issued_at=session.clock(),
        issuer_id=session.staff.id,
        reversal_of=issue.id,
        reversal_reason=reason.strip(),
    )
