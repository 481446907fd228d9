"""What waits for the person who sits here, on one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from mtw_desktop.casework import today_more
from mtw_desktop.casework.audiences import own_home, sharers
from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.form_drafts import unfinished
from mtw_desktop.casework.intake import DraftRow, drafts
from mtw_desktop.casework.referral_list import ReferralRow, referral_rows
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.kinds import Record
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.records import Need, Participant, Referral, ReferralEvent, Staff

R = TypeVar("R", bound=Record)

#: A partner has two days to answer a referral.
ANSWER_WITHIN = timedelta(days=2)
ANSWERS_SHOWN = timedelta(days=14)
_LIVE = ["requested", "accepted", "in-progress", "on-hold"]
_ANSWERED = ["accepted", "rejected", "in-progress", "completed", "failed"]
#: No more of one sort than a person can look at; the oldest come first.
_MANY = 50
#: So many steps of referrals are looked through for answers.
_STEPS = 400
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
    """The Today page. ``answers`` are referrals that somebody else answered in the last 14 days;
    ``rows`` tasks, plans and follow-ups due by now; ``forms`` record forms that were begun;
    ``approvals`` requests to decide and ``checks`` cards and stock to look after (supervisors)."""

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
    rows: tuple[CaseRow, ...] = ()
    forms: tuple[CaseRow, ...] = ()
    approvals: tuple[CaseRow, ...] = ()
    checks: tuple[CaseRow, ...] = ()
    #: People on this laptop who completed a training, and who had a job.
    trained: int = 0
    placed: int = 0
    #: Conflicts, and saves that the server did not take.
    needs_eye: int = 0

    @property
    def things(self) -> int:
        """How many things wait: the number in the rail."""
        parts: tuple[tuple[object, ...], ...] = (
            self.due, self.drafts, self.answers, self.rows, self.forms, self.approvals, self.checks
        )  # fmt: skip
        return sum(len(each) for each in parts)


def today(session: Session, now: datetime | None = None) -> Today:
    """Read the whole page in a handful of queries.

    Caseworkers and outreach see what is theirs; supervisors and analysts everything, and
    supervisors what only they may decide.
    """
    now = now or session.clock()
    store, role = session.store, session.staff.role
    everything, decides = role in _SEES_EVERYTHING, role == "supervisor"
    makers = [each.id for each in store.many(Staff)] if everything else [session.staff.id]
    due = [*_unanswered(session, now, makers), *_appointments(session, now, makers)]
    due += _urgent(session, now, makers)
    eye = today_more.eye_count(session)
    due.sort(key=lambda each: (-each.days, each.at is None, each.at))
    return Today(
        greeting_name=session.staff.name.split()[0] if session.staff.name.split() else "",
        now=now,
        due=tuple(due),
        drafts=tuple(drafts(session)),
        answers=_answers(session, now, mine=not everything),
        open_needs=open_needs(session),
        people=store.count(Participant) - len(sharers(session)),
        referrals_waiting=store.count(Referral, status="requested", home_org=own_home(session)),
        changes_waiting=store.waiting(),
        rows=tuple(today_more.due_rows(session, mine=not everything)),
        forms=tuple(unfinished(session)),
        approvals=tuple(today_more.approvals(session)) if decides else (),
        checks=(
            *today_more.eye(session, eye),
            *(today_more.checks(session, now) if decides else ()),
        ),
        trained=today_more.trained(session),
        placed=today_more.placed(session),
        needs_eye=eye,
    )


def open_needs(session: Session) -> tuple[DomainCount, ...]:
    """Open needs on this laptop by domain, the most frequent first."""
    counted = session.store.counts(Need, "domain", status="open")
    theirs = sharers(session)
    if theirs:
        for each in session.store.many(Need, participant_id=list(theirs), status="open"):
            counted[each.domain] -= 1
    found = [DomainCount(domain, count) for domain, count in counted.items() if domain and count]
    return tuple(sorted(found, key=lambda each: (-each.count, each.domain)))


def _unanswered(session: Session, now: datetime, makers: list[str]) -> Iterator[DueItem]:
    asked = _first(session, Referral, makers, status="requested")
    late = [each for each in asked if each.created_at and now - each.created_at >= ANSWER_WITHIN]
    for row in referral_rows(session, late[:_MANY]):
        assert row.created_at is not None
        overdue = (now - row.created_at - ANSWER_WITHIN).days
        tone = "urgent" if overdue else "warning"
        yield _due("referral_no_answer", tone, overdue, row, row.created_at)


def _appointments(session: Session, now: datetime, makers: list[str]) -> Iterator[DueItem]:
    here = now.astimezone().date()
    near: dict[str, Referral] = {}
    for status in _LIVE:
        for each in _first(session, Referral, makers, status=status, newest=True):
            if each.appointment_at and (_local_day(each.appointment_at) - here).days in (0, 1):
                near[each.id] = each
    for row in referral_rows(session, near.values()):
        assert row.appointment_at is not None
        ahead = (_local_day(row.appointment_at) - here).days
        tone = "info" if ahead else "warning"
        yield _due("appointment", tone, -ahead, row, row.appointment_at)


def _first(
    session: Session, cls: type[R], makers: list[str], *, newest: bool = False, **equals: str
) -> list[R]:
    """The oldest (or newest) of what these people made. One reading for each of them: the index
    has their records in order, which it has not for all together."""
    found: list[R] = []
    limit = 4 * _MANY if newest else 2 * _MANY
    for each in makers:
        found += session.store.many(
            cls, created_by=each, descending=newest, limit=limit, **_plain(equals)
        )
    return sorted(found, key=lambda each: each.id, reverse=newest)


def _plain(equals: dict[str, str]) -> dict[str, Any]:
    return dict(equals)


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


def _urgent(session: Session, now: datetime, makers: list[str]) -> Iterator[DueItem]:
    """Open urgent needs that nobody has been asked to help with."""
    store = session.store
    needs = _first(session, Need, makers, status="open", urgency="urgent")[: 2 * _MANY]
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


def _answers(session: Session, now: datetime, *, mine: bool) -> tuple[ReferralRow, ...]:
    """Found by the newest steps of referrals: these lie in order, the referrals do not."""
    since, me = now - ANSWERS_SHOWN, session.staff.id
    steps = session.store.many(ReferralEvent, descending=True, limit=_STEPS)
    fresh = {
        each.referral_id: None
        for each in steps
        if each.status in _ANSWERED and each.created_at and each.created_at >= since
    }
    home = own_home(session)
    found = session.store.many(Referral, id=list(fresh), status=_ANSWERED, home_org=home)
    answered = [
        each
        for each in found
        if each.updated_at and each.updated_at >= since and each.updated_by != me
        if not mine or each.created_by == me
    ]
    answered.sort(key=lambda each: (each.updated_at, each.id), reverse=True)
    return tuple(referral_rows(session, answered[:_MANY]))


def _local_day(at: datetime) -> date:
    return at.astimezone().date()
