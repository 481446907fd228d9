"""What each call does with its message, once it has been read."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from mtw_desktop import errors
from sync import decisions, protocol
from sync.bundle_notes import BundleReply, BundleRequest
from sync.server import (
    aside,
    auth,
    courier,
    devices_call,
    enrolling,
    logs,
    meta,
    pulls,
    records,
    verifying,
    walls,
    wire,
)
from sync.server.database import Database
from sync.server.problems import CallRefused

_SMALL = 64_000
#: Mail of a stick, and as many parts of its answer as one reply may hold; as JSON it is a third
#: larger. What does not fit comes with the answer to the next mail.
_MAIL_BYTES, _ANSWER_BYTES = 32_000_000, 40_000_000


def now_ms() -> int:
    """The server's clock: milliseconds since 1970."""
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Server:
    """A database, what it knows of itself, and a clock."""

    database: Database
    facts: meta.Meta
    clock: Callable[[], int] = field(default=now_ms)


@dataclass(frozen=True, slots=True)
class Incoming:
    """A call: its message, who calls (if that is asked), and the body packed as gzip."""

    message: protocol.Message
    caller: auth.Caller | None
    gzipped: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the protocol: where it is, what it takes and gives, how large it may be."""

    path: str
    about: str
    takes: type[protocol.Message]
    gives: type[protocol.Message]
    act: Callable[[Server, Incoming], bytes]
    limit: int = _SMALL
    needs_token: bool = True


def enroll(server: Server, incoming: Incoming) -> bytes:
    """Let a device join with a one-time code."""
    request = incoming.message
    assert isinstance(request, protocol.EnrollRequest)
    with server.database.writing() as connection:
        facts = meta.load(connection)
        reply = enrolling.enroll(connection, facts, request, server.clock())
    if isinstance(reply, CallRefused):
        raise reply
    logs.event("enroll", device=request.device, org=reply.org, status=reply.status)
    return msgspec.json.encode(reply)


def hello(server: Server, incoming: Incoming) -> bytes:
    """Check who it is; a token, the time, and where every audience stands."""
    request = incoming.message
    assert isinstance(request, protocol.HelloRequest)
    with server.database.writing() as connection:
        facts = meta.load(connection)
        reply = auth.hello(connection, facts, request, server.clock())
    logs.event("hello", device=request.device, behind=request.last_seq - reply.last_seq)
    return msgspec.json.encode(reply)


def push(server: Server, incoming: Incoming) -> bytes:
    """Take groups in; a verdict for each."""
    request, caller = incoming.message, incoming.caller
    assert isinstance(request, protocol.PushRequest)
    assert caller is not None
    began = server.clock()
    pushed = records.push(server.database, caller, request.groups, incoming.gzipped(), began)
    logs.event("push", device=caller.device_no, ms=server.clock() - began, **pushed.counts)
    return msgspec.json.encode(pushed.reply)


def pull(server: Server, incoming: Incoming) -> bytes:
    """The next page of an audience."""
    request, caller = incoming.message, incoming.caller
    assert isinstance(request, protocol.PullRequest)
    assert caller is not None
    began = server.clock()
    if caller.protocol < server.facts.protocol_min:
        # It may still push: nothing that a caseworker wrote is ever locked in.
        raise CallRefused(426, "too_old")
    with server.database.reading() as connection:
        device = auth.require_active(connection, caller)
        walls.read_as(connection, device.org_id, team=device.team)
        reader = pulls.Reader(device.org_id, device.team, device.id)
        reply = pulls.pull(connection, reader, request, began)
    logs.event("pull", device=caller.device_no, after=request.after, ms=server.clock() - began)
    return reply


def verify(server: Server, incoming: Incoming) -> bytes:
    """Digests of the buckets of an audience, and the records of some."""
    request, caller = incoming.message, incoming.caller
    assert isinstance(request, protocol.VerifyRequest)
    assert caller is not None
    began = server.clock()
    with server.database.reading() as connection:
        device = auth.require_active(connection, caller)
        walls.read_as(connection, device.org_id, team=device.team)
        reader = pulls.Reader(device.org_id, device.team)
        reply = verifying.verify(connection, reader, request, began)
    logs.event("verify", device=caller.device_no, ms=server.clock() - began)
    return reply


def aside_call(server: Server, incoming: Incoming) -> bytes:
    """Decide about groups kept aside, and list those that wait."""
    request, caller = incoming.message, incoming.caller
    assert isinstance(request, decisions.AsideRequest)
    assert caller is not None
    with server.database.writing() as connection:
        device = auth.require_active(connection, caller)
        reply = aside.handle(connection, device, request, server.clock())
    logs.event("aside", device=caller.device_no, decided=len(request.decide))
    return msgspec.json.encode(reply)


def devices(server: Server, incoming: Incoming) -> bytes:
    """Decide about a laptop of the organization, and list them all."""
    request, caller = incoming.message, incoming.caller
    assert isinstance(request, decisions.DevicesRequest)
    assert caller is not None
    with server.database.writing() as connection:
        device = auth.require_active(connection, caller)
        reply = devices_call.handle(connection, device, request)
    # The audit line of the server: who did what to which laptop, and whether it was done.
    logs.event(
        "devices",
        device=caller.device_no,
        act=request.act,
        about=request.device if request.act else "",
        refused=reply.refused,
    )
    return msgspec.json.encode(reply)


def bundle(server: Server, incoming: Incoming) -> bytes:
    """Mail that another laptop brought; its answer, for the carrier to take back."""
    request, caller = incoming.message, incoming.caller
    assert isinstance(request, BundleRequest)
    assert caller is not None
    with server.database.reading() as connection:
        auth.require_active(connection, caller)
    answers, size = [], 0
    try:
        for answer in courier.receive(server.database, request.bundle, server.clock()):
            answers.append(answer)
            size += len(answer)
            if size > _ANSWER_BYTES // 2:
                break
    except errors.BundleError as error:
        raise CallRefused(400, error.code) from error
    return msgspec.json.encode(BundleReply(answers=answers))


CALLS = (
    Call(
        "/v1/enroll",
        "Join with a one-time code",
        protocol.EnrollRequest,
        protocol.EnrollReply,
        enroll,
        needs_token=False,
    ),
    Call(
        "/v1/hello",
        "Prove who this is and learn where every audience stands",
        protocol.HelloRequest,
        protocol.HelloReply,
        hello,
        needs_token=False,
    ),
    Call(
        "/v1/push",
        "Send whole groups of changes",
        protocol.PushRequest,
        protocol.PushReply,
        push,
        limit=wire.MAX_BODY_BYTES,
    ),
    Call(
        "/v1/pull",
        "Fetch the next entries of an audience",
        protocol.PullRequest,
        protocol.PullReply,
        pull,
    ),
    Call(
        "/v1/verify",
        "Find out where exactly an audience and the device differ",
        protocol.VerifyRequest,
        protocol.VerifyReply,
        verify,
    ),
    Call(
        "/v1/aside",
        "Decide about groups that were kept aside for the organization, and list them",
        decisions.AsideRequest,
        decisions.AsideReply,
        aside_call,
    ),
    Call(
        "/v1/devices",
        "List the laptops of the organization; let one in, shut it out or have it erased",
        decisions.DevicesRequest,
        decisions.DevicesReply,
        devices,
    ),
    Call(
        "/v1/bundle",
        "Bring the sealed mail of any laptop, and fetch the answer to it",
        BundleRequest,
        BundleReply,
        bundle,
        limit=_MAIL_BYTES,
    ),
)
