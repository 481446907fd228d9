"""Whatever people, networks, disks and clocks do: the coalition comes to rest with one truth, and
nothing that anybody saved is lost, hidden, or shown to those it was not granted to."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import seed
from hypothesis.stateful import run_state_machine_as_test

from tests.sync.proofs.backend import Copies, PostgresCopies, SqliteCopies
from tests.sync.proofs.machine import effort, machine
from tests.sync.proofs.mutants import MUTANTS
from tests.sync.proofs.report import say
from tests.sync.proofs.template import Template
from tests.sync.server.cluster import Cluster, _fast_folder


@pytest.fixture
def folder() -> Iterator[Path]:
    """In memory where there is such a place: a model writes much and keeps nothing."""
    with tempfile.TemporaryDirectory(dir=_fast_folder()) as name:
        yield Path(name)


@contextmanager
def template(folder: Path, copies: Copies) -> Iterator[Template]:
    made = Template(folder, copies)
    try:
        yield made
    finally:
        made.stop()


def test_the_coalition_converges_and_loses_nothing(folder: Path) -> None:
    with template(folder, SqliteCopies(folder)) as made:
        run_state_machine_as_test(machine(made), settings=effort(15, 20))


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("sort", ["sqlite", "postgresql"])
def test_so_it_does_in_many_lives(sort: str, folder: Path, request: pytest.FixtureRequest) -> None:
    copies: Copies = SqliteCopies(folder)
    examples = 300
    if sort == "postgresql":
        cluster: Cluster = request.getfixturevalue("cluster")
        copies, examples = PostgresCopies(cluster), 150
    with template(folder, copies) as made:
        run_state_machine_as_test(machine(made), settings=effort(examples, 40))


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_every_program_that_is_wrong_in_one_point_is_caught(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    lines: dict[str, str] = {}
    with template(folder, SqliteCopies(folder)) as made:
        for name, plant in MUTANTS.items():
            lines[name] = "SURVIVED"
            with pytest.MonkeyPatch.context() as patch:
                plant(patch)
                try:
                    run_state_machine_as_test(seed(1)(machine(made)), settings=effort(100, 20))
                except Exception as found:
                    lines[name] = f"{type(found).__name__}: {str(found)[:70]}"
    # A wrong program may also make the server stumble: that counts as caught.
    caplog.clear()
    say("Mutants of the sync", [f"{name:34} {what}" for name, what in lines.items()])
    assert [name for name, what in lines.items() if what == "SURVIVED"] == []
