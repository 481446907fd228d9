"""One piece of mail on a stick: sealed to its receiver, signed by its sender, padded.

::

    MTWMAIL1 | version (2) | header length (4) | header, JSON | sealed | signature (64) | sum (32)

``sealed`` is HPKE (X25519, HKDF-SHA256, AES-256-GCM; base mode, the header as info) of gzip JSON
lines, filled up to a multiple of 64 KB before sealing, so that its size tells little. The signature
is Ed25519 over everything before it; the sum is SHA-256 over all before that, so that what a bad
stick did is told from what a person did. Without a key a stick shows who the device and the server
are, by their ids, and when it was made.
"""

from __future__ import annotations

import base64
import hashlib
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from mtw_desktop import errors

MAGIC, VERSION = b"MTWMAIL1", 1
SUFFIX = ".mtwmail"
STEP = 64 * 1024
#: What lies sealed in one piece of mail is not larger than this; a file that is, is none of ours.
MOST_BYTES = 64_000_000
#: One line, and all lines together, once unpacked.
MOST_LINE, MOST_PLAIN = 64_000_000, 2_000_000_000
#: Older mail brings nothing back: what it shows may have been withdrawn since.
LIFE_DAYS = 30
#: Device to server: changes, or the wish to join; server to device.
MAIL, JOIN, ANSWER = "mail", "join", "answer"

_FRONT = struct.Struct(">8sHI")
_LENGTH = struct.Struct(">Q")
_SIGNATURE, _SUM, _MOST_HEADER = 64, 32, 4096
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_DOMAIN = b"mtw-bundle-1\n"
_CHUNK = 1 << 20
#: HPKE adds its one-time public key and a tag.
_MORE = 32 + 16


class Header(msgspec.Struct, kw_only=True, gc=False):
    """What everybody may read. ``server`` is its fingerprint, ``device`` the laptop's id at either
    end, ``bundle`` the id of this piece, ``made_at`` ms since 1970, ``part`` its place among the
    pieces of one answer, ``size`` of what is sealed."""

    server: str
    device: str
    incarnation: str
    kind: str
    bundle: str
    made_at: int
    part: int = 0
    size: int = 0


@dataclass(frozen=True, slots=True)
class Envelope:
    """A piece of mail that is whole; nobody has vouched for it yet."""

    header: Header
    head: bytes
    sealed: bytes
    signed: bytes
    signature: bytes


def seal(header: Header, lines: Iterable[bytes], kem_pub: bytes, sign_key: bytes) -> bytes:
    """Write a piece of mail to whoever holds the key of ``kem_pub``. Keys are raw, 32 bytes."""
    plain = _packed(lines)
    header.size = len(plain) + _MORE
    head = msgspec.json.encode(header)
    sealed = _SUITE.encrypt(plain, X25519PublicKey.from_public_bytes(kem_pub), _DOMAIN + head)
    signed = _FRONT.pack(MAGIC, VERSION, len(head)) + head + sealed
    key = Ed25519PrivateKey.from_private_bytes(sign_key)
    whole = signed + key.sign(_DOMAIN + hashlib.sha256(signed).digest())
    return whole + hashlib.sha256(whole).digest()


def peek(data: bytes) -> Header:
    """The header at the beginning of ``data``, which need not be all. Raises as ``read``."""
    return _front(data)[0]


def read(data: bytes) -> Envelope:
    """Take a piece of mail apart. Raises ``NotABundle``, ``BundleNewer``, ``BundleCut``,
    ``BundleDamaged``."""
    header, head, end = _front(data)
    whole = end + header.size + _SIGNATURE + _SUM
    if len(data) < whole:
        raise errors.BundleCut("sealed")
    if len(data) > whole or hashlib.sha256(data[:-_SUM]).digest() != data[-_SUM:]:
        raise errors.BundleDamaged("sum")
    signed = data[: end + header.size]
    return Envelope(header, head, signed[end:], signed, data[len(signed) : -_SUM])


