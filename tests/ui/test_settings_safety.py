"""Settings: a new recovery key, a check of the records, and the reminder on the first page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import opening
from mtw_desktop.store import vault
from tests.ui.conftest import PASSPHRASE, OnStore
from ui.context import UiContext
from ui.pages.settings import RECOVERY, SettingsPage
from ui.pages.setup_steps import RecoveryStep
from ui.pages.today import TodayPage

Settled = Callable[[], None]


@pytest.fixture
def page(qtbot: QtBot, unlocked: UiContext, settled: Settled) -> Iterator[SettingsPage]:
    made = SettingsPage(unlocked)
    qtbot.addWidget(made)
    made.resize(1166, 716)
    made.show()
    QTest.qWaitForWindowActive(made)
    made.open(RECOVERY)
    made.focus_first()
    settled()
    yield made
    settled()


def shown_key(page: SettingsPage) -> RecoveryStep:
    """The key on show."""
    step = page.safety.recovery.step
    assert step is not None
    return step


def test_a_new_recovery_key_is_shown_until_it_is_typed_back(
    page: SettingsPage, unlocked: UiContext, settled: Settled, on_store: OnStore
) -> None:
    making = page.safety.recovery
    assert making.passphrase.line.hasFocus(), "the reminder leads to the question"
    QTest.keyClicks(making.passphrase.line, "not the right passphrase")
    QTest.keyClick(making.passphrase.line, Qt.Key.Key_Return)
    settled()
    assert making.banner.isVisible()
    (unlocked.folder / vault.THROTTLE).unlink()
    making.passphrase.line.setText(PASSPHRASE)
    making.button.click()
    settled()
    step = shown_key(page)
    groups = step.key.text().split()
    assert not making.passphrase.isVisible()
    step.last_group.setText("WRONG")
    making.button.click()
    assert shown_key(page) is step, "the key stays in sight until its end was typed"
    assert not on_store(opening.recovery_confirmed, unlocked.session)
    step.last_group.setText(groups[-1])
    QTest.keyClick(step.last_group, Qt.Key.Key_Return)
    settled()
    assert making.button.text() == "Make a new recovery &key"
    assert on_store(opening.recovery_confirmed, unlocked.session)
    assert vault.unlock(unlocked.folder, "-".join(groups))


def test_one_question_at_a_time(page: SettingsPage) -> None:
    safety = page.safety
    safety.button.click()
    assert safety.old.isVisible()
    assert not safety.recovery.passphrase.isVisible()
    safety.recovery.button.click()
    assert safety.recovery.passphrase.isVisible()
    assert not safety.old.isVisible()


def test_a_key_that_was_never_typed_back_is_remembered_on_the_first_page(
    qtbot: QtBot, unlocked: UiContext, settled: Settled, on_store: OnStore
) -> None:
    today = TodayPage(unlocked)
    qtbot.addWidget(today)
    today.show()
    today.open(None)
    settled()
    assert not today.no_key.isVisible()
    on_store(opening.new_recovery_key, unlocked.session, PASSPHRASE)
    today.reload()
    settled()
    assert today.no_key.isVisible()
    with qtbot.waitSignal(today.go) as went:
        today.no_key.activated.emit()
    assert went.args == ["settings", RECOVERY]


def test_the_check_of_the_records_says_what_it_found(
    page: SettingsPage, unlocked: UiContext, settled: Settled, on_store: OnStore
) -> None:
    page.about.check.click()
    settled()
    assert page.about.result.sentence.text() == "The records are whole: 0 people."
    on_store(_change_the_list, unlocked.session)
    page.about.check.click()
    settled()
    assert "changed" in page.about.result.sentence.text()


def _change_the_list(session: object) -> None:
    session.store._db.execute("UPDATE audit SET by = 'luis' WHERE seq = 1")  # type: ignore[attr-defined]
