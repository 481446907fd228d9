"""The one place where rows go into a table, with everything that is derived from them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from mtw_desktop.store.base import Connection
from mtw_desktop.store.columns import Table, encode
from mtw_desktop.store.person_index import PERSON, forget_people, index_people


def put_rows(
    db: Connection,
    table: Table,
    rows: Sequence[Sequence[Any]],
    fields: Sequence[Mapping[str, Any]],
    statement: str = "",
) -> None:
    """Write whole rows; ``fields`` are the plain fields of each, in the same order. Rows with
    the same id are replaced unless another ``statement`` (``table.insert``) is given."""
    db.executemany(statement or table.replace, rows)
    if table.name == PERSON:
        updated, voided = table.index["updated_at"], table.index["voided_at"]
        index_people(
            db,
            [
                (row[0], plain, row[updated] or "", bool(row[voided]))
                for row, plain in zip(rows, fields, strict=True)
            ],
        )


def remove_rows(db: Connection, table: Table, record_ids: Collection[str]) -> None:
    """Take rows out of the store, with their search rows and keys."""
    db.execute(table.delete_many, (encode(list(record_ids)).decode(),))
    if table.name == PERSON:
        forget_people(db, record_ids)
