"""Bytes that are not what they should be: every answer is a ``Problem``, never a stack trace."""

from __future__ import annotations

import gzip
import io
import logging
import zlib

import msgspec
import pytest
import requests

from sync.protocol import Group, Problem, PushReply, PushRequest
from sync.server import logs, wire
from tests.sync.server.cluster import Cluster
from tests.sync.server.laptop import Laptop, Refusal, writes
from tests.sync.server.running import RunningServer


@pytest.fixture
def laptop(small_server: RunningServer) -> Laptop:
    return small_server.laptop()


def problem(answer: requests.Response) -> tuple[int, str]:
    assert answer.headers["content-type"] == "application/json"
    assert b"Traceback" not in answer.content
    return answer.status_code, msgspec.json.decode(answer.content, type=Problem).code


BOMB = gzip.compress(b"[" * (wire.MAX_BODY_BYTES + 1))
BAD: list[tuple[int, str, bytes, dict[str, str]]] = [
    (400, "bad_json", b"", {}),
    (400, "bad_json", b"{", {}),
    (400, "bad_json", b"\xff\xfe", {}),
    (400, "bad_message", b'{"groups":' + b"[" * 300_000, {}),
    (400, "bad_json", b'{"groups":[{"group":"\\ud800","seq":1,"ops":[]}]}', {}),
    (400, "bad_message", b"[]", {}),
    (400, "bad_message", b'{"groups":{}}', {}),
    (400, "bad_message", b'{"groups":[{"group":"x","seq":"1","ops":[]}]}', {}),
    (400, "bad_encoding", b"not gzip", {"Content-Encoding": "gzip"}),
    (400, "bad_encoding", gzip.compress(b'{"groups":[]}')[:-4], {"Content-Encoding": "gzip"}),
    (400, "bad_encoding", gzip.compress(b"{}") * 2, {"Content-Encoding": "gzip"}),
    (415, "bad_encoding", zlib.compress(b"{}"), {"Content-Encoding": "deflate"}),
    (413, "too_large", BOMB, {"Content-Encoding": "gzip"}),
    (413, "too_large", b" " * (wire.MAX_BODY_BYTES + 1), {"Content-Encoding": "identity"}),
]


def test_a_body_that_is_no_message_is_refused_with_its_code(laptop: Laptop) -> None:
    for status, code, body, headers in BAD:
        headers = {"Content-Encoding": "identity", **headers}
        answer = problem(laptop.post("/v1/push", body, **headers))
        assert answer == (status, code), body[:40]
    assert laptop.save(writes(city="a")).v == "applied"


def test_a_value_nested_too_deep_is_kept_aside(laptop: Laptop) -> None:
    for depth in (10, 30, 500, 900):
        text = msgspec.json.encode(PushRequest(groups=[laptop.group(writes(city="a"))]))
        nested = text.replace(b'"city":"a"', b'"extra":' + b"[" * depth + b"]" * depth)
        answer = laptop.post("/v1/push", nested)
        (verdict,) = msgspec.json.decode(answer.content, type=PushReply).verdicts
        assert verdict.v == ("applied" if depth < 20 else "quarantined")


def test_a_value_nested_beyond_reading_is_no_message(laptop: Laptop) -> None:
    body = b'{"groups":[{"group":"x","seq":1,"ops":[{"op":"a","rec":"b","kind":"note","set":{"x":'
    assert problem(laptop.post("/v1/push", body + b"[" * 100_000)) == (400, "bad_json")


def test_other_paths_and_methods_are_problems_too(laptop: Laptop) -> None:
    assert problem(laptop.post("/v1/nothing", b"{}")) == (404, "not_found")
    assert problem(laptop.http.get(laptop.url + "/v1/push")) == (405, "method_not_allowed")
    assert problem(laptop.http.get(laptop.url + "/")) == (404, "not_found")


def test_unknown_fields_are_ignored_in_messages(laptop: Laptop) -> None:
    group = laptop.group(writes(city="a"))
    body = msgspec.to_builtins(PushRequest(groups=[group]))
    body["colour"] = "blue"
    body["groups"][0]["mood"] = {"a": [1]}
    body["groups"][0]["ops"][0]["weather"] = "fine"
    answer = laptop.post("/v1/push", msgspec.json.encode(body))
    assert msgspec.json.decode(answer.content, type=PushReply).verdicts[0].v == "applied"


