"""Unlocking: the right words, the wrong ones, and the printed key."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import opening
from mtw_desktop.casework.session import Session
from mtw_desktop.errors import WrongPassphrase
from tests.ui.conftest import PASSPHRASE, OnStore
from tests.ui.walking import nameless, tab_order
from ui.context import UiContext
from ui.pages.gate import Gate
from ui.pages.setup import SetupPage
from ui.pages.unlock import UnlockPage

Settled = Callable[[], None]
NEW = "a bus to the church hall"


@pytest.fixture
def key(context: UiContext, on_store: OnStore) -> str:
    """A locked store in the context's folder; its recovery key."""
    setup = opening.SetUp(
        language="en",
        organization_name="OIC of South Florida",
        staff_name="Marisol Peña",
        staff_role="caseworker",
        passphrase=PASSPHRASE,
    )
    session, key = on_store(opening.set_up, context.folder, setup)
    on_store(opening.lock, session)
    return str(key)


@pytest.fixture
def page(qtbot: QtBot, context: UiContext, key: str, on_store: OnStore) -> Iterator[UnlockPage]:
    made = UnlockPage(context)
    opened: list[Session] = []
    made.opened.connect(opened.append)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    yield made
    for session in opened:
        on_store(opening.lock, session)


def test_the_passphrase_and_enter_open(qtbot: QtBot, page: UnlockPage) -> None:
    page.passphrase.line.setText(PASSPHRASE)
    with qtbot.waitSignal(page.opened) as opened:
        QTest.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    assert opened.args[0].staff.name == "Marisol Peña"
    assert page.passphrase.text() == ""


def test_a_wrong_one_is_said_kindly_and_can_be_typed_over(
    page: UnlockPage, settled: Settled
) -> None:
    page.passphrase.line.setText("not the one at all")
    page.unlock()
    settled()
    assert page.banner.isVisible()
    assert page.passphrase.line.selectedText() == page.passphrase.text()
    assert page.passphrase.line.hasFocus()
    assert "passphrase" in page.banner.accessibleName()


def test_the_wait_after_several_wrong_ones_is_counted_down(qtbot: QtBot, page: UnlockPage) -> None:
    page._on_failed(WrongPassphrase(seconds=2))
    assert "2" in page.banner.next_step.text()
    page._on_second()
    assert "1" in page.banner.next_step.text()
    page._on_second()
    assert not any(c.isdigit() for c in page.banner.next_step.text())


def test_the_printed_key_opens_and_sets_a_new_passphrase(
    qtbot: QtBot, page: UnlockPage, key: str
) -> None:
    page.other_way.click()
    page.recovery_key.setText(key.lower().replace("-", " "))
    page.renewed.edit.line.setText("short")
    page.unlock()
    assert page.renewed.field.problem.text()
    page.renewed.edit.line.setText(NEW)
    page.renewed.repeat.line.setText(NEW)
    with qtbot.waitSignal(page.opened):
        page.unlock()


def test_paste_is_allowed_and_show_shows(page: UnlockPage) -> None:
    QApplication.clipboard().setText(PASSPHRASE)
    page.passphrase.line.paste()
    assert page.passphrase.text() == PASSPHRASE
    assert page.passphrase.line.echoMode() == QLineEdit.EchoMode.Password
    page.passphrase.toggle.click()
    assert page.passphrase.line.echoMode() == QLineEdit.EchoMode.Normal


@pytest.mark.parametrize("recovering", [False, True])
def test_it_is_named_and_walkable(page: UnlockPage, recovering: bool) -> None:
    if recovering:
        page.other_way.click()
    assert nameless(page) == []
    assert {page.unlock_button, page.other_way} <= set(tab_order(page))


def test_the_gate_knows_which_page_is_due(
    qtbot: QtBot, context: UiContext, settled: Settled
) -> None:
    gate = Gate(context)
    qtbot.addWidget(gate)
    gate.start()
    assert isinstance(gate.page, SetupPage)
    settled()


def test_the_gate_asks_for_the_passphrase_once_there_are_records(
    qtbot: QtBot, context: UiContext, key: str
) -> None:
    gate = Gate(context)
    qtbot.addWidget(gate)
    gate.start()
    assert isinstance(gate.page, UnlockPage)
    with qtbot.waitSignal(context.notices.preferred) as preferred:
        gate.languages.buttons["ht"].click()
    assert preferred.args[0].language == "ht"
