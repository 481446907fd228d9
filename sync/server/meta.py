"""What the server knows of itself: its epoch and its keys, kept in ``server_meta``."""

from __future__ import annotations

import base64
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import Connection, insert, select, update

from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.plain import moment_text
from sync import sealing
from sync.server.problems import DatabaseNotReady
from sync.server.tables import server_meta

#: What an organization may keep in files unless ``server_meta`` says otherwise (``file_quota``).
FILE_QUOTA_BYTES = 20_000_000_000


@dataclass(frozen=True, slots=True)
class Meta:
    """``epoch`` changes when the database is restored from a backup: devices then send again
    what the backup did not have. ``token_secret`` signs bearer tokens, ``sign_key`` is the raw
    Ed25519 key of the server, ``kem_key`` the raw X25519 key that mail on sticks is sealed to,
    ``protocol_min`` the oldest protocol that may still pull."""

    epoch: str
    token_secret: bytes
    sign_key: bytes
    protocol_min: int
    #: Bytes of files that one organization may keep here.
    file_quota: int = FILE_QUOTA_BYTES
    kem_key: bytes = b""

    @property
    def server_pub(self) -> str:
        """The server's public key, raw, base64url."""
        key = Ed25519PrivateKey.from_private_bytes(self.sign_key).public_key()
        return b64(key.public_bytes_raw())

    @property
    def kem_pub(self) -> str:
        """The public key that mail for the server is sealed to, raw, base64url."""
        key = X25519PrivateKey.from_private_bytes(self.kem_key).public_key()
        return b64(key.public_bytes_raw())

    @property
    def fingerprint(self) -> str:
        """What names this server on sticks and on paper."""
        return sealing.fingerprint(unb64(self.server_pub), unb64(self.kem_pub))


def ensure(connection: Connection) -> None:
    """Give a new database its epoch and keys; an existing one keeps its own."""
    if value_of(connection, "epoch") is None:
        rows = {
            "epoch": new_id(),
            "token_secret": b64(secrets.token_bytes(32)),
            "sign_key": b64(Ed25519PrivateKey.generate().private_bytes_raw()),
            "protocol_min": "1",
        }
        values = [{"name": name, "value": value} for name, value in rows.items()]
        connection.execute(insert(server_meta), values)
    if value_of(connection, "kem_key") is None:
        set_value(connection, "kem_key", b64(X25519PrivateKey.generate().private_bytes_raw()))


def load(connection: Connection) -> Meta:
    """The server's facts. Raises ``DatabaseNotReady`` if it was never initialized."""
    found = connection.execute(select(server_meta)).all()
    rows: dict[str, str] = {row.name: row.value for row in found}
    for name in ("epoch", "kem_key"):
        if name not in rows:
            raise DatabaseNotReady(f"no {name}")
    return Meta(
        epoch=rows["epoch"],
        token_secret=unb64(rows["token_secret"]),
        sign_key=unb64(rows["sign_key"]),
        kem_key=unb64(rows["kem_key"]),
        protocol_min=int(rows["protocol_min"]),
        file_quota=int(rows.get("file_quota", FILE_QUOTA_BYTES)),
    )


def new_epoch(connection: Connection) -> str:
    """After a restore from backup: mint a new epoch, so that devices send their archive again."""
    epoch = new_id()
    set_value(connection, "epoch", epoch)
    return epoch


def value_of(connection: Connection, name: str) -> str | None:
    """One fact, or ``None``."""
    query = select(server_meta.c.value).where(server_meta.c.name == name)
    found: str | None = connection.execute(query).scalar()
    return found


def set_value(connection: Connection, name: str, value: str) -> None:
    """Write one fact."""
    change = update(server_meta).where(server_meta.c.name == name).values(value=value)
    if not connection.execute(change).rowcount:
        connection.execute(insert(server_meta).values(name=name, value=value))


def b64(raw: bytes) -> str:
    """Bytes as base64url without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    """The inverse of ``b64``. ``ValueError`` if it is not."""
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def moment_now() -> str:
    """The present time as moment text."""
    return moment_text(datetime.now(UTC))
