"""Joining the coalition's server and syncing with it: collect, exchange, apply.

``collect`` and ``apply`` belong to the lane that owns the store; ``exchange`` and
``ask_to_join`` touch only the network. A round that has more to do is repeated with what
``apply`` returned; the command line does the same in one call, ``sync_now``.
"""

from __future__ import annotations

import base64
import platform
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from mtw_desktop import __version__, errors
from mtw_desktop.casework import audiences
from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.device import device, device_keys
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.plain import moment_text, read_moment
from mtw_desktop.domain.records import Organization
from mtw_desktop.store.incoming import Removal
from sync import protocol
from sync.client import ServerClient, server_url
from sync.engine import Identity, Incoming, Outgoing, Progress
from sync.engine import exchange as exchange_with

__all__ = [
    "Applied",
    "Incoming",
    "JoinRequest",
    "Outgoing",
    "SyncState",
    "allow_removal",
    "apply",
    "ask_to_join",
    "collect",
    "exchange",
    "finish_join",
    "join_server",
    "prepare_join",
    "sync_now",
    "sync_state",
]

SERVER, STATE, HELLO = "server", "sync_state", "hello"
#: Ops taken from the outbox for one step of a round.
OPS_A_ROUND = 4 * protocol.MAX_PUSH_OPS


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """What the network needs for joining; made by ``prepare_join``."""

    address: str
    message: protocol.EnrollRequest


@dataclass(frozen=True, slots=True)
class SyncState:
    """What the quiet line says. ``waiting`` counts saves; ``held`` those the server refused;
    ``clock_offset_s`` is how far the server's clock is ahead of this laptop's."""

    joined: bool = False
    server: str = ""
    waiting: int = 0
    held: int = 0
    last_success_at: datetime | None = None
    last_error_code: str = ""
    clock_offset_s: int = 0
    #: The server wants to take away many records; nothing happens until ``allow_removal``.
    question: Removal | None = None


@dataclass(frozen=True, slots=True)
class Applied:
    """What one step of a round did. While ``more`` is set, collect again with ``greeting``."""

    changed: Changed = NOTHING
    pushed: int = 0
    pulled: int = 0
    more: bool = False
    greeting: protocol.HelloReply | None = None
    error: errors.SyncError | None = None
    #: Organizations that share somebody no longer: their names, one for each person.
    ended: tuple[str, ...] = ()


@dataclass(slots=True)
class _Tally:
    kinds: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    pulled: int = 0
    more: bool = False
    question: Removal | None = None
    ended: tuple[str, ...] = ()


def prepare_join(session: Session, address: str, code: str) -> JoinRequest:
    """First step, store lane: check the address, gather who this laptop is.

    Raises ``InsecureServer`` or ``ServerAbsent`` for an address that cannot be one.
    """
    own = device(session)
    sign, kem = device_keys(session)
    message = protocol.EnrollRequest(
        code=code.strip(),
        device=own["id"],
        incarnation=own["incarnation"],
        sign_pub=_public(sign, "sign"),
        kem_pub=_public(kem, "kem"),
        label=platform.system() or "computer",
        app=__version__,
    )
    return JoinRequest(server_url(address), message)


def ask_to_join(request: JoinRequest) -> protocol.EnrollReply:
    """Second step, network lane. Raises ``CodeRefused`` or another ``SyncError``."""
    client = ServerClient(request.address)
    try:
        return client.enroll(request.message)
    finally:
        client.close()


def finish_join(session: Session, request: JoinRequest, reply: protocol.EnrollReply) -> Changed:
    """Third step, store lane: everything captured so far now belongs to the organization that
    the code was made for, and waits to be sent."""
    old = session.organization
    with session.store.atomic(by=session.staff.id) as tx:
        tx.adopt_org(old.id, reply.org)
        tx.set_setting(SERVER, {"url": request.address, "org": reply.org, "pub": reply.server_pub})
        tx.set_setting(HELLO, reply.hello)
        tx.set_setting(STATE, {"epoch": reply.epoch})
        kinds = frozenset(tx.changed)
    session.organization = session.store.get(Organization, reply.org) or old
    return Changed(kinds | {"sync"})


