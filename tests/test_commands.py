"""The command line: the same casework as the windows, with exit codes and plain sentences."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from mtw_desktop.commands import cli
from mtw_desktop.domain.labels import label

PASSPHRASE = "bamel-dutas-lofir-kaden"
Run = Callable[..., Result]
PERSON = {
    "participant": {"given_name": "Guerlande", "family_name": "Étienne", "phone": "305 555 0142"},
    "needs": [{"domain": "childcare", "urgency": "urgent"}],
    "consent": {
        "state": "given",
        "recipients": ["United Way Miami"],
        "data_classes": ["identity", "contact", "sensitive"],
    },
}


@pytest.fixture
def empty(tmp_path: Path) -> Run:
    """The command line on a folder without a store."""
    folder = tmp_path / "MTW"

    def run(*arguments: str, given: str | None = None) -> Result:
        return CliRunner(env={"MTW_PASSPHRASE": PASSPHRASE}).invoke(
            cli, ["--folder", str(folder), *arguments], input=given
        )

    return run


@pytest.fixture
def run(empty: Run) -> Run:
    """The command line on Marisol's laptop."""
    done = empty("setup", "--organization", "OIC of South Florida", "--name", "Marisol Peña")
    assert done.exit_code == 0, done.output
    return empty


@pytest.fixture
def code(run: Run) -> str:
    """Guerlande's case code."""
    done = run("intake", given=json.dumps(PERSON))
    assert done.exit_code == 0, done.output
    return done.stdout.split()[0]


def test_every_command_explains_itself() -> None:
    for name, command in cli.commands.items():
        helped = CliRunner().invoke(cli, [name, "--help"])
        assert helped.exit_code == 0
        assert command.help
        assert command.help.split("\n")[0] in helped.output


def test_the_commands_are_complete() -> None:
    assert set(cli.commands) >= {
        "setup", "find", "intake", "refer", "slip", "sync", "join", "import-directory",
        "demo-data", "tour", "self-test", "status",
    }  # fmt: skip


