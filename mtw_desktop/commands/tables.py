"""Commands about spreadsheets: import people, undo an import, export a list."""

from __future__ import annotations

from pathlib import Path

import click

from mtw_desktop.casework import export_table, import_batches, import_people
from mtw_desktop.casework.export_lists import may_take_restricted
from mtw_desktop.casework.import_columns import ColumnMapping, guess_mapping, target_of, targets
from mtw_desktop.casework.import_table import Table, read_table
from mtw_desktop.commands.group import Place, cli, fail, unlocked
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.wording import moment_words

#: Rows that are told one by one.
_TOLD = 100


@cli.command("import-people")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--sheet", help="The sheet of a workbook; the first with a heading if unsaid.")
@click.option(
    "--map",
    "changes",
    multiple=True,
    metavar="COLUMN=FIELD",
    help="Where a column goes, by its heading or number; COLUMN= leaves it out. Repeatable.",
)
@click.option("--dry-run", is_flag=True, help="Only say what would be written.")
@click.option("--skip-duplicates", is_flag=True, help="Leave out who may be known already.")
@click.pass_obj
def import_people_command(place: Place, file: Path, sheet: str | None, changes: tuple[str, ...],
                          dry_run: bool, skip_duplicates: bool) -> None:  # fmt: skip
    """Take in people from FILE, a CSV or an XLSX with a row of headings."""
    with unlocked(place) as session:
        table = read_table(file, sheet)
        mapping = _mapping(table, changes)
        _tell_mapping(place, table, mapping)
        preview = import_people.preview_import(session, table, mapping)
        _tell_rows(place, table, preview)
        click.echo(
            f"Rows: {len(preview.rows)}, with problems: {preview.with_problems},"
            f" likely duplicates: {preview.duplicates}"
        )
        if dry_run:
            return
        choice = import_people.Choice(skip_duplicates=skip_duplicates)
        done = import_people.run_import(session, preview, choice)
    click.echo(f"People written: {done.people}, rows left out: {done.left_out}")
    if done.batch_id:
        click.echo(f"Import {done.batch_id}")


@cli.command("undo-import")
@click.argument("batch", default="")
@click.pass_obj
def undo_import(place: Place, batch: str) -> None:
    """Take an import back: BATCH as it was told, or the last one."""
    with unlocked(place) as session:
        known = import_batches.batches(session)
        row = next(
            (each for each in known if (each.id == batch if batch else not each.undone_at)), None
        )
        if row is None:
            raise fail("There is no such import.")
        done = import_batches.undo_batch(session, row.id)
        when = moment_words(row.at, place.language, now=session.clock())
    click.echo(f"Import of {when}: {done.people} people taken back.")
    if done.kept:
        click.echo(f"{len(done.kept)} stay: somebody has worked with them since.", err=True)
        for each in done.kept[:_TOLD]:
            click.echo(each, err=True)


@cli.command("export")
@click.argument("kind", type=click.Choice(export_table.EXPORTS))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--restricted", is_flag=True, help="Restricted people, too.")
@click.option("--yes", is_flag=True, help="I know that the file is not encrypted.")
@click.pass_obj
def export(place: Place, kind: export_table.ExportKind, file: Path, restricted: bool,
           yes: bool) -> None:  # fmt: skip
    """Write the list KIND into FILE, a CSV if it is called so, else an XLSX."""
    click.echo(label("export.warning", place.language), err=True)
    if not yes:
        click.confirm("Go on?", abort=True, err=True)
    with unlocked(place) as session:
        if restricted and not may_take_restricted(session):
            raise fail("Only a supervisor may take restricted people along.")
        done = export_table.export_list(session, kind, file, restricted=restricted)
    click.echo(f"{done.rows} rows  {done.path}")
    if done.restricted:
        click.echo(f"Left out, because restricted: {done.restricted}", err=True)


def _mapping(table: Table, changes: tuple[str, ...]) -> ColumnMapping:
    mapping = guess_mapping(table.header)
    keys = {each.key for each in targets()} | {""}
    for change in changes:
        heading, equals, key = change.rpartition("=")
        column = _column(table, heading)
        if not equals or column is None:
            raise click.BadParameter(f"no column {heading or change!r}", param_hint="--map")
        if key not in keys:
            words = ", ".join(sorted(keys - {""}))
            raise click.BadParameter(f"no field {key!r}; one of: {words}", param_hint="--map")
        mapping = mapping.put(column, key or None)
    return mapping


def _column(table: Table, heading: str) -> int | None:
    if heading in table.header:
        return table.header.index(heading)
    if heading.isdecimal() and 1 <= int(heading) <= len(table.header):
        return int(heading) - 1
    return None


def _tell_mapping(place: Place, table: Table, mapping: ColumnMapping) -> None:
    for heading, key in zip(table.header, mapping.keys, strict=True):
        words = target_of(key).label(place.language) if key else "-"
        click.echo(f"{heading or '?'} -> {words}")


def _tell_rows(place: Place, table: Table, preview: import_people.Preview) -> None:
    """Problems and warnings by row and column; never what stands in a cell."""
    told = [each for each in preview.rows if each.problems or each.warnings]
    for row in told[:_TOLD]:
        for each in (*row.problems, *row.warnings):
            where = "" if each.column is None else f", {table.header[each.column]}"
            sentence = label(f"problem.{each.code}", place.language)
            click.echo(f"Row {row.number}{where}: {sentence}", err=True)
    if len(told) > _TOLD:
        click.echo(f"… and {len(told) - _TOLD} more rows.", err=True)
