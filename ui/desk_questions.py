"""Questions of one's own on the tour: a form is imported, filled in by the keyboard, seen again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

import resources
from mtw_desktop.casework import custom_forms
from mtw_desktop.casework.demo_questions import FORM_ID
from mtw_desktop.casework.own_answers import person_answers
from mtw_desktop.casework.people import list_people
from mtw_desktop.casework.session import Session
from ui.pages.own_answers import OwnAnswersPage
from ui.pages.questions import QuestionsPage

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.driver import Hands


def show_questions(desk: Desk) -> None:
    """The form is imported first if it is not there yet."""
    hands = desk.hands
    page = desk.go("questions")
    assert isinstance(page, QuestionsPage)
    if not desk.run(_there):
        page.choose_form = _demo
        hands.tab_into(page.take)
        hands.press("Space")
        hands.until(page.card.isVisible, "the form before it is imported")
        hands.picture("52-questions-import")
        hands.tab_into(page.card.take)
        hands.press("Space")
        hands.until(lambda: bool(page.list.rows), "the form in the list")
        hands.settle()
    hands.picture("53-questions")
    person, form = desk.run(_somebody)
    answers = desk.go("answers", (person, form))
    assert isinstance(answers, OwnAnswersPage)
    hands.until(lambda: answers.stack is not None, "the form")
    hands.picture("54-answers")
    for name, typed in (("has_computer", "y"), ("whose", "m"), ("online", "1"),
                        ("monthly_cost", "45"), ("study_hours", "10"), ("best_time", "e"),
                        ("last_class", "5/2019")):  # fmt: skip
        _to(hands, answers, name)
        hands.type(typed)
        hands.settle()
    hands.press("Tab")
    hands.settle()
    hands.picture("55-answers-given")
    hands.press("Ctrl+S")
    hands.until(lambda: answers.finished, "the answers on record")
    desk.go("person", person)
    hands.picture("56-person-with-answers")


def _to(hands: Hands, page: OwnAnswersPage, name: str) -> None:
    assert page.keeper.start is not None
    (found,) = [each.id for each in page.keeper.start.questions if each.name == name]

    def here(widget: QWidget) -> bool:
        return page.answering.path_of(widget) == f"custom_answer.{found}"

    hands.tab_to(here, name)


def _demo(_parent: QWidget, _title: str) -> Path:
    return resources.path("demo", f"{FORM_ID}.xlsx")


def _there(session: Session) -> bool:
    return any(row.form_id == FORM_ID for row in custom_forms.form_rows(session))


def _somebody(session: Session) -> tuple[str, str]:
    """Somebody who has not answered yet, and the form."""
    form = next(row.id for row in custom_forms.form_rows(session) if row.form_id == FORM_ID)
    people = list_people(session, "recent")
    fresh = (each for each in people if not person_answers(session, each))
    return next(fresh, people[0]), form
