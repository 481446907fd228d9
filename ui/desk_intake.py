"""The tour's main job: an intake by keyboard, and a referral with its slip."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.desk import Desk, is_button
from ui.driver import Hands, Lost
from ui.pages.intake import IntakePage
from ui.pages.refer import ReferPage


def take_in(desk: Desk, given: str, family: str) -> None:
    """Find nobody, begin an intake with what was typed, fill it in, save it."""
    hands = desk.hands
    hands.press("F2")
    hands.type(f"{given} {family}")
    popup = desk.workspace.frame.find_box.popup
    hands.until(popup.isVisible, "the list under the find box")
    hands.settle()
    hands.picture("08-find")
    hands.press("Up")  # the last line is the new intake
    hands.press("Return")
    page = desk.page_of(IntakePage)
    hands.until(lambda: page.section, "the intake")
    _came_along(hands, page, given_name=given, family_name=family)
    _answer(desk, page, "participant.birth_date", "mar 4 1994")
    _answer(desk, page, "participant.phone", "305 555 0142")
    _answer(desk, page, "participant.safe_to_text", "y")
    _answer(desk, page, "participant.street", "135 NE 54th St")
    _answer(desk, page, "participant.zip", "33137")
    hands.settle()
    hands.picture("09-intake-who")
    _section(desk, page, "language")
    _answer(desk, page, "participant.language", "Hait")
    _answer(desk, page, "participant.interpreter_needed", "y")
    hands.picture("10-intake-language")
    _section(desk, page, "household")
    _answer(desk, page, "entry_profile.household_size", "3")
    _answer(desk, page, "entry_profile.children_under_18", "1")
    _answer(desk, page, "entry_profile.care_needed_in_class_hours", "y")
    _household(desk, page)
    hands.picture("11-intake-household")
    _section(desk, page, "barriers")
    _need(desk, page, "childcare", "Urg", "Evening class Mon-Thu 6 to 9, son is 3")
    _need(desk, page, "technology", "Soon", "Shares a phone, no laptop")
    hands.picture("12-intake-needs")
    _section(desk, page, "consent")
    _answer(desk, page, "consent.state", "a")
    _answer(desk, page, "consent.recipients", "Early Learning Coalition of Miami-Dade/Monroe")
    _answer(desk, page, "consent.data_classes", "124")
    hands.settle()
    hands.picture("13-intake-consent")
    hands.press("Ctrl+S")
    hands.until(lambda: desk.place == "person", "the person's page")
    hands.settle()
    hands.picture("14-person")


def refer(desk: Desk, slip: Path, program: str) -> None:
    """From the person's page to a slip in a file."""
    hands = desk.hands
    hands.tab_to(is_button("Refer"), "Refer")
    hands.press("Space")  # two needs wait, so a menu asks which
    hands.picture("14b-refer-which-need")
    hands.press("Down", "Return")
    page = desk.page_of(ReferPage)
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


def _answer(desk: Desk, page: IntakePage, path: str, keys: str) -> None:
    def here(widget: QWidget) -> bool:
        return page.answering.path_of(widget) == path

    desk.hands.tab_to(here, path)
    desk.hands.type(keys)
    desk.hands.settle()


def _section(desk: Desk, page: IntakePage, key: str) -> None:
    for _ in page.form.sections:
        if page.section == key:
            return
        desk.hands.press("Ctrl+Return")
        desk.hands.settle()


def _household(desk: Desk, page: IntakePage) -> None:
    desk.hands.tab_to(is_button("Add a person"), "Add a person")
    desk.hands.press("Space")
    desk.hands.settle()
    _answer(desk, page, "household.0.name", "Jacques")
    _answer(desk, page, "household.0.relationship", "Son")
    _answer(desk, page, "household.0.birth_date", "3")


def _need(desk: Desk, page: IntakePage, domain: str, urgency: str, detail: str) -> None:
    _answer(desk, page, f"needs.{domain}", " ")
    _answer(desk, page, f"needs.{domain}.urgency", urgency)
    _answer(desk, page, f"needs.{domain}.detail", detail)


def _came_along(hands: Hands, page: IntakePage, **names: str) -> None:
    hands.settle()
    person = page.answering.answers.get("participant", {})
    if any(person.get(key) != name for key, name in names.items()):
        raise Lost("the name typed into the find box did not come along to the intake")
