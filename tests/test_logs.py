"""The log: what happened, never to whom."""

from __future__ import annotations

import logging
import re
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from mtw_desktop import logs
from mtw_desktop.domain.ids import new_id
from mtw_desktop.errors import DiskFull, RuleBroken


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    level = logging.getLogger().level
    logs.start(tmp_path)
    yield tmp_path / "logs" / "mtw-desktop.log"
    logs.stop()
    logging.getLogger().setLevel(level)


def test_events_with_counts_codes_and_hashed_ids(log: Path) -> None:
    person = new_id()
    logs.event("intake.saved", participant=person, needs=3, kind="need", error="DiskFull")
    logs.event("intake.saved", participant=person)
    first, second = log.read_text().splitlines()
    assert "needs=3 kind=need error=DiskFull" in first
    assert person not in first
    hashed = re.findall(r"participant=(#[0-9a-f]{10})", first + second)
    assert len(hashed) == 2
    assert len(set(hashed)) == 1


@pytest.mark.parametrize("text", ["Guerlande", "305 555 0142", "M-4K7-Q2TX", "a\nb", "need\n"])
def test_any_other_text_is_not_written(log: Path, text: str) -> None:
    logs.event("search.made", text=text)
    assert log.read_text().endswith("search.made text=?\n")


def test_an_event_cannot_carry_a_name_in_its_own_name() -> None:
    with pytest.raises(RuleBroken):
        logs.event("saved Guerlande")


def test_messages_of_libraries_are_withheld(log: Path) -> None:
    logging.getLogger("some.library").info("opened %s", "Guerlande")
    try:
        raise ValueError("Guerlande")
    except ValueError:
        logging.getLogger("some.library").info("failed", exc_info=True)
    assert "Guerlande" not in log.read_text()
    assert log.read_text().count("some.library: message withheld") == 2


def test_a_crash_is_told_by_class_and_place(
    log: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    def fail(secret: str) -> None:
        raise DiskFull(f"could not save {secret}")

    try:
        fail("Guerlande")
    except DiskFull as error:
        sys.excepthook(type(error), error, error.__traceback__)
    text = log.read_text()
    assert "ERROR crash error=DiskFull" in text
    assert re.search(r"test_logs\.py:\d+ fail <", text)
    assert "Guerlande" not in text + capsys.readouterr().err
    caplog.clear()


def test_a_crash_in_a_thread_is_told_too(log: Path, caplog: pytest.LogCaptureFixture) -> None:
    nobody: dict[str, str] = {}
    thread = threading.Thread(target=nobody.__getitem__, args=["Guerlande"])
    thread.start()
    thread.join()
    assert "crash error=KeyError" in log.read_text()
    assert "Guerlande" not in log.read_text()
    caplog.clear()


def test_the_hooks_are_given_back(tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook)
    logs.start(tmp_path)
    logs.stop()
    assert (sys.excepthook, threading.excepthook) == before
