"""Issuing a referral: the same bytes on the screen, at the printer, in the file and on record."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import referring
from mtw_desktop.domain.records import ReferralEvent
from tests.ui.case_world import GUERLANDE, Shelf, World, key, keys, shelf_on
from tests.ui.refer_steps import Here, choose, open_page, records, settle
from ui.pages.refer import ReferPage
from ui.widgets.printing import NoPrinters
from ui.workspace import Workspace


@pytest.fixture
def person(world: World) -> str:
    return world.take_in(GUERLANDE)


@pytest.fixture
def page(qtbot: QtBot, world: World, person: str) -> ReferPage:
    return open_page(qtbot, world, person)


@pytest.fixture
def shelf(page: ReferPage) -> Shelf:
    return shelf_on(page.desk)


def test_the_paper_is_what_the_preview_showed(
    page: ReferPage, world: World, qtbot: QtBot, shelf: Shelf, tmp_path: Path
) -> None:
    choose(page, world, qtbot)
    keys(page.fields.bring, "proof of address")
    settle(page, world, qtbot)
    seen = page.slip.pdf
    world.clock.advance(minutes=7)
    page.print_paper()
    world.settle()
    (referral,) = records(world)
    assert shelf.printed == [(seen, referral.number)]
    assert referral.status == "requested"
    place = tmp_path / "slip.pdf"
    page.desk.ask_where = Here(place)
    page.save_paper()
    world.settle()
    assert place.read_bytes() == seen
    assert world.case(referring.slip_pdf, referral.id) == seen
    assert page.desk.ask_where.proposed == f"{referral.number}.pdf"

    def events(session: object) -> list[str | None]:
        rows = session.store.many(ReferralEvent)  # type: ignore[attr-defined]
        return [each.detail for each in rows if each.event == "printed"]

    assert world.case(events) == ["printer", "file"]


def test_a_changed_mind_at_the_printer_issues_nothing(
    page: ReferPage, world: World, qtbot: QtBot, shelf: Shelf
) -> None:
    choose(page, world, qtbot)
    shelf.declined = True
    page.print_paper()
    world.settle()
    assert records(world) == []
    assert page.fields.isVisible()
    assert page.buttons.issue.isEnabled()


def test_without_a_printer_the_slip_is_saved_instead(
    page: ReferPage, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(page, world, qtbot)
    page.desk.printers = NoPrinters()
    page.print_paper()
    world.settle()
    assert page.desk.banner.sentence.text() == "No printer was found."
    assert records(world) == []
    page.desk.ask_where = Here(tmp_path / "slip.pdf")
    assert page.desk.banner.action is not None
    page.desk.banner.action.click()
    world.settle()
    assert (tmp_path / "slip.pdf").read_bytes() == page.slip.pdf
    assert len(records(world)) == 1


def test_a_file_that_cannot_be_written_says_so_and_may_be_tried_again(
    page: ReferPage, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(page, world, qtbot)
    page.desk.ask_where = Here(tmp_path / "nowhere" / "slip.pdf")
    page.save_paper()
    world.settle()
    assert page.desk.banner.sentence.text() == "The file could not be saved there."
    page.desk.ask_where = Here(tmp_path / "slip.pdf")
    assert page.desk.banner.action is not None
    page.desk.banner.action.click()
    world.settle()
    assert (tmp_path / "slip.pdf").exists()
    assert len(records(world)) == 1, "issued once"


def test_nothing_is_issued_without_a_destination(
    page: ReferPage, world: World, shelf: Shelf
) -> None:
    page.print_paper()
    world.settle()
    assert page.wrong.isVisible()
    assert page.fields._fields["where"].problem.text()
    assert shelf.printed == []
    assert records(world) == []


def test_pressing_twice_issues_once(
    page: ReferPage, world: World, qtbot: QtBot, shelf: Shelf
) -> None:
    choose(page, world, qtbot)
    page.buttons.issue.click()
    page.buttons.issue.click()
    page.print_paper()
    world.settle()
    assert len(records(world)) == 1


@pytest.mark.qt_log_ignore("does not support|propagateSizeHints")
def test_a_whole_referral_from_the_keyboard(qtbot: QtBot, world: World, person: str) -> None:
    window = Workspace(world.context)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go("person", person)
    world.settle()
    here(window, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)  # which need?
    menu = QApplication.activePopupWidget()
    assert menu is not None
    key(menu, Qt.Key.Key_Down)
    key(menu, Qt.Key.Key_Return)
    world.settle()
    page = window.page
    assert isinstance(page, ReferPage)
    shelf = shelf_on(page.desk)
    window.activateWindow()  # which a window manager does when a menu closes
    qtbot.waitUntil(page.fields.picker.edit.hasFocus)
    choose(page, world, qtbot)
    assert page.fields.appointment.hasFocus()
    keys(focused(), "tue 24 9:30")
    for _ in range(3):
        here(window, Qt.Key.Key_Tab)
    assert page.fields.bring.hasFocus()
    keys(focused(), "proof of address")
    settle(page, world, qtbot)
    here(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    world.settle()
    assert len(shelf.printed) == 1
    (referral,) = records(world)
    assert referral.appointment_at is not None
    assert referral.appointment_at.astimezone().strftime("%m-%d %H:%M") == "11-24 09:30"
    assert referral.bring_along == "proof of address"
    here(window, Qt.Key.Key_Return)
    world.settle()
    assert window.place() == ("person", person)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def here(
    window: QWidget,
    pressed: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key where the focus is."""
    key(QApplication.focusWidget() or window, pressed, modifier)
