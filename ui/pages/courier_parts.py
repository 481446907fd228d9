"""Asking where the stick is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

#: Asks for a folder or a file under a title; ``None`` if nothing was chosen.
AskPlace = Callable[[QWidget, str], Path | None]
#: Where sticks show up.
_STICKS = ("/media", "/run/media", "/Volumes")


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """The system's dialog for a folder, starting where sticks are."""
    found = QFileDialog.getExistingDirectory(parent, title, str(_start()))
    return Path(found) if found else None


def ask_card(parent: QWidget, title: str) -> Path | None:
    """The system's dialog for one file."""
    path, _ = QFileDialog.getOpenFileName(parent, title, str(_start()))
    return Path(path) if path else None


def _start() -> Path:
    for name in _STICKS:
        if Path(name).is_dir():
            return Path(name)
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
    return Path(home)