def verify(envelope: Envelope, sign_pub: bytes) -> None:
    """Make sure who wrote it. ``BundleForged`` if it was somebody else."""
    try:
        key = Ed25519PublicKey.from_public_bytes(sign_pub)
        key.verify(envelope.signature, _DOMAIN + hashlib.sha256(envelope.signed).digest())
    except (InvalidSignature, ValueError):
        raise errors.BundleForged("signature") from None


def opened(envelope: Envelope, kem_key: bytes) -> Iterator[bytes]:
    """The lines inside, one by one. Raises ``BundleNotForUs`` before the first one, and
    ``BundleDamaged`` where they are not what they should be."""
    try:
        key = X25519PrivateKey.from_private_bytes(kem_key)
        plain = _SUITE.decrypt(envelope.sealed, key, _DOMAIN + envelope.head)
    except (InvalidTag, ValueError):
        raise errors.BundleNotForUs("another key") from None
    return _lines(plain)


def fingerprint(sign_pub: bytes, kem_pub: bytes) -> str:
    """What names a server: 160 bits of its keys in base 32, ``ABCD-EFGH-...`` (eight groups)."""
    raw = hashlib.sha256(b"mtw-server-1\n" + sign_pub + kem_pub).digest()[:20]
    text = base64.b32encode(raw).decode()
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


def same_fingerprint(typed: str, known: str) -> bool:
    """Whether a fingerprint as typed is the known one; spaces, dashes and case do not count."""
    return _bare(typed) == _bare(known)


def _bare(text: str) -> str:
    upper = text.upper().translate(str.maketrans("018", "OIB"))
    return "".join(each for each in upper if each.isalnum())


def _front(data: bytes) -> tuple[Header, bytes, int]:
    """The header, its bytes, and where it ends."""
    if not data or data[: len(MAGIC)] != MAGIC[: len(data)]:
        raise errors.NotABundle("other magic")
    if len(data) < _FRONT.size:
        raise errors.BundleCut("front")
    _, version, length = _FRONT.unpack_from(data)
    if version > VERSION:
        raise errors.BundleNewer(str(version))
    if version != VERSION or length > _MOST_HEADER:
        raise errors.BundleDamaged("front")
    end = _FRONT.size + length
    if len(data) < end:
        raise errors.BundleCut("header")
    head = data[_FRONT.size : end]
    try:
        header = msgspec.json.decode(head, type=Header)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise errors.BundleDamaged("header") from error
    if not 0 < header.size <= MOST_BYTES:
        raise errors.BundleDamaged("size")
    return header, head, end


def _packed(lines: Iterable[bytes]) -> bytes:
    deflater = zlib.compressobj(6, zlib.DEFLATED, 31)
    parts = []
    for line in lines:
        parts.append(deflater.compress(line))
        parts.append(deflater.compress(b"\n"))
    parts.append(deflater.flush())
    packed = b"".join(parts)
    filled = _LENGTH.size + len(packed)
    return _LENGTH.pack(len(packed)) + packed + bytes(-filled % STEP)


def _lines(plain: bytes) -> Iterator[bytes]:
    if len(plain) < _LENGTH.size:
        raise errors.BundleDamaged("length")
    (length,) = _LENGTH.unpack_from(plain)
    packed = memoryview(plain)[_LENGTH.size : _LENGTH.size + length]
    if len(packed) != length:
        raise errors.BundleDamaged("length")
    rest, total = b"", 0
    for chunk in _unpacked(packed):
        total += len(chunk)
        *whole, rest = (rest + chunk).split(b"\n")
        if total > MOST_PLAIN or len(rest) > MOST_LINE:
            raise errors.BundleDamaged("too large")
        yield from whole
    if rest:
        raise errors.BundleDamaged("last line")


def _unpacked(packed: memoryview) -> Iterator[bytes]:
    inflater = zlib.decompressobj(31)
    data: bytes | memoryview = packed
    try:
        while not inflater.eof:
            chunk = inflater.decompress(data, _CHUNK)
            data = inflater.unconsumed_tail
            if not chunk and not data and not inflater.eof:
                raise errors.BundleDamaged("gzip ends early")
            yield chunk
    except zlib.error as error:
        raise errors.BundleDamaged("gzip") from error
    if inflater.unused_data:
        raise errors.BundleDamaged("gzip")
