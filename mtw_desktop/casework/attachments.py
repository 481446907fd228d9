"""Files of a person or of one record: signatures, receipts, papers, photos.

The bytes lie encrypted in the store, in the same transaction as the record that names them. What
cameras write into photos never gets there.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mtw_desktop.casework.case_rows import CaseRow, Tone
from mtw_desktop.casework.changes import Changed, changed
from mtw_desktop.casework.joining import SERVER
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.codelists import is_code
from mtw_desktop.domain.files import Attachment, check_file_size, safe_name
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.pictures import media_type_of, without_notes
from mtw_desktop.domain.records import Participant, Staff
from mtw_desktop.domain.wording import date_words
from mtw_desktop.errors import CannotWriteFile, RuleBroken
from mtw_desktop.store.transaction import Transaction

SIGNATURE = "signature"
_KIB, _MIB = 1_000, 1_000_000
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Attaching:
    """A file to attach. ``data`` decides what it is, whatever ``media_type`` says (it may be
    empty); ``file_kind`` is a code of ``attachment_kind``; ``record_kind`` and ``record_id`` name
    the record it belongs to: leave them out for a file of the person."""

    data: bytes
    name: str
    media_type: str = ""
    file_kind: str = "other"
    record_kind: str | None = None
    record_id: str | None = None
    participant_id: str | None = None


@dataclass(frozen=True, slots=True)
class FilePlace:
    """An attachment as its page shows it. ``data`` is ``None`` while the bytes are at the server
    only; ``size_text`` is in the screen language; ``record_kind`` is empty for a file of the
    person."""

    attachment: Attachment
    person_name: str
    kind_text: str
    size_text: str
    added_text: str
    data: bytes | None
    #: Whether there is a server to fetch it from.
    joined: bool = False


def attach_in(tx: Transaction, attaching: Attaching) -> Attachment:
    """Attach a file inside a transaction of the caller: the record of it, as written.

    ``InputError`` with a reason (file_empty, file_too_large, file_kind, file_heic, file_damaged).
    """
    if not is_code("attachment_kind", attaching.file_kind):
        raise RuleBroken(f"no kind of file is called {attaching.file_kind}")
    check_file_size(len(attaching.data))
    media_type = media_type_of(attaching.data)
    data = without_notes(attaching.data, media_type)
    sha256 = tx.keep_file(data)
    return tx.create(
        Attachment(
            id=new_id(),
            participant_id=attaching.participant_id,
            record_kind=attaching.record_kind or "",
            record_id=attaching.record_id,
            file_kind=attaching.file_kind,
            name=safe_name(attaching.name, media_type),
            media_type=media_type,
            size=len(data),
            sha256=sha256,
        )
    )


def attach(session: Session, attaching: Attaching) -> Changed:
    """Attach a file in a transaction of its own; errors as ``attach_in``. The first of
    ``record_ids`` … are the attachment, the record and the person."""
    with session.store.atomic(session.staff.id) as tx:
        made = attach_in(tx, attaching)
    ids = (made.id, attaching.record_id, attaching.participant_id)
    return changed({"attachment"}, *(each for each in ids if each))


def attachment_bytes(session: Session, attachment_id: str) -> bytes | None:
    """The bytes of an attachment in use; ``None`` if they are not on this laptop (yet), and for
    one that was voided."""
    found = session.store.get(Attachment, attachment_id)
    if found is None or found.voided_at is not None:
        return None
    return session.store.file_bytes(found.sha256)


def person_files(session: Session, participant_id: str) -> list[CaseRow]:
    """The files of a person, newest first. Signatures are left out: they are part of the paper
    they stand on, and their records show them."""
    found = session.store.many(Attachment, participant_id=participant_id, descending=True)
    return [_row(session, each) for each in found if each.file_kind != SIGNATURE]


def record_files(session: Session, record_id: str) -> list[CaseRow]:
    """The files of one record, newest first, signatures too."""
    found = session.store.many(Attachment, record_id=record_id, descending=True)
    return [_row(session, each) for each in found]


def file_place(session: Session, attachment_id: str) -> FilePlace | None:
    """What the page of a file shows; ``None`` if there is no such file in use (any more).

    Opening a file of a restricted person leaves a line in the audit.
    """
    store = session.store
    found = store.get(Attachment, attachment_id)
    if found is None or found.voided_at is not None:
        return None
    person = store.get(Participant, found.participant_id) if found.participant_id else None
    if person is not None and person.restricted:
        with store.atomic(session.staff.id) as tx:
            tx.audit("read", "attachment", attachment_id)
    return FilePlace(
        attachment=found,
        person_name=_name(person),
        kind_text=code_label("attachment_kind", found.file_kind, session.language),
        size_text=size_words(known(found.size) or 0, session.language),
        added_text=_added(session, found),
        data=store.file_bytes(found.sha256),
        joined=store.setting(SERVER) is not None,
    )


def void_file(session: Session, attachment_id: str, reason: str) -> Changed:
    """Take a file out of use; its bytes go 30 days later. ``RuleBroken`` without a reason."""
    if not reason.strip():
        raise RuleBroken("voiding a file has a reason")
    found = session.store.get(Attachment, attachment_id)
    with session.store.atomic(session.staff.id) as tx:
        tx.void(Attachment, attachment_id, reason.strip())
        tx.sweep_files()
    ids = (attachment_id, found.record_id, found.participant_id) if found else (attachment_id,)
    return changed({"attachment"}, *(each for each in ids if each))


def save_copy(session: Session, attachment_id: str, path: Path) -> Path:
    """Write the file outside the encrypted store, readable by its owner; the path.

    Callers warn first. The file appears whole or not at all, and never without its line in the
    audit (``save_copy``). ``CannotWriteFile``; ``RuleBroken`` if the bytes are not here.
    """
    data = attachment_bytes(session, attachment_id)
    if data is None:
        raise RuleBroken("no bytes to save")
    with session.store.atomic(session.staff.id) as tx:
        tx.audit("save_copy", "attachment", attachment_id)
        _write(path, data)
    return path


def size_words(size: int, lang: str) -> str:
    """``1.2 MB`` or ``84 KB``, as disks are labeled: thousands, not 1024s."""
    if size >= _MIB:
        number = f"{size / _MIB:.1f}"
        if lang == "es":
            number = number.replace(".", ",")
        return label("files.mb", lang, n=number)
    return label("files.kb", lang, n=max(1, round(size / _KIB)))


def _write(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{path.name}.part")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise CannotWriteFile(type(error).__name__, reason=error.strerror or "") from error


def _row(session: Session, found: Attachment) -> CaseRow:
    lang = session.language
    pill, tone = _standing(session, found)
    size = size_words(known(found.size) or 0, lang)
    kind = code_label("attachment_kind", found.file_kind, lang)
    return CaseRow(
        kind="attachment",
        record_id=found.id,
        title=kind,
        detail=f"{found.name} · {size}",
        pill=pill,
        tone=tone,
        on=_made(found).astimezone().date(),
        page="file",
        argument=found.id,
        participant_id=found.participant_id or "",
    )


def _standing(session: Session, found: Attachment) -> tuple[str, Tone]:
    state = session.store.file_state(found.sha256)
    if state is None or not state.whole:
        return label("files.at_server", session.language), "info"
    return "", "muted"


def _added(session: Session, found: Attachment) -> str:
    staff = session.store.get(Staff, found.created_by) if found.created_by else None
    day = date_words(_made(found).astimezone().date(), session.language)
    if staff is None:
        return label("files.added", session.language, date=day)
    return label("files.added_by", session.language, date=day, name=staff.name)


def _made(found: Attachment) -> datetime:
    return found.created_at or _BEGINNING


def _name(person: Participant | None) -> str:
    if person is None:
        return ""
    given = known(person.name_to_use) or known(person.given_name) or ""
    return f"{given} {known(person.family_name) or ''}".strip()
