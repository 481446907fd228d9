"""A real server for tests: real HTTP on a free loopback port, a real database behind it.

::

    with RunningServer(tmp_path / "server.sqlite3") as server:
        server.url, server.port
        code = server.make_code(server.make_org("OIC of South Florida"))
        laptop = server.laptop()                  # one that has joined the first organization
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from sync.server import calls, enrolling, schema
from sync.server.app import create_app
from sync.server.database import Database
from sync.server.serving import Background
from tests.sync.server.laptop import Laptop


class RunningServer:
    """Up when it has been made, down after ``stop`` or at the end of the ``with`` block.

    ``database`` is the path of an SQLite file (made if missing) or a database URL; ``clock`` gives
    the server's time in milliseconds since 1970. ``stop`` and ``start`` again keep the port.
    """

    def __init__(self, database: Path | str, clock: Callable[[], int] = calls.now_ms) -> None:
        self.database = Database(str(database))
        self._clock = clock
        self._laptops: list[Laptop] = []
        self._org = ""
        schema.create(self.database)
        self.start()

    def start(self, port: int = 0) -> None:
        """Begin to serve."""
        self._background = Background(create_app(self.database, self._clock), port)
        self.port, self.url = self._background.port, self._background.url

    @property
    def org(self) -> str:
        """The id of the first organization, made when it is first asked for."""
        self._org = self._org or self.make_org("OIC of South Florida")
        return self._org

    def make_org(self, name: str, org_id: str = "") -> str:
        """Add an organization; its id."""
        with self.database.writing() as connection:
            return enrolling.add_org(connection, name, org_id)

    def make_code(self, org_id: str = "", *, needs_approval: bool = False) -> str:
        """A one-time code for an organization (the first one if none is named)."""
        org_id = org_id or self.org
        with self.database.writing() as connection:
            return enrolling.make_code(
                connection, org_id, self._clock(), needs_approval=needs_approval
            )

    def laptop(self, org_id: str = "") -> Laptop:
        """A laptop that has joined an organization and has said hello."""
        return self.stranger().join(self.make_code(org_id))

    def stranger(self) -> Laptop:
        """A laptop that has not joined."""
        self._laptops.append(Laptop(self.url))
        return self._laptops[-1]

    def pause(self) -> None:
        """Stop serving; ``start(port)`` goes on."""
        self._background.stop()

    def stop(self) -> None:
        """Stop serving, let go of the laptops and the database."""
        for laptop in self._laptops:
            laptop.close()
        self._background.stop()
        self.database.close()

    def __enter__(self) -> RunningServer:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
