"""Pictures of every page of the frame, in every look and language, for people to look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mtw_desktop.casework.session import Session
from tests.ui.screens import SIZE, shoot
from ui import theme
from ui.context import UiContext
from ui.main_window import MainWindow

LOOKS = [
    ("light", "en", 1.0),
    ("dark", "en", 1.0),
    ("contrast", "en", 1.0),
    ("light", "es", 1.0),
    ("light", "ht", 1.0),
    ("light", "en", 2.0),
]
PAGES = ("today", "people", "intake", "referrals", "settings", "sync_status", "help")


@pytest.mark.long
@pytest.mark.parametrize(("scheme", "language", "scale"), LOOKS)
def test_every_page_can_be_looked_at(
    qtbot: QtBot,
    qapp: QApplication,
    context: UiContext,
    set_up: Callable[[], Session],
    settled: Callable[[], None],
    scheme: str,
    language: str,
    scale: float,
) -> None:
    context.preferences = replace(
        context.preferences, scheme=scheme, language=language, scale=scale
    )
    session = set_up()
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    look = f"{scheme}-{language}-{round(scale * 100)}"
    assert shoot(window, f"frame-gate-{look}").stat().st_size > 5_000
    window.enter(session)
    settled()
    assert window.workspace is not None
    for name in PAGES:
        window.workspace.go(name, None)
        settled()
        picture = shoot(window, f"frame-{name}-{look}")
        assert picture.stat().st_size > 5_000
        assert window.size().width() == SIZE[0], f"{name} does not fit at {scale}"
    assert (theme.scheme(), window.context.language) == (scheme, language)
    window.close()
    qtbot.waitUntil(partial(_idle, context))


def _idle(context: UiContext) -> bool:
    return not context.lanes.busy
