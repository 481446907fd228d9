"""Fixtures: a private PostgreSQL cluster, a database of either sort, a running server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sync.server.cluster import Cluster
from tests.sync.server.running import RunningServer


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """PostgreSQL, once a session. Without its programs this fails and says what to install."""
    made = Cluster()
    yield made
    made.stop()


@pytest.fixture
def postgres_url(cluster: Cluster) -> str:
    """A fresh database on PostgreSQL."""
    return cluster.new_database()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A fresh database of each sort."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'server.sqlite3'}"
    url: str = request.getfixturevalue("postgres_url")
    return url


@pytest.fixture
def server(database_url: str) -> Iterator[RunningServer]:
    """A server on each sort of database."""
    with RunningServer(database_url) as running:
        yield running


@pytest.fixture
def small_server(tmp_path: Path) -> Iterator[RunningServer]:
    """A server on SQLite, for what has nothing to do with the sort of database."""
    with RunningServer(tmp_path / "server.sqlite3") as running:
        yield running
