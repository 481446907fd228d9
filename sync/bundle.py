"""The device's end of mail on a stick: what it writes, and what it makes of an answer.

An answer becomes ``engine.Incoming`` steps, as if it had come over the network: the code that takes
them in is the same. ``deliver`` brings the mail of others and lays the answers beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec

from mtw_desktop import __version__, errors
from mtw_desktop.domain.ids import new_id
from sync import bundle_files, protocol, sealing
from sync.bundle_notes import AnswerNote, BundleRequest, JoinNote, MailNote
from sync.client import ServerClient, error_of
from sync.engine import PAGES_A_ROUND, Identity, Incoming, Outgoing, batches, greet

M = TypeVar("M", bound=protocol.Message)
Progress = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class ServerKeys:
    """A server's public keys, raw."""

    sign_pub: bytes
    kem_pub: bytes

    @property
    def fingerprint(self) -> str:
        """What names the server."""
        return sealing.fingerprint(self.sign_pub, self.kem_pub)


@dataclass(slots=True)
class Answer:
    """A server's answer, opened: its header, its note, and the pages that follow, read once."""

    header: sealing.Header
    note: AnswerNote
    pages: Iterator[protocol.PullReply]


@dataclass(slots=True)
class Delivered:
    """What a carrier did with a stick. ``refused``: per file that stayed where it was, why."""

    carried: int = 0
    answers: int = 0
    hello: int = 0
    refused: list[errors.SyncError | errors.CannotWriteFile] = field(default_factory=list)
    #: What ended it early.
    error: errors.SyncError | None = None


def write_mail(
    identity: Identity,
    server: ServerKeys,
    note: MailNote,
    groups: Sequence[protocol.Group],
    made_at: int,
) -> bytes:
    """Mail with everything that waits. ``made_at`` is ms since 1970."""
    pushes = (protocol.PushRequest(groups=each) for each in batches(tuple(groups)))
    lines = [msgspec.json.encode(note), *(msgspec.json.encode(each) for each in pushes)]
    return _sealed(identity, server, sealing.MAIL, lines, made_at)


def write_wish(
    identity: Identity, server: ServerKeys, request: protocol.EnrollRequest, made_at: int
) -> bytes:
    """The wish to join with a one-time code."""
    line = msgspec.json.encode(JoinNote(request=request))
    return _sealed(identity, server, sealing.JOIN, [line], made_at)


def open_answer(
    data: bytes, server: ServerKeys, device: str, incarnation: str, kem_key: bytes
) -> Answer:
    """Open an answer to this device. Raises a ``BundleError`` for anything else."""
    envelope = sealing.read(data)
    header = envelope.header
    mine = (sealing.ANSWER, server.fingerprint, device, incarnation)
    if (header.kind, header.server, header.device, header.incarnation) != mine:
        raise errors.BundleNotForUs("header")
    sealing.verify(envelope, server.sign_pub)
    lines = sealing.opened(envelope, kem_key)
    note = _decoded(next(lines, b""), AnswerNote)
    return Answer(header, note, (_decoded(each, protocol.PullReply) for each in lines))


def steps(answer: Answer, epoch: str, clock_offset_ms: int) -> Iterator[Incoming]:
    """An answer as steps of a round, a few pages each; ``epoch`` is the one this laptop knows.

    Every step but the last says that more follows.
    """
    note = answer.note
    step = Incoming(verdicts=note.verdicts, clock_offset_ms=clock_offset_ms)
    if note.problem:
        step.error = error_of(note.problem)
        yield step
        return
    step.greeting = note.greeting
    orders = note.greeting.orders if note.greeting else []
    step.new_epoch = note.greeting is not None and note.epoch != epoch
    step.wipe = "wipe" in orders
    if "new_incarnation" in orders:
        step.error = errors.DeviceReplaced("the server has seen other groups from this device")
    for page in answer.pages:
        if len(step.pulls) == PAGES_A_ROUND:
            step.more = True
            yield step
            step = Incoming(clock_offset_ms=clock_offset_ms)
        step.pulls.append(page)
    yield step


def deliver(
    outgoing: Outgoing, client: ServerClient, folder: Path, progress: Progress | None = None
) -> Delivered:
    """Bring all mail for this server in a folder there, and lay the answers beside it.

    Mail is taken off the stick once its answer is written. Never raises a ``SyncError``.
    """
    done = Delivered(hello=outgoing.hello)
    try:
        mail = [each for each in bundle_files.mail_in(folder) if each[1].kind != sealing.ANSWER]
        if not mail:
            raise errors.NoBundles("no mail")
        greeted = greet(outgoing, client)
        done.hello = greeted.hello
        assert greeted.greeting is not None
        for path, _ in mail:
            _deliver(client, greeted.greeting.token, path, done)
            if progress:
                progress("carried", done.carried)
    except errors.SyncError as error:
        done.error = error
    return done


def _deliver(client: ServerClient, token: str, path: Path, done: Delivered) -> None:
    try:
        data = bundle_files.read_file(path)
        reply = client.bundle(token, BundleRequest(bundle=data))
        for answer in reply.answers:
            bundle_files.write_mail(path.parent, answer)
            done.answers += 1
    except (errors.BundleError, errors.CannotWriteFile, errors.DeviceRevoked) as error:
        done.refused.append(error)
        return
    done.carried += 1
    bundle_files.remove(path)


def _sealed(
    identity: Identity, server: ServerKeys, kind: str, lines: list[bytes], made_at: int
) -> bytes:
    header = sealing.Header(
        server=server.fingerprint,
        device=identity.device,
        incarnation=identity.incarnation,
        kind=kind,
        bundle=new_id(),
        made_at=made_at,
    )
    return sealing.seal(header, lines, server.kem_pub, identity.sign_key)


def _decoded(line: bytes, kind: type[M]) -> M:
    try:
        return msgspec.json.decode(line, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise errors.BundleDamaged(type(error).__name__) from error


def mail_note(epoch: str, cursors: dict[str, int]) -> MailNote:
    """What the first line of mail says."""
    return MailNote(epoch=epoch, app=__version__, cursors=cursors)
