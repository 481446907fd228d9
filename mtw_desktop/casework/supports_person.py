"""The supports of one person, as lines of their page."""

from __future__ import annotations

from datetime import date, datetime

from mtw_desktop.casework.case_rows import CaseRow, Tone
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.casework.support_log import rows_of as issue_rows
from mtw_desktop.casework.support_names import said_once
from mtw_desktop.casework.support_requests import RequestRow
from mtw_desktop.casework.support_requests import rows_of as request_rows
from mtw_desktop.casework.support_shapes import IssueRow
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.records import Issue, SupportRequest
from mtw_desktop.domain.wording import relative_due

_GIVEN: Tone = "good"
_OPEN = frozenset({"draft", "requested", "approved"})
_TONES: dict[str, Tone] = {"urgent": "urgent", "warning": "warning", "info": "info"}


def person_supports(session: Session, participant_id: str) -> list[CaseRow]:
    """What is open first (drafts, requests, approvals, receipts that are due), then what was
    given, denied or taken back, newest first."""
    store = session.store
    requests = store.many(SupportRequest, participant_id=participant_id, descending=True)
    issues = store.many(Issue, participant_id=participant_id, descending=True)
    asked = [each for each in request_rows(session, requests) if each.state != "issued"]
    # The line that takes another back is told by the pill of that other.
    given = [each for each in issue_rows(session, issues) if not each.takes_back]
    waits = [each for each in given if _receipt_missing(each)]
    over = [_asked(each) for each in asked if each.state not in _OPEN]
    over += [_given(session, each) for each in given if not _receipt_missing(each)]
    over.sort(key=lambda row: row.on or date.min, reverse=True)
    return [
        *(_asked(each) for each in asked if each.state in _OPEN),
        *(_given(session, each) for each in waits),
        *over,
    ]


def _asked(row: RequestRow) -> CaseRow:
    cents = row.amount_cents if row.approved_cents is None else row.approved_cents
    return CaseRow(
        kind="support_request",
        record_id=row.id,
        title=said_once(row.type_text, row.item),
        detail=_joined(_money(cents), row.fund_name, row.decision_reason),
        pill=row.state_text,
        tone=row.tone,
        on=_day(row.decided_at or row.requested_at),
        page="request",
        argument=row.id,
        participant_id=row.participant_id,
    )


def _given(session: Session, row: IssueRow) -> CaseRow:
    language = session.language
    pill, tone = code_label("support_state", "issued", language), _GIVEN
    if row.reversed:
        pill, tone = label("support.taken_back", language), "muted"
    elif _receipt_missing(row) and row.receipt_due:
        today = session.clock().astimezone().date()
        due, urgency = relative_due(row.receipt_due, today, language)
        pill, tone = label("support.receipt", language, due=due), _TONES.get(urgency, "muted")
    return CaseRow(
        kind="issue",
        record_id=row.id,
        title=said_once(row.type_text, row.item),
        detail=_joined(_money(row.cents), row.serial, row.number),
        pill=pill,
        tone=tone,
        on=_day(row.issued_at),
        page="request" if row.request_id else "supports",
        argument=row.request_id,
        participant_id=row.participant_id,
    )


def _receipt_missing(row: IssueRow) -> bool:
    return row.receipt_due is not None and not row.receipt and row.may_reverse


def _money(cents: int | None) -> str:
    return money_words(cents) if cents is not None else ""


def _day(at: datetime | None) -> date | None:
    return at.astimezone().date() if at else None


def _joined(*words: str) -> str:
    return " · ".join(each for each in words if each)
