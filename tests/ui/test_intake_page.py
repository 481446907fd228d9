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
from mtw_desktop.casework.intake import DraftRow
from mtw_desktop.casework.people import find_people
from mtw_desktop.casework.person_page import PersonPage, person_page
from mtw_desktop.domain.wording import time_words
from mtw_desktop.store.drafts import Draft
from tests.ui.case_world import GUERLANDE
from tests.ui.intake_world import CTRL, Key, Laptop, field, keyboard, press, words, write


@pytest.fixture
def laptop(qtbot: QtBot, tmp_path: Path) -> Iterator[Laptop]:
    made = Laptop(tmp_path / "MTW")
    made.start()
    yield made
    made.kill()


def draft_of(laptop: Laptop) -> Draft:
    """The only draft on the laptop."""
    rows: list[DraftRow] = laptop.case(intake.drafts)
    found = laptop.case(intake.resume, rows[0].id)
    assert len(rows) == 1
    assert found is not None
    return found


def record(laptop: Laptop, person_id: str) -> PersonPage:
    """What is on record of a person."""
    found = laptop.case(person_page, person_id)
    assert found is not None
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
    laptop.case(_forbid_writing, True)
    write("Guerlande\t")
    laptop.settle()
    assert page.sections.saved.text() == "Not saved yet."
    laptop.case(_forbid_writing, False)
    press(Key.Key_Tab)
    page.flush()
    laptop.settle()
    assert draft_of(laptop).answers == {"participant": {"given_name": "Guerlande"}}


def _forbid_writing(session: Any, on: bool) -> None:
    session.store._db.execute(f"PRAGMA query_only = {int(on)}")


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
    person = _take_in(laptop, GUERLANDE)
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
    _take_in(laptop, GUERLANDE)
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


# the end


def test_a_save_without_a_name_says_so_takes_the_keyboard_and_leads_to_the_field(
    laptop: Laptop,
) -> None:
    page = laptop.intake()
    page.show_section("work")
    press(Key.Key_S, modifier=CTRL)
    summary = page.card.summary
    assert summary.hasFocus()
    assert summary.heading.text() == "There is a problem"
    said = [button.text() for button in summary.links]
    assert said == [words("problem.no_name"), words("problem.no_consent_state")]
    summary.links[0].click()
    assert (page.section, field(page)) == ("who", "participant.given_name")
    beside = page.answering.editors["participant.given_name"].words.text()
    assert beside == words("problem.no_name")
    write("Guerlande\t")
    assert not page.answering.editors["participant.given_name"].words.isVisible()
    laptop.window.page.save()  # type: ignore[union-attr]
    summary.links[0].click()
    assert (page.section, field(page)) == ("consent", "consent.state")
    assert laptop.case(find_people, "Guerlande") == []


def test_finishing_later_leaves_the_draft(laptop: Laptop) -> None:
    page = laptop.intake()
    write("Guerlande\t")
    page.save()
    page.card.summary.later_button.click()
    laptop.settle()
    assert laptop.window.place()[0] == "today"
    assert draft_of(laptop).answers["participant"]["given_name"] == "Guerlande"


def test_answers_that_no_longer_apply_are_named_before_a_save_leaves_them_out(
    laptop: Laptop,
) -> None:
    page = laptop.intake(_draft(laptop, {
        "participant": {"given_name": "Guerlande", "phone": "+13055550142", "safe_to_text": "yes"},
        "consent": {"state": "not_asked"},
    }))  # fmt: skip
    assert page.card.form is not None
    page.card.form.focus_path("participant.phone")
    press(Key.Key_F8)
    page.save()
    laptop.settle()
    asked = page.card.left_out
    assert asked.isVisible()
    assert asked.names.text() == words("participant.safe_to_text")
    assert laptop.case(find_people, "Guerlande") == []
    press(Key.Key_Escape)
    laptop.window.escape()
    assert not asked.isVisible()
    page.save()
    press(Key.Key_Return)
    laptop.settle()
    found = laptop.case(find_people, "Guerlande")
    assert laptop.window.place() == ("person", found[0].id)
    saved = record(laptop, found[0].id).participant
    assert saved.safe_to_text is None


