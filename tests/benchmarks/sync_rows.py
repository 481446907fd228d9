"""How long the window stands still while a round brings many records from another laptop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from mtw_desktop.casework import demo, opening, syncing
from sync.server.embedded import EmbeddedServer
from tests.benchmarks.caseload import PASSPHRASE, SETUP
from tests.benchmarks.harness import Row
from tests.benchmarks.window_rows import END, OURS, UNLOCK, run

RECORDS = 10_000
TICK_MS = 16
GOAL_MS = 50
#: At least this many records are made for a person of the demo.
_PER_PERSON = 5
SYNC = (
    f"""
from PySide6.QtCore import Qt, QTimer
from mtw_desktop.domain.records import KINDS
def count(session):
    return sum(session.store.count(kind.cls) for kind in KINDS.values())
found = []
def records():
    lanes.store(count, context.session, done=found.append)
    while lanes.busy:
        app.processEvents(asleep)
    return found[-1]
before = records()
marks = []
ticker = QTimer()
ticker.setTimerType(Qt.TimerType.PreciseTimer)
ticker.timeout.connect(lambda: marks.append(time.perf_counter()))
ticker.start({TICK_MS})
window.auto_sync.sync_now()
begun = False
while not begun or window.auto_sync.running or lanes.busy:
    app.processEvents(asleep)
    begun = begun or window.auto_sync.running
ticker.stop()
gaps = sorted((b - a) * 1000 for a, b in zip(marks, marks[1:]))
"""
    + """
print("stall", gaps[-1])
print("p99", gaps[int(len(gaps) * 0.99)])
print("took", (marks[-1] - marks[0]) * 1000)
print("pulled", records() - before)
"""
)


def rows() -> Iterator[Row]:
    """The longest time between two ticks of the open window's event loop."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        with EmbeddedServer(folder / "server.db", org_name=SETUP.organization_name) as server:
            _fill(folder / "first", server)
            _join(folder / "second", server)
            figures = _measure(folder / "second")
    if figures["pulled"] < RECORDS:
        raise ValueError(f"only {figures['pulled']:g} records were pulled")
    stall = figures["stall"]
    pulled = f"{figures['pulled']:,.0f}"
    yield Row(
        f"longest time between two {TICK_MS} ms ticks of the window while {pulled} records sync",
        "ms",
        round(stall, 1),
        TICK_MS,
        round(stall / TICK_MS, 2),
        f"≤ {GOAL_MS} ms",
        stall <= GOAL_MS,
    )


def _fill(folder: Path, server: EmbeddedServer) -> None:
    """A laptop with enough records, all of them sent."""
    session, _ = opening.set_up(folder, SETUP)
    syncing.join_server(session, server.url, server.make_code())
    demo.make_caseload(session, RECORDS // _PER_PERSON)
    syncing.sync_now(session)
    opening.lock(session)


def _join(folder: Path, server: EmbeddedServer) -> None:
    session, _ = opening.set_up(folder, replace(SETUP, staff_name="Jean Baptiste"))
    syncing.join_server(session, server.url, server.make_code())
    opening.lock(session)


def _measure(folder: Path) -> dict[str, float]:
    printed = run(OURS + UNLOCK + SYNC + END, str(folder), PASSPHRASE)
    lines = (line.split() for line in printed.splitlines())
    return {words[0]: float(words[1]) for words in lines if len(words) == 2}
