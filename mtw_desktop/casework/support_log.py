"""The issue log: what was handed out and taken back, receipts that are missing, double issues."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_names import fund_names, person_names, staff_names
from mtw_desktop.casework.support_shapes import DoubleIssue, IssueListing, IssueRow
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.labels import code_label
from mtw_desktop.domain.records import Attachment, Card, Issue, SupportRequest
from mtw_desktop.domain.support_rules import issued_twice, masked, standing

_AT_ONCE = 500


def issue_ids(session: Session, which: IssueListing = "all") -> list[str]:
    """Ids of issues: all, newest first; or standing ones whose receipt is missing, by due date."""
    store = session.store
    if which == "all":
        return store.ids(Issue, descending=True)
    days = [each for each in store.counts(Issue, "receipt_due", reversal_of=None) if each]
    due = store.ids(Issue, order="receipt_due", receipt_due=days, reversal_of=None)
    done = {*store.counts(Issue, "reversal_of"), *store.counts(Attachment, "record_id",
                                                              file_kind="receipt")}  # fmt: skip
    return [each for each in due if each not in done]


def issue_rows(session: Session, ids: Sequence[str]) -> list[IssueRow]:
    """Rows for these ids, in this order; unknown or voided ones are left out."""
    found = {each.id: each for each in session.store.many(Issue, id=list(ids))}
    return rows_of(session, [found[each] for each in ids if each in found])


def request_issues(session: Session, request_id: str) -> list[IssueRow]:
    """The lines of one request, in the order in which they were made."""
    return rows_of(session, session.store.many(Issue, support_request_id=request_id))


def double_issues(session: Session) -> list[DoubleIssue]:
    """Cards handed out more than once, for a supervisor to settle by taking one line back."""
    store = session.store
    times = store.counts(Issue, "card_id", reversal_of=None)
    several = [card for card, number in times.items() if card is not None and number > 1]
    issues: list[Issue] = []
    for start in range(0, len(several), _AT_ONCE):
        issues += store.many(Issue, card_id=several[start : start + _AT_ONCE])
    twice = issued_twice(issues)
    cards = {each.id: each for each in store.many(Card, voided=True, id=sorted(twice))}
    return [
        DoubleIssue(
            card_id=card_id,
            type_text=code_label("card_type", cards[card_id].card_type, session.language),
            serial=masked(cards[card_id].serial or ""),
            issues=tuple(rows_of(session, lines)),
        )
        for card_id, lines in twice.items()
        if card_id in cards
    ]


def requests_given_twice(session: Session) -> list[DoubleIssue]:
    """Requests for which more was handed out than approved, by two laptops that did not hear of
    each other; with a card each, or without. ``card_id`` and ``serial`` are empty."""
    store = session.store
    times = store.counts(Issue, "support_request_id", reversal_of=None)
    several = [each for each, number in times.items() if each is not None and number > 1]
    found = []
    for start in range(0, len(several), _AT_ONCE):
        some = several[start : start + _AT_ONCE]
        by_request: dict[str, list[Issue]] = {}
        for issue in standing(store.many(Issue, support_request_id=some)):
            by_request.setdefault(issue.support_request_id or "", []).append(issue)
        for request in store.many(SupportRequest, id=some):
            issues, approved = by_request.get(request.id, []), known(request.approved_cents)
            given = sum(known(each.amount_cents) or 0 for each in issues)
            if approved is not None and given > approved:
                words = code_label("support_type", request.support_type, session.language)
                found.append(DoubleIssue("", words, "", tuple(rows_of(session, issues))))
    return found


def rows_of(session: Session, issues: Sequence[Issue]) -> list[IssueRow]:
    """Rows for these issues, in this order."""
    around = _around(session, issues)
    return [_row(session, each, around) for each in issues]


@dataclass(frozen=True, slots=True)
class _Around:
    """What the rows of some issues need of other records."""

    people: dict[str, str]
    staff: dict[str, str]
    funds: dict[str, str]
    cards: dict[str, Card]
    numbers: dict[str, str]
    reversed: frozenset[str]
    receipts: frozenset[str]


def _around(session: Session, issues: Sequence[Issue]) -> _Around:
    store, ids = session.store, [each.id for each in issues]
    cards = _some(each.card_id for each in issues)
    taken_back = _some(each.reversal_of for each in issues)
    receipts = store.many(Attachment, record_id=ids, file_kind="receipt")
    return _Around(
        people=person_names(session, (each.participant_id for each in issues)),
        staff=staff_names(session, (i for e in issues for i in (e.issuer_id, e.authorizer_id))),
        funds=fund_names(session, (each.fund_id for each in issues)),
        cards={each.id: each for each in store.many(Card, voided=True, id=cards)},
        numbers={each.id: each.number for each in store.many(Issue, voided=True, id=taken_back)},
        reversed=frozenset(r.reversal_of or "" for r in store.many(Issue, reversal_of=ids)),
        receipts=frozenset(each.record_id or "" for each in receipts),
    )


def _row(session: Session, issue: Issue, around: _Around) -> IssueRow:
    card = around.cards.get(issue.card_id or "")
    undone = issue.id in around.reversed
    return IssueRow(
        id=issue.id,
        number=issue.number,
        participant_id=issue.participant_id,
        short_name=around.people.get(issue.participant_id, ""),
        support_type=issue.support_type,
        type_text=code_label("support_type", issue.support_type, session.language),
        item=known(issue.item) or "",
        cents=known(issue.amount_cents),
        issued_at=issue.issued_at,
        issuer_name=around.staff.get(issue.issuer_id or "", ""),
        authorizer_name=around.staff.get(issue.authorizer_id or "", ""),
        fund_name=around.funds.get(issue.fund_id or "", ""),
        card_id=issue.card_id,
        serial=masked(card.serial or "") if card else "",
        receipt_due=issue.receipt_due,
        receipt=issue.id in around.receipts,
        reversed=undone,
        takes_back=around.numbers.get(issue.reversal_of or "", ""),
        reason=known(issue.reversal_reason) or "",
        may_reverse=issue.reversal_of is None and not undone,
        request_id=issue.support_request_id,
    )


def _some(ids: Iterable[str | None]) -> list[str]:
    return sorted({each for each in ids if each})
