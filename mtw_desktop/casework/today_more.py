"""What else waits on Today: tasks, plans and follow-ups that are due, requests to decide, stock to
count, cards given out twice; and how far the goals are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.follow_ups import follow_ups_due
from mtw_desktop.casework.intake_short import waiting_rows
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.casework.tasks import due_pill, due_tasks
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.records import Enrollment, Need, Participant, Placement
from mtw_desktop.domain.wording import counted
from mtw_desktop.store.records import UpTo

#: The coalition's goals for its grant.
GOAL_TRAINED, GOAL_PLACED = 1_000, 500
_MANY = 50


def due_rows(session: Session, *, mine: bool) -> list[CaseRow]:
    """Tasks, plans of open needs and follow-ups due today or overdue, and short intakes that wait
    to be completed, and referrals that other organizations sent; the most overdue first."""
    calls = follow_ups_due(session, ahead_days=0, mine=mine)[:_MANY]
    # Those of follow-ups are not among them.
    tasks = due_tasks(session, mine=mine, limit=2 * _MANY)[:_MANY]
    short = waiting_rows(session, mine=mine)
    rows = [*tasks, *calls, *_plans(session, mine=mine), *short, *_received(session)]
    return sorted(rows, key=lambda each: each.on or date.max)


def approvals(session: Session) -> list[CaseRow]:
    """Support requests that wait for a decision of whoever sits here, longest waiting first."""
    # Only a supervisor's first page needs these.
    from mtw_desktop.casework.support_request_rows import request_ids, request_rows

    lang = session.language
    rows = []
    for each in request_rows(session, request_ids(session, "waiting")[:_MANY]):
        what = each.item or each.type_text
        amount = money_words(each.amount_cents) if each.amount_cents is not None else ""
        days = each.waiting_days or 0
        rows.append(
            CaseRow(
                kind="support_request",
                record_id=each.id,
                title=each.short_name,
                detail=_joined(what, amount, each.fund_name, each.requester_name),
                pill=counted("today.waits", days, lang) if days else label("today.new", lang),
                tone="warning" if days > 1 else "info",
                on=_day(each.requested_at),
                page="request",
                argument=each.id,
                participant_id=each.participant_id,
            )
        )
    return rows


def checks(session: Session, now: datetime) -> list[CaseRow]:
    """Cards that two people were given, and stock that is to be counted by now."""
    return [*_doubles(session), *_counts(session, now)]


def eye_count(session: Session) -> int:
    """How many things need somebody's eye; on most days the store says at once that none does."""
    store = session.store
    if not (store.conflicts() or store.held_count() or store.setting("aside_count")):
        return 0
    from mtw_desktop.casework.needs_eye import needs_eye_count

    return needs_eye_count(session)


def eye(session: Session, count: int) -> list[CaseRow]:
    """One line for all that needs somebody's eye; none if nothing does."""
    if not count:
        return []
    lang = session.language
    return [
        CaseRow(
            kind="conflict",
            record_id="",
            title=counted("eye.today", count, lang),
            detail=label("eye.today.detail", lang),
            pill=label("today.check", lang),
            tone="warning",
            page="needs_eye",
        )
    ]


def trained(session: Session) -> int:
    """How many people on this laptop have completed a training."""
    return len(session.store.counts(Enrollment, "participant_id", stage="completed"))


def placed(session: Session) -> int:
    """How many people on this laptop have had a job since."""
    return len(session.store.counts(Placement, "participant_id"))


def _received(session: Session) -> list[CaseRow]:
    """What partners have sent and wait for; whoever is at the desk answers."""
    if not session.store.setting("grants"):
        return []
    from mtw_desktop.casework.incoming_referrals import due_rows as received_due

    return received_due(session)


def _plans(session: Session, *, mine: bool) -> list[CaseRow]:
    store, lang = session.store, session.language
    wanted: dict[str, Any] = {"owner_id": session.staff.id} if mine else {}
    until = UpTo(local_today(session).isoformat())
    found = store.many(Need, due=until, status="open", order="due", limit=_MANY, **wanted)
    names = {p.id: p for p in store.many(Participant, id=[each.participant_id for each in found])}
    rows = []
    for need in found:
        if need.participant_id not in names:
            continue
        pill, tone = due_pill(session, need.due)
        domain = code_label("need_domain", need.domain, lang)
        rows.append(
            CaseRow(
                kind="need",
                record_id=need.id,
                title=short_name(names[need.participant_id], lang),
                detail=_joined(domain, known(need.goal) or known(need.detail) or ""),
                pill=pill,
                tone=tone,
                on=need.due,
                page="form",
                argument=FormPlace("need", record_id=need.id),
                participant_id=need.participant_id,
            )
        )
    return rows


def _doubles(session: Session) -> Iterator[CaseRow]:
    from mtw_desktop.casework.support_issues import double_issues

    for each in double_issues(session)[:_MANY]:
        people = ", ".join(dict.fromkeys(row.short_name for row in each.issues))
        yield CaseRow(
            kind="card",
            record_id=each.card_id,
            title=label("today.given_twice", session.language),
            detail=_joined(each.type_text, each.serial, people),
            pill=label("today.check", session.language),
            tone="urgent",
            page="supports",
        )


def _counts(session: Session, now: datetime) -> Iterator[CaseRow]:
    from mtw_desktop.casework.support_counts import count_due

    today = now.astimezone().date()
    for each in count_due(session, now):
        if each.due > today:
            continue
        pill, tone = due_pill(session, each.due)
        yield CaseRow(
            kind="reconciliation",
            record_id="",
            title=label("today.count", session.language, what=each.type_text),
            detail=_joined(
                each.custodian_name, counted("today.cards", each.cards, session.language)
            ),
            pill=pill,
            tone=tone,
            on=each.due,
            page="count",
            argument=each.place,
        )


def _day(at: datetime | None) -> date | None:
    return at.astimezone().date() if at else None


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
