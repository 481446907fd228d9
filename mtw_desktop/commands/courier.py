"""Commands about mail on a stick: bundle join, export, import, carry."""

from __future__ import annotations

from pathlib import Path

import click

from mtw_desktop.casework import courier
from mtw_desktop.commands.group import Place, cli, unlocked

_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


@cli.group()
def bundle() -> None:
    """Sync without a network: sealed mail on a stick."""


@bundle.command("join")
@click.argument("card", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("code")
@click.argument("stick", type=_FOLDER)
@click.option("--key", default="", help="The printed key of the server; another card is refused.")
@click.pass_obj
def bundle_join(place: Place, card: Path, code: str, stick: Path, key: str) -> None:
    """Write the wish to join the server of CARD with a one-time CODE onto STICK (a folder)."""
    with unlocked(place) as session:
        found = courier.read_card(card, key)
        if not key:
            click.echo(f"Key of the server: {found.fingerprint}", err=True)
        out = courier.export_wish(session, stick, found, code)
    click.echo(f"Written: {out.path.name}")


@bundle.command("export")
@click.argument("stick", type=_FOLDER)
@click.pass_obj
def bundle_export(place: Place, stick: Path) -> None:
    """Write everything that waits onto STICK (a folder), sealed to the server."""
    with unlocked(place) as session:
        out = courier.export_bundle(session, stick)
    click.echo(f"Written: {out.path.name}, {out.groups} changes.")
    if out.left:
        click.echo(f"{out.left} more changes wait for the answer.", err=True)


@bundle.command("import")
@click.argument("place_", metavar="STICK", type=click.Path(path_type=Path, exists=True))
@click.pass_obj
def bundle_import(place: Place, place_: Path) -> None:
    """Take in the server's answers to this laptop from STICK (a folder, or one file)."""
    with unlocked(place) as session:
        done = courier.import_bundle(session, place_)
        click.echo(f"Sent {done.pushed}, received {done.pulled}.")
        if done.more:
            click.echo("The server wants to take many records away: decide in the window.")
    if done.error is not None:
        raise done.error


@bundle.command("carry")
@click.argument("stick", type=_FOLDER)
@click.pass_obj
def bundle_carry(place: Place, stick: Path) -> None:
    """Bring the mail of other laptops on STICK to the server, and the answers back onto it."""
    with unlocked(place) as session:
        done = courier.carry(session, stick)
    click.echo(f"Carried {done.carried}, answers {done.answers}, refused {len(done.refused)}.")
    if done.refused:
        raise done.refused[0]
