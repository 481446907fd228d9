"""Windows without a screen: one application in our look, and the context that pages are given."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from ui import theme
from ui.background import Lanes
from ui.context import UiContext
from ui.notices import Notices
from ui.preferences import Preferences
from ui.translations import install_language

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


def _now() -> datetime:
    return NOW