def join_server(session: Session, address: str, code: str) -> Changed:
    """All three steps in a row: for the command line and tests."""
    request = prepare_join(session, address, code)
    return finish_join(session, request, ask_to_join(request))


def sync_state(session: Session) -> SyncState:
    """How things stand, from the store alone."""
    store = session.store
    server, state = store.setting(SERVER), store.setting(STATE, {})
    success = state.get("success")
    question = state.get("question")
    return SyncState(
        joined=server is not None,
        server=server["url"] if server else "",
        waiting=store.waiting(),
        held=store.held_count(),
        last_success_at=read_moment(success) if success else None,
        last_error_code=state.get("error", ""),
        clock_offset_s=state.get("offset_s", 0),
        question=Removal(**question) if question else None,
    )


def allow_removal(session: Session) -> Changed:
    """A person has agreed that the server may take away the many records it asked about."""
    _remember(session, allowed=True, question=None)
    return Changed(frozenset({"sync"}))


def collect(session: Session, greeting: protocol.HelloReply | None = None) -> Outgoing:
    """First step, store lane: what waits, and where every audience stands. ``NotJoined``."""
    store = session.store
    server = store.setting(SERVER)
    if server is None:
        raise errors.NotJoined
    own = device(session)
    hello = int(store.setting(HELLO, 0)) + 1
    if greeting is None:
        # Kept before it is used: a counter is never sent twice, whatever happens next.
        with store.atomic(by=session.staff.id) as tx:
            tx.set_setting(HELLO, hello)
    return Outgoing(
        address=server["url"],
        identity=Identity(own["id"], own["incarnation"], device_keys(session)[0]),
        epoch=store.setting(STATE, {}).get("epoch", ""),
        hello=hello,
        last_seq=store.last_group_seq(),
        groups=tuple(store.outbox_groups(limit_ops=OPS_A_ROUND, limit_bytes=4_000_000)),
        cursors=store.cursors(),
        greeting=greeting,
    )


def exchange(outgoing: Outgoing, progress: Progress | None = None) -> Incoming:
    """Second step, network lane. A ``SyncError`` is in the answer, never raised."""
    client = ServerClient(outgoing.address)
    try:
        return exchange_with(outgoing, client, progress)
    finally:
        client.close()


def apply(session: Session, incoming: Incoming) -> Applied:
    """Third step, store lane: verdicts, then every page with its cursor, each durably."""
    store, by = session.store, session.staff.id
    before = store.waiting()
    if incoming.new_epoch and incoming.greeting is not None:
        _meet_new_epoch(session, incoming.greeting)
    tally = _Tally(more=incoming.more)
    if incoming.verdicts:
        with store.atomic(by=by) as tx:
            tx.settle(incoming.verdicts)
            tx.trim_archive()
            tally.kinds |= tx.changed
            tally.ids |= tx.changed_ids
    if incoming.greeting is not None and incoming.error is None:
        _settle_audiences(session, incoming.greeting, tally)
    for page in incoming.pulls:
        if tally.question is None:
            _apply_page(session, page, tally)
    retried = any(each.v == "retry" for each in incoming.verdicts)
    more = tally.more and tally.question is None and incoming.error is None
    # Only while it gets less: a server that settles nothing must not be asked for ever.
    more = more or (not retried and 0 < store.waiting() < before)
    more = more and incoming.error is None
    _note_round(session, incoming, tally, done=not more)
    return Applied(
        changed=Changed(frozenset(tally.kinds), frozenset(tally.ids)),
        pushed=max(0, before - store.waiting()),
        pulled=tally.pulled,
        more=more,
        greeting=incoming.greeting if more and not incoming.new_epoch else None,
        error=incoming.error,
        ended=tally.ended,
    )


