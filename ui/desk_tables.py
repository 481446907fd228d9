"""Spreadsheets on the tour: a list is brought in and taken back, another one is exported."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from mtw_desktop.casework.people import list_people, person_rows
from mtw_desktop.casework.session import Session
from ui.desk import Desk
from ui.driver import activate
from ui.pages.import_people import ImportPage
from ui.pages.people import PeoplePage
from ui.widgets.page import Page

P = TypeVar("P", bound=Page)


def show_tables(desk: Desk) -> None:
    """Columns, rows with their errors and duplicates, the import and its undoing; an export."""
    with TemporaryDirectory() as folder:
        _bring(desk, Path(folder) / "partner list.csv")
        _export(desk, Path(folder) / "people.xlsx")


def _bring(desk: Desk, path: Path) -> None:
    hands = desk.hands
    path.write_text(_list_with(desk.run(_somebody)), encoding="utf-8")
    page = _is(desk.go("import"), ImportPage)
    page.read(str(path))  # the system's own file dialog is no part of the tour
    hands.until(page.steps.isVisible, "the columns")
    hands.picture("57-import-columns")
    hands.tab_into(page.columns_panel.next)
    hands.press("Space")
    hands.until(page.rows_panel.summary.isVisible, "the rows")
    hands.tab_into(page.rows_panel.table)
    hands.press("Down")
    hands.picture("58-import-rows")
    hands.tab_into(page.rows_panel.run, back=True)
    hands.press("Space")
    hands.until(page.result.isVisible, "the people")
    hands.picture("59-imported")
    action = page.result.action
    assert action is not None
    hands.tab_into(action, back=True)
    hands.press("Space")
    hands.until(lambda: page.undoer.dialog is not None, "the question")
    dialog = page.undoer.dialog
    assert dialog is not None
    hands.tab_into(dialog.verb)
    hands.press("Space")
    hands.until(lambda: "taken back" in page.result.sentence.text(), "everybody taken back")
    hands.picture("60-import-undone")


def _export(desk: Desk, path: Path) -> None:
    hands = desk.hands
    page = _is(desk.go("people"), PeoplePage)
    activate(desk.window)  # a dialog has just been over it
    page.focus_first()
    hands.press("Ctrl+E")
    hands.until(lambda: page.exporting.dialog is not None, "the warning")
    dialog = page.exporting.dialog
    assert dialog is not None

    def put_it_there(_parent: QWidget, _title: str, _proposed: str) -> Path:
        return path

    page.exporting.ask_where = put_it_there
    hands.settle()
    hands.picture("61-export")
    hands.tab_into(dialog.save)
    hands.press("Space")
    hands.until(path.exists, "the file")
    hands.settle()


def _list_with(known: str) -> str:
    rows = (
        "First name,Last name,Date of birth,Phone,Needs,Client ID",
        f"{known},,305 555 0181,bus pass,P-101",
        "Yolette,Jean-Baptiste,4/17/1991,305 555 0182,guardería,P-102",
        "Carlos,Medina,2/30/1987,786 555 0183,food,P-103",
        "Nadège,Toussaint,9/9/1996,786 555 0184,laptop,P-104",
    )
    return "\n".join(rows)


def _somebody(session: Session) -> str:
    (row,) = person_rows(session, list_people(session, "recent")[:1])
    given, _, family = row.display_name.partition(" ")
    return f"{given},{family}"


def _is(page: object, cls: type[P]) -> P:
    assert isinstance(page, cls)
    return page