def test_escape_discards_nothing(laptop: Laptop) -> None:
    page = laptop.intake()
    write("Guerlande")
    press(Key.Key_Escape)
    laptop.window.escape()
    assert laptop.page is page
    assert page.answering.editors["participant.given_name"].value() == "Guerlande"


def test_what_was_on_record_is_changed_in_place(laptop: Laptop) -> None:
    person = _take_in(laptop, GUERLANDE)
    draft = laptop.case(intake.edit_intake, person)
    page = laptop.intake(draft.id)
    assert page.sections.title.text() == "Change the intake"
    assert page.card.form is not None
    page.card.form.focus_path("participant.zip")
    keyboard().selectAll()  # type: ignore[attr-defined]
    write("33150\t")
    page.save()
    laptop.settle()
    assert laptop.window.place() == ("person", person)
    assert record(laptop, person).participant.zip == "33150"


def test_a_whole_intake_by_keyboard_alone(laptop: Laptop, qtbot: QtBot) -> None:
    press(Key.Key_F2)
    write("Guerlande Etienne")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: laptop.window.place()[0] == "intake", timeout=3000)
    laptop.settle()
    page = laptop.page
    assert field(page) == "participant.given_name"
    press(Key.Key_Return, Key.Key_Return)
    write("Gigi")
    press(Key.Key_Return)
    write("mar 4 94")
    press(Key.Key_Return)
    write("305 555 0142")
    press(Key.Key_Return)
    press(Key.Key_Y, Key.Key_Return)
    press(Key.Key_F8, Key.Key_Return)
    press(Key.Key_Return, modifier=CTRL)
    write("hait")
    press(Key.Key_Return)
    press(Key.Key_Return, modifier=CTRL)
    write("3\t1\t")
    press(Key.Key_Y, Key.Key_Return)
    _by_key("Add a person")
    write("Jacques\tson\t3\tyes\tevenings")
    press(Key.Key_Return, modifier=CTRL)
    press(Key.Key_Return, modifier=CTRL)
    assert page.section == "barriers"
    press(Key.Key_2)
    press(Key.Key_Tab)
    press(Key.Key_Space)
    press(Key.Key_Tab)
    write("urg")
    press(Key.Key_Return)
    write("Evening class")
    press(Key.Key_Return, modifier=CTRL)
    press(Key.Key_Return, modifier=CTRL)
    assert page.section == "consent"
    press(Key.Key_N)
    press(Key.Key_S, modifier=CTRL)
    laptop.settle()
    found = laptop.case(find_people, "Etienne")
    assert laptop.window.place() == ("person", found[0].id)
    seen = record(laptop, found[0].id)
    person = seen.participant
    assert (person.given_name, person.family_name, person.name_to_use) == (
        "Guerlande", "Etienne", "Gigi",
    )  # fmt: skip
    assert str(person.birth_date) == "1994-03-04"
    assert (person.phone, person.safe_to_text) == ("+13055550142", "yes")
    assert person.language == "ht"
    assert [(m.name, m.relationship, m.age, m.care_times) for m in seen.household] == [
        ("Jacques", "son", 3, "evenings")
    ]
    assert laptop.case(intake.drafts) == []


def _by_key(words_of_button: str) -> None:
    """Walk by Tab to a button and press it."""
    for _ in range(40):
        if getattr(keyboard(), "text", str)().replace("&", "") == words_of_button:
            press(Key.Key_Space)
            return
        press(Key.Key_Tab)
    raise AssertionError(f"no way by Tab to {words_of_button}")


def test_pages_do_not_outlive_their_window(laptop: Laptop) -> None:
    page = laptop.intake()
    gone: list[bool] = []
    page.destroyed.connect(lambda: gone.append(True))
    laptop.kill()
    laptop.start()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    assert gone == [True]


def _take_in(laptop: Laptop, answers: dict[str, Any]) -> str:
    from tests.ui.case_world import _take_in as take_in

    return laptop.case(take_in, answers)


def _draft(laptop: Laptop, answers: dict[str, Any]) -> str:
    from dataclasses import replace

    draft: Draft = laptop.case(intake.start_intake)
    laptop.case(intake.save_draft, replace(draft, answers=answers))
    return draft.id
