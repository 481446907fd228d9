"""``mtw-server``: set a coalition server up, let organizations and laptops in, and run it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from mtw_desktop import __version__
from mtw_desktop.errors import WorldError
from sync.server import courier_cli

_SENTENCES = {
    "DatabaseAbsent": "The database at {at} cannot be reached: {why}."
    " Check the address; `mtw-server init` makes a new one.",
    "DatabaseNotReady": "The database at {at} is not ready: {why}."
    " `mtw-server init` brings an older one up to date and leaves its records as they are.",
    "NoSuchOrganization": "There is no such organization ({why}). `mtw-server org list` shows all.",
    "OrganizationExists": "The organization is there already: {why}.",
    "NoSuchDevice": "There is no such device, or it is {why} already."
    " `mtw-server device list` shows all.",
    "CannotListen": "The server cannot listen there: {why}. Choose another --port.",
}


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
@click.option(
    "--database",
    envvar="MTW_DATABASE",
    default="mtw-server.sqlite3",
    show_default=True,
    help="Path of an SQLite file, or postgresql://user@host/name. Also MTW_DATABASE.",
)
@click.pass_context
def main(context: click.Context, database: str) -> None:
    """The coalition's sync server."""
    context.obj = database


@main.command()
@click.pass_obj
def init(address: str) -> None:
    """Make the database, or bring an older one up to date."""
    from sync.server import schema

    with _database(address) as database:
        schema.create(database)
        click.echo(f"Ready: {_shown(database)}")
        click.echo("Next: mtw-server org add NAME, then mtw-server enroll-code NAME.")


@main.group()
def org() -> None:
    """Organizations of the coalition."""


@org.command("add")
@click.argument("name")
@click.option("--id", "org_id", default="", help="The organization's UUID, if it has one already.")
@click.pass_obj
def org_add(address: str, name: str, org_id: str) -> None:
    """Add an organization."""
    from sync.server import enrolling

    with _writing(address) as connection:
        click.echo(enrolling.add_org(connection, name, org_id))


@org.command("list")
@click.pass_obj
def org_list(address: str) -> None:
    """List organizations."""
    from sync.server import enrolling

    with _writing(address) as connection:
        for row in enrolling.orgs(connection):
            click.echo(f"{row.id}  {row.name}")


@main.command("enroll-code")
@click.argument("organization")
@click.option("--minutes", default=10, show_default=True, type=click.IntRange(1, 30 * 24 * 60))
@click.option("--needs-approval", is_flag=True, help="The laptop waits for `device approve`.")
@click.pass_obj
def enroll_code(address: str, organization: str, minutes: int, needs_approval: bool) -> None:
    """Make a one-time code with which one laptop can join ORGANIZATION (id or name)."""
    from sync.server import calls, enrolling

    with _writing(address) as connection:
        row = enrolling.find_org(connection, organization)
        now = calls.now_ms()
        code = enrolling.make_code(
            connection, row.id, now, minutes=minutes, needs_approval=needs_approval
        )
        click.echo(code)
        click.echo(f"For {row.name}; good once, for {minutes} minutes.", err=True)


@main.group()
def device() -> None:
    """Laptops that have joined."""


@device.command("list")
@click.pass_obj
def device_list(address: str) -> None:
    """List laptops: id, status, last group, last seen, organization, label."""
    from sync.server import enrolling

    with _writing(address) as connection:
        for row in enrolling.devices(connection):
            seen = row.seen_at or "never"
            click.echo(
                f"{row.id}  {row.status:8}  {row.last_seq:6}  {seen}  {row.org}  {row.label}"
            )


@device.command("approve")
@click.argument("device_id")
@click.pass_obj
def device_approve(address: str, device_id: str) -> None:
    """Let a waiting laptop in."""
    from sync.server import enrolling

    with _writing(address) as connection:
        enrolling.approve(connection, device_id)


@device.command("revoke")
@click.argument("device_id")
@click.pass_obj
def device_revoke(address: str, device_id: str) -> None:
    """Shut a laptop out, at its next call."""
    from sync.server import enrolling

    with _writing(address) as connection:
        enrolling.revoke(connection, device_id)


