"""The training page: a long list by stage, narrowed by typing, and the ways on from it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import training
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.work_find import find_enrollments
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import Enrollment, Organization, Participant, Program
from tests.ui.case_world import GUERLANDE, World, key, keys
from tests.ui.walking import nameless
from ui.models.paged import PagedModel
from ui.models.training import Column
from ui.pages.training import TrainingPage
from ui.pages.training_parts import TrainingWords
from ui.pages.word_parts import Words


def _directory(session: Session) -> tuple[str, str]:
    geeks = Organization(id=new_id(), name="4Geeks Academy Miami")
    coding = Program(id=new_id(), organization_id=geeks.id, name="Web development")
    cyber = Program(id=new_id(), organization_id=geeks.id, name="Cybersecurity")
    with session.store.atomic(session.staff.id) as tx:
        for each in (geeks, coding, cyber):
            tx.create(each)
    return coding.id, cyber.id


@pytest.fixture
def people(world: World) -> tuple[str, str]:
    """Guerlande applied for web development; Joel is in cybersecurity."""
    gigi = world.take_in(GUERLANDE)
    joel = world.take_in(
        {
            "participant": {"given_name": "Joel", "family_name": "Mesa"},
            "consent": {"state": "not_asked"},
        }
    )
    coding, cyber = world.case(_directory)
    world.case(training.enroll, gigi, coding)
    world.case(training.enroll, joel, cyber, stage="active", start_on=world.clock.now.date())
    return gigi, joel


@pytest.fixture
def page(world: World, people: tuple[str, str], qtbot: QtBot) -> TrainingPage:
    made = TrainingPage(world.context)
    qtbot.addWidget(made)
    world.show(made)
    QTest.qWaitForWindowActive(made)
    return made


def _names(page: TrainingPage) -> list[str]:
    return [
        str(page.model.index(row, Column.PERSON).data()) for row in range(page.model.rowCount())
    ]


def test_lists_everybody_with_stage_and_place(world: World, page: TrainingPage) -> None:
    assert page.count.text() == "2 enrollments"
    assert _names(page) == ["Joel M.", "Gigi É."]
    assert page.model.index(0, Column.STAGE).data() == "In training"
    assert page.model.index(0, Column.PROVIDER).data() == "4Geeks Academy Miami"
    assert nameless(page) == []


def test_a_stage_narrows_and_says_how_many_there_are(world: World, page: TrainingPage) -> None:
    texts = [page.stage.itemText(at) for at in range(page.stage.count())]
    assert "Applied (1)" in texts
    assert "Completed (0)" in texts
    page.stage.setCurrentIndex(page.stage.findData("applied"))
    page.stage.activated.emit(page.stage.currentIndex())
    world.settle()
    assert _names(page) == ["Gigi É."]
    assert page.count.text() == "1 found"


def test_typing_finds_a_person_and_a_program(
    world: World, page: TrainingPage, qtbot: QtBot
) -> None:
    keys(page.search, "cyber")
    qtbot.waitUntil(lambda: _names(page) == ["Joel M."])
    page.search.clear()
    keys(page.search, "guerl")
    qtbot.waitUntil(lambda: _names(page) == ["Gigi É."])


def test_enter_opens_the_enrollment_and_the_card_leads_on(
    world: World, page: TrainingPage, people: tuple[str, str]
) -> None:
    went: list[tuple[str, object]] = []
    page.go.connect(lambda name, argument: went.append((name, argument)))
    key(page.search, Qt.Key.Key_Down)
    key(page.table, Qt.Key.Key_Return)
    row = page.card.row
    assert row is not None
    assert went == [("form", FormPlace("enrollment", row.id))]
    page.card.new_job.click()
    page.card.open_person.click()
    assert went[1:] == [
        ("form", FormPlace("placement", participant_id=people[1], link_id=row.id)),
        ("person", people[1]),
    ]


def test_a_new_enrollment_asks_who_and_esc_takes_the_question_away(
    world: World, page: TrainingPage, people: tuple[str, str], qtbot: QtBot
) -> None:
    went: list[tuple[str, object]] = []
    page.go.connect(lambda name, argument: went.append((name, argument)))
    page.new.click()
    assert not page.ask.isHidden()
    assert page.escape()
    assert page.ask.isHidden()
    page.new.click()
    editor = page.ask.editor
    keys(editor.line, "joel")
    qtbot.waitUntil(lambda: editor.popup is not None and editor.popup.isVisible())
    key(editor.line, Qt.Key.Key_Return)
    assert went == [("form", FormPlace("enrollment", participant_id=people[1]))]


def test_a_hundred_thousand_rows_are_read_a_page_at_a_time(qtbot: QtBot) -> None:
    model = PagedModel(TrainingWords(Words("en")))
    wanted: list[tuple[int, list[str]]] = []
    model.rows_wanted.connect(lambda ticket, ids: wanted.append((ticket, ids)))
    model.set_ids([str(number) for number in range(100_000)])
    assert model.rowCount() == 100_000
    assert model.index(70_000, 0).data() == "…"
    qtbot.waitUntil(lambda: len(wanted) == 1)
    assert len(wanted[0][1]) == 64
    assert "70000" in wanted[0][1]
    model.set_ids(["1"])
    model.take_rows(wanted[0][0], [])  # too late: the list is another one
    assert model.row_at(0) is None


def test_finding_keeps_to_the_stage(world: World, people: tuple[str, str]) -> None:
    assert len(world.case(find_enrollments, "4geeks")) == 2
    (found,) = world.case(find_enrollments, "4geeks", stage="active")
    assert world.run(_person_of, world.context.session, found) == people[1]


def _person_of(session: Session, enrollment_id: str) -> str:
    enrollment = session.store.get(Enrollment, enrollment_id)
    assert enrollment is not None
    assert session.store.get(Participant, enrollment.participant_id) is not None
    return enrollment.participant_id
