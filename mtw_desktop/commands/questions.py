"""Commands about questions of one's own: import a form, list the forms, export the answers."""

from __future__ import annotations

from pathlib import Path

import click

from mtw_desktop.casework import custom_forms
from mtw_desktop.commands.group import Place, cli, fail, unlocked
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.custom_texts import form_title
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.wording import counted


@cli.command("import-form")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would be imported.")
@click.option(
    "--sharing",
    type=click.Choice([each.code for each in codes("sharing_class")]),
    help="The class that all answers are shared as, whatever the file says.",
)
@click.pass_obj
def import_form(place: Place, file: Path, dry_run: bool, sharing: str | None) -> None:
    """Import questions of one's own from FILE, an XLSForm (.xlsx, .xls or .csv)."""
    with unlocked(place) as session:
        preview = custom_forms.preview_form(session, file)
        if sharing:
            preview = custom_forms.with_sharing(preview, sharing)
        title = form_title(preview.form, place.language)
        click.echo(f"{title}: {counted('own.questions', preview.asked, place.language)}")
        for each in (*preview.problems, *preview.warnings):
            where, words = each.where(place.language), each.sentence(place.language)
            click.echo(f"{where}: {words}", err=True)
        for lang in preview.missing:
            words = code_label("language", lang, place.language)
            click.echo(f"Some words are missing in {words}.", err=True)
        if preview.problems:
            raise fail("Nothing was imported.")
        if not dry_run:
            custom_forms.import_form(session, preview)
            click.echo(preview.form.id)


@cli.command("list-forms")
@click.pass_obj
def list_forms(place: Place) -> None:
    """List the imported forms."""
    with unlocked(place) as session:
        for row in custom_forms.form_rows(session):
            state = label("own.retired" if row.retired else "own.in_use", place.language)
            asked = counted("own.questions", row.asked, place.language)
            click.echo(f"{row.id}  {row.form_id} {row.version}  {row.title}  {asked}  ({state})")


@cli.command("export-answers")
@click.argument("form")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--names", is_flag=True, help="Names, too; else only codes.")
@click.option("--restricted", is_flag=True, help="Restricted people, too.")
@click.option("--yes", is_flag=True, help="I know that the file is not encrypted.")
@click.pass_obj
def export_answers(
    place: Place, form: str, file: Path, names: bool, restricted: bool, yes: bool
) -> None:
    """Write the answers to FORM (an id) into FILE, a CSV or an XLSX."""
    from mtw_desktop.casework.xlsform_export import export_answers as write

    click.echo(label("own.export_warning", place.language), err=True)
    if not yes:
        click.confirm("Go on?", abort=True, err=True)
    with unlocked(place) as session:
        if all(row.id != form for row in custom_forms.form_rows(session)):
            raise fail("There is no such form.")
        done = write(session, form, file, names=names, restricted=restricted)
    click.echo(f"{done.rows} rows  {done.path}")
    if done.restricted:
        click.echo(f"Left out, because restricted: {done.restricted}", err=True)
