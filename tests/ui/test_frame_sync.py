"""Syncing as the window does it, against a real server on loopback."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mtw_desktop.casework.session import Session
from mtw_desktop.casework.syncing import SyncState
from sync.server.embedded import EmbeddedServer
from tests.ui.conftest import NOW
from ui.context import UiContext
from ui.main_window import MainWindow
from ui.notices import Notice
from ui.pages.settings import SettingsPage
from ui.pages.sync_status import SyncStatusPage
from ui.widgets.sync_line import SyncLine

Settled = Callable[[], None]
FRIDAY = NOW - timedelta(days=2)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[EmbeddedServer]:
    with EmbeddedServer(tmp_path / "server.db", org_name="OIC of South Florida") as running:
        yield running


@pytest.fixture
def window(
    qtbot: QtBot, context: UiContext, set_up: Callable[[], Session], settled: Settled
) -> Iterator[MainWindow]:
    session = set_up()
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.enter(session)
    settled()
    yield made
    made.close()


def line(window: MainWindow) -> SyncLine:
    assert window.workspace is not None
    return window.workspace.frame.sync_line


def join(window: MainWindow, server: EmbeddedServer, qtbot: QtBot) -> None:
    assert window.workspace is not None
    window.workspace.go("settings", None)
    page = window.workspace.page
    assert isinstance(page, SettingsPage)
    page.server.address.setText(server.url)
    page.server.code.setText(server.make_code())
    page.server.button.click()
    qtbot.waitUntil(lambda: line(window).words.text().startswith("Up to date"), timeout=20_000)


@pytest.mark.parametrize(
    ("state", "running", "words", "tone"),
    [
        (SyncState(), False, "Saved on this laptop", "muted"),
        (SyncState(joined=True), False, "Up to date", "good"),
        (
            SyncState(
                joined=True, waiting=7, last_success_at=FRIDAY, last_error_code="ServerAbsent"
            ),
            False,
            "Offline · 7 changes wait · last synced Friday 9:30 am",
            "warning",
        ),
        (SyncState(joined=True, waiting=1), False, "1 change waits", "good"),
        (SyncState(joined=True, waiting=2), True, "Syncing · 2 changes wait", "muted"),
    ],
)
def test_the_quiet_line_says_how_things_stand(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    state: SyncState,
    running: bool,
    words: str,
    tone: str,
) -> None:
    shown = SyncLine()
    qtbot.addWidget(shown)
    shown.show_sync(state, running, NOW, "en")
    expected = words.replace("9:30 am", _local_time())
    assert shown.words.text() == expected
    assert shown.dot.tone == tone
    assert shown.button.isVisibleTo(shown) == state.joined


def test_without_a_server_nothing_can_be_pressed_and_nothing_is_sent(
    window: MainWindow, settled: Settled
) -> None:
    assert not line(window).button.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F5)
    settled()
    assert not window.auto_sync.running
    assert line(window).words.text() == "Saved on this laptop"


def test_joining_in_settings_syncs_at_once(
    qtbot: QtBot, window: MainWindow, server: EmbeddedServer, settled: Settled
) -> None:
    join(window, server, qtbot)
    settled()
    assert line(window).button.isVisible()
    assert window.workspace is not None
    page = window.workspace.page
    assert isinstance(page, SettingsPage)
    assert server.url in page.server.words.text()
    page.server.details.emit()
    settled()
    status = window.workspace.page
    assert isinstance(status, SyncStatusPage)
    assert status.waiting.text() == "Nothing"
    assert not status.banner.isVisible()


def test_a_refused_code_is_said_beside_the_form(
    qtbot: QtBot, window: MainWindow, server: EmbeddedServer, settled: Settled
) -> None:
    assert window.workspace is not None
    window.workspace.go("settings", None)
    page = window.workspace.page
    assert isinstance(page, SettingsPage)
    page.server.button.click()
    assert page.server.address_field.problem.text()
    page.server.address.setText(server.url)
    page.server.code.setText("not a code")
    page.server.button.click()
    qtbot.waitUntil(page.server.banner.isVisible, timeout=20_000)
    assert page.server.code.text() == "not a code"


def test_a_lost_server_is_quiet_until_somebody_asks(
    qtbot: QtBot, window: MainWindow, server: EmbeddedServer, settled: Settled
) -> None:
    join(window, server, qtbot)
    server.stop()
    said: list[Notice] = []
    window.context.notices.say.connect(said.append)
    window.auto_sync.run()
    qtbot.waitUntil(lambda: line(window).words.text().startswith("Offline"), timeout=20_000)
    assert said == []
    QTest.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: len(said) == 1, timeout=20_000)
    assert said[0].tone == "urgent"
    settled()


def test_what_was_saved_is_sent_soon_but_drafts_are_not(
    window: MainWindow, qtbot: QtBot, server: EmbeddedServer, settled: Settled
) -> None:
    join(window, server, qtbot)
    settled()
    window.auto_sync.stop()
    window.context.notices.did_change({"draft"})
    assert not window.auto_sync.is_due()
    window.context.notices.did_change({"participant"})
    assert window.auto_sync.is_due()
    window.auto_sync.stop()
    settled()


def _local_time() -> str:
    from mtw_desktop.domain.wording import time_words

    return time_words(FRIDAY.astimezone().time(), "en")
