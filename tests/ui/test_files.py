"""Files on the screen: chosen, dropped or pasted, seen in the program, voided, saved outside."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import attachments, demo_files, file_sync
from mtw_desktop.casework.attachments import Attaching
from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.domain.pictures import media_type_of
from mtw_desktop.errors import InputError
from tests.pictures import png, two_pages
from tests.ui.case_world import GUERLANDE, World, key, keys
from tests.ui.file_steps import join, noting, photo, take_away
from tests.ui.walking import nameless
from ui.pages.attach import AddingFile, add_file, take_drops
from ui.pages.file import FilePage
from ui.pages.file_parts import made_fit, read_chosen
from ui.pages.sync_status import SyncStatusPage
from ui.widgets.page import Page
from ui.widgets.photos import LONGEST_SIDE, decoded

PAPER = demo_files.paper(("Lease", "135 NE 54th Street"))


@pytest.fixture
def person(world: World) -> str:
    return world.take_in(GUERLANDE)


@pytest.fixture
def page(qtbot: QtBot, world: World) -> Page:
    made = Page(world.context)
    qtbot.addWidget(made)
    return world.show(made)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    place = tmp_path / "Renta.PDF"
    place.write_bytes(PAPER)
    return place


def rows(world: World, person: str) -> list[CaseRow]:
    return world.case(attachments.person_files, person)


def attached(world: World, person: str, data: bytes, kind: str = "photo") -> str:
    world.case(attachments.attach, Attaching(data, "a", file_kind=kind, participant_id=person))
    return rows(world, person)[0].record_id


def opened(qtbot: QtBot, world: World, attachment: str) -> FilePage:
    made = FilePage(world.context)
    qtbot.addWidget(made)
    return world.show(made, attachment)


def chosen(world: World, adding: AddingFile, path: Path) -> None:
    adding.read(str(path))
    world.settle()


def test_a_file_is_chosen_named_and_kept_by_keyboard(
    page: Page, world: World, person: str, scan: Path
) -> None:
    told: list[frozenset[str]] = []
    world.context.notices.changed.connect(told.append)
    adding = add_file(page, person)
    dialog = adding.dialog
    assert nameless(dialog) == []
    assert not dialog.add.isEnabled()
    chosen(world, adding, scan)
    assert dialog.view.pages is not None
    key(dialog.add, Qt.Key.Key_Return)
    assert dialog.kind_field.problem.text() == "Say what it is."
    keys(dialog.kind, "Other")
    key(dialog.add, Qt.Key.Key_Return)
    world.settle()
    (row,) = rows(world, person)
    assert row.detail.startswith("Renta.pdf · ")
    assert row.title == "Other document"
    assert told == [frozenset({"attachment"})]


def test_a_file_of_a_record_knows_what_it_most_likely_is(
    page: Page, world: World, person: str, scan: Path
) -> None:
    adding = add_file(page, person, "issue", person)
    assert adding.dialog.kind.code() == "receipt"
    chosen(world, adding, scan)
    key(adding.dialog.add, Qt.Key.Key_Return)
    world.settle()
    assert [each.title for each in rows(world, person)] == ["Receipt"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (b"MZ\x90", "Only photos"),
        (b"%PDF-1.7 torn", "damaged"),
        (png()[:40], "damaged"),
        (b"", "empty"),
    ],
)
def test_what_cannot_be_added_is_said_in_the_dialog(
    page: Page, world: World, person: str, tmp_path: Path, data: bytes, words: str
) -> None:
    bad = tmp_path / "IMG_1.jpg"
    bad.write_bytes(data)
    adding = add_file(page, person)
    chosen(world, adding, bad)
    assert adding.dialog.banner.isVisible()
    assert words in adding.dialog.banner.sentence.text()
    assert not adding.dialog.add.isEnabled()
    adding.dialog.close()
    world.settle()


def test_a_picture_is_pasted(page: Page, world: World, person: str) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    QGuiApplication.clipboard().setImage(image)
    adding = add_file(page, person)
    key(adding.dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    world.settle()
    assert adding.chosen is not None
    assert adding.chosen.media_type == "image/png"
    adding.dialog.close()
    world.settle()


def test_the_dialog_may_be_closed_while_a_file_is_read(
    page: Page, world: World, person: str, scan: Path
) -> None:
    adding = add_file(page, person)
    adding.read(str(scan))
    adding.dialog.reject()
    adding.dialog.close()
    world.settle()
    assert rows(world, person) == []


def test_a_file_is_dropped_on_a_card(page: Page, world: World, person: str, scan: Path) -> None:
    take_drops(page.content, page, person)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(scan))])
    action, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(5, 5), action, mime, left, none)
    QApplication.sendEvent(page.content, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(5, 5), action, mime, left, none)
    QApplication.sendEvent(page.content, drop)
    world.settle()
    (adding,) = page.findChildren(AddingFile)
    assert adding.chosen is not None
    assert adding.chosen.data == PAPER
    adding.dialog.close()
    world.settle()
    assert page.findChildren(AddingFile) == []


def test_a_large_photo_is_made_smaller_turned_up_and_loses_its_notes(
    qapp: QApplication, tmp_path: Path
) -> None:
    place = tmp_path / "IMG_2.jpg"
    place.write_bytes(photo(4000, 3000))
    found = read_chosen(place)
    image = decoded(found.data)
    assert (image.width(), image.height()) == (LONGEST_SIDE * 3 // 4, LONGEST_SIDE)
    assert b"Planted" not in found.data
    assert len(found.data) < len(place.read_bytes())


@pytest.mark.qt_log_ignore("Unsupported marker")
def test_a_small_photo_keeps_every_pixel(qapp: QApplication) -> None:
    found = made_fit(photo(400, 300), "IMG_3.jpg")
    assert b"Planted" not in found.data
    image = decoded(found.data)
    assert (image.width(), image.height()) == (300, 400)
    assert media_type_of(found.data) == found.media_type == "image/jpeg"
    for odd in (b"\xff\xd8\xff not a photo", b"GIF89a", b"<svg/>", PAPER):
        with pytest.raises(InputError):
            decoded(odd)


def test_a_photo_is_seen_larger_and_smaller(qtbot: QtBot, world: World, person: str) -> None:
    shown = opened(qtbot, world, attached(world, person, png(900, 600)))
    assert shown.heading.title.text() == "Photo"
    assert shown.view.image.isVisible()
    assert nameless(shown) == []
    width = shown.view.image.width()
    key(shown.view.larger, Qt.Key.Key_Space)
    assert shown.view.image.width() > width
    key(shown.view.smaller, Qt.Key.Key_Space)
    assert shown.view.image.width() == width
    assert not shown.view.smaller.isEnabled()


def test_the_pages_of_a_pdf_are_leafed_through(qtbot: QtBot, world: World, person: str) -> None:
    shown = opened(qtbot, world, attached(world, person, two_pages(PAPER), "other"))
    assert shown.view.place.text() == "Page 1 of 2"
    key(shown.view.after, Qt.Key.Key_Space)
    assert shown.view.place.text() == "Page 2 of 2"
    assert not shown.view.after.isEnabled()


def test_a_copy_goes_outside_only_after_a_warning(
    qtbot: QtBot, world: World, person: str, tmp_path: Path
) -> None:
    shown = opened(qtbot, world, attached(world, person, PAPER, "receipt"))
    proposed: list[str] = []
    answers = iter([False, True])

    def sure(*_words: object) -> bool:
        return next(answers)

    shown.sure = sure

    def there(_parent: object, _title: str, name: str) -> Path:
        proposed.append(name)
        return tmp_path / "copy.pdf"

    shown.ask_where = there
    shown.copy.click()
    world.settle()
    assert proposed == []
    shown.copy.click()
    world.settle()
    assert proposed == ["receipt.pdf"], "the proposal says what it is and names nobody"
    assert (tmp_path / "copy.pdf").read_bytes() == PAPER


def test_a_voided_file_is_left(qtbot: QtBot, world: World, person: str) -> None:
    made = attached(world, person, PAPER)
    shown = opened(qtbot, world, made)
    left: list[bool] = []
    shown.leave.connect(noting(left))
    shown.void_it("Wrong person")
    world.settle()
    assert left == [True]
    assert rows(world, person) == []
    again = opened(qtbot, world, made)
    assert again.banner.sentence.text() == "This file is not on record any more."
    assert not again.copy.isVisible()


def test_a_file_that_is_at_the_server_only_can_be_asked_for(
    qtbot: QtBot, world: World, person: str
) -> None:
    made = attached(world, person, PAPER)
    world.run(take_away, world, made)
    shown = opened(qtbot, world, made)
    assert shown.away.isVisible()
    assert "Settings" in shown.away.next_step.text()
    world.run(join, world)
    shown.reload()
    world.settle()
    asked: list[bool] = []
    world.context.notices.sync_wanted.connect(noting(asked))
    assert shown.away.action is not None
    key(shown.away.action, Qt.Key.Key_Space)
    world.settle()
    assert asked == [True]
    assert not shown.copy.isEnabled()
    assert rows(world, person)[0].pill == "not on this laptop"


def test_the_sync_page_counts_files_and_can_fetch_all_of_them(
    qtbot: QtBot, world: World, person: str
) -> None:
    attached(world, person, PAPER)
    status = SyncStatusPage(world.context)
    qtbot.addWidget(status)
    world.show(status)
    assert status.files.text() == "1 to be sent"
    assert not status.fetch_all.isVisible()
    world.run(join, world)
    status.reload()
    world.settle()
    asked: list[bool] = []
    world.context.notices.sync_wanted.connect(noting(asked))
    assert not status.fetch_all.box.isChecked()
    key(status.fetch_all.box, Qt.Key.Key_Space)
    world.settle()
    assert asked == [True]
    assert world.case(file_sync.fetch_all)
    assert nameless(status) == []
