"""What the forms of supports have in common: what a fund has left, and small checks."""

from __future__ import annotations

from mtw_desktop.casework.case_rows import Tone
from mtw_desktop.casework.funds import FundRow, fund_row
from mtw_desktop.casework.record_form import AsideLine
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import cap_lines, money_words
from mtw_desktop.domain.forms import Problem
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.records import Fund

_WARNING: Tone = "warning"
_URGENT: Tone = "urgent"


def only_fund(session: Session) -> str | None:
    """The id of the fund in use, if there is only one."""
    funds = session.store.many(Fund, closed=False, limit=2)
    return funds[0].id if len(funds) == 1 else None


def fund_lines(session: Session, fund: Fund) -> list[AsideLine]:
    """A fund by name, with what is left of it and its caps."""
    lines = [AsideLine(fund.name, heading=True)]
    if row := fund_row(session, fund.id):
        lines += sum_lines(session, row)
    if fund.closed:
        lines.append(AsideLine(label("problem.fund_closed", session.language), _WARNING))
    return [*lines, *(AsideLine(each) for each in cap_lines(session, fund))]


def sum_lines(session: Session, row: FundRow) -> list[AsideLine]:
    """What a fund has left, and what became of the rest."""
    lang, left = session.language, row.remaining_cents
    lines = []
    if left is not None:
        tone: Tone = _URGENT if left < 0 else "muted"
        lines.append(AsideLine(label("support.fund.left", lang, amount=money_words(left)), tone))
    spent = {"spent": money_words(row.spent_cents), "promised": money_words(row.committed_cents)}
    return [*lines, AsideLine(label("support.fund.used", lang, **spent))]


def required(path: str) -> Problem:
    """That an answer is wanted at a path."""
    return Problem(path, "required")


def is_text(plain: object) -> bool:
    """Whether a plain value is a text that says something."""
    return isinstance(plain, str) and bool(plain.strip())


def below_one(plain: object) -> bool:
    """Whether a plain value is a number that is not above zero."""
    return isinstance(plain, int) and plain <= 0
