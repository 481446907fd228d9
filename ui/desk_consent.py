"""The tour of consent: asking again by keyboard, and whom to tell after one was taken back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mtw_desktop.casework.consent_partners import partners_to_tell
from mtw_desktop.casework.consents import consent_today
from mtw_desktop.casework.session import Session
from ui.desk import Desk
from ui.pages.consent import ConsentPage


def show_consent(desk: Desk) -> None:
    """A consent on file, asked for again and signed on paper; then one that was taken back."""
    given, withdrawn = desk.run(_people)
    if given:
        page = desk.go("consent", given)
        assert isinstance(page, ConsentPage)
        desk.hands.picture("44-consent")
        _ask_again(desk, page)
    if withdrawn:
        desk.go("consent", withdrawn)
        desk.hands.picture("47-consent-withdrawn")


def _ask_again(desk: Desk, page: ConsentPage) -> None:
    hands, composer = desk.hands, page.composer
    hands.tab_into(page.overview.now.new)
    hands.press("Space")
    hands.settle()
    hands.picture("45-consent-read-aloud")
    hands.tab_into(composer.answers.buttons()[0])
    hands.press("Space")
    hands.settle()

    def how(widget: QWidget) -> bool:
        return composer.answering.path_of(widget) == "consent.how_given"

    hands.tab_to(how, "how the person agreed")
    hands.type("s")
    if composer.interpreter.isVisible():
        hands.tab_into(composer.interpreter)
        if not composer.interpreter.text():
            hands.type("Jean Baptiste")
    hands.settle()
    hands.picture("46-consent-terms")
    hands.press("Ctrl+S")
    hands.until(composer.isHidden, "the saved answer")
    hands.settle()


def _people(session: Session) -> tuple[str, str]:
    """Somebody whose consent counts today, and somebody who took it back after sharing."""
    given = withdrawn = ""
    for person in session.store.people_ids(order="name", descending=False)[:400]:
        state = consent_today(session, person).state
        if not given and state == "given":
            given = person
        if not withdrawn and state == "withdrawn":
            untold = [each for each in partners_to_tell(session, person) if not each.told_at]
            withdrawn = person if untold else ""
        if given and withdrawn:
            break
    return given, withdrawn
