"""Steps that the tests of the referral page share."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mtw_desktop.domain.records import Referral
from tests.ui.case_world import World, key, keys
from ui.pages.refer import ReferPage

COALITION = "Early Learning Coalition of Miami-Dade/Monroe"


def open_page(qtbot: QtBot, world: World, person: str) -> ReferPage:
    """The page for a person's need for child care."""
    page = ReferPage(world.context)
    qtbot.addWidget(page)
    return world.show(page, (person, world.need_of(person, "childcare")))


def settle(page: ReferPage, world: World, qtbot: QtBot) -> None:
    """Until the preview shows what stands in the fields."""
    keeper = page.keeper
    qtbot.waitUntil(lambda: not keeper._look_soon.isActive() and not keeper._search_soon.isActive())
    world.settle()


def choose(page: ReferPage, world: World, qtbot: QtBot, typed: str = "early") -> None:
    """Type and take the first program that fits."""
    keys(page.fields.picker.edit, typed)
    settle(page, world, qtbot)
    key(page.fields.picker.edit, Qt.Key.Key_Return)
    settle(page, world, qtbot)


def records(world: World) -> list[Referral]:
    """The referrals on record."""

    def read(session: object) -> list[Referral]:
        return session.store.many(Referral)  # type: ignore[attr-defined,no-any-return]

    return world.case(read)


class Here:
    """Answers where a file goes, and keeps what was proposed."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.proposed = ""

    def __call__(self, _parent: QWidget, _title: str, proposed: str) -> Path | None:
        self.proposed = proposed
        return self.place
