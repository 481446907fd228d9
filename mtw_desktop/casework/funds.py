"""Funds: what each was given, what is promised and spent, and what is left. Integer cents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mtw_desktop.casework.changes import NOTHING, Changed, changed
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.labels import code_label
from mtw_desktop.domain.records import Fund, Issue, SupportRequest
from mtw_desktop.errors import RuleBroken

#: So many ids go into one question to the store.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class FundRow:
    """A fund in a list. ``committed_cents``: approved and not handed out yet; ``spent_cents``:
    handed out and not taken back. ``source`` is in the screen language; caps are ``None`` where
    there is none; ``amount_cents`` while nobody has said it."""

    id: str
    name: str
    source: str
    account_code: str
    starts: date | None
    ends: date | None
    closed: bool
    amount_cents: int | None
    committed_cents: int
    spent_cents: int
    cap_each_cents: int | None = None
    cap_each_month: int | None = None
    cap_year_cents: int | None = None

    @property
    def remaining_cents(self) -> int | None:
        """What can still be promised; ``None`` for a fund without an amount, below 0 if over."""
        if self.amount_cents is None:
            return None
        return self.amount_cents - self.committed_cents - self.spent_cents


def list_funds(session: Session, *, closed: bool = False) -> list[FundRow]:
    """Open funds by name; with ``closed`` the closed ones after them."""
    funds = session.store.many(Fund, order="name")
    shown = [each for each in funds if closed or not each.closed]
    return _rows(session, sorted(shown, key=lambda each: each.closed))


def fund_row(session: Session, fund_id: str | None) -> FundRow | None:
    """One fund with its sums; ``None`` if there is none."""
    fund = session.store.get(Fund, fund_id) if fund_id else None
    return _rows(session, [fund])[0] if fund else None


def close_fund(session: Session, fund_id: str, *, closed: bool = True) -> Changed:
    """Close a fund, so that nothing new is asked from it; or open it again."""
    fund = session.store.get(Fund, fund_id)
    if fund is None:
        raise RuleBroken("no such fund")
    if fund.closed == closed:
        return NOTHING
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Fund, fund_id, {"closed": closed})
    return changed({"fund"}, fund_id)


def spent_by_fund(session: Session) -> dict[str, int]:
    """Cents of standing issues by fund: what was handed out, without what was taken back."""
    store = session.store
    spent = store.sums(Issue, "amount_cents", "fund_id", reversal_of=None)
    reversed_ids = [each for each in store.counts(Issue, "reversal_of") if each is not None]
    # An issue taken back on two laptops at once counts once: by what was issued, not by the lines.
    for start in range(0, len(reversed_ids), _AT_ONCE):
        for each in store.many(Issue, id=reversed_ids[start : start + _AT_ONCE]):
            if each.reversal_of is None and each.fund_id in spent:
                spent[each.fund_id] -= known(each.amount_cents) or 0
    return {fund: cents for fund, cents in spent.items() if fund is not None}


def committed_by_fund(session: Session) -> dict[str, int]:
    """Cents approved and not handed out yet, by fund."""
    sums = session.store.sums(SupportRequest, "approved_cents", "fund_id", state="approved")
    return {fund: cents for fund, cents in sums.items() if fund is not None}


def _rows(session: Session, funds: Sequence[Fund]) -> list[FundRow]:
    if not funds:
        return []
    spent, committed = spent_by_fund(session), committed_by_fund(session)
    return [
        FundRow(
            id=each.id,
            name=each.name,
            source=_source(each, session.language),
            account_code=known(each.account_code) or "",
            starts=each.starts,
            ends=each.ends,
            closed=each.closed,
            amount_cents=known(each.amount_cents),
            committed_cents=committed.get(each.id, 0),
            spent_cents=spent.get(each.id, 0),
            cap_each_cents=known(each.cap_each_cents),
            cap_each_month=known(each.cap_each_month),
            cap_year_cents=known(each.cap_year_cents),
        )
        for each in funds
    ]


def _source(fund: Fund, language: str) -> str:
    return known(fund.source_other) or code_label("fund_source", fund.source or "", language)
