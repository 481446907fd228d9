"""The first start: what is asked, what is refused, and that the key is really written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import opening
from mtw_desktop.casework.session import Session, exists
from tests.ui.conftest import OnStore
from tests.ui.walking import nameless, tab_order
from ui.context import UiContext
from ui.pages.setup import SetupPage
from ui.pages.setup_steps import OTHER, SetupAnswers

Settled = Callable[[], None]


class Paper:
    """A printer that keeps what it is given."""

    name = "paper"

    def __init__(self) -> None:
        self.printed: list[tuple[bytes, str]] = []

    def choose(self, _parent: QWidget, _remembered: str, _pages: int, /) -> Paper:
        return self

    def print_pdf(self, pdf: bytes, title: str) -> None:
        self.printed.append((pdf, title))


@pytest.fixture
def page(
    qtbot: QtBot, context: UiContext, on_store: OnStore, settled: Settled
) -> Iterator[SetupPage]:
    made = SetupPage(context, SetupAnswers(), printers=Paper())
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    settled()
    yield made
    if made.answers.session is not None:
        on_store(opening.lock, made.answers.session)


def fill_person(page: SetupPage, organization: str = "OIC of South Florida") -> None:
    page.person.organization.setCurrentIndex(page.person.organization.findData(OTHER))
    page.person.typed.setText(organization)
    page.person.name.setText("Marisol Peña")


def reach_key(page: SetupPage, settled: Settled) -> None:
    page.next()
    fill_person(page)
    page.next()
    page.passphrase.passphrase.make.click()
    page.next()
    settled()


def test_from_language_to_an_open_store(
    qtbot: QtBot, page: SetupPage, context: UiContext, settled: Settled, on_store: OnStore
) -> None:
    reach_key(page, settled)
    key = page.answers.recovery_key
    recovery = page.recovery
    assert recovery is not None
    assert key.split("-") == recovery.key.text().split()
    page.next()
    assert recovery.check_field.problem.text()
    recovery.last_group.setText(f" {key.split('-')[-1].lower()} ")
    with qtbot.waitSignal(page.opened) as opened:
        QTest.keyClick(recovery.last_group, Qt.Key.Key_Return)
    session = opened.args[0]
    assert isinstance(session, Session)
    assert session.staff.name == "Marisol Peña"
    assert session.organization.name == "OIC of South Florida"
    assert exists(context.folder)
    assert on_store(opening.recovery_confirmed, session)


def test_an_organization_of_the_directory_can_be_chosen(page: SetupPage, settled: Settled) -> None:
    page.next()
    choices = opening.organization_choices()
    assert page.person.organization.count() == len(choices) + 1
    page.person.organization.setCurrentIndex(1)
    page.person.name.setText("Marisol Peña")
    page.next()
    page.passphrase.passphrase.make.click()
    page.next()
    settled()
    session = page.answers.session
    assert session is not None
    assert session.organization.id == choices[1].id


def test_what_is_missing_is_said_beside_its_field_and_takes_the_focus(page: SetupPage) -> None:
    page.next()
    page.next()
    person = page.person
    assert person.organization_field.problem.text()
    assert person.name_field.problem.text()
    assert person.organization.hasFocus()
    fill_person(page, organization="")
    page.next()
    assert person.typed_field.problem.text()
    assert person.typed.hasFocus()


@pytest.mark.parametrize(
    ("typed", "again", "refused"),
    [
        ("short", "short", True),
        ("passwordpassword", "passwordpassword", True),
        ("a bus to the church hall", "a bus to the church hal", True),
        ("a bus to the church hall", "a bus to the church hall", False),
    ],
)
def test_a_passphrase_is_judged_before_anything_is_made(
    page: SetupPage, context: UiContext, settled: Settled, typed: str, again: str, refused: bool
) -> None:
    page.next()
    fill_person(page)
    page.next()
    passphrase = page.passphrase.passphrase
    passphrase.edit.line.setText(typed)
    passphrase.repeat.line.setText(again)
    page.next()
    settled()
    assert exists(context.folder) is not refused


def test_going_back_loses_nothing_and_ends_at_the_key(page: SetupPage, settled: Settled) -> None:
    page.next()
    fill_person(page)
    page.next()
    page.back()
    assert page.person.name.text() == "Marisol Peña"
    page.next()
    page.passphrase.passphrase.make.click()
    page.next()
    settled()
    assert not page.back_button.isVisible()


def test_the_steps_survive_a_change_of_language(
    qtbot: QtBot, page: SetupPage, context: UiContext, settled: Settled
) -> None:
    page.next()
    fill_person(page)
    page.next()
    again = SetupPage(context, page.answers)
    qtbot.addWidget(again)
    again.show()
    settled()
    assert again.title.text() == page.title.text()
    again.back()
    assert again.person.name.text() == "Marisol Peña"
    assert again.person.typed.text() == "OIC of South Florida"


def test_the_sheet_prints_and_saves_the_same_key(
    page: SetupPage, settled: Settled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reach_key(page, settled)
    place = tmp_path / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    assert page.recovery is not None
    page.recovery.wants_print.emit()
    page.recovery.wants_pdf.emit()
    settled()
    assert isinstance(page.sheet.printers, Paper)
    printed, title = page.sheet.printers.printed[0]
    assert printed.startswith(b"%PDF")
    assert place.read_bytes() == printed
    assert "Marisol" not in title


@pytest.mark.parametrize("step", range(4))
def test_each_step_is_named_and_walkable(page: SetupPage, settled: Settled, step: int) -> None:
    if step == 3:
        reach_key(page, settled)
    else:
        for _ in range(step):
            fill_person(page)
            page.next()
    assert page.answers.step == step
    assert nameless(page) == []
    assert page.next_button in tab_order(page)
