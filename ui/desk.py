"""A caseworker's day at one laptop, done with two hands on the keyboard: the steps of the tour."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from mtw_desktop.casework import syncing
from mtw_desktop.domain.records import KINDS
from ui.background import Lanes
from ui.driver import Hands, activate, quiet_platform
from ui.launch import application, make_context
from ui.main_window import MainWindow
from ui.pages.settings import SettingsPage
from ui.pages.setup import SetupPage
from ui.pages.unlock import UnlockPage
from ui.widgets.page import Page
from ui.workspace import Workspace

R = TypeVar("R")
SIZE = (1366, 768)


class Desk:
    """One window on one data folder. Every step waits for what a person would see."""

    def __init__(self, folder: Path, pictures: Path, passphrase: str) -> None:
        self.passphrase = passphrase
        self.app = application()
        self._quiet = ExitStack()
        self._quiet.enter_context(quiet_platform())
        self.lanes = Lanes()
        context = make_context(folder, self.lanes)
        context.preferences = replace(context.preferences, language="en", scheme="light")
        context.language = "en"
        self.context = context
        self.window = MainWindow(context)
        self.window.resize(*SIZE)
        self.hands = Hands(self.window, self.lanes, pictures)
        activate(self.window)

    def close(self) -> None:
        """End the day; the store is closed."""
        self.window.close()
        self.window.deleteLater()
        self.hands.breathe()
        self._quiet.close()

    def run(self, fn: Callable[..., R], *args: Any) -> R:
        """Do something with the session where the store lives, and wait for it."""
        job = self.lanes.store(fn, self.context.session, *args)
        assert job.future is not None
        result: R = job.future.result(600)
        self.context.notices.did_change({*KINDS, "draft", "sync"})
        return result

    def go(self, page: str, argument: object = None) -> Page:
        """Open a page by its name; returns when it has been read."""
        if not self.window.isActiveWindow():  # a dialog stood before it
            activate(self.window)
        self.workspace.go(page, argument)
        self.hands.settle()
        found = self.workspace.page
        assert found is not None
        return found

    # the steps

    def set_up(self, organization: str, name: str) -> None:
        """Language, organization and name, passphrase, recovery key."""
        hands = self.hands
        page = self._gate(SetupPage)
        hands.until(lambda: page.person.organization.count() > 2, "the organizations")
        hands.picture("01-set-up-language")
        self._continue(page)
        hands.tab_into(page.person.organization)
        hands.type(organization)
        hands.tab_into(page.person.name)
        hands.type(name)
        hands.press("Tab")
        hands.type("305 555 0100")
        hands.picture("02-set-up-you")
        self._continue(page)
        hands.type(self.passphrase)
        hands.press("Tab")
        hands.tab_to(_is_line, "the second passphrase")
        hands.type(self.passphrase)
        hands.picture("03-set-up-passphrase")
        self._continue(page)
        hands.until(lambda: page.recovery is not None and page.recovery.isVisible(), "the key")
        hands.picture("04-set-up-recovery-key")
        hands.type(page.answers.recovery_key.split("-")[-1])
        hands.press("Return")
        hands.until(lambda: self.window.workspace is not None, "the first page")
        hands.picture("05-today-of-a-new-laptop")

    def look_around(self) -> None:
        """Today and the list of people, with a caseload."""
        self.hands.press("Ctrl+1")
        self.hands.picture("06-today")
        self.hands.press("Ctrl+2")
        self.hands.picture("07-people")

    def join(self, url: str, code: str) -> None:
        """Weeks later: the server's address and a one-time code."""
        hands = self.hands
        self.workspace.go("settings")
        page = self.page_of(SettingsPage)
        hands.settle()
        hands.picture("80-settings")
        hands.tab_into(page.server.address)
        hands.type(url)
        hands.tab_into(page.server.code)
        hands.type(code)
        hands.tab_into(page.server.button)
        hands.press("Space")
        hands.until(self._joined, "the server's welcome")

    def sync(self) -> None:
        """F5, until nothing waits."""
        hands = self.hands
        hands.press("F5")
        hands.until(self._all_sent, "an empty outbox")
        hands.press("Ctrl+1")
        hands.settle()
        hands.picture("81-today-synced")

    def in_other_looks(self) -> None:
        """The main pages in Spanish and Kreyòl, dark, and in high contrast."""
        for language, scheme in (
            ("es", "light"),
            ("ht", "light"),
            ("en", "dark"),
            ("en", "contrast"),
        ):
            wanted = replace(self.context.preferences, language=language, scheme=scheme)
            self.context.notices.prefer(wanted)
            self.hands.settle()
            for number, name in (
                ("1", "today"),
                ("2", "people"),
                ("3", "intake"),
                ("4", "referrals"),
                ("5", "supports"),
                ("6", "training"),
                ("7", "work"),
            ):
                self.hands.press(f"Ctrl+{number}")
                self.hands.picture(f"{language}-{scheme}-{name}")
            self.hands.press("F1")
            self.hands.picture(f"{language}-{scheme}-help")
        self.context.notices.prefer(
            replace(self.context.preferences, language="en", scheme="light")
        )
        self.hands.settle()

    def lock_and_unlock(self) -> None:
        """Ctrl+L; then the passphrase, and back where one was."""
        hands = self.hands
        hands.press("Ctrl+2")
        hands.press("Ctrl+L")
        page = self._gate(UnlockPage)
        hands.settle()
        hands.picture("93-locked")
        hands.type(self.passphrase)
        hands.press("Return")
        hands.until(lambda: self.window.workspace is not None, "the records")
        hands.until(lambda: self.place == "people" or not page.isVisible(), "the same page")
        hands.picture("94-unlocked")

    # what the steps are made of

    @property
    def workspace(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def place(self) -> str:
        return self.workspace.place()[0]

    def page_of(self, cls: type[R]) -> R:
        self.hands.until(lambda: isinstance(self.workspace.page, cls), cls.__name__)
        page: Page | None = self.workspace.page
        assert isinstance(page, cls)
        return page

    def _gate(self, cls: type[R]) -> R:
        def there() -> bool:
            return self.window.gate is not None and isinstance(self.window.gate.page, cls)

        self.hands.until(there, cls.__name__)
        page: object = self.window.gate.page if self.window.gate else None
        assert isinstance(page, cls)
        return page

    def _continue(self, page: SetupPage) -> None:
        self.hands.tab_into(page.next_button)
        self.hands.press("Space")
        self.hands.settle()

    def _joined(self) -> bool:
        return self.run(syncing.sync_state).joined

    def _all_sent(self) -> bool:
        state = self.run(syncing.sync_state)
        return state.waiting == 0 and state.last_success_at is not None


def _is_line(widget: QWidget) -> bool:
    return widget.metaObject().className() == "QLineEdit"


def is_button(text: str) -> Callable[[QWidget], bool]:
    def same(widget: QWidget) -> bool:
        words = getattr(widget, "text", None)
        return callable(words) and str(words()).replace("&", "") == text

    return same
