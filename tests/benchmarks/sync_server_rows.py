"""The server alone: against raw COPY, with 32 laptops at once, and with a million records in it."""

from __future__ import annotations

import gzip
import http.client
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import msgspec
import psycopg

from sync.protocol import PullReply, PullRequest, PushRequest
from sync.server.bulk import _copy_sql, _driver_types
from sync.server.tables import metadata
from tests.benchmarks.harness import Row, absolute, p95
from tests.benchmarks.sync_first_rows import fill
from tests.benchmarks.sync_world import World, at_least, people, scratch_folder, told, world
from tests.sync.server.cluster import Cluster
from tests.sync.server.laptop import Laptop, writes

PER_PUSH = 1_000
RECORDS = 10_000
DEVICES, A_DEVICE = 32, 500
SIZES, FULL_SIZES = (1_000, 10_000, 100_000), (1_000, 10_000, 100_000, 1_000_000)
#: Reading and writing must not cost more than so much more when there is more to pass over.
GROWTH = 2.0
_WRITTEN = ("batch", "group_verdict", "op", "record", "feed")


def rows(cluster: Cluster, *, full: bool = False) -> Iterator[Row]:
    """The rows of all three; the million only with ``full``."""
    with TemporaryDirectory(dir=scratch_folder()) as folder:
        yield from _against_copy(cluster, Path(folder) / "copy")
        yield from _many_devices(cluster, Path(folder) / "many")
        yield from _growth(cluster, Path(folder) / "growth", FULL_SIZES if full else SIZES)


def _against_copy(cluster: Cluster, folder: Path) -> Iterator[Row]:
    took: dict[str, list[float]] = {}

    def note(name: str, seconds: float) -> None:
        took.setdefault(name, []).append(seconds)

    with world(cluster, folder) as made, made.serving() as url:
        fill(made, url, RECORDS)
        sizes = _sizes(made.address, RECORDS)
        for _ in range(3):
            with Laptop(url) as laptop:
                laptop.join(made.code())
                note("push", _push(laptop, push_bodies(laptop, RECORDS))[0])
                note("pull", _pull(laptop, _head(made) - RECORDS))
            with psycopg.connect(made.address) as connection:
                note("text", _copy_again(connection, RECORDS, binary=False))
                note("binary", _copy_again(connection, RECORDS, binary=True))
                note("select", _select(connection, RECORDS))
    best = {name: RECORDS / min(seconds) for name, seconds in took.items()}
    what = f"{RECORDS:,} people, {PER_PUSH:,} a transaction:"
    yield at_least(
        f"{what} pushed over HTTP and merged, against raw COPY of the same rows into the same"
        " tables", "records/s", best["push"], best["text"], goal=0.5,
    )  # fmt: skip
    yield told(f"{what} the same, against binary COPY", "records/s", best["push"], best["binary"])
    yield told(
        f"{what} pulled over HTTP, against a raw SELECT of the same rows", "records/s",
        best["pull"], best["select"],
    )  # fmt: skip
    for table, size in sizes.items():
        yield told(f"on the server's disk: table {table} with its indexes", "B/record", size)


def push_bodies(laptop: Laptop, records: int, a_push: int = PER_PUSH) -> list[bytes]:
    """Pushes ready to be sent, one group for each record."""
    made = people(records)
    found = []
    while some := list(islice(made, a_push)):
        groups = [laptop.group(writes(**each)) for each in some]
        found.append(gzip.compress(msgspec.json.encode(PushRequest(groups=groups)), 1))
    return found


def _push(laptop: Laptop, bodies: Sequence[bytes]) -> tuple[float, list[float]]:
    """Seconds of all pushes together, and of each."""
    each = []
    with closing(_connection(laptop)) as connection:
        for body in bodies:
            began = perf_counter()
            answer = _post(connection, laptop, "/v1/push", body)
            each.append(perf_counter() - began)
            assert b'"applied"' in answer, answer[:300]
            assert b"quarantined" not in answer
    return sum(each), each


def _pull(laptop: Laptop, after: int) -> float:
    """Seconds until everything after a number has come; unpacking is not counted."""
    took = 0.0
    with closing(_connection(laptop)) as connection:
        while True:
            request = PullRequest(audience=laptop.audience, after=after)
            began = perf_counter()
            body = _post(
                connection, laptop, "/v1/pull", gzip.compress(msgspec.json.encode(request))
            )
            took += perf_counter() - began
            reply = msgspec.json.decode(body, type=PullReply)
            after = reply.covers[1]
            if not reply.more:
                return took


