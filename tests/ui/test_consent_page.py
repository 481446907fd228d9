"""The consent page on a real store: asking by keyboard, signing, taking it back, telling."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mtw_desktop.casework.consents import consent_today
from mtw_desktop.domain.records import Attachment, Consent
from tests.ui.case_world import GUERLANDE, Shelf, World, furnished, key, keys
from tests.ui.walking import nameless
from ui.forms.consent_words import ConsentWords
from ui.pages.consent import ASK, ConsentPage
from ui.pages.consent_composer import ConsentComposer
from ui.widgets.list_row import ListRow
from ui.widgets.printing import NoPrinters


@pytest.fixture
def person(world: World) -> str:
    return furnished(world)


@pytest.fixture
def page(qtbot: QtBot, world: World, person: str) -> ConsentPage:
    made = ConsentPage(world.context)
    qtbot.addWidget(made)
    return world.show(made, person)


def shelf_on(page: ConsentPage) -> Shelf:
    shelf = Shelf()
    page.desk.printers = shelf
    return shelf


def draw(composer: ConsentComposer) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(composer.pad.sheet, left, none, QPoint(30, 40))
    for n in range(12):
        QTest.mouseMove(composer.pad.sheet, QPoint(40 + 10 * n, 40 + 25 * (n % 2)))
    QTest.mouseRelease(composer.pad.sheet, left, none, QPoint(160, 40))


def looked(page: ConsentPage, world: World, qtbot: QtBot) -> str:
    """The words of the paper after it caught up."""
    qtbot.waitUntil(lambda: not page.asking._look_soon.isActive(), timeout=5000)
    world.settle()
    return page.view.paper.accessibleDescription().replace("\xa0", " ")


def agree(page: ConsentPage, world: World, **answers: object) -> None:
    page.composer.answers.button(0).click()
    for name, plain in answers.items():
        page.composer.answering.answer(f"consent.{name}", plain)
    world.settle()


def test_what_counts_today_and_its_paper(page: ConsentPage) -> None:
    now = page.overview.now
    assert now.what.text() == "May share with"
    assert "4Geeks Academy Miami" in now.lines[0].text()
    assert "Services and appointments" in now.lines[2].text(), "what is withheld is said"
    assert "Guerlande Étienne-Pierre" in page.view.paper.accessibleDescription()
    assert nameless(page) == []


def test_the_text_is_read_in_her_language_and_in_another(page: ConsentPage, world: World) -> None:
    page.overview.now.new.click()
    world.settle()
    words = page.composer.words
    assert words is not None
    block = words.blocks["consent.words"]
    assert isinstance(block, ConsentWords)
    assert block.language == "ht"
    block.language_buttons["es"].click()
    page.composer.answers.button(0).click()
    world.settle()
    form = page.composer.form()
    assert form is not None
    assert form.answers["language"] == "es", "it was read in this one"
    assert nameless(page) == []


def test_signing_on_the_screen_saves_both_and_prints_what_was_seen(
    page: ConsentPage, world: World, qtbot: QtBot, person: str
) -> None:
    page.overview.now.new.click()
    world.settle()
    agree(page, world, how_given="electronic", recipients=["Harbor Works"])
    page.composer.interpreter.setFocus()
    keys(page.composer.interpreter, "Jean Baptiste")
    draw(page.composer)
    words = looked(page, world, qtbot)
    assert "Harbor Works" in words
    assert "Jean Baptiste" in words
    page.save()
    world.settle()
    assert page.composer.isHidden()
    row = world.case(consent_today, person)
    assert row.recipients == ("Harbor Works",)
    assert row.consent is not None
    session = world.context.session
    assert session is not None
    made = world.run(session.store.many, Attachment, record_id=row.consent.id)
    assert [each.file_kind for each in made] == ["signature"]
    shelf = shelf_on(page)
    page.print_paper()
    assert [pdf for pdf, _ in shelf.printed] == [page.view.pdf]
    assert shelf.printed[0][1].startswith("M-"), "the print queue learns the code only"


def test_what_is_missing_is_said_beside_its_field(page: ConsentPage, world: World) -> None:
    page.overview.now.new.click()
    world.settle()
    page.save()
    world.settle()
    assert page.composer.wrong.text() == "Choose whether the person agrees."
    agree(page, world, how_given="electronic", interpreter_used="no")
    page.save()
    world.settle()
    assert "Sign in the field" in page.composer.pad_field.problem.text()
    agree(page, world, how_given="phone")
    assert page.composer.pad_field.isHidden()
    page.save()
    world.settle()
    assert page.composer.terms is not None
    assert page.composer.answering.path_of(page.focusWidget()) == "consent.witness"


def test_a_form_to_sign_is_printed_before_anything_is_saved(
    page: ConsentPage, world: World, qtbot: QtBot
) -> None:
    session = world.context.session
    assert session is not None
    before = world.run(session.store.count, Consent)
    page.overview.now.new.click()
    agree(page, world, how_given="signed")
    assert "Siyati patisipan an" in looked(page, world, qtbot)
    shelf = shelf_on(page)
    page.composer.to_sign.click()
    assert len(shelf.printed) == 1
    assert world.run(session.store.count, Consent) == before


def test_what_was_begun_is_there_again(
    page: ConsentPage, world: World, qtbot: QtBot, person: str
) -> None:
    page.overview.now.new.click()
    agree(page, world, purpose="Find child care")
    page.flush()
    world.settle()
    again = ConsentPage(world.context)
    qtbot.addWidget(again)
    world.show(again, person)
    form = again.composer.form()
    assert again.asking.under_way
    assert form is not None
    assert (form.answers["state"], form.answers["purpose"]) == ("given", "Find child care")
    again.composer.cancel.click()
    world.settle()
    third = ConsentPage(world.context)
    qtbot.addWidget(third)
    world.show(third, person)
    assert not third.asking.under_way, "thrown away"


def test_taking_it_back_by_keyboard_lists_whom_to_tell(
    page: ConsentPage, world: World, person: str
) -> None:
    page.overview.now.take_back.click()
    panel = page.overview.take_back
    assert panel.reason.hasFocus()
    keys(panel.reason, "Moved away")
    key(panel.reason, Qt.Key.Key_Return)
    world.settle()
    assert page.overview.now.what.text() == "Nothing is shared"
    assert page.overview.now.lines[0].text() == "Moved away"
    assert "Otorizasyon an retire" in page.view.paper.accessibleDescription()
    (row,) = page.overview.partners.rows.rows
    assert isinstance(row, ListRow)
    assert "Early Learning Coalition" in row.title.text()
    assert row.action is not None
    row.action.click()
    world.settle()
    (row,) = page.overview.partners.rows.rows
    assert isinstance(row, ListRow)
    assert "told today" in row.detail.text()
    assert row.action is None


def test_a_withdrawal_is_not_dated_in_the_future(page: ConsentPage, world: World) -> None:
    page.overview.now.take_back.click()
    panel = page.overview.take_back
    panel.day.clear()
    keys(panel.day, "12/24/2026")
    panel.go.click()
    world.settle()
    assert "up to today" in panel.day_field.problem.text()
    assert page.escape()
    assert panel.isHidden()


def test_an_end_in_sight_is_said(page: ConsentPage, world: World) -> None:
    assert page.overview.ending.isHidden()
    world.clock.advance(days=(timedelta(days=290)).days)
    page.reload()
    world.settle()
    assert "ends in" in page.overview.ending.sentence.text()


def test_nobody_was_asked_yet(world: World, qtbot: QtBot) -> None:
    answers = {**GUERLANDE, "consent": {"state": "not_asked"}}
    person = world.take_in(answers)
    page = ConsentPage(world.context)
    qtbot.addWidget(page)
    world.show(page, person)
    assert page.overview.now.new.text().replace("&", "") == "Ask now"
    assert page.view.pdf is None
    assert page.overview.now.take_back.isHidden()
    page.open((person, ASK))
    world.settle()
    assert page.asking.under_way


def test_without_a_printer_the_file_is_offered(
    page: ConsentPage, world: World, tmp_path: Path
) -> None:
    page.desk.printers = NoPrinters()
    page.desk.ask_where = lambda _parent, _title, proposed: tmp_path / proposed
    page.print_paper()
    assert page.desk.banner.isVisible()
    assert page.desk.banner.action is not None
    page.desk.banner.action.click()
    world.settle()
    (saved,) = tmp_path.glob("M-*.pdf")
    assert saved.read_bytes() == page.view.pdf
