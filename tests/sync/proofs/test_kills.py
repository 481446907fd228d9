"""Laptops and servers that are killed in the middle: nothing acknowledged is lost or doubled."""

from __future__ import annotations

import random
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from mtw_desktop import errors
from mtw_desktop.casework import opening, syncing
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Participant
from mtw_desktop.store.database import Store
from tests import builders
from tests.conftest import STORE_KEY
from tests.sync.proofs.killing import damaged
from tests.sync.proofs.report import say
from tests.sync.server.cluster import select_nothing_for
from tests.sync.server.running import RunningServer

CLIENT_KILLS, SERVER_KILLS = 720, 150


def laptop(folder: Path, server: RunningServer, url: str = "") -> Session:
    """A laptop that has joined."""
    store = Store.create(folder, STORE_KEY)
    setup = opening.SetUp(
        language="en",
        organization_name="OIC of South Florida",
        staff_name=folder.name,
        staff_role="caseworker",
        passphrase="not used here",
    )
    opening.furnish(store, setup)
    session = opening.enter(folder, store)
    syncing.join_server(session, url or server.url, server.make_code())
    syncing.sync_now(session)
    return session


def tally(server: RunningServer, acknowledged: set[str], session: Session) -> dict[str, int]:
    """What became of acknowledged saves, once everything was sent."""
    with server.database.reading() as connection:
        rows = connection.execute(
            text("SELECT id, rev FROM record WHERE kind = 'participant'")
        ).all()
        aside = connection.execute(text("SELECT count(*) FROM quarantine")).scalar_one()
        dense = connection.execute(
            text("SELECT count(*) FROM (SELECT max(seq) AS top, count(*) AS n FROM feed"
                 " GROUP BY audience_id) AS f WHERE top <> n")
        ).scalar_one()  # fmt: skip
    held = {each.id for each in session.store.many(Participant)}
    return {
        "acknowledged": len(acknowledged),
        "lost": len(acknowledged - {row.id for row in rows}) + len(acknowledged - held),
        "doubled": sum(row.rev > 1 for row in rows) + aside,
        "unreadable": int(damaged(session.store)) + dense,
        "waiting": session.store.waiting(),
    }


@pytest.mark.long
@pytest.mark.timeout(900)
def test_a_killed_laptop_loses_and_doubles_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with RunningServer(tmp_path / "server.sqlite3") as server:
        laptop(tmp_path / "Marisol", server).store.close()
        command = [
            sys.executable, "-m", "tests.sync.proofs.killing", "client",
            str(tmp_path / "Marisol"), str(CLIENT_KILLS), "1",
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=800)
        assert "died by itself" not in done.stderr, done.stderr
        *acknowledged, figures = done.stdout.splitlines()
        assert len(acknowledged) == len(set(acknowledged))
        session = opening.enter(tmp_path / "Marisol", Store.open(tmp_path / "Marisol", STORE_KEY))
        syncing.sync_now(session)
        found = tally(server, set(acknowledged), session)
        colleague = laptop(tmp_path / "Andre", server)
        found["lost"] += len(set(acknowledged) - {e.id for e in colleague.store.many(Participant)})
        session.store.close()
        colleague.store.close()
    caplog.clear()  # calls of clients that died
    say("Kills of the laptop", [figures, str(found)])
    assert figures == f"killed {CLIENT_KILLS} unreadable 0 missing 0"
    assert found["acknowledged"] >= CLIENT_KILLS // 2
    assert [found[each] for each in ("lost", "doubled", "unreadable", "waiting")] == [0] * 4


@contextmanager
def mortal_server(address: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Its URL, and the process that starts it anew for every line."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "tests.sync.proofs.killing", "server", address, str(port)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield f"http://127.0.0.1:{port}", process
        finally:
            process.communicate(timeout=20)


def kill_and_start(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("again\n")
    process.stdin.flush()
    assert process.stdout.readline() == "started\n"


@pytest.mark.long
@pytest.mark.timeout(900)
def test_a_killed_server_loses_and_doubles_nothing(
    database_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    chance, acknowledged = random.Random(2), set[str]()
    with RunningServer(database_url) as prepared:
        session = laptop(tmp_path / "Marisol", prepared)
        with mortal_server(database_url) as (url, process):
            kill_and_start(process)
            with session.store.atomic(session.staff.id) as tx:
                tx.set_setting("server", {**session.store.setting("server"), "url": url})
            ends: dict[str, int] = {}
            for _ in range(SERVER_KILLS):
                _work(session, chance, acknowledged, ends, process)
            _until_it_works(session)
        found = tally(prepared, acknowledged, session)
        session.store.close()
    caplog.clear()
    say(
        f"Kills of the server on {database_url.partition(':')[0]}",
        [f"killed {SERVER_KILLS}", str(found), f"rounds ended {ends}"],
    )
    assert [found[each] for each in ("lost", "doubled", "unreadable", "waiting")] == [0] * 4


def _work(
    session: Session,
    chance: random.Random,
    acknowledged: set[str],
    ends: dict[str, int],
    process: subprocess.Popen[str],
) -> None:
    """Save and sync; once it has worked, a thread kills the server at a moment of its own."""
    _until_it_works(session)
    moment = threading.Timer(chance.uniform(0, 0.12), kill_and_start, (process,))
    moment.start()
    while moment.is_alive():
        person = builders.participant(code=f"M-{len(acknowledged)}")
        with session.store.atomic(session.staff.id) as tx:
            tx.create(person)
        acknowledged.add(person.id)
        try:
            syncing.sync_now(session)
            how = "well"
        except errors.SyncError as error:
            how = type(error).__name__
        ends[how] = ends.get(how, 0) + 1
    moment.join()


def _until_it_works(session: Session) -> None:
    for _ in range(200):
        try:
            syncing.sync_now(session)
        except errors.SyncError:
            select_nothing_for(0.05)
        else:
            return
    raise AssertionError("the server never came back")
