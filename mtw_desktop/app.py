"""Composition root: puts the window, the log and the data folder together, and starts over clean.

``open_window`` is the one way a window comes up; ``restart_locked`` is what locking ends with: the
process that held the key is replaced by one that never had it.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from mtw_desktop import logs
from mtw_desktop.casework.session import data_folder, make_folder

#: Where the window was: a page's name and its argument. Ids only, never a person's data.
Place = tuple[str, object]
Replace = Callable[[Sequence[str]], None]
_PR_SET_DUMPABLE = 4


def open_window(folder: Path | None = None, resume: str = "") -> int:
    """Show the window and stay until it is closed; the exit code of the process."""
    place = folder or data_folder()
    prepare(place)
    from ui.launch import run

    logs.event("window.opened")
    locked_at = run(place, resume=read_place(resume))
    if locked_at is None:
        logs.stop()
        return 0
    logs.event("window.locked")
    restart_locked(place, locked_at)
    return 0


def prepare(folder: Path) -> None:
    """What comes before the first window: a hardened process, a folder, a log."""
    # Nothing that is loaded now is ever garbage: looking for some would only delay the window.
    # ``ui.load_ahead`` switches the collector on again once everything is loaded.
    gc.disable()
    harden()
    make_folder(folder)
    logs.start(folder)


def restart_locked(folder: Path, place: Place, replace: Replace | None = None) -> None:
    """Replace this process by a fresh one that shows the lock page and then returns to ``place``.

    The store must be closed. Does not return, unless ``replace`` (given by tests) does.
    """
    logs.stop()
    (replace or _replace_process)(command(folder, place))


def command(folder: Path, place: Place) -> list[str]:
    """The command line of a fresh start of this program on the same folder."""
    program = [sys.executable]
    if not getattr(sys, "frozen", False):
        program += ["-m", "mtw_desktop"]
    return [*program, "--folder", str(folder), "--resume", write_place(place)]


def write_place(place: Place) -> str:
    """``["person", "0198…"]``: a page and the ids it was opened with, as JSON."""
    return json.dumps(place)


def read_place(text: str) -> Place | None:
    """The inverse of ``write_place``; ``None`` for what cannot be one."""
    try:
        name, argument = json.loads(text)
    except (ValueError, TypeError):
        return None
    return str(name), tuple(argument) if isinstance(argument, list) else argument


def harden() -> None:
    """No core dumps, and files that only their owner can read."""
    os.umask(0o077)
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _replace_process(arguments: Sequence[str]) -> NoReturn:
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":
        # There exec starts a second process and lets the caller's console go: do it in the open.
        subprocess.Popen(arguments, close_fds=True)
        os._exit(0)
    os.execv(arguments[0], list(arguments))
