"""A list leaves the store: behind a warning, with what was ticked and nothing more."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import export_table, people
from mtw_desktop.casework.session import Session
from tests import builders
from tests.ui.case_world import GUERLANDE, World
from tests.ui.walking import nameless
from ui.page_factory import make_page
from ui.pages.export_dialog import ExportDialog
from ui.pages.people import PeoplePage


@pytest.fixture
def page(qtbot: QtBot, world: World) -> PeoplePage:
    world.take_in(GUERLANDE)
    world.run(_hidden, world.context.session)
    made = PeoplePage(world.context)
    qtbot.addWidget(made)
    return world.show(made)


def _hidden(session: Session) -> None:
    with session.store.atomic(session.staff.id) as tx:
        tx.create(builders.participant(given_name="Hidden", restricted=True))


def _audit(session: Session) -> list[tuple[str, str]]:
    return [(e.kind, e.record_id) for e in session.store.audit_lines() if e.act == "export"]


def asked(page: Any, world: World) -> ExportDialog:
    page.exporting.ask()
    world.settle()
    dialog = page.exporting.dialog
    assert isinstance(dialog, ExportDialog)
    return dialog


def test_the_keys_open_it_and_names_stay_unless_ticked(
    page: PeoplePage, world: World, tmp_path: Path
) -> None:
    page.activateWindow()
    QTest.keyClick(page.filter, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    world.settle()
    dialog = page.exporting.dialog
    assert dialog is not None
    assert dialog.private() == []
    assert dialog.rows.text() == "1 row. 1 row of a restricted person is left out."
    assert nameless(dialog) == []
    dialog.groups["names"].click()
    assert "names" in dialog.warning.sentence.text()
    assert "participant.phone" not in set(dialog.keys())
    dialog.format.setCurrentIndex(dialog.format.findData("csv"))
    named: list[str] = []

    def put_it_there(_parent: object, _title: str, proposed: str) -> Path:
        named.append(proposed)
        return tmp_path / "list.csv"

    page.exporting.ask_where = put_it_there
    dialog.save.click()
    world.settle()
    assert page.exporting.dialog is None
    assert named == ["people-2026-11-22.csv"]
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["First name"] == "Guerlande"
    assert "Phone" not in row
    assert world.case(_audit) == [("participant", "1")]


def test_only_the_rows_in_sight_leave(page: PeoplePage, world: World) -> None:
    page.filter.setText("nobody is called so")
    world.case(people.find_people, "x")
    page._search()
    world.settle()
    assert asked(page, world).counts.rows == 0


def test_cancel_leaves_no_file_and_no_audit_line(
    page: PeoplePage, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_table, "_AT_ONCE", 1)
    dialog = asked(page, world)
    folder = tmp_path / "out"
    folder.mkdir()
    page.exporting.ask_where = lambda *_: folder / "list.xlsx"
    dialog.save.click()
    dialog.cancel.click()
    world.settle()
    assert dialog.failed.isVisible()
    assert list(folder.iterdir()) == []
    assert world.case(_audit) == []
    dialog.cancel.click()
    world.settle()
    assert page.exporting.dialog is None


def test_a_place_that_cannot_be_written_is_said(
    page: PeoplePage, world: World, tmp_path: Path
) -> None:
    dialog = asked(page, world)
    page.exporting.ask_where = lambda *_: tmp_path / "nowhere" / "list.xlsx"
    dialog.save.click()
    world.settle()
    assert dialog.failed.sentence.text()
    assert dialog.save.isEnabled()


@pytest.mark.parametrize(
    "name",
    ["people", "referrals", "supports", "training", "work", "tasks", "events", "duplicates"],
)
def test_every_list_has_it(qtbot: QtBot, world: World, name: str) -> None:
    made: Any = make_page(name, world.context)
    qtbot.addWidget(made)
    world.show(made)
    dialog = asked(made, world)
    assert dialog.keys()
    dialog.reject()
