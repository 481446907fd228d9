"""What other laptops sent too late, after a grant was over: kept aside on the server until the
organization that the records belong to decides.

``prepare_aside`` and ``note_aside`` belong to the lane that owns the store; ``ask_aside`` touches
only the network. The command line does all three in one call, ``look_aside``.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from mtw_desktop import errors
from mtw_desktop.casework.conflict_words import Telling, joined
from mtw_desktop.casework.device import device, device_keys
from mtw_desktop.casework.held_saves import op_lines, person_of, reason_words
from mtw_desktop.casework.joining import HELLO, SERVER
from mtw_desktop.casework.needs_eye import ASIDE_COUNT, may_decide
from mtw_desktop.casework.session import Session
from sync.client import CounterStale, ServerClient
from sync.decisions import AsideDecision, AsideGroup, AsideReply, AsideRequest
from sync.engine import Identity, sign_hello


@dataclass(frozen=True, slots=True)
class Decision:
    """What a supervisor decided about one group; to discard it takes a reason."""

    device: str
    seq: int
    group: str
    act: Literal["accept", "discard"]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AsideAsk:
    """What the network needs; made by ``prepare_aside``."""

    address: str
    identity: Identity
    hello: int
    last_seq: int
    message: AsideRequest


@dataclass(frozen=True, slots=True)
class AsideAnswer:
    """What came back, and the hello counter that was used."""

    reply: AsideReply
    hello: int


@dataclass(frozen=True, slots=True)
class AsideRow:
    """One group, in words. ``sent`` says which organization's laptop sent it and when."""

    device: str
    seq: int
    group: str
    about: str
    sent: str
    why: str
    lines: tuple[str, ...]
    participant_id: str


@dataclass(frozen=True, slots=True)
class AsideList:
    """What waits now. ``refused``: sentences on decisions that could not be carried out."""

    rows: tuple[AsideRow, ...] = ()
    refused: tuple[str, ...] = field(default=())


def prepare_aside(session: Session, decisions: Sequence[Decision] = ()) -> AsideAsk:
    """First step, store lane. ``NotJoined``; ``RuleBroken`` for whoever may not decide, and for a
    group discarded without a reason."""
    if not may_decide(session):
        raise errors.RuleBroken("supervisors decide for the organization")
    if any(each.act == "discard" and not each.reason.strip() for each in decisions):
        raise errors.RuleBroken("a reason is needed")
    server = session.store.setting(SERVER)
    if server is None:
        raise errors.NotJoined
    hello = int(session.store.setting(HELLO, 0)) + 1
    with session.store.atomic(by=session.staff.id) as tx:
        # Kept before it is used: a counter is never sent twice, whatever happens next.
        tx.set_setting(HELLO, hello)
        for each in decisions:
            tx.audit(f"aside_{each.act}", "", each.group)
    own = device(session)
    decide = [
        AsideDecision(
            device=each.device,
            seq=each.seq,
            group=each.group,
            act=each.act,
            reason=each.reason.strip(),
            by=session.staff.id,
        )
        for each in decisions
    ]
    return AsideAsk(
        address=server["url"],
        identity=Identity(own["id"], own["incarnation"], device_keys(session)[0]),
        hello=hello,
        last_seq=session.store.last_group_seq(),
        message=AsideRequest(decide=decide),
    )


def ask_aside(ask: AsideAsk) -> AsideAnswer:
    """Second step, network lane. Raises a ``SyncError``."""
    client = ServerClient(ask.address)
    now, hello = int(time.time() * 1000), ask.hello
    try:
        try:
            greeting = client.hello(sign_hello(ask.identity, hello, ask.last_seq, now))
        except CounterStale as stale:
            hello = int(stale.details.get("hello", hello)) + 1
            greeting = client.hello(sign_hello(ask.identity, hello, ask.last_seq, now))
        return AsideAnswer(client.aside(greeting.token, ask.message), hello)
    finally:
        client.close()


def note_aside(session: Session, answer: AsideAnswer) -> AsideList:
    """Third step, store lane: remember how many wait, and say what they are."""
    telling = Telling(session)
    hello = max(answer.hello, int(session.store.setting(HELLO, 0)))
    with session.store.atomic(by=session.staff.id) as tx:
        tx.set_setting(HELLO, hello)
        tx.set_setting(ASIDE_COUNT, len(answer.reply.groups))
    rows = tuple(_row(telling, each) for each in answer.reply.groups)
    watched = {each.participant_id for each in rows if each.participant_id}
    restricted = [each for each in sorted(watched) if (p := telling.person(each)) and p.restricted]
    if restricted:
        with session.store.atomic(session.staff.id) as tx:
            for each in restricted:
                tx.audit("read", "participant", each)
    refused = [reason_words(telling, each)[0] for each in answer.reply.refused.values()]
    return AsideList(rows, tuple(dict.fromkeys(refused)))


def look_aside(session: Session, decisions: Sequence[Decision] = ()) -> AsideList:
    """All three steps in a row: for the command line and tests."""
    return note_aside(session, ask_aside(prepare_aside(session, decisions)))


def _row(telling: Telling, each: AsideGroup) -> AsideRow:
    ops = each.group.ops
    person_id = person_of(telling, ops)
    person = telling.person(person_id)
    if person is not None:
        about = telling.whose("participant", person).title
    else:
        about = ", ".join(dict.fromkeys(telling.kind(op.kind) for op in ops))
    return AsideRow(
        device=each.device,
        seq=each.group.seq,
        group=each.group.group,
        about=about,
        sent=joined(each.org_name, each.label, telling.when(each.at)),
        why=reason_words(telling, each.why)[0],
        lines=op_lines(telling, ops),
        participant_id=person_id,
    )
