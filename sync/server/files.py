"""The bytes of attachments: taken in pieces, checked at the end, given to whom their record is.

Every call names the attachment record; the server holds the caller's organization, the hash and
the size against it. Bytes are kept for each organization by itself: knowing the hash of somebody
else's file opens nothing and says nothing.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, text
from sqlalchemy.exc import DBAPIError

from mtw_desktop.domain.files import FILE_CHUNK_BYTES, MAX_FILE_BYTES, is_sha256
from sync.protocol import FileReply
from sync.server import auth, bulk, meta
from sync.server.checking import is_id
from sync.server.problems import CallRefused

_RANGE = re.compile(r"bytes (?:(\d{1,9})-(\d{1,9})|\*)/(\d{1,9})")
_WANTED = re.compile(r"bytes=(\d{1,9})-(\d{0,9})")


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes of a file from ``at``, of ``size`` in all; empty when only the state is asked for."""

    at: int
    size: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Address:
    """Which file: its hash, and the attachment record that lets the caller have it."""

    sha256: str
    record: str


def read_piece(content_range: str, body: bytes) -> Piece:
    """The piece of a PUT: ``Content-Range: bytes 0-99/5000``, or ``bytes */5000`` to ask.

    Problems: bad_range; too_large for a file above ``MAX_FILE_BYTES``.
    """
    match = _RANGE.fullmatch(content_range.strip())
    if match is None:
        raise CallRefused(400, "bad_range")
    first, last, size = match.groups()
    if int(size) > MAX_FILE_BYTES:
        raise CallRefused(413, "too_large")
    at = int(first or 0)
    expected = int(last) + 1 - at if first else 0
    whole = len(body) == FILE_CHUNK_BYTES or at + len(body) == int(size)
    fits = at % FILE_CHUNK_BYTES == 0 and at + len(body) <= int(size)
    if len(body) != expected or (first and not (whole and fits)):
        raise CallRefused(400, "bad_range")
    return Piece(at, int(size), body)


def read_range(header: str) -> int:
    """Where a GET begins: ``Range: bytes=262144-``; 0 without one. Problem: bad_range."""
    if not header:
        return 0
    match = _WANTED.fullmatch(header.strip())
    if match is None or int(match[1]) % FILE_CHUNK_BYTES:
        raise CallRefused(416, "bad_range")
    return int(match[1])


def put(connection: Connection, caller: auth.Caller, address: Address, piece: Piece) -> FileReply:
    """Take the next piece, or say where to go on: a piece that does not follow changes nothing.

    After the last one the whole is checked. Problems: no_such_file, wrong_size, server_full.
    """
    org = _org_of(connection, caller, address, piece.size)
    row = _row(connection, org, address.sha256)
    have = row.have if row else 0
    if piece.at != have or not piece.data:
        return FileReply(size=piece.size, have=have)
    if row is None:
        _check_room(connection, org, piece.size)
        values = {"org": org, "sha": address.sha256, "size": piece.size, "at": meta.moment_now()}
        connection.execute(_NEW, values)
        row = _row(connection, org, address.sha256)
        assert row is not None
    have += len(piece.data)
    connection.execute(_ADD, {"no": row.no, "at": piece.at, "bytes": piece.data})
    connection.execute(_MOVE, {"no": row.no, "have": have})
    reply = FileReply(size=piece.size, have=have)
    if have == piece.size and _hash(connection, row.no) != address.sha256:
        for sql in (_DROP_PIECES, _DROP):
            connection.execute(sql, {"no": row.no})
        reply.have, reply.wrong_hash = 0, True
    return reply


def get(
    connection: Connection, caller: auth.Caller, address: Address, at: int
) -> tuple[bytes, int]:
    """The piece from ``at`` and the size of the whole. Problems: no_such_file (also while it has
    not all come), bad_range beyond the end."""
    org = _org_of(connection, caller, address, None)
    row = connection.execute(_FIND_TEXT, {"org": org, "sha": address.sha256}).one_or_none()
    if row is None or row.have < row.size:
        raise CallRefused(404, "no_such_file")
    found = connection.execute(_PIECE, {"no": row.no, "at": at}).scalar()
    if found is None:
        raise CallRefused(416, "bad_range")
    return bytes(found), row.size


def sweep(connection: Connection) -> int:
    """Drop the bytes of files that no attachment in use names any more; how many files went."""
    rows = connection.execute(_FILES).all()
    used = {
        (row.home_org, msgspec.json.decode(row.body).get("sha256"))
        for row in connection.execute(_ATTACHMENTS)
    }
    gone = [row.no for row in rows if (row.org_id, row.sha256) not in used]
    for no in gone:
        for sql in (_DROP_PIECES, _DROP):
            connection.execute(sql, {"no": no})
    return len(gone)


def is_full(error: BaseException) -> bool:
    """Whether an error says that the server's disk has no room left."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    state = getattr(cause, "sqlstate", None)
    return state == "53100" or (state is None and "disk is full" in str(cause))


def _org_of(connection: Connection, caller: auth.Caller, address: Address, size: int | None) -> str:
    """The caller's organization, if the record is its own, in use, and names these bytes."""
    device = auth.require_active(connection, caller)
    if is_sha256(address.sha256) and is_id(address.record):
        values = {"rec": address.record, "org": device.org_id}
        row = connection.execute(_RECORD, values).one_or_none()
        fields: dict[str, Any] = msgspec.json.decode(row.body) if row else {}
        if fields.get("sha256") == address.sha256:
            if size is not None and size != fields.get("size"):
                raise CallRefused(409, "wrong_size")
            return str(device.org_id)
    # Somebody else's is answered as if it did not exist.
    raise CallRefused(404, "no_such_file")


def _check_room(connection: Connection, org: str, size: int) -> None:
    used = connection.execute(_USED, {"org": org}).scalar() or 0
    if int(used) + size > meta.load(connection).file_quota:
        raise CallRefused(507, "server_full")


def _row(connection: Connection, org: str, sha256: str) -> Row[Any] | None:
    lock = bulk.locking(connection, _FIND)
    return connection.execute(lock, {"org": org, "sha": sha256}).one_or_none()


def _hash(connection: Connection, no: int) -> str:
    whole = hashlib.sha256()
    for row in connection.execute(_PIECES, {"no": no}):
        whole.update(row.bytes)
    return whole.hexdigest()


_RECORD = text(
    "SELECT body FROM record WHERE id = :rec AND kind = 'attachment' AND home_org = :org"
    " AND NOT voided"
)
_FIND = "SELECT no, size, have FROM file WHERE org_id = :org AND sha256 = :sha"
_FIND_TEXT = text(_FIND)
_NEW = text(
    "INSERT INTO file (org_id, sha256, size, have, received_at) VALUES (:org, :sha, :size, 0, :at)"
)
_ADD = text("INSERT INTO file_piece (file_no, at, bytes) VALUES (:no, :at, :bytes)")
_MOVE = text("UPDATE file SET have = :have WHERE no = :no")
_DROP_PIECES = text("DELETE FROM file_piece WHERE file_no = :no")
_DROP = text("DELETE FROM file WHERE no = :no")
_PIECE = text("SELECT bytes FROM file_piece WHERE file_no = :no AND at = :at")
_PIECES = text("SELECT bytes FROM file_piece WHERE file_no = :no ORDER BY at")
_USED = text("SELECT sum(size) FROM file WHERE org_id = :org")
_FILES = text("SELECT no, org_id, sha256 FROM file")
_ATTACHMENTS = text("SELECT home_org, body FROM record WHERE kind = 'attachment' AND NOT voided")
