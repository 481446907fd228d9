"""A referral from the first key to the paper, on a real store."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import referring
from mtw_desktop.domain.records import Referral, ReferralEvent
from tests.ui.case_world import GUERLANDE, Shelf, World, key, keys, shelf_on
from tests.ui.walking import nameless
from ui.pages.refer import ReferPage
from ui.widgets.printing import NoPrinters

COALITION = "Early Learning Coalition of Miami-Dade/Monroe"


@pytest.fixture
def person(world: World) -> str:
    return world.take_in(GUERLANDE)


@pytest.fixture
def page(qtbot: QtBot, world: World, person: str) -> ReferPage:
    made = ReferPage(world.context)
    qtbot.addWidget(made)
    return world.show(made, (person, world.need_of(person, "childcare")))


@pytest.fixture
def shelf(page: ReferPage) -> Shelf:
    return shelf_on(page.desk)


def settle(page: ReferPage, world: World, qtbot: QtBot) -> None:
    """Until the preview shows what stands in the fields."""
    keeper = page.keeper
    qtbot.waitUntil(lambda: not keeper._look_soon.isActive() and not keeper._search_soon.isActive())
    world.settle()
    world.settle()


def choose(page: ReferPage, world: World, qtbot: QtBot, typed: str = "early") -> None:
    keys(page.fields.picker.edit, typed)
    settle(page, world, qtbot)
    key(page.fields.picker.edit, Qt.Key.Key_Return)
    settle(page, world, qtbot)


def records(world: World) -> list[Referral]:
    def read(session: object) -> list[Referral]:
        return session.store.many(Referral)  # type: ignore[attr-defined,no-any-return]

    return world.case(read)


def test_it_opens_on_the_need_with_programs_that_fit(page: ReferPage, world: World) -> None:
    assert page.heading.text() == "Refer for child care"
    assert page.fields.programs.rowCount() > 0
    assert page.fields.reason.toPlainText() == "Evening class, son is 3"
    assert page.fields.priority.code() == "24h"
    assert page.slip.pdf is None
    assert nameless(page) == []


def test_choosing_a_program_draws_the_slip(page: ReferPage, world: World, qtbot: QtBot) -> None:
    choose(page, world, qtbot)
    words = page.slip.paper.accessibleDescription()
    assert COALITION in words
    assert "Referans ou" in words, "in the language she reads"
    assert page.fields.share.isEnabled()
    assert page.fields.share.isChecked()
    page.slip.languages.buttons["es"].click()
    settle(page, world, qtbot)
    assert "Su referido" in page.slip.paper.accessibleDescription()


def test_an_appointment_is_echoed_as_it_was_understood(
    page: ReferPage, world: World, qtbot: QtBot
) -> None:
    choose(page, world, qtbot)
    keys(page.fields.appointment, "tue 24 9:30")
    hint = page.fields._fields["appointment"].hint
    assert hint.text() == "Tuesday, November 24, 9:30 am"
    page.fields.appointment.clear()
    keys(page.fields.appointment, "after church")
    assert "It prints as you typed it." in hint.text()
    settle(page, world, qtbot)
    assert "after church" in page.slip.paper.accessibleDescription()


def test_sharing_waits_for_a_permission(page: ReferPage, world: World, qtbot: QtBot) -> None:
    page.fields.by_hand.click()
    keys(page.fields.picker.edit, "Iglesia del barrio")
    settle(page, world, qtbot)
    assert page.fields.hand_box.isVisible()
    assert not page.fields.share.isEnabled()
    assert "does not cover" in page.fields.why_not.text()
    words = page.slip.paper.accessibleDescription()
    assert "Iglesia del barrio" in words
    assert "Étienne" not in words
    assert "Gigi" not in words, "nothing is shared that was not agreed to"


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
    world.settle()
    (referral,) = records(world)
    assert shelf.printed == [(seen, referral.number)]
    assert referral.status == "requested"
    place = tmp_path / "slip.pdf"
    page.desk.ask_where = _Here(place)
    page.save_paper()
    world.settle()
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
    page.desk.ask_where = _Here(tmp_path / "slip.pdf")
    assert page.desk.banner.action is not None
    page.desk.banner.action.click()
    world.settle()
    world.settle()
    assert (tmp_path / "slip.pdf").read_bytes() == page.slip.pdf
    assert len(records(world)) == 1


def test_a_file_that_cannot_be_written_says_so_and_may_be_tried_again(
    page: ReferPage, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(page, world, qtbot)
    page.desk.ask_where = _Here(tmp_path / "nowhere" / "slip.pdf")
    page.save_paper()
    world.settle()
    world.settle()
    assert page.desk.banner.sentence.text() == "The file could not be saved there."
    page.desk.ask_where = _Here(tmp_path / "slip.pdf")
    assert page.desk.banner.action is not None
    page.desk.banner.action.click()
    world.settle()
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
    world.settle()
    assert len(records(world)) == 1


def test_what_was_begun_is_there_again_with_its_number(
    page: ReferPage, world: World, qtbot: QtBot, person: str
) -> None:
    choose(page, world, qtbot)
    keys(page.fields.bring, "birth certificate")
    number = page.keeper.form.number  # type: ignore[union-attr]
    page.flush()  # what a lock does
    again = ReferPage(world.context)
    qtbot.addWidget(again)
    world.show(again, page.resume_argument())
    world.settle()
    assert again.fields.bring.text() == "birth certificate"
    assert again.fields.picker.text() == COALITION
    assert again.keeper.form is not None
    assert again.keeper.form.number == number
    assert again.buttons.kept.text() == "Taken up where you left it."


def test_code_only_takes_the_name_off_the_paper(
    page: ReferPage, world: World, qtbot: QtBot
) -> None:
    choose(page, world, qtbot)
    assert "Gigi" in page.slip.paper.accessibleDescription()
    page.fields.code_only.click()
    settle(page, world, qtbot)
    for copy in page.slip.copies.buttons():
        copy.click()
        words = page.slip.paper.accessibleDescription()
        assert "Gigi" not in words
        assert "Étienne" not in words


def test_labels_are_plain_text(page: ReferPage, world: World, qtbot: QtBot) -> None:
    page.fields.by_hand.click()
    keys(page.fields.picker.edit, "<b>Church</b>")
    settle(page, world, qtbot)
    assert "<b>Church</b>" in page.slip.paper.accessibleDescription()
    labels = page.findChildren(QLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


@pytest.mark.parametrize("language", ["en", "es", "ht"])
def test_every_access_key_is_its_own(qtbot: QtBot, world: World, language: str) -> None:
    world.context.language = language
    made = ReferPage(world.context)
    qtbot.addWidget(made)
    texts = [each.label.text() for each in made.fields._fields.values()]
    boxes = (made.fields.share, made.fields.code_only, made.fields.call_first)
    buttons = (made.fields.by_hand, made.buttons.issue, made.buttons.file, made.buttons.draft)
    texts += [each.text() for each in (*boxes, *buttons)]
    keys = [QKeySequence.mnemonic(text).toString() for text in texts]
    keys = [key for key in keys if key]
    assert len(keys) == len(set(keys)), keys


@pytest.mark.qt_log_ignore("does not support|propagateSizeHints")
def test_a_whole_referral_from_the_keyboard(qtbot: QtBot, world: World, person: str) -> None:
    from ui.workspace import Workspace

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
    assert page.fields.picker.edit.hasFocus()
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
    world.settle()
    assert len(shelf.printed) == 1
    (referral,) = records(world)
    assert referral.appointment_at is not None
    assert referral.appointment_at.astimezone().strftime("%m-%d %H:%M") == "11-24 09:30"
    assert referral.bring_along == "proof of address"
    here(window, Qt.Key.Key_Space)
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


class _Here:
    """Answers where a file goes, and keeps what was proposed."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.proposed = ""

    def __call__(self, _parent: QWidget, _title: str, proposed: str) -> Path | None:
        self.proposed = proposed
        return self.place


def test_a_page_left_open_overnight_dates_its_slip_anew(
    page: ReferPage, world: World, qtbot: QtBot
) -> None:
    choose(page, world, qtbot)
    world.clock.now = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
    page.fields.code_only.click()
    settle(page, world, qtbot)
    assert "24 novanm 2026" in page.slip.paper.accessibleDescription()
