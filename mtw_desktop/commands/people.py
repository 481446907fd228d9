"""Commands about people: find, intake, refer, slip."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from mtw_desktop import errors
from mtw_desktop.casework import duplicates, intake, needs, people, referring
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.session import Session
from mtw_desktop.commands.group import Place, cli, fail, unlocked, write_file
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.ids import read_code
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.reading import read_appointment
from mtw_desktop.domain.records import Need, Participant, Referral

DOMAINS = [each.code for each in codes("need_domain")]
COPIES = click.Choice(["both", "participant", "staff"])


@cli.command()
@click.argument("text", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=1))
@click.pass_obj
def find(place: Place, text: tuple[str, ...], limit: int) -> None:
    """Find people by name, phone, birth date or code."""
    with unlocked(place) as session:
        rows = people.find_people(session, " ".join(text), limit)
    for row in rows:
        parts = (row.code, row.display_name, row.birth_text, row.phone_text, row.zip)
        click.echo("  ".join(each for each in parts if each))
    if not rows:
        raise fail("Nobody found.")


@cli.command("intake")
@click.argument("answers", type=click.File("r", encoding="utf-8"), default="-")
@click.option("--keep-draft", is_flag=True, help="Only keep a draft to finish in the window.")
@click.pass_obj
def take_in(place: Place, answers: Any, keep_draft: bool) -> None:
    """Enter a person from a JSON file of ANSWERS (the shape the intake form uses)."""
    given = _answers(answers)
    with unlocked(place) as session:
        draft = intake.start_intake(session)
        intake.save_draft(session, replace(draft, answers=given))
        if keep_draft:
            click.echo(f"Draft {draft.id} kept.")
            return
        alike = duplicates.likely_duplicates(session, given.get("participant") or {})
        saved = intake.save_intake(session, draft.id)
        if saved.problems:
            intake.discard_draft(session, draft.id)
    for problem in saved.problems:
        click.echo(label(f"problem.{problem.code}", place.language), err=True)
    if saved.problems:
        raise click.exceptions.Exit(1)
    click.echo(f"{saved.code}  {saved.participant_id}")
    for match in alike:
        click.echo(f"Somebody like this already: {match.row.code} ({match.score})", err=True)


@cli.command()
@click.argument("person")
@click.option("--need", type=click.Choice(DOMAINS), help="What the referral is for.")
@click.option("--to", "to", required=True, help="Program or organization, as you would type it.")
@click.option("--by-hand", is_flag=True, help="The destination is not in the directory.")
@click.option("--appointment", default="", help='For example "tue 24 9:30".')
@click.option("--reason", default="", help="What they need to know.")
@click.option("--bring", default="", help="What to bring along; semicolons between.")
@click.option("--code-only", is_flag=True, help="Print the case code, no name.")
@click.option("--pdf", type=click.Path(path_type=Path), help="Write the slip here.")
@click.pass_obj
def refer(place: Place, person: str, need: str | None, to: str, by_hand: bool, appointment: str,
          reason: str, bring: str, code_only: bool, pdf: Path | None) -> None:  # fmt: skip
    """Refer PERSON (case code or id) to a program and make the slip."""
    with unlocked(place) as session:
        start = _start(session, person, need)
        form = _pointed(session, start.form, to, need, by_hand)
        form = replace(
            form,
            reason=reason or form.reason,
            bring_along=bring,
            code_only=code_only or form.code_only,
            appointment_at=_moment(session, appointment),
        )
        if found := referring.referral_problems(session, form):
            raise fail(label(f"referral_problem.{found[0]}", place.language))
        issued = referring.issue_referral(session, form)
        click.echo(f"{issued.number}  {form.to_organization}")
        if pdf:
            write_file(pdf, referring.slip_pdf(session, issued.referral_id))
            referring.record_printed(session, issued.referral_id, "file")


@cli.command()
@click.argument("number")
@click.argument("pdf", type=click.Path(path_type=Path))
@click.option("--copy", type=COPIES, default="both", show_default=True)
@click.option("--in", "language", type=click.Choice(referring.SLIP_LANGUAGES))
@click.pass_obj
def slip(place: Place, number: str, pdf: Path, copy: Any, language: str | None) -> None:
    """Write the slip of referral NUMBER into the file PDF, as it was printed before."""
    with unlocked(place) as session:
        found = session.store.many(Referral, number=read_code(number) or number, limit=1)
        if not found:
            raise fail("No such referral.")
        write_file(pdf, referring.slip_pdf(session, found[0].id, copy, language))
        referring.record_printed(session, found[0].id, "file")
    click.echo(f"{found[0].number}  {pdf}")


def _answers(file: Any) -> dict[str, Any]:
    try:
        given = json.load(file)
    except (ValueError, UnicodeDecodeError) as error:
        raise errors.InputError(type(error).__name__) from error
    if not isinstance(given, dict):
        raise errors.InputError("not an object")
    return given


def _start(session: Session, person: str, domain: str | None) -> referring.ReferralStart:
    code = read_code(person)
    found = session.store.many(Participant, code=code) if code else []
    participant_id = found[0].id if found else person
    need_id = _need(session, participant_id, domain) if domain else None
    start = referring.start_referral(session, participant_id, need_id)
    if start is None:
        raise fail("Nobody with that code.")
    return start


def _need(session: Session, participant_id: str, domain: str) -> str | None:
    """The open need of that domain; entered now if the person exists and has none."""
    if session.store.get(Participant, participant_id) is None:
        return None
    chosen = {"participant_id": participant_id, "domain": domain, "status": "open"}
    if not session.store.count(Need, **chosen):  # type: ignore[arg-type]
        needs.add_need(session, participant_id, domain)
    return session.store.many(Need, **chosen)[0].id  # type: ignore[arg-type]


def _pointed(
    session: Session, form: referring.ReferralForm, to: str, domain: str | None, by_hand: bool
) -> referring.ReferralForm:
    if by_hand:
        return referring.by_hand(form, to)
    rows = referring.suggest_programs(session, to, domain, participant_id=form.participant_id)
    if not rows:
        raise fail("No such program in the directory. With --by-hand any destination will do.")
    for other in rows[1:]:
        click.echo(f"Also: {other.line1}", err=True)
    return referring.with_program(session, form, rows[0].program.id)


def _moment(session: Session, typed: str) -> datetime | None:
    if not typed:
        return None
    read = read_appointment(typed, local_today(session), session.language)
    moment = read.moment()
    if moment is None:
        raise fail(label(f"problem.{read.problem or 'no_time'}", session.language))
    return moment
