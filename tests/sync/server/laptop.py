"""A laptop as the server sees it: keys, a counter, group numbers and honest HTTP, nothing else."""

from __future__ import annotations

import gzip
import time
from types import TracebackType
from typing import Any, TypeVar

import msgspec
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from mtw_desktop.domain.ids import new_id
from sync.protocol import (
    EnrollReply,
    EnrollRequest,
    Entry,
    Group,
    Head,
    HelloReply,
    HelloRequest,
    Message,
    Op,
    Problem,
    PullReply,
    PullRequest,
    PushReply,
    PushRequest,
    Verdict,
    hello_bytes,
)
from sync.server.meta import b64

M = TypeVar("M", bound=Message)


class Refusal(Exception):
    """The server answered with a ``Problem``."""

    def __init__(self, status: int, problem: Problem) -> None:
        super().__init__(f"{status} {problem.code}")
        self.status, self.code, self.problem = status, problem.code, problem


class Laptop:
    """One device. ``join`` makes it ready to push and pull."""

    def __init__(self, url: str, *, device: str = "", incarnation: str = "") -> None:
        self.url = url
        self.device = device or new_id()
        self.incarnation = incarnation or new_id()
        self.key = Ed25519PrivateKey.generate()
        self.token = ""
        self.hellos = 0
        self.seq = 0
        self.heads: list[Head] = []
        self.http = requests.Session()

    def join(self, code: str) -> Laptop:
        """Enroll and say hello."""
        self.enroll(code)
        self.hello()
        return self

    def enroll(self, code: str, **changes: Any) -> EnrollReply:
        """Trade a code for membership."""
        pub = b64(self.key.public_key().public_bytes_raw())
        request = EnrollRequest(
            code=code,
            device=self.device,
            incarnation=self.incarnation,
            sign_pub=pub,
            kem_pub=pub,
            label="Front desk",
        )
        request = msgspec.structs.replace(request, **changes)
        return self.call("/v1/enroll", request, EnrollReply)

    def hello(self, **changes: Any) -> HelloReply:
        """Say hello with the next counter; keeps token and heads."""
        self.hellos += 1
        request = HelloRequest(
            device=self.device,
            incarnation=self.incarnation,
            hello=self.hellos,
            signature="",
            last_seq=self.seq,
        )
        request = msgspec.structs.replace(request, **changes)
        if not request.signature:
            request.signature = b64(self.key.sign(hello_bytes(request)))
        reply = self.call("/v1/hello", request, HelloReply)
        self.token, self.heads = reply.token, reply.heads
        return reply

    @property
    def audience(self) -> str:
        """The id of the organization's own feed."""
        (own,) = (head.audience for head in self.heads if head.kind == "org")
        return own

    def group(self, *ops: Op) -> Group:
        """A group with the next number."""
        self.seq += 1
        return Group(group=new_id(), seq=self.seq, ops=list(ops))

    def push(self, *groups: Group) -> list[Verdict]:
        """Send groups; their verdicts."""
        return self.push_all(*groups).verdicts

    def push_all(self, *groups: Group) -> PushReply:
        """Send groups; the whole reply."""
        return self.call("/v1/push", PushRequest(groups=list(groups)), PushReply)

    def save(self, *ops: Op) -> Verdict:
        """Send one group made of these ops."""
        (verdict,) = self.push(self.group(*ops))
        return verdict

    def pull(self, after: int = 0, *, audience: str = "", limit: int = 1000) -> PullReply:
        """One page of an audience."""
        request = PullRequest(audience=audience or self.audience, after=after, limit=limit)
        return self.call("/v1/pull", request, PullReply)

    def everything(self) -> dict[str, Entry]:
        """All records of the own feed, by id."""
        return {entry.rec: entry for entry in self.pull().entries}

    def call(self, path: str, message: Message, reply: type[M]) -> M:
        """One call as the protocol wants it."""
        answer = self.post(path, msgspec.json.encode(message))
        if answer.status_code != 200:
            raise Refusal(
                answer.status_code, msgspec.json.decode(answer.content, type=Problem, strict=True)
            )
        return msgspec.json.decode(answer.content, type=reply)

    def post(self, path: str, body: bytes, **headers: str) -> requests.Response:
        """Any bytes at all; gzip if they are long."""
        if self.token:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        if len(body) > 1000 and "Content-Encoding" not in headers:
            body, headers["Content-Encoding"] = gzip.compress(body, 1), "gzip"
        return self.http.post(self.url + path, data=body, headers=headers, timeout=30)

    def close(self) -> None:
        """Close the connection."""
        self.http.close()

    def __enter__(self) -> Laptop:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def now() -> int:
    """Milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def writes(
    rec: str = "",
    *,
    kind: str = "participant",
    over: str | dict[str, str] = "",
    at: int = 0,
    by: str = "staff-1",
    **fields: Any,
) -> Op:
    """An op that sets fields; ``over`` is the op id that its author saw in them (or one each)."""
    base = dict.fromkeys(fields, over) if isinstance(over, str) and over else over or {}
    return Op(
        op=new_id(),
        rec=rec or new_id(),
        kind=kind,
        set=fields,
        base=dict(base),
        hlc=(at or now(), 0),
        by=by,
    )


def voids(rec: str, reason: str, *, kind: str = "participant", at: int = 0) -> Op:
    """An op that takes a record out of use."""
    return Op(
        op=new_id(),
        rec=rec,
        kind=kind,
        act="void",
        set={"voided_reason": reason},
        hlc=(at or now(), 0),
        by="staff-1",
    )
