"""The calls about files: what a caller may send, in which pieces, and what it is told."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
import requests

from mtw_desktop.domain.files import FILE_CHUNK_BYTES, MAX_FILE_BYTES
from sync.server import meta
from tests.pictures import pdf
from tests.sync.server.laptop import Laptop, voids, writes
from tests.sync.server.running import RunningServer

PIECE = FILE_CHUNK_BYTES
DATA = pdf(2 * PIECE + 50)


class Paper:
    """A file that a laptop has an attachment record of."""

    def __init__(self, laptop: Laptop, data: bytes = DATA, **fields: Any) -> None:
        self.laptop, self.data = laptop, data
        self.sha256 = hashlib.sha256(data).hexdigest()
        given = {"file_kind": "other", "sha256": self.sha256, "size": len(data), **fields}
        self.op = writes(kind="attachment", **given)
        assert laptop.save(self.op).v == "applied"
        self.url = f"{laptop.url}/v1/files/{self.sha256}?record={self.op.rec}"

    def call(self, method: str, body: bytes = b"", **headers: str) -> requests.Response:
        given = {"Authorization": f"Bearer {self.laptop.token}"}
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        return self.laptop.http.request(method, self.url, data=body, headers=given, timeout=9)

    def put(self, at: int, body: bytes = b"", size: int = 0) -> requests.Response:
        size = size or len(self.data)
        span = f"{at}-{at + len(body) - 1}" if body else "*"
        return self.call("PUT", body, Content_Range=f"bytes {span}/{size}")

    def put_all(self) -> None:
        for at in range(0, len(self.data), PIECE):
            assert self.put(at, self.data[at : at + PIECE]).status_code == 200


def test_pieces_go_in_and_come_out(server: RunningServer) -> None:
    paper = Paper(server.laptop())
    assert paper.put(0).json() == {"size": len(DATA), "have": 0}
    assert paper.put(0, DATA[:PIECE]).json()["have"] == PIECE
    # Repeated, or ahead of its turn: nothing happens, and the answer says where to go on.
    assert paper.put(0, DATA[:PIECE]).json()["have"] == PIECE
    assert paper.put(2 * PIECE, DATA[2 * PIECE :]).json()["have"] == PIECE
    assert paper.call("GET").status_code == 404, "nobody gets half a file"
    paper.put_all()
    got = [paper.call("GET", Range=f"bytes={at}-") for at in range(0, len(DATA), PIECE)]
    assert b"".join(each.content for each in got) == DATA
    assert {each.status_code for each in got} == {206}
    last = len(DATA) - 1
    assert got[2].headers["Content-Range"] == f"bytes {2 * PIECE}-{last}/{len(DATA)}"
    head = paper.call("HEAD")
    assert (head.status_code, head.content) == (206, b"")


def test_a_colleague_of_the_same_organization_gets_it(server: RunningServer) -> None:
    paper = Paper(server.laptop())
    paper.put_all()
    paper.laptop = server.laptop()
    assert paper.call("GET").content == DATA[:PIECE]


@pytest.mark.parametrize(
    ("span", "body", "status", "code"),
    [
        ("", b"x", 400, "bad_range"),
        ("bytes 0-9/1000", b"x", 400, "bad_range"),
        ("bytes 5-5/1000", b"x", 400, "bad_range"),
        (f"bytes 0-0/{len(DATA)}", b"x", 400, "bad_range"),
        (f"bytes 0-{PIECE}/{len(DATA)}", bytes(PIECE + 1), 413, "too_large"),
        (f"bytes */{MAX_FILE_BYTES + 1}", b"", 413, "too_large"),
        (f"bytes */{len(DATA) + 1}", b"", 409, "wrong_size"),
    ],
)
def test_what_is_no_piece_is_refused(
    small_server: RunningServer, span: str, body: bytes, status: int, code: str
) -> None:
    paper = Paper(small_server.laptop())
    answer = paper.call("PUT", body, Content_Range=span)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_a_range_that_is_none_is_refused(small_server: RunningServer) -> None:
    paper = Paper(small_server.laptop())
    paper.put_all()
    for wanted in ("bytes=7-", "bytes=-5", f"bytes={8 * PIECE}-", "lines=1-"):
        assert paper.call("GET", Range=wanted).status_code == 416, wanted


def test_a_record_that_is_voided_or_of_another_kind_opens_nothing(server: RunningServer) -> None:
    laptop = server.laptop()
    paper = Paper(laptop)
    paper.put_all()
    url, note = paper.url, writes(kind="note", text=paper.sha256)
    laptop.save(note)
    for wrong in (url.partition("=")[0], url + "0", url.replace(paper.op.rec, note.rec)):
        paper.url = wrong
        assert paper.call("GET").json() == {"code": "no_such_file"}
    paper.url = url
    laptop.save(voids(paper.op.rec, "Wrong person", kind="attachment"))
    assert paper.call("GET").status_code == 404
    assert paper.put(0, DATA[:PIECE]).status_code == 404


def test_a_stranger_and_an_old_token_get_nothing(small_server: RunningServer) -> None:
    paper = Paper(small_server.laptop())
    paper.put_all()
    paper.laptop.token = paper.laptop.token[:-6] + "AAAAAA"
    assert paper.call("GET").json() == {"code": "bad_token"}
    assert paper.put(0, DATA[:PIECE]).status_code == 401


def test_an_old_program_may_send_and_not_fetch(small_server: RunningServer) -> None:
    laptop = small_server.laptop()
    paper = Paper(laptop)
    port = small_server.port
    small_server.pause()
    with small_server.database.writing() as connection:
        meta.set_value(connection, "protocol_min", "2")
    small_server.start(port)
    laptop.hello()
    paper.put_all()
    assert paper.call("GET").status_code == 426


def test_an_organization_has_only_so_much_room(server: RunningServer) -> None:
    laptop = server.laptop()
    with server.database.writing() as connection:
        meta.set_value(connection, "file_quota", str(len(DATA) + 10))
    Paper(laptop).put_all()
    other = Paper(laptop, pdf(5000))
    answer = other.put(0, other.data)
    assert (answer.status_code, answer.json()) == (507, {"code": "server_full"})
    theirs = Paper(server.laptop(server.make_org("United Way Miami")), pdf(5000))
    assert theirs.put(0, theirs.data).json()["have"] == 5000
