"""A laptop's first sync against a bulk insert of the very same rows into SQLCipher."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from mtw_desktop.casework import syncing
from mtw_desktop.casework.session import Session
from mtw_desktop.store.database import Store
from tests.benchmarks.harness import Row, compared
from tests.benchmarks.sync_world import KEY, World, at_least, people, scratch_folder, world
from tests.sync.server.cluster import Cluster
from tests.sync.server.laptop import Laptop, writes

RECORDS = 50_000
GOAL = 2.0
_A_PAGE = 1_000
_TABLES = ("participant", "holding", "person_index", "person_search", "person_key")
Rows = dict[str, list[tuple[Any, ...]]]


def rows(cluster: Cluster, records: int = RECORDS) -> Iterator[Row]:
    """First sync of so many people, and its two parts; the best of two runs each."""
    with TemporaryDirectory(dir=scratch_folder()) as folder, world(cluster, Path(folder)) as made:
        with made.serving() as url:
            fill(made, url, records)
            whole, applying = float("inf"), float("inf")
            for number in range(2):
                session = made.laptop(f"new-{number}", url, sync=False)
                took, applied = _first_sync(session, records)
                whole, applying = min(whole, took), min(applying, applied)
        raw, held = float("inf"), _rows_of(session)
        for number in range(2):
            raw = min(raw, _insert(Path(folder) / f"raw-{number}", held))
    what = f"{records:,} people with search, duplicate keys and holdings"
    yield compared(
        f"first sync of {what}, against a bulk insert of the same rows into SQLCipher",
        "s", whole, raw, at_most=GOAL,
    )  # fmt: skip
    yield at_least(
        f"the laptop's part of it: taking in {what}, against the same bulk insert",
        "records/s", records / applying, records / raw, goal=0.5,
    )  # fmt: skip


def fill(made: World, url: str, records: int, *, a_push: int = 1_000) -> None:
    """Let a laptop without a store write people to the server."""
    with Laptop(url) as laptop:
        laptop.join(made.code())
        batch = []
        for each in people(records):
            batch.append(laptop.group(writes(**each)))
            if len(batch) == a_push:
                laptop.push(*batch)
                batch = []
        if batch:
            laptop.push(*batch)


def _first_sync(session: Session, records: int) -> tuple[float, float]:
    """Seconds of a whole first round, and of what of it was spent in the store."""
    began, applying, pulled, greeting = perf_counter(), 0.0, 0, None
    while True:
        incoming = syncing.exchange(syncing.collect(session, greeting))
        start = perf_counter()
        step = syncing.apply(session, incoming)
        applying += perf_counter() - start
        pulled += step.pulled
        assert step.error is None
        if not step.more:
            assert pulled >= records
            return perf_counter() - began, applying
        greeting = step.greeting


def _rows_of(session: Session) -> Rows:
    db = session.store._db
    found: Rows = {}
    for table in _TABLES:
        columns = "rowid, names, facts" if table == "person_search" else "*"
        found[table] = db.execute(f"SELECT {columns} FROM {table}").fetchall()
    return found


def _insert(folder: Path, held: Rows) -> float:
    """Seconds for the rows of all tables, in as many transactions as pages of a pull."""
    store = Store.create(folder, KEY)
    db = store._db
    began = perf_counter()
    pages = -(-len(held["participant"]) // _A_PAGE)
    for page in range(pages):
        db.execute("BEGIN IMMEDIATE")
        for table, every in held.items():
            part = -(-len(every) // pages)
            some = every[page * part : (page + 1) * part]
            names = " (rowid, names, facts)" if table == "person_search" else ""
            marks = ", ".join("?" * len(every[0]))
            db.executemany(f"INSERT INTO {table}{names} VALUES ({marks})", some)
        db.execute("COMMIT")
    took = perf_counter() - began
    kept = db.execute("SELECT count(*) FROM participant").fetchone()[0]
    assert kept == len(held["participant"])
    store.close()
    return took