def test_gzip_goes_both_ways_when_it_is_worth_it_and_wanted(laptop: Laptop) -> None:
    laptop.save(*(writes(city=f"city {n}") for n in range(50)))
    pull = msgspec.json.encode({"audience": laptop.audience, "after": 0})
    zipped = laptop.post("/v1/pull", pull)
    plain = laptop.post("/v1/pull", pull, **{"Accept-Encoding": "identity"})
    assert zipped.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert zipped.content == plain.content
    small = laptop.post("/v1/pull", msgspec.json.encode({"audience": "x", "after": 0}))
    assert "content-encoding" not in small.headers


def test_nothing_to_sync_is_one_small_answer(laptop: Laptop) -> None:
    reply = laptop.hello()
    assert len(msgspec.json.encode(reply)) < 1000


def test_health_and_the_document_are_open(small_server: RunningServer) -> None:
    health = requests.get(small_server.url + "/v1/health", timeout=10)
    assert health.json() == {"status": "ok", "protocol": 1}
    document = requests.get(small_server.url + "/openapi.json", timeout=10).json()
    assert document["openapi"].startswith("3.1")
    assert set(document["paths"]) == {
        "/v1/enroll",
        "/v1/hello",
        "/v1/push",
        "/v1/pull",
        "/v1/files/{sha256}",
        "/v1/verify",
        "/v1/aside",
        "/v1/devices",
        "/v1/bundle",
        "/v1/health",
    }
    text = msgspec.json.encode(document).decode()
    named = {part.partition('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert named == set(document["components"]["schemas"])


def test_a_database_that_goes_away_is_a_503_and_comes_back(
    cluster: Cluster, caplog: pytest.LogCaptureFixture
) -> None:
    with RunningServer(cluster.new_database()) as server:
        laptop = server.laptop()
        name = server.database.url.database or ""
        with cluster.shut(name):
            for _ in range(2):
                with pytest.raises(Refusal, match="503 database_absent"):
                    laptop.push(Group(group="x", seq=1, ops=[]))
            health = laptop.http.get(server.url + "/v1/health", timeout=10)
            assert problem(health) == (503, "database_absent")
            assert health.headers["retry-after"] == "30"
        caplog.clear()
        assert laptop.save(writes(city="a")).v == "applied"


def test_the_log_holds_ids_and_codes_and_nothing_of_a_person(
    small_server: RunningServer, caplog: pytest.LogCaptureFixture
) -> None:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.JsonLines())
    root = logging.getLogger()
    root.addHandler(handler)
    caplog.set_level(logging.DEBUG)
    try:
        laptop = small_server.laptop()
        laptop.save(writes(given_name="Planted-Name", city="Planted-City"))
        laptop.save(writes(given_name="Planted-Name", birth_date="Planted-Date"))
        laptop.save(msgspec.structs.replace(writes(), set={"Planted-Field": "x"}))
        laptop.post("/v1/push", b'{"groups":"Planted-Json"}')
        laptop.post("/v1/Planted-Path", b"{}")
        with small_server.database.writing() as connection:
            connection.exec_driver_sql("ALTER TABLE feed RENAME TO feed_gone")
        with pytest.raises(Refusal, match="500 server_fault"):
            laptop.save(writes(given_name="Planted-Name"))
        logging.getLogger("other").error("Planted-Message %s", "x")
        logs.event("push", note="Planted Value")
    finally:
        root.removeHandler(handler)
        caplog.clear()
    lines = [msgspec.json.decode(line) for line in stream.getvalue().splitlines()]
    assert "Planted" not in stream.getvalue()
    events = {line["event"] for line in lines}
    assert {"enroll", "hello", "push", "refused", "server_fault"} <= events
    (fault,) = [line for line in lines if line["event"] == "server_fault"]
    assert fault["error"] == "OperationalError"
    assert fault["at"][-1].startswith("bulk.py:") or fault["at"][-1].startswith("feeds.py:")
