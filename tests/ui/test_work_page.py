"""The work page: jobs with their verdicts, follow-ups by how late they are, employers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import employers, placements
from mtw_desktop.casework.record_form import FormPlace
from tests.ui.case_world import GUERLANDE, World, key, keys
from tests.ui.walking import nameless
from ui.models.paged import RowsModel
from ui.pages.work import WorkPage

ABOUT = "30-day follow-up · Bayside Systems"
GOOD = {
    "placement_type": "Full-time employment",
    "soc": "15-1232",
    "pay_reported": "yes",
    "hourly_cents": 9000,
    "weekly_hours": 40,
    "health_benefits": "yes",
    "paid_time_off": "yes",
    "retirement_plan": "yes",
    "sick_leave": "yes",
    "further_training": "yes",
    "advancement": "yes",
    "union_job": "no",
}


@pytest.fixture
def person(world: World) -> str:
    """Guerlande works well paid at Bayside since forty days; the job before has ended."""
    person = world.take_in(GUERLANDE)
    bayside, _ = world.case(employers.add_employer, "Bayside Systems", zip="33131")
    start = world.clock.now.date() - timedelta(days=40)
    world.case(
        placements.add_placement,
        person,
        employer_id=bayside,
        job_title="Help desk technician",
        start_on=start,
        **GOOD,
    )
    world.case(
        placements.add_placement,
        person,
        employer_name="Coral Cafe",
        placement_type="Part-time employment",
        job_title="Server",
        start_on=date(2026, 1, 5),
        end_on=date(2026, 3, 5),
    )
    return person


@pytest.fixture
def page(world: World, person: str, qtbot: QtBot) -> WorkPage:
    made = WorkPage(world.context)
    qtbot.addWidget(made)
    world.show(made)
    QTest.qWaitForWindowActive(made)
    return made


def _cells(model: RowsModel) -> list[list[str]]:
    columns = range(model.columnCount())
    return [
        [str(model.index(row, column).data()) for column in columns]
        for row in range(model.rowCount())
    ]


def test_jobs_that_go_on_come_with_their_verdict(world: World, page: WorkPage) -> None:
    (row,) = _cells(page.jobs.model)
    assert row[:5] == ["Good job", "Gigi É.", "Help desk technician", "Bayside Systems", "$90.00"]
    assert page.count.text() == "Good job 1"
    assert nameless(page) == []
    page.state.setCurrentIndex(page.state.findData("ended"))
    page.state.activated.emit(page.state.currentIndex())
    world.settle()
    assert [row[2] for row in _cells(page.jobs.model)] == ["Server"]


def test_typing_narrows_by_employer_and_enter_opens_the_job(
    world: World, page: WorkPage, qtbot: QtBot
) -> None:
    went: list[tuple[str, object]] = []
    page.go.connect(lambda name, argument: went.append((name, argument)))
    keys(page.search, "coral")
    qtbot.waitUntil(lambda: page.jobs.model.rowCount() == 0)
    assert page.jobs.table.isHidden()
    page.search.clear()
    keys(page.search, "bay")
    qtbot.waitUntil(lambda: page.jobs.model.rowCount() == 1)
    world.settle()
    job = page.jobs.model.row_at(0)
    key(page.search, Qt.Key.Key_Down)
    key(page.jobs.table, Qt.Key.Key_Return)
    assert went == [("form", FormPlace("placement", job.id))]


def test_follow_ups_say_how_late_they_are(world: World, page: WorkPage) -> None:
    went: list[tuple[str, object]] = []
    page.go.connect(lambda name, argument: went.append((name, argument)))
    page.segments.choose("follow_ups")
    world.settle()
    found = [row[:3] for row in _cells(page.calls.model)]
    # The call about the job that has ended was due before it ended.
    assert [row[2] for row in found] == ["30-day follow-up · Coral Cafe", ABOUT]
    assert found[1] == ["Overdue 10 days", "Gigi É.", ABOUT]
    assert page.new.isHidden()
    key(page.search, Qt.Key.Key_Down)  # into the list in sight, not into one behind it
    assert page.calls.table.hasFocus()
    key(page.calls.table, Qt.Key.Key_Return)
    ((name, place),) = went
    assert name == "form"
    assert isinstance(place, FormPlace)
    assert place.form == "follow_up"
    keys(page.search, "nobody")
    page.reload()
    world.settle()
    assert page.calls.model.rowCount() == 0


def test_employers_say_how_many_work_there(world: World, page: WorkPage) -> None:
    page.open("employers")
    world.settle()
    found = {row[1]: row[0] for row in _cells(page.employers.model)}
    assert found["Bayside Systems"] == "1"
    assert page.new.text().replace("&", "") == "New employer"
    assert page.resume_argument() == "employers"


def test_a_new_job_asks_whose(world: World, page: WorkPage, person: str, qtbot: QtBot) -> None:
    went: list[tuple[str, object]] = []
    page.go.connect(lambda name, argument: went.append((name, argument)))
    page.new.click()
    editor = page.ask.editor
    keys(editor.line, "gigi")
    qtbot.waitUntil(lambda: editor.popup is not None and editor.popup.isVisible())
    key(editor.line, Qt.Key.Key_Return)
    assert went == [("form", FormPlace("placement", participant_id=person))]
