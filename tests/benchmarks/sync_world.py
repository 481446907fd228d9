"""What the sync figures are measured on: a private PostgreSQL, the server in a process of its own,
laptops with real encrypted stores, and made-up people of 25 fields and about 1.15 KB of JSON."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.error import URLError

from mtw_desktop.casework import opening, syncing
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_code, new_id
from mtw_desktop.domain.plain import record_from_plain
from mtw_desktop.domain.records import KINDS
from mtw_desktop.store.database import Store
from sync.server import enrolling
from sync.server.app import DATABASE_VARIABLE
from sync.server.calls import now_ms
from sync.server.database import Database
from tests.benchmarks.caseload import SETUP
from tests.benchmarks.harness import BUILD, Row
from tests.sync.server.cluster import Cluster, _fast_folder, select_nothing_for

KEY = bytes(range(32))
_NAMES = ("Guerlande", "Marie-Ange", "José", "Wideline", "Tamika", "Yusniel", "Rose", "Andre")
_WORDS = (  # noqa: SIM905 - easier to read
    "across behind the park church blue gate second floor ring twice ask for auntie before "
    "noon bus stop corner market yellow house left side stairs works nights mornings neighbor "
    "knows dog in yard use back door school laundry bakery river tall tree empty lot after "
    "light "
).split()


def person(chance: random.Random) -> dict[str, Any]:
    """The plain fields of a made-up person: 25 of them, about 1.15 KB as JSON."""
    digits = f"{chance.randrange(10**7):07}"

    def said(length: int) -> str:
        return " ".join(chance.choices(_WORDS, k=length))

    return {
        "code": new_code("M"),
        "given_name": chance.choice(_NAMES),
        "middle_name": chance.choice(_NAMES),
        "family_name": chance.choice(_NAMES) + chance.choice(_NAMES).lower(),
        "birth_date": f"19{chance.randrange(60, 99)}-0{chance.randrange(1, 9)}-1{digits[0]}",
        "birth_date_quality": "full",
        "phone": f"+1305{digits}",
        "phone_is_shared": "no",
        "other_phone": {"missing": "not_asked"},
        "email": f"person{digits}@example.org",
        "contact_preference": "text",
        "safe_to_text": "yes",
        "safe_to_leave_message": "no",
        "street": f"{digits[:4]} NW {digits[4:6]} Street, {said(18)}"[:200],
        "apartment": f"{digits[:3]} {said(6)}"[:60],
        "city": "Miami",
        "state": "FL",
        "zip": f"331{digits[:2]}",
        "landmark": said(34)[:200],
        "alternate_contact_name": f"{chance.choice(_NAMES)} {said(20)}"[:140],
        "alternate_contact_phone": f"+1786{digits}",
        "language": "ht",
        "reads_language": "ht",
        "interpreter_needed": "yes",
        "heard_from": "church",
    }


def people(count: int, seed: int = 11) -> Iterator[dict[str, Any]]:
    """So many of them; codes aside the same for the same seed."""
    chance = random.Random(seed)
    return (person(chance) for _ in range(count))


class World:
    """A database on a cluster of its own, an organization, and a server in its own process."""

    def __init__(self, cluster: Cluster, folder: Path, *, workers: int = 1) -> None:
        self.address = cluster.new_database()
        self.database = Database(self.address)
        with self.database.writing() as connection:
            self.org = enrolling.add_org(connection, SETUP.organization_name, new_id())
        self._folder, self._workers = folder, workers
        self._sessions: list[Session] = []

    @contextmanager
    def serving(self) -> Iterator[str]:
        """The address of the server as it runs in service: ``mtw-server serve``."""
        port = _free_port()
        command = [sys.executable, "-m", "sync.server", "serve", "--port", str(port)]
        if self._workers > 1:
            command += ["--workers", str(self._workers)]
        process = subprocess.Popen(
            command,
            env=os.environ | {DATABASE_VARIABLE: self.address},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        url = f"http://127.0.0.1:{port}"
        try:
            _await(f"{url}/v1/health", process)
            yield url
        finally:
            process.terminate()
            process.wait()

    def code(self) -> str:
        """A code to join with."""
        with self.database.writing() as connection:
            return enrolling.make_code(connection, self.org, now_ms())

    def laptop(self, name: str, url: str, *, sync: bool = True) -> Session:
        """A laptop with an empty store that has joined and, after a ``sync``, has nothing to do."""
        folder = self._folder / name
        store = Store.create(folder, KEY)
        opening.furnish(store, replace(SETUP, staff_name=name))
        session = opening.enter(folder, store)
        self._sessions.append(session)
        syncing.join_server(session, url, self.code())
        if sync:
            syncing.sync_now(session)
        return session

    def close(self) -> None:
        """Close the stores and the pool."""
        for session in self._sessions:
            session.store.close()
        self.database.close()


@contextmanager
def world(cluster: Cluster, folder: Path, *, workers: int = 1) -> Iterator[World]:
    """A world for as long as the block lasts."""
    made = World(cluster, folder, workers=workers)
    try:
        yield made
    finally:
        made.close()


def save(session: Session, fields: Sequence[dict[str, Any]], a_save: int = 1) -> None:
    """Write people into a store, ``a_save`` in each transaction: each is a group to send."""
    kind = KINDS["participant"]
    for start in range(0, len(fields), a_save):
        with session.store.atomic(by=session.staff.id) as tx:
            for each in fields[start : start + a_save]:
                tx.create(record_from_plain(kind, each, id=new_id()))


def seconds(work: Any, *arguments: Any) -> float:
    """How long a call takes."""
    began = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - began


def scratch_folder() -> Path:
    """Where every store is made, the peers' too: in memory where there is such a folder, as the
    PostgreSQL cluster is. Durable settings stay on; what a disk takes for an fsync is left out for
    everybody, since it would drown what is compared."""
    folder = Path(_fast_folder() or BUILD) / "mtw-bench-sync"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _await(url: str, process: subprocess.Popen[bytes]) -> None:
    while True:
        with suppress(URLError, ConnectionError):
            urllib.request.urlopen(url, timeout=5).close()
            return
        if process.poll() is not None:
            raise RuntimeError("the server did not start")
        select_nothing_for(0.05)


def _free_port() -> int:
    import socket

    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def at_least(name: str, unit: str, subject: float, reference: float, *, goal: float) -> Row:
    """A row of rates: it holds if ``subject`` is at least ``goal`` times ``reference``."""
    ratio = subject / reference if reference else 0.0
    return Row(
        name, unit, round(subject, 1), round(reference, 1), round(ratio, 2),
        f"≥ {goal:g}×", ratio >= goal,
    )  # fmt: skip


def told(name: str, unit: str, subject: float, reference: float | None = None) -> Row:
    """A row that only tells; it has no goal."""
    ratio = round(subject / reference, 2) if reference else None
    beside = round(reference, 2) if reference is not None else None
    return Row(name, unit, round(subject, 2), beside, ratio, "–", True)
