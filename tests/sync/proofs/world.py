"""A coalition for the model: laptops of three organizations with the client's real code and stores,
one real server, clocks that are off by days, backups, and a journal of every acknowledged save."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import text

from mtw_desktop import errors
from mtw_desktop.casework import opening, syncing
from mtw_desktop.casework.session import Session
from mtw_desktop.store.database import Store
from sync.engine import exchange
from sync.protocol import Op
from sync.server import aside
from tests.conftest import STORE_KEY
from tests.sync.proofs.faults import FaultyClient

if TYPE_CHECKING:
    from tests.sync.proofs.template import Template

BEGIN = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
#: Laptop -> organization. The home organization refers people to the partner; the stranger gets
#: nothing from anybody.
LAPTOPS = {"a1": "home", "a2": "home", "b1": "partner", "c1": "stranger"}
ORGS = {
    "home": "OIC of South Florida",
    "partner": "United Way Miami",
    "stranger": "Harbor Works of Hialeah",
}
_STEPS = 60
_OUT = (errors.DeviceReplaced, errors.DeviceRevoked)


@dataclass
class Station:
    """A laptop. ``skew`` is what its clock is off by; ``backup`` a copy of its folder."""

    name: str
    org: str
    session: Session
    skew: timedelta = timedelta()
    backup: Path | None = None
    #: Journal numbers of what had been written when the backup was made.
    ops_in_backup: frozenset[str] = frozenset()


@dataclass
class Journal:
    """What people were told was saved, and what may be gone because a disk is."""

    ops: dict[str, Op] = field(default_factory=dict)
    author: dict[str, str] = field(default_factory=dict)
    #: Ops whose only copy was on a disk that died before it met the server.
    gone: set[str] = field(default_factory=set)
    #: Ops that only the server has since their laptop was put back to a backup.
    server_only: set[str] = field(default_factory=set)
    settled: set[str] = field(default_factory=set)
    disasters: int = 0


class World:
    """One example. Every call of a rule is one thing that somebody does."""

    def __init__(self, template: Template, number: int) -> None:
        self.template, self.backend = template, template.backend
        self.orgs = template.orgs
        self.folder = template.folder / f"world_{number}"
        shutil.copytree(template.folder / "template", self.folder)
        self._prefix, self._numbers = f"world_{number}", count(1)
        self.backend.use(self.backend.copies.copy(template.database, self._name()))
        self.server_backup: str | None = None
        self.journal = Journal()
        #: People of the partner; all others are the home organization's.
        self.partners_people: set[str] = set()
        self.stations = {
            name: Station(name, org, self._open(name, timedelta())) for name, org in LAPTOPS.items()
        }
        for each in self.stations.values():
            self.note(each)

    def close(self) -> None:
        """Let go of everything."""
        for each in self.stations.values():
            each.session.store.close()
        shutil.rmtree(self.folder)
        old = self.backend.address
        self.backend.database.close()
        self.backend.copies.drop(old)
        if self.server_backup:
            self.backend.copies.drop(self.server_backup)

    def set_skew(self, station: Station, skew: timedelta) -> None:
        """How far the clock of a laptop is off."""
        station.skew = skew
        station.session.store.clock = self._clock(skew)

    def _name(self) -> str:
        return f"{self._prefix}_{next(self._numbers)}"

    def _clock(self, skew: timedelta) -> Callable[[], datetime]:
        return lambda: self.template.now + skew

    def _open(self, name: str, skew: timedelta) -> Session:
        store = Store.open(self.folder / name, STORE_KEY, clock=self._clock(skew))
        return opening.enter(self.folder / name, store)

    def tick(self, amount: timedelta = timedelta(seconds=1)) -> None:
        """Time passes."""
        self.template.now += amount

    # What people do

    def note(self, station: Station) -> None:
        """Write down every save that the laptop has acknowledged."""
        for row in station.session.store._db.execute("SELECT body FROM outbox"):
            for op in msgspec.json.decode(row[0], type=list[Op]):
                self.journal.ops[op.op] = op
                self.journal.author.setdefault(op.op, station.name)

    def restart(self, station: Station) -> None:
        """Close the program and open it again."""
        station.session.store.close()
        station.session = self._open(station.name, station.skew)

    def sync(
        self,
        station: Station,
        plan: Sequence[str] = (),
        *,
        again: bool = False,
        meanwhile: Callable[[], None] | None = None,
    ) -> str:
        """One round, step by step as the program does it; the code of the error that ended it.

        ``again``: every answer is taken in twice, as after a crash between two steps.
        ``meanwhile`` happens once, while the first answers are on their way.
        """
        self.tick()
        client = FaultyClient(self.backend.url, iter(plan))
        greeting = None
        try:
            for _ in range(_STEPS):
                outgoing = syncing.collect(station.session, greeting)
                incoming = exchange(outgoing, client)
                if meanwhile is not None:
                    meanwhile()
                    meanwhile = None
                step = syncing.apply(station.session, incoming)
                if again:
                    syncing.apply(station.session, incoming)
                if step.error is not None or not step.more:
                    client.deliver_late()
                    return type(step.error).__name__ if step.error else ""
                greeting = step.greeting
        finally:
            client.close()
        raise AssertionError(f"{station.name} never comes to the end of a round")

    # What happens to disks and servers

    def back_up(self, station: Station) -> None:
        """Copy the laptop's folder."""
        if station.backup:
            shutil.rmtree(station.backup)
        station.session.store.close()
        station.backup = self.folder / f"{station.name}_backup"
        shutil.copytree(self.folder / station.name, station.backup)
        station.session = self._open(station.name, station.skew)
        station.ops_in_backup = frozenset(self.kept_by(station))

    def put_back(self, station: Station) -> None:
        """The disk died: the laptop goes on from its backup."""
        if station.backup is None:
            return
        missing = self.kept_by(station) - station.ops_in_backup
        known = self.kept_by_server()
        self.journal.gone |= missing - known
        self.journal.server_only |= missing & known
        self.journal.disasters += 1
        station.session.store.close()
        shutil.rmtree(self.folder / station.name)
        shutil.copytree(station.backup, self.folder / station.name)
        station.session = self._open(station.name, station.skew)

    def back_up_server(self) -> None:
        """Copy the server's database."""
        if self.server_backup:
            self.backend.copies.drop(self.server_backup)
        self.server_backup = self.backend.backup(self._name())
        self.backend.plug()

    def restore_server(self) -> None:
        """The server goes on from its backup, as a new epoch."""
        if self.server_backup is None:
            return
        self.backend.restore(self.server_backup, self._name())
        known = self.kept_by_server()
        held = {op for each in self.stations.values() for op in self.kept_by(each)}
        self.journal.gone |= self.journal.server_only - known - held
        self.journal.disasters += 1

    def let_in_again(self, station: Station) -> None:
        """A new code for a laptop that the server does not take for itself any more."""
        code = self.template.code(self.orgs[station.org])
        syncing.join_server(station.session, self.backend.url, code)

    def heal(self) -> None:
        """No more faults: everybody syncs until nothing moves any more."""
        for each in self.stations.values():
            self.note(each)
        quiet = 0
        for _ in range(12):
            moved = False
            for each in self.stations.values():
                before = _standing(each)
                error = self.sync(each)
                if error in {kind.__name__ for kind in _OUT}:
                    self.let_in_again(each)
                elif error:
                    raise AssertionError(f"{each.name}: {error} with no fault about")
                if syncing.sync_state(each.session).question is not None:
                    syncing.allow_removal(each.session)
                moved = moved or _standing(each) != before
            quiet = 0 if moved else quiet + 1
            if quiet == 2:
                return
        raise AssertionError("the laptops never come to rest")

    # Where ops are

    def kept_by(self, station: Station) -> set[str]:
        """The ops that the laptop remembers having written."""
        rows = station.session.store._db.execute("SELECT body FROM outbox")
        return {op.op for row in rows for op in msgspec.json.decode(row[0], type=list[Op])}

    def applied(self) -> set[str]:
        """The ops that the server has applied."""
        with self.backend.database.reading() as connection:
            return set(connection.execute(text("SELECT op_id FROM op")).scalars())

    def set_aside(self) -> dict[str, str]:
        """Ops in groups that were kept aside, with why."""
        found: dict[str, str] = {}
        with self.backend.database.reading() as connection:
            for row in connection.execute(_ASIDE).all():
                group = aside.content(connection, row.batch_id, row.seq, row.group_id)
                found |= {op.op: row.why for op in group.ops}
        return found

    def kept_by_server(self) -> set[str]:
        """All of them."""
        return self.applied() | self.set_aside().keys()


def _standing(station: Station) -> object:
    store = station.session.store
    heads = {each: store.position(each) for each in store.cursors()}
    return heads, store.waiting(), len(store.conflicts())


_ASIDE = text("SELECT batch_id, seq, group_id, why FROM quarantine")
