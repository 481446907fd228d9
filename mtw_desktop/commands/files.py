"""Commands about files: attach, files, save-file."""

from __future__ import annotations

from pathlib import Path

import click

from mtw_desktop.casework import attachments
from mtw_desktop.casework.session import Session
from mtw_desktop.commands.group import Place, cli, fail, unlocked
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.files import MAX_FILE_BYTES, Attachment, check_file_size
from mtw_desktop.domain.ids import read_code
from mtw_desktop.domain.records import Participant
from mtw_desktop.errors import InputError

_KINDS = click.Choice([each.code for each in codes("attachment_kind")])


@cli.command()
@click.argument("person")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--kind", type=_KINDS, default="other", show_default=True, help="What it is.")
@click.pass_obj
def attach(place: Place, person: str, file: Path, kind: str) -> None:
    """Attach FILE (JPEG, PNG or PDF) to PERSON (case code or id)."""
    data = _read(file)
    with unlocked(place) as session:
        found = attachments.Attaching(
            data, file.name, file_kind=kind, participant_id=_person(session, person)
        )
        ids = attachments.attach(session, found).record_ids
        made = [each for each in ids if session.store.get(Attachment, each)]
    click.echo(made[0])


@cli.command("files")
@click.argument("person")
@click.pass_obj
def list_files(place: Place, person: str) -> None:
    """List the files of PERSON (case code or id), the newest first."""
    with unlocked(place) as session:
        for row in attachments.person_files(session, _person(session, person)):
            day = row.on.isoformat() if row.on else ""
            parts = (row.record_id, day, row.title, row.detail, row.pill)
            click.echo("  ".join(each for each in parts if each))


@cli.command("save-file")
@click.argument("attachment")
@click.argument("path", type=click.Path(path_type=Path))
@click.pass_obj
def save_file(place: Place, attachment: str, path: Path) -> None:
    """Save the file of ATTACHMENT (its id) to PATH, unencrypted; that is noted."""
    with unlocked(place) as session:
        if attachments.attachment_bytes(session, attachment) is None:
            raise fail("No such file on this laptop.")
        attachments.save_copy(session, attachment, path)
    click.echo(str(path))


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            data = opened.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise InputError(type(error).__name__, reason="file_unreadable") from error
    check_file_size(len(data))
    return data


def _person(session: Session, person: str) -> str:
    code = read_code(person)
    found = session.store.many(Participant, code=code) if code else []
    participant_id = found[0].id if found else person
    if session.store.get(Participant, participant_id) is None:
        raise fail("Nobody with that code.")
    return participant_id
