"""What this laptop remembers about its screen before anybody unlocks: never a person's data."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

FILE = "screen.json"


@dataclass(frozen=True, slots=True)
class Preferences:
    """``language`` en, es or ht ("" until chosen); ``scheme`` light, dark, contrast or system;
    ``scale`` of the text, 1.0 to 2.0; ``idle_minutes`` until the program locks itself;
    ``geometry`` of the window, base64; ``printer`` that slips went to last."""

    language: str = ""
    scheme: str = "system"
    scale: float = 1.0
    idle_minutes: int = 10
    geometry: str = ""
    printer: str = ""


def load(folder: Path) -> Preferences:
    """The preferences kept in a data folder; the defaults where there are none or they are odd."""
    try:
        kept = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(kept, dict):
        return Preferences()
    defaults = Preferences()
    known = {f.name: _usable(kept.get(f.name), getattr(defaults, f.name)) for f in fields(defaults)}
    return replace(defaults, **known)


def save(folder: Path, preferences: Preferences) -> None:
    """Keep them; a disk that refuses costs the person nothing but a setting."""
    temporary = folder / f"{FILE}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary.write_text(json.dumps(asdict(preferences)), encoding="utf-8")
        os.replace(temporary, folder / FILE)
    except OSError:
        temporary.unlink(missing_ok=True)


def _usable(value: Any, default: Any) -> Any:
    if isinstance(default, float) and isinstance(value, int | float):
        return float(value)
    return value if type(value) is type(default) else default