def test_setting_up_shows_the_recovery_key_once(empty: Run, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.pdf"
    options = ("--organization", "United Way Miami", "--name", "Joel Paul", "--sheet", str(sheet))
    done = empty("setup", *options)
    assert done.exit_code == 0
    found = re.search(r"(?:[0-9A-Z]{5}-){7}[0-9A-Z]{5}", done.stdout)
    assert found is not None
    printed = PdfReader(io.BytesIO(sheet.read_bytes())).pages[0].extract_text()
    assert found[0][:5] in printed
    again = empty("setup", *options)
    assert (again.exit_code, again.stdout) == (1, "")


def test_a_weak_passphrase_is_refused(tmp_path: Path) -> None:
    done = CliRunner(env={"MTW_PASSPHRASE": "password"}).invoke(
        cli, ["--folder", str(tmp_path / "MTW"), "setup", "--organization", "OIC", "--name", "M"]
    )
    assert done.exit_code == 1
    assert done.stderr.strip() == label("passphrase.too_short", "en")
    assert not (tmp_path / "MTW").exists()


def test_without_a_store_every_command_says_what_to_do(empty: Run) -> None:
    done = empty("status")
    assert done.exit_code == 1
    assert done.stderr.startswith("There are no records on this laptop yet. Set up")


def test_a_wrong_passphrase_is_told_in_the_language_asked_for(run: Run, tmp_path: Path) -> None:
    done = CliRunner(env={"MTW_PASSPHRASE": "not the right passphrase"}).invoke(
        cli, ["--folder", str(tmp_path / "MTW"), "--language", "es", "status"]
    )
    assert done.exit_code == 1
    assert "no abre" in done.stderr


def test_wrong_usage_is_exit_code_two(run: Run) -> None:
    assert run("fnid").exit_code == 2
    assert run("find").exit_code == 2
    assert run("refer", "M-1", "--need", "gold", "--to", "x").exit_code == 2


def test_status_counts_what_waits(run: Run, code: str) -> None:
    done = run("status")
    assert done.exit_code == 0
    assert "Marisol Peña, OIC of South Florida" in done.stdout
    assert "People: 1\n" in done.stdout
    assert re.search(r"Changes waiting to be sent: [1-9]", done.stdout)
    assert "Audit chain: whole" in done.stdout


def test_intake_and_find(run: Run, code: str) -> None:
    for typed in (["guer"], ["305", "555", "0142"], [code]):
        done = run("find", *typed)
        assert (done.exit_code, done.stdout) == (
            0,
            f"{code}  Guerlande Étienne  (305) 555-0142\n",
        )
    assert run("find", "nobody").exit_code == 1


def test_an_intake_that_cannot_be_saved_leaves_nothing(run: Run) -> None:
    done = run("intake", given="{}")
    assert done.exit_code == 1
    sentences = [label("problem.no_name", "en"), label("problem.no_consent_state", "en")]
    assert done.stderr.splitlines() == sentences
    assert "Unfinished: 0" in run("status").stdout


@pytest.mark.parametrize("given", ["not json", "[1]", '"text"'])
def test_a_file_that_is_no_intake(run: Run, given: str) -> None:
    done = run("intake", given=given)
    assert done.exit_code == 1
    assert "not what it should be" in done.stderr


def test_a_second_intake_of_the_same_person_is_pointed_out(run: Run, code: str) -> None:
    done = run("intake", given=json.dumps(PERSON))
    assert done.exit_code == 0
    assert f"Somebody like this already: {code}" in done.stderr


def test_an_intake_can_be_left_as_a_draft(run: Run) -> None:
    assert run("intake", "--keep-draft", given=json.dumps(PERSON)).exit_code == 0
    assert "Unfinished: 1" in run("status").stdout


def test_refer_and_print_again(run: Run, code: str, tmp_path: Path) -> None:
    first, again = tmp_path / "first.pdf", tmp_path / "again.pdf"
    options = ("--need", "childcare", "--to", "united way", "--appointment", "tomorrow 9:30")
    done = run("refer", code, *options, "--reason", "Evenings", "--pdf", str(first))
    assert done.exit_code == 0, done.output
    number = done.stdout.split()[0]
    assert run("slip", number.lower().replace("-", ""), str(again)).exit_code == 0
    assert first.read_bytes() == again.read_bytes()
    assert number in PdfReader(io.BytesIO(first.read_bytes())).pages[0].extract_text()
    assert first.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["M-222-2222", "--to", "united way"], "Nobody"),
        (["{code}", "--to", "qzxw vvk"], "No such program"),
        (["{code}", "--to", "united way", "--appointment", "sometime"], "could not read this time"),
        (["{code}", "--to", " ", "--by-hand"], "Choose a program"),
    ],
)
def test_a_referral_that_cannot_be_made(
    run: Run, code: str, arguments: list[str], said: str
) -> None:
    done = run("refer", *(each.format(code=code) for each in arguments))
    assert done.exit_code == 1
    assert said in done.stderr
    assert "Referrals without an answer: 0" in run("status").stdout


def test_a_slip_that_cannot_be_written(run: Run, code: str, tmp_path: Path) -> None:
    done = run("refer", code, "--to", "Church hall", "--by-hand")
    assert done.exit_code == 0
    number = done.stdout.split()[0]
    refused = run("slip", number, str(tmp_path / "nowhere" / "slip.pdf"))
    assert refused.exit_code == 1
    assert "could not be saved there" in refused.stderr
    assert run("slip", "R-999-9999", str(tmp_path / "slip.pdf")).exit_code == 1


def test_syncing_before_joining_says_so(run: Run) -> None:
    done = run("sync")
    assert done.exit_code == 1
    assert "not joined" in done.stderr
    refused = run("join", "http://coalition.example", "CODE")
    assert refused.exit_code == 1
    assert "not safe" in refused.stderr


def test_taking_in_a_directory(run: Run, tmp_path: Path) -> None:
    package = tmp_path / "hsds.zip"
    with zipfile.ZipFile(package, "w") as made:
        made.writestr("organizations.csv", "id,name\n1,Harbor Works\n")
        made.writestr("services.csv", "id,organization_id,name\n2,1,Ride to class\n")
    done = run("import-directory", str(package))
    assert done.exit_code == 0, done.output
    assert "Organizations: 1 added" in done.stdout
    assert run("import-directory", str(tmp_path / "nothing.zip")).exit_code == 2


def test_made_up_people(run: Run) -> None:
    done = run("demo-data", "--people", "5")
    assert done.exit_code == 0, done.output
    assert re.search(r"People: [5-9]", run("status").stdout)


def test_an_installation_tests_itself() -> None:
    done = CliRunner().invoke(cli, ["self-test"])
    assert done.exit_code == 0, done.output
    assert done.stdout.count("ok ") == 5
