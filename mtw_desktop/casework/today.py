"""What waits for the person who sits here, on one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from mtw_desktop.casework.intake import DraftRow, drafts
from mtw_desktop.casework.referral_list import ReferralRow, referral_rows
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.records import Need, Participant, Referral

#: A partner has two days to answer a referral.
ANSWER_WITHIN = timedelta(days=2)
ANSWERS_SHOWN = timedelta(days=14)
_LIVE = ["requested", "accepted", "in-progress", "on-hold"]
_ANSWERED = ["accepted", "rejected", "in-progress", "completed", "failed"]
#: No more of one sort than a person can look at; the oldest come first.
_MANY = 50
#: Columns that narrow a list down to what somebody began themselves.
_Mine = dict[str, Any]
_SEES_EVERYTHING = frozenset({"supervisor", "analyst"})


@dataclass(frozen=True, slots=True)
class DueItem:
    """One thing to do. ``key``: referral_no_answer, appointment, urgent_need.

    ``tone`` is the pill's: urgent, warning or info. ``days`` is days overdue (positive), today
    (0) or ahead (negative). ``at`` is the appointment, or when it was asked or named.
    ``page`` and ``argument`` are where Open leads.
    """

    key: str
    tone: str
    days: int
    participant_id: str
    short_name: str
    record_id: str
    at: datetime | None
    number: str = ""
    to_organization: str = ""
    domain: str = ""
    detail: str = ""
    page: str = "person"
    argument: object = None


@dataclass(frozen=True, slots=True)
class DomainCount:
    """Open needs in one domain."""

    domain: str
    count: int


@dataclass(frozen=True, slots=True)
class Today:
    """The Today page. ``answers`` are referrals that somebody else answered in the last 14 days."""

    greeting_name: str
    now: datetime
    due: tuple[DueItem, ...]
    drafts: tuple[DraftRow, ...]
    answers: tuple[ReferralRow, ...]
    open_needs: tuple[DomainCount, ...]
    people: int
    #: Referrals without an answer yet.
    referrals_waiting: int
    #: Records that wait to be sent to the coalition's server.
    changes_waiting: int

    @property
    def things(self) -> int:
        """How many things wait: the number in the rail."""
        return len(self.due) + len(self.drafts) + len(self.answers)


def today(session: Session, now: datetime | None = None) -> Today:
    """Read the whole page in a handful of queries.

    Caseworkers and outreach see what they began themselves; supervisors and analysts everything.
    """
    now = now or session.clock()
    store = session.store
    mine: _Mine = {} if session.staff.role in _SEES_EVERYTHING else {"created_by": session.staff.id}
    live = referral_rows(session, store.many(Referral, status=_LIVE, limit=10 * _MANY, **mine))
    due = [*_unanswered(live, now), *_appointments(live, now), *_urgent(session, now, mine)]
    due.sort(key=lambda each: (-each.days, each.at is None, each.at))
    return Today(
        greeting_name=session.staff.name.split()[0] if session.staff.name.split() else "",
        now=now,
        due=tuple(due),
        drafts=tuple(drafts(session)),
        answers=_answers(session, now, mine),
        open_needs=open_needs(session),
        people=store.count(Participant),
        referrals_waiting=store.count(Referral, status="requested"),
        changes_waiting=store.waiting(),
    )


def open_needs(session: Session) -> tuple[DomainCount, ...]:
    """Open needs on this laptop by domain, the most frequent first."""
    counted = session.store.counts(Need, "domain", status="open")
    found = [DomainCount(domain, count) for domain, count in counted.items() if domain]
    return tuple(sorted(found, key=lambda each: (-each.count, each.domain)))


def _unanswered(live: list[ReferralRow], now: datetime) -> Iterator[DueItem]:
    for row in live:
        asked = row.created_at
        if row.status != "requested" or asked is None or now - asked < ANSWER_WITHIN:
            continue
        overdue = (now - asked - ANSWER_WITHIN).days
        yield _due("referral_no_answer", "urgent" if overdue else "warning", overdue, row, asked)


def _appointments(live: list[ReferralRow], now: datetime) -> Iterator[DueItem]:
    here = now.astimezone().date()
    for row in live:
        if row.appointment_at is None:
            continue
        ahead = (_local_day(row.appointment_at) - here).days
        if ahead in (0, 1):
            tone = "info" if ahead else "warning"
            yield _due("appointment", tone, -ahead, row, row.appointment_at)


def _due(key: str, tone: str, days: int, row: ReferralRow, at: datetime) -> DueItem:
    return DueItem(
        key=key,
        tone=tone,
        days=days,
        participant_id=row.participant_id,
        short_name=row.short_name,
        record_id=row.id,
        at=at,
        number=row.number,
        to_organization=row.to_organization,
        domain=row.need_domain or "",
        argument=row.participant_id,
    )


def _urgent(session: Session, now: datetime, mine: _Mine) -> Iterator[DueItem]:
    """Open urgent needs that nobody has been asked to help with."""
    store = session.store
    needs = store.many(Need, status="open", urgency="urgent", limit=2 * _MANY, **mine)
    asked = {
        each.need_id
        for each in store.many(Referral, need_id=[n.id for n in needs])
        if each.status in (*_LIVE, "completed")
    }
    waiting = [each for each in needs if each.id not in asked][:_MANY]
    people = {each.participant_id for each in waiting}
    names = {p.id: short_name(p) for p in store.many(Participant, id=sorted(people))}
    here = now.astimezone().date()
    for need in waiting:
        if need.participant_id not in names:
            continue
        named = need.created_at
        yield DueItem(
            key="urgent_need",
            tone="urgent",
            days=(here - _local_day(named)).days if named else 0,
            participant_id=need.participant_id,
            short_name=names[need.participant_id],
            record_id=need.id,
            at=named,
            domain=need.domain,
            detail=known(need.detail) or "",
            page="refer",
            argument=(need.participant_id, need.id),
        )


def _answers(session: Session, now: datetime, mine: _Mine) -> tuple[ReferralRow, ...]:
    since = now - ANSWERS_SHOWN
    found = session.store.many(
        Referral, status=_ANSWERED, order="updated_at", descending=True, limit=_MANY, **mine
    )
    answered = [
        each
        for each in found
        if each.updated_at and each.updated_at >= since and each.updated_by != session.staff.id
    ]
    return tuple(referral_rows(session, answered))


def _local_day(at: datetime) -> date:
    return at.astimezone().date()
