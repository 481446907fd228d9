"""Joining the coalition's server: what was captured so far becomes its organization's.

``prepare_join`` and ``finish_join`` belong to the lane that owns the store, ``ask_to_join`` touches
only the network; the command line does all three in one call, ``join_server``.
"""

from __future__ import annotations

import base64
import platform
from collections.abc import Mapping
from dataclasses import dataclass

from mtw_desktop import __version__, errors
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.device import DEVICE, device, keys_of, make_device
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Organization
from sync import protocol
from sync.client import ServerClient, server_url

#: Settings of the store: the server, how sync stands, the last hello counter used.
SERVER, STATE, HELLO = "server", "sync_state", "hello"
#: Errors after which a laptop can only come back as another device.
_OUT = (errors.DeviceReplaced.__name__, errors.DeviceRevoked.__name__)


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """What the network needs for joining; made by ``prepare_join``."""

    address: str
    message: protocol.EnrollRequest
    #: Who this laptop will be, if it has to begin anew as another device.
    fresh: Mapping[str, str] | None = None


def prepare_join(
    session: Session, address: str, code: str, fresh: Mapping[str, str] | None = None
) -> JoinRequest:
    """First step, store lane: check the address ("" for a server that is reached by stick alone),
    gather who this laptop is. ``fresh`` is the device it asked to become before, if it did.

    Raises ``InsecureServer`` or ``ServerAbsent`` for an address that cannot be one.
    """
    if fresh is None and _must_begin_anew(session):
        fresh = make_device()
    own = fresh or device(session)
    sign, kem = keys_of(own)
    message = protocol.EnrollRequest(
        code=code.strip(),
        device=own["id"],
        incarnation=own["incarnation"],
        sign_pub=_public(sign, "sign"),
        kem_pub=_public(kem, "kem"),
        label=platform.system() or "computer",
        app=__version__,
    )
    return JoinRequest(server_url(address) if address else "", message, fresh)


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
        if request.fresh is not None:
            tx.set_setting(DEVICE, dict(request.fresh))
            tx.renumber_outbox()
            session.device_id = request.fresh["id"]
        tx.adopt_org(old.id, reply.org)
        server = {"url": request.address, "org": reply.org}
        keys = {"pub": reply.server_pub, "kem": reply.kem_pub}
        tx.set_setting(SERVER, {**server, **keys})
        tx.set_setting(HELLO, reply.hello)
        tx.set_setting(STATE, {"epoch": reply.epoch})
        kinds = frozenset(tx.changed)
    session.organization = session.store.get(Organization, reply.org) or old
    return Changed(kinds | {"sync"})


def join_server(session: Session, address: str, code: str) -> Changed:
    """All three steps in a row: for the command line and tests."""
    request = prepare_join(session, address, code)
    return finish_join(session, request, ask_to_join(request))


def _must_begin_anew(session: Session) -> bool:
    """Whether the server told this laptop that it is a copy, came out of a backup, or is out.

    Another id, not another incarnation: of two copies neither may push the other out again.
    """
    state = session.store.setting(STATE, {})
    return state.get("error") in _OUT


def _public(raw: bytes, use: str) -> str:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    kind = Ed25519PrivateKey if use == "sign" else X25519PrivateKey
    public = kind.from_private_bytes(raw).public_key().public_bytes_raw()
    return base64.urlsafe_b64encode(public).rstrip(b"=").decode()
