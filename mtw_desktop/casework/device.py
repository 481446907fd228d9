"""What this laptop is: its id, its incarnation and its keys, kept inside the encrypted store."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.errors import RuleBroken

DEVICE = "device"


def make_device() -> dict[str, str]:
    """A new device as it is kept under the setting ``device``.

    ``id`` stays for good; ``incarnation`` is renewed when a clone or a restored copy is noticed;
    ``sign`` (Ed25519) and ``kem`` (X25519) are raw private keys, base64url.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return {
        "id": new_id(),
        "incarnation": new_id(),
        "sign": _text(Ed25519PrivateKey.generate().private_bytes_raw()),
        "kem": _text(X25519PrivateKey.generate().private_bytes_raw()),
    }


def device_keys(session: Session) -> tuple[bytes, bytes]:
    """The raw private keys of this laptop: Ed25519 for signing, X25519 for receiving."""
    return keys_of(device(session))


def keys_of(kept: Mapping[str, str]) -> tuple[bytes, bytes]:
    """The raw private keys of a device as ``make_device`` gives it."""
    return _bytes(kept["sign"]), _bytes(kept["kem"])


def device(session: Session) -> dict[str, Any]:
    """The setting as ``make_device`` gave it. ``RuleBroken`` in a store that was not set up."""
    kept = session.store.setting(DEVICE)
    if not isinstance(kept, dict):
        raise RuleBroken("this store has no device")
    return kept


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
