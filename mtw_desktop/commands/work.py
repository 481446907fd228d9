"""Commands about training and work: figures, follow-ups that are due, the good job test."""

from __future__ import annotations

from datetime import datetime

import click

from mtw_desktop.casework import placements
from mtw_desktop.casework.follow_ups import follow_ups_due
from mtw_desktop.casework.training import provider_counts, stage_counts
from mtw_desktop.casework.work_lists import verdict_counts
from mtw_desktop.commands.group import Place, cli, unlocked
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.labels import code_label, label

_OFFERS = (
    "health_benefits",
    "paid_time_off",
    "retirement_plan",
    "sick_leave",
    "further_training",
    "flexible_schedule",
    "union_job",
    "advancement",
)


@cli.command()
@click.pass_obj
def training(place: Place) -> None:
    """Count people by stage of training and provider, and jobs by verdict."""
    with unlocked(place) as session:
        for stage, count in stage_counts(session).items():
            click.echo(f"{code_label('enrollment_stage', stage, place.language)}: {count}")
        for each in provider_counts(session):
            click.echo(f"  {each.name or '-'}: {each.count}")
        for outcome, count in verdict_counts(session).items():
            click.echo(f"{label(f'good_job.outcome.{outcome}', place.language)}: {count}")


@cli.command("follow-ups")
@click.option("--days", default=14, show_default=True, help="So many days ahead.")
@click.pass_obj
def follow_ups(place: Place, days: int) -> None:
    """List the follow-ups that are overdue or due soon; short names only."""
    with unlocked(place) as session:
        for row in follow_ups_due(session, ahead_days=days):
            click.echo(f"{row.on}  {row.title}  {row.detail}  ({row.pill})")


@cli.command("judge-job")
@click.option("--start", type=click.DateTime(["%Y-%m-%d"]), help="The day it began.")
@click.option("--soc", help="Occupation, SOC 2018: 15-1232.")
@click.option("--pay", type=float, help="Dollars an hour.")
@click.option("--hours", type=int, help="Hours a week.")
@click.option("--kind", type=click.Choice([each.code for each in codes("placement_type")]))
@click.option("--offers", type=click.Choice(_OFFERS), multiple=True, help="It offers this.")
@click.option("--lacks", type=click.Choice(_OFFERS), multiple=True, help="It does not.")
@click.pass_obj
def judge_job(
    place: Place,
    start: datetime | None,
    soc: str | None,
    pay: float | None,
    hours: int | None,
    kind: str | None,
    offers: tuple[str, ...],
    lacks: tuple[str, ...],
) -> None:
    """Hold a job against the good job test. Nothing is kept.

    Says why, which figures it was compared with, and where they are from.
    """
    answers = {
        "start_on": start.date().isoformat() if start else None,
        "soc": soc,
        "hourly_cents": None if pay is None else round(pay * 100),
        "weekly_hours": hours,
        "placement_type": kind,
        **dict.fromkeys(offers, "yes"),
        **dict.fromkeys(lacks, "no"),
    }
    verdict = placements.verdict_of(placements.as_placement(answers), place.language)
    click.echo(verdict.text)
    for line in (*(each.text for each in verdict.reasons), verdict.benchmark, *verdict.warnings):
        if line:
            click.echo(f"  {line}")
