"""Answers to questions of one's own: filled in, kept, saved, exported, on two laptops."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
import sqlalchemy
from openpyxl import load_workbook

import resources
from mtw_desktop.casework import custom_forms, demo, demo_questions, opening, own_answers, syncing
from mtw_desktop.casework.own_answers import OpenedAnswers, as_text
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.xlsform_export import export_answers
from mtw_desktop.casework.xlsform_rules import FormRules
from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.records import CustomAnswer, Participant
from mtw_desktop.store.database import Store
from tests.casework.conftest import SETUP, Enter
from tests.casework.xlsforms import asked, xlsform
from tests.conftest import STORE_KEY, SetClock
from tests.sync.server.running import RunningServer

DEMO = resources.path("demo", "home_internet.xlsx")
SAID: dict[str, Any] = {
    "has_computer": "yes", "whose": "family", "online": ["home", "phone"],
    "monthly_cost": {"missing": "dont_know"}, "study_hours": "10", "last_class": "2019-05-01",
}  # fmt: skip


def take(session: Session, path: Path = DEMO) -> str:
    preview = custom_forms.preview_form(session, path)
    custom_forms.import_form(session, preview)
    return preview.form.id


def opened(session: Session, person: str, form: str) -> OpenedAnswers:
    found = own_answers.open_answers(session, person, form)
    assert found is not None
    return found


def answers(session: Session, person: str) -> list[CustomAnswer]:
    return session.store.many(CustomAnswer, participant_id=person)


def test_saves_one_record_a_question_and_shows_them_on_the_person(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    form, person = take(session), enter()
    assert own_answers.forms_to_fill(session) == [(form, "Computer and internet at home")]
    assert own_answers.person_answers(session, person) == []
    own_answers.save_answers(session, opened(session, person, form), SAID)
    values = {each.value for each in answers(session, person)}
    assert values == {"yes", "family", "home phone", Missing.DONT_KNOW, "10", "2019-05-01"}
    assert opened(session, person, form).answers == SAID
    (row,) = own_answers.person_answers(session, person)
    assert (row.title, row.detail) == ("Computer and internet at home", "6 questions answered")
    assert (row.on, row.page, row.argument) == (date(2026, 11, 22), "answers", (person, form))


def test_only_what_changed_is_written_again(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    form, person = take(session), enter()
    own_answers.save_answers(session, opened(session, person, form), SAID)
    before = {each.id: each for each in answers(session, person)}
    waiting = session.store.waiting()
    clock.advance(days=1)
    said = {**SAID, "study_hours": "12"}
    del said["whose"]
    own_answers.save_answers(session, opened(session, person, form), said)
    now = {each.id: each for each in answers(session, person)}
    assert set(now) == set(before)
    changed = [now[key] for key in now if now[key] != before[key]]
    assert sorted((str(each.value), each.answered_on) for each in changed) == [
        ("12", date(2026, 11, 23)),
        ("None", date(2026, 11, 23)),
    ]
    assert session.store.waiting() == waiting + 1
    assert opened(session, person, form).answers == said


def test_what_was_begun_is_kept_and_stands_on_top_of_the_record(
    session: Session, enter: Enter
) -> None:
    form, person = take(session), enter()
    start = opened(session, person, form)
    own_answers.keep_answers(session, start, {"has_computer": "no"}, {"study_hours": "a few"})
    own_answers.save_answers(
        session, replace(start, before={}), {"has_computer": "yes", "online": ["phone"]}
    )
    own_answers.keep_answers(session, start, {"has_computer": "no"}, {"study_hours": "a few"})
    again = opened(session, person, form)
    assert again.answers == {"has_computer": "no", "online": ["phone"]}
    assert again.typed == {"study_hours": "a few"}
    assert own_answers.person_answers(session, person)[0].pill == "Begun"
    own_answers.keep_answers(session, again, again.before, {})
    assert session.store.drafts() == []


def test_rules_hide_questions_and_refuse_answers(session: Session, clock: SetClock) -> None:
    rules = FormRules(custom_forms.questions_of(session, take(session)))
    nobody = rules.shown({}, clock())
    assert nobody == {"has_computer", "online", "study_hours", "last_class", "learn_first"}
    said = {name: as_text(plain) for name, plain in SAID.items()}
    assert rules.shown(said, clock()) - nobody == {"whose", "monthly_cost", "best_time"}
    assert "lending" in rules.shown({"has_computer": "no"}, clock())
    assert rules.refused(said, clock()) == []
    tomorrow = (clock() + timedelta(days=1)).date().isoformat()
    bad = {"online": "none home", "study_hours": "81", "last_class": tomorrow}
    assert rules.refused(bad, clock()) == ["online", "study_hours", "last_class"]


def test_an_answer_out_of_sight_counts_as_none_for_those_after_it(
    session: Session, tmp_path: Path, clock: SetClock
) -> None:
    rows = [
        asked("text", "c", relevant="${b} = 'x'"),
        asked("text", "a"),
        asked("text", "b", relevant="${a} = 'x'"),
    ]
    form = take(session, xlsform(tmp_path / "form.xlsx", rows))
    rules = FormRules(custom_forms.questions_of(session, form))
    assert rules.shown({"a": "x", "b": "x"}, clock()) == {"a", "b", "c"}
    assert rules.shown({"a": "", "b": "x"}, clock()) == {"a"}


def test_export_has_one_row_a_person_and_leaves_restricted_people_out(
    session: Session, enter: Enter, tmp_path: Path
) -> None:
    form, person, hidden = take(session), enter(), enter("Joy", "Baptiste")
    for each in (person, hidden):
        own_answers.save_answers(session, opened(session, each, form), SAID)
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Participant, hidden, {"restricted": True})
    session.language = "es"
    done = export_answers(session, form, tmp_path / "answers.xlsx")
    assert (done.rows, done.restricted) == (1, 1)
    sheet = load_workbook(tmp_path / "answers.xlsx").active
    assert sheet is not None
    head, row = [list(each) for each in sheet.iter_rows(values_only=True)]
    assert "Étienne" not in row
    assert head[2:4] == ["¿Hay en casa una computadora que pueda usar?", "¿De quién es?"]
    assert row[2:5] == ["Sí", "De la familia", "Internet en casa; Con el teléfono"]
    assert row[6] == 10
    assert row[8].date() == date(2019, 5, 1)  # type: ignore[union-attr]
    export_answers(session, form, tmp_path / "answers.csv", names=True, restricted=False)
    with (tmp_path / "answers.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert "Étienne" in rows[1]
    lines = [each for each in session.store.audit_lines() if each.act == "export"]
    assert len(lines) == 2


def test_the_demonstration_imports_the_form_and_answers_it(
    session: Session, clock: SetClock
) -> None:
    households = list(demo.make_people(12, 7, clock().date()))
    with session.store.atomic(session.staff.id) as tx:
        for household in households:
            for record in household.records():
                tx.create(record)
    for _, step in sorted(
        demo_questions.steps(session, households, Random(7), clock()), key=lambda each: each[0]
    ):
        step()
    (row,) = custom_forms.form_rows(session)
    assert row.people == 5
    assert len(session.store.drafts()) == 1
    rules = FormRules(custom_forms.questions_of(session, row.id))
    for household in households:
        person = household.participant.id
        said = opened(session, person, row.id).before
        values = {name: as_text(plain) for name, plain in said.items()}
        assert rules.refused(values, clock()) == []
        assert set(said) <= rules.shown(values, clock())


@pytest.fixture
def server(tmp_path: Path, clock: SetClock) -> Iterator[RunningServer]:
    def now_ms() -> int:
        return int(clock().timestamp() * 1000)

    with RunningServer(tmp_path / "server.sqlite3", now_ms) as running:
        yield running


@pytest.fixture
def laptop(
    tmp_path: Path, clock: SetClock, server: RunningServer
) -> Iterator[Callable[[str], Session]]:
    """A laptop of the same organization, joined to the server."""
    sessions: list[Session] = []

    def make(name: str) -> Session:
        store = Store.create(tmp_path / name, STORE_KEY, clock=clock)
        opening.furnish(store, replace(SETUP, staff_name=name))
        sessions.append(opening.enter(tmp_path / name, store))
        syncing.join_server(sessions[-1], server.url, server.make_code())
        return sessions[-1]

    yield make
    for each in sessions:
        each.store.close()


def test_a_form_reaches_another_laptop_and_is_filled_in_there(
    laptop: Callable[[str], Session], clock: SetClock, server: RunningServer
) -> None:
    marisol, nadege = laptop("Marisol"), laptop("Nadège")
    form = take(marisol)
    person = Participant(id="01939c00-0000-7000-8000-000000000001", given_name="Luis")
    with marisol.store.atomic(marisol.staff.id) as tx:
        tx.create(person)
    for here in (marisol, nadege):
        syncing.sync_now(here)
    assert own_answers.forms_to_fill(nadege) == [(form, "Computer and internet at home")]
    own_answers.save_answers(nadege, opened(nadege, person.id, form), SAID)
    # Marisol answers the same question without having heard of it; the later answer counts.
    clock.advance(minutes=5)
    own_answers.save_answers(marisol, opened(marisol, person.id, form), {"study_hours": "4"})
    for here in (nadege, marisol, nadege):
        syncing.sync_now(here)
    for here in (marisol, nadege):
        assert opened(here, person.id, form).answers == {**SAID, "study_hours": "4"}
        assert own_answers.person_answers(here, person.id)[0].detail == "6 questions answered"
        assert here.store.waiting() == 0
    with server.database.reading() as connection:
        for table, least in (("custom_form", 1), ("custom_question", 9), ("custom_answer", 7)):
            sql = sqlalchemy.text(f"SELECT count(*) FROM v_{table}")
            assert connection.execute(sql).scalar_one() == least
