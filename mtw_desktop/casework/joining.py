"""Joining the coalition's server: what was captured so far becomes its organization's.

``prepare_join`` and ``finish_join`` belong to the lane that owns the store, ``ask_to_join`` touches
only the network; the command line does all three in one call, ``join_server``.
"""

from __future__ import annotations

import base64
import platform
from dataclasses import dataclass

from mtw_desktop import __version__
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.device import device, device_keys
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Organization
from sync import protocol
from sync.client import ServerClient, server_url

#: Settings of the store: the server, how sync stands, the last hello counter used.
SERVER, STATE, HELLO = "server", "sync_state", "hello"


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """What the network needs for joining; made by ``prepare_join``."""

    address: str
    message: protocol.EnrollRequest


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


def _public(raw: bytes, use: str) -> str:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    kind = Ed25519PrivateKey if use == "sign" else X25519PrivateKey
    public = kind.from_private_bytes(raw).public_key().public_bytes_raw()
    return base64.urlsafe_b64encode(public).rstrip(b"=").decode()
