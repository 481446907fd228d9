"""``mtw-server server-card``, ``bundle-in`` and ``bundle-out``: a coalition without a network."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

import click

from mtw_desktop.domain.labels import error_text
from mtw_desktop.errors import BundleError, CannotWriteFile

_REFUSED = {
    "unknown_device": "That laptop is not known here.",
    "busy": "The server is busy. Try again in a moment.",
}


class Opening(Protocol):
    """Opens the database at an address; failures are told in a sentence."""

    def __call__(self, address: str) -> AbstractContextManager[Any]: ...


def add_commands(main: click.Group, opening: Opening) -> None:
    """Add the commands to ``main``."""

    @main.command("server-card")
    @click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
    @click.option("--name", default="Coalition server", show_default=True)
    @click.option("--address", "url", default="", help="Where it is, if it has a network.")
    @click.pass_obj
    def server_card(address: str, out: Path, name: str, url: str) -> None:
        """Write the card OUT that a laptop needs to join by stick, and show its key.

        Print the key and hand it over by another way: whoever joins compares it.
        """
        with opening(address) as database:
            click.echo(write_card(database, out, name, url))

    @main.command("bundle-in")
    @click.argument("files", type=click.Path(path_type=Path, exists=True), nargs=-1, required=True)
    @click.pass_obj
    def bundle_in(address: str, files: tuple[Path, ...]) -> None:
        """Take in mail from laptops: FILES, or sticks that hold some.

        The answers go beside it; mail on a stick is then removed, a file that was named is not.
        """
        with opening(address) as database:
            refused = sum(
                _take_in(database, _mail(each), None, tidy=each.is_dir()) for each in files
            )
        if refused:
            raise click.exceptions.Exit(1)

    @main.command("bundle-out")
    @click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
    @click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
    @click.pass_obj
    def bundle_out(address: str, file: Path, folder: Path) -> None:
        """Write the answer to the mail in FILE into FOLDER: anew if it was taken in before."""
        with opening(address) as database:
            refused = _take_in(database, [file], folder)
        if refused:
            raise click.exceptions.Exit(1)


def write_card(database: Any, out: Path, name: str, url: str) -> str:
    """Write the server's card into a file; its printed key."""
    import msgspec

    from sync.bundle_files import write_whole
    from sync.bundle_notes import ServerCard
    from sync.server import meta, schema

    schema.check(database)
    with database.reading() as connection:
        facts = meta.load(connection)
    card = ServerCard(name=name, sign_pub=facts.server_pub, kem_pub=facts.kem_pub, address=url)
    try:
        write_whole(out, msgspec.json.encode(card))
    except (BundleError, CannotWriteFile) as error:
        raise click.ClickException(_words(error)) from error
    return facts.fingerprint


def _mail(place: Path) -> list[Path]:
    from sync import sealing
    from sync.bundle_files import mail_in

    if place.is_file():
        return [place]
    return [path for path, header in mail_in(place) if header.kind != sealing.ANSWER]


def _take_in(database: Any, mail: list[Path], folder: Path | None, *, tidy: bool = False) -> int:
    """One line a piece; a piece that cannot be taken in does not keep the others waiting. How many
    could not; with ``tidy`` the others are removed."""
    from sync import bundle_files
    from sync.server import calls, courier, schema
    from sync.server.problems import CallRefused

    schema.check(database)
    refused = 0
    for path in mail:
        try:
            data = bundle_files.read_file(path)
            for answer in courier.receive(database, data, calls.now_ms()):
                written = bundle_files.write_mail(folder or path.parent, answer)
                click.echo(f"{path.name}: answered in {written.name}")
            if tidy:
                bundle_files.remove(path)
        except (BundleError, CannotWriteFile) as error:
            refused += 1
            click.echo(f"{path.name}: {_words(error)}", err=True)
        except CallRefused as refusal:
            refused += 1
            code = refusal.problem.code
            click.echo(f"{path.name}: {_REFUSED.get(code, code)}", err=True)
    return refused


def _words(error: BundleError | CannotWriteFile) -> str:
    return error_text(error.code, "en")[0]
