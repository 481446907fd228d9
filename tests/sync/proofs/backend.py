"""The server of a proof: one port for all examples, a database that can be copied and put back."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import psycopg
from starlette.types import Receive, Scope, Send

from sync.server import meta, schema
from sync.server.app import create_app
from sync.server.database import Database
from sync.server.serving import Background
from tests.sync.server.cluster import Cluster


class Copies(Protocol):
    """Databases by name: a fresh one, and copies of those that nobody uses."""

    def fresh(self, name: str) -> str:
        """The address of a new database with the server's schema."""

    def copy(self, source: str, name: str) -> str:
        """The address of a copy of ``source`` (an address), under another name."""

    def drop(self, address: str) -> None:
        """Throw a database away."""


class SqliteCopies:
    """SQLite files in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def fresh(self, name: str) -> str:
        database = Database(self._address(name))
        schema.create(database)
        database.close()
        return self._address(name)

    def copy(self, source: str, name: str) -> str:
        # Closed by its last user, so everything is in the one file.
        shutil.copy(source.removeprefix("sqlite:///"), self._folder / f"{name}.sqlite3")
        return self._address(name)

    def drop(self, address: str) -> None:
        for path in self._folder.glob(f"{Path(address).name}*"):
            path.unlink()

    def _address(self, name: str) -> str:
        return f"sqlite:///{self._folder / name}.sqlite3"


class PostgresCopies:
    """Databases of a private cluster."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster

    def fresh(self, name: str) -> str:
        return self._cluster.new_database()

    def copy(self, source: str, name: str) -> str:
        self._run(f"CREATE DATABASE {name} TEMPLATE {source.rpartition('/')[2]}")
        return self._cluster.address(name)

    def drop(self, address: str) -> None:
        self._run(f"DROP DATABASE IF EXISTS {address.rpartition('/')[2]} WITH (FORCE)")

    def _run(self, statement: str) -> None:
        with psycopg.connect(self._cluster.address("postgres"), autocommit=True) as connection:
            connection.execute(statement)


class Switch:
    """An ASGI application that stands for whichever one is plugged in."""

    def __init__(self) -> None:
        self.application: Any = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.application(scope, receive, send)


class Backend:
    """A real server on loopback whose database can be changed under it."""

    def __init__(self, copies: Copies, clock: Callable[[], int]) -> None:
        self.copies, self._clock = copies, clock
        self._switch = Switch()
        self.address = ""
        self.database: Database
        self._background = Background(self._switch)  # type: ignore[arg-type]
        self.url = self._background.url

    def use(self, address: str) -> None:
        """Serve this database from now on."""
        if self.address:
            self.database.close()
        self.address, self.database = address, Database(address)
        self.plug()

    def plug(self) -> None:
        """The application anew, as after a restart."""
        self._switch.application = create_app(self.database, self._clock)

    def stop(self) -> None:
        """No more calls."""
        self._background.stop()
        self.database.close()

    @contextmanager
    def unused(self) -> Iterator[None]:
        """Nobody is connected to the database while it is copied."""
        self.database.close()
        yield

    def backup(self, name: str) -> str:
        """A copy of the database as it is now; its address."""
        with self.unused():
            return self.copies.copy(self.address, name)

    def restore(self, backup: str, name: str) -> None:
        """Put a copy of a backup in the place of the database, as an operator does."""
        old = self.address
        self.use(self.copies.copy(backup, name))
        with self.database.writing() as connection:
            meta.new_epoch(connection)
        self.plug()
        self.copies.drop(old)
