"""The form of one record: kept at every step, problems at their fields, saved by the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import form_drafts
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import Event
from tests.ui.case_world import World, key, keys
from tests.ui.record_form_world import Show, create, keyboard, showing
from tests.ui.walking import nameless, tab_order
from ui.pages.record_form import RecordFormPage

NEW = FormPlace("event")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def show(world: World, qtbot: QtBot) -> Show:
    return showing(world, qtbot)


@pytest.fixture
def page(show: Show) -> RecordFormPage:
    return show(NEW)


def events(session: Session) -> list[Event]:
    return session.store.many(Event)


def test_the_first_question_has_the_keyboard_and_everything_has_a_name(
    world: World, page: RecordFormPage
) -> None:
    assert page.answering.path_of(keyboard()) == "event.name"
    assert nameless(page) == []
    assert page.accessibleName() == "New event"


def test_tab_goes_from_the_questions_to_save(page: RecordFormPage) -> None:
    paths = [page.answering.path_of(each) for each in tab_order(page)]
    asked = [path for path in paths if path]
    assert asked[-1] == "event.name"
    assert asked[0] == "event.held_on"
    assert len(asked) == len(set(asked)) == 7
    order = tab_order(page)
    assert (
        order.index(page.card.save_button)
        == [*map(page.answering.path_of, order)].index("event.remarks") + 1
    )


def test_saves_by_the_keyboard_and_goes_on(world: World, page: RecordFormPage) -> None:
    went: list[tuple[str, object]] = []
    page.go.connect(lambda name, argument: went.append((name, argument)))
    keys(keyboard(), "Job fair")
    key(keyboard(), Qt.Key.Key_Return)
    keys(keyboard(), "11/20/2026")
    page.save()
    world.settle()
    assert went == [("events", None)]
    (event,) = world.case(events)
    assert event.name == "Job fair"
    assert str(event.held_on) == "2026-11-20"
    assert page.finished
    assert world.case(form_drafts.unfinished) == []


def test_what_is_missing_is_said_at_the_field_and_in_one_banner(
    world: World, page: RecordFormPage
) -> None:
    page.save()
    world.settle()
    assert [each.text() for each in page.card.summary.links] == ["Please fill this in."]
    editor = page.answering.editors["event.name"]
    assert editor.words.text() == "Please fill this in."
    assert world.case(events) == []
    page.card.summary.links[0].click()
    keys(keyboard(), "Fair")
    key(keyboard(), Qt.Key.Key_Tab)
    world.settle()
    assert editor.words.isHidden()
    assert page.card.summary.isHidden()


def test_a_lock_in_the_middle_of_a_word_loses_nothing(
    world: World, page: RecordFormPage, show: Show
) -> None:
    keys(keyboard(), "Resource fa")
    page.flush()
    place = page.resume_argument()
    assert isinstance(place, FormPlace)
    world.settle()
    again = show(place)
    assert again.answering.answers["event"]["name"] == "Resource fa"
    assert not again.card.discard_button.isHidden()
    (row,) = world.case(form_drafts.unfinished)
    assert row.argument == NEW
    assert row.title == "Event"


def test_what_cannot_be_read_blocks_and_stays_as_typed(world: World, page: RecordFormPage) -> None:
    keys(keyboard(), "Fair")
    page.answering.editors["event.attended"].focus_widget().setFocus()
    keys(keyboard(), "a few")
    page.save()
    world.settle()
    assert page.blocked == {"event.attended": "We could not read this. It stays as you typed it."}
    assert world.case(events) == []


def test_the_record_may_change_under_the_form(world: World, show: Show) -> None:
    """A sync renames the place while somebody corrects the name: both are kept."""
    event = Event(id=new_id(), name="Fair", place="Old hall")
    world.case(create, event)
    page = show(FormPlace("event", event.id))
    page.answering.answer("event.name", "Job fair")
    world.case(_move, event.id, "New hall")
    page.save()
    world.settle()
    (saved,) = world.case(events)
    assert (saved.name, saved.place) == ("Job fair", "New hall")


def test_clearing_a_field_clears_it_on_record(world: World, show: Show) -> None:
    event = Event(id=new_id(), name="Fair", place="Old hall")
    world.case(create, event)
    page = show(FormPlace("event", event.id))
    page.answering.answer("event.place", None)
    page.save()
    world.settle()
    assert world.case(events)[0].place is None


def test_a_record_that_is_gone_leads_back(world: World, qtbot: QtBot) -> None:
    page = RecordFormPage(world.context)
    qtbot.addWidget(page)
    left: list[bool] = []
    page.leave.connect(lambda: left.append(True))
    world.show(page, FormPlace("event", new_id()))
    assert left == [True]
    assert page.finished


def test_discard_takes_the_draft_away(
    world: World, page: RecordFormPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.record_form.ask", lambda *_args, **_more: True)
    keys(keyboard(), "Never mind")
    page.flush()
    world.settle()
    page.card.discard_button.click()
    world.settle()
    assert world.case(form_drafts.unfinished) == []
    assert page.finished


def test_what_was_begun_is_said_again_on_top_of_the_record(world: World, show: Show) -> None:
    event = Event(id=new_id(), name="Fair", place="Old hall")
    world.case(create, event)
    place = FormPlace("event", event.id)
    page = show(place)
    page.answering.answer("event.host", "OIC")
    page.flush()
    world.settle()
    world.case(_move, event.id, "New hall")
    opened = world.case(form_drafts.open_form, place)
    assert opened is not None
    assert opened.answers["event"]["host"] == "OIC"
    assert opened.answers["event"]["place"] == "New hall"


def _move(session: Session, event_id: str, place: str) -> None:
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Event, event_id, {"place": place})


def test_coming_back_shows_the_record_as_it_is_unless_something_was_begun(
    world: World, show: Show
) -> None:
    event = Event(id=new_id(), name="Fair", place="Old hall")
    world.case(create, event)
    place = FormPlace("event", event.id)
    page = show(place)
    world.case(_move, event.id, "New hall")
    page.open(place)
    world.settle()
    assert page.answering.answers["event"]["place"] == "New hall"
    page.answering.answer("event.host", "OIC")
    page.open(place)
    world.settle()
    assert page.answering.answers["event"]["host"] == "OIC"