def sync_now(session: Session, progress: Progress | None = None) -> Applied:
    """A whole round in one call. Raises the ``SyncError`` that ended it, if one did."""
    total, greeting = Applied(), None
    while True:
        step = apply(session, exchange(collect(session, greeting), progress))
        total = Applied(
            total.changed | step.changed,
            total.pushed + step.pushed,
            total.pulled + step.pulled,
            ended=total.ended + step.ended,
        )
        if step.error is not None:
            raise step.error
        if not step.more:
            return total
        greeting = step.greeting


def _settle_audiences(session: Session, greeting: protocol.HelloReply, tally: _Tally) -> None:
    allowed = bool(session.store.setting(STATE, {}).get("allowed"))
    done = audiences.settle(session, greeting, allowed=allowed)
    tally.kinds |= done.kinds
    tally.ids |= done.ids
    tally.question, tally.ended = done.question, done.ended


def _apply_page(session: Session, page: protocol.PullReply, tally: _Tally) -> None:
    store, audience = session.store, page.audience
    state = store.setting(STATE, {})
    mending = audience in state.get("mending", [])
    with store.atomic(by=session.staff.id) as tx:
        done = tx.apply_entries(
            audience, page.entries, page.covers, confirmed=bool(state.get("allowed"))
        )
        if done.question is None and not page.more and mending:
            done = tx.sweep(audience, confirmed=bool(state.get("allowed")))
        tally.question = done.question
        tally.kinds |= tx.changed
        tally.ids |= tx.changed_ids
        tally.pulled += len(page.entries)
        if done.question is None and not page.more:
            in_step = store.position(audience)
            wrong = (in_step.count, in_step.digest) != (page.count, page.digest)
            if wrong and not mending:
                # Something is missing or too many here: read this audience once more, whole.
                tx.rewind(audience)
                tally.more = True
            rest = [each for each in state.get("mending", []) if each != audience]
            state["mending"] = [*rest, audience] if wrong and not mending else rest
            state["out_of_step"] = wrong and mending
            tx.set_setting(STATE, state)


def _meet_new_epoch(session: Session, greeting: protocol.HelloReply) -> None:
    """The server numbers anew. If it was restored from a backup, it gets back what it lacks."""
    store = session.store
    state = store.setting(STATE, {})
    with store.atomic(by=session.staff.id) as tx:
        if state.get("epoch"):
            tx.resend_after(greeting.last_seq)
            for audience in store.cursors():
                tx.rewind(audience)
        tx.set_setting(STATE, {**state, "epoch": greeting.epoch})


def _note_round(session: Session, incoming: Incoming, tally: _Tally, *, done: bool) -> None:
    hello = max(incoming.hello, int(session.store.setting(HELLO, 0)))
    news: dict[str, Any] = {"error": incoming.error.code if incoming.error else ""}
    if incoming.greeting is not None:
        news["offset_s"] = round(incoming.clock_offset_ms / 1000)
    if done and incoming.error is None:
        news["success"] = moment_text(session.clock())
        news["allowed"] = False
    question = tally.question
    news["question"] = (
        {"removed": question.removed, "held": question.held} if question is not None else None
    )
    _remember(session, hello=hello, **news)


def _remember(session: Session, hello: int | None = None, **news: Any) -> None:
    with session.store.atomic(by=session.staff.id) as tx:
        tx.set_setting(STATE, {**session.store.setting(STATE, {}), **news})
        if hello is not None:
            tx.set_setting(HELLO, hello)


def _public(raw: bytes, use: str) -> str:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    kind = Ed25519PrivateKey if use == "sign" else X25519PrivateKey
    public = kind.from_private_bytes(raw).public_key().public_bytes_raw()
    return base64.urlsafe_b64encode(public).rstrip(b"=").decode()
