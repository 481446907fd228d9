"""A private PostgreSQL cluster for tests: real, on loopback, with fsync on, gone afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psycopg

from sync.server import schema
from sync.server.database import Database

MISSING = (
    "PostgreSQL's server programs (initdb, postgres) were not found. These tests run the real"
    " thing and are not skipped: install PostgreSQL 14 or later (on Debian: postgresql), or set"
    " MTW_POSTGRES_BIN to the folder that holds them."
)


class Cluster:
    """One cluster, and a fresh database for whoever asks."""

    def __init__(self) -> None:
        self._bin = _programs()
        self._folder = Path(tempfile.mkdtemp(prefix="mtw-pg-", dir=_fast_folder()))
        self._as = _unprivileged(self._folder)
        self._names = count(1)
        self.port = _free_port()
        self._run(
            "initdb", "-D", self._data, "-A", "trust", "-U", "mtw", "-E", "UTF8", "--locale=C"
        )
        settings = f"-k {self._folder} -p {self.port} -c listen_addresses=127.0.0.1 -c fsync=on"
        with (self._folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [*_tied_to_us(), self._bin / "postgres", "-D", self._data, *settings.split()],
                stdout=subprocess.DEVNULL,
                stderr=log,
                **self._as,
            )
        self._await()
        self._make_template()

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    def address(self, name: str) -> str:
        """The URL of a database of this cluster."""
        return f"postgresql://mtw@127.0.0.1:{self.port}/{name}"

    def new_database(self, *, empty: bool = False) -> str:
        """The URL of a fresh database; with the server's schema in it unless ``empty``."""
        name = f"test_{next(self._names)}"
        template = "template1" if empty else "ready"
        self._execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.address(name)

    @contextmanager
    def shut(self, name: str) -> Iterator[None]:
        """For as long as the block lasts nobody can reach this database."""
        self._execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        self._execute(
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        )
        yield
        self._execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")

    def stop(self) -> None:
        """End the cluster and remove every trace of it."""
        self._process.send_signal(signal.SIGQUIT)  # at once: nobody needs what it holds
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _make_template(self) -> None:
        self._execute("CREATE DATABASE ready")
        database = Database(self.address("ready"))
        schema.create(database)
        database.close()

    def _execute(self, statement: str) -> None:
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(statement)

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._bin / program), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False, **self._as)
        assert done.returncode == 0, done.stderr

    def _await(self) -> None:
        end = time.monotonic() + 30
        while True:
            try:
                psycopg.connect(self.address("postgres")).close()
                return
            except psycopg.OperationalError:
                ended = self._process.poll()
                assert ended is None, (self._folder / "log").read_text()
                assert time.monotonic() < end, "PostgreSQL did not start within 30 s"
                select_nothing_for(0.05)


def select_nothing_for(seconds: float) -> None:
    """Yield the processor while polling."""
    import select

    select.select([], [], [], seconds)


def _programs() -> Path:
    named = os.environ.get("MTW_POSTGRES_BIN")
    if named:
        return Path(named)
    config = shutil.which("pg_config")
    folders = [Path(found).resolve().parent for found in [shutil.which("postgres")] if found]
    if config:
        told = subprocess.run([config, "--bindir"], capture_output=True, text=True, check=False)
        folders.append(Path(told.stdout.strip()))
    for folder in folders:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise FileNotFoundError(MISSING)


def _fast_folder() -> str | None:
    """Memory, where there is such a folder: making a database takes 40 ms there, not 220."""
    memory = Path("/dev/shm")
    return str(memory) if os.access(memory, os.W_OK) else None


def _unprivileged(folder: Path) -> dict[str, Any]:
    """PostgreSQL will not run as root: who it runs as instead, and may use the folder."""
    if os.name != "posix" or os.geteuid() != 0:
        return {"cwd": folder}
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    user = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": [], "cwd": folder}


def _tied_to_us() -> list[str]:
    """A prefix that ends the server with us, even if we are killed."""
    tool = shutil.which("setpriv")
    return [tool, "--pdeathsig", "INT"] if tool else []


def _free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])
