"""Spreadsheets on the command line: import, take back, export."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtw_desktop.casework.import_table import read_table
from mtw_desktop.commands import cli
from mtw_desktop.domain.labels import error_text, label

PASSPHRASE = "bamel-dutas-lofir-kaden"
PEOPLE = """First name,Last name,DOB,Cell,Odd
Guerlande,Étienne,3/4/1990,305 555 0142,33125
Gerlande,Etienne,3/4/1990,305 555 0142,33125
Joel,Paul,whenever,,
Rosa,Diaz,5/6/1980,,33130
"""
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The command line on Marisol's laptop."""

    def command(*arguments: str, given: str | None = None) -> Result:
        return CliRunner(env={"MTW_PASSPHRASE": PASSPHRASE}).invoke(
            cli, ["--folder", str(tmp_path / "MTW"), *arguments], input=given
        )

    done = command("setup", "--organization", "OIC of South Florida", "--name", "Marisol Peña")
    assert done.exit_code == 0, done.output
    return command


@pytest.fixture
def file(tmp_path: Path) -> str:
    """Four rows: one person twice, and one with a birth date that is none."""
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    return str(path)


def test_a_dry_run_tells_everything_and_writes_nothing(run: Run, file: str) -> None:
    done = run("import-people", file, "--dry-run", "--map", "Odd=participant.zip")
    assert done.exit_code == 0, done.output
    assert "Odd -> ZIP code" in done.stdout
    assert "Rows: 4, with problems: 1, likely duplicates: 1" in done.stdout
    assert f"Row 4, DOB: {label('problem.not_a_date', 'en')}" in done.stderr
    assert "whenever" not in done.output
    assert "People: 0" in run("status").stdout


def test_people_are_imported_exported_and_taken_back(run: Run, file: str, tmp_path: Path) -> None:
    done = run("import-people", file, "--skip-duplicates", "--map", "5=participant.zip")
    assert "People written: 2, rows left out: 2" in done.stdout, done.output
    batch = re.search(r"Import (\S+)", done.stdout)
    assert batch is not None
    out = tmp_path / "out.xlsx"
    exported = run("export", "people", str(out), "--yes")
    assert exported.exit_code == 0, exported.output
    assert label("export.warning", "en") in exported.stderr
    assert len(read_table(out).rows) == 2
    undone = run("undo-import", batch[1])
    assert "2 people taken back" in undone.stdout
    assert "People: 0" in run("status").stdout
    assert run("undo-import").exit_code == 1


def test_an_export_asks_first(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert run("export", "needs", str(out), given="n\n").exit_code == 1
    assert not out.exists()
    assert run("export", "needs", str(out), given="y\n").exit_code == 0
    assert out.exists()


def test_wrong_files_and_columns_are_told_apart(run: Run, file: str, tmp_path: Path) -> None:
    bad = tmp_path / "old.xls"
    bad.write_bytes(b"\xd0\xcf\x11\xe0")
    done = run("import-people", str(bad))
    assert done.exit_code == 1
    assert error_text("InputError", "en", reason="old_spreadsheet")[0] in done.stderr
    for change in ("Odd=participant.shoe", "None=note", "Odd"):
        assert run("import-people", file, "--map", change).exit_code == 2
