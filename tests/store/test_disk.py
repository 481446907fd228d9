"""A full or read-only disk is said in so many words, and the store works again afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from mtw_desktop import errors
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import Note, Participant
from mtw_desktop.store import vault
from mtw_desktop.store.database import Store
from mtw_desktop.store.drafts import Draft
from tests.builders import note, participant
from tests.conftest import STORE_KEY


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB, where the system lets us have one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)]
    if sys.platform != "linux" or os.geteuid() or subprocess.call(command, stderr=-3):
        pytest.skip("mounting a small disk is not allowed here")
    yield disk
    subprocess.check_call(["umount", "--lazy", str(disk)])  # a failed test may hold it


def fill(store: Store) -> list[str]:
    """Save people with long notes until the disk is full; the ids that were acknowledged."""
    saved: list[str] = []
    with suppress(errors.DiskFull):
        for _ in range(10_000):
            saved.append(save(store))  # noqa: PERF401 - kept also when it ends in an error
    assert len(saved) < 10_000
    return saved


def save(store: Store) -> str:
    with store.atomic("rosa") as tx:
        person = tx.create(participant())
        tx.create(note(person.id, text=os.urandom(4000).hex()))
    return person.id


def check(store: Store, saved: list[str]) -> None:
    assert {each.id for each in store.many(Participant)} == set(saved)
    assert {each.participant_id for each in store.many(Note)} == set(saved)
    assert store.waiting() == len(saved)
    assert store.audit_head()[0] == 2 * len(saved)
    assert store._db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_full_disk_stops_saving_and_spoils_nothing(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(400_000))
    store = Store.create(small_disk / "MTW", STORE_KEY)
    saved = fill(store)
    assert len(saved) > 5
    check(store, saved)
    long = Draft(id=new_id(), more={"text": "x" * 200_000})
    with pytest.raises(errors.DiskFull):
        store.save_draft(long)
    store.close()
    again = Store.open(small_disk / "MTW", STORE_KEY)
    check(again, saved)
    ballast.unlink()
    again.save_draft(long)
    check(again, [*saved, save(again)])
    again.close()


def test_a_database_that_may_not_grow_says_the_same(store: Store) -> None:
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages + 30}")
    saved = fill(store)
    check(store, saved)
    store._db.execute("PRAGMA max_page_count = 1000000")
    check(store, [*saved, save(store)])


def test_no_room_for_a_vault_says_so_too(small_disk: Path) -> None:
    folder = small_disk / "MTW"
    folder.mkdir()
    with (small_disk / "ballast").open("wb", buffering=0) as ballast:
        while ballast.tell() < 2_990_000:
            ballast.write(bytes(4096))
        try:
            while True:
                ballast.write(bytes(512))
        except OSError:
            pass
    with pytest.raises(errors.DiskFull):
        vault.create_vault(folder, "seven quiet herons over Biscayne")
    with pytest.raises(errors.DiskFull):
        Store.create(folder, STORE_KEY)


def test_a_read_only_disk_is_said_so(small_disk: Path) -> None:
    folder = small_disk / "MTW"
    Store.create(folder, STORE_KEY).close()
    remount = ["mount", "-o", "remount,ro", str(small_disk)]
    subprocess.check_call(remount)
    with pytest.raises(errors.ReadOnlyDisk):
        Store.open(folder, STORE_KEY)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_said_so(store: Store) -> None:
    folder = store._folder
    store.close()
    (folder / "store.lock").unlink()
    folder.chmod(0o500)
    try:
        with pytest.raises(errors.ReadOnlyDisk):
            Store.open(folder, STORE_KEY)
    finally:
        folder.chmod(0o700)


def test_a_database_that_may_not_be_written_says_so(store: Store) -> None:
    store._db.execute("PRAGMA query_only = 1")
    with pytest.raises(errors.ReadOnlyDisk), store.atomic("rosa") as tx:
        tx.create(participant())
    with pytest.raises(errors.ReadOnlyDisk):
        store.save_draft(Draft(id=new_id()))
    store._db.execute("PRAGMA query_only = 0")
    save(store)
    assert store.count(Participant) == 1
