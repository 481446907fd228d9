"""One card handed out on two laptops that do not hear of each other: both lines stay, both see."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mtw_desktop.casework import opening, support_issues, support_requests, syncing
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_issues import IssueForm
from mtw_desktop.domain.records import Card, Issue, SupportRequest
from mtw_desktop.store.database import Store
from tests import builders
from tests.casework.supports_world import World
from tests.conftest import STORE_KEY, SetClock
from tests.sync.server.running import RunningServer


@pytest.fixture
def server(tmp_path: Path, clock: SetClock) -> Iterator[RunningServer]:
    def now_ms() -> int:
        return int(clock().timestamp() * 1000)

    with RunningServer(tmp_path / "server.sqlite3", now_ms) as running:
        yield running


@pytest.fixture
def laptop(
    tmp_path: Path, clock: SetClock, server: RunningServer
) -> Iterator[Callable[[str], Session]]:
    """A laptop of the same organization, joined to the server."""
    open_sessions: list[Session] = []

    def make(name: str) -> Session:
        store = Store.create(tmp_path / name, STORE_KEY, clock=clock)
        setup = opening.SetUp(
            language="en",
            organization_name="OIC of South Florida",
            staff_name=name,
            staff_role="caseworker",
            passphrase="not used here",
        )
        opening.furnish(store, setup)
        open_sessions.append(opening.enter(tmp_path / name, store))
        syncing.join_server(open_sessions[-1], server.url, server.make_code())
        return open_sessions[-1]

    yield make
    for each in open_sessions:
        each.store.close()


def test_a_card_handed_out_on_two_laptops_is_seen_on_both_and_settled_once(
    laptop: Callable[[str], Session], clock: SetClock
) -> None:
    marisol, nadege = laptop("Marisol"), laptop("Nadège")
    world = World(marisol)
    world.lot("000101")
    people = [builders.participant(given_name="Luis"), builders.participant(given_name="Joy")]
    with marisol.store.atomic(marisol.staff.id) as tx:
        for each in people:
            tx.create(each)
    requests = [world.approved(each.id) for each in people]
    for each_session in (marisol, nadege):
        syncing.sync_now(each_session)
    (card,) = world.cards()

    given = [
        support_issues.issue_support(here, IssueForm(request, (card.id,), on_paper=True))
        for here, request in zip((marisol, nadege), requests, strict=True)
    ]
    assert [each.problems for each in given] == [(), ()]
    clock.advance(minutes=5)
    for each_session in (marisol, nadege, marisol):
        syncing.sync_now(each_session)

    for here in (marisol, nadege):
        (double,) = support_issues.double_issues(here)
        assert [each.id for each in double.issues] == [g.issue_ids[0] for g in given]
        assert {each.issuer_name for each in double.issues} == {"Marisol", "Nadège"}

    boss = replace(nadege, staff=world.boss)
    support_issues.reverse_issue(boss, given[1].issue_ids[0], "Luis has the card")
    for each_session in (nadege, marisol):
        syncing.sync_now(each_session)
    for here in (marisol, nadege):
        assert support_issues.double_issues(here) == []
        assert here.store.count(Issue) == 3
        found = here.store.get(Card, card.id)
        assert found is not None
        assert found.state == "issued"
        assert here.store.waiting() == 0


def test_an_approval_and_a_no_made_apart_leave_a_no(
    laptop: Callable[[str], Session], clock: SetClock
) -> None:
    marisol, nadege = laptop("Marisol"), laptop("Nadège")
    world = World(marisol)
    person = builders.participant()
    with marisol.store.atomic(marisol.staff.id) as tx:
        tx.create(person)
    request = world.asked(person.id)
    for each_session in (marisol, nadege):
        syncing.sync_now(each_session)
    support_requests.deny(replace(nadege, staff=world.boss), request, "County pays")
    clock.advance(minutes=5)
    second = builders.staff(organization_id=marisol.organization.id, role="supervisor")
    support_requests.approve(replace(marisol, staff=second), request)
    for each_session in (nadege, marisol, nadege):
        syncing.sync_now(each_session)
    for here in (marisol, nadege):
        found = here.store.get(SupportRequest, request)
        assert found is not None
        assert found.state == "denied"
