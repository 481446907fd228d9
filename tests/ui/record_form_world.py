"""A form on a laptop, opened as the frame opens it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Employer, Event
from tests.ui.case_world import World
from ui.pages.record_form import RecordFormPage

Show = Callable[[FormPlace], RecordFormPage]


def showing(world: World, qtbot: QtBot) -> Show:
    """Opens forms, with the keyboard in them."""

    def make(place: FormPlace) -> RecordFormPage:
        page = RecordFormPage(world.context)
        qtbot.addWidget(page)
        world.show(page, place)
        QTest.qWaitForWindowActive(page)
        page.focus_first()
        return page

    return make


def keyboard() -> QWidget:
    """What has the keyboard."""
    here = QApplication.focusWidget()
    assert here is not None
    return here


def create(session: Session, *records: Event | Employer) -> None:
    """Put records on the laptop."""
    with session.store.atomic(session.staff.id) as tx:
        for each in records:
            tx.create(each)
