"""Supports on the command line: listed, approved by a supervisor, handed out with a receipt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtw_desktop.casework import opening
from mtw_desktop.commands import cli
from tests import builders
from tests.casework.supports_world import World

PASSPHRASE = "bamel-dutas-lofir-kaden"
Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A laptop whose only user is a caseworker, with a request that a supervisor said yes to."""
    folder = tmp_path / "MTW"
    setup = ("setup", "--organization", "OIC", "--name", "Marisol Peña")
    assert _run(folder, *setup).exit_code == 0
    session = opening.unlock(folder, PASSPHRASE)
    world, person = World(session), builders.participant()
    with session.store.atomic(session.staff.id) as tx:
        tx.create(person)
    world.lot()
    world.approved(person.id)
    world.asked(person.id)
    opening.lock(session)
    return folder


def _run(folder: Path, *arguments: str) -> Result:
    environment = {"MTW_PASSPHRASE": PASSPHRASE}
    return CliRunner(env=environment).invoke(cli, ["--folder", str(folder), *arguments])


def test_an_approved_request_is_handed_out_with_its_receipt(folder: Path, tmp_path: Path) -> None:
    listed = _run(folder, "supports", "list", "approved").stdout
    request = listed.split()[0]
    assert "Approved" in listed
    paper = tmp_path / "receipt.pdf"
    issue = ("supports", "issue", request, "--card", "104", "--receipt", str(paper))
    done = _run(folder, *issue)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("S-")
    assert paper.read_bytes().startswith(b"%PDF")
    assert "4 in stock, 1 given" in _run(folder, "supports", "stock").stdout
    again = _run(folder, *issue)
    assert again.exit_code == 1
    assert "No such card in stock." in again.stderr


def test_nobody_approves_their_own_request_here_either(folder: Path) -> None:
    request = _run(folder, "supports", "list", "mine").stdout.split()[0]
    refused = _run(folder, "supports", "approve", request)
    assert refused.exit_code == 1
    assert "Somebody else decides" in refused.stderr
