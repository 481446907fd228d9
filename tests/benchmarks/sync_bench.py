"""All sync figures of ``make bench``; by hand: ``python -m tests.benchmarks.sync_bench [--full]``.

``--full`` (or ``MTW_BENCH_FULL=1``) adds 100,000 records against the peers and a million on the
server. Writes ``build/bench-sync.md``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from functools import partial

from tests.benchmarks import sync_first_rows, sync_peer_rows, sync_server_rows
from tests.benchmarks.harness import BUILD, Row, table
from tests.sync.server.cluster import Cluster

FULL_VARIABLE = "MTW_BENCH_FULL"


def rows() -> Iterator[Row]:
    """Each part on a cluster of its own, so that no part inherits the last one's rows."""
    full = "--full" in sys.argv or os.environ.get(FULL_VARIABLE) == "1"
    parts: tuple[Callable[[Cluster], Iterator[Row]], ...] = (
        sync_first_rows.rows,
        partial(sync_server_rows.rows, full=full),
        partial(sync_peer_rows.rows, full=full),
    )
    found: list[Row] = []
    for part in parts:
        cluster = Cluster()
        try:
            for row in part(cluster):
                found.append(row)
                yield row
        finally:
            cluster.stop()
    BUILD.mkdir(exist_ok=True)
    (BUILD / "bench-sync.md").write_text(table(found) + "\n", encoding="utf-8")


def main() -> None:
    """Measure and print the table."""
    found = []
    for row in rows():
        found.append(row)
        sys.stderr.write(f"{row.name}: {row.subject:g} {row.unit}\n")
    sys.stdout.write(table(found) + "\n")


if __name__ == "__main__":
    main()
