"""Many writers at once: no reader ever passes over a row that was still being written."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field

import msgspec
import psycopg
import pytest
from sqlalchemy import Connection, insert, text

from mtw_desktop.domain.ids import new_id
from sync.protocol import Group, PullReply, PullRequest, PushRequest
from sync.server import (
    auth,
    bulk,
    calls,
    enrolling,
    feeds,
    meta,
    pulls,
    records,
    schema,
    tables,
    wire,
)
from sync.server.database import Database
from tests.sync.server.cluster import select_nothing_for
from tests.sync.server.laptop import writes


@dataclass
class Checker:
    """What a reader saw, against what the writers were told was written."""

    cursor: int = 0
    seen: set[str] = field(default_factory=set)
    breaks: list[tuple[int, int]] = field(default_factory=list)

    def page(self, covers: tuple[int, int], ids: list[str]) -> None:
        """Note one page; a page that does not begin after the last one is a break."""
        if covers[0] != self.cursor + 1:
            self.breaks.append((self.cursor, covers[0]))
        self.cursor = max(self.cursor, covers[1])
        self.seen.update(ids)

    def missed(self, written: set[str]) -> set[str]:
        """Rows that were written and never came by."""
        return written - self.seen


@dataclass
class Writer:
    """A device that pushes on, with what the server said it took."""

    database: Database
    no: int
    caller: auth.Caller
    random: random.Random
    shared: list[str]
    written: set[str] = field(default_factory=set)
    seq: int = 0

    def push(self) -> None:
        """A few groups of a few new records, and now and then an edit of one that all edit."""
        groups = []
        for _ in range(self.random.randint(1, 4)):
            ops = [writes(city="a") for _ in range(self.random.randint(1, 12))]
            if self.shared and self.random.random() < 0.3:
                ops.append(writes(self.random.choice(self.shared), city="again"))
            self.seq += 1
            groups.append(Group(group=new_id(), seq=self.seq, ops=ops))
        body = wire.packed(msgspec.json.encode(PushRequest(groups=groups)))
        reply = records.push(self.database, self.caller, groups, body, calls.now_ms()).reply
        taken = {v.seq for v in reply.verdicts if v.v in ("applied", "merged")}
        assert len(taken) == len(groups)
        self.written |= {op.rec for group in groups for op in group.ops}
        if len(self.shared) < 5:
            self.shared.append(groups[0].ops[0].rec)


def add_writers(database: Database, count: int, orgs: int) -> list[tuple[str, list[Writer]]]:
    """Organizations with their devices."""
    found = []
    with database.writing() as connection:
        epoch = meta.load(connection).epoch
        for number in range(orgs):
            org = enrolling.add_org(connection, f"Organization {number}")
            writers, shared = [], list[str]()
            for place in range(count // orgs):
                no = _add_device(connection, org)
                caller = auth.Caller(no, 1, epoch, 1 << 60)
                seed = random.Random(number * 100 + place)
                writers.append(Writer(database, no, caller, seed, shared))
            found.append((org, writers))
    return found


def _add_device(connection: Connection, org: str) -> int:
    texts = dict.fromkeys(("sign_pub", "kem_pub", "label", "app", "enrolled_at"), "")
    values = {"id": new_id(), "incarnation": new_id(), "org_id": org, "status": "active", **texts}
    numbers = {"hello": 0, "last_seq": 0, "cloned": False}
    made = connection.execute(insert(tables.device).values(values | numbers))
    assert made.inserted_primary_key is not None
    return int(made.inserted_primary_key[0])


def storm(database: Database, writers: int, seconds: float, orgs: int = 2) -> None:
    """Let writers write and readers read; nothing may be missed and every feed be dense."""
    groups = add_writers(database, writers, orgs)
    done = threading.Event()
    end = time.monotonic() + seconds

    def write(writer: Writer) -> None:
        while time.monotonic() < end:
            writer.push()

    def read(org: str) -> Checker:
        checker = Checker()
        with database.reading() as connection:
            (head,) = feeds.heads_of(connection, org)
        while True:
            last = done.is_set()
            with database.reading() as connection:
                request = PullRequest(audience=head.audience, after=checker.cursor, limit=50)
                body = pulls.pull(connection, pulls.Reader(org), request, 0)
            reply = msgspec.json.decode(body, type=PullReply)
            checker.page(reply.covers, [entry.rec for entry in reply.entries])
            if last and not reply.more:
                assert reply.count == len(checker.seen)
                return checker

    with ThreadPoolExecutor(writers + orgs) as pool:
        readers = [pool.submit(read, org) for org, _ in groups]
        try:
            for future in [pool.submit(write, each) for _, own in groups for each in own]:
                future.result()
        finally:
            done.set()
        for reader, (_, own) in zip(readers, groups, strict=True):
            checker = reader.result()
            written = {rec for each in own for rec in each.written}
            assert len(written) > 50
            assert checker.breaks == []
            assert checker.missed(written) == set()
    with database.reading() as connection:
        dense = connection.execute(text("SELECT max(seq), count(*) FROM feed GROUP BY audience_id"))
        assert [top == count for top, count in dense] == [True] * orgs


@contextmanager
def on(url: str) -> Iterator[Database]:
    database = Database(url)
    schema.create(database)
    try:
        yield database
    finally:
        database.close()


def test_eight_writers_leave_no_gap(database_url: str) -> None:
    with on(database_url) as database:
        storm(database, writers=8, seconds=2)


@pytest.mark.long
@pytest.mark.timeout(300)
def test_thirty_two_writers_leave_no_gap_for_a_minute(postgres_url: str) -> None:
    with on(postgres_url) as database:
        storm(database, writers=32, seconds=60, orgs=4)


def serial(patch: pytest.MonkeyPatch) -> None:
    """Feeds that take each number from a sequence of their own, as a bigserial column does: taken
    before the commit, by whoever comes, waiting for nobody."""

    def name(audience: str) -> str:
        return f'"serial_{audience}"'

    def open_audience(connection: Connection, kind: str, ref_id: str) -> str:
        audience = real(connection, kind, ref_id)
        connection.exec_driver_sql(f"CREATE SEQUENCE {name(audience)}")
        return audience

    def append(connection: Connection, changes: Mapping[str, Sequence[feeds.Change]]) -> None:
        for audience, new in changes.items():
            take = text(f"SELECT nextval('{name(audience)}') FROM generate_series(1, :many)")
            numbers = connection.execute(take, {"many": len(new)}).scalars().all()
            rows = [
                (audience, seq, each.record_id, each.rev, each.act)
                for seq, each in zip(numbers, new, strict=True)
            ]
            bulk.insert(connection, tables.feed, rows, len(rows))
            many = sum(each.records for each in new)
            values = {"seq": max(numbers), "many": many, "audience": audience}
            connection.execute(_FURTHER, values)

    real = feeds.open_audience
    patch.setattr(feeds, "open_audience", open_audience)
    patch.setattr(feeds, "append", append)


@pytest.mark.long
@pytest.mark.timeout(300)
def test_the_same_storm_catches_a_serial_cursor(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with on(postgres_url) as database:
        serial(monkeypatch)
        with pytest.raises(AssertionError) as caught:
            storm(database, writers=32, seconds=10, orgs=4)
    # Not for want of density (each sequence is dense): rows were passed over.
    assert "checker" in str(caught.traceback[-1].statement)


def test_a_reader_waits_for_the_writer_who_took_the_earlier_number(postgres_url: str) -> None:
    with on(postgres_url) as database, ThreadPoolExecutor(1) as pool:
        with database.writing() as connection:
            audience = feeds.open_audience(connection, "org", new_id())
        first, second = new_id(), new_id()
        checker = Checker()

        def append(rec: str) -> None:
            with database.writing() as connection:
                feeds.append(connection, {audience: [feeds.Change(rec, 1, 1, 0)]})

        def look() -> list[str]:
            with database.reading() as connection:
                rows = connection.execute(_ROWS, {"after": checker.cursor}).all()
            if rows:
                checker.page((rows[0].seq, rows[-1].seq), [row.record_id for row in rows])
            return [row.record_id for row in rows]

        with database.writing() as slow:
            feeds.append(slow, {audience: [feeds.Change(first, 1, 1, 0)]})
            other = pool.submit(append, second)
            _await_lock(database)
            assert look() == []
        other.result()
        assert look() == [first, second]
        assert (checker.missed({first, second}), checker.breaks) == (set(), [])


def test_the_check_does_notice_what_a_sequence_as_cursor_loses(postgres_url: str) -> None:
    """The same order of events on a feed that takes its numbers from a sequence."""
    checker = Checker()
    url = postgres_url
    with (
        psycopg.connect(url) as slow,
        psycopg.connect(url) as quick,
        psycopg.connect(url) as reader,
    ):
        quick.execute("CREATE TABLE mutant (seq bigserial PRIMARY KEY, record_id text)")
        quick.commit()

        def look() -> None:
            rows = reader.execute(
                "SELECT seq, record_id FROM mutant WHERE seq > %s ORDER BY seq", (checker.cursor,)
            ).fetchall()
            if rows:
                checker.page((rows[0][0], rows[-1][0]), [row[1] for row in rows])

        slow.execute("INSERT INTO mutant (record_id) VALUES ('first')")
        quick.execute("INSERT INTO mutant (record_id) VALUES ('second')")
        quick.commit()
        look()
        slow.commit()
        look()
    assert checker.missed({"first", "second"}) == {"first"}
    assert checker.breaks == [(0, 2)]


def _await_lock(database: Database) -> None:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        with database.reading() as connection:
            if connection.execute(_WAITING).scalar_one():
                return
        select_nothing_for(0.01)
    raise AssertionError("the second writer did not wait")


_FURTHER = text(
    "UPDATE audience_head SET seq = greatest(seq, :seq), live_count = live_count + :many"
    " WHERE audience_id = :audience"
)
_ROWS = text("SELECT seq, record_id FROM feed WHERE seq > :after ORDER BY seq")
_WAITING = text(
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE datname = current_database() AND wait_event_type = 'Lock'"
)
