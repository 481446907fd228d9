"""The bytes of files in a round of sync: which to send, which to fetch, and what came of it.

All files are sent. Fetched are small ones (signatures), those somebody wants to see, and all of
them if this laptop is set so: a laptop should not carry more than it needs.
"""

from __future__ import annotations

from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.files import FILE_CHUNK_BYTES, MAX_FILE_BYTES, Attachment
from mtw_desktop.store.blobs import FileState
from sync.file_rounds import STEP_BYTES, Fetching, FilesIn, FilesOut, Sending

#: Files up to this size come by themselves: signatures, small scans.
SMALL_BYTES = 64_000
_ALL, _WANTED, _SKIP = "fetch_all_files", "wanted_files", "skip_files"


def fetch_all(session: Session) -> bool:
    """Whether this laptop fetches every file by itself."""
    return bool(session.store.setting(_ALL, False))


def set_fetch_all(session: Session, on: bool) -> Changed:
    """Let this laptop fetch every file by itself, or small and wanted ones only."""
    with session.store.atomic(session.staff.id) as tx:
        tx.set_setting(_ALL, on or None)
    return Changed(frozenset({"sync"}))


def want_file(session: Session, attachment_id: str) -> Changed:
    """Somebody wants to see a file: the next round fetches it first."""
    found = session.store.get(Attachment, attachment_id)
    if found is None:
        return NOTHING
    wanted: list[str] = session.store.setting(_WANTED, [])
    if found.sha256 not in wanted:
        with session.store.atomic(session.staff.id) as tx:
            tx.set_setting(_WANTED, [*wanted, found.sha256])
    return Changed(frozenset({"sync"}))


def collect_files(session: Session) -> FilesOut | None:
    """What to move in this step; ``None`` if there is nothing."""
    skip = frozenset(session.store.setting(_SKIP, []))
    out = FilesOut(_sending(session, skip), _fetching(session, skip))
    return out if out.sending or out.fetching else None


def files_pending(session: Session, *, fresh: bool) -> bool:
    """Whether another step has files to move; ``fresh`` forgets what could not be moved in the
    round before."""
    if fresh and session.store.setting(_SKIP) is not None:
        with session.store.atomic(session.staff.id) as tx:
            tx.set_setting(_SKIP, None)
    return collect_files(session) is not None


def apply_files(session: Session, found: FilesIn) -> frozenset[str]:
    """Take what was moved; the kinds of records that look different now."""
    store, skip = session.store, set(found.skip)
    whole: set[str] = set()
    with store.atomic(session.staff.id) as tx:
        for sha256, sent in found.sent.items():
            tx.note_sent(sha256, sent)
        for wanted, at, data in found.pieces:
            if wanted.sha256 in skip:
                continue
            if not tx.take_piece(wanted.sha256, wanted.size, at, data):
                skip.add(wanted.sha256)
            elif at + len(data) == wanted.size:
                whole.add(wanted.sha256)
        if skip:
            tx.set_setting(_SKIP, sorted(skip.union(store.setting(_SKIP, []))))
        rest = [each for each in store.setting(_WANTED, []) if each not in whole]
        tx.set_setting(_WANTED, rest or None)
    return frozenset({"attachment"}) if whole else frozenset()


def _sending(session: Session, skip: frozenset[str]) -> tuple[Sending, ...]:
    sending: list[Sending] = []
    room = STEP_BYTES
    for each in _to_send(session, skip):
        data = b""
        while room > 0 and (piece := session.store.file_piece(each.sha256, each.sent + len(data))):
            data += piece
            room -= len(piece)
        if data:
            sending.append(Sending(each.sha256, each.record_id, each.size, each.sent, data))
        if room <= 0:
            break
    return tuple(sending)


def _fetching(session: Session, skip: frozenset[str]) -> tuple[Fetching, ...]:
    fetching: list[Fetching] = []
    room = STEP_BYTES
    for each in _to_fetch(session, skip):
        pieces = -(-min(room, each.size - each.have) // FILE_CHUNK_BYTES)
        most = pieces * FILE_CHUNK_BYTES
        fetching.append(Fetching(each.sha256, each.record_id, each.size, each.have, most))
        room -= min(most, each.size - each.have)
        if room <= 0:
            break
    return tuple(fetching)


def _to_send(session: Session, skip: frozenset[str]) -> list[FileState]:
    found = session.store.files_to_send(limit=100 + len(skip))
    return [each for each in found if each.sha256 not in skip]


def _to_fetch(session: Session, skip: frozenset[str]) -> list[FileState]:
    largest = MAX_FILE_BYTES if fetch_all(session) else SMALL_BYTES
    wanted = session.store.setting(_WANTED, [])
    found = session.store.files_to_fetch(largest, wanted, limit=100 + len(skip))
    return [each for each in found if each.sha256 not in skip and each.size <= MAX_FILE_BYTES]
