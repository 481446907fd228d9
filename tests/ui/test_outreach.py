"""Two minutes at a table: the short intake by keyboard, the next person, and the rest later."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import events
from mtw_desktop.casework.intake_short import EditIntake
from mtw_desktop.casework.people import find_people
from mtw_desktop.casework.session import Session
from tests.builders import event
from tests.ui.intake_world import (
    CTRL,
    Key,
    Laptop,
    drafts_of,
    field,
    keyboard,
    press,
    record,
    write,
)
from ui.pages.events import EventsPage
from ui.pages.intake_outreach import SWITCH_KEY
from ui.widgets.action_row import ActionRow

#: Letters and digits of the answers included; two minutes allow far more.
MOST_KEYS = 50


class Keys:
    """Presses keys where the keyboard is, and counts them; with Ctrl it is one stroke."""

    def __init__(self) -> None:
        self.count = 0

    def write(self, text: str) -> None:
        self.count += len(text)
        write(text)

    def press(self, *keys: Qt.Key, ctrl: bool = False) -> None:
        self.count += len(keys)
        press(*keys, modifier=CTRL if ctrl else Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def laptop(qtbot: QtBot, tmp_path: Path) -> Iterator[Laptop]:
    made = Laptop(tmp_path / "MTW")
    made.start()
    yield made
    made.kill()


@pytest.fixture
def fair(laptop: Laptop) -> str:
    """An event, and this laptop is at it."""
    return str(laptop.case(_at_a_fair))


def _at_a_fair(session: Session) -> str:
    with session.store.atomic(session.staff.id) as tx:
        made = tx.create(event(held_on=session.clock().astimezone().date()))
    events.be_here(session, made.id)
    return made.id


def _one_person(given: str = "Mirlande") -> int:
    """All questions of the short form, with Enter from one to the next; how many keys it took."""
    keys = Keys()
    for answer in (given, "Joassaint", "3055550177", "y"):
        keys.write(answer)
        keys.press(Key.Key_Return)
    keys.write("Hai")
    keys.press(Key.Key_Return, ctrl=True)
    keys.write("13")
    keys.press(Key.Key_Return, ctrl=True)
    while keyboard_path() != "consent.state":
        keys.press(Key.Key_Tab)
    keys.press(Key.Key_N)
    keys.press(Key.Key_S, ctrl=True)
    return keys.count


def keyboard_path() -> str:
    """The answer path of the field that has the keyboard."""
    widget: Any = keyboard()
    page = widget
    while page is not None and not hasattr(page, "answering"):
        page = page.parentWidget()
    return field(page) if page is not None else ""


def test_a_whole_short_intake_by_keyboard_alone_in_few_keys(laptop: Laptop, fair: str) -> None:
    page = laptop.intake()
    laptop.settle()
    assert (page.form.name, field(page)) == ("outreach", "participant.given_name")
    keys = _one_person()
    laptop.settle()
    assert keys <= MOST_KEYS
    (found,) = laptop.case(find_people, "Joassaint")
    seen = record(laptop, found.id)
    person = seen.participant
    assert (person.given_name, person.phone, person.language) == (
        "Mirlande",
        "+13055550177",
        "ht",
    )
    assert (person.safe_to_text, person.event_id) == ("yes", fair)
    assert [row.need.domain for row in seen.needs] == ["transport", "technology"]
    assert seen.cards[0].key == "to_complete"


def test_the_next_person_begins_at_once_at_the_same_event(laptop: Laptop, fair: str) -> None:
    page = laptop.intake()
    laptop.settle()
    for given in ("Mirlande", "Yolette"):
        _one_person(given)
        laptop.settle()
        assert laptop.window.page is page
        assert field(page) == "participant.given_name"
        assert not any(page.answering.answers.values())
    assert page.sections.place.text() == "At: Tech morning"
    assert len(page.aside.entered.cards) == 2
    (row,) = laptop.case(events.event_rows)
    assert (row.entered, row.to_complete) == (2, 2)


def test_one_key_changes_to_the_other_form_and_back_with_everything_said(laptop: Laptop) -> None:
    page = laptop.intake()
    write("Mirlande\t")
    QTest.keyClick(keyboard(), Key.Key_F9)
    laptop.settle()
    assert SWITCH_KEY == "F9"
    assert (page.form.name, page.section) == ("outreach", "who")
    assert page.card.property("roomy") is True
    assert page.sections.place.text() == "No event chosen"
    assert list(page.sections.buttons) == ["who", "needs", "consent"]
    editor = page.answering.editors["participant.given_name"]
    assert editor.value() == "Mirlande"
    assert drafts_of(laptop)[0].more["layout"] == "outreach"
    QTest.keyClick(keyboard(), Key.Key_F9)
    laptop.settle()
    assert page.form.name == "intake"
    assert page.answering.answers["participant"]["given_name"] == "Mirlande"
    assert len(page.sections.buttons) == 7


def test_a_draft_is_taken_up_again_in_the_form_it_was_begun_in(laptop: Laptop, fair: str) -> None:
    page = laptop.intake()
    laptop.settle()
    write("Mirlande\t")
    laptop.settle()
    (draft,) = drafts_of(laptop)
    laptop.kill()
    laptop.start()
    page = laptop.intake(draft.id)
    assert (page.form.name, page.section) == ("outreach", "who")


def test_what_was_left_out_is_asked_in_the_full_form(laptop: Laptop, fair: str) -> None:
    laptop.intake()
    laptop.settle()
    _one_person()
    laptop.settle()
    (found,) = laptop.case(find_people, "Joassaint")
    page = laptop.intake(EditIntake(found.id, "household"))
    assert (page.form.name, page.section) == ("intake", "household")
    assert not page.sections.other_form.isVisible()
    assert field(page) == "entry_profile.household_size"
    assert page.answering.answers["participant"]["phone"] == "+13055550177"
    QTest.keyClick(keyboard(), Key.Key_F9)
    assert page.form.name == "intake"


def test_arriving_at_an_event_turns_the_empty_intake_into_a_short_one(laptop: Laptop) -> None:
    page = laptop.intake()
    laptop.settle()
    assert page.form.name == "intake"
    fair = laptop.case(_at_a_fair)
    laptop.window.go("events", None)
    laptop.settle()
    shown = laptop.window.page
    assert isinstance(shown, EventsPage)
    rows = [each for each in shown.list.rows if isinstance(each, ActionRow)]
    assert [(each.key.id, each.key.is_here) for each in rows] == [(fair, True)]  # type: ignore[attr-defined]
    page = laptop.intake()
    laptop.settle()
    assert page.form.name == "outreach"


def test_somebody_is_here_today_with_one_press_and_leaves_with_another(laptop: Laptop) -> None:
    laptop.case(_make_event)
    laptop.window.go("events", None)
    laptop.settle()
    shown = laptop.window.page
    assert isinstance(shown, EventsPage)
    for pressed, there in (("I am here today", True), ("Leave", False)):
        button: Any = keyboard()
        assert button.text() == pressed
        press(Key.Key_Space)
        laptop.settle()
        laptop.settle()
        assert (laptop.case(events.here) is not None) is there


def _make_event(session: Session) -> None:
    with session.store.atomic(session.staff.id) as tx:
        tx.create(event(held_on=session.clock().astimezone().date()))


def test_a_digit_ticks_a_need_and_never_while_text_is_typed(laptop: Laptop, fair: str) -> None:
    page = laptop.intake()
    laptop.settle()
    write("Mirlande\t")
    page.show_section("needs")
    write("2")
    press(Key.Key_Tab, Key.Key_Tab)
    write("Age 3")
    press(Key.Key_Tab)
    (need,) = page.answering.answers["needs"]
    assert need == {"domain": "childcare", "detail": "Age 3"}
