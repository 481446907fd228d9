"""Commands about supports: what is asked for, approving it, the stock, handing out."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from mtw_desktop.casework import funds, support_cards, support_issues, support_requests
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.casework.support_requests import Listing, RequestRow
from mtw_desktop.commands.group import Place, cli, fail, unlocked, write_file
from mtw_desktop.domain.forms import Problem
from mtw_desktop.domain.labels import label

#: So many characters of an id tell requests apart in a list.
_SHORT = 8


@cli.group()
def supports() -> None:
    """Requests for support, cards in stock, and what was handed out."""


@supports.command("list")
@click.argument("which", type=click.Choice(get_args(Listing)), default="waiting")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(min=1))
@click.pass_obj
def list_(place: Place, which: Listing, limit: int) -> None:
    """Requests: mine, waiting for a decision, approved and to be handed out, or all."""
    with unlocked(place) as session:
        ids = support_requests.request_ids(session, which)[:limit]
        rows = support_requests.request_rows(session, ids)
    for row in rows:
        click.echo(_line(row))
    if not rows:
        raise fail("No requests.")


@supports.command()
@click.argument("request")
@click.option("--cents", type=click.IntRange(min=1), help="Approve less than was asked for.")
@click.option("--reason", default="", help="Needed if a limit is gone over.")
@click.pass_obj
def approve(place: Place, request: str, cents: int | None, reason: str) -> None:
    """Approve a request, named by the end of its id as the list shows it."""
    with unlocked(place) as session:
        request_id = _found(session, request)
        _stop(session, support_requests.approval_problems(
            session, request_id, cents, reason=reason))  # fmt: skip
        support_requests.approve(session, request_id, cents=cents, reason=reason)
        (row,) = support_requests.request_rows(session, [request_id])
    click.echo(_line(row))


@supports.command()
@click.pass_obj
def stock(place: Place) -> None:
    """Cards by kind and state, and what the funds have left."""
    with unlocked(place) as session:
        cards, money = support_cards.stock(session), funds.list_funds(session)
    for row in cards:
        counts = f"{row.in_stock} in stock, {row.issued} given, {row.returned} returned"
        gone = f"{row.lost} lost, {row.void} void"
        click.echo(f"{row.type_text}  {counts}, {gone}  {money_words(row.value_cents)}")
    for fund in money:
        left = fund.remaining_cents
        click.echo(f"{fund.name}  {money_words(left) if left is not None else '?'} left")


@supports.command()
@click.argument("request")
@click.option("--card", "cards", multiple=True, help="The end of a card's serial number.")
@click.option("--reason", default="", help="Needed if a limit is gone over.")
@click.option("--receipt", type=click.Path(path_type=Path), help="Write the receipt to this file.")
@click.pass_obj
def issue(
    place: Place, request: str, cards: tuple[str, ...], reason: str, receipt: Path | None
) -> None:
    """Hand out an approved request; the receipt is signed on paper."""
    with unlocked(place) as session:
        request_id = _found(session, request)
        (row,) = support_requests.request_rows(session, [request_id])
        form = support_issues.IssueForm(
            request_id=request_id,
            card_ids=tuple(_card(session, row.support_type, each) for each in cards),
            cents=row.approved_cents,
            on_paper=True,
            reason=reason,
        )
        given = support_issues.issue_support(session, form)
        _stop(session, given.problems)
        paper = support_issues.receipt_pdf(session, given.issue_ids[0])
    if receipt is not None:
        write_file(receipt, paper)
    for number in given.numbers:
        click.echo(number)


def _line(row: RequestRow) -> str:
    cents = row.amount_cents if row.approved_cents is None else row.approved_cents
    amount = money_words(cents) if cents is not None else ""
    parts = (row.id[-_SHORT:], row.state_text, row.short_name, row.type_text, row.item, amount)
    return "  ".join(each for each in (*parts, row.fund_name) if each)


def _found(session: Session, ending: str) -> str:
    # The end of an id is random; its beginning is the time, alike for all of one day.
    ids = [each for each in support_requests.request_ids(session) if each.endswith(ending)]
    if len(ids) != 1 or len(ending) < 4:
        raise fail("No such request." if not ids else "Several requests end like this.")
    return ids[0]


def _card(session: Session, support_type: str, ending: str) -> str:
    found = support_cards.cards_for(session, support_type, ending, limit=2)
    if len(found) != 1:
        raise fail("No such card in stock." if not found else "Several cards end like this.")
    return found[0].id


def _stop(session: Session, problems: list[Problem] | tuple[Problem, ...]) -> None:
    """Say what stands in the way and leave, if anything does."""
    if problems:
        raise fail(label(f"problem.{problems[0].code}", session.language))
