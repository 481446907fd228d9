"""Start, unlock and memory of the real program, each process beside a bare window's process."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from mtw_desktop.store import vault
from tests.benchmarks.caseload import PASSPHRASE, folder_of
from tests.benchmarks.harness import Row, absolute, compared

ROUNDS = 9
PEOPLE = 100_000
#: The memory of a bare window with everything that QtWidgets loads, as in the program.
BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget(); window.resize(1366, 768); window.show(); app.processEvents()
"""
OURS = """
import sys
from pathlib import Path
from ui.background import Lanes
from ui.launch import application, make_context
from ui.main_window import MainWindow
app = application()
lanes = Lanes()
context = make_context(Path(sys.argv[1]), lanes)
window = MainWindow(context); window.resize(1366, 768); window.show(); app.processEvents()
"""
UNLOCK = """
import time
started = time.perf_counter()
page = window.gate.page
page.passphrase.show_text(sys.argv[2]) if hasattr(page, "passphrase") else None
page.unlock()
while window.workspace is None or lanes.busy:
    app.processEvents()
for _ in range(5):
    app.processEvents()
print("unlocked", (time.perf_counter() - started) * 1000)
"""
PSS = """
import gc; gc.collect()
total = sum(int(l.split()[1]) for l in open("/proc/self/smaps_rollup") if l.startswith("Pss:"))
print("pss", total / 1024)
"""
END = "\nlanes.close()\nwindow.close()\n"


def rows() -> Iterator[Row]:
    """All rows that need windows."""
    folder = folder_of(PEOPLE)
    yield _start(folder)
    yield _unlock(folder)
    yield from _memory(folder)


def _start(folder: Path) -> Row:
    subject, reference = [], []
    for _ in range(ROUNDS):
        subject.append(_wall(OURS + END, str(folder)))
        reference.append(_wall(BARE))
    name = "start to unlock screen, whole process"
    return compared(name, "ms", median(subject), median(reference), at_most=1.5)


def _unlock(folder: Path) -> Row:
    waits, derivations = [], []
    for _ in range(5):
        waits.append(_figure(OURS + UNLOCK + END, "unlocked", str(folder), PASSPHRASE))
        started = time.perf_counter()
        vault.unlock(folder, PASSPHRASE)
        derivations.append((time.perf_counter() - started) * 1000)
    extra = median(waits) - median(derivations)
    name = "unlock to home, 100,000 people, beyond key derivation"
    return absolute(name, "ms", extra, goal="≤ 150 ms", holds=extra <= 150)


def _memory(folder: Path) -> Iterator[Row]:
    ours = _figure(OURS + UNLOCK + PSS + END, "pss", str(folder), PASSPHRASE)
    bare = _figure(BARE + PSS, "pss")
    yield compared("memory, idle, 100,000 people (PSS)", "MB", ours, bare, at_most=2)


def _wall(code: str, *arguments: str) -> float:
    started = time.perf_counter()
    _run(code, *arguments)
    return (time.perf_counter() - started) * 1000


def _figure(code: str, word: str, *arguments: str) -> float:
    for line in _run(code, *arguments).splitlines():
        if line.startswith(word):
            return float(line.split()[1])
    raise ValueError(f"the program printed no {word}")


def _run(code: str, *arguments: str) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    return done.stdout
