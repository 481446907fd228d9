"""Caps of a fund as they bear on one person: what a support would go over, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mtw_desktop.casework.funds import fund_row
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.records import Fund, Issue, SupportRequest
from mtw_desktop.domain.support_caps import BrokenCap, CapKind, Given, broken_caps
from mtw_desktop.domain.support_rules import standing


@dataclass(frozen=True, slots=True)
class CapWarning:
    """A cap that would be gone over, in a sentence with its numbers, in the screen language."""

    kind: CapKind
    text: str


def cap_warnings(
    session: Session,
    participant_id: str,
    fund_id: str | None,
    cents: int,
    *,
    on: date | None = None,
    request_id: str | None = None,
) -> list[CapWarning]:
    """What ``cents`` from a fund for a person would go over, on a day (default: today).

    ``request_id`` is the request itself, which does not count against itself. A warning asks for
    a reason, it stops nobody.
    """
    fund = session.store.get(Fund, fund_id) if fund_id else None
    if fund is None:
        return []
    day = on or session.clock().astimezone().date()
    row = fund_row(session, fund.id)
    left = row.remaining_cents if row else None
    if left is not None and request_id is not None:
        left += _promised(session, request_id, fund.id)
    before = had(session, participant_id, fund.id, request_id)
    found = broken_caps(fund, cents, before, day, remaining=left)
    return [CapWarning(each.kind, _words(each, fund, session.language)) for each in found]


def had(
    session: Session, participant_id: str, fund_id: str, except_request: str | None = None
) -> list[Given]:
    """What a person was given from a fund and not taken back, and what is approved for them."""
    store = session.store
    issues = standing(store.many(Issue, participant_id=participant_id))
    found = [
        Given(_day(each.issued_at), known(each.amount_cents) or 0)
        for each in issues
        if each.fund_id == fund_id and each.issued_at
    ]
    requests = store.many(SupportRequest, participant_id=participant_id, state="approved")
    found += [
        Given(_day(each.decided_at), known(each.approved_cents) or 0)
        for each in requests
        if each.fund_id == fund_id and each.decided_at and each.id != except_request
    ]
    return found


def cap_lines(session: Session, fund: Fund) -> list[str]:
    """The caps of a fund in words, one each."""
    language = session.language
    lines = []
    if (each := known(fund.cap_each_cents)) is not None:
        lines.append(label("support.cap.each", language, limit=money_words(each)))
    if (month := known(fund.cap_each_month)) is not None:
        key = "support.cap.month.one" if month == 1 else "support.cap.month"
        lines.append(label(key, language, limit=month))
    if (year := known(fund.cap_year_cents)) is not None:
        lines.append(label("support.cap.year", language, limit=money_words(year)))
    return lines


def money_words(cents: int) -> str:
    """``$1,250.00`` as ``$1,250``, ``$12.50``; below nothing with a minus."""
    sign, cents = ("-" if cents < 0 else ""), abs(cents)
    rest = f".{cents % 100:02d}" if cents % 100 else ""
    return f"{sign}${cents // 100:,}{rest}"


def _promised(session: Session, request_id: str, fund_id: str) -> int:
    request = session.store.get(SupportRequest, request_id)
    if request is None or request.state != "approved" or request.fund_id != fund_id:
        return 0
    return known(request.approved_cents) or 0


def _words(broken: BrokenCap, fund: Fund, language: str) -> str:
    def amount(number: int) -> str:
        return str(number) if broken.kind == "month" else money_words(number)

    details = {"limit": amount(broken.limit), "would_be": amount(broken.would_be)}
    return label(f"support.over.{broken.kind}", language, fund=fund.name, **details)


def _day(at: datetime) -> date:
    return at.astimezone().date()
