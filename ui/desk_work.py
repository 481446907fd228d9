"""Training and work on the tour: somebody is enrolled, a job entered, a follow-up made."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from mtw_desktop.casework.people import list_people, person_rows
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.ref_choices import ref_choices
from mtw_desktop.casework.session import Session
from ui.desk import Desk
from ui.driver import Hands
from ui.forms.editors_ref import RefEditor
from ui.pages.person import PersonPage
from ui.pages.record_form import RecordFormPage
from ui.pages.training import TrainingPage
from ui.pages.work import WorkPage
from ui.widgets.page import Page

P = TypeVar("P", bound=Page)


def show_work(desk: Desk) -> None:
    """The lists, and each of the forms filled in by the keyboard."""
    person, name = desk.run(_somebody)
    _training(desk, name)
    _job(desk, person)
    _follow_up(desk)


def _training(desk: Desk, name: str) -> None:
    hands = desk.hands
    page = _is(desk.go("training"), TrainingPage)
    hands.until(lambda: page.card.row is not None, "an enrollment")
    hands.picture("31-training")
    hands.tab_into(page.new)
    hands.press("Space")
    hands.type(name)
    _choose(hands, page.ask.editor)
    form = _wait_for(desk, RecordFormPage)
    hands.until(lambda: form.keeper.start is not None, "the form")
    program = desk.run(_first_program)
    _to(hands, form, "enrollment.program_id")
    hands.type(program)
    editor = form.answering.editors["enrollment.program_id"]
    assert isinstance(editor, RefEditor)
    hands.until(lambda: editor.popup is not None and editor.popup.isVisible(), "programs")
    hands.picture("32-enroll-which-program")
    _choose(hands, editor)
    hands.picture("33-enroll")
    hands.press("Ctrl+S")
    _wait_for(desk, PersonPage)


def _job(desk: Desk, person: str) -> None:
    hands = desk.hands
    form = _is(desk.go("form", FormPlace("placement", participant_id=person)), RecordFormPage)
    hands.until(lambda: form.keeper.start is not None, "the form")
    employer = desk.run(_first_employer)
    editor = form.answering.editors["placement.employer_id"]
    assert isinstance(editor, RefEditor)
    _to(hands, form, "placement.employer_id")
    hands.type(employer)
    _choose(hands, editor)
    for path, typed in (
        ("placement.placement_type", "Full"),
        ("placement.job_title", "Help desk technician"),
        ("placement.soc", "15-1232"),
        ("placement.start_on", "11/2/2026"),
    ):
        _to(hands, form, path)
        hands.type(typed)
    hands.press("Tab")
    hands.until(lambda: form.keeper.settled, "the good job test")
    hands.picture("34-job")
    for path, typed in (("placement.pay_reported", "y"), ("placement.hourly_cents", "32.50")):
        _to(hands, form, path)
        hands.type(typed)
    _to(hands, form, "placement.weekly_hours")
    hands.type("40")
    for benefit in ("health_benefits", "paid_time_off", "retirement_plan", "sick_leave"):
        _to(hands, form, f"placement.{benefit}")
        hands.type("y")
    hands.press("Tab")
    hands.until(lambda: form.keeper.settled, "the good job test")
    hands.picture("35-job-good-job-test")
    hands.press("Ctrl+S")
    _wait_for(desk, PersonPage)


def _follow_up(desk: Desk) -> None:
    hands = desk.hands
    page = _is(desk.go("work"), WorkPage)
    hands.until(lambda: page.jobs.model.rowCount() > 0, "jobs")
    hands.picture("36-jobs")
    page.segments.choose("follow_ups")
    hands.until(lambda: page.calls.model.rowCount() > 0, "follow-ups")
    hands.picture("37-follow-ups")
    hands.press("Down", "Return")
    form = _wait_for(desk, RecordFormPage)
    hands.until(lambda: form.keeper.start is not None, "the form")
    _to(hands, form, "follow_up.outcome")
    hands.type("Reached")
    _to(hands, form, "follow_up.work_status")
    hands.press("Down", "Down", "Return")
    hands.until(lambda: form.keeper.settled, "what saving will do")
    hands.picture("38-follow-up")
    hands.press("Ctrl+S")
    _wait_for(desk, PersonPage)
    page = _is(desk.go("work", "employers"), WorkPage)
    hands.until(lambda: page.employers.model.rowCount() > 0, "employers")
    hands.picture("39-employers")


def _to(hands: Hands, form: RecordFormPage, path: str) -> None:
    def here(widget: QWidget) -> bool:
        return form.answering.path_of(widget) == path

    hands.tab_to(here, path)
    hands.settle()


def _choose(hands: Hands, editor: RefEditor) -> None:
    """The first record that the list offers."""
    hands.until(lambda: editor.popup is not None and editor.popup.marked() is not None, "a choice")
    hands.press("Return")
    hands.settle()


def _wait_for(desk: Desk, cls: type[P]) -> P:
    hands = desk.hands
    hands.until(lambda: isinstance(_page(desk), cls), cls.__name__)
    hands.settle()
    return _is(_page(desk), cls)


def _page(desk: Desk) -> Page | None:
    workspace = desk.window.workspace
    return workspace.page if workspace is not None else None


def _is(page: object, cls: type[P]) -> P:
    assert isinstance(page, cls)
    return page


def _somebody(session: Session) -> tuple[str, str]:
    (row,) = person_rows(session, list_people(session, "recent")[:1])
    return row.id, row.code


def _first_program(session: Session) -> str:
    found = ref_choices(session, "program", "coding") or ref_choices(session, "program", "")
    return found[0].title


def _first_employer(session: Session) -> str:
    return ref_choices(session, "employer", "")[0].title
