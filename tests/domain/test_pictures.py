"""What a file is by its bytes, and that a camera's notes never come along."""

from __future__ import annotations

import base64

import pytest

from mtw_desktop.domain.files import safe_name
from mtw_desktop.domain.pictures import media_type_of, without_notes
from mtw_desktop.errors import InputError
from tests.pictures import png, with_notes

#: A gray JPEG of 2 by 1 pixels, without any notes.
JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwc"
    "KDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAIBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAA"
    "AAAAAAAAAAD/2gAIAQEAAD8AVN//2Q=="
)
NOTES = b"25.7617N 80.1918W Guerlande"


@pytest.mark.parametrize(
    ("data", "found"),
    [(JPEG, "image/jpeg"), (png(), "image/png"), (b"%PDF-1.4 x", "application/pdf")],
)
def test_a_file_is_what_its_bytes_say(data: bytes, found: str) -> None:
    assert media_type_of(data) == found


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0", "file_heic"),
        (b"GIF89a", "file_kind"),
        (b"PK\x03\x04", "file_kind"),
        (b"MZ", "file_kind"),
        (b"<svg onload=x>", "file_kind"),
        (b"", "file_kind"),
    ],
)
def test_anything_else_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        media_type_of(data)
    assert caught.value.details["reason"] == reason


def test_a_photo_loses_its_notes_and_nothing_else() -> None:
    cleaned = without_notes(with_notes(JPEG, 1, NOTES), "image/jpeg")
    assert cleaned == JPEG
    turned = without_notes(with_notes(JPEG, 6, NOTES), "image/jpeg")
    assert b"Guerlande" not in turned
    assert b"25.76" not in turned
    # The way up is kept, as the only note, and stays the same when cleaned again.
    assert turned[20:].startswith(b"\xff\xe1")
    assert without_notes(turned, "image/jpeg") == turned


def test_a_png_loses_its_texts_and_what_was_appended() -> None:
    assert without_notes(png(notes=NOTES) + NOTES, "image/png") == png()


@pytest.mark.parametrize("whole", [JPEG, png()], ids=["jpeg", "png"])
def test_a_picture_that_is_cut_off_is_damaged_wherever_it_ends(whole: bytes) -> None:
    kind = media_type_of(whole)
    for length in range(8, len(whole)):
        with pytest.raises(InputError):
            without_notes(whole[:length], kind)


def test_a_picture_that_claims_a_mile_of_pixels_is_refused() -> None:
    trap = png().replace(b"\0\0\0\x08\0\0\0\x08", b"\0\1\0\0\0\1\0\0", 1)
    with pytest.raises(InputError):
        without_notes(trap, "image/png")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("C:\\scans\\Renta.PDF", "Renta.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("bill\u202efdp.exe", "billfdp.exe.pdf"),
        ("Re\u0301sume\u0301.pdf", "Résumé.pdf"),
        ("a\nb\t.pdf", "ab.pdf"),
        ("", "file.pdf"),
        ("...", "file.pdf"),
        ("x" * 300 + ".pdf", "x" * 100 + ".pdf"),
    ],
)
def test_a_name_is_harmless_and_says_what_the_file_is(name: str, kept: str) -> None:
    assert safe_name(name, "application/pdf") == kept
