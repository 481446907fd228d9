"""The log: event codes, counts and hashed ids. Nothing about a person can get in.

What may be written is a whitelist. ``event`` takes the name of what happened and values that are
numbers, record ids (hashed with this laptop's own key), kinds, error codes or states; any other
text becomes ``?``. A record from another library keeps its level and logger name only.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
import secrets
import sys
import threading
import traceback
from functools import cache
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

from mtw_desktop import errors

_LOG = logging.getLogger("mtw_desktop.events")
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_NAME = re.compile(r"[a-z]+(?:[._][a-z]+)*")
_SIZE, _KEPT = 1_000_000, 3


class Redacted(logging.Formatter):
    """Formats our events in full and everybody else's records without their message."""

    def __init__(self, key: bytes) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s")
        self._key = key

    def format(self, record: logging.LogRecord) -> str:
        """One line; never the traceback, whose last line holds the error's message."""
        when = self.formatTime(record)
        name = getattr(record, "mtw_event", None)
        if not isinstance(name, str):
            return f"{when} {record.levelname} {record.name}: message withheld"
        values = getattr(record, "mtw_values", {})
        shown = " ".join(f"{key}={self._value(value)}" for key, value in values.items())
        return f"{when} {record.levelname} {name} {shown}".rstrip()

    def _value(self, value: object) -> str:
        if value is None or isinstance(value, bool | int | float):
            return str(value)
        if isinstance(value, Frames):
            return str(value)
        text = str(value)
        if _UUID.fullmatch(text):
            return "#" + hashlib.blake2b(text.encode(), key=self._key, digest_size=5).hexdigest()
        return text if text in _words() else "?"


@cache
def _words() -> frozenset[str]:
    """The texts that may stand in the log. The record kinds are loaded with the first of them: the
    log begins before the first window."""
    from mtw_desktop.domain.records import KINDS
    from mtw_desktop.domain.referrals import TRANSITIONS

    return frozenset(
        {name for name, each in vars(errors).items() if isinstance(each, type)}
        | set(KINDS)
        | set(TRANSITIONS)
        | {"printer", "file", "both", "participant", "staff", "en", "es", "ht", "ok", "none"}
    )


class Frames:
    """Where an error came from: ``module.py:42 function`` per frame; no lines, no locals."""

    def __init__(self, trace: TracebackType | None) -> None:
        self._frames = [
            f"{Path(frame.f_code.co_filename).name}:{line} {frame.f_code.co_name}"
            for frame, line in traceback.walk_tb(trace)
        ]

    def __str__(self) -> str:
        return "[" + " < ".join(reversed(self._frames)) + "]"


def event(name: str, *, level: int = logging.INFO, **values: object) -> None:
    """Log that something happened: ``event("intake.saved", participant=id, needs=3)``."""
    if not _NAME.fullmatch(name):
        raise errors.RuleBroken("an event is named in lower-case words with dots")
    _LOG.log(level, name, extra={"mtw_event": name, "mtw_values": values})


def start(folder: Path) -> None:
    """Log into ``folder/logs`` (owner only, three old files kept) and catch what nobody caught."""
    logs = folder / "logs"
    logs.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = _OwnerOnly(
        logs / "mtw-desktop.log", maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(Redacted(_key(logs / "key")))
    root = logging.getLogger()
    stop()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    # Libraries that log addresses and bodies at INFO stay quiet altogether.
    for noisy in ("urllib3", "fontTools", "PIL"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    handler.hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    sys.excepthook = on_uncaught
    threading.excepthook = _on_uncaught_in_thread
    sys.unraisablehook = _on_unraisable


def stop() -> None:
    """Close the log and give the hooks back; also before the process is replaced."""
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, _OwnerOnly)]:
        root.removeHandler(handler)
        handler.close()
        sys.excepthook, threading.excepthook, sys.unraisablehook = handler.hooks


def on_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Log an uncaught error by its class and frames, and say so in one line on stderr."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    name = kind.__name__ if kind.__module__ in ("builtins", errors.__name__) else "?"
    _LOG.error(
        "crash",
        extra={"mtw_event": "crash", "mtw_values": {"error": _Safe(name), "at": Frames(trace)}},
    )
    sys.stderr.write(f"Something went wrong in the program itself ({name}).\n")


class _Safe(Frames):
    """The name of a class: not text that a person wrote."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __str__(self) -> str:
        return self._name


def _on_uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        on_uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def _on_unraisable(args: sys.UnraisableHookArgs) -> None:
    if args.exc_value is not None:
        on_uncaught(args.exc_type, args.exc_value, args.exc_traceback)


class _OwnerOnly(RotatingFileHandler):
    """Creates its files with mode 0600; remembers the hooks that were there before it."""

    hooks: tuple[Any, Any, Any]

    def _open(self) -> TextIOWrapper:
        stream = super()._open()
        if os.name == "posix":
            Path(self.baseFilename).chmod(0o600)
        return stream


def _key(path: Path) -> bytes:
    """This laptop's key for hashing ids: the same id reads the same in one log only."""
    if path.exists():
        return path.read_bytes()[:32]
    key = secrets.token_bytes(32)
    path.write_bytes(key)
    if os.name == "posix":
        path.chmod(0o600)
    return key
