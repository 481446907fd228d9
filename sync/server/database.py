"""One database behind the server: how it is reached, and its two sorts of transactions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from sync.server.problems import DatabaseAbsent

#: A writer that waits longer for a row gives up and is told to come back.
LOCK_SECONDS = 5
#: A transaction that somebody forgot must not hold a counter for ever.
IDLE_SECONDS = 15
_CONFLICTS = frozenset({"40001", "40P01", "55P03", "23505"})
_GONE = frozenset({"OperationalError", "AdminShutdown", "CrashShutdown", "InterfaceError"})
_WRITES = "mtw_writes"


def database_url(text: str) -> URL:
    """The address of a database as typed: a URL, or the path of an SQLite file."""
    try:
        url = make_url(text if "://" in text else f"sqlite:///{text}")
    except ArgumentError as error:
        raise DatabaseAbsent("not a database address") from error
    backend = url.get_backend_name()
    if backend in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if backend == "sqlite":
        return url.set(drivername="sqlite")
    raise DatabaseAbsent("neither SQLite nor PostgreSQL")


class Database:
    """A pool of connections to one SQLite file or PostgreSQL database."""

    def __init__(self, address: str) -> None:
        self.url = database_url(address)
        self.is_postgres = self.url.get_backend_name() == "postgresql"
        try:
            self.engine = _postgres(self.url) if self.is_postgres else _sqlite(self.url)
        except NoSuchModuleError as error:
            raise DatabaseAbsent("driver missing") from error
        snapshot: dict[str, Any] = {"isolation_level": "REPEATABLE READ"}
        writes: dict[str, Any] = {_WRITES: True}
        self._reader = (
            self.engine.execution_options(**snapshot) if self.is_postgres else self.engine
        )
        self._writer = self.engine.execution_options(**writes)

    @property
    def file(self) -> Path | None:
        """The SQLite file, if it is one."""
        return None if self.is_postgres or not self.url.database else Path(self.url.database)

    def close(self) -> None:
        """Close every pooled connection."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one snapshot and writes nothing."""
        with _begin(self._reader) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes; committed, and on the disk, when the block ends."""
        with _begin(self._writer) as connection:
            yield connection


@contextmanager
def _begin(engine: Engine) -> Iterator[Connection]:
    try:
        connection = engine.connect()
    except DBAPIError as error:
        raise DatabaseAbsent("no answer, or not let in") from error
    with connection, connection.begin():
        yield connection


def is_conflict(error: BaseException) -> bool:
    """Whether an error says that another writer was in the way: the same call may be repeated."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    state = getattr(cause, "sqlstate", None)
    if state is not None:
        return state in _CONFLICTS
    return bool(re.search(r"database is locked|UNIQUE constraint failed", str(cause)))


def is_gone(error: BaseException) -> bool:
    """Whether an error says that the database went away in the middle of a call."""
    if isinstance(error, DBAPIError):
        return error.connection_invalidated
    # COPY speaks to the driver directly.
    return type(error).__module__.startswith("psycopg") and type(error).__name__ in _GONE


def _postgres(url: URL) -> Engine:
    options = (
        f"-c lock_timeout={LOCK_SECONDS}s -c idle_in_transaction_session_timeout={IDLE_SECONDS}s"
        " -c synchronous_commit=on"
    )
    return create_engine(
        url,
        pool_size=8,
        max_overflow=8,
        hide_parameters=True,
        connect_args={"options": options, "connect_timeout": 5},
    )


def _sqlite(url: URL) -> Engine:
    # The standard library's SQLite is often older than 3.51.3, the first without the WAL-reset
    # bug. SQLCipher's, which without a key is plain SQLite, is the one the program ships anyway.
    from sqlcipher3 import dbapi2

    engine = create_engine(
        url,
        module=dbapi2,
        hide_parameters=True,
        connect_args={"check_same_thread": False, "timeout": LOCK_SECONDS, "isolation_level": None},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: object) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "mmap_size=0"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later cannot wait for its turn: say so at once.
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
