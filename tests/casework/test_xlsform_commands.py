"""Forms of one's own on the command line."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

import resources
from mtw_desktop.commands import cli
from tests.casework.xlsforms import asked, xlsform


def test_a_form_is_previewed_imported_listed_and_exported(tmp_path: Path) -> None:
    def run(*arguments: str) -> Result:
        return CliRunner(env={"MTW_PASSPHRASE": "bamel-dutas-lofir-kaden"}).invoke(
            cli, ["--folder", str(tmp_path / "MTW"), *arguments]
        )

    run("setup", "--organization", "OIC of South Florida", "--name", "Marisol Peña")
    demo = str(resources.path("demo", "home_internet.xlsx"))
    dry = run("import-form", demo, "--dry-run")
    assert dry.output == "Computer and internet at home: 8 questions\n"
    assert run("list-forms").output == ""
    form = run("import-form", demo).output.splitlines()[-1]
    assert form in run("list-forms").output
    bad = run("import-form", str(xlsform(tmp_path / "bad.xlsx", [asked("geopoint", "here")])))
    assert bad.exit_code == 1
    assert "survey, row 2, type: Questions of type “geopoint”" in bad.output
    done = run("export-answers", form, str(tmp_path / "answers.csv"), "--yes")
    assert done.exit_code == 0, done.output
    assert (tmp_path / "answers.csv").read_text("utf-8-sig").startswith("Case code,Answered on,")
