"""Training and work on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtw_desktop.commands import cli

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The command line on Marisol's laptop."""

    def command(*arguments: str) -> Result:
        return CliRunner(env={"MTW_PASSPHRASE": "bamel-dutas-lofir-kaden"}).invoke(
            cli, ["--folder", str(tmp_path / "MTW"), *arguments]
        )

    done = command("setup", "--organization", "OIC of South Florida", "--name", "Marisol Peña")
    assert done.exit_code == 0, done.output
    return command


def test_a_job_is_judged_with_its_sources_and_without_a_store(run: Run, tmp_path: Path) -> None:
    options = ("--start", "2026-11-16", "--soc", "15-1232", "--pay", "29.36")
    offers = ("--offers", "health_benefits", "--offers", "sick_leave", "--offers", "advancement")
    good = run("judge-job", *options, *offers)
    assert good.exit_code == 0, good.output
    assert good.output.startswith("Meets the good job test")
    assert "BLS OEWS" in good.output
    assert run("judge-job").output.startswith("Cannot tell yet")
    spanish = CliRunner().invoke(
        cli, ["--folder", str(tmp_path / "none"), "--language", "es", "judge-job"]
    )
    assert spanish.output.startswith("Aún no se puede saber")


def test_figures_and_follow_ups_of_an_empty_laptop(run: Run) -> None:
    done = run("training")
    assert done.exit_code == 0, done.output
    assert "Completed: 0" in done.output
    assert run("follow-ups").output == ""
