"""Mail that came on a stick: the same verdicts and the same pages as over the network.

Whoever brings it cannot read it, and neither can the answer be read by anybody but the laptop that
wrote. Taking the same mail in again is harmless: its groups are known, and the answer is made anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Row, text

from mtw_desktop import errors
from mtw_desktop.domain.ids import new_id
from sync import protocol, sealing
from sync.bundle_notes import AnswerNote, JoinNote, MailNote
from sync.sealing import Envelope, Header
from sync.server import auth, enrolling, logs, meta, pulls, records, walls, wire
from sync.server.checking import is_id
from sync.server.database import Database
from sync.server.problems import CallRefused

#: JSON of the pages in one part of an answer, before it is packed.
PART_BYTES = 24_000_000
DAY_MS = 24 * 60 * 60 * 1000

M = TypeVar("M", bound=protocol.Message)


def receive(database: Database, data: bytes, now_ms: int) -> Iterator[bytes]:
    """Take a piece of mail in; the parts of its answer, each made when it is asked for.

    What the mail holds is taken in before this returns. Raises a ``BundleError`` for what is not
    sound mail to this server, and ``CallRefused`` unknown_device, busy, too_large, bad_message.
    """
    envelope = sealing.read(data)
    with database.reading() as connection:
        facts = meta.load(connection)
    if envelope.header.server != facts.fingerprint:
        raise errors.BundleNotForUs("another server")
    if envelope.header.kind == sealing.MAIL:
        desk = _take_mail(database, facts, envelope, now_ms)
    elif envelope.header.kind == sealing.JOIN:
        desk = _take_wish(database, facts, envelope, now_ms)
    else:
        raise errors.BundleNotForUs("an answer")
    return desk.parts()


class _Desk:
    """Writes the answer to one piece of mail. ``kem_pub`` is the laptop's key, base64url."""

    def __init__(
        self,
        database: Database,
        facts: meta.Meta,
        header: Header,
        kem_pub: str,
        now_ms: int,
    ) -> None:
        self._database = database
        self._facts = facts
        self._header = header
        self._kem_pub = meta.unb64(kem_pub)
        self._now_ms = now_ms
        self.note = AnswerNote(answers=header.bundle, epoch=facts.epoch, now=now_ms)
        #: Who may be given pages, and where they go on.
        self.reader: auth.Caller | None = None
        self.cursors: dict[str, int] = {}

    def parts(self) -> Iterator[bytes]:
        """The sealed parts: at least one, as many as the pages need."""
        heads = list(self.note.greeting.heads) if self.note.greeting and self.reader else []
        part = 0
        while True:
            pages = self._pages(heads)
            self.note.more = bool(heads)
            yield self._sealed(part, [msgspec.json.encode(self.note), *pages])
            if not heads:
                return
            part += 1
            self.note.verdicts = []

    def greet(self, row: Row[Any], protocol_no: int) -> None:
        """What a hello would have said, and the right to read on, if there is one."""
        with self._database.writing() as connection:
            at = meta.moment_now()
            connection.execute(_SEEN, {"no": row.no, "at": at})
            self.note.greeting = auth.greeting(
                connection, self._facts, row, protocol_no, self._now_ms
            )
        if row.status == "active" and not self.note.greeting.orders:
            end = self._now_ms + auth.TOKEN_MS
            self.reader = auth.Caller(row.no, protocol_no, self._facts.epoch, end)

    def _pages(self, heads: list[protocol.Head]) -> list[bytes]:
        """Pages of the audiences in ``heads`` until the part is full; what is done is taken out."""
        found: list[bytes] = []
        if not heads or self.reader is None:
            return found
        size = 0
        with self._database.reading() as connection:
            device = auth.require_active(connection, self.reader)
            walls.read_as(connection, device.org_id, team=device.team)
            reader = pulls.Reader(device.org_id, device.team)
            while heads and size < PART_BYTES:
                page = self._page(connection, reader, heads[0])
                if page is not None:
                    found.append(page)
                    size += len(page)
                if page is None or self.cursors[heads[0].audience] >= heads[0].seq:
                    heads.pop(0)
        return found

    def _page(
        self, connection: Connection, reader: pulls.Reader, head: protocol.Head
    ) -> bytes | None:
        """The next page of an audience; none if the laptop has it all, or it has just closed."""
        after = self.cursors.get(head.audience, 0)
        if after >= head.seq:
            return None
        request = protocol.PullRequest(audience=head.audience, after=after)
        try:
            page = pulls.pull(connection, reader, request, self._now_ms)
        except CallRefused:
            return None
        self.cursors[head.audience] = msgspec.json.decode(page, type=_Covers).covers[1]
        return page

    def _sealed(self, part: int, lines: list[bytes]) -> bytes:
        header = Header(
            server=self._facts.fingerprint,
            device=self._header.device,
            incarnation=self._header.incarnation,
            kind=sealing.ANSWER,
            bundle=new_id(),
            made_at=self._now_ms,
            part=part,
        )
        return sealing.seal(header, lines, self._kem_pub, self._facts.sign_key)


