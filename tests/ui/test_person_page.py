"""One person's page on a real store: what it says, and everything that can be done on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import intake, needs, notes, person_page, referring, scraps
from mtw_desktop.errors import NoPrinter
from tests.ui.case_world import GUERLANDE, World, furnished, key, keys, shelf_on
from tests.ui.walking import nameless
from ui.pages.need_parts import NeedMenuButton
from ui.pages.person import PersonPage
from ui.widgets.action_row import ActionRow
from ui.widgets.list_row import ListRow
from ui.widgets.pill import Pill


@pytest.fixture
def page(qtbot: QtBot, world: World) -> PersonPage:
    made = PersonPage(world.context)
    qtbot.addWidget(made)
    world.context.notices.changed.connect(made.reload)
    return made


def told(rows: list[QWidget]) -> list[str]:
    """Each row's two lines, with its pill before and its button after."""
    lines = []
    for row in rows:
        assert isinstance(row, ListRow)
        lead = row.lead.text() if isinstance(row.lead, QLabel) else ""
        act = row.action.text() if row.action is not None else ""
        lines.append(" / ".join([lead, row.title.text(), row.detail.text(), act]))
    return lines


def test_the_page_says_who_this_is_and_what_is_next(page: PersonPage, world: World) -> None:
    person = furnished(world)
    world.show(page, person)
    code = world.case(person_page.person_page, person).participant.code  # type: ignore[union-attr]
    assert page.header.name.text() == "Guerlande Étienne-Pierre"
    assert page.header.aside.text() == f"“Gigi” · {code}"
    assert page.header.facts.text() == (
        "Born March 4, 1994 (32) · Haitian Creole, needs interpreter · (305) 555-0142, "
        "text is safe · Miami 33137"
    )
    assert told(page.needs.list.rows) == [
        "Urgent / Child care / Evening class, son is 3 · referred to Early Learning Coalition of "
        "Miami-Dade/Monroe / ",
        "Soon / Laptop and internet / Shares a phone, no laptop / Refer",
        "Soon / Transportation / Monthly pass / Refer",
    ]
    (consent,) = told(page.consent.rows)
    assert consent.startswith("On file / May share with Early Learning Coalition of Miami-Dade/")
    assert consent.endswith("ends October 2, 2027 / Change")
    assert "Needs met, now, 0 of 3" in page.path.accessibleName()
    assert nameless(page) == []


def test_the_timeline_is_newest_first_and_offers_the_slip(page: PersonPage, world: World) -> None:
    world.show(page, furnished(world))
    rows = told(page.timeline.rows)
    assert [each.split(" / ")[0] for each in rows[:3]] == [
        "November 19", "November 16", "November 12",
    ]  # fmt: skip
    assert rows[0].split(" / ")[1].startswith("Accepted · Early Learning Coalition")
    assert rows[1].endswith("Reprint")
    assert "missed two evening classes" in rows[2]


def test_warnings_are_words_in_sight(page: PersonPage, world: World) -> None:
    careful = {"do_not_contact": True, "safe_to_text": "no", "safe_to_leave_message": "no"}
    answers = {"given_name": "Ana", "phone": "+13055550177", **careful}
    person = world.take_in({"participant": answers})
    world.show(page, person)
    pills = [each.text() for each in page.header.findChildren(Pill)]
    assert pills == ["Do not contact", "Do not text", "Leave no message"]


