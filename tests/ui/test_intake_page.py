"""The intake page: nothing typed is lost, nobody is entered twice unseen, all by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import intake
from mtw_desktop.domain.wording import time_words
from mtw_desktop.store.drafts import Draft
from tests.ui.case_world import GUERLANDE
from tests.ui.intake_world import (
    CTRL,
    Key,
    Laptop,
    draft_with,
    drafts_of,
    enter,
    field,
    forbid_writing,
    keyboard,
    press,
    words,
    write,
)
from tests.ui.walking import nameless


@pytest.fixture
def laptop(qtbot: QtBot, tmp_path: Path) -> Iterator[Laptop]:
    made = Laptop(tmp_path / "MTW")
    made.start()
    yield made
    made.kill()


def draft_of(laptop: Laptop) -> Draft:
    """The only draft on the laptop."""
    (found,) = drafts_of(laptop)
    return found


# keeping


def test_every_committed_field_is_on_the_disk(laptop: Laptop) -> None:
    laptop.intake()
    write("Guerlande")
    press(Key.Key_Tab)
    laptop.settle()
    draft = draft_of(laptop)
    assert draft.answers == {"participant": {"given_name": "Guerlande"}}
    assert (draft.section_key, draft.field_key) == ("who", "participant.family_name")
    at = time_words(laptop.clock.now.astimezone().time(), "en")
    assert laptop.page.sections.saved.text() == f"Saved {at} on this laptop."


def test_typing_that_rests_is_kept_although_nobody_left_the_field(
    laptop: Laptop, qtbot: QtBot
) -> None:
    laptop.intake()
    write("Guer")
    qtbot.waitUntil(lambda: bool(laptop.case(intake.drafts)), timeout=3000)
    assert draft_of(laptop).answers == {"participant": {"given_name": "Guer"}}
    assert field(laptop.page) == "participant.given_name"


def test_what_stands_in_a_field_is_kept_before_a_lock(laptop: Laptop) -> None:
    laptop.intake()
    write("Guer")
    laptop.window.flush()
    assert draft_of(laptop).answers == {"participant": {"given_name": "Guer"}}


def test_an_intake_in_which_nothing_was_said_leaves_no_draft(laptop: Laptop) -> None:
    laptop.intake()
    press(Key.Key_Tab, Key.Key_Tab)
    press(Key.Key_Return, modifier=CTRL)
    laptop.window.go("today", None)
    laptop.settle()
    assert laptop.case(intake.drafts) == []


def test_after_a_kill_one_goes_on_in_the_same_field(laptop: Laptop) -> None:
    laptop.intake()
    write("Guerlande\t")
    press(Key.Key_Return, modifier=CTRL)
    press(Key.Key_Return, modifier=CTRL)
    assert laptop.page.section == "household"
    write("3\t")
    laptop.settle()
    laptop.kill()
    laptop.start()
    page = laptop.intake(draft_of(laptop).id)
    assert page.section == "household"
    assert field(page) == "entry_profile.children_under_18"
    write("1")
    press(Key.Key_Return)
    laptop.settle()
    assert draft_of(laptop).answers["entry_profile"] == {
        "household_size": 3,
        "children_under_18": 1,
    }


def test_a_text_that_was_not_understood_survives_too(laptop: Laptop) -> None:
    page = laptop.intake()
    assert page.card.form is not None
    page.card.form.focus_path("participant.birth_date")
    write("spring of 94\t")
    laptop.settle()
    laptop.kill()
    laptop.start()
    page = laptop.intake(draft_of(laptop).id)
    assert page.answering.editors["participant.birth_date"].unread() == "spring of 94"
    assert page.sections.buttons["who"].mark.text() == "!"


def test_a_disk_that_is_full_is_said_and_tried_again_at_the_next_field(laptop: Laptop) -> None:
    page = laptop.intake()
    laptop.case(forbid_writing, True)
    write("Guerlande\t")
    laptop.settle()
    assert page.sections.saved.text() == "Not saved yet."
    laptop.case(forbid_writing, False)
    press(Key.Key_Tab)
    page.flush()
    laptop.settle()
    assert draft_of(laptop).answers == {"participant": {"given_name": "Guerlande"}}


def test_going_away_and_back_keeps_what_is_in_hand(laptop: Laptop) -> None:
    laptop.intake()
    write("Guerlande")
    laptop.window.go("today", None)
    laptop.settle()
    page = laptop.intake(None)
    assert page.answering.editors["participant.given_name"].value() == "Guerlande"


def test_a_new_intake_offers_those_that_are_unfinished(laptop: Laptop) -> None:
    laptop.intake()
    write("Guerlande\tEtienne\t")
    laptop.settle()
    page = laptop.intake("new")
    assert page.answering.answers == {}
    card = page.aside.unfinished.cards[0]
    card.findChildren(type(page.card.primary))[0].click()
    laptop.settle()
    assert page.answering.editors["participant.family_name"].value() == "Etienne"


# sections


def test_sections_are_taken_in_any_order_and_show_their_state(laptop: Laptop) -> None:
    page = laptop.intake()
    page.sections.buttons["work"].click()
    assert page.card.title.text() == words("intake.work.title")
    page.sections.buttons["household"].click()
    write("3\t1\t")
    press(Key.Key_Y)
    press(Key.Key_PageDown, modifier=CTRL)
    assert page.section == "work"
    marks = {key: button.mark.text() for key, button in page.sections.buttons.items()}
    assert (marks["household"], marks["work"], marks["who"]) == ("✓", "4", "!")
    spoken = page.sections.buttons["household"].accessibleDescription()
    assert spoken == words("state.done")


def test_leaving_the_first_section_without_a_name_marks_it(laptop: Laptop) -> None:
    page = laptop.intake()
    press(Key.Key_Return, modifier=CTRL)
    assert page.sections.buttons["who"].mark.text() == "!"


def test_the_list_of_sections_is_one_stop_and_walked_by_arrows(laptop: Laptop) -> None:
    page = laptop.intake()
    page.sections.buttons["who"].setFocus()
    press(Key.Key_Down)
    press(Key.Key_Space)
    assert page.section == "language"


def test_the_name_of_the_person_stands_in_the_heading(laptop: Laptop) -> None:
    page = laptop.intake()
    write("Guerlande\t")
    page.show_section("household")
    assert page.card.subtitle.text().startswith("Who lives with Guerlande")


def test_the_focused_field_is_scrolled_into_sight(laptop: Laptop) -> None:
    page = laptop.intake()
    page.show_section("barriers")
    laptop.settle()
    assert page.card.form is not None
    page.card.form.focus_path("entry_profile.basic_skills_deficient")
    laptop.settle()
    area = page.card.scroller.viewport()
    at = keyboard().mapTo(area, keyboard().rect().topLeft())
    assert 0 <= at.y() <= area.height() - keyboard().height()


# somebody like this already


def test_somebody_alike_is_shown_beside_the_form_with_the_reasons(
    laptop: Laptop, qtbot: QtBot
) -> None:
    person = enter(laptop, GUERLANDE)
    page = laptop.intake()
    write("Gerlande\tEtienne Pierre\t")
    assert page.card.form is not None
    page.card.form.focus_path("participant.phone")
    write("305 555 0142\t")
    qtbot.waitUntil(lambda: bool(page.aside.alike.cards), timeout=3000)
    laptop.settle()
    card: Any = page.aside.alike.cards[0]
    said = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "ends 0142" in said
    assert "ame phone" in said
    assert field(page) != ""
    card.compare.click()
    said = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "Gerlande Etienne Pierre" in said
    assert "Guerlande Étienne-Pierre" in said
    card.open_button.click()
    assert laptop.window.place() == ("person", person)
    assert draft_of(laptop).answers["participant"]["given_name"] == "Gerlande"


def test_nobody_alike_is_no_news(laptop: Laptop) -> None:
    enter(laptop, GUERLANDE)
    page = laptop.intake()
    write("Zebulon\tQuigley\t")
    page.alike._ask()
    laptop.settle()
    assert page.aside.alike.isHidden()


def test_the_needs_so_far_stand_beside_the_form(laptop: Laptop) -> None:
    page = laptop.intake()
    page.show_section("barriers")
    press(Key.Key_Space)
    said = [label.text() for label in page.aside.needs.findChildren(QLabel)]
    assert "Transportation" in said


def test_everything_on_the_page_has_a_name(laptop: Laptop, qtbot: QtBot) -> None:
    enter(laptop, GUERLANDE)
    page = laptop.intake(draft_with(laptop, {**GUERLANDE, "consent": {}}))
    page.show_section("household")
    page.save()
    qtbot.waitUntil(lambda: bool(page.aside.alike.cards), timeout=3000)
    assert page.card.summary.isVisible()
    assert nameless(page) == []


def test_pages_do_not_outlive_their_window(laptop: Laptop) -> None:
    page = laptop.intake()
    gone: list[bool] = []
    page.destroyed.connect(lambda: gone.append(True))
    laptop.kill()
    laptop.start()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    assert gone == [True]
