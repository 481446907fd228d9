"""What the client makes of networks and servers that do not behave."""

from __future__ import annotations

import msgspec
import pytest

from mtw_desktop import errors
from sync import protocol
from sync.client import CounterStale, ServerClient, TokenExpired, server_url
from sync.engine import batches
from tests.sync.rude_server import (
    PORTAL,
    Behaviour,
    Hangs,
    answers,
    bad_gzip,
    cuts,
    rude_server,
    truncates,
    unused_address,
)


def hello() -> protocol.HelloRequest:
    return protocol.HelloRequest(device="d", incarnation="i", hello=1, signature="s")


def problem(code: str, after: int = 0) -> bytes:
    return msgspec.json.encode(protocol.Problem(code=code, retry_after=after))


JSON = "Content-Type: application/json"
CASES: list[tuple[str, Behaviour, type[errors.SyncError]]] = [
    ("captive portal page", answers(200, PORTAL, "Content-Type: text/html"), errors.ServerGarbage),
    ("portal redirect", answers(302, b"", "Location: http://x.test/"), errors.ServerGarbage),
    ("proxy error page", answers(403, PORTAL), errors.ServerGarbage),
    ("crash page", answers(500, PORTAL), errors.ServerFault),
    ("busy", answers(503, problem("busy"), JSON), errors.ServerFault),
    ("empty answer", answers(200, b""), errors.ServerGarbage),
    ("wrong JSON", answers(200, b"[1,2,3]", JSON), errors.ServerGarbage),
    ("hangs up", cuts, errors.ServerAbsent),
    ("stops in the middle", truncates, errors.ServerAbsent),
    ("lies about gzip", bad_gzip, errors.ServerGarbage),
    ("revoked", answers(403, problem("device_revoked"), JSON), errors.DeviceRevoked),
    ("old code", answers(403, problem("code_expired"), JSON), errors.CodeRefused),
    ("too old", answers(426, problem("too_old"), JSON), errors.TooOld),
    ("token", answers(401, problem("token_expired"), JSON), TokenExpired),
    ("counter", answers(409, problem("stale_counter", 7), JSON), CounterStale),
]


@pytest.mark.parametrize(("_", "behave", "expected"), CASES, ids=[each[0] for each in CASES])
def test_every_misbehaviour_has_its_error(
    _: str, behave: Behaviour, expected: type[errors.SyncError]
) -> None:
    with rude_server(behave) as address:
        client = ServerClient(address, timeouts=(1, 2))
        with pytest.raises(expected):
            client.hello(hello())
        client.close()


def test_no_answer_is_given_up_in_time() -> None:
    with rude_server(Hangs()) as address:
        client = ServerClient(address, timeouts=(1, 0.2))
        with pytest.raises(errors.ServerSlow):
            client.hello(hello())
        client.close()


def test_nobody_listens() -> None:
    client = ServerClient(unused_address(), timeouts=(1, 1))
    with pytest.raises(errors.ServerAbsent):
        client.hello(hello())
    client.close()


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        (" sync.example.org/ ", "https://sync.example.org"),
        ("https://sync.example.org:8443/mtw/", "https://sync.example.org:8443/mtw"),
        ("localhost:8787", "http://localhost:8787"),
        ("http://127.0.0.1:8787", "http://127.0.0.1:8787"),
    ],
)
def test_addresses_are_understood_as_typed(typed: str, url: str) -> None:
    assert server_url(typed) == url


def test_plain_http_is_for_this_computer_only() -> None:
    with pytest.raises(errors.InsecureServer):
        server_url("http://sync.example.org")


@pytest.mark.parametrize("typed", ["", "ftp://x", "https://"])
def test_nonsense_is_not_an_address(typed: str) -> None:
    with pytest.raises(errors.ServerAbsent):
        server_url(typed)


def test_groups_are_never_split_between_pushes() -> None:
    def group(seq: int, size: int) -> protocol.Group:
        ops = [protocol.Op(op=f"{seq}-{n}", rec="r", kind="note") for n in range(size)]
        return protocol.Group(group=str(seq), seq=seq, ops=ops)

    made = batches((group(1, 600), group(2, 600), group(3, 300), group(4, 2_000), group(5, 1)))
    assert [[each.seq for each in batch] for batch in made] == [[1], [2, 3], [4], [5]]