def _copy_again(connection: Any, records: int, *, binary: bool) -> float:
    """Take the last rows out and copy them in again, a push's worth in each transaction."""
    connection.execute("SELECT set_config('mtw.org', '*', false)")
    pushes = records // PER_PUSH
    held = {}
    for table in _WRITTEN:
        last = pushes if table == "batch" else records
        ids = f"SELECT ctid FROM {table} ORDER BY ctid DESC LIMIT {last}"
        names = ", ".join(metadata.tables[table].columns.keys())
        sql = f"DELETE FROM {table} WHERE ctid IN ({ids}) RETURNING {names}"
        held[table] = connection.execute(sql).fetchall()
        held[table].reverse()
    connection.commit()
    began = perf_counter()
    for push in range(pushes):
        for table, every in held.items():
            part = every[push : push + 1] if table == "batch" else _part(every, push)
            columns = metadata.tables[table]
            sql = _copy_sql(columns)
            if not binary:
                sql = sql.removesuffix(" (FORMAT BINARY)")
            with connection.cursor() as cursor, cursor.copy(sql) as copy:
                if binary:
                    copy.set_types(_driver_types(columns))
                for row in part:
                    copy.write_row(row)
        connection.commit()
    return perf_counter() - began


def _part(every: list[Any], push: int) -> list[Any]:
    return every[push * PER_PUSH : (push + 1) * PER_PUSH]


def _select(connection: Any, records: int) -> float:
    head = _scalar(connection, "SELECT max(seq) FROM feed")
    began = perf_counter()
    for start in range(head - records, head, PER_PUSH):
        connection.execute(
            "SELECT f.seq, r.id, r.kind, r.rev, r.body, r.ops, r.env, r.hash, r.lost"
            " FROM feed f JOIN record r ON r.id = f.record_id"
            " WHERE f.seq > %s AND f.seq <= %s ORDER BY f.seq",
            (start, start + PER_PUSH),
        ).fetchall()
    return perf_counter() - began


def _sizes(address: str, records: int) -> dict[str, float]:
    with psycopg.connect(address) as connection:
        sql = "SELECT pg_total_relation_size('{}')"
        return {each: _scalar(connection, sql.format(each)) / records for each in _WRITTEN}


def _scalar(connection: Any, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])


def _many_devices(cluster: Cluster, folder: Path) -> Iterator[Row]:
    """Everybody pushes and reads everything at once; against one laptop alone."""
    with world(cluster, folder, workers=2) as made, made.serving() as url:
        with Laptop(url) as alone:
            alone.join(made.code())
            one = _push(alone, push_bodies(alone, 2_000, 100))
        laptops = [Laptop(url).join(made.code()) for _ in range(DEVICES)]
        bodies = [push_bodies(each, A_DEVICE, 100) for each in laptops]
        waits: list[float] = []

        def push(number: int) -> None:
            waits.extend(_push(laptops[number], bodies[number])[1])

        took = _together(push, DEVICES)
        before = _head(made)
        reading = _together(lambda number: _pull(laptops[number], 0), DEVICES)
        for each in laptops:
            each.close()
    written = DEVICES * A_DEVICE
    yield at_least(
        f"{DEVICES} laptops push {A_DEVICE} records each, 100 a push, two server processes;"
        " against one laptop alone", "records/s", written / took, 2_000 / one[0], goal=1.0,
    )  # fmt: skip
    worst = p95(waits) * 1e3
    yield absolute("95th percentile of a push of 100 records meanwhile", "ms", worst,
                   goal="≤ 2000 ms", holds=worst <= 2_000)  # fmt: skip
    yield told(f"the {DEVICES} laptops read all {before:,} records at once", "records/s",
               DEVICES * before / reading)  # fmt: skip


def _together(work: Callable[[int], object], count: int) -> float:
    """Seconds until all have done it, begun at the same moment."""
    failed: list[BaseException] = []
    gate = threading.Barrier(count + 1)

    def run(number: int) -> None:
        gate.wait()
        try:
            work(number)
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for each in threads:
        each.start()
    gate.wait()
    began = perf_counter()
    for each in threads:
        each.join()
    if failed:
        raise failed[0]
    return perf_counter() - began


