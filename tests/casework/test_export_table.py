"""Lists written into spreadsheets: right, private, harmless to open, and never unnoticed."""

from __future__ import annotations

import csv
import os
import stat
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast

import openpyxl
import pytest

from mtw_desktop.casework import export_table
from mtw_desktop.casework.export_lists import ExportCounts, export_counts, group_of, heading
from mtw_desktop.casework.export_table import EXPORTS, ExportKind, columns, export_list
from mtw_desktop.casework.import_columns import guess_mapping
from mtw_desktop.casework.import_people import preview_import
from mtw_desktop.casework.import_table import read_table
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.codelists import LANGUAGES
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.records import Participant, Referral
from mtw_desktop.errors import CannotWriteFile, RuleBroken
from tests import builders
from tests.casework.conftest import Enter

HOSTILE = ["=1+1", "+1 2", "-2", "@SUM(A1)", "\t=1", " =1", "x; =1+1"]


def sheet(path: Path) -> list[dict[str, Any]]:
    """The rows of an exported workbook by heading."""
    book = openpyxl.load_workbook(path)
    head, *rows = book.worksheets[0].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def exports(session: Session) -> list[tuple[str, str]]:
    return [(e.kind, e.record_id) for e in session.store.audit_lines() if e.act == "export"]


def test_the_people_list_has_labels_dates_and_an_audit_line(
    session: Session, enter: Enter, tmp_path: Path
) -> None:
    enter(participant={"birth_date": "1990-03-04", "phone": "+13055550142", "sex": "female",
                       "email": {"missing": "prefers_not"}})  # fmt: skip
    enter("Ana", "Ruiz", participant={"birth_date": "1899-01-02"})
    session.language = "es"
    path = tmp_path / "list.xlsx"
    done = export_list(session, "people", path)
    first, second = sheet(path)
    assert (done.rows, exports(session)) == (2, [("participant", "2")])
    assert (first["Apellidos"], first["Nombre"]) == ("Étienne", "Guerlande")
    assert first["Fecha de nacimiento"] == datetime.combine(date(1990, 3, 4), datetime.min.time())
    assert first["Teléfono"] == "(305) 555-0142"
    assert first["Sexo"] == "Femenino"
    assert first["Correo electrónico"] == label("missing.prefers_not", "es")
    assert first["Registrado el"].hour == session.clock().astimezone().hour
    assert second["Fecha de nacimiento"] == "1899-01-02"


def one_of_each(session: Session, enter: Enter) -> None:
    """A record for every list, and somebody who looks like the first person."""
    person = enter(needs=[{"domain": "childcare", "urgency": "urgent"}])
    enter("Guerlande", "Etienne", participant={"birth_date": "1990-03-04"})
    with session.store.atomic(session.staff.id) as tx:
        card = tx.create(builders.card(serial="GAS-0000-123456"))
        for each in (
            builders.referral(person),
            builders.support_request(person),
            builders.issue(person, card_id=card.id),
            builders.enrollment(person),
            builders.placement(person),
            builders.follow_up(person),
            builders.employer(),
            builders.task(),
            builders.event(),
        ):
            tx.create(each)


@pytest.mark.parametrize("kind", EXPORTS)
def test_every_list_can_be_exported_and_every_column_has_a_label(
    session: Session, enter: Enter, tmp_path: Path, kind: ExportKind
) -> None:
    one_of_each(session, enter)
    for suffix in (".csv", ".xlsx"):
        done = export_list(session, kind, tmp_path / f"list{suffix}")
        assert done.rows == (2 if kind == "people" else 1)
    for lang in LANGUAGES:
        assert label(f"export.list.{kind}", lang)
        headings = [heading(each, lang) for each in columns(kind)]
        assert len(headings) == len(set(headings))


def test_a_serial_shows_its_end_alone_wherever_it_stands(
    session: Session, enter: Enter, tmp_path: Path
) -> None:
    one_of_each(session, enter)
    for kind, column in (("cards", "Serial number"), ("issues", "Card")):
        path = tmp_path / f"{kind}.xlsx"
        export_list(session, cast(ExportKind, kind), path)
        (row,) = sheet(path)
        assert row[column] == "••••3456"


def test_only_the_chosen_columns_leave(session: Session, enter: Enter, tmp_path: Path) -> None:
    enter(participant={"phone": "+13055550142"})
    keys = [each for each in columns("people") if not group_of(each)]
    export_list(session, "people", tmp_path / "list.csv", keys=keys)
    text = (tmp_path / "list.csv").read_text(encoding="utf-8-sig")
    assert "M-" in text
    for private in ("Guerlande", "Étienne", "555", "1990"):
        assert private not in text
    for wrong in ([], ["participant.given_name", "staff.name"]):
        with pytest.raises(RuleBroken):
            export_list(session, "people", tmp_path / "list.csv", keys=wrong)


def test_a_pair_says_why_it_looks_like_one_person(
    session: Session, enter: Enter, tmp_path: Path
) -> None:
    enter(participant={"birth_date": "1990-03-04"})
    enter("Guerlande", "Etienne", participant={"birth_date": "1990-03-04"})
    export_list(session, "duplicates", tmp_path / "pairs.xlsx")
    (row,) = sheet(tmp_path / "pairs.xlsx")
    assert {row["Last name"], row["Last name (other)"]} == {"Étienne", "Etienne"}
    assert "birth date" in row["Because"].casefold()
    assert exports(session) == [("duplicate", "1")]


