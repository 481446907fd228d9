"""The laptops of this organization, for supervisors: let one in, shut it out, have it erased.

``prepare_devices`` and ``note_devices`` belong to the lane that owns the store; ``ask_devices``
touches only the network. The command line and tests do all three in one call, ``look_devices``.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from mtw_desktop import errors
from mtw_desktop.casework.device import device, device_keys
from mtw_desktop.casework.joining import HELLO, SERVER
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.plain import read_moment
from sync import decisions
from sync.client import CounterStale, ServerClient
from sync.engine import Identity, sign_hello

Act = Literal["", "approve", "revoke", "wipe"]


@dataclass(frozen=True, slots=True)
class DevicesAsk:
    """What the network needs; made by ``prepare_devices``."""

    address: str
    identity: Identity
    hello: int
    last_seq: int
    message: decisions.DevicesRequest


@dataclass(frozen=True, slots=True)
class DevicesAnswer:
    """What came back, and the hello counter that was used."""

    reply: decisions.DevicesReply
    hello: int


@dataclass(frozen=True, slots=True)
class LaptopRow:
    """A laptop in words. ``acts`` are those that make sense for it now; none without the right,
    and none for the laptop that one sits at (``own``)."""

    id: str
    label: str
    version: str
    state: str
    status: str
    joined_at: datetime | None
    seen_at: datetime | None
    own: bool
    supervisor: bool
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class Laptops:
    """The list. ``may_act``: this laptop has the right; ``refused``: why an act was not done."""

    rows: tuple[LaptopRow, ...]
    may_act: bool
    refused: str = ""


_ACTS: dict[str, tuple[Act, ...]] = {
    "pending": ("approve", "revoke"),
    "active": ("revoke", "wipe"),
    "wiping": ("revoke",),
}


def may_look(session: Session) -> bool:
    """Whether the laptops are the business of whoever sits here."""
    return session.staff.role == "supervisor" and session.store.setting(SERVER) is not None


def prepare_devices(session: Session, act: Act = "", device_id: str = "") -> DevicesAsk:
    """First step, store lane; an act leaves a line in the audit. ``NotJoined``; ``RuleBroken``
    for whoever is no supervisor."""
    if session.staff.role != "supervisor":
        raise errors.RuleBroken("supervisors look after laptops")
    server = session.store.setting(SERVER)
    if server is None:
        raise errors.NotJoined
    hello = int(session.store.setting(HELLO, 0)) + 1
    with session.store.atomic(by=session.staff.id) as tx:
        # Kept before it is used: a counter is never sent twice, whatever happens next.
        tx.set_setting(HELLO, hello)
        if act:
            tx.audit(f"device_{act}", "", device_id)
    own = device(session)
    return DevicesAsk(
        address=server["url"],
        identity=Identity(own["id"], own["incarnation"], device_keys(session)[0]),
        hello=hello,
        last_seq=session.store.last_group_seq(),
        message=decisions.DevicesRequest(act=act, device=device_id, by=session.staff.id),
    )


def ask_devices(ask: DevicesAsk) -> DevicesAnswer:
    """Second step, network lane. Raises a ``SyncError``."""
    client = ServerClient(ask.address)
    now, hello = int(time.time() * 1000), ask.hello
    try:
        try:
            greeting = client.hello(sign_hello(ask.identity, hello, ask.last_seq, now))
        except CounterStale as stale:
            hello = int(stale.details.get("hello", hello)) + 1
            greeting = client.hello(sign_hello(ask.identity, hello, ask.last_seq, now))
        return DevicesAnswer(client.devices(greeting.token, ask.message), hello)
    finally:
        client.close()


def note_devices(session: Session, answer: DevicesAnswer) -> Laptops:
    """Third step, store lane: remember the counter, and put the list into words."""
    hello = max(answer.hello, int(session.store.setting(HELLO, 0)))
    with session.store.atomic(by=session.staff.id) as tx:
        tx.set_setting(HELLO, hello)
    reply, lang = answer.reply, session.language
    rows = tuple(_row(session, each, reply.supervisor) for each in reply.devices)
    refused = label(f"sharing.refused.{reply.refused}", lang) if reply.refused else ""
    return Laptops(rows, reply.supervisor, refused)


def look_devices(session: Session, act: Act = "", device_id: str = "") -> Laptops:
    """All three steps in a row: for the command line and tests."""
    return note_devices(session, ask_devices(prepare_devices(session, act, device_id)))


def _row(session: Session, line: decisions.DeviceLine, may_act: bool) -> LaptopRow:
    own = line.device == session.device_id
    return LaptopRow(
        id=line.device,
        label=line.label,
        version=line.app,
        state=label(f"sharing.device.{line.status}", session.language),
        status=line.status,
        joined_at=read_moment(line.enrolled_at) if line.enrolled_at else None,
        seen_at=read_moment(line.seen_at) if line.seen_at else None,
        own=own,
        supervisor=line.supervisor,
        acts=() if own or not may_act else _ACTS.get(line.status, ()),
    )
