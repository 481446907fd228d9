"""Syncing with the coalition's server: collect, exchange, apply.

``collect`` and ``apply`` belong to the lane that owns the store; ``exchange`` touches only the
network. A round that has more to do is repeated with what ``apply`` returned: first the records,
then the bytes of files. The command line does the same in one call, ``sync_now``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mtw_desktop import errors
from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.device import device, device_keys
from mtw_desktop.casework.file_sync import apply_files, collect_files, files_pending
from mtw_desktop.casework.joining import (
    HELLO,
    SERVER,
    STATE,
    JoinRequest,
    ask_to_join,
    finish_join,
    join_server,
    prepare_join,
)
from mtw_desktop.casework.merge_following import follow_merges
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.taking_in import (
    Tally,
    apply_page,
    compare_heads,
    count_weekly,
    mend,
    out_of_step,
    settle_audiences,
)
from mtw_desktop.casework.wiping import wipe
from mtw_desktop.domain.plain import moment_text, read_moment
from mtw_desktop.store.incoming import Removal
from sync import protocol
from sync.client import ServerClient
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

#: Ops taken from the outbox for one step of a round.
OPS_A_ROUND = 4 * protocol.MAX_PUSH_OPS


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
    #: Files that the server does not have yet, and files that are there and not on this laptop.
    files_waiting: int = 0
    files_missing: int = 0
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


def sync_state(session: Session) -> SyncState:
    """How things stand, from the store alone."""
    store = session.store
    server, state = store.setting(SERVER), store.setting(STATE, {})
    success = state.get("success")
    question = state.get("question")
    return SyncState(
        joined=bool(server and server["url"]),
        server=server["url"] if server else "",
        waiting=store.waiting(),
        held=store.held_count(),
        last_success_at=read_moment(success) if success else None,
        last_error_code=state.get("error", ""),
        clock_offset_s=state.get("offset_s", 0),
        files_waiting=store.files_waiting(),
        files_missing=store.files_missing(),
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
    if server is None or not server["url"]:
        raise errors.NotJoined
    own = device(session)
    hello = int(store.setting(HELLO, 0)) + 1
    if greeting is None:
        # Kept before it is used: a counter is never sent twice, whatever happens next.
        with store.atomic(by=session.staff.id) as tx:
            tx.set_setting(HELLO, hello)
    groups = tuple(store.outbox_groups(limit_ops=OPS_A_ROUND, limit_bytes=4_000_000))
    count_weekly(session)
    return Outgoing(
        address=server["url"],
        identity=Identity(own["id"], own["incarnation"], device_keys(session)[0]),
        epoch=store.setting(STATE, {}).get("epoch", ""),
        hello=hello,
        last_seq=store.last_group_seq(),
        groups=groups,
        cursors=store.cursors(),
        digests={each: store.digests(each) for each in out_of_step(session)},
        greeting=greeting,
        # Records first: the server takes the bytes only of files whose records it has.
        files=collect_files(session) if greeting is not None and not groups else None,
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
    store = session.store
    before = store.waiting()
    if incoming.new_epoch and incoming.greeting is not None:
        _meet_new_epoch(session, incoming.greeting)
    tally = Tally(more=incoming.more)
    _settle(session, incoming, tally)
    _take_in(session, incoming, tally)
    if incoming.wipe and not store.waiting():
        wipe(session)
        return Applied(pushed=before, error=errors.DeviceWiped())
    more = _goes_on(session, incoming, tally, before)
    _follow(session, tally, more=more)
    if incoming.files is not None:
        tally.kinds |= apply_files(session, incoming.files)
    if not more and incoming.error is None and tally.question is None and incoming.greeting:
        more = files_pending(session, fresh=incoming.files is None)
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


def _settle(session: Session, incoming: Incoming, tally: Tally) -> None:
    if not incoming.verdicts:
        return
    with session.store.atomic(by=session.staff.id) as tx:
        tx.settle(incoming.verdicts)
        tx.trim_archive()
        tx.sweep_files()
        tally.kinds |= tx.changed
        tally.ids |= tx.changed_ids


def _take_in(session: Session, incoming: Incoming, tally: Tally) -> None:
    """Audiences that are over, pages, and what has to be put right; until a person is asked."""
    greeting = incoming.greeting
    if greeting is not None and incoming.error is None:
        settle_audiences(session, greeting, tally)
    for page in incoming.pulls:
        if tally.question is None:
            apply_page(session, page, tally)
    if greeting is not None and not incoming.pulls and not incoming.mends:
        compare_heads(session, greeting.heads, tally)
    for each in incoming.mends:
        if tally.question is None:
            mend(session, each, tally)


def _goes_on(session: Session, incoming: Incoming, tally: Tally, before: int) -> bool:
    """Whether the round has another step."""
    if incoming.error is not None:
        return False
    if tally.more and tally.question is None:
        return True
    # Only while it gets less: a server that settles nothing must not be asked for ever.
    retried = any(each.v == "retry" for each in incoming.verdicts)
    return not retried and 0 < session.store.waiting() < before


def _follow(session: Session, tally: Tally, *, more: bool) -> None:
    """What came may belong to somebody who was merged meanwhile; it is sent with the next round."""
    news = bool(tally.kinds) or bool(session.store.setting(STATE, {}).get("news"))
    if news and not more:
        followed = follow_merges(session)
        tally.kinds |= followed.kinds
        tally.ids |= followed.record_ids
    _remember(session, news=news and more)


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


def _meet_new_epoch(session: Session, greeting: protocol.HelloReply) -> None:
    """The server numbers anew. If it was restored from a backup, it gets back what it lacks."""
    store = session.store
    state = store.setting(STATE, {})
    with store.atomic(by=session.staff.id) as tx:
        if state.get("epoch"):
            tx.resend_after(greeting.last_seq)
            tx.resend_files()
            for audience in store.cursors():
                tx.rewind(audience)
        tx.set_setting(STATE, {**state, "epoch": greeting.epoch})


def _note_round(session: Session, incoming: Incoming, tally: Tally, *, done: bool) -> None:
    hello = max(incoming.hello, int(session.store.setting(HELLO, 0)))
    news: dict[str, Any] = {"error": incoming.error.code if incoming.error else ""}
    if incoming.greeting is not None:
        news["offset_s"] = round(incoming.clock_offset_ms / 1000)
        news["heard"] = max(incoming.greeting.now, session.store.setting(STATE, {}).get("heard", 0))
    if done and isinstance(incoming.error, errors.ServerFull | None):
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
