"""Figures of a proof, past pytest's capturing, and kept in ``build/proofs``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[3] / "build" / "proofs"


def say(title: str, lines: Sequence[str]) -> None:
    """Print a table to the terminal and leave it in a file."""
    told = "\n".join([title, "-" * len(title), *lines, ""])
    _FOLDER.mkdir(parents=True, exist_ok=True)
    (_FOLDER / f"{title.lower().replace(' ', '_')}.txt").write_text(told, encoding="utf-8")
    sys.__stdout__.write(f"\n{told}")  # type: ignore[union-attr]