def test_needs_and_referrals_name_their_person(
    session: Session, enter: Enter, tmp_path: Path
) -> None:
    person = enter(needs=[{"domain": "childcare", "detail": "mornings"}])
    export_list(session, "needs", tmp_path / "needs.xlsx")
    (row,) = sheet(tmp_path / "needs.xlsx")
    assert (row["First name"], row["Need"], row["Details"]) == (
        "Guerlande", "Child care", "mornings",
    )  # fmt: skip
    with session.store.atomic(session.staff.id) as tx:
        made = tx.create(builders.referral(person))
        tx.create(builders.referral(person))
    done = export_list(session, "referrals", tmp_path / "one.xlsx", ids=[made.id])
    (row,) = sheet(tmp_path / "one.xlsx")
    assert (done.rows, row["Reference number"]) == (1, made.number)
    assert session.store.count(Referral) == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_formula(
    session: Session, enter: Enter, tmp_path: Path, text: str
) -> None:
    with session.store.atomic(session.staff.id) as tx:
        tx.create(builders.participant(given_name=text))
    export_list(session, "people", tmp_path / "list.xlsx")
    cells = [
        cell
        for cell in next(openpyxl.load_workbook(tmp_path / "list.xlsx").worksheets[0].iter_rows(2))
        if cell.value == text
    ]
    assert [cell.data_type for cell in cells] == ["s"]
    export_list(session, "people", tmp_path / "list.csv")
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        written = next(iter(csv.DictReader(file)))["First name"]
    pieces = [written, *written.split(";")[1:]]
    assert not any(each.strip().startswith(("=", "+", "-", "@")) for each in pieces)


def test_what_was_exported_can_be_imported_again(
    session: Session, enter: Enter, tmp_path: Path
) -> None:
    plain = {
        "given_name": "Guerlande", "family_name": "Étienne", "birth_date": "1990-03-04",
        "phone": "+50934101234", "language": "ht", "safe_to_text": {"missing": "dont_know"},
        "race_ethnicity": ["black.haitian", "hispanic"], "do_not_contact": True,
        "other_names": ["-Gigi", "Étienne-Paul"],
    }  # fmt: skip
    enter(participant=plain)
    (person,) = session.store.many(Participant)
    for lang, suffix in (("en", ".xlsx"), ("es", ".csv"), ("ht", ".csv")):
        session.language = lang
        export_list(session, "people", tmp_path / f"list{suffix}")
        table = read_table(tmp_path / f"list{suffix}")
        (row,) = preview_import(session, table, guess_mapping(table.header)).rows
        found = {key: value for key, value in row.participant.items() if key in plain}
        assert (found, row.problems) == (plain, ()), lang
        assert [match.row.id for match in row.matches] == [person.id]


def test_restricted_people_are_left_out_or_named_in_the_audit(
    session: Session, tmp_path: Path
) -> None:
    hidden = builders.participant(restricted=True)
    with session.store.atomic(session.staff.id) as tx:
        for each in (hidden, builders.participant(), builders.need(hidden.id)):
            tx.create(each)
    with pytest.raises(RuleBroken):
        export_list(session, "people", tmp_path / "no.csv", restricted=True)
    people = export_list(session, "people", tmp_path / "a.csv")
    needs = export_list(session, "needs", tmp_path / "b.csv")
    assert (people.rows, people.restricted, needs.rows, needs.restricted) == (1, 1, 0, 1)
    assert export_counts(session, "needs", None) == ExportCounts(1, 1)
    session.staff = replace(session.staff, role="supervisor")
    assert export_list(session, "people", tmp_path / "c.csv", restricted=True).rows == 2
    assert exports(session) == [
        ("participant", "1"),
        ("need", "0"),
        ("participant", "2"),
        ("participant", hidden.id),
    ]


def test_the_file_is_the_owners_and_nothing_else_is_left(
    session: Session, enter: Enter, tmp_path: Path
) -> None:
    enter()
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "list.xlsx").write_text("older")
    for name in ("list.xlsx", "list.csv"):
        export_list(session, "people", folder / name)
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    assert sorted(os.listdir(folder)) == ["list.csv", "list.xlsx"]


def test_a_stopped_or_failed_export_leaves_what_was_there(
    session: Session, enter: Enter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter("Ana", "Ruiz")
    enter("Joel", "Paul")
    monkeypatch.setattr(export_table, "_AT_ONCE", 1)
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / "list.xlsx"
    path.write_text("older")
    told: list[int] = []
    stopped = export_list(
        session, "people", path,
        progress=lambda at, _: told.append(at), cancelled=lambda: len(told) == 1,
    )  # fmt: skip
    assert (stopped.cancelled, path.read_text(), os.listdir(folder)) == (
        True, "older", ["list.xlsx"],
    )  # fmt: skip
    for impossible in (tmp_path / "nowhere" / "list.csv", folder):
        with pytest.raises(CannotWriteFile):
            export_list(session, "people", impossible)
    assert exports(session) == []
