"""Copied, restored, revoked and lost laptops: noticed, let in again, or erased."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mtw_desktop import errors
from mtw_desktop.casework import intake, opening, syncing
from mtw_desktop.casework.session import Session, exists
from mtw_desktop.domain.records import Participant
from mtw_desktop.store.database import Store
from sync.server import aside, enrolling
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
def laptop(tmp_path: Path, clock: SetClock, server: RunningServer) -> Iterator[Laptop]:
    """A laptop that has joined, by its name; all that are open are closed at the end."""
    made: list[Session] = []

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
        made.append(opening.enter(tmp_path / name, store))
        syncing.join_server(made[-1], server.url, server.make_code())
        syncing.sync_now(made[-1])
        return made[-1]

    yield make
    for each in made:
        each.store.close()


def take_in(session: Session, given: str, family: str) -> str:
    draft = intake.start_intake(session)
    person = {"given_name": given, "family_name": family}
    filled = {"participant": person, "consent": {"state": "not_asked"}}
    intake.save_draft(session, replace(draft, answers=filled))
    return intake.save_intake(session, draft.id).participant_id


def copy_of(session: Session, to: Path, clock: SetClock) -> Session:
    """The store as somebody copies it to another disk."""
    session.store.close()
    shutil.copytree(session.folder, to)
    session.store = Store.open(session.folder, STORE_KEY, clock=clock)
    return opening.enter(to, Store.open(to, STORE_KEY, clock=clock))


def rejoin(session: Session, server: RunningServer) -> None:
    with pytest.raises(errors.DeviceReplaced):
        syncing.sync_now(session)
    syncing.join_server(session, server.url, server.make_code())
    syncing.sync_now(session)


def test_of_a_copied_laptop_both_come_back_with_all_their_work(
    server: RunningServer, laptop: Laptop, tmp_path: Path, clock: SetClock
) -> None:
    one = laptop("Marisol")
    before = take_in(one, "Luis", "Ramírez")
    syncing.sync_now(one)
    other = copy_of(one, tmp_path / "copy", clock)
    here, there = take_in(one, "Rose", "Baptiste"), take_in(other, "Ana", "Gómez")
    syncing.sync_now(one)
    syncing.sync_now(other)  # the server has another save under that number
    assert other.store.held_count() == 1
    try:
        rejoin(other, server)
        assert other.device_id != one.device_id
        rejoin(one, server)
        for _ in range(2):
            syncing.sync_now(other)
            syncing.sync_now(one)
        for each in (one, other):
            assert all(each.store.get(Participant, p) for p in (before, here, there))
            assert each.store.count(Participant) == 3
            assert (each.store.waiting(), each.store.held_count()) == (0, 0)
        with server.database.reading() as connection:
            assert not aside.of_organization(connection, server.org)
    finally:
        other.store.close()


def test_a_laptop_restored_from_a_backup_sends_what_it_has_and_gets_the_rest(
    server: RunningServer, laptop: Laptop, tmp_path: Path, clock: SetClock
) -> None:
    session = laptop("Marisol")
    backup = copy_of(session, tmp_path / "backup", clock)
    lost = take_in(session, "Luis", "Ramírez")
    take_in(session, "Ana", "Gómez")
    syncing.sync_now(session)
    new = take_in(backup, "Rose", "Baptiste")
    try:
        rejoin(backup, server)
        assert backup.store.get(Participant, lost) is not None
        assert backup.store.waiting() == 0
        colleague = laptop("Andre")
        assert colleague.store.get(Participant, new) is not None
    finally:
        backup.store.close()


def test_a_revoked_laptop_keeps_its_work_and_may_be_let_in_again(
    server: RunningServer, laptop: Laptop
) -> None:
    session = laptop("Marisol")
    person = take_in(session, "Luis", "Ramírez")
    with server.database.writing() as connection:
        enrolling.revoke(connection, session.device_id)
    with pytest.raises(errors.DeviceRevoked):
        syncing.sync_now(session)
    assert session.store.waiting() > 0
    syncing.join_server(session, server.url, server.make_code())
    syncing.sync_now(session)
    assert laptop("Andre").store.get(Participant, person) is not None


def test_a_wipe_order_takes_the_unsent_work_first_and_leaves_nothing_on_the_disk(
    server: RunningServer, laptop: Laptop
) -> None:
    session = laptop("Marisol")
    person = take_in(session, "Luis", "Ramírez")
    folder = session.folder
    (folder / "slots.json").write_text('{"wrapped": "key"}', encoding="utf-8")
    with server.database.writing() as connection:
        enrolling.wipe(connection, session.device_id)
    with pytest.raises(errors.DeviceWiped):
        syncing.sync_now(session)
    assert not exists(folder)
    assert not [path for path in folder.iterdir() if path.name.startswith(("store.db", "slots"))]
    assert laptop("Andre").store.get(Participant, person) is not None
    with server.database.reading() as connection:
        assert not aside.of_organization(connection, server.org)
