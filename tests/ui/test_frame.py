"""The window as a whole: getting about, locking and coming back, looking different."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtw_desktop.casework.session import Session
from tests.ui.conftest import PASSPHRASE
from tests.ui.walking import nameless, tab_order
from ui import theme
from ui.context import UiContext
from ui.main_window import MainWindow
from ui.notices import Notice
from ui.pages.settings import SettingsPage
from ui.pages.unlock import UnlockPage
from ui.preferences import load
from ui.widgets.page import Page
from ui.workspace import Workspace

Settled = Callable[[], None]
RAIL = ("today", "people", "intake", "referrals", "settings", "help")


@pytest.fixture
def window(
    qtbot: QtBot, context: UiContext, set_up: Callable[[], Session], settled: Settled
) -> Iterator[MainWindow]:
    """The window on Marisol's laptop, unlocked, on its first page."""
    session = set_up()
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.enter(session)
    settled()
    yield made
    made.close()


def workspace(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def unlock(window: MainWindow, settled: Settled) -> None:
    assert window.gate is not None
    page = window.gate.page
    assert isinstance(page, UnlockPage)
    edit = page.passphrase.line
    edit.setText(PASSPHRASE)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    settled()


def all_text(window: QWidget) -> str:
    edits = [each.text() for each in window.findChildren(QLineEdit)]
    return " ".join([each.text() for each in window.findChildren(QLabel)] + edits)


class Probe(Page):
    """A page that counts what the frame asks of it."""

    kinds = frozenset({"need"})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.told: list[str] = []

    def open(self, argument: object) -> None:
        self.told.append(f"open {argument}")

    def reload(self) -> None:
        self.told.append("reload")

    def flush(self) -> None:
        self.told.append("flush")

    def save(self) -> None:
        self.told.append("save")

    def next_section(self) -> None:
        self.told.append("next")

    def print_paper(self) -> None:
        self.told.append("print")


def speaks(window: MainWindow, language: str) -> bool:
    return window.context.language == language


def put_probe(window: MainWindow, name: str) -> Probe:
    space = workspace(window)
    probe = Probe(window.context)
    space.pages[name] = probe
    space.frame.pages.addWidget(probe)
    return probe


def test_every_page_of_the_rail_opens_and_is_marked(window: MainWindow, settled: Settled) -> None:
    space = workspace(window)
    for name in RAIL:
        space.frame.rail.buttons[name].click()
        settled()
        assert space.page is space.pages[name]
        current = [n for n, each in space.frame.rail.buttons.items() if each.property("current")]
        assert current == [name]
        assert window.windowTitle() == "MTW Desktop"


def test_keys_reach_every_page_and_the_find_box(
    qtbot: QtBot, window: MainWindow, settled: Settled
) -> None:
    space, control = workspace(window), Qt.KeyboardModifier.ControlModifier
    for key, name in zip("2341", ("people", "intake", "referrals", "today"), strict=True):
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{key}"), control)
        settled()
        assert space.page is space.pages[name]
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert space.page is space.pages["help"]
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert space.frame.find_box.isAncestorOf(window.focusWidget())


def test_the_page_in_sight_gets_the_keys_that_are_its_own(window: MainWindow) -> None:
    probe = put_probe(window, "help")
    workspace(window).go("help", None)
    control = Qt.KeyboardModifier.ControlModifier
    for key in (Qt.Key.Key_S, Qt.Key.Key_Return, Qt.Key.Key_P):
        QTest.keyClick(window, key, control)
    assert probe.told == ["open None", "save", "next", "print"]


def test_only_the_page_in_sight_reloads_and_only_for_its_kinds(window: MainWindow) -> None:
    probe, space = put_probe(window, "help"), workspace(window)
    space.go("help", None)
    window.context.notices.did_change({"participant"})
    assert probe.told == ["open None"]
    window.context.notices.did_change({"participant", "need"})
    assert probe.told == ["open None", "reload"]
    space.go("settings", None)
    window.context.notices.did_change({"need"})
    assert probe.told == ["open None", "reload", "flush"]


def test_escape_leads_back_from_a_side_page_with_its_work_kept(
    window: MainWindow, settled: Settled
) -> None:
    probe, space = put_probe(window, "person"), workspace(window)
    space.go("people", None)
    space.go("person", "an id")
    settled()
    QTest.keyClick(probe, Qt.Key.Key_Escape)
    assert probe.told == ["open an id", "flush"]
    assert space.page is space.pages["people"]
    QTest.keyClick(space.page, Qt.Key.Key_Escape)
    assert space.page is space.pages["people"]


def test_locking_keeps_what_was_typed_and_unlocking_returns_to_it(
    qtbot: QtBot, window: MainWindow, settled: Settled
) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settled()
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Guerlande")
    with qtbot.waitSignal(window.locked) as locked:
        QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert window.workspace is None
    assert locked.args[0][0] == "intake"
    qtbot.waitUntil(lambda: window.findChild(Workspace) is None)
    assert "Guerlande" not in all_text(window)
    assert "Marisol" not in all_text(window)
    unlock(window, settled)
    assert workspace(window).page is workspace(window).pages["intake"]
    assert "Guerlande" in all_text(window)


def test_idleness_warns_then_locks(qtbot: QtBot, window: MainWindow) -> None:
    banner = workspace(window).frame.idle_warning
    window.idle.warned.emit(42)
    assert banner.isVisible()
    assert "42" in banner.sentence.text()
    window.idle.kept.emit()
    assert not banner.isVisible()
    dialog = QDialog(window)
    dialog.open()
    with qtbot.waitSignal(window.locked):
        window.idle.expired.emit()
        assert window.workspace is None
        assert not dialog.isVisible()


def test_another_look_and_language_keep_the_page(
    qtbot: QtBot, window: MainWindow, settled: Settled
) -> None:
    space = workspace(window)
    space.go("settings", None)
    settled()
    page = space.page
    assert isinstance(page, SettingsPage)
    page.screen_card.languages.buttons["es"].click()
    qtbot.waitUntil(lambda: window.workspace is not space)
    settled()
    fresh = workspace(window)
    assert fresh.page is fresh.pages["settings"]
    assert fresh.frame.rail.buttons["people"].text() == "Personas"
    assert load(window.context.folder).language == "es"
    kept = json.loads((window.context.folder / "screen.json").read_text())
    assert "Marisol" not in json.dumps(kept)


def test_the_frame_fits_a_small_laptop_in_every_language(
    qtbot: QtBot, window: MainWindow, settled: Settled
) -> None:
    for language in ("en", "es", "ht"):
        window.context.notices.prefer(replace(window.context.preferences, language=language))
        qtbot.waitUntil(partial(speaks, window, language))
        settled()
        smallest = workspace(window).frame.minimumSizeHint()
        assert smallest.width() <= 1024, language
        assert smallest.height() <= 700, language


@pytest.mark.parametrize("width", [1024, 1366])
@pytest.mark.parametrize("online", ["Saved on this laptop", "Offline · 7 changes wait " * 3])
def test_a_message_covers_nothing_that_can_be_pressed(
    window: MainWindow, width: int, online: str, settled: Settled
) -> None:
    frame = workspace(window).frame
    window.resize(width, 768)
    frame.sync_line.words.setText(online)
    settled()
    problem = Notice("The disk is full.", "urgent", "Make room on the disk and save once more.")
    for notice in (Notice("Slip R-6Q8-39MY is saved as a PDF.", "good"), problem):
        frame.toast.show_notice(notice)
        settled()
        taken = QRect(frame.toast.mapTo(window, QPoint(0, 0)), frame.toast.size())
        assert window.rect().contains(taken)
        for each in window.findChildren(QWidget):
            operable = isinstance(each, QAbstractButton | QLineEdit) and each.isVisible()
            if operable and not frame.toast.isAncestorOf(each):
                place = QRect(each.mapTo(window, QPoint(0, 0)), each.size())
                assert not taken.intersects(place), (notice.text, each)
        words = frame.toast.banner.sentence
        assert words.height() >= words.heightForWidth(words.width()), "not cut off"


class Flashes(QObject):
    """Notes every window that shows itself."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.seen: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_no_page_shows_a_part_of_itself_as_a_window(
    qapp: QApplication, window: MainWindow, settled: Settled
) -> None:
    flashes = Flashes(qapp)
    for name in (*RAIL, "sync_status"):
        workspace(window).go(name, None)
        settled()
    qapp.removeEventFilter(flashes)
    assert flashes.seen == []


@pytest.mark.parametrize("name", [*RAIL, "sync_status"])
def test_everything_operable_has_a_name_and_tab_comes_round(
    window: MainWindow, settled: Settled, name: str
) -> None:
    workspace(window).go(name, None)
    settled()
    assert nameless(window) == []
    visited = tab_order(window)
    page = workspace(window).page
    assert page is not None
    buttons = [b for b in workspace(window).frame.rail.buttons.values() if b.isVisible()]
    assert set(buttons) <= set(visited)
    assert all(each.isVisible() and each.isEnabled() for each in visited)


def test_the_rail_keeps_its_icons_when_the_text_is_twice_as_large(
    qapp: QApplication, qtbot: QtBot, window: MainWindow, settled: Settled
) -> None:
    window.context.notices.prefer(replace(window.context.preferences, scale=2.0))
    qtbot.waitUntil(lambda: theme.px(100) == 200)
    settled()
    window.resize(1366, 768)
    rail = workspace(window).frame.rail
    qtbot.waitUntil(lambda: rail.width() < 200)
    people = rail.buttons["people"]
    assert (people.text(), people.toolTip(), people.accessibleName()) == ("", "People", "People")
