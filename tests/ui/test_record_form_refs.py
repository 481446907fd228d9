"""References in forms: found by typing, made on the way, shown in words; and what stands beside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answer_paths import spec_at
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import Employer
from tests.ui.case_world import GUERLANDE, World, key, keys
from tests.ui.record_form_world import create, keyboard, showing
from ui.forms.editors_fixed import FixedEditor
from ui.forms.editors_ref import RefEditor
from ui.forms.mnemonics import mnemonic_of
from ui.forms.ref_source import RefSource
from ui.pages.record_form import RecordFormPage

JOB = "placement.employer_id"


@pytest.fixture
def job(world: World, qtbot: QtBot) -> RecordFormPage:
    """A new job of Guerlande's, with two employers on record."""
    person = world.take_in(GUERLANDE)
    for name in ("Bayside Systems", "Bayfront Clinic"):
        world.case(create, Employer(id=new_id(), name=name))
    return showing(world, qtbot)(FormPlace("placement", participant_id=person))


def test_a_reference_is_found_by_typing_and_chosen_with_enter(
    world: World, job: RecordFormPage, qtbot: QtBot
) -> None:
    editor = job.answering.editors[JOB]
    assert isinstance(editor, RefEditor)
    assert job.answering.path_of(keyboard()) == JOB
    keys(keyboard(), "bays")
    qtbot.waitUntil(lambda: editor.popup is not None and editor.popup.isVisible())
    assert editor.popup is not None
    assert [row.title for row in editor.popup.rows()] == ["Bayside Systems", "New employer…"]
    key(keyboard(), Qt.Key.Key_Return)
    world.settle()
    assert editor.line.text() == "Bayside Systems"
    (bayside,) = [each for each in world.case(_employers) if each.name == "Bayside Systems"]
    assert job.answering.answers["placement"]["employer_id"] == bayside.id
    editor.line.setFocus()
    editor.line.selectAll()
    key(editor.line, Qt.Key.Key_Delete)
    key(editor.line, Qt.Key.Key_Tab)
    world.settle()
    assert "employer_id" not in job.answering.answers.get("placement", {})


def test_the_only_one_called_so_is_taken_on_leaving_and_two_are_asked_about(
    world: World, job: RecordFormPage
) -> None:
    editor = job.answering.editors[JOB]
    keys(keyboard(), "bay")
    key(keyboard(), Qt.Key.Key_Tab)
    world.settle()
    assert editor.value() is None
    assert "Choose one from the list" in editor.words.text()
    editor.focus_widget().setFocus()
    keys(keyboard(), "clinic")
    job.save()  # with the keyboard still in the field
    world.settle()
    assert editor.value() is not None
    assert editor.words.isHidden()
    assert JOB not in job.blocked


def test_a_missing_employer_is_made_on_the_way_and_comes_along(
    world: World, job: RecordFormPage, qtbot: QtBot
) -> None:
    went: list[tuple[str, object]] = []
    job.go.connect(lambda name, argument: went.append((name, argument)))
    home = job.resume_argument()
    keys(keyboard(), "Coral Cafe")
    editor = job.answering.editors[JOB]
    assert isinstance(editor, RefEditor)
    qtbot.waitUntil(lambda: editor.popup is not None and editor.popup.isVisible())
    key(keyboard(), Qt.Key.Key_Up)
    key(keyboard(), Qt.Key.Key_Return)
    assert went == [("form", FormPlace("employer"))]
    job.open(went[0][1])
    world.settle()
    assert job.answering.answers["employer"]["name"] == "Coral Cafe"
    job.save()
    world.settle()
    assert went[1:] == [("form", home)]
    job.open(home)
    world.settle()
    coral = next(each for each in world.case(_employers) if each.name == "Coral Cafe")
    assert job.answering.answers["placement"]["employer_id"] == coral.id
    assert job.answering.editors[JOB].focus_widget().text() == "Coral Cafe"  # type: ignore[attr-defined]


def test_the_aside_follows_the_answers(world: World, job: RecordFormPage, qtbot: QtBot) -> None:
    before = job.aside.lines
    job.answering.answer("placement.hourly_cents", 2150)
    qtbot.waitUntil(lambda: job.aside.lines != before)
    assert not any("hourly pay is not known" in each.text for each in job.aside.lines)


def test_access_keys_are_unique_over_all_sections(job: RecordFormPage) -> None:
    assert job.stack is not None
    texts = [job.card.save_button.text(), job.card.discard_button.text()]
    texts += [
        parts.label.text()
        for section in job.stack.sections
        for parts in section.parts.values()
        if parts.shown and parts.label is not None
    ]
    found = [letter for text in texts if (letter := mnemonic_of(text))]
    assert len(found) == len(set(found)) >= 16


def test_a_member_of_the_household_is_born_or_so_old(world: World, qtbot: QtBot) -> None:
    person = world.take_in(GUERLANDE)
    page = showing(world, qtbot)(FormPlace("household_member", participant_id=person))
    page.answering.editors["household_member.birth_date"].focus_widget().setFocus()
    keys(keyboard(), "about 3")
    key(keyboard(), Qt.Key.Key_Tab)
    world.settle()
    assert page.answering.answers["household_member"]["age"] == 3
    page.answering.editors["household_member.name"].focus_widget().setFocus()
    keys(keyboard(), "Jacques")
    page.flush()
    assert page.answering.answers["household_member"] == {"age": 3, "name": "Jacques"}


def test_what_is_fixed_is_shown_in_words_and_kept(world: World, qtbot: QtBot) -> None:
    """A form about one record of one person does not let either be exchanged."""
    fund = Employer(id=new_id(), name="Bayside Systems")
    world.case(create, fund)
    source = RefSource(world.context)
    spec = spec_at(JOB)
    editor = FixedEditor(spec, "en", source)
    qtbot.addWidget(editor)
    editor.set_value(fund.id)
    world.settle()
    assert editor.shown.text() == "Bayside Systems"
    assert editor.value() == fund.id
    money = FixedEditor(spec_at("placement.hourly_cents"))
    qtbot.addWidget(money)
    money.set_value(2150)
    assert money.shown.text() == "$21.50"


def _employers(session: Session) -> list[Employer]:
    return session.store.many(Employer)
