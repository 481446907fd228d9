"""Push, pull and nothing to do: our laptop and server against Anki's and PouchDB's, in one run.

All three send the same made-up people, on loopback, stores on the same disk. Ours: SQLCipher with
WAL and synchronous FULL on the laptop, PostgreSQL with fsync and synchronous_commit on the server.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from mtw_desktop.casework import syncing
from mtw_desktop.casework.session import Session
from tests.benchmarks.harness import Row, absolute
from tests.benchmarks.peers import install
from tests.benchmarks.peers.install import Absent, Peer
from tests.benchmarks.peers.talk import Wire, free_port
from tests.benchmarks.sync_world import (
    at_least,
    people,
    save,
    scratch_folder,
    told,
    world,
)
from tests.sync.server.cluster import Cluster

_STEPS = ("push", "pull", "nothing")
_NOTHING_BYTES = 2_000
Fields = list[dict[str, Any]]


@dataclass(slots=True)
class Figures:
    """What a program needed for each step: the fewest seconds, and bytes (out, in, turns)."""

    seconds: dict[str, float] = field(default_factory=dict)
    bytes: dict[str, tuple[int, int, int]] = field(default_factory=dict)

    def took(self, step: str, seconds: float) -> None:
        """Keep the best of several runs."""
        self.seconds[step] = min(seconds, self.seconds.get(step, seconds))

    def weight(self, step: str, records: int) -> float:
        """Bytes both ways for each record."""
        return sum(self.bytes[step][:2]) / records


def rows(cluster: Cluster, *, full: bool = False) -> Iterator[Row]:
    """10,000 records, twice and the best of them; with ``full`` 100,000 once."""
    yield from _rows(cluster, 10_000, rounds=2)
    if full:
        yield from _rows(cluster, 100_000, rounds=1)


def _rows(cluster: Cluster, records: int, rounds: int) -> Iterator[Row]:
    peers = list(_peers())
    ours, theirs = Figures(), {peer.name: Figures() for peer in peers}
    fields = list(people(records))
    with TemporaryDirectory(dir=scratch_folder()) as folder:
        listed = Path(folder) / "people.jsonl"
        lines = (json.dumps(each, ensure_ascii=False) for each in fields)
        listed.write_text("\n".join(lines) + "\n", encoding="utf-8")
        for number in range(rounds):
            _our_round(ours, cluster, Path(folder) / f"ours-{number}", fields)
            for peer in peers:
                place = Path(folder) / f"{peer.name[:5]}-{number}"
                _their_round(theirs[peer.name], peer, place, listed)
        small = fields[: min(records, 2_000)]
        _count_ours(ours, cluster, Path(folder) / "counted", small)
        for peer in peers:
            some = Path(folder) / "some.jsonl"
            some.write_text("\n".join(listed.read_text("utf-8").split("\n")[: len(small)]) + "\n")
            place = Path(folder) / f"{peer.name[:5]}-counted"
            _their_round(theirs[peer.name], peer, place, some, counted=True)
    yield from _told(records, len(small), ours, [(peer, theirs[peer.name]) for peer in peers])


def _told(
    records: int, counted: int, ours: Figures, theirs: list[tuple[Peer, Figures]]
) -> Iterator[Row]:
    about = f"{records:,} people of 25 fields, 1.1 KB"
    for peer, figures in theirs:
        goal = 10.0 if "PouchDB" in peer.name else 1.5
        for step, ours_in in (("push", "accepted"), ("pull", "pull")):
            name = f"{step} of {about}, against {peer.name} ({peer.durable})"
            rate, other = records / ours.seconds[ours_in], records / figures.seconds[step]
            yield at_least(name, "records/s", rate, other, goal=goal)
        for step in ("push", "pull"):
            weight, other = ours.weight(step, counted), figures.weight(step, counted)
            third = weight <= other / 3 or "PouchDB" not in peer.name
            goal_text = "≤ 0.33×" if "PouchDB" in peer.name else "–"
            yield Row(
                f"bytes on the wire of a {step}, against {peer.name}", "B/record",
                round(weight), round(other), round(weight / other, 2), goal_text, third,
            )  # fmt: skip
        name = f"nothing to sync, against {peer.name}"
        yield told(name, "ms", ours.seconds["nothing"] * 1e3, figures.seconds["nothing"] * 1e3)
    whole = records / ours.seconds["push"]
    yield told(f"the same push with everything read back under its revision ({about})",
               "records/s", whole)  # fmt: skip
    out, back, turns = ours.bytes["nothing"]
    holds = turns == 1 and out + back <= _NOTHING_BYTES
    goal_text = f"1 round trip, ≤ {_NOTHING_BYTES} B"
    name = f"nothing to sync: {turns} round trip(s)"
    yield absolute(name, "B", out + back, goal=goal_text, holds=holds)


def _our_round(figures: Figures, cluster: Cluster, folder: Path, fields: Fields) -> None:
    with world(cluster, folder) as made, made.serving() as url:
        first, second = made.laptop("first", url), made.laptop("second", url)
        save(first, fields)
        accepted, whole = _pushed(first)
        figures.took("accepted", accepted)
        figures.took("push", whole)
        for step in ("pull", "nothing"):
            began = perf_counter()
            done = syncing.sync_now(second)
            figures.took(step, perf_counter() - began)
            assert done.pulled == (len(fields) if step == "pull" else 0), done.pulled


def _pushed(session: Session) -> tuple[float, float]:
    """Seconds until everything was accepted and settled, and until all of it was read back."""
    accepted, whole, greeting = 0.0, 0.0, None
    while True:
        sent = perf_counter()
        began = sent
        outgoing = syncing.collect(session, greeting)
        clock = _SentClock()
        incoming = syncing.exchange(outgoing, clock)
        exchanged = perf_counter()
        settled = syncing.apply(session, replace(incoming, pulls=[]))
        ended = perf_counter()
        # Until the last answer to a push, and what it takes to settle; what came back is apart.
        accepted += (clock.at or began) - began + (ended - exchanged if outgoing.groups else 0.0)
        step = syncing.apply(session, replace(incoming, verdicts=[]))
        whole += perf_counter() - began
        assert settled.error is None
        assert step.error is None
        if not (step.more or settled.more):
            assert not session.store.waiting()
            return accepted, whole
        greeting = step.greeting or settled.greeting


class _SentClock:
    """A progress listener that remembers when the last push was answered."""

    at = 0.0

    def __call__(self, what: str, count: int) -> None:
        if what == "sent":
            self.at = perf_counter()


def _count_ours(figures: Figures, cluster: Cluster, folder: Path, fields: Fields) -> None:
    with world(cluster, folder) as made, made.serving() as url:
        wire = Wire(int(url.rpartition(":")[2]))
        near = f"http://127.0.0.1:{wire.port}"
        first, second = made.laptop("first", near), made.laptop("second", near)
        save(first, fields)
        for step, session in (("push", first), ("pull", second), ("nothing", second)):
            before = wire.marks()
            syncing.sync_now(session)
            figures.bytes[step] = _since(before, wire.marks())
        wire.close()


def _their_round(
    figures: Figures, peer: Peer, folder: Path, listed: Path, *, counted: bool = False
) -> None:
    port = free_port()
    with ExitStack() as stack:
        stack.enter_context(peer.serve(folder / "server", port))
        wire = Wire(port)
        stack.callback(wire.close)
        client = peer.client(folder / "client", wire.port if counted else port, listed)
        client.step("add")
        for step in _STEPS:
            before = wire.marks()
            seconds = client.step(step)
            if counted:
                figures.bytes[step] = _since(before, wire.marks())
            else:
                figures.took(step, seconds)
        client.close()


def _since(before: tuple[int, int, int], now: tuple[int, int, int]) -> tuple[int, int, int]:
    return now[0] - before[0], now[1] - before[1], now[2] - before[2]


def _peers() -> Iterator[Peer]:
    for make in (install.anki, install.pouchdb):
        try:
            yield make()
        except Absent as absent:
            sys.stderr.write(f"skipped: {absent}\n")
