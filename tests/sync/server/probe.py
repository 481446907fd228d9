"""How fast the server takes and gives records, over HTTP with gzip, on PostgreSQL and SQLite.

Run by hand: ``python -m tests.sync.server.probe [records]``. The server runs in a process of its
own; what the client needs to write and read JSON is prepared or left out, so the figures are the
server's. For comparison: the same rows copied into the same tables without any server.
"""

from __future__ import annotations

import gzip
import http.client
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import psycopg

from mtw_desktop.domain.ids import new_code
from sync.protocol import PullReply, PullRequest, PushRequest
from sync.server.app import DATABASE_VARIABLE
from tests.sync.server.cluster import Cluster, select_nothing_for
from tests.sync.server.laptop import Laptop, writes
from tests.sync.server.running import RunningServer

PER_PUSH = 500


def main() -> None:
    """Measure and print one line a figure."""
    records = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    cluster = Cluster()
    try:
        with tempfile.TemporaryDirectory() as folder:
            _measure("PostgreSQL", cluster.new_database(), records, raw=True)
            _measure("SQLite", f"sqlite:///{Path(folder) / 's.sqlite3'}", records, raw=False)
    finally:
        cluster.stop()


def _measure(name: str, address: str, records: int, *, raw: bool) -> None:
    with RunningServer(address) as prepared:
        code = prepared.make_code()
    with _process(address) as url, Laptop(url) as laptop:
        laptop.join(code)
        bodies = list(_bodies(laptop, records))
        pushed = _push(laptop, bodies)
        _say(
            f"{name}: push {records / pushed:,.0f} records/s ({_wire(bodies) / records:.0f} B each)"
        )
        pulled, got, size = _pull(laptop)
        assert got == records
        _say(f"{name}: pull {records / pulled:,.0f} records/s ({size / records:.0f} B each)")
    if raw:
        _raw(address, records)


def _bodies(laptop: Laptop, records: int) -> Iterator[bytes]:
    for _ in range(0, records, PER_PUSH):
        groups = [laptop.group(writes(**_person())) for _ in range(PER_PUSH)]
        yield gzip.compress(msgspec.json.encode(PushRequest(groups=groups)), 1)


def _wire(bodies: list[bytes]) -> int:
    return sum(map(len, bodies))


def _push(laptop: Laptop, bodies: list[bytes]) -> float:
    connection = _connect(laptop)
    began = time.perf_counter()
    for body in bodies:
        answer = _post(connection, laptop, "/v1/push", body)
        assert b'"v":"applied"' in answer, answer[:300]
        assert b"quarantined" not in answer
    took = time.perf_counter() - began
    connection.close()
    return took


def _pull(laptop: Laptop) -> tuple[float, int, int]:
    connection = _connect(laptop)
    after, got, size, took = 0, 0, 0, 0.0
    while True:
        request = msgspec.json.encode(PullRequest(audience=laptop.audience, after=after))
        began = time.perf_counter()
        body = _post(connection, laptop, "/v1/pull", gzip.compress(request), unpack=False)
        took += time.perf_counter() - began
        reply = msgspec.json.decode(gzip.decompress(body), type=PullReply)
        after, got, size = reply.covers[1], got + len(reply.entries), size + len(body)
        if not reply.more:
            connection.close()
            return took, got, size


def _raw(address: str, records: int) -> None:
    """The limit: the same rows out of the tables and in again by COPY, without a server."""
    tables = ("record", "op", "group_verdict", "batch", "feed")
    with psycopg.connect(address) as connection:
        # The guard of the second wall lets maintenance write any record.
        connection.execute("SELECT set_config('mtw.org', '*', false)")
        rows = {t: connection.execute(f"SELECT * FROM {t}").fetchall() for t in tables}
        for table in tables:
            connection.execute(f"DELETE FROM {table}")
        connection.commit()
        began = time.perf_counter()
        for start in range(0, records, PER_PUSH):
            for table in tables:
                step = 1 if table == "batch" else PER_PUSH
                first = start // PER_PUSH if table == "batch" else start
                with connection.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN") as copy:
                    for row in rows[table][first : first + step]:
                        copy.write_row(row)
            connection.commit()
        took = time.perf_counter() - began
        _say(f"PostgreSQL: raw COPY of the same rows {records / took:,.0f} records/s")
        began = time.perf_counter()
        for start in range(0, records, 1000):
            connection.execute(
                "SELECT f.seq, r.id, r.kind, r.rev, r.body, r.ops, r.env, r.hash, r.lost"
                " FROM feed f JOIN record r ON r.id = f.record_id WHERE f.seq > %s"
                " ORDER BY f.seq LIMIT 1000",
                (start,),
            ).fetchall()
        took = time.perf_counter() - began
        _say(f"PostgreSQL: raw SELECT of the same rows {records / took:,.0f} records/s")


def _person() -> dict[str, Any]:
    names = ["Guerlande", "Marie-Ange", "José", "Wideline", "Tamika", "Yusniel", "Rose", "Andre"]
    digits = f"{random.randrange(10**7):07}"
    return {
        "code": new_code("M"),
        "given_name": random.choice(names),
        "middle_name": random.choice(names),
        "family_name": random.choice(names) + digits[:3],
        "birth_date": f"19{random.randrange(60, 99)}-0{random.randrange(1, 9)}-1{digits[0]}",
        "birth_date_quality": "full",
        "phone": f"+1305{digits}",
        "phone_is_shared": "no",
        "other_phone": {"missing": "not_asked"},
        "email": f"person{digits}@example.org",
        "contact_preference": "text",
        "safe_to_text": "yes",
        "safe_to_leave_message": "no",
        "street": f"{digits[:4]} NW {digits[4:6]} Street",
        "apartment": digits[:3],
        "city": "Miami",
        "state": "FL",
        "zip": f"331{digits[:2]}",
        "landmark": "across from the park, blue gate",
        "alternate_contact_name": random.choice(names),
        "alternate_contact_phone": f"+1786{digits}",
        "language": "ht",
        "reads_language": "ht",
        "interpreter_needed": "yes",
        "heard_from": "church",
    }


def _connect(laptop: Laptop) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(laptop.url.removeprefix("http://"))


def _post(
    connection: http.client.HTTPConnection,
    laptop: Laptop,
    path: str,
    body: bytes,
    *,
    unpack: bool = True,
) -> bytes:
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
    return gzip.decompress(content) if unpack and zipped else content


@contextmanager
def _process(address: str) -> Iterator[str]:
    """The server as it runs in service: ``mtw-server serve``."""
    command = [sys.executable, "-m", "sync.server", "serve", "--port", "8765"]
    process = subprocess.Popen(
        command, env=os.environ | {DATABASE_VARIABLE: address}, stderr=subprocess.DEVNULL
    )
    try:
        while True:
            connection = http.client.HTTPConnection("127.0.0.1:8765")
            try:
                connection.request("GET", "/v1/health")
                connection.getresponse().read()
                break
            except OSError:
                assert process.poll() is None
                select_nothing_for(0.05)
            finally:
                connection.close()
        yield "http://127.0.0.1:8765"
    finally:
        process.terminate()
        process.wait()


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
