"""``make bench``: measure every budget in one run, print the table, keep ``build/bench.json``."""

from __future__ import annotations

import sys

from tests.benchmarks import paper_rows, store_rows, sync_bench, sync_rows, window_rows
from tests.benchmarks.harness import Row, keep, table


def main() -> int:
    """Exit code 0 whether the budgets hold or not: a noisy machine is no broken build."""
    rows: list[Row] = []
    for part in (paper_rows, store_rows, window_rows, sync_rows, sync_bench):
        for row in part.rows():
            rows.append(row)
            sys.stderr.write(f"{row.name}: {row.subject:g} {row.unit}\n")
    path = keep(rows)
    sys.stdout.write(f"{table(rows)}\n\n{path.name} written\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
