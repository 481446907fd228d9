"""Windows without a screen: one application in our look, and the context that pages are given."""

from __future__ import annotations

import os
import runpy
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import opening
from mtw_desktop.casework.session import Session
from tests.ui import case_world
from tests.ui.case_world import World
from ui import theme
from ui.background import Lanes
from ui.context import UiContext
from ui.notices import Notices
from ui.preferences import Preferences
from ui.translations import install_language

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "bamel-dutas-lofir-nokep"
#: A Sunday morning in Miami.
NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says so whenever a window has a smallest size."""
    here = str(Path(__file__).parent)
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    """Light, English, text at 100 %; put back after a test that changes it."""
    install_language(qapp, "en")
    if (theme.scheme(), theme.px(100)) != ("light", 100) or not qapp.styleSheet():
        theme.apply(qapp, "light")
    yield
    if (theme.scheme(), theme.px(100)) != ("light", 100):
        theme.apply(qapp, "light")


@pytest.fixture
def lanes(qapp: QApplication) -> Iterator[Lanes]:
    made = Lanes()
    yield made
    made.close()


@pytest.fixture
def context(lanes: Lanes, tmp_path: Path) -> UiContext:
    """What a page is given, on an empty data folder, before anybody has unlocked."""
    return UiContext(
        lanes=lanes,
        notices=Notices(),
        folder=tmp_path / "data",
        preferences=Preferences(scheme="light", language="en"),
        clock=_now,
    )


@pytest.fixture(scope="session", autouse=True)
def words() -> None:
    """The catalogues, compiled; nothing to do when they are."""
    assert (
        runpy.run_path(str(ROOT / "packaging" / "translations.py"))["compile_translations"]() == 0
    )


OnStore = Callable[..., Any]


@pytest.fixture
def on_store(lanes: Lanes) -> OnStore:
    """Run a function on the lane that owns the store and wait: ``on_store(fn, *args)``."""

    def run(fn: Callable[..., Any], *args: Any) -> Any:
        future = lanes.store(fn, *args).future
        assert future is not None
        return future.result(30)

    return run


@pytest.fixture
def set_up(context: UiContext, on_store: OnStore) -> Callable[[], Session]:
    """Make Marisol's store in the context's folder; the open session, or lock it again."""

    def make() -> Session:
        setup = opening.SetUp(
            language="en",
            organization_name="OIC of South Florida",
            staff_name="Marisol Peña",
            staff_role="caseworker",
            passphrase=PASSPHRASE,
        )
        session, _key = on_store(opening.set_up, context.folder, setup)
        on_store(opening.confirm_recovery, session)
        session.store.clock = context.clock
        assert isinstance(session, Session)
        return session

    return make


@pytest.fixture
def unlocked(
    context: UiContext, set_up: Callable[[], Session], on_store: OnStore
) -> Iterator[UiContext]:
    """A context with an open session, as every page behind the gate is given."""
    context.session = session = set_up()
    yield context
    if context.session is session:
        on_store(opening.lock, session)


@pytest.fixture
def settled(qtbot: QtBot, lanes: Lanes) -> Callable[[], None]:
    """Wait until nothing is under way and every answer has been shown."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not lanes.busy, timeout=20_000)

    return wait


@pytest.fixture
def miami(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The clock on the wall is Miami's, wherever the tests run."""
    with monkeypatch.context() as there:
        there.setenv("TZ", "America/New_York")
        _take_zone()
        yield
    _take_zone()


def _take_zone() -> None:
    if sys.platform != "win32":
        time.tzset()


@pytest.fixture
def world(context: UiContext, lanes: Lanes, tmp_path: Path, miami: None) -> Iterator[World]:
    """A laptop that was set up this minute, with the shortest ways to people on it."""
    made = case_world.build(context, tmp_path / "MTW")
    yield made
    case_world.close(made, lanes)


def _now() -> datetime:
    return NOW
