"""The demonstration has every stage of training, kind of job, verdict and sort of follow-up."""

from __future__ import annotations

import random
from collections import Counter
from itertools import islice

import pytest

from mtw_desktop.casework import demo_work
from mtw_desktop.casework.demo import make_people
from mtw_desktop.casework.follow_ups import follow_up_counts, follow_ups_due
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.training import STAGES, provider_counts, stage_counts
from mtw_desktop.casework.work_lists import path_facts, verdict_counts
from mtw_desktop.domain.records import Credential, Employer, Enrollment, Placement
from tests.casework.conftest import last_ops
from tests.casework.test_demo import codes_are_known
from tests.conftest import SetClock


@pytest.fixture
def lived(session: Session, clock: SetClock) -> Session:
    now = clock()
    households = list(islice(make_people(60, 7, now.date()), 60))
    with session.store.atomic(by=session.staff.id) as tx:
        for each in households:
            tx.create(each.participant)
    chance = random.Random(7)
    for at, step in sorted(
        demo_work.steps(session, households, chance, now), key=lambda each: each[0]
    ):
        assert at <= now
        clock.now = at
        step()
    clock.now = now
    return session


def test_every_state_has_its_rows_and_the_codes_are_known(lived: Session) -> None:
    assert last_ops(lived) != []
    store = lived.store
    stages = stage_counts(lived)
    assert all(stages[stage] >= 2 for stage in STAGES)
    assert len(provider_counts(lived)) >= 4
    kinds = Counter(each.placement_type for each in store.many(Placement))
    assert set(kinds) == {
        "full_time",
        "part_time",
        "seasonal",
        "internship",
        "micro_internship",
        "sprinternship",
        "registered_apprenticeship",
        "other_apprenticeship",
    }
    assert all(count > 0 for count in verdict_counts(lived).values())
    assert any(each.end_on for each in store.many(Placement))
    assert store.count(Employer) == 5
    for cls in (Enrollment, Placement, Credential, Employer):
        codes_are_known(store.many(cls))


def test_follow_ups_are_done_due_overdue_and_unreached(lived: Session) -> None:
    counts = follow_up_counts(lived)
    assert min(counts.overdue, counts.this_week, counts.later) >= 1
    assert min(counts.done, counts.unreached) >= 1
    assert counts.overdue <= 12, "not a caseload that was given up"
    assert len({row.participant_id for row in follow_ups_due(lived)}) >= 2
    people = {each.participant_id for each in lived.store.many(Placement)}
    assert any(path_facts(lived, each).retained for each in people)
