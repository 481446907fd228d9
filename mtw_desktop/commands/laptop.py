"""Commands about this laptop: set up, status, self-test, sync, directory, demonstration data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from mtw_desktop.casework import opening
from mtw_desktop.casework.passphrases import passphrase_problem
from mtw_desktop.casework.session import exists, folder_warning
from mtw_desktop.casework.today import today
from mtw_desktop.commands.group import Place, cli, fail, passphrase, unlocked, write_file
from mtw_desktop.domain.codelists import LANGUAGES, codes
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.wording import moment_words

ROLES = [each.code for each in codes("staff_role")]


@cli.command()
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Screen language; that of the messages if unsaid.",
)
@click.option("--organization", required=True, help="Name of your organization.")
@click.option("--name", required=True, help="Your name.")
@click.option("--role", type=click.Choice(ROLES), default="caseworker")
@click.option("--phone", default="", help="Your phone at work, printed on slips.")
@click.option(
    "--sheet", type=click.Path(path_type=Path), help="Also write the recovery sheet (PDF) here."
)
@click.pass_obj
def setup(
    place: Place,
    language: str | None,
    organization: str,
    name: str,
    role: str,
    phone: str,
    sheet: Path | None,
) -> None:
    """Create the encrypted records on this laptop and show the recovery key."""
    if exists(place.folder):
        raise fail("This laptop is set up already.")
    if warning := folder_warning(place.folder):
        click.echo(label(f"folder.{warning}", place.language), err=True)
    chosen = passphrase(confirm=True)
    if problem := passphrase_problem(chosen):
        raise fail(label(f"passphrase.{problem}", place.language))
    session, recovery_key = opening.set_up(
        place.folder,
        opening.SetUp(
            language=language or place.language,
            organization_name=organization,
            staff_name=name,
            staff_role=role,
            staff_phone=phone,
            passphrase=chosen,
        ),
    )
    try:
        if sheet:
            write_file(sheet, opening.recovery_sheet(session, recovery_key))
        # Whoever sets up by command reads the key where it stays: on the screen, or in the sheet.
        opening.confirm_recovery(session)
    finally:
        opening.lock(session)
    click.echo(f"Ready for {session.staff.name}, {session.organization.name}.")
    click.echo(f"Recovery key (print it, put it away): {recovery_key}")


@cli.command()
@click.pass_obj
def status(place: Place) -> None:
    """Say what waits: people, drafts, referrals, changes to send."""
    with unlocked(place) as session:
        page = today(session)
        click.echo(f"{session.staff.name}, {session.organization.name}")
        click.echo(f"People: {page.people}")
        click.echo(f"Unfinished: {len(page.drafts)}")
        click.echo(f"Referrals without an answer: {page.referrals_waiting}")
        click.echo(f"Changes waiting to be sent: {page.changes_waiting}")
        open_count = sum(each.count for each in page.open_needs)
        click.echo(f"Open needs: {open_count}")
        broken = session.store.broken_audit_line()
        click.echo("Audit chain: whole" if broken is None else f"Audit chain: broken at {broken}")
    if warning := folder_warning(place.folder):
        click.echo(label(f"folder.{warning}", place.language), err=True)


@cli.command()
@click.argument("address")
@click.argument("code")
@click.pass_obj
def join(place: Place, address: str, code: str) -> None:
    """Join the coalition's server at ADDRESS with a one-time CODE."""
    from mtw_desktop.casework import syncing

    with unlocked(place) as session:
        syncing.join_server(session, address, code)
        click.echo(f"Asked {syncing.sync_state(session).server} to take this laptop in.")


@cli.command()
@click.pass_obj
def sync(place: Place) -> None:
    """Send what waits and fetch what is new, once."""
    from mtw_desktop.casework import syncing

    with unlocked(place) as session:
        applied = syncing.sync_now(session)
        click.echo(f"Sent {applied.pushed}, received {applied.pulled}.")
        state = syncing.sync_state(session)
        if state.last_success_at:
            when = moment_words(state.last_success_at, place.language, now=session.clock())
            click.echo(f"Last synced {when}; {state.waiting} waiting.")
        if state.files_waiting or state.files_missing:
            click.echo(
                f"Files: {state.files_waiting} waiting, {state.files_missing} at the server only."
            )


@cli.command("import-directory")
@click.argument("package", type=click.Path(exists=True, path_type=Path))
@click.pass_obj
def import_directory(place: Place, package: Path) -> None:
    """Take in organizations and programs from an HSDS 3.0 PACKAGE."""
    from mtw_desktop.casework import directory

    with unlocked(place) as session:
        report = directory.import_hsds(session, package)
    click.echo(
        f"Organizations: {report.organizations_added} added,"
        f" {report.organizations_changed} changed."
        f" Programs: {report.programs_added} added, {report.programs_changed} changed."
    )
    for each in report.skipped:
        click.echo(f"Left out: {each}", err=True)


@cli.command("demo-data")
@click.option("--people", default=60, show_default=True, type=click.IntRange(min=1))
@click.option("--seed", default=7, show_default=True)
@click.pass_obj
def demo_data(place: Place, people: int, seed: int) -> None:
    """Fill the records with made-up people, to try things out."""
    from mtw_desktop.casework import demo

    with unlocked(place) as session:
        count = demo.make_caseload(session, people=people, seed=seed)
    click.echo(f"{count} made-up people.")


@cli.command()
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/demo-desk"),
    show_default=True,
    help="Where the made-up laptop and the server's database are kept.",
)
def demo(folder: Path) -> None:
    """Open the program on a made-up caseload, with a coalition server behind it.

    The first run sets everything up; later runs go on where the last one ended. The server is
    on this computer only and ends with the window.
    """
    with _server_part():
        from mtw_desktop import demo_day
    try:
        code = demo_day.day(folder, say=click.echo)
    except demo_day.CannotDemonstrate as error:
        raise fail(str(error)) from error
    raise click.exceptions.Exit(code)


@cli.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/demo"),
    show_default=True,
    help="Where pictures, the slip and the summary go.",
)
@click.option("--surname", help="Family name of the made-up person who is taken in.")
def tour(out: Path, surname: str | None) -> None:
    """Walk a whole day on made-up people, without a screen, and keep pictures of it."""
    with _server_part():
        from mtw_desktop import tour as walk
        from ui.driver import Lost
    name = walk.SURNAME if surname is None else surname.strip()
    if not name:
        raise click.BadParameter("a name has letters", param_hint="--surname")
    try:
        facts = walk.tour(out, name)
    except Lost as error:
        raise fail(f"The tour could not go on: {error}.") from error
    for key, value in facts.items():
        click.echo(f"{key}: {value}")
    click.echo(f"Pictures: {out / 'screens'}")
    click.echo(f"Slip:     {out / 'referral-slip.pdf'}")
    click.echo(f"Summary:  {out / 'summary.json'}")


@cli.command("self-test")
def self_test() -> None:
    """Check this installation: driver, a throw-away encrypted store, one slip."""
    from mtw_desktop.self_test import check

    failed = False
    for name, problem in check():
        click.echo(f"{'FAILED' if problem else 'ok':7}{name}{': ' + problem if problem else ''}")
        failed = failed or bool(problem)
    if failed:
        raise click.exceptions.Exit(1)


@contextmanager
def _server_part() -> Iterator[None]:
    """Say how to get the server's packages where only the desktop was installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise fail(
            f"This needs the server part, too ({error.name} is missing):"
            ' pip install "mtw-desktop[server]"'
        ) from error
