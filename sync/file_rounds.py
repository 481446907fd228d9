"""Files in a round of sync, after the records: send what the server lacks, fetch what is wanted.

Like the records, in steps: the store gives a few pieces, the network moves them, the store takes
the outcome. Whatever was moved before a cable was cut counts; the next step goes on behind it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from mtw_desktop import errors
from mtw_desktop.domain.files import FILE_CHUNK_BYTES
from sync.client import NoSuchFile, ServerClient, TokenExpired
from sync.files_client import FilesClient

#: Bytes moved in one step: a save made meanwhile does not wait longer than these take.
STEP_BYTES = 8 * FILE_CHUNK_BYTES
#: A smaller file is sent without asking whether a colleague has sent it before.
_ASK_FROM = 32_000

Progress = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class Sending:
    """A file to send: ``data`` are its bytes from ``at``, which the server should have up to."""

    sha256: str
    record: str
    size: int
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Fetching:
    """A file to fetch from byte ``at``, at most ``most`` bytes in this step."""

    sha256: str
    record: str
    size: int
    at: int
    most: int = STEP_BYTES


@dataclass(frozen=True, slots=True)
class FilesOut:
    """What the store gave for one step."""

    sending: tuple[Sending, ...] = ()
    fetching: tuple[Fetching, ...] = ()


@dataclass(slots=True)
class FilesIn:
    """What became of it. ``skip`` are files that cannot be moved in this round: the server does
    not know their record (yet), has not got them (yet), or would not believe them."""

    sent: dict[str, int] = field(default_factory=dict)
    pieces: list[tuple[Fetching, int, bytes]] = field(default_factory=list)
    skip: set[str] = field(default_factory=set)
    #: The token ran out: say hello and go on.
    again: bool = False
    error: errors.SyncError | None = None


def exchange_files(
    out: FilesOut, server: ServerClient, token: str, progress: Progress | None = None
) -> FilesIn:
    """Move the bytes of one step. A ``SyncError`` is in the answer, never raised."""
    found, client = FilesIn(), FilesClient(server, token)
    try:
        for each in out.sending:
            _send(each, client, found, progress)
        for wanted in out.fetching:
            _fetch(wanted, client, found, progress)
    except TokenExpired:
        found.again = True
    except errors.SyncError as error:
        found.error = error
    return found


def _send(each: Sending, client: FilesClient, found: FilesIn, progress: Progress | None) -> None:
    at = each.at
    try:
        if not at and each.size >= _ASK_FROM:
            at = client.put_piece(each.sha256, each.record, each.size, 0, b"").have
        while 0 <= at - each.at < len(each.data):
            piece = each.data[at - each.at :][:FILE_CHUNK_BYTES]
            reply = client.put_piece(each.sha256, each.record, each.size, at, piece)
            if reply.wrong_hash or reply.have <= at:
                # Not believed, or the server has lost what it had: from there in the next round.
                found.skip.add(each.sha256)
                at = reply.have
                break
            at = reply.have
            found.sent[each.sha256] = at
            if progress:
                progress("file_sent", at * 100 // each.size)
    except NoSuchFile:
        found.skip.add(each.sha256)
        return
    found.sent[each.sha256] = at


def _fetch(
    wanted: Fetching, client: FilesClient, found: FilesIn, progress: Progress | None
) -> None:
    at, end = wanted.at, min(wanted.size, wanted.at + wanted.most)
    try:
        while at < end:
            data = client.get_piece(wanted.sha256, wanted.record, wanted.size, at)
            found.pieces.append((wanted, at, data))
            at += len(data)
            if progress:
                progress("file_received", at * 100 // wanted.size)
    except NoSuchFile:
        found.skip.add(wanted.sha256)
