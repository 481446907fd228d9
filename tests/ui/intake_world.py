"""A laptop that can be killed and started again, with the whole unlocked window on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mtw_desktop.casework import intake, opening
from mtw_desktop.casework.intake import Draft, DraftRow
from mtw_desktop.casework.person_page import PersonPage, person_page
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.labels import label
from mtw_desktop.store.database import Store
from tests.conftest import STORE_KEY, SetClock
from tests.ui.case_world import NOW, SETUP
from ui.background import Lanes
from ui.context import UiContext
from ui.notices import Notices
from ui.pages.intake import IntakePage
from ui.workspace import Workspace

R = TypeVar("R")
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Laptop:
    """``start`` opens the store and the window; ``kill`` takes both away without a word to them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = SetClock(NOW)
        self.context: UiContext
        self.window: Workspace

    def start(self, language: str = "en") -> Workspace:
        lanes = Lanes()
        self.context = UiContext(
            lanes=lanes, notices=Notices(), folder=self.folder, language=language, clock=self.clock
        )
        session = self.run(_open, self.folder, self.clock)
        session.language = language
        self.context.session = session
        self.window = Workspace(self.context)
        self.window.resize(1366, 768)
        self.window.show()
        QTest.qWaitForWindowActive(self.window)
        self.settle()
        return self.window

    def kill(self) -> None:
        self.case(_close)
        self.context.session = None
        self.context.lanes.close()
        self.window.hide()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def run(self, fn: Callable[..., R], *args: Any) -> R:
        """Do something on the store lane and wait for it."""
        job = self.context.lanes.store(fn, *args)
        assert job.future is not None
        result: R = job.future.result(30)
        return result

    def case(self, fn: Callable[..., R], *args: Any) -> R:
        """A casework call: the session goes first."""
        return self.run(fn, self.context.session, *args)

    def settle(self) -> None:
        """Until nothing is under way and everything is laid out."""
        QApplication.processEvents()
        while self.context.lanes.busy:
            QApplication.processEvents()
        for _ in range(3):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @property
    def page(self) -> IntakePage:
        page = self.window.page
        assert isinstance(page, IntakePage)
        return page

    def intake(self, argument: object = "new") -> IntakePage:
        """The intake page on a new intake, or on a draft."""
        self.window.go("intake", argument)
        self.settle()
        return self.page


def keyboard() -> QWidget:
    """What has the keyboard."""
    here = QApplication.focusWidget()
    assert here is not None
    return here


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        QTest.keyClick(keyboard(), key, modifier)


def write(text: str) -> None:
    """Type ASCII text where the keyboard is; a Tab in it takes the keyboard along."""
    for letter in text:
        QTest.keyClicks(keyboard(), letter)


def field(page: IntakePage) -> str:
    """The answer path that has the keyboard."""
    return page.answering.path_of(keyboard())


def words(key: str) -> str:
    """English words for a label key."""
    return label(key, "en")


def drafts_of(laptop: Laptop) -> list[Draft]:
    """The drafts on the disk."""
    rows: list[DraftRow] = laptop.case(intake.drafts)
    return [found for row in rows if (found := laptop.case(intake.resume, row.id))]


def draft_with(laptop: Laptop, answers: dict[str, Any]) -> str:
    """Leave a draft on the disk; its id."""
    draft: Draft = laptop.case(intake.start_intake)
    laptop.case(intake.save_draft, replace(draft, answers=answers))
    return draft.id


def enter(laptop: Laptop, answers: dict[str, Any]) -> str:
    """Take somebody in; the person's id."""
    answers = {"consent": {"state": "not_asked"}, **answers}
    saved = laptop.case(intake.save_intake, draft_with(laptop, answers))
    assert saved.problems == ()
    return saved.participant_id


def record(laptop: Laptop, person_id: str) -> PersonPage:
    """What is on record of a person."""
    found = laptop.case(person_page, person_id)
    assert found is not None
    return found


def forbid_writing(session: Session, on: bool) -> None:
    """Make the disk refuse every write, as a full one does; or let it write again."""
    session.store._db.execute(f"PRAGMA query_only = {int(on)}")


def _open(folder: Path, clock: SetClock) -> Session:
    if not folder.exists():
        store = Store.create(folder, STORE_KEY, clock=clock)
        opening.furnish(store, SETUP)
    else:
        store = Store.open(folder, STORE_KEY, clock=clock)
    return opening.enter(folder, store)


def _close(session: Session) -> None:
    session.store.close()
