"""The demonstration: what it sets up, that it goes on next time, and that nothing stays behind."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from mtw_desktop import demo_day
from mtw_desktop.casework import opening, syncing
from mtw_desktop.commands import cli
from mtw_desktop.domain.records import Participant

ROOT = Path(__file__).resolve().parent.parent


class Visitor:
    """Somebody who unlocks with the passphrase that was printed, and syncs."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.people: list[int] = []
        self.pulled: list[int] = []

    def say(self, line: str) -> None:
        self.lines.append(line)

    def __call__(self, laptop: Path, _say: demo_day.Say) -> int:
        found = re.search(r"Passphrase: +(.+)", "\n".join(self.lines))
        assert found is not None
        session = opening.unlock(laptop, found[1])
        try:
            before = session.store.count(Participant)
            self.pulled.append(syncing.sync_now(session).pulled)
            self.people += [before, session.store.count(Participant)]
        finally:
            opening.lock(session)
        return 0


def test_the_first_day_has_people_and_something_to_fetch(tmp_path: Path) -> None:
    visitor = Visitor()
    assert demo_day.day(tmp_path / "desk", visitor.say, visitor) == 0
    first, second = visitor.people
    assert first >= 60
    assert second == first + 3
    assert visitor.pulled[0] > 3
    assert sorted(each.name for each in tmp_path.iterdir()) == ["desk"]


def test_the_next_day_goes_on_with_the_same_desk(tmp_path: Path) -> None:
    visitor = Visitor()
    demo_day.day(tmp_path / "desk", visitor.say, visitor)
    demo_day.day(tmp_path / "desk", visitor.say, visitor)
    assert visitor.people[1:] == [visitor.people[0] + 3] * 3
    assert visitor.pulled[1] == 0


def test_the_server_ends_with_the_window_and_its_code_is_passed_on(tmp_path: Path) -> None:
    lines: list[str] = []
    assert demo_day.day(tmp_path / "desk", lines.append, lambda _laptop, _say: 3) == 3
    port = json.loads((tmp_path / "desk" / demo_day.NOTE).read_text())["port"]
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=5).close()


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("keep me", encoding="utf-8")
    with pytest.raises(demo_day.CannotDemonstrate, match="something else"):
        demo_day.day(tmp_path, print, _nobody)
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "keep me"


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    desk = tmp_path / "desk"

    def again(_laptop: Path, say: demo_day.Say) -> int:
        with pytest.raises(demo_day.CannotDemonstrate, match="open already"):
            demo_day.day(desk, say, _nobody)
        return 0

    assert demo_day.day(desk, print, again) == 0


def test_a_setting_up_that_was_cut_short_begins_anew(tmp_path: Path) -> None:
    (tmp_path / "desk.unfinished" / "laptop").mkdir(parents=True)
    assert demo_day.day(tmp_path / "desk", print, _nobody) == 0
    assert sorted(each.name for each in tmp_path.iterdir()) == ["desk"]


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent the POSIX way")
def test_the_command_opens_the_real_window_and_ends_with_it(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    process = subprocess.Popen(
        [sys.executable, "-m", "mtw_desktop", "demo", "--folder", str(desk)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        said = ""
        while "server stops" not in said:
            line = process.stdout.readline()
            assert line, process.communicate()[1]
            said += line
        assert demo_day.PASSPHRASE in said
        process.send_signal(signal.SIGINT)
        _out, complaints = process.communicate(timeout=30)
    finally:
        process.kill()
        process.communicate()
    assert process.returncode == 1
    assert "Traceback" not in complaints


def test_the_command_says_what_it_does() -> None:
    assert "made-up" in (cli.commands["demo"].help or "")


def _nobody(_laptop: Path, _say: demo_day.Say) -> int:
    """A window that is closed at once."""
    return 0
