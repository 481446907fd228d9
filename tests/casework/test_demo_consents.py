"""The made-up consents and households: every state, and nothing that the program refuses."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from itertools import islice

import pytest

from mtw_desktop.casework import demo_consents, demo_days
from mtw_desktop.casework.consent_changes import consent_place
from mtw_desktop.casework.consent_partners import partners_to_tell
from mtw_desktop.casework.consents import consent_today
from mtw_desktop.casework.demo import make_people
from mtw_desktop.casework.household import household_rows
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Attachment

PEOPLE = 24


@pytest.fixture
def ids(session: Session) -> list[str]:
    """Two dozen people, lived through with their consents."""
    now = session.clock()
    real = session.store.clock
    households = list(islice(make_people(PEOPLE, 7, today=now.date()), PEOPLE))
    chance = random.Random(7)
    told = [
        *demo_days._steps(session, households, random.Random(7), now),
        *demo_consents.steps(session, households, chance, now),
    ]
    for at, step in sorted(told, key=lambda each: each[0]):
        session.store.clock = _at(at)
        step()
    session.store.clock = real
    return [each.participant.id for each in households]


def _at(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment


def test_every_state_is_there(session: Session, ids: list[str]) -> None:
    states = Counter(consent_today(session, each).state for each in ids)
    assert set(states) == {"given", "declined", "withdrawn", "expired"}
    places = [consent_place(session, each) for each in ids]
    assert any(place is not None and place.ends_in is not None for place in places)
    signatures = session.store.many(Attachment, file_kind="signature")
    assert len(signatures) >= 4
    assert all(session.store.file_bytes(each.sha256) for each in signatures)
    withdrawn = [each for each in ids if consent_today(session, each).state == "withdrawn"]
    assert any(partners_to_tell(session, each) for each in withdrawn)


def test_some_live_together_and_find_each_other(session: Session, ids: list[str]) -> None:
    linked = {
        (person, row.argument)
        for person in ids
        for row in household_rows(session, person)
        if row.page == "person"
    }
    assert linked
    assert all((other, person) in linked for person, other in linked)
