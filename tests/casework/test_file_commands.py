"""Files from the command line: in, listed, out again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtw_desktop.commands import cli
from tests.pictures import pdf, png

PERSON = {
    "participant": {"given_name": "Guerlande", "family_name": "Étienne"},
    "consent": {"state": "not_asked"},
}


class Shell:
    """The command line on Marisol's laptop with one person on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        done = self("setup", "--organization", "OIC of South Florida", "--name", "Marisol")
        assert done.exit_code == 0, done.output
        self.code = self("intake", given=json.dumps(PERSON)).stdout.split()[0]

    def __call__(self, *arguments: str | Path, given: str | None = None) -> Result:
        line = ["--folder", str(self.folder), *map(str, arguments)]
        return CliRunner(env={"MTW_PASSPHRASE": "bamel-dutas-lofir"}).invoke(cli, line, input=given)


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "MTW")


def test_a_file_goes_in_is_listed_and_comes_out_again(shell: Shell, tmp_path: Path) -> None:
    lease = tmp_path / "lease.pdf"
    lease.write_bytes(pdf(30_000))
    done = shell("attach", shell.code, lease, "--kind", "other")
    assert done.exit_code == 0, done.output
    made = done.stdout.strip()
    listed = shell("files", shell.code).stdout
    assert made in listed
    assert "Other document  lease.pdf · 30 KB" in listed
    copy = tmp_path / "copy.pdf"
    assert shell("save-file", made, copy).exit_code == 0
    assert copy.read_bytes() == pdf(30_000)


def test_what_cannot_be_attached_is_said(shell: Shell, tmp_path: Path) -> None:
    bad = tmp_path / "IMG_1.jpg"
    bad.write_bytes(b"\0\0\0\x18ftypheic")
    assert "HEIC" in shell("attach", shell.code, bad).stderr
    assert "could not be read" in shell("attach", shell.code, tmp_path / "gone.png").stderr
    bad.write_bytes(png())
    assert "Nobody with that code." in shell("attach", "M-0000-0000", bad).stderr
    assert "No such file" in shell("save-file", "x", tmp_path / "y").stderr
    assert shell("files", shell.code).stdout == ""
