"""Commands about people entered twice: duplicates, merge, unmerge, different."""

from __future__ import annotations

import click

from mtw_desktop.casework import duplicate_review, merge_compare, merging
from mtw_desktop.casework.session import Session
from mtw_desktop.commands.group import Place, cli, fail, unlocked
from mtw_desktop.domain.ids import read_code
from mtw_desktop.domain.records import Participant


@cli.command("duplicates")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=1))
@click.pass_obj
def list_duplicates(place: Place, limit: int) -> None:
    """List pairs of people who are likely one and the same."""
    with unlocked(place) as session:
        pairs = duplicate_review.likely_pairs(session, limit)
    for each in pairs:
        names = f"{each.one.code} {each.one.short_name}  {each.other.code} {each.other.short_name}"
        click.echo(f"{each.score:>3}  {names}  ({', '.join(each.reasons)})")
    if not pairs:
        click.echo("No likely duplicates.")


@cli.command("merge")
@click.argument("winner")
@click.argument("loser")
@click.option("--reason", default="", help="Why they are the same person.")
@click.pass_obj
def merge_two(place: Place, winner: str, loser: str, reason: str) -> None:
    """Fold LOSER into WINNER (case codes or ids), as the window proposes."""
    with unlocked(place) as session:
        ids = _person(session, winner), _person(session, loser)
        compared = merge_compare.compare(session, *ids)
        if compared is None:
            raise fail("These two cannot be merged.")
        done = merging.merge_people(session, *ids, compared.choices({}), reason)
    click.echo(f"{compared.loser.code} is kept in {compared.winner.code}.  {done.merge_id}")


@cli.command()
@click.argument("person")
@click.pass_obj
def unmerge(place: Place, person: str) -> None:
    """Take the last merge of PERSON (case code or id) apart again."""
    with unlocked(place) as session:
        lines = merging.merges_of(session, _person(session, person))
        standing = [each for each in lines if not each.undone]
        if not standing:
            raise fail("Nothing to take apart.")
        merging.undo_merge(session, standing[0].merge_id)
    click.echo(f"{standing[0].code} stands alone again.")


@cli.command()
@click.argument("one")
@click.argument("other")
@click.pass_obj
def different(place: Place, one: str, other: str) -> None:
    """Say that ONE and OTHER (case codes or ids) are two different people."""
    with unlocked(place) as session:
        duplicate_review.not_the_same(session, _person(session, one), _person(session, other))
    click.echo("Kept as two people.")


def _person(session: Session, named: str) -> str:
    code = read_code(named)
    found = session.store.many(Participant, voided=True, code=code) if code else []
    person_id = found[0].id if found else named
    if session.store.get(Participant, person_id) is None:
        raise fail("Nobody with that code.")
    return person_id
