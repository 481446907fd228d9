"""One round of sync as three plain steps: collect, exchange, apply.

``collect`` and ``apply`` run where the store lives; ``exchange`` touches only the network. A
round that has more to do says so, and is simply repeated: nothing large is ever held at once.
"""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from mtw_desktop import __version__, errors
from sync import mending, protocol
from sync.client import CounterStale, ServerClient, TokenExpired
from sync.file_rounds import FilesIn, FilesOut, exchange_files

#: Pages of one audience fetched before the store gets them.
PAGES_A_ROUND = 5

Progress = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who this laptop is to the server. ``sign_key`` is a raw Ed25519 private key, 32 bytes."""

    device: str
    incarnation: str
    sign_key: bytes


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What ``collect`` took from the store: enough to talk to the server without it."""

    address: str
    identity: Identity
    epoch: str
    #: Hello counter to use; never used twice.
    hello: int
    last_seq: int
    groups: tuple[protocol.Group, ...]
    cursors: Mapping[str, int]
    #: Audiences that are out of step, with their own digests bucket by bucket.
    digests: Mapping[str, list[str]] = field(default_factory=dict)
    #: The hello of an earlier step of the same round, while its token is good.
    greeting: protocol.HelloReply | None = None
    #: Pieces of files to move once there is nothing more to do for records.
    files: FilesOut | None = None


@dataclass(slots=True)
class Incoming:
    """What the server answered. ``error`` ended the exchange early; the rest still counts."""

    greeting: protocol.HelloReply | None = None
    hello: int = 0
    verdicts: list[protocol.Verdict] = field(default_factory=list)
    pulls: list[protocol.PullReply] = field(default_factory=list)
    mends: list[mending.Mend] = field(default_factory=list)
    clock_offset_ms: int = 0
    #: The server numbers anew: it was restored from a backup, or this is the first contact.
    new_epoch: bool = False
    files: FilesIn | None = None
    more: bool = False
    error: errors.SyncError | None = None
    #: The coalition wants this laptop to erase its store, once everything has been sent.
    wipe: bool = False


def exchange(
    outgoing: Outgoing, client: ServerClient, progress: Progress | None = None
) -> Incoming:
    """Say hello, push what waits, pull what is new, move files. Never raises a ``SyncError``: it is
    in ``error``, beside everything that was done before it happened."""
    incoming = Incoming(greeting=outgoing.greeting, hello=outgoing.hello)
    try:
        if incoming.greeting is None:
            _greet(outgoing, incoming, client)
        if "new_incarnation" in (incoming.greeting.orders if incoming.greeting else ()):
            raise errors.DeviceReplaced("the server has seen later numbers from this device")
        if incoming.new_epoch:
            # The store first has to find out what a server restored from a backup lacks.
            incoming.more = True
            return incoming
        _push(outgoing, incoming, client, progress)
        if "wipe" in (incoming.greeting.orders if incoming.greeting else ()):
            incoming.wipe = True
            return incoming
        _pull(outgoing, incoming, client, progress)
        if outgoing.digests and not incoming.more and incoming.greeting is not None:
            token = incoming.greeting.token
            incoming.mends = mending.mends(client, token, outgoing.digests)
        _move_files(outgoing, incoming, client, progress)
    except TokenExpired:
        # The next step of the round says hello again; nothing was lost.
        incoming.greeting, incoming.more = None, outgoing.greeting is not None
        incoming.error = None if incoming.more else errors.ServerFault("token")
    except errors.SyncError as error:
        incoming.error = error
    return incoming


def greet(outgoing: Outgoing, client: ServerClient) -> Incoming:
    """Only say hello: for what needs a token and is no round. Raises a ``SyncError``."""
    incoming = Incoming(hello=outgoing.hello)
    _greet(outgoing, incoming, client)
    return incoming


def sign_hello(identity: Identity, hello: int, last_seq: int, now_ms: int) -> protocol.HelloRequest:
    """A signed hello. The signature covers ``protocol.hello_bytes``, base64url."""
    request = protocol.HelloRequest(
        device=identity.device,
        incarnation=identity.incarnation,
        hello=hello,
        signature="",
        app=__version__,
        now=now_ms,
        last_seq=last_seq,
    )
    key = Ed25519PrivateKey.from_private_bytes(identity.sign_key)
    signature = key.sign(protocol.hello_bytes(request))
    request.signature = base64.urlsafe_b64encode(signature).decode()
    return request


