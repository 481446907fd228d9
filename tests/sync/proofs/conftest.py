"""The private PostgreSQL cluster of the server's tests, for the proofs too."""

from __future__ import annotations

from tests.sync.server.conftest import cluster as cluster
from tests.sync.server.conftest import database_url as database_url
from tests.sync.server.conftest import postgres_url as postgres_url
