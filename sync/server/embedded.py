"""A whole server inside this process, on a free loopback port: for the demo and the tour."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from sync.server import enrolling, schema
from sync.server.app import create_app
from sync.server.calls import now_ms
from sync.server.database import Database
from sync.server.serving import Background


class EmbeddedServer:
    """``with EmbeddedServer(folder / "server.sqlite3") as server: server.url, server.make_code()``.

    ``database`` is the path of an SQLite file, made if it is missing, or a database URL. One
    organization is there from the start, under ``org_id`` if one is given.
    """

    def __init__(
        self,
        database: Path | str,
        *,
        org_name: str = "Demo organization",
        org_id: str = "",
        port: int = 0,
    ) -> None:
        self.database = Database(str(database))
        schema.create(self.database)
        self.org_id = self._org(org_name, org_id)
        self._background = Background(create_app(self.database), port)
        self.port = self._background.port
        self.url = self._background.url

    def make_org(self, name: str, org_id: str = "") -> str:
        """Add an organization; its id."""
        with self.database.writing() as connection:
            return enrolling.add_org(connection, name, org_id)

    def make_code(self, org_id: str = "") -> str:
        """A one-time code with which a laptop can join an organization."""
        with self.database.writing() as connection:
            return enrolling.make_code(connection, org_id or self.org_id, now_ms())

    def stop(self) -> None:
        """Stop serving and close the database."""
        self._background.stop()
        self.database.close()

    def __enter__(self) -> EmbeddedServer:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _org(self, name: str, org_id: str) -> str:
        with self.database.writing() as connection:
            known = enrolling.orgs(connection)
            wanted = [each.id for each in known if each.id == org_id or each.name == name]
            return wanted[0] if wanted else enrolling.add_org(connection, name, org_id)
