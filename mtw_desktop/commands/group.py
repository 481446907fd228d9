"""The group of commands: the options that all of them share, and how failures are told."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from mtw_desktop import __version__, errors
from mtw_desktop.casework import opening
from mtw_desktop.casework.session import Session, data_folder, exists
from mtw_desktop.domain.codelists import LANGUAGES
from mtw_desktop.domain.labels import error_text

PASSPHRASE_VARIABLE = "MTW_PASSPHRASE"
LANGUAGE_VARIABLE = "MTW_LANGUAGE"


@dataclass(slots=True)
class Place:
    """What every command is told: where the data lives and in which words to answer."""

    folder: Path
    language: str


class Commands(click.Group):
    """Tells a failure of the world in two sentences and leaves with exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except errors.WorldError as error:
            language = ctx.obj.language if isinstance(ctx.obj, Place) else "en"
            sentence, step = error_text(error.code, language, **error.details)
            click.echo(f"{sentence} {step}", err=True)
            ctx.exit(1)


@click.group(cls=Commands, invoke_without_command=True)
@click.version_option(__version__, prog_name="mtw-desktop")
@click.option("--folder", type=click.Path(path_type=Path), help="Where the data lives.")
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    envvar=LANGUAGE_VARIABLE,
    default="en",
    help="Words for messages.",
)
@click.option("--resume", default="", hidden=True)
@click.pass_context
def cli(ctx: click.Context, folder: Path | None, language: str, resume: str) -> None:
    """Casework for the Miami Tech Talent Coalition. With no command: the window.

    The passphrase is asked for, or taken from the environment variable MTW_PASSPHRASE; the data
    folder from MTW_FOLDER unless --folder names one.
    """
    ctx.obj = Place(data_folder(folder), language)
    if ctx.invoked_subcommand is None:
        from mtw_desktop.app import open_window

        ctx.exit(open_window(ctx.obj.folder, resume))


@contextmanager
def unlocked(place: Place) -> Iterator[Session]:
    """The session of the store in ``place``, locked again at the end."""
    if not exists(place.folder):
        raise errors.NoStore  # before the passphrase is asked for
    session = opening.unlock(place.folder, passphrase())
    try:
        yield session
    finally:
        opening.lock(session)


def passphrase(*, confirm: bool = False) -> str:
    """The passphrase from the environment, or asked for without showing it."""
    given = os.environ.get(PASSPHRASE_VARIABLE)
    if given is not None:
        return given
    answer: str = click.prompt("Passphrase", hide_input=True, confirmation_prompt=confirm)
    return answer


def fail(sentence: str) -> click.exceptions.Exit:
    """Say why nothing was done, on stderr; raise what this returns."""
    click.echo(sentence, err=True)
    return click.exceptions.Exit(1)


def write_file(path: Path, data: bytes) -> None:
    """Write a paper the caller asked for, readable by its owner. ``CannotWriteFile``."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
    except OSError as error:
        raise errors.CannotWriteFile(str(error)) from error
