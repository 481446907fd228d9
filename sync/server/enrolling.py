"""Organizations, one-time codes, and the devices that join with them."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, text, update

from mtw_desktop.domain.ids import new_id
from sync.protocol import EnrollReply, EnrollRequest
from sync.server import bulk, feeds, meta, tables
from sync.server.checking import is_id
from sync.server.problems import CallRefused, NoSuchDevice, NoSuchOrganization, OrganizationExists

#: Crockford's base 32: no I, L, O or U; what is misread is read back as meant.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OIL", "011")
CODE_LENGTH, SELECTOR_LENGTH, TRIES = 13, 3, 5
CODE_MINUTES = 10


def add_org(connection: Connection, name: str, org_id: str = "") -> str:
    """Make an organization and its audience; its id.

    Raises ``NoSuchOrganization`` for an id that is no UUID, ``OrganizationExists`` for a used one.
    """
    org_id = org_id.lower() or new_id()
    if not is_id(org_id):
        raise NoSuchOrganization("not a UUID")
    if connection.execute(select(tables.org.c.id).where(tables.org.c.id == org_id)).first():
        raise OrganizationExists("that id is in use")
    values = {"id": org_id, "name": name, "created_at": meta.moment_now()}
    connection.execute(insert(tables.org).values(values))
    feeds.open_audience(connection, "org", org_id)
    return org_id


def orgs(connection: Connection) -> list[Row[Any]]:
    """Every organization: (id, name, created_at), by name."""
    return list(connection.execute(select(tables.org).order_by(tables.org.c.name)).all())


def find_org(connection: Connection, wanted: str) -> Row[Any]:
    """The organization with that id, or exactly that name. Raises ``NoSuchOrganization``."""
    match = (tables.org.c.id == wanted.lower()) | (tables.org.c.name == wanted)
    rows = connection.execute(select(tables.org).where(match)).all()
    if len(rows) != 1:
        raise NoSuchOrganization("no organization, or more than one")
    return rows[0]


def make_code(
    connection: Connection,
    org_id: str,
    now_ms: int,
    *,
    minutes: int = CODE_MINUTES,
    needs_approval: bool = False,
) -> str:
    """A one-time code of 13 characters (65 bits) such as ``7Q2K-XM4D-9TPVW``; only a salted hash
    of it is kept. With ``needs_approval`` the device waits until an administrator approves it."""
    connection.execute(delete(tables.enroll_code).where(tables.enroll_code.c.expires_ms < now_ms))
    taken = set(connection.execute(select(tables.enroll_code.c.selector)).scalars())
    while True:
        code = "".join(secrets.choice(_ALPHABET) for _ in range(CODE_LENGTH))
        if code[:SELECTOR_LENGTH] not in taken:
            break
    salt = secrets.token_bytes(16)
    connection.execute(
        insert(tables.enroll_code).values(
            selector=code[:SELECTOR_LENGTH],
            org_id=org_id,
            salt=salt,
            verifier=_hashed(code, salt),
            expires_ms=now_ms + minutes * 60_000,
            tries_left=TRIES,
            needs_approval=needs_approval,
        )
    )
    return f"{code[:4]}-{code[4:8]}-{code[8:]}"


def read_code(typed: str) -> str:
    """A code as it was typed, in the form in which it is hashed."""
    upper = typed.upper().translate(_MISREAD)
    return "".join(char for char in upper if char in _ALPHABET)


def enroll(
    connection: Connection, facts: meta.Meta, request: EnrollRequest, now_ms: int
) -> EnrollReply | CallRefused:
    """Let a device in. A refusal is returned, not raised: the try it cost must be committed.

    The same device may ask again with the same code, in case the answer was lost.
    Problems: code_refused, code_expired, bad_message.
    """
    _require_sound(request)
    code = read_code(request.code)
    lock = bulk.locking(connection, _CODE)
    row = connection.execute(lock, {"selector": code[:SELECTOR_LENGTH]}).one_or_none()
    if row is None or row.tries_left <= 0:
        return CallRefused(403, "code_refused")
    if not hmac.compare_digest(_hashed(code, row.salt), row.verifier):
        _change_code(connection, row.selector, tries_left=row.tries_left - 1)
        return CallRefused(403, "code_refused")
    if row.expires_ms < now_ms:
        return CallRefused(403, "code_expired")
    device = _device(connection, request)
    if device is None:
        if row.used_by is not None:
            return CallRefused(403, "code_refused")
        status = "pending" if row.needs_approval else "active"
        device = _insert_device(connection, request, row.org_id, status)
    elif (device.org_id, device.sign_pub) != (row.org_id, request.sign_pub):
        return CallRefused(403, "code_refused")
    if row.used_by not in (None, device.no):
        return CallRefused(403, "code_refused")
    _change_code(connection, row.selector, used_by=device.no)
    return _welcome(connection, facts, device)


def devices(connection: Connection) -> list[Row[Any]]:
    """Every device: (id, org name, status, label, app, last_seq, seen_at)."""
    return list(connection.execute(_DEVICES).all())


def approve(connection: Connection, device_id: str) -> None:
    """Let a pending device in. Raises ``NoSuchDevice``."""
    _set_status(connection, device_id, "active", tables.device.c.status == "pending")


def supervise(connection: Connection, device_id: str, *, may: bool) -> None:
    """Let a device approve and shut out others of its organization, or not. ``NoSuchDevice``."""
    table = tables.device
    change = update(table).where(table.c.id == device_id.lower()).values(supervisor=may)
    if not connection.execute(change).rowcount:
        raise NoSuchDevice("supervisor" if may else "no supervisor")


def wipe(connection: Connection, device_id: str) -> None:
    """Have a device send what it still has, erase itself, and be out. Raises ``NoSuchDevice``."""
    open_ = tables.device.c.status.in_(("active", "pending"))
    _set_status(connection, device_id, "wiping", open_)


def revoke(connection: Connection, device_id: str) -> None:
    """Shut a device out, in all its incarnations. Raises ``NoSuchDevice``."""
    _set_status(connection, device_id, "revoked", tables.device.c.status != "revoked")


def _set_status(
    connection: Connection, device_id: str, status: str, before: ColumnElement[bool]
) -> None:
    table = tables.device
    change = update(table).where(table.c.id == device_id.lower(), before).values(status=status)
    if not connection.execute(change).rowcount:
        raise NoSuchDevice(status)


def _require_sound(request: EnrollRequest) -> None:
    try:
        keys = [meta.unb64(request.sign_pub), meta.unb64(request.kem_pub)]
    except ValueError:
        keys = []
    ids = is_id(request.device) and is_id(request.incarnation)
    if not ids or [len(key) for key in keys] != [32, 32]:
        raise CallRefused(400, "bad_message", "ids must be UUIDs and keys 32 bytes")


def _insert_device(
    connection: Connection, request: EnrollRequest, org_id: str, status: str
) -> Row[Any]:
    # A laptop that joins anew stops being what it was: its earlier incarnation may no longer call.
    older = tables.device.c
    supervises = _supervises(connection, request.device, org_id)
    connection.execute(
        update(tables.device)
        .where(older.id == request.device, older.org_id == org_id, older.status != "revoked")
        .values(status="replaced")
    )
    connection.execute(
        insert(tables.device).values(
            id=request.device,
            incarnation=request.incarnation,
            org_id=org_id,
            status=status,
            sign_pub=request.sign_pub,
            kem_pub=request.kem_pub,
            label=_line(request.label),
            app=_line(request.app),
            hello=0,
            last_seq=0,
            cloned=False,
            team=False,
            supervisor=supervises,
            enrolled_at=meta.moment_now(),
        )
    )
    made = _device(connection, request)
    assert made is not None
    return made


def _supervises(connection: Connection, device_id: str, org_id: str) -> bool:
    """The first laptop of an organization supervises the others, however often it joins."""
    rows = connection.execute(_OF_ORG, {"org": org_id}).all()
    return not rows or any(row.supervisor for row in rows if row.id == device_id)


def _device(connection: Connection, request: EnrollRequest) -> Row[Any] | None:
    table = tables.device
    same = (table.c.id == request.device) & (table.c.incarnation == request.incarnation)
    return connection.execute(select(table).where(same)).one_or_none()


def _welcome(connection: Connection, facts: meta.Meta, device: Row[Any]) -> EnrollReply:
    name = connection.execute(
        select(tables.org.c.name).where(tables.org.c.id == device.org_id)
    ).scalar_one()
    return EnrollReply(
        org=device.org_id,
        org_name=name,
        status=device.status,
        epoch=facts.epoch,
        server_pub=facts.server_pub,
        kem_pub=facts.kem_pub,
        hello=device.hello,
    )


def _change_code(connection: Connection, selector: str, **values: int) -> None:
    code = tables.enroll_code
    connection.execute(update(code).where(code.c.selector == selector).values(**values))


def _hashed(code: str, salt: bytes) -> bytes:
    return hashlib.scrypt(code.encode(), salt=salt, n=1 << 12, r=8, p=1, dklen=32)


def _line(text_: str) -> str:
    return "".join(char for char in text_ if char.isprintable())[:80]


_OF_ORG = text("SELECT id, supervisor FROM device WHERE org_id = :org")
_CODE = "SELECT * FROM enroll_code WHERE selector = :selector"
_DEVICES = text(
    "SELECT d.id, o.name AS org, d.status, d.label, d.app, d.last_seq, d.seen_at"
    " FROM device d JOIN org o ON o.id = d.org_id ORDER BY o.name, d.no"
)
