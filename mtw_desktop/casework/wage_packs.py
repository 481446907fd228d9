"""Wage packs as signed files: read, verified against the coalition's public key, or refused.

A signature is over the content of a pack, not over its bytes on disk: line ends that a version
control system changed do not break it, a changed figure does.
"""

from __future__ import annotations

import base64
import json
from functools import cache
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

import resources
from mtw_desktop.domain.wages import WagePack, read_pack
from mtw_desktop.errors import InputError

SIGNATURE = ".sig"
KEY_FILE = "public_key.json"
MAX_BYTES = 20_000_000
#: In front of what is signed, so that a signature means a wage pack and nothing else.
_PURPOSE = b"mtw-wage-pack-1\n"


@cache
def wage_packs() -> tuple[WagePack, ...]:
    """The packs that came with the program, every one verified."""
    return load_packs(resources.path("wages"))


def load_packs(folder: Path) -> tuple[WagePack, ...]:
    """All packs of a folder, by file name. A pack is a ``.json`` in ``packs`` with its ``.sig``.

    The key is the folder's ``public_key.json``. Raises ``InputError`` as ``load_pack`` does; one
    bad pack refuses the folder, so that nobody is judged by what is left.
    """
    key = read_public_key(folder / KEY_FILE)
    return tuple(load_pack(path, key) for path in sorted((folder / "packs").glob("*.json")))


def load_pack(path: Path, key: Ed25519PublicKey) -> WagePack:
    """One pack. ``InputError`` with ``reason`` ``unreadable``, ``too_large``, ``bad_signature``
    (also: none there) or ``not_wage_pack``."""
    document = _json(path)
    try:
        signature = base64.b64decode(
            _signature_path(path).read_text("ascii").strip(), validate=True
        )
        key.verify(signature, signed_bytes(document))
    except (OSError, ValueError, InvalidSignature) as error:
        raise InputError(type(error).__name__, reason="bad_signature") from error
    try:
        return read_pack(document)
    except ValueError as error:
        raise InputError(str(error), reason="not_wage_pack") from error


def sign_pack(path: Path, key: Ed25519PrivateKey) -> Path:
    """Write the signature beside a pack; the path of the signature.

    ``InputError`` if the file is no pack: nothing wrong is signed.
    """
    document = _json(path)
    try:
        read_pack(document)
    except ValueError as error:
        raise InputError(str(error), reason="not_wage_pack") from error
    signature = base64.b64encode(key.sign(signed_bytes(document))).decode("ascii")
    beside = _signature_path(path)
    beside.write_text(signature + "\n", encoding="ascii")
    return beside


def read_public_key(path: Path) -> Ed25519PublicKey:
    """The key of a ``public_key.json``; ``InputError`` ``bad_signature`` if it is none."""
    document = _json(path)
    try:
        return Ed25519PublicKey.from_public_bytes(base64.b64decode(document["key"]))
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(type(error).__name__, reason="bad_signature") from error


def public_key_document(key: Ed25519PublicKey, owner: str) -> dict[str, str]:
    """What ``public_key.json`` holds; ``owner`` says in words whose key it is."""
    text = base64.b64encode(key.public_bytes_raw()).decode("ascii")
    return {"algorithm": "Ed25519", "key": text, "owner": owner}


def signed_bytes(document: Any) -> bytes:
    """What is signed: the content in one fixed writing, after the purpose."""
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return _PURPOSE + text.encode("ascii")


def _signature_path(path: Path) -> Path:
    return path.with_name(path.name + SIGNATURE)


def _json(path: Path) -> Any:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError("pack too large", reason="too_large")
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(type(error).__name__, reason="unreadable") from error
