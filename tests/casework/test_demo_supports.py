"""The made-up supports show every state there is, and break no rule on the way."""

from __future__ import annotations

import random
from collections import Counter

from mtw_desktop.casework import funds, support_cards, support_counts, support_issues
from mtw_desktop.casework.demo import make_people
from mtw_desktop.casework.demo_supports import steps
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.records import SupportRequest
from tests.conftest import SetClock


def live(session: Session, clock: SetClock, people: int) -> None:
    households = list(make_people(people))
    with session.store.atomic(session.staff.id) as tx:
        for household in households:
            for record in household.records():
                tx.create(record)
    now = clock()
    for at, step in sorted(steps(session, households, random.Random(7), now), key=lambda s: s[0]):
        clock.now = at
        step()
    clock.now = now


def test_every_state_is_there(session: Session, clock: SetClock) -> None:
    live(session, clock, 30)
    states = session.store.counts(SupportRequest, "state")
    assert set(states) == {each.code for each in codes("support_state")}
    total: Counter[str] = Counter()
    for row in support_cards.stock(session):
        total += Counter({s.code: getattr(row, s.code) for s in codes("card_state")})
    assert all(total[each.code] for each in codes("card_state")), total
    rows = support_issues.issue_rows(session, support_issues.issue_ids(session))
    assert sum(bool(each.takes_back) for each in rows) == 1
    assert support_issues.issue_ids(session, "receipts_due")
    (count,) = support_counts.count_rows(session)
    assert count.difference == -1
    assert any(each.overdue_days > 0 for each in support_counts.count_due(session))
    assert all(each.spent_cents and each.committed_cents for each in funds.list_funds(session)[1:])


def test_a_small_caseload_will_do(session: Session, clock: SetClock) -> None:
    live(session, clock, 2)
    assert session.store.count(SupportRequest) == 17