@device.command("wipe")
@click.argument("device_id")
@click.pass_obj
def device_wipe(address: str, device_id: str) -> None:
    """Order a laptop to send what it still has and erase its store, at its next call."""
    from sync.server import enrolling

    with _writing(address) as connection:
        enrolling.wipe(connection, device_id)


@device.command("supervisor")
@click.argument("device_id")
@click.option("--not-any-more", is_flag=True, help="Take the right away again.")
@click.pass_obj
def device_supervisor(address: str, device_id: str, not_any_more: bool) -> None:
    """Let a laptop approve and shut out others of its organization."""
    from sync.server import enrolling

    with _writing(address) as connection:
        enrolling.supervise(connection, device_id, may=not not_any_more)


@device.command("team")
@click.argument("device_id")
@click.option("--out", is_flag=True, help="Take it out of the team again.")
@click.pass_obj
def device_team(address: str, device_id: str, out: bool) -> None:
    """Let a laptop see restricted people; from the first one on, only such laptops do."""
    from sync.server import team

    with _writing(address) as connection:
        team.put_in(connection, device_id, member=not out)


@main.command()
@click.argument("organization")
@click.pass_obj
def quarantine(address: str, organization: str) -> None:
    """List what was kept aside for ORGANIZATION: laptop, group, when, why (never the content)."""
    from sync.server import aside, enrolling

    with _writing(address) as connection:
        for row in aside.of_organization(
            connection, enrolling.find_org(connection, organization).id
        ):
            click.echo(f"{row.device}  {row.seq:6}  {row.received_at}  {row.why}")


@main.command()
@click.pass_obj
def restore(address: str) -> None:
    """To be run once after the database came out of a backup.

    Gives it a new epoch: laptops notice, and send again what the backup did not have.
    """
    from sync.server import meta

    with _writing(address) as connection:
        click.echo(f"New epoch: {meta.new_epoch(connection)}")


@main.command("sweep-files")
@click.pass_obj
def sweep_files(address: str) -> None:
    """Drop the bytes of files that no attachment in use names any more."""
    from sync.server import files

    with _writing(address) as connection:
        click.echo(f"{files.sweep(connection)} files dropped")


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8700, show_default=True, type=click.IntRange(0, 65535))
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64))
@click.option("--certfile", type=click.Path(exists=True, dir_okay=False), help="TLS certificate.")
@click.option("--keyfile", type=click.Path(exists=True, dir_okay=False), help="Its private key.")
@click.pass_obj
def serve(
    address: str, host: str, port: int, workers: int, certfile: str | None, keyfile: str | None
) -> None:
    """Run the server."""
    from sync.server import logs, schema, serving
    from sync.server.app import create_app, serve_only

    binding = serving.Binding(host, port, certfile, keyfile)
    if binding.is_open:
        click.echo(
            "Warning: other machines can read along. Give --certfile and --keyfile,"
            " or put a proxy with TLS in front and listen on 127.0.0.1.",
            err=True,
        )
    with _database(address) as database:
        schema.upgrade(database)
        scheme = "https" if certfile else "http"
        click.echo(f"Serving {_shown(database)} at {scheme}://{host}:{port}", err=True)
        logs.start()
        if workers > 1:
            serving.run_workers(address, binding, workers)
        else:
            application = create_app(database)
            serve_only()
            serving.run(application, binding)


@main.command()
def openapi() -> None:
    """Print the OpenAPI document."""
    from sync.server.openapi import document

    click.echo(json.dumps(document(), indent=2))


@contextmanager
def _database(address: str) -> Iterator[Any]:
    """The database; what goes wrong with the world becomes one sentence."""
    from sync.server.database import Database

    try:
        database = Database(address)
        try:
            yield database
        finally:
            database.close()
    except WorldError as error:
        sentence = _SENTENCES.get(error.code, "{why}")
        shown = address.rpartition("@")[2]  # without the password
        raise click.ClickException(sentence.format(at=shown, why=error)) from error


@contextmanager
def _writing(address: str) -> Iterator[Any]:
    from sync.server import schema

    with _database(address) as database:
        schema.check(database)
        with database.writing() as connection:
            yield connection


def _shown(database: Any) -> str:
    return str(database.url.render_as_string(hide_password=True))


courier_cli.add_commands(main, _database)


if __name__ == "__main__":
    main()
