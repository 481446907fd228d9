"""Three languages: complete, with every placeholder kept and every access key usable."""

from __future__ import annotations

import re
import runpy
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import resources
from tests.ui.conftest import ROOT
from ui.context import UiContext
from ui.pages.help import HelpPage
from ui.pages.settings import SettingsPage
from ui.pages.setup import SetupPage
from ui.pages.setup_steps import SetupAnswers
from ui.pages.unlock import UnlockPage
from ui.translations import LANGUAGES, install_language
from ui.widgets.sync_line import SyncLine

CATALOGUES = resources.path("translations")
W = TypeVar("W", bound=QWidget)
_ACCESS_KEY = re.compile(r"&([^&\s])")


def messages(name: str) -> Iterator[tuple[str, str, list[str]]]:
    """(context, source, translations) of a catalogue."""
    for context in ElementTree.parse(CATALOGUES / name).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [each.text or "" for each in translation.findall("numerusform")]
            source = message.findtext("source", "")
            yield context.findtext("name", ""), source, forms or [translation.text or ""]


def test_nothing_is_missing_in_any_language() -> None:
    assert runpy.run_path(str(ROOT / "packaging" / "translations.py"))["check"]() == 0


@pytest.mark.parametrize("name", ["mtw_es.ts", "mtw_ht.ts", "qtbase_ht.ts"])
def test_placeholders_survive_and_access_keys_stay_single(name: str) -> None:
    holes = re.compile(r"\{\w*\}|%n|%\d")
    for _context, source, translations in messages(name):
        for text in translations:
            assert Counter(holes.findall(text)) == Counter(holes.findall(source)), text
            assert len(_ACCESS_KEY.findall(text)) <= 1, text
            assert bool(_ACCESS_KEY.search(text)) == bool(_ACCESS_KEY.search(source)), text


def test_kreyol_has_no_french_spelling_and_no_apostrophes_of_old() -> None:
    for name in ("mtw_ht.ts", "qtbase_ht.ts"):
        for _context, _source, translations in messages(name):
            for text in translations:
                words = re.sub(r"'%1'", "", text)
                assert not re.search(r"[éêçïâîôûœ]|\w['’]\w", words), text


def test_our_kreyol_for_qt_names_texts_that_qt_has() -> None:
    theirs = QTranslator()
    assert theirs.load("qtbase_es", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    unknown = [
        (context, source)
        for context, source, _ in messages("qtbase_ht.ts")
        if not theirs.translate(context, source)
    ]
    assert unknown == []


@pytest.mark.parametrize(
    ("language", "cut", "wait"),
    [
        ("en", "Cu&t", ("1 change waits", "7 changes wait")),
        ("es", "Cor&tar", ("1 cambio espera", "7 cambios esperan")),
        ("ht", "K&oupe", ("1 chanjman ap tann", "7 chanjman ap tann")),
    ],
)
def test_qt_and_plurals_speak_the_language(
    qtbot: QtBot, qapp: QApplication, language: str, cut: str, wait: tuple[str, str]
) -> None:
    install_language(qapp, language)
    edit, line = QLineEdit(), SyncLine()
    qtbot.addWidget(edit)
    qtbot.addWidget(line)
    menu = edit.createStandardContextMenu()
    assert any(each.text().startswith(cut) for each in menu.actions())
    menu.deleteLater()
    words = tuple(line.tr("%n change(s) wait", "", number) for number in (1, 7))
    assert words == wait


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_access_key_of_a_page_is_its_own(
    qtbot: QtBot, qapp: QApplication, context: UiContext, language: str
) -> None:
    install_language(qapp, language)
    context.language = language
    unlock, recover, settings = UnlockPage(context), UnlockPage(context), SettingsPage(context)
    recover.other_way.click()
    settings.safety.button.click()
    pages: list[QWidget] = [unlock, recover, settings]
    pages += [SetupPage(context, SetupAnswers(step=step, recovery_key="A-B")) for step in range(4)]
    for page in pages:
        qtbot.addWidget(page)
        texts = [each.text() for each in _seen(page, QLabel) if each.buddy() is not None]
        texts += [each.text() for each in _seen(page, QPushButton)]
        keys = [match[1].lower() for text in texts if (match := _ACCESS_KEY.search(text))]
        assert [key for key, count in Counter(keys).items() if count > 1] == [], texts


def _seen(page: QWidget, kind: type[W]) -> list[W]:
    return [each for each in page.findChildren(kind) if each.isVisibleTo(page)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_tells_the_same_keys_and_topics(
    qtbot: QtBot, qapp: QApplication, context: UiContext, language: str
) -> None:
    install_language(qapp, language)
    context.language = language
    page = HelpPage(context)
    qtbot.addWidget(page)
    english, words = (resources.load("help", f"{each}.json") for each in ("en", language))
    assert len(words["keys"]) == len(english["keys"])
    assert [len(each["steps"]) for each in words["topics"]] == [
        len(each["steps"]) for each in english["topics"]
    ]
    shown = {each.text() for each in page.findChildren(QLabel)}
    assert {keys for keys, _ in words["keys"]} <= shown
