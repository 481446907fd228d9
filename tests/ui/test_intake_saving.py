"""The end of an intake: what blocks a save, what it leaves out, and the record it makes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import intake
from mtw_desktop.casework.intake_short import EditIntake
from mtw_desktop.casework.people import find_people
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import HouseholdMember
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
    record,
    words,
    write,
)


@pytest.fixture
def laptop(qtbot: QtBot, tmp_path: Path) -> Iterator[Laptop]:
    made = Laptop(tmp_path / "MTW")
    made.start()
    yield made
    made.kill()


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
    assert drafts_of(laptop)[0].answers["participant"]["given_name"] == "Guerlande"


def test_answers_that_no_longer_apply_are_named_before_a_save_leaves_them_out(
    laptop: Laptop,
) -> None:
    page = laptop.intake(draft_with(laptop, {
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


def test_a_late_keystroke_does_not_bring_a_saved_draft_back_to_life(laptop: Laptop) -> None:
    page = laptop.intake(draft_with(laptop, {
        "participant": {"given_name": "Guerlande"}, "consent": {"state": "not_asked"},
    }))  # fmt: skip
    page.save()
    write("x")
    page.keeper.flush()
    laptop.settle()
    assert laptop.window.place()[0] == "person"
    assert drafts_of(laptop) == []


def test_a_save_that_the_disk_refuses_leaves_everything_where_it_was(laptop: Laptop) -> None:
    page = laptop.intake(draft_with(laptop, {
        "participant": {"given_name": "Guerlande"}, "consent": {"state": "not_asked"},
    }))  # fmt: skip
    laptop.case(forbid_writing, True)
    page.save()
    laptop.settle()
    laptop.case(forbid_writing, False)
    assert laptop.page is page
    press(Key.Key_End)
    write("s")
    page.save()
    laptop.settle()
    found = laptop.case(find_people, "Guerlandes")
    assert laptop.window.place() == ("person", found[0].id)


def test_escape_discards_nothing(laptop: Laptop) -> None:
    page = laptop.intake()
    write("Guerlande")
    press(Key.Key_Escape)
    laptop.window.escape()
    assert laptop.page is page
    assert page.answering.editors["participant.given_name"].value() == "Guerlande"


def test_what_was_on_record_is_changed_in_place(laptop: Laptop) -> None:
    person = enter(laptop, GUERLANDE)
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


def test_an_intake_on_record_is_opened_where_it_is_wanted(laptop: Laptop) -> None:
    person = enter(laptop, GUERLANDE)
    for _ in range(2):  # also when the change was begun before, at another section
        page = laptop.intake(EditIntake(person, "consent"))
        assert page.section == "consent"
        assert page.answering.answers["participant"]["given_name"] == "Guerlande"
        page.show_section("language")


def test_a_whole_intake_by_keyboard_alone(laptop: Laptop, qtbot: QtBot) -> None:
    press(Key.Key_F2)
    write("Guerlande Etienne")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: laptop.window.place()[0] == "intake", timeout=3000)
    laptop.settle()
    _fill_by_keyboard(laptop)
    press(Key.Key_S, modifier=CTRL)
    laptop.settle()
    found = laptop.case(find_people, "Etienne")
    assert laptop.window.place() == ("person", found[0].id)
    seen = record(laptop, found[0].id)
    person = seen.participant
    names = (person.given_name, person.family_name, person.name_to_use)
    assert names == ("Guerlande", "Etienne", "Gigi")
    assert str(person.birth_date) == "1994-03-04"
    assert (person.phone, person.safe_to_text) == ("+13055550142", "yes")
    assert person.language == "ht"
    (son,) = laptop.case(members_of, found[0].id)
    assert (son.name, son.relationship, son.age) == ("Jacques", "son", 3)
    assert son.care_times == "evenings"
    assert drafts_of(laptop) == []


def members_of(session: Session, person_id: str) -> list[HouseholdMember]:
    """The household on record."""
    return session.store.many(HouseholdMember, participant_id=person_id)


def _fill_by_keyboard(laptop: Laptop) -> None:
    page = laptop.page
    assert field(page) == "participant.given_name"
    press(Key.Key_Return, Key.Key_Return)
    for answer in ("Gigi", "mar 4 94", "305 555 0142"):
        write(answer)
        press(Key.Key_Return)
    press(Key.Key_Y, Key.Key_Return, Key.Key_F8)
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
    press(Key.Key_Tab, Key.Key_Space, Key.Key_Tab)
    write("urg")
    press(Key.Key_Return)
    write("Evening class")
    press(Key.Key_Return, modifier=CTRL)
    press(Key.Key_Return, modifier=CTRL)
    assert page.section == "consent"
    press(Key.Key_Tab, Key.Key_N)


def _by_key(words_of_button: str) -> None:
    """Walk by Tab to a button and press it."""
    for _ in range(40):
        if getattr(keyboard(), "text", str)().replace("&", "") == words_of_button:
            press(Key.Key_Space)
            return
        press(Key.Key_Tab)
    raise AssertionError(f"no way by Tab to {words_of_button}")


def test_the_language_on_the_screen_is_written_down_as_the_one_it_was_read_in(
    laptop: Laptop,
) -> None:
    page = laptop.intake()
    page.show_section("consent")
    assert page.card.form is not None
    shown: Any = page.card.form.blocks["consent.words"]
    shown.language_buttons["es"].click()
    press_in = page.answering.editors["consent.state"].focus_widget()
    press_in.setFocus()
    press(Key.Key_A)
    assert page.answering.answers["consent"] == {"state": "given", "language": "es"}
    shown.language_buttons["ht"].click()
    assert page.answering.editors["consent.language"].value() == "ht"


def test_organizations_on_record_are_offered_for_a_consent(laptop: Laptop) -> None:
    page = laptop.intake(draft_with(laptop, {"consent": {"state": "given"}}))
    page.show_section("consent")
    assert page.card.form is not None
    page.card.form.focus_path("consent.recipients")
    write("4geeks")
    press(Key.Key_Down, Key.Key_Return)
    assert page.answering.answers["consent"]["recipients"] == ["4Geeks Academy Miami"]


def test_tab_goes_through_every_organization_and_nothing_typed_is_lost(laptop: Laptop) -> None:
    page = laptop.intake()
    page.show_section("consent")
    assert page.card.form is not None
    page.card.form.focus_path("consent.state")
    press(Key.Key_A, Key.Key_Tab, Key.Key_Tab)
    write("Early Learning")
    press(Key.Key_Tab)
    assert keyboard() is page.answering.editors["consent.recipients"].add  # type: ignore[attr-defined]
    press(Key.Key_Space)
    write("Made Up Place")
    press(Key.Key_Tab, Key.Key_Tab)
    assert field(page) == "consent.data_classes"
    assert page.answering.answers["consent"]["recipients"] == ["Early Learning", "Made Up Place"]
    press(*[Key.Key_Backtab] * 3)
    assert keyboard().text() == "Early Learning"  # type: ignore[attr-defined]


def test_a_draft_is_thrown_away_only_after_a_question(laptop: Laptop) -> None:
    page = laptop.intake(draft_with(laptop, {"participant": {"given_name": "Guerlande"}}))
    QTimer.singleShot(0, partial(_answer, Key.Key_Escape))
    page.sections.discard.click()
    assert len(drafts_of(laptop)) == 1
    QTimer.singleShot(0, partial(_answer, Key.Key_Tab, Key.Key_Space))
    page.sections.discard.click()
    laptop.settle()
    assert drafts_of(laptop) == []
    assert laptop.window.place()[0] == "today"


def _answer(*keys: Qt.Key) -> None:
    for key in keys:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            QTest.keyClick(dialog.focusWidget() or dialog, key)
