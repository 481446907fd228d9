"""The commands of the command line: each one drives the same ``casework`` calls as the windows."""

from mtw_desktop.commands import (
    conflicts,
    courier,
    files,
    laptop,
    merging,
    people,
    questions,
    supports,
    tables,
    work,
)
from mtw_desktop.commands.group import cli

__all__ = [
    "cli",
    "conflicts",
    "courier",
    "files",
    "laptop",
    "merging",
    "people",
    "questions",
    "supports",
    "tables",
    "work",
]
