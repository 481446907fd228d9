"""What a start loads before the first window is painted, and what is there soon after."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import json, sys
from pathlib import Path
folder = Path(sys.argv[1])
from mtw_desktop.app import prepare
prepare(folder)
from ui.background import Lanes
from ui.launch import application, make_context
from ui.main_window import MainWindow
app = application()
lanes = Lanes()
window = MainWindow(make_context(folder, lanes))
window.show()
before = sorted(sys.modules)
from PySide6.QtCore import QEventLoop
while not window.gate.ahead.finished:
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
import gc
print(json.dumps([before, sorted(sys.modules), gc.isenabled()]))
window.close()
"""


def test_the_first_window_loads_little_and_the_rest_follows_while_one_types(tmp_path: Path) -> None:
    (tmp_path / "store.db").write_bytes(b"")  # set up already, so the unlock page is due
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    before, after, collecting = json.loads(done.stdout)
    heavy = {"sqlcipher3", "msgspec", "cryptography", "requests", "reportlab", "phonenumbers"}
    own = {"mtw_desktop.domain.records", "mtw_desktop.casework.today", "ui.workspace"}
    assert (heavy | own | {"PySide6.QtSvg"}).isdisjoint(before)
    assert own | {"sqlcipher3", "ui.pages.today"} <= set(after)
    assert collecting, "the garbage collector is on again"
