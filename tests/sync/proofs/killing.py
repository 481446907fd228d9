"""Processes that are killed: each child of this one saves and syncs, or serves, until it dies.

Run as ``python -m tests.sync.proofs.killing client FOLDER KILLS SEED`` or ``... server DATABASE
PORT``. A child is forked, so it has everything imported and a round costs milliseconds. The client
part writes one line per acknowledged save, then one line of figures; the server part forks a
server for every line it reads, kills the one before, and ends with its input.
"""

from __future__ import annotations

import gc
import os
import random
import select
import signal
import sys
from pathlib import Path
from typing import NoReturn

from mtw_desktop import errors
from mtw_desktop.casework import opening, syncing
from mtw_desktop.domain.records import Participant
from mtw_desktop.store.database import Store
from tests import builders
from tests.conftest import STORE_KEY

#: A child lives this long after its first save, at most.
_LIFE_SECONDS = 0.12
_SAVES_A_ROUND = 3


def clients(folder: Path, kills: int, seed: int) -> None:
    """Kill ``kills`` children that save and sync; what they acknowledged, and what was found."""
    chance = random.Random(seed)
    acknowledged: list[str] = []
    unreadable = missing = 0
    for number in range(kills):
        acknowledged += _one_life(folder, chance)
        if number % 20 == 0 or number == kills - 1:
            try:
                store = Store.open(folder, STORE_KEY)
            except errors.MtwError:
                unreadable += 1
                continue
            unreadable += damaged(store)
            held = {each.id for each in store.many(Participant, voided=True)}
            missing += len(set(acknowledged) - held)
            store.close()
    for each in acknowledged:
        sys.stdout.write(f"{each}\n")
    sys.stdout.write(f"killed {kills} unreadable {unreadable} missing {missing}\n")


def damaged(store: Store) -> bool:
    """Whether anything in a store is not as it was written."""
    found = store.look_over()
    return bool(found.pages or found.tables or found.audit_line is not None or found.files)


def _one_life(folder: Path, chance: random.Random) -> list[str]:
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(ours)
        _live(folder, theirs)
    os.close(theirs)
    data = b""
    # It has to have begun: then it dies at a moment of its own.
    if select.select([ours], [], [], 20)[0]:
        data = os.read(ours, 1 << 16)
    select.select([], [], [], chance.uniform(0, _LIFE_SECONDS))
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    while chunk := os.read(ours, 1 << 16):
        data += chunk
    os.close(ours)
    return [line for line in data.decode().split("\n")[:-1] if line != "begun"]


def _live(folder: Path, told: int) -> NoReturn:
    try:
        os.write(told, b"begun\n")
        session = opening.enter(folder, Store.open(folder, STORE_KEY))
        while True:
            for _ in range(_SAVES_A_ROUND):
                person = builders.participant(code=f"M-{random.randrange(10**9)}")
                with session.store.atomic(session.staff.id) as tx:
                    tx.create(person)
                os.write(told, f"{person.id}\n".encode())
            try:
                syncing.sync_now(session)
            except errors.SyncError as error:
                os.write(2, f"{type(error).__name__}\n".encode())
    except BaseException as error:
        os.write(2, f"a client died by itself: {error!r}\n".encode())
    finally:
        os._exit(1)


def servers(address: str, port: int) -> None:
    """For each line on standard input: kill the server that runs, and start another."""
    pid = 0
    while True:
        line = sys.stdin.readline()
        if pid:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        if not line:
            return
        pid = os.fork()
        if pid == 0:
            _serve(address, port)
        sys.stdout.write("started\n")
        sys.stdout.flush()


def _serve(address: str, port: int) -> NoReturn:
    """What ``mtw-server serve`` does."""
    from sync.server.app import create_app, serve_only
    from sync.server.database import Database
    from sync.server.serving import Binding, run

    try:
        application = create_app(Database(address))
        serve_only()
        run(application, Binding(port=port))
    except BaseException as error:
        os.write(2, f"a server died by itself: {error!r}\n".encode())
    finally:
        os._exit(1)


def main() -> None:
    """See above."""
    gc.freeze()
    if sys.argv[1] == "client":
        clients(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
    else:
        from sync.server import app, serving  # noqa: F401 - imported once, before the first fork

        servers(sys.argv[2], int(sys.argv[3]))


if __name__ == "__main__":
    main()
