"""Counting the stock against the book, at least once a quarter, by two people who neither keep nor
issue the cards (PCCD; BFET: date, counted, expected, difference, two people)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_card_rows import rows_of
from mtw_desktop.casework.support_count_shapes import (
    CountDue,
    Counter,
    CountForm,
    CountPlace,
    CountRow,
    CountStart,
    SavedCount,
)
from mtw_desktop.casework.support_names import fund_names, staff_names
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.forms import Problem
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.labels import code_label
from mtw_desktop.domain.records import Card, CardLot, Issue, Reconciliation, Staff
from mtw_desktop.domain.support_rules import difference, reconciliation_problems

__all__ = [
    "CountDue",
    "CountForm",
    "CountPlace",
    "CountRow",
    "CountStart",
    "Counter",
    "SavedCount",
    "count_due",
    "count_problems",
    "count_rows",
    "save_count",
    "start_count",
]

QUARTER = timedelta(days=91)
#: Cards that lie in the box: a returned one is not stock again, but it is there.
_IN_THE_BOX = ["in_stock", "returned"]
_AT_ONCE = 500
_PATHS = {
    "two_people": "reconciliation.witnessed_by_id",
    "counter_is_custodian": "reconciliation.counted_by_id",
    "counter_is_issuer": "reconciliation.counted_by_id",
    "difference_unexplained": "reconciliation.explanation",
}


def count_due(session: Session, now: datetime | None = None) -> list[CountDue]:
    """Every stock with cards in it and when it is to be counted, the most overdue first."""
    store, language = session.store, session.language
    today = (now or session.clock()).astimezone().date()
    counts = store.many(Reconciliation)
    found = []
    for code in codes("card_type"):
        kept = store.counts(Card, "custodian_id", card_type=code.code, state=_IN_THE_BOX)
        names = staff_names(session, kept)
        for custodian, cards in kept.items():
            place = CountPlace(code.code, custodian)
            last = _last(counts, place)
            due = (last or _received(session, place) or today) + QUARTER
            found.append(
                CountDue(
                    place=place,
                    type_text=code_label("card_type", code.code, language),
                    custodian_name=names.get(custodian or "", ""),
                    cards=cards,
                    last=last,
                    due=due,
                    overdue_days=(today - due).days,
                )
            )
    return sorted(found, key=lambda each: each.due)


def start_count(session: Session, place: CountPlace) -> CountStart:
    """What the book says should be there."""
    book = _book(session, place)
    people = _people(session, book)
    here = next((each for each in people if each.staff_id == session.staff.id), None)
    staff = staff_names(session, [place.custodian_id])
    return CountStart(
        place=place,
        type_text=code_label("card_type", place.card_type, session.language),
        custodian_name=staff.get(place.custodian_id or "", ""),
        fund_name=fund_names(session, [place.fund_id]).get(place.fund_id or "", ""),
        expected=len(book.cards),
        expected_cents=sum(_cents(each) for each in book.cards),
        cards=tuple(rows_of(session, book.cards)),
        people=tuple(people),
        last=book.last,
        blocked=here.problem if here else None,
    )


def count_problems(session: Session, form: CountForm) -> list[Problem]:
    """What keeps a count from being entered: ``two_people``, ``counter_is_custodian``,
    ``counter_is_issuer``, ``difference_unexplained``, ``count_below_zero``, ``missing_not_there``
    (a card that the book does not have here)."""
    return _problems(session, form, _book(session, form.place))


def save_count(session: Session, form: CountForm) -> SavedCount:
    """Enter a count, and the missing cards as lost if asked to; one transaction."""
    book = _book(session, form.place)
    if problems := _problems(session, form, book):
        return SavedCount(problems=tuple(problems))
    count = _count(session, form, book)
    with session.store.atomic(session.staff.id) as tx:
        tx.create(count)
        if form.mark_lost:
            reason = (known(count.explanation) or "")[:200] or None
            for each in book.cards:
                if each.id in form.missing_card_ids and each.state == "in_stock":
                    tx.update(Card, each.id, {"state": "lost", "state_reason": reason})
    return SavedCount(count.id, Changed(tx.changed, tx.changed_ids))


def count_rows(session: Session, limit: int = 200) -> list[CountRow]:
    """The counts so far, newest first."""
    counts = session.store.many(Reconciliation, order="counted_at", descending=True, limit=limit)
    ids = {i for c in counts for i in (c.custodian_id, c.counted_by_id, c.witnessed_by_id)}
    staff = staff_names(session, ids)
    funds = fund_names(session, (each.fund_id for each in counts))
    return [
        CountRow(
            id=each.id,
            counted_at=each.counted_at,
            type_text=code_label("card_type", known(each.card_type) or "", session.language),
            custodian_name=staff.get(each.custodian_id or "", ""),
            fund_name=funds.get(each.fund_id or "", ""),
            expected=known(each.expected),
            counted=known(each.counted),
            difference=difference(each),
            difference_cents=_difference_cents(each),
            explanation=known(each.explanation) or "",
            counted_by=staff.get(each.counted_by_id or "", ""),
            witnessed_by=staff.get(each.witnessed_by_id or "", ""),
        )
        for each in counts
    ]


@dataclass(frozen=True, slots=True)
class _Book:
    """What the records say of a stock: its cards, its last count, and who kept or issued since."""

    cards: list[Card]
    last: date | None
    custodians: frozenset[str]
    issuers: frozenset[str]


def _book(session: Session, place: CountPlace) -> _Book:
    store = session.store
    equals: dict[str, Any] = {"card_type": place.card_type}
    if place.custodian_id:
        equals["custodian_id"] = place.custodian_id
    if place.fund_id:
        equals["fund_id"] = place.fund_id
    cards = store.many(Card, order="serial", state=_IN_THE_BOX, **equals)
    last = _last(store.many(Reconciliation), place)
    lots = store.many(CardLot, id=sorted({each.lot_id for each in cards if each.lot_id}))
    kept = {each.custodian_id for each in cards} | {each.custodian_id for each in lots}
    issuers = _issuers(session, set(store.ids(Card, **equals)), last)
    return _Book(
        cards, last, frozenset(each for each in (*kept, place.custodian_id) if each), issuers
    )


def _issuers(session: Session, cards: Collection[str], since: date | None) -> frozenset[str]:
    """Who handed out any of these cards since a day, that day included."""
    store, found = session.store, set[str]()
    if since is None:
        chosen = sorted(cards)
        for start in range(0, len(chosen), _AT_ONCE):
            some_cards = chosen[start : start + _AT_ONCE]
            found.update(e for e in store.counts(Issue, "issuer_id", card_id=some_cards) if e)
        return frozenset(found)
    ids = store.ids(Issue, descending=True)
    for start in range(0, len(ids), _AT_ONCE):
        some = store.many(Issue, id=ids[start : start + _AT_ONCE])
        recent = [e for e in some if e.issued_at and _day(e.issued_at) >= since]
        found.update(e.issuer_id for e in recent if e.issuer_id and e.card_id in cards)
        if not recent:  # newest first: everything that follows is older still
            break
    return frozenset(found)


def _last(counts: Collection[Reconciliation], place: CountPlace) -> date | None:
    """The day of the newest count that covered all of a stock."""
    days = [
        _day(each.counted_at)
        for each in counts
        if each.counted_at is not None
        and each.card_type == place.card_type
        and each.custodian_id in (None, place.custodian_id)
        and each.fund_id in (None, place.fund_id)
    ]
    return max(days, default=None)


def _received(session: Session, place: CountPlace) -> date | None:
    """The day on which the oldest card of a stock came."""
    days = session.store.counts(
        Card,
        "received_on",
        card_type=place.card_type,
        custodian_id=place.custodian_id,
        state=_IN_THE_BOX,
    )
    first = min((each for each in days if each), default=None)
    return date.fromisoformat(first) if first else None


def _people(session: Session, book: _Book) -> list[Counter]:
    people = []
    for each in session.store.many(Staff, order="name"):
        problem = "counter_is_custodian" if each.id in book.custodians else None
        if problem is None and each.id in book.issuers:
            problem = "counter_is_issuer"
        people.append(Counter(each.id, each.name, problem))
    return people


def _problems(session: Session, form: CountForm, book: _Book) -> list[Problem]:
    count = _count(session, form, book)
    found = [
        Problem(_PATHS[code], code)
        for code in reconciliation_problems(count, book.custodians, book.issuers)
    ]
    if (known(count.counted) or 0) < 0:
        found.append(Problem("reconciliation.counted", "count_below_zero"))
    if set(form.missing_card_ids) - {each.id for each in book.cards}:
        found.append(Problem("reconciliation.missing_card_ids", "missing_not_there"))
    return found


def _count(session: Session, form: CountForm, book: _Book) -> Reconciliation:
    missing = [each for each in book.cards if each.id in form.missing_card_ids]
    there = len(book.cards) - len(missing)
    counted = there if form.counted is None else form.counted
    cents = sum(_cents(each) for each in book.cards)
    # With more or fewer cards than the list accounts for, nobody knows what they are worth.
    worth = cents - sum(_cents(each) for each in missing) if counted == there else None
    return Reconciliation(
        id=new_id(),
        counted_at=session.clock(),
        card_type=form.place.card_type,
        fund_id=form.place.fund_id,
        custodian_id=form.place.custodian_id,
        storage=form.storage.strip() or None,
        expected=len(book.cards),
        counted=counted,
        expected_cents=cents,
        counted_cents=worth,
        missing_card_ids=tuple(each.id for each in missing),
        explanation=form.explanation.strip() or None,
        counted_by_id=session.staff.id,
        witnessed_by_id=form.witnessed_by_id,
    )


def _difference_cents(count: Reconciliation) -> int:
    counted, expected = known(count.counted_cents), known(count.expected_cents)
    return 0 if counted is None or expected is None else counted - expected


def _cents(card: Card) -> int:
    return known(card.value_cents) or 0


def _day(at: datetime) -> date:
    return at.astimezone().date()
