"""The commands of the command line: each one drives the same ``casework`` calls as the windows."""

from mtw_desktop.commands import laptop, people, tables
from mtw_desktop.commands.group import cli

__all__ = ["cli", "laptop", "people", "tables"]
