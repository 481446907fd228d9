"""Commands about what only a person can decide: eye, settle, resave, drop."""

from __future__ import annotations

import click

from mtw_desktop.casework import conflicts, held_saves
from mtw_desktop.commands.group import Place, cli, fail, unlocked


@cli.command("eye")
@click.pass_obj
def list_open(place: Place) -> None:
    """List conflicts, and saves that the server did not take."""
    with unlocked(place) as session:
        session.language = place.language
        groups = conflicts.list_conflicts(session)
        held = held_saves.list_held(session)
    for group in groups:
        click.echo(f"{group.whose.title}  {group.whose.detail}")
        for row in group.rows:
            click.echo(f"  {row.title}: {row.present.value}  ({row.present.said})")
            for side in row.kept:
                click.echo(f"    or: {side.value}  ({side.said})  {side.id}")
    for save in held:
        click.echo(f"{save.seq}  {save.about}  {save.why} {save.do}")
    if not groups and not held:
        click.echo("Nothing needs your eye.")


@cli.command("settle")
@click.argument("conflict")
@click.argument("keep", type=click.Choice(["present", "kept", "typed"]))
@click.option("--text", default="", help="The answer, with typed.")
@click.pass_obj
def settle_one(place: Place, conflict: str, keep: str, text: str) -> None:
    """Settle CONFLICT (an id that eye lists).

    KEEP the present answer, the kept one or a typed one.
    """
    with unlocked(place) as session:
        if not conflicts.settle(session, conflict, keep, text):
            raise fail("No such conflict, or settled already.")
    click.echo("Settled.")


@cli.command("resave")
@click.argument("number", type=int)
@click.pass_obj
def save_again(place: Place, number: int) -> None:
    """Save what the held save NUMBER said once more."""
    with unlocked(place) as session:
        rows = {each.seq: each for each in held_saves.list_held(session)}
        if number not in rows or not rows[number].again:
            raise fail("No such save, or it would be refused again.")
        held_saves.take_over(session, number)
    click.echo("Saved again.")


@cli.command("drop")
@click.argument("number", type=int)
@click.argument("reason")
@click.pass_obj
def drop_held(place: Place, number: int, reason: str) -> None:
    """Leave the held save NUMBER at that, for a REASON."""
    with unlocked(place) as session:
        if number not in {each.seq for each in held_saves.list_held(session)}:
            raise fail("No such save.")
        if not reason.strip():
            raise fail("Say why.")
        held_saves.dismiss(session, number, reason)
    click.echo("Dropped.")
