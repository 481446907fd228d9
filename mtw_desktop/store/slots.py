"""``slots.json``: the store's key, wrapped once per way to open it.

Two copies are kept, written one after the other, so that one of them is whole at every moment. A
plain checksum tells damage from a wrong passphrase; a MAC under a key derived from the store's
key tells, after unlocking, whether anybody changed a slot or its cost.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import os
import unicodedata
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.keywrap import (
    InvalidUnwrap,
    aes_key_unwrap_with_padding,
    aes_key_wrap_with_padding,
)

from mtw_desktop import errors
from mtw_desktop.store.disk import replace_file

FILE = "slots.json"
COPY = "slots.previous.json"
VERSION = 1
_canonical = msgspec.json.Encoder(order="deterministic").encode


class KdfParams(msgspec.Struct, frozen=True):
    """Cost of Argon2id (RFC 9106): memory in KiB, passes, lanes."""

    memory_kib: int = 128 * 1024
    passes: int = 3
    lanes: int = 4


#: The default, and the least that is used where memory is short.
STANDARD = KdfParams()
FLOOR = KdfParams(memory_kib=64 * 1024)
_MOST_MEMORY_KIB = 1024 * 1024


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """One way to open the store: ``user`` (a passphrase) or ``recovery`` (the printed key)."""

    kind: str
    label: str = ""
    salt: str
    wrapped: str
    kdf: KdfParams | None = None


class SlotsFile(msgspec.Struct, kw_only=True):
    """The file. ``mac`` is over version and slots, ``sum`` over those and the mac; both hex."""

    version: int
    slots: list[Slot]
    mac: str = ""
    sum: str = ""


def passphrase_slot(key: bytes, passphrase: str, label: str, params: KdfParams) -> Slot:
    """The store's key wrapped by a passphrase."""
    salt = os.urandom(16)
    wrapped = aes_key_wrap_with_padding(_from_passphrase(passphrase, salt, params), key)
    return Slot(kind="user", label=label, salt=_text(salt), wrapped=_text(wrapped), kdf=params)


def recovery_slot(key: bytes, recovery: bytes) -> Slot:
    """The store's key wrapped by the printed key."""
    salt = os.urandom(16)
    wrapped = aes_key_wrap_with_padding(_derived(recovery, salt, b"mtw recovery slot 1"), key)
    return Slot(kind="recovery", salt=_text(salt), wrapped=_text(wrapped))


def opened(slot: Slot, secret: str | bytes) -> bytes | None:
    """The store's key, if the passphrase (text) or printed key (bytes) fits this slot."""
    salt = _bytes(slot.salt)
    if isinstance(secret, str) and slot.kdf:
        wrapping = _from_passphrase(secret, salt, slot.kdf)
    elif isinstance(secret, bytes) and slot.kind == "recovery":
        wrapping = _derived(secret, salt, b"mtw recovery slot 1")
    else:
        return None
    try:
        return aes_key_unwrap_with_padding(wrapping, _bytes(slot.wrapped))
    except InvalidUnwrap:
        return None


def write(folder: Path, slots: list[Slot], key: bytes) -> None:
    """Write both copies, sealed; the second only after the first can be read back."""
    file = SlotsFile(version=VERSION, slots=slots)
    file.mac = _mac(file, key)
    file.sum = checksum(file)
    text = msgspec.json.format(msgspec.json.encode(file), indent=1)
    for name in (FILE, COPY):
        replace_file(folder / name, text)
        if _read(folder / name) is None:
            raise errors.SlotsDamaged("the file does not read back as written")


def read(folder: Path) -> SlotsFile:
    """The slots, from the copy if the file is damaged. ``NoStore``, ``SlotsDamaged``."""
    found = [_read(folder / name) for name in (FILE, COPY)]
    file = found[0] or found[1]
    if file is None:
        if not (folder / FILE).exists() and not (folder / COPY).exists():
            raise errors.NoStore
        raise errors.SlotsDamaged("neither copy can be read")
    if file.version > VERSION:
        raise errors.NewerStore("slots", version=file.version)
    return file


def make_alike(folder: Path, file: SlotsFile) -> None:
    """Finish a writing that was cut short: a copy from before would still know an old secret.

    ``file`` is what was read, its seal checked. A disk that cannot be written now is tried again
    at the next unlock.
    """
    text = msgspec.json.format(msgspec.json.encode(file), indent=1)
    with contextlib.suppress(errors.WorldError, OSError):
        for name in (FILE, COPY):
            found = _read(folder / name)
            if found is None or found.sum != file.sum:
                replace_file(folder / name, text)


def check_seal(file: SlotsFile, key: bytes) -> None:
    """``SlotsDamaged`` if somebody without the key has changed the file."""
    if not hmac.compare_digest(_mac(file, key), file.mac):
        raise errors.SlotsDamaged("the slots were changed from outside")


def _read(path: Path) -> SlotsFile | None:
    try:
        file = msgspec.json.decode(path.read_bytes(), type=SlotsFile)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
    if file.version > VERSION:
        return file
    sane = all(not each.kdf or each.kdf.memory_kib <= _MOST_MEMORY_KIB for each in file.slots)
    return file if sane and hmac.compare_digest(checksum(file), file.sum) else None


def _from_passphrase(passphrase: str, salt: bytes, params: KdfParams) -> bytes:
    argon = Argon2id(
        salt=salt,
        length=32,
        iterations=params.passes,
        lanes=params.lanes,
        memory_cost=params.memory_kib,
    )
    # The same words typed on another keyboard are the same passphrase (NIST SP 800-63B, 3.1.1.2).
    typed = unicodedata.normalize("NFKC", passphrase).encode()
    return _derived(argon.derive(typed), salt, b"mtw user slot 1")


def _derived(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=purpose).derive(secret)


def _mac(file: SlotsFile, key: bytes) -> str:
    sealing = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"mtw slots mac 1").derive(key)
    return hmac.new(sealing, _body(file), hashlib.sha256).hexdigest()


def checksum(file: SlotsFile) -> str:
    """What ``sum`` has to be: tells damage from a wrong passphrase, needs no key."""
    return hashlib.sha256(_body(file) + file.mac.encode()).hexdigest()


def _body(file: SlotsFile) -> bytes:
    return _canonical([file.version, file.slots])


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text)
