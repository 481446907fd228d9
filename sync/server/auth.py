"""Who is calling: joining with a one-time code, the signed hello, and the bearer token.

A token is stateless (any process can check it) and lives 15 minutes; the device's status is read
again on every call, so a revoked device is out at once.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, Row, text

from sync.protocol import PROTOCOL, HelloReply, HelloRequest, hello_bytes
from sync.server import bulk, feeds, grants, meta
from sync.server.checking import is_id
from sync.server.problems import CallRefused

TOKEN_MS = 15 * 60 * 1000
#: Why a device that is not active is refused.
STATUS = {
    "revoked": "device_revoked",
    "pending": "device_pending",
    "replaced": "device_replaced",
    "wiping": "device_revoked",
}


class Caller(msgspec.Struct, array_like=True, frozen=True):
    """What a token says: the device's number, its protocol, the epoch and when it ends."""

    device_no: int
    protocol: int
    epoch: str
    ends_ms: int


def hello(
    connection: Connection, facts: meta.Meta, request: HelloRequest, now_ms: int
) -> HelloReply:
    """Check a signed hello and hand out a token and where every audience stands.

    Problems: unknown_device, bad_signature, device_revoked, device_pending, device_replaced,
    stale_counter (its ``retry_after`` is the counter to pass).
    """
    row = _find(connection, request)
    _verify(row, request)
    if row.status not in ("active", "wiping"):
        raise CallRefused(403, STATUS[row.status])
    if request.hello <= row.hello:
        raise CallRefused(409, "stale_counter", retry_after=row.hello)
    seen = {"no": row.no, "hello": request.hello, "app": request.app[:60], "at": meta.moment_now()}
    connection.execute(_SEEN, seen)
    reply = greeting(connection, facts, row, request.protocol, now_ms)
    if not row.cloned and request.last_seq < row.last_seq:
        # Its store came out of a backup: its numbers are no longer its own.
        reply.orders.insert(0, "new_incarnation")
    caller = Caller(row.no, request.protocol, facts.epoch, now_ms + TOKEN_MS)
    reply.token = make_token(facts, caller)
    return reply


def greeting(
    connection: Connection, facts: meta.Meta, row: Row[Any], protocol_no: int, now_ms: int
) -> HelloReply:
    """What a device is told, without a token: where every audience stands, grants, orders.

    ``row``: (org_id, status, team, last_seq, cloned) of a device that is active or wiping.
    """
    orders = []
    if row.cloned:
        # Its store is a copy: its numbers are no longer its own.
        orders.append("new_incarnation")
    if protocol_no < facts.protocol_min:
        orders.append("must_update")
    if row.status == "wiping":
        orders.append("wipe")
    shown, revoked = grants.shown_to(connection, row.org_id, now_ms)
    granted = [each.audience for each in shown]
    return HelloReply(
        epoch=facts.epoch,
        now=now_ms,
        token="",
        last_seq=row.last_seq,
        heads=feeds.heads_of(connection, row.org_id, team=row.team, granted=granted),
        protocol_min=facts.protocol_min,
        protocol_max=PROTOCOL,
        orders=orders,
        grants=shown,
        revoked=revoked,
    )


def make_token(facts: meta.Meta, caller: Caller) -> str:
    """A bearer token that any process of this server accepts."""
    body = msgspec.msgpack.encode(caller)
    return f"{meta.b64(body)}.{meta.b64(_tag(facts, body))}"


def read_token(facts: meta.Meta, header: str, now_ms: int) -> Caller:
    """The caller of an ``Authorization`` header. Problems: bad_token, token_expired."""
    scheme, _, token = header.partition(" ")
    body_text, _, tag_text = token.strip().partition(".")
    try:
        body, tag = meta.unb64(body_text), meta.unb64(tag_text)
    except ValueError:
        raise CallRefused(401, "bad_token") from None
    if scheme.lower() != "bearer" or not hmac.compare_digest(tag, _tag(facts, body)):
        raise CallRefused(401, "bad_token")
    caller = msgspec.msgpack.decode(body, type=Caller)
    if caller.ends_ms <= now_ms:
        raise CallRefused(401, "token_expired")
    return caller


def require_active(
    connection: Connection, caller: Caller, *, lock: bool = False, wiping: bool = False
) -> Row[Any]:
    """The caller's device row, if it may act now: (id, org_id, team, supervisor, last_seq,
    audience, team_audience).

    ``lock`` keeps every other push of the same device waiting until this transaction ends. With
    ``wiping``, a device that has been told to erase itself may act too.
    Problems: unknown_device, device_revoked, device_replaced, token_expired (a new epoch).
    """
    # Locked on its own: a join would lock the organization's row as well.
    sql = bulk.locking(connection, _DEVICE) if lock else _DEVICE_TEXT
    row = connection.execute(sql, {"no": caller.device_no}).one_or_none()
    if row is None:
        raise CallRefused(401, "unknown_device")
    if row.status != "active" and not (wiping and row.status == "wiping"):
        raise CallRefused(403, STATUS[row.status])
    if row.epoch != caller.epoch:
        raise CallRefused(401, "token_expired")
    return row


def _find(connection: Connection, request: HelloRequest) -> Row[Any]:
    row = None
    if is_id(request.device) and is_id(request.incarnation):
        lock = bulk.locking(connection, _BY_ID)
        ids = {"id": request.device, "incarnation": request.incarnation}
        row = connection.execute(lock, ids).one_or_none()
    if row is None:
        raise CallRefused(401, "unknown_device")
    return row


def _verify(row: Row[Any], request: HelloRequest) -> None:
    try:
        key = Ed25519PublicKey.from_public_bytes(meta.unb64(row.sign_pub))
        key.verify(meta.unb64(request.signature), hello_bytes(request))
    except (InvalidSignature, ValueError):
        raise CallRefused(401, "bad_signature") from None


def _tag(facts: meta.Meta, body: bytes) -> bytes:
    return hmac.digest(facts.token_secret, b"mtw-token-1\n" + body, hashlib.sha256)


_DEVICE = (
    "SELECT id, org_id, status, team, supervisor, last_seq,"
    " (SELECT value FROM server_meta WHERE name = 'epoch') AS epoch,"
    " (SELECT a.id FROM audience a WHERE a.kind = 'org' AND a.ref_id = org_id) AS audience,"
    " (SELECT a.id FROM audience a WHERE a.kind = 'team' AND a.ref_id = org_id) AS team_audience"
    " FROM device WHERE no = :no"
)
_DEVICE_TEXT = text(_DEVICE)
_BY_ID = (
    "SELECT no, org_id, status, team, sign_pub, hello, last_seq, cloned FROM device"
    " WHERE id = :id AND incarnation = :incarnation"
)
_SEEN = text("UPDATE device SET hello = :hello, app = :app, seen_at = :at WHERE no = :no")
