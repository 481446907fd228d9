"""Pictures of every section of an intake, in every look and language, for people to look at."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.case_world import GUERLANDE
from tests.ui.intake_world import Laptop, draft_with, enter
from tests.ui.screens import shoot
from ui import theme
from ui.translations import install_language

LOOKS = [("light", "en"), ("dark", "en"), ("contrast", "en"), ("light", "es"), ("light", "ht")]


@pytest.mark.long
@pytest.mark.parametrize(("scheme", "language"), LOOKS)
def test_every_section_can_be_looked_at(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, scheme: str, language: str
) -> None:
    theme.apply(qapp, scheme)
    install_language(qapp, language)
    laptop = Laptop(tmp_path / "MTW")
    laptop.start(language)
    enter(laptop, GUERLANDE)
    page = laptop.intake(draft_with(laptop, GUERLANDE))
    qtbot.waitUntil(lambda: bool(page.aside.alike.cards), timeout=3000)
    for section in page.form.sections:
        page.show_section(section.key)
        laptop.settle()
        picture = shoot(laptop.window, f"intake-{section.key}-{scheme}-{language}")
        assert picture.stat().st_size > 5_000
    laptop.kill()
