"""Laptops of one organization on real stores, and a server, for every test of sync."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mtw_desktop.casework import intake, opening, syncing
from mtw_desktop.casework.session import Session
from mtw_desktop.store.database import Store
from tests.conftest import STORE_KEY, SetClock
from tests.sync.server.running import RunningServer

Laptop = Callable[[str], Session]


@pytest.fixture
def server(tmp_path: Path, clock: SetClock) -> Iterator[RunningServer]:
    def now_ms() -> int:
        return int(clock().timestamp() * 1000)

    with RunningServer(tmp_path / "server.sqlite3", now_ms) as running:
        yield running


@pytest.fixture
def laptop(tmp_path: Path, clock: SetClock) -> Iterator[Laptop]:
    """Set up a laptop under a name; all of them are closed at the end."""
    open_sessions: list[Session] = []

    def make(name: str, organization: str = "OIC of South Florida") -> Session:
        store = Store.create(tmp_path / name, STORE_KEY, clock=clock)
        setup = opening.SetUp(
            language="en",
            organization_name=organization,
            staff_name=name,
            staff_role="caseworker",
            passphrase="not used here",
        )
        opening.furnish(store, setup)
        open_sessions.append(opening.enter(tmp_path / name, store))
        return open_sessions[-1]

    yield make
    for each in open_sessions:
        each.store.close()


def take_in(session: Session, given: str, family: str) -> str:
    draft = intake.start_intake(session)
    person = {"given_name": given, "family_name": family}
    filled = {"participant": person, "consent": {"state": "not_asked"}}
    intake.save_draft(session, replace(draft, answers=filled))
    return intake.save_intake(session, draft.id).participant_id


def join(session: Session, server: RunningServer) -> None:
    syncing.join_server(session, server.url, server.make_code())