def _greet(outgoing: Outgoing, incoming: Incoming, client: ServerClient) -> None:
    started = _now_ms()
    request = sign_hello(outgoing.identity, outgoing.hello, outgoing.last_seq, started)
    try:
        reply = client.hello(request)
    except CounterStale as stale:
        # The laptop's counter is behind (its last answer was lost on the way): go past it once.
        incoming.hello = int(stale.details.get("hello", outgoing.hello)) + 1
        request = sign_hello(outgoing.identity, incoming.hello, outgoing.last_seq, started)
        try:
            reply = client.hello(request)
        except CounterStale as again:
            raise errors.ServerFault("stale_counter") from again
    incoming.greeting = reply
    incoming.new_epoch = reply.epoch != outgoing.epoch
    incoming.clock_offset_ms = reply.now - (started + _now_ms()) // 2


def _push(
    outgoing: Outgoing, incoming: Incoming, client: ServerClient, progress: Progress | None
) -> None:
    token = incoming.greeting.token if incoming.greeting else ""
    for batch in batches(outgoing.groups):
        reply = client.push(token, protocol.PushRequest(groups=batch))
        incoming.verdicts.extend(reply.verdicts)
        if progress:
            progress("sent", len(incoming.verdicts))


def _pull(
    outgoing: Outgoing, incoming: Incoming, client: ServerClient, progress: Progress | None
) -> None:
    greeting = incoming.greeting
    if greeting is None:
        return
    pushed = bool(outgoing.groups)
    pages = 0
    for head in greeting.heads:
        after = outgoing.cursors.get(head.audience, 0)
        # What we just pushed comes back with its revision, so the head has moved since hello.
        while after < head.seq or pushed:
            if pages >= PAGES_A_ROUND:
                incoming.more = True
                return
            # Beyond where it stood at hello is what was just pushed; its content is here.
            own = after >= head.seq
            request = protocol.PullRequest(audience=head.audience, after=after, own=own)
            reply = client.pull(greeting.token, request)
            if reply.covers[0] != after + 1 or reply.covers[1] < after:
                raise errors.ServerGarbage("a page does not follow the last one")
            pages, after = pages + 1, reply.covers[1]
            _keep(incoming.pulls, reply)
            if progress:
                progress("received", sum(len(each.entries) for each in incoming.pulls))
            if not reply.more:
                break


def _keep(pulls: list[protocol.PullReply], page: protocol.PullReply) -> None:
    """Add a page, to the one before it if both only bring records: the store then writes them,
    and encrypts the index pages that they share, once. What takes away is judged page by page."""
    last = pulls[-1] if pulls else None
    if last is None or last.audience != page.audience or not (_brings(last) and _brings(page)):
        pulls.append(page)
        return
    last.entries.extend(page.entries)
    last.covers = (last.covers[0], page.covers[1])
    last.more, last.count, last.digest = page.more, page.count, page.digest


def _brings(page: protocol.PullReply) -> bool:
    return all(each.act == "PUT" for each in page.entries)


def _move_files(
    outgoing: Outgoing, incoming: Incoming, client: ServerClient, progress: Progress | None
) -> None:
    if outgoing.files is None or incoming.greeting is None or incoming.more:
        return
    found = exchange_files(outgoing.files, client, incoming.greeting.token, progress)
    incoming.files, incoming.error = found, found.error
    if found.again:
        # With nothing moved since the last hello another one would not help.
        incoming.greeting, incoming.more = None, bool(found.sent or found.pieces)


def batches(groups: tuple[protocol.Group, ...]) -> list[list[protocol.Group]]:
    """Groups in order, in pushes of at most ``MAX_PUSH_OPS`` ops; a group is never split."""
    out: list[list[protocol.Group]] = []
    ops = protocol.MAX_PUSH_OPS + 1
    for group in groups:
        if ops + len(group.ops) > protocol.MAX_PUSH_OPS:
            out.append([])
            ops = 0
        out[-1].append(group)
        ops += len(group.ops)
    return out


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
