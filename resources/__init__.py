"""Data files of the program and how to find them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """The path of a data file, for example ``path("fonts", "NotoSans-Regular.ttf")``."""
    return ROOT.joinpath(*parts)


@cache
def load(*parts: str) -> Any:
    """A JSON data file, parsed once. Callers must not change what they get."""
    return json.loads(path(*parts).read_text(encoding="utf-8"))
