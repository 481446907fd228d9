"""The windows on a real X display: what the platform without a screen cannot show.

Xvfb is started on a free display; the visit happens in a process of its own, since one process
has one platform.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAME = "Marisol Peña"
MISSING = (
    "Xvfb was not found. This test opens the real windows on an X display and is not skipped:"
    " install Xvfb (on Debian: xvfb), or run `python packaging/dev.py setup`, which does."
)

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is no X here"),
]


@pytest.fixture
def display() -> Iterator[str]:
    """A fresh X display, as ``:93``."""
    program = shutil.which("Xvfb")
    assert program, MISSING
    server = subprocess.Popen(
        [program, "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert server.stdout is not None
        number = server.stdout.readline().strip()
        assert number, "Xvfb ended without a display"
        yield f":{number}"
    finally:
        server.terminate()
        server.communicate(timeout=20)


def test_the_window_opens_draws_takes_keys_and_closes(display: str, tmp_path: Path) -> None:
    taken = ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DISPLAY")
    environment = {k: v for k, v in os.environ.items() if k not in taken}
    environment |= {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.test_xvfb", str(tmp_path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["platform"] == "xcb"
    assert seen["on_screen"] == [1366, 768]
    assert seen["colours_on_screen"] > 30, "the display shows (nearly) nothing"
    assert seen["page"] == "SetupPage"
    assert seen["typed"] == NAME
    assert seen["letters_drawn"], "the name is not to be seen in the line it was typed into"
    assert seen["has_letters"] is True
    assert done.stderr == ""


def visit(folder: Path) -> dict[str, Any]:
    """Open the window, look at the first page, type a name on the second, close."""
    from PySide6.QtGui import QGuiApplication, QRawFont

    from ui.desk import Desk
    from ui.pages.setup import SetupPage

    desk = Desk(folder / "data", folder / "screens", "unused here")
    hands, window = desk.hands, desk.window
    hands.until(lambda: window.gate is not None and isinstance(window.gate.page, SetupPage), "it")
    page: Any = window.gate.page if window.gate else None
    hands.until(lambda: page.person.organization.count() > 2, "the organizations")
    hands.picture("first")
    shown = window.screen().grabWindow(window.winId()).toImage()
    hands.tab_into(page.next_button)
    hands.press("Space")
    hands.settle()
    line = page.person.name
    hands.tab_into(line)
    empty = line.grab().toImage()
    hands.type(NAME)
    hands.settle()
    seen = {
        "platform": QGuiApplication.platformName(),
        "page": type(page).__name__,
        "on_screen": [shown.width(), shown.height()],
        "colours_on_screen": len(
            {
                shown.pixel(x, y)
                for x in range(0, shown.width(), 3)
                for y in range(0, shown.height(), 2)
            }
        ),
        "typed": line.text(),
        "letters_drawn": _differences(empty, line.grab().toImage()) > 100,
        "has_letters": all(
            QRawFont.fromFont(line.font()).supportsCharacter(ord(c)) for c in "aòñéà"
        ),
    }
    desk.close()
    return seen


def _differences(before: Any, after: Any) -> int:
    return sum(
        before.pixel(x, y) != after.pixel(x, y)
        for x in range(before.width())
        for y in range(before.height())
    )


if __name__ == "__main__":
    sys.stdout.write(json.dumps(visit(Path(sys.argv[1]))))
