"""The server's log: one JSON object a line, with event names, ids, counts and codes only."""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
from datetime import UTC, datetime

_LOG = logging.getLogger("mtw_server")
#: UUIDs, event names and codes; a sentence, a name or a number typed by a person does not fit.
_SAFE = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[a-z][a-z0-9_.]{0,40}")


class JsonLines(logging.Formatter):
    """Our events in full; other libraries' records without their message, uvicorn's excepted."""

    def format(self, record: logging.LogRecord) -> str:
        """One line of JSON; never a traceback, whose last line holds the error's message."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
        }
        values = getattr(record, "mtw_values", None)
        if isinstance(values, dict):
            line |= {"event": record.getMessage(), **values}
        elif record.name == "uvicorn.error" and not record.exc_info:
            line |= {"event": "uvicorn", "text": record.getMessage()}
        else:
            line |= {"event": "withheld", "logger": record.name}
        return json.dumps(line)


def event(name: str, *, level: int = logging.INFO, **values: object) -> None:
    """Log that something happened; a value that is neither number, id nor code becomes ``?``."""
    if _LOG.isEnabledFor(level):
        safe = {key: _safe(value) for key, value in values.items() if value not in (None, "")}
        _LOG.log(level, name, extra={"mtw_values": safe})


def failure(name: str, error: BaseException, **values: object) -> None:
    """Log an error by its class and the lines of ours it came through, without its message."""
    ours = [
        f"{frame.f_code.co_filename.rpartition('/')[2]}:{line}"
        for frame, line in traceback.walk_tb(error.__traceback__)
        if "sync" in frame.f_code.co_filename and "packages" not in frame.f_code.co_filename
    ]
    safe = {key: _safe(value) for key, value in values.items()}
    safe |= {"error": type(error).__name__, "at": ours[-8:]}
    _LOG.error(name, extra={"mtw_values": safe})


def start() -> None:
    """Write the log to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    _LOG.setLevel(logging.INFO)


def _safe(value: object) -> object:
    if isinstance(value, bool | int | float):
        return value
    text = str(value)
    return text if _SAFE.fullmatch(text) else "?"
