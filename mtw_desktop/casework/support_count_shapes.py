"""What the calls about counts are given and give back. Money is integer cents; texts are in the
screen language, plain, without markup."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.support_shapes import CardRow
from mtw_desktop.domain.forms import Problem


@dataclass(frozen=True, slots=True)
class CountPlace:
    """Which stock: a kind of card, of one custodian and one fund or of any. Ids only."""

    card_type: str
    custodian_id: str | None = None
    fund_id: str | None = None


@dataclass(frozen=True, slots=True)
class CountDue:
    """A stock (kind of card and custodian) that is to be counted by a day. ``overdue_days`` is
    above 0 when that day is past; ``last`` is ``None`` for a stock that was never counted."""

    place: CountPlace
    type_text: str
    custodian_name: str
    cards: int
    last: date | None
    due: date
    overdue_days: int


@dataclass(frozen=True, slots=True)
class Counter:
    """Somebody who may take part; ``problem`` is why they may not count (as a code:
    ``counter_is_custodian``, ``counter_is_issuer``), though they may watch."""

    staff_id: str
    name: str
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class CountStart:
    """What should be there: the cards of the book, and who may count. ``blocked``: why whoever sits
    here may not (label ``problem.<code>``)."""

    place: CountPlace
    type_text: str
    custodian_name: str
    fund_name: str
    expected: int
    expected_cents: int
    cards: tuple[CardRow, ...]
    people: tuple[Counter, ...]
    last: date | None
    blocked: str | None = None


@dataclass(frozen=True, slots=True)
class CountForm:
    """A count by whoever sits here. ``counted`` defaults to the expected less the missing;
    with ``mark_lost`` the missing cards become lost."""

    place: CountPlace
    witnessed_by_id: str | None = None
    missing_card_ids: tuple[str, ...] = ()
    counted: int | None = None
    explanation: str = ""
    storage: str = ""
    mark_lost: bool = False


@dataclass(frozen=True, slots=True)
class CountRow:
    """A count in the history. ``difference`` is counted less expected."""

    id: str
    counted_at: datetime | None
    type_text: str
    custodian_name: str
    fund_name: str
    expected: int | None
    counted: int | None
    difference: int
    difference_cents: int
    explanation: str
    counted_by: str
    witnessed_by: str


@dataclass(frozen=True, slots=True)
class SavedCount:
    """What saving gave; with ``problems`` nothing was written."""

    count_id: str = ""
    changed: Changed = NOTHING
    problems: tuple[Problem, ...] = ()
