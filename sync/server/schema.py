"""Bringing a database to the present schema: Alembic's migrations, then the analysts' views."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from sync.server import meta, views, walls
from sync.server.database import Database
from sync.server.problems import DatabaseAbsent, DatabaseNotReady

_MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def create(database: Database) -> None:
    """Make the database ready, new or old: file, schema, epoch and keys, views."""
    file = database.file
    if file is not None and not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
    upgrade(database)


def upgrade(database: Database) -> None:
    """Run the migrations that are missing. Raises ``DatabaseAbsent`` or ``DatabaseNotReady``."""
    require_file(database)
    with database.writing() as connection:
        if database.is_postgres:
            # Two servers that start together must not migrate together.
            connection.execute(text("SELECT pg_advisory_xact_lock(7305001)"))
        present, known = revision(connection), _revisions()
        if present is not None and present not in known:
            raise DatabaseNotReady("the database is from a newer version")
        if present != known[0]:
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        meta.ensure(connection)
        views.ensure(connection)
        walls.ensure(connection)


def check(database: Database) -> None:
    """Raise ``DatabaseAbsent`` or ``DatabaseNotReady`` unless the schema is the present one."""
    require_file(database)
    with database.reading() as connection:
        if revision(connection) != _revisions()[0]:
            raise DatabaseNotReady("the schema is not the present one")


def revision(connection: Connection) -> str | None:
    """The migration the database stands at; ``None`` for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def require_file(database: Database) -> None:
    """Raise ``DatabaseAbsent`` for an SQLite address without a file behind it."""
    if database.file is not None and not database.file.exists():
        raise DatabaseAbsent("no such file")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


@cache
def _revisions() -> tuple[str, ...]:
    """The revisions this program knows, the newest first."""
    scripts = ScriptDirectory.from_config(_config())
    return tuple(script.revision for script in scripts.walk_revisions())