def _growth(cluster: Cluster, folder: Path, sizes: Sequence[int]) -> Iterator[Row]:
    """What pushing, pulling and asking cost when so many records are there already."""
    with world(cluster, folder) as made, made.serving() as url:
        fill(made, url, sizes[0])
        costs = []
        for size in sizes:
            _grow_to(made, size)
            costs.append(_costs(made, url))
    for name, cost in (("push", 0), ("pull", 1), ("hello with nothing to sync", 2)):
        for size, each in zip(sizes, costs, strict=True):
            unit = "µs/record" if cost < 2 else "ms"
            subject, first = each[cost], costs[0][cost]
            what = f"{name} with {size:,} records on the server, against {sizes[0]:,}"
            ratio = round(subject / first, 2)
            yield Row(
                what, unit, round(subject, 2), round(first, 2), ratio, f"≤ {GROWTH:g}×",
                ratio <= GROWTH,
            )  # fmt: skip


def _costs(made: World, url: str) -> tuple[float, float, float]:
    """Microseconds for each record of a push and of a pull, milliseconds of a hello."""
    pushing, pulling, asking = [], [], []
    with Laptop(url) as laptop:
        laptop.join(made.code())
        for _ in range(3):
            head = _head(made)
            pushing.append(_push(laptop, push_bodies(laptop, 2_000))[0] * 500)
            pulling.append(_pull(laptop, head) * 500)
        for _ in range(40):
            began = perf_counter()
            laptop.hello(last_seq=laptop.seq)
            asking.append((perf_counter() - began) * 1e3)
    return min(pushing), min(pulling), min(asking)


def _grow_to(made: World, size: int) -> None:
    """Copy the records that are there, under new ids, until there are so many."""
    with psycopg.connect(made.address) as connection:
        connection.execute("SELECT set_config('mtw.org', '*', false)")
        more = size - _scalar(connection, "SELECT count(*) FROM feed")
        if more > 0:
            connection.execute(_MULTIPLY, {"more": more})
            connection.execute(_MOVE_HEAD)
    # A million records are years of work, not of the last minute.
    with psycopg.connect(made.address, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")
        connection.execute("CHECKPOINT")


def _head(made: World) -> int:
    with psycopg.connect(made.address) as connection:
        return _scalar(connection, "SELECT max(seq) FROM audience_head")


def _connection(laptop: Laptop) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(laptop.url.removeprefix("http://"), timeout=120)


def _post(connection: http.client.HTTPConnection, laptop: Laptop, path: str, body: bytes) -> bytes:
    headers = {
        "Authorization": f"Bearer {laptop.token}",
        "Content-Encoding": "gzip",
        "Accept-Encoding": "gzip",
    }
    connection.request("POST", path, body, headers)
    answer = connection.getresponse()
    content = answer.read()
    assert answer.status == 200, content
    zipped = answer.headers["Content-Encoding"] == "gzip"
    return gzip.decompress(content) if zipped else content


_MULTIPLY = """
WITH source AS (
  SELECT r.*, row_number() OVER () AS n FROM (SELECT * FROM record LIMIT 1000) r
), made AS (
  SELECT gen_random_uuid()::text AS new_id, s.*, g.n AS place
  FROM generate_series(1, %(more)s) g(n) JOIN source s ON s.n = g.n %% 1000 + 1
), written AS (
  INSERT INTO record (id, kind, home_org, participant_id, rev, voided, team, body, ops, env, clock,
    same, lost, hash)
  SELECT new_id, kind, home_org, new_id, 1, voided, team, body, ops, env, clock, same, lost, hash
  FROM made
), told AS (
  INSERT INTO op (op_id, device_no, seq, record_id)
  SELECT gen_random_uuid()::text, 1, place, new_id FROM made
)
INSERT INTO feed (audience_id, seq, record_id, rev, act)
SELECT h.audience_id, h.seq + place, new_id, 1, 'PUT' FROM made,
  (SELECT audience_id, seq FROM audience_head ORDER BY seq DESC LIMIT 1) h
"""
_MOVE_HEAD = """
UPDATE audience_head h SET seq = f.seq, live_count = f.seq
FROM (SELECT audience_id, max(seq) AS seq FROM feed GROUP BY audience_id) f
WHERE f.audience_id = h.audience_id
"""
