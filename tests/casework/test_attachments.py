"""Files of a person: attached, shown, voided, saved outside, and never without a trace."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from mtw_desktop.casework import attachments
from mtw_desktop.casework.attachments import Attaching
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.files import Attachment
from mtw_desktop.domain.records import Participant
from mtw_desktop.errors import CannotWriteFile, InputError, RuleBroken
from tests.casework.conftest import Enter
from tests.pictures import pdf, png

NOTES = b"25.7617N 80.1918W"


def attach(session: Session, person: str, **more: str) -> str:
    file = Attaching(png(notes=NOTES), "C:\\phone\\IMG_1.PNG", participant_id=person, **more)
    found = attachments.attach(session, file).record_ids
    return next(each for each in found if session.store.get(Attachment, each))


def acts(session: Session) -> list[tuple[str, str]]:
    return [(line.act, line.kind) for line in session.store.audit_lines()]


def test_a_photo_is_kept_without_its_notes(session: Session, enter: Enter) -> None:
    person = enter()
    made = attach(session, person, file_kind="photo")
    found = session.store.get(Attachment, made)
    assert found is not None
    assert (found.name, found.media_type, found.size) == ("IMG_1.png", "image/png", len(png()))
    assert attachments.attachment_bytes(session, made) == png()


def test_the_files_of_a_person_are_the_newest_first_without_signatures(
    session: Session, enter: Enter
) -> None:
    person = enter()
    older = attach(session, person, file_kind="photo")
    attach(session, person, file_kind="signature", record_kind="consent")
    newer = attach(session, person, file_kind="receipt")
    rows = attachments.person_files(session, person)
    assert [row.record_id for row in rows] == [newer, older]
    assert (rows[0].title, rows[0].page, rows[0].argument) == ("Receipt", "file", newer)
    assert rows[0].detail == "IMG_1.png · 1 KB"


def test_the_files_of_one_record(session: Session, enter: Enter) -> None:
    person = enter()
    attach(session, person)
    other = attach(session, person, record_kind="participant", record_id=person)
    assert [row.record_id for row in attachments.record_files(session, person)] == [other]


def test_what_is_no_photo_and_no_pdf_leaves_nothing_behind(session: Session, enter: Enter) -> None:
    person = enter()
    with pytest.raises(InputError):
        attachments.attach(session, Attaching(b"MZ\0", "x.pdf", participant_id=person))
    with pytest.raises(RuleBroken):
        attach(session, person, file_kind="selfie")
    assert attachments.person_files(session, person) == []


def test_a_voided_file_shows_nothing_any_more(session: Session, enter: Enter) -> None:
    person = enter()
    made = attach(session, person)
    with pytest.raises(RuleBroken):
        attachments.void_file(session, made, " ")
    assert "attachment" in attachments.void_file(session, made, "Wrong person").kinds
    assert attachments.person_files(session, person) == []
    assert attachments.attachment_bytes(session, made) is None
    assert attachments.file_place(session, made) is None
    assert session.store.get(Attachment, made) is not None


def test_a_copy_is_private_and_on_record(session: Session, enter: Enter, tmp_path: Path) -> None:
    made = attach(session, enter())
    place = attachments.save_copy(session, made, tmp_path / "copy.png")
    assert place.read_bytes() == png()
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert list(tmp_path.glob(".*")) == []
    assert acts(session)[-1] == ("save_copy", "attachment")
    with pytest.raises(CannotWriteFile):
        attachments.save_copy(session, made, tmp_path / "nowhere" / "copy.png")
    assert acts(session).count(("save_copy", "attachment")) == 1


def test_looking_at_a_file_of_a_restricted_person_is_on_record(
    session: Session, enter: Enter
) -> None:
    person = enter()
    made = attach(session, person)
    place = attachments.file_place(session, made)
    assert place is not None
    assert (place.person_name, place.kind_text) == ("Guerlande Étienne", "Other document")
    assert place.added_text == "Added November 22, 2026 by Marisol Peña"
    assert ("read", "attachment") not in acts(session)
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Participant, person, {"restricted": True})
    attachments.file_place(session, made)
    assert ("read", "attachment") in acts(session)


def test_no_file_in_the_folder_says_what_was_attached(session: Session, enter: Enter) -> None:
    person = enter()
    secret = pdf(200_000) + b"Planted words"
    attachments.attach(session, Attaching(secret, "Étienne lease.pdf", participant_id=person))
    for path in session.folder.iterdir():
        content = path.read_bytes()
        assert b"Planted words" not in content
        assert secret[1000:1032] not in content


@pytest.mark.parametrize(
    ("size", "lang", "words"),
    [(1, "en", "1 KB"), (84_400, "en", "84 KB"), (1_240_000, "es", "1,2 MB")],
)
def test_sizes_in_words(size: int, lang: str, words: str) -> None:
    assert attachments.size_words(size, lang) == words
