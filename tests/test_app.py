"""Starting over after a lock: a clean process that comes back to the same place."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from mtw_desktop import app
from mtw_desktop.domain.ids import new_id


@pytest.mark.parametrize(
    "place",
    [
        ("today", None),
        ("person", new_id()),
        ("refer", (new_id(), new_id())),
        ("refer", (new_id(), None)),
        ("refer", (new_id(), None, True)),
    ],
)
def test_a_place_survives_the_command_line(place: app.Place) -> None:
    assert app.read_place(app.write_place(place)) == place


@pytest.mark.parametrize("text", ["", "person", "[]", "7", "null", "{"])
def test_no_place_is_no_place(text: str) -> None:
    assert app.read_place(text) is None


def test_locking_replaces_the_process_by_the_same_program(tmp_path: Path) -> None:
    seen: list[Sequence[str]] = []
    app.restart_locked(tmp_path, ("person", "an-id"), replace=seen.append)
    assert seen == [
        [
            sys.executable,
            "-m",
            "mtw_desktop",
            "--folder",
            str(tmp_path),
            "--resume",
            '["person", "an-id"]',
        ]
    ]


def test_a_packaged_program_starts_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert app.command(tmp_path, ("today", None))[:2] == [sys.executable, "--folder"]


def test_the_new_process_has_nothing_of_the_old(tmp_path: Path) -> None:
    script = f"""
from pathlib import Path
from mtw_desktop import app
key = "planted key"
app.command = lambda folder, place: [{sys.executable!r}, "-c", "print('key' in globals())"]
app.restart_locked(Path({str(tmp_path)!r}), ("today", None))
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_no_core_dumps_and_no_files_for_others(tmp_path: Path) -> None:
    script = f"""
import resource
from pathlib import Path
from mtw_desktop import app
app.harden()
file = Path({str(tmp_path)!r}) / "file"
file.touch()
print(resource.getrlimit(resource.RLIMIT_CORE), oct(file.stat().st_mode & 0o777))
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "(0, 0) 0o600\n"
