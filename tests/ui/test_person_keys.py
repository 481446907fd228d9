"""Access keys of the case pages: no letter twice on a page, in any of the three languages."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.case_world import World, furnished
from ui.page_factory import PAGES, make_page
from ui.pages.person import PersonPage
from ui.pages.referrals import ReferralsPage
from ui.translations import LANGUAGES, install_language
from ui.widgets.page import Page

#: These are opened with a record that this laptop does not have; their own tests look at them.
_ELSEWHERE = {"merge", "request", "issue", "count", "file", "answers", "form"}
#: Pages of which every part may be open at once.
_WHOLE = {"today", "people", "person", "refer", "referrals", "tasks", "history"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(set(PAGES) - _ELSEWHERE))
def test_every_access_key_is_its_own(
    qtbot: QtBot, qapp: QApplication, world: World, name: str, language: str
) -> None:
    install_language(qapp, language)
    world.context.language = language
    person = furnished(world)
    page = make_page(name, world.context)
    qtbot.addWidget(page)
    history = ("participant", person)
    places = {"person": person, "refer": (person, None), "history": history, "consent": person}
    world.show(page, places.get(name))
    for view in _views(page):
        keys = [
            key
            for each in view
            if (name in _WHOLE or each.isVisibleTo(page))
            and (key := QKeySequence.mnemonic(each.text()).toString())
        ]
        # Three buttons of the referral page stand there only once the form is gone.
        allowed = 3 if name == "refer" else 0
        assert len(keys) - len(set(keys)) <= allowed, sorted(keys)


def _views(page: Page) -> list[list[QAbstractButton | QLabel]]:
    """What can stand on the page together: sent and received referrals never do, nor a person of
    ours and one of another organization."""
    said: list[QAbstractButton | QLabel] = list(page.findChildren(QAbstractButton))
    said += [each for each in page.findChildren(QLabel) if each.buddy() is not None]
    other: QWidget | None = None
    if isinstance(page, ReferralsPage):
        other = page.received
    elif isinstance(page, PersonPage):
        other = page.shared
    apart = [each for each in said if other is not None and other.isAncestorOf(each)]
    return [[each for each in said if each not in apart], apart]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["person", "referrals", "supports", "training", "settings"])
def test_what_is_used_most_has_a_key(
    qtbot: QtBot, qapp: QApplication, world: World, name: str, language: str
) -> None:
    install_language(qapp, language)
    world.context.language = language
    page = make_page(name, world.context)
    qtbot.addWidget(page)
    world.show(page, furnished(world) if name == "person" else None)
    assert sum(_keyed(each) for view in _views(page) for each in view) >= 4


def _keyed(each: QWidget) -> bool:
    text = each.text() if isinstance(each, QAbstractButton | QLabel) else ""
    return not QKeySequence.mnemonic(text).isEmpty()