class _Covers(msgspec.Struct):
    """Of a ``PullReply`` only how far it goes."""

    covers: tuple[int, int]


def _take_mail(database: Database, facts: meta.Meta, envelope: Envelope, now_ms: int) -> _Desk:
    header = envelope.header
    with database.reading() as connection:
        row = _device(connection, header)
    sealing.verify(envelope, meta.unb64(row.sign_pub))
    lines = sealing.opened(envelope, facts.kem_key)
    note = _decoded(next(lines, b""), MailNote)
    desk = _Desk(database, facts, header, row.kem_pub, now_ms)
    if row.status not in ("active", "wiping"):
        desk.note.problem = auth.STATUS[row.status]
        return desk
    caller = auth.Caller(row.no, note.protocol, facts.epoch, now_ms + auth.TOKEN_MS)
    for line in lines:
        groups = _decoded(line, protocol.PushRequest).groups
        pushed = records.push(database, caller, groups, wire.packed(line), now_ms)
        desk.note.verdicts += pushed.reply.verdicts
    logs.event("bundle", device=header.device, groups=len(desk.note.verdicts))
    if header.made_at < now_ms - sealing.LIFE_DAYS * DAY_MS:
        # What it brings is welcome, however late; what it asks for is not given on old mail.
        desk.note.problem = "bundle_too_old"
    elif note.protocol < facts.protocol_min:
        desk.note.problem = "too_old"
    else:
        with database.reading() as connection:
            row = _device(connection, header)
        desk.cursors = dict(note.cursors) if note.epoch == facts.epoch else {}
        desk.greet(row, note.protocol)
    return desk


def _take_wish(database: Database, facts: meta.Meta, envelope: Envelope, now_ms: int) -> _Desk:
    header = envelope.header
    lines = sealing.opened(envelope, facts.kem_key)
    request = _decoded(next(lines, b""), JoinNote).request
    if (request.device, request.incarnation) != (header.device, header.incarnation):
        raise errors.BundleForged("another device")
    with database.writing() as connection:
        try:
            sealing.verify(envelope, meta.unb64(request.sign_pub))
        except ValueError:
            raise errors.BundleForged("no key") from None
        reply = enrolling.enroll(connection, facts, request, now_ms)
    desk = _Desk(database, facts, header, request.kem_pub, now_ms)
    if isinstance(reply, CallRefused):
        desk.note.problem = reply.problem.code
        return desk
    desk.note.welcome = reply
    logs.event("enroll", device=request.device, org=reply.org, status=reply.status)
    if reply.status == "active":
        with database.reading() as connection:
            row = _device(connection, header)
        desk.greet(row, request.protocol)
    return desk


def _device(connection: Connection, header: Header) -> Row[Any]:
    if is_id(header.device) and is_id(header.incarnation):
        values = {"id": header.device, "incarnation": header.incarnation}
        row = connection.execute(_BY_ID, values).one_or_none()
        if row is not None:
            return row
    raise CallRefused(401, "unknown_device")


def _decoded(line: bytes, kind: type[M]) -> M:
    try:
        return msgspec.json.decode(line, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise errors.BundleDamaged(type(error).__name__) from error


_BY_ID = text(
    "SELECT no, org_id, status, team, sign_pub, kem_pub, last_seq, cloned FROM device"
    " WHERE id = :id AND incarnation = :incarnation"
)
_SEEN = text("UPDATE device SET seen_at = :at WHERE no = :no")
