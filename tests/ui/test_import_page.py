"""Bringing in a spreadsheet on the screen: columns, rows, run, stop, undo; and hostile files."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mtw_desktop.casework import import_people, notes
from mtw_desktop.casework.import_batches import batches
from mtw_desktop.casework.people import find_people
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Participant
from tests.ui.case_world import GUERLANDE, World, key
from tests.ui.walking import nameless
from ui.models.import_preview import FIRST, STATE
from ui.pages.import_people import ImportPage
from ui.widgets.action_row import ActionRow
from ui.widgets.rich_rows import ToneRole

HEAD = "First name,Last name,DOB,Phone,Needs"


@pytest.fixture
def page(qtbot: QtBot, world: World) -> ImportPage:
    made = ImportPage(world.context)
    qtbot.addWidget(made)
    return world.show(made)


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    path = tmp_path / "clients.csv"
    rows = (
        "Guerlande,Etienne,3/4/1994,305 555 0142,bus pass",
        "Ana,Ruiz,1990-13-45,305 555 0199,food",
        "Joel,Paul,6/2/1988,12,food",
        "Rosa,Mendez,5/5/1985,305 555 0133,",
        "Rosa,Mendez,5/5/1985,305 555 0133,",
    )
    path.write_text("\n".join((HEAD, *rows)), encoding="utf-8")
    return path


def checked(page: ImportPage, world: World, path: Path) -> ImportPage:
    """The page with the rows of a file read."""
    page.read(str(path))
    world.settle()
    page.columns_panel.next.click()
    world.settle()
    return page


def many(tmp_path: Path, count: int) -> Path:
    path = tmp_path / "many.csv"
    rows = (f"Pat{each},Number{each * 7919}" for each in range(count))
    path.write_text("\n".join(("First name,Last name", *rows)), encoding="utf-8")
    return path


def people(world: World) -> int:
    return world.case(_count)


def _count(session: Session) -> int:
    return session.store.count(Participant)


def states(page: ImportPage) -> list[str]:
    model = page.rows_panel.model
    return [model.index(at, STATE).data() for at in range(model.rowCount())]


def test_a_column_is_guessed_shown_with_values_and_changed(
    page: ImportPage, world: World, csv: Path
) -> None:
    page.read(str(csv))
    world.settle()
    panel = page.columns_panel
    assert panel.combos[2].code() == "participant.birth_date"
    assert "3/4/1994" in panel.combos[2].accessibleDescription()
    birth, phone = panel.combos[2], panel.combos[3]
    phone.setCurrentIndex(phone.findData("participant.birth_date"))
    phone.activated.emit(phone.currentIndex())
    assert (birth.code(), panel.mapping.keys[3]) == ("", "participant.birth_date")
    for combo in panel.combos[:2]:
        combo.setCurrentIndex(0)
        combo.activated.emit(0)
    assert panel.nameless.isVisible()
    assert not panel.next.isEnabled()
    assert nameless(page) == []


def test_errors_and_duplicates_are_marked_and_explained(
    page: ImportPage, world: World, csv: Path
) -> None:
    world.take_in(GUERLANDE)
    panel = checked(page, world, csv).rows_panel
    assert states(page) == ["Skipped", "Error", "Check", "Ready", "Skipped"]
    cell = panel.model.index(1, FIRST + 2)
    assert cell.data(ToneRole) == "urgent"
    assert "no such day" in cell.data(Qt.ItemDataRole.ToolTipRole)
    panel.table.selectRow(1)
    assert "1990-13-45" in panel.card.texts()[0]
    assert not panel.card.toggle.isVisible()
    panel.table.selectRow(0)
    assert any("same birth date" in each for each in panel.card.texts())
    panel.table.selectRow(4)
    assert any("row 5" in each.casefold() for each in panel.card.texts())
    assert panel.run.text().replace("&", "") == "Import 2 people"
    assert nameless(page) == []


def test_a_duplicate_is_taken_row_by_row_or_altogether(
    page: ImportPage, world: World, csv: Path
) -> None:
    panel = checked(page, world, csv).rows_panel
    panel.table.selectRow(4)
    key(panel.table, Qt.Key.Key_Space)
    assert states(page)[4] == "Duplicate"
    key(panel.table, Qt.Key.Key_Space)
    panel.duplicates.setCurrentIndex(panel.duplicates.findData("take"))
    panel.duplicates.activated.emit(1)
    assert panel.model.counts().wanted == 4
    panel.table.selectRow(0)
    panel.card.toggle.click()
    assert states(page)[0] == "Skipped"
    panel.table.selectRow(1)
    key(panel.table, Qt.Key.Key_Space)
    assert states(page)[1] == "Error", "an error cannot be taken"
    panel.run.click()
    world.settle()
    assert page.result.sentence.text() == "3 people were imported."
    assert people(world) == 3


def test_run_and_undo_but_not_whom_somebody_worked_with(
    page: ImportPage, world: World, csv: Path
) -> None:
    checked(page, world, csv).rows_panel.run.click()
    world.settle()
    assert people(world) == 3
    (joel,) = world.case(find_people, "joel")
    world.clock.advance(minutes=5)
    world.case(notes.add_note, joel.id, "Called", contact_type="phone", minutes=5)
    (row,) = page.batches.list.rows
    assert isinstance(row, ActionRow)
    assert row.action is not None
    row.action.click()
    world.settle()
    dialog = page.undoer.dialog
    assert dialog is not None
    assert any(
        "note" in each.text() and "Joel" in each.text() for each in dialog.findChildren(QLabel)
    )
    assert people(world) == 3, "nothing goes before the answer"
    dialog.verb.click()
    world.settle()
    assert "2 people were taken back. 1 stays." in page.result.sentence.text()
    assert people(world) == 1
    (row,) = page.batches.list.rows
    assert isinstance(row, ActionRow)
    assert row.action is None


def test_cancel_leaves_whole_people_and_says_how_many(
    page: ImportPage, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_people, "PER_TRANSACTION", 10)
    checked(page, world, many(tmp_path, 60)).rows_panel.run.click()
    bar = page.progress.bar
    bar.valueChanged.connect(page.progress.cancel.click)
    world.settle()
    here = people(world)
    assert 0 < here < 60
    assert here % 10 == 0
    assert page.result.sentence.text().startswith(f"Stopped. {here} people are in")
    (batch,) = world.case(batches)
    assert batch.people == here


def test_reading_stops_too_and_begins_anew(page: ImportPage, world: World, tmp_path: Path) -> None:
    page.read(str(many(tmp_path, 3000)))
    world.settle()
    page.columns_panel.next.click()
    assert page.rows_panel.model.rowCount() == 3000, "the rows are there before they are read"
    page.progress.cancel.click()
    world.settle()
    assert page.steps.code == "columns"
    assert page.rows_panel.model.counts().read < 3000
    assert not page.progress.isVisible()


def test_fifty_thousand_rows_are_shown_at_once(
    page: ImportPage, world: World, tmp_path: Path
) -> None:
    page.read(str(many(tmp_path, 50_000)))
    world.settle()
    start = time.monotonic()
    page.columns_panel.next.click()
    page.grab()
    assert time.monotonic() - start < 2
    assert page.rows_panel.model.rowCount() == 50_000
    page.rows_panel.stop()


def test_a_dropped_workbook_with_merged_cells_old_dates_and_formulas(
    page: ImportPage, world: World, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Client list 2026"])
    sheet.merge_cells("A1:D1")
    sheet.append(["First name", "Last name", "DOB", "Notes"])
    sheet.append(["Ana", "Ruiz", date(1990, 3, 4), '=HYPERLINK("http://x","y")'])
    sheet.append(["Joel", "Paul", date(1899, 12, 31), "+1"])
    book.create_sheet("Second").append(["Given name", "Surname"])
    path = tmp_path / "list.xlsx"
    book.save(path)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    page.file.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    world.settle()
    assert page.file.sheet_field.isVisible()
    page.columns_panel.next.click()
    world.settle()
    shown = states(page)
    assert len(shown) == 2
    assert shown[0] == "Ready"


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("nul.csv", b"First name,Last name\nA\0na,Ruiz\n", "table"),
        ("old.xls", b"\xd0\xcf\x11\xe0rest", "password"),
        ("torn.xlsx", b"PK\x03\x04torn", "read"),
        ("long.csv", b"First name,Last name\n" + b"Ana,Ruiz\n" * 100_000, "too large"),
    ],
)
def test_what_cannot_be_taken_is_said(
    page: ImportPage, world: World, tmp_path: Path, name: str, data: bytes, word: str
) -> None:
    (tmp_path / name).write_bytes(data)
    page.read(str(tmp_path / name))
    world.settle()
    assert word in page.file.problem.sentence.text()
    assert page.file.problem.isVisible()
    assert not page.stack.isVisible()


def test_another_encoding_keeps_its_letters(page: ImportPage, world: World, tmp_path: Path) -> None:
    path = tmp_path / "windows.csv"
    path.write_bytes("Nombre,Apellidos\nJosé,Núñez\n".encode("cp1252"))
    checked(page, world, path).rows_panel.run.click()
    world.settle()
    assert [each.display_name for each in world.case(find_people, "nunez")] == ["José Núñez"]
