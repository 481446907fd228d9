"""A caseworker's day at one laptop, done with two hands on the keyboard: the steps of the tour."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from mtw_desktop.casework import syncing
from ui.background import Lanes
from ui.driver import Hands, Lost, activate, quiet_platform
from ui.launch import application, make_context
from ui.main_window import MainWindow
from ui.pages.intake import IntakePage
from ui.pages.refer import ReferPage
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
        self.context.notices.did_change({"participant", "need", "referral", "draft", "sync"})
        return result

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

    def take_in(self, given: str, family: str) -> None:
        """Find nobody, begin an intake with what was typed, fill it in, save it."""
        hands = self.hands
        hands.press("F2")
        hands.type(f"{given} {family}")
        popup = self._workspace.frame.find_box.popup
        hands.until(popup.isVisible, "the list under the find box")
        hands.settle()
        hands.picture("08-find")
        hands.press("Up")  # the last line is the new intake
        hands.press("Return")
        page = self._page(IntakePage)
        hands.until(lambda: page.section, "the intake")
        _came_along(hands, page, given_name=given, family_name=family)
        self._answer(page, "participant.birth_date", "mar 4 1994")
        self._answer(page, "participant.phone", "305 555 0142")
        self._answer(page, "participant.safe_to_text", "y")
        self._answer(page, "participant.street", "135 NE 54th St")
        self._answer(page, "participant.zip", "33137")
        hands.settle()
        hands.picture("09-intake-who")
        self._section(page, "language")
        self._answer(page, "participant.language", "Hait")
        self._answer(page, "participant.interpreter_needed", "y")
        hands.picture("10-intake-language")
        self._section(page, "household")
        self._answer(page, "entry_profile.household_size", "3")
        self._answer(page, "entry_profile.children_under_18", "1")
        self._answer(page, "entry_profile.care_needed_in_class_hours", "y")
        self._household(page)
        hands.picture("11-intake-household")
        self._section(page, "barriers")
        self._need(page, "childcare", "Urg", "Evening class Mon-Thu 6 to 9, son is 3")
        self._need(page, "technology", "Soon", "Shares a phone, no laptop")
        hands.picture("12-intake-needs")
        self._section(page, "consent")
        self._answer(page, "consent.state", "a")
        self._answer(page, "consent.recipients", "Early Learning Coalition of Miami-Dade/Monroe")
        self._answer(page, "consent.data_classes", "124")
        hands.settle()
        hands.picture("13-intake-consent")
        hands.press("Ctrl+S")
        hands.until(lambda: self._place == "person", "the person's page")
        hands.settle()
        hands.picture("14-person")

    def refer(self, slip: Path, program: str) -> None:
        """From the person's page to a slip in a file."""
        hands = self.hands
        hands.tab_to(_is_button("Refer"), "Refer")
        hands.press("Space")  # two needs wait, so a menu asks which
        hands.picture("14b-refer-which-need")
        hands.press("Down", "Return")
        page = self._page(ReferPage)
        hands.until(lambda: page.fields.picker.isVisible(), "the form")
        hands.settle()
        hands.type(program)
        hands.settle()
        hands.until(lambda: page.fields.programs.rowCount() > 0, "programs")
        hands.picture("15-refer-where")
        hands.press("Return")
        hands.tab_into(page.fields.appointment)
        hands.type("tue 24 9:30")
        hands.tab_into(page.fields.bring)
        hands.type("proof of address; birth certificate")
        hands.press("Tab")
        hands.settle()
        hands.picture("16-refer")

        def put_it_there(_parent: QWidget, _title: str, _proposed: str) -> Path:
            return slip

        page.desk.ask_where = put_it_there
        hands.tab_into(page.buttons.file)
        hands.press("Space")
        hands.until(slip.exists, "the slip")
        hands.settle()
        hands.picture("17-referred")
        hands.press("Ctrl+4")
        hands.picture("18-referrals")

    def join(self, url: str, code: str) -> None:
        """Weeks later: the server's address and a one-time code."""
        hands = self.hands
        self._workspace.go("settings")
        page = self._page(SettingsPage)
        hands.settle()
        hands.picture("19-settings")
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
        hands.picture("20-today-synced")

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
        hands.picture("30-locked")
        hands.type(self.passphrase)
        hands.press("Return")
        hands.until(lambda: self.window.workspace is not None, "the records")
        hands.until(lambda: self._place == "people" or not page.isVisible(), "the same page")
        hands.picture("31-unlocked")

    # what the steps are made of

    @property
    def _workspace(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def _place(self) -> str:
        return self._workspace.place()[0]

    def _page(self, cls: type[R]) -> R:
        self.hands.until(lambda: isinstance(self._workspace.page, cls), cls.__name__)
        page: Page | None = self._workspace.page
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

    def _answer(self, page: IntakePage, path: str, keys: str) -> None:
        def here(widget: QWidget) -> bool:
            return page.answering.path_of(widget) == path

        self.hands.tab_to(here, path)
        self.hands.type(keys)
        self.hands.settle()

    def _section(self, page: IntakePage, key: str) -> None:
        for _ in page.form.sections:
            if page.section == key:
                return
            self.hands.press("Ctrl+Return")
            self.hands.settle()

    def _household(self, page: IntakePage) -> None:
        self.hands.tab_to(_is_button("Add a person"), "Add a person")
        self.hands.press("Space")
        self.hands.settle()
        self._answer(page, "household.0.name", "Jacques")
        self._answer(page, "household.0.relationship", "Son")
        self._answer(page, "household.0.birth_date", "3")

    def _need(self, page: IntakePage, domain: str, urgency: str, detail: str) -> None:
        self._answer(page, f"needs.{domain}", " ")
        self._answer(page, f"needs.{domain}.urgency", urgency)
        self._answer(page, f"needs.{domain}.detail", detail)

    def _joined(self) -> bool:
        return self.run(syncing.sync_state).joined

    def _all_sent(self) -> bool:
        state = self.run(syncing.sync_state)
        return state.waiting == 0 and state.last_success_at is not None


def _came_along(hands: Hands, page: IntakePage, **names: str) -> None:
    hands.settle()
    person = page.answering.answers.get("participant", {})
    if any(person.get(key) != name for key, name in names.items()):
        raise Lost("the name typed into the find box did not come along to the intake")


def _is_line(widget: QWidget) -> bool:
    return widget.metaObject().className() == "QLineEdit"


def _is_button(text: str) -> Callable[[QWidget], bool]:
    def same(widget: QWidget) -> bool:
        words = getattr(widget, "text", None)
        return callable(words) and str(words()).replace("&", "") == text

    return same