def test_a_note_is_written_from_the_keyboard(page: PersonPage, world: World, qtbot: QtBot) -> None:
    person = world.take_in(GUERLANDE)
    world.show(page, person)
    key(page.header.add_note, Qt.Key.Key_Space)
    assert page.note.isVisible()
    keys(page.note.text, "Called; will come on Monday")
    keys(page.note.minutes, "ten")
    key(page.note.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.note.how_long.problem.text() == "A number, please."
    page.note.minutes.setText("10")
    key(page.note.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    world.settle()
    assert not page.note.isVisible()
    note = told(page.timeline.rows)[0]
    assert note.split(" / ")[1:3] == [
        "Note · Called; will come on Monday",
        "10 minutes · Marisol Peña",
    ]
    assert world.case(scraps.kept_scrap, "note", person) == {}


def test_a_note_that_was_begun_is_there_again(page: PersonPage, world: World, qtbot: QtBot) -> None:
    first = world.take_in(GUERLANDE)
    other = world.take_in({"participant": {"given_name": "Luis"}})
    world.show(page, first)
    page.header.add_note.click()
    keys(page.note.text, "Half a thought")
    page.flush()  # what a lock does
    world.show(page, other)
    assert not page.note.isVisible()
    assert page.note.text.toPlainText() == ""
    again = PersonPage(world.context)
    qtbot.addWidget(again)
    world.show(again, first)
    assert again.note.isVisible()
    assert again.note.text.toPlainText() == "Half a thought"
    assert again.escape(), "Esc puts it away"
    again.header.add_note.click()
    assert again.note.text.toPlainText() == "Half a thought"


def test_a_long_note_is_read_on(page: PersonPage, world: World) -> None:
    person = world.take_in(GUERLANDE)
    world.case(notes.add_note, person, "word " * 200 + "end")
    world.show(page, person)
    row = page.timeline.rows[0]
    assert isinstance(row, ActionRow)
    assert row.action is not None
    assert row.action.text() == "Read on"
    assert row.title.text().endswith("…")
    row.action.click()
    world.settle()
    whole = page.timeline.rows[0]
    assert isinstance(whole, ActionRow)
    assert whole.title.text().endswith("end")


def test_a_note_is_corrected_and_what_it_said_stays_readable(
    page: PersonPage, world: World
) -> None:
    person = world.take_in(GUERLANDE)
    world.case(notes.add_note, person, "Will come on Monday", minutes=10)
    world.show(page, person)
    row = page.timeline.rows[0]
    assert isinstance(row, ActionRow)
    row.activated.emit()
    assert page.note.text.toPlainText() == "Will come on Monday"
    assert page.escape(), "nothing was corrected: nothing is kept"
    page.flush()
    world.settle()
    assert world.case(scraps.kept_scrap, "note", person) == {}
    row.activated.emit()
    keys(page.note.text, " at nine")
    key(page.note.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    world.settle()
    world.show(page, person)
    entries = [each for each in told(page.timeline.rows) if "Monday" in each]
    assert [each.split(" / ")[1:] for each in entries] == [
        [
            "Note, corrected · Will come on Monday at nine",
            "Before: Will come on Monday\n10 minutes · Marisol Peña",
            "Correct",
        ]
    ]


def test_a_note_in_hand_is_not_lost_to_a_correction(page: PersonPage, world: World) -> None:
    person = world.take_in(GUERLANDE)
    world.case(notes.add_note, person, "Will come on Monday")
    world.show(page, person)
    page.header.add_note.click()
    keys(page.note.text, "Half a thought")
    row = page.timeline.rows[0]
    assert isinstance(row, ActionRow)
    row.activated.emit()
    assert page.note.text.toPlainText() == "Half a thought"
    assert page.note.note.problem.isVisible()


def test_a_need_is_added_and_met(page: PersonPage, world: World, qtbot: QtBot) -> None:
    person = world.take_in({"participant": {"given_name": "Luis"}})
    world.show(page, person)
    assert page.needs.none.isVisible()
    page.needs.add.click()
    page.needs.composer.domain.setCurrentIndex(page.needs.composer.domain.findData("food"))
    keys(page.needs.composer.detail, "Nothing at home")
    key(page.needs.composer.detail, Qt.Key.Key_Return)
    world.settle()
    assert told(page.needs.list.rows) == ["Soon / Food / Nothing at home / Refer"]
    (more,) = page.needs.findChildren(NeedMenuButton)
    menu = more.menu_for()
    next(each for each in menu.actions() if each.text() == "Mark met").trigger()
    world.settle()
    assert told(page.needs.list.rows) == ["Met / Food / Nothing at home / "]


def test_refer_leads_to_the_need(page: PersonPage, world: World, qtbot: QtBot) -> None:
    person = furnished(world)
    world.show(page, person)
    row = page.needs.list.rows[1]
    assert isinstance(row, ActionRow)
    assert row.action is not None
    with qtbot.waitSignal(page.go) as went:
        row.action.click()
    technology = world.need_of(person, "technology")
    assert went.args == ["refer", (person, technology)]
    world.case(needs.update_need, world.need_of(person, "transport"), status="met")
    world.show(page, person)
    with qtbot.waitSignal(page.go) as went:
        page.header.refer.click()
    assert went.args == ["refer", (person, technology)], "the one need that waits"


def test_edit_opens_the_intake_prefilled(page: PersonPage, world: World, qtbot: QtBot) -> None:
    person = world.take_in(GUERLANDE)
    world.show(page, person)
    with qtbot.waitSignal(page.go) as went:
        page.header.edit.click()
    name, draft_id = went.args
    draft = world.case(intake.resume, draft_id)
    assert name == "intake"
    assert draft is not None
    assert draft.answers["participant"]["family_name"] == "Étienne-Pierre"
    world.show(page, person)
    assert page.unsaved.isVisible(), "the edit that was begun is offered"


def test_a_reprint_is_the_same_paper_under_the_same_number(page: PersonPage, world: World) -> None:
    person = furnished(world)
    world.show(page, person)
    shelf = shelf_on(page.desk)
    press_reprint(page)
    world.settle()
    (referral,) = world.case(referring.list_referrals)
    assert shelf.printed == [(world.case(referring.slip_pdf, referral.id), referral.number)]
    assert world.context.preferences.printer == "Office laser"
    press_reprint(page)
    world.settle()
    assert shelf.asked == ["", "Office laser"], "the printer is remembered"
    assert shelf.printed[0] == shelf.printed[1]


def test_no_printer_is_a_sentence_and_a_way_out(page: PersonPage, world: World) -> None:
    world.show(page, furnished(world))
    page.desk.printers = _None()
    press_reprint(page)
    assert page.desk.banner.isVisible()
    assert page.desk.banner.sentence.text() == "No printer was found."
    assert page.desk.banner.action is not None
    assert page.desk.banner.action.text() == "Save PDF"


def test_what_people_typed_is_never_obeyed(page: PersonPage, world: World) -> None:
    bold = "<b>bold</b><img src=file:///etc/passwd>"
    answers = {
        "participant": {"given_name": bold, "family_name": bold, "landmark": bold},
        "needs": [{"domain": "food", "detail": bold}],
        "household": [{"name": bold, "care_times": bold}],
    }
    world.show(page, world.take_in(answers))
    assert page.header.name.text() == f"{bold} {bold}"
    labels = page.findChildren(QLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_a_person_who_is_gone_leads_back_to_the_list(
    page: PersonPage, world: World, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.go) as went:
        world.show(page, "01900000-0000-7000-8000-000000000000")
    assert went.args == ["people", None]


def press_reprint(page: PersonPage) -> None:
    actions = [each.action for each in page.timeline.rows if isinstance(each, ActionRow)]
    (button,) = (each for each in actions if each is not None and each.text() == "Reprint")
    button.click()


class _None:
    """A laptop without a printer."""

    def choose(self, _parent: QWidget, _remembered: str, _pages: int, /) -> None:
        raise NoPrinter("no printer is installed")
