"""Many rows in one statement: COPY and ``unnest`` on PostgreSQL, one prepared loop on SQLite."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, TextClause, text
from sqlalchemy.dialects import postgresql

_POSTGRES = postgresql.dialect()  # type: ignore[no-untyped-call]
Row = tuple[Any, ...]
_TYPES = {"TEXT": "text", "INTEGER": "int4", "BIGINT": "int8", "BOOLEAN": "bool", "BYTEA": "bytea"}


def insert(connection: Connection, table: Table, rows: Iterable[Row], count: int) -> None:
    """Insert ``count`` rows that give every column of the table, in its order."""
    if not count:
        return
    if connection.dialect.name != "postgresql":
        connection.exec_driver_sql(_insert_sql(table), list(rows))
        return
    with _cursor(connection) as cursor, cursor.copy(_copy_sql(table)) as copy:
        copy.set_types(_driver_types(table))
        write = copy.write_row
        for row in rows:
            write(row)


def update(connection: Connection, table: Table, columns: Sequence[str], rows: list[Row]) -> None:
    """Set ``columns`` of the rows whose ids stand first in each tuple of ``rows``."""
    if not rows:
        return
    if connection.dialect.name != "postgresql":
        sql = _update_sql(table, tuple(columns))
        connection.exec_driver_sql(sql, [(*row[1:], row[0]) for row in rows])
        return
    with _cursor(connection) as cursor:
        cursor.execute(
            _unnest_sql(table, tuple(columns)), [list(c) for c in zip(*rows, strict=True)]
        )


def among(connection: Connection, column: str) -> str:
    """The SQL condition that ``column`` is one of the ids bound as ``:ids`` (see ``ids_value``)."""
    if connection.dialect.name == "postgresql":
        return f"{column} = ANY(string_to_array(:ids, ','))"
    return f"{column} IN (SELECT value FROM json_each(:ids))"  # noqa: S608 - a column of ours


def ids_value(connection: Connection, ids: Sequence[str]) -> str:
    """A list of UUIDs as one text: to bind them one by one would take longer than to find them."""
    if connection.dialect.name == "postgresql":
        return ",".join(ids)
    return msgspec.json.encode(ids).decode()


def locking(connection: Connection, sql: str) -> TextClause:
    """A select that locks what it finds; on SQLite the transaction has the only lock already."""
    return _text(sql + " FOR UPDATE" if connection.dialect.name == "postgresql" else sql)


@cache
def _text(sql: str) -> TextClause:
    return text(sql)


def _cursor(connection: Connection) -> Any:
    driver = connection.connection.driver_connection
    assert driver is not None
    return driver.cursor()


@cache
def _copy_sql(table: Table) -> str:
    # Binary, because text has to be searched for what must be escaped: 30 % less for long rows.
    names = ", ".join(column.name for column in table.columns)
    return f"COPY {table.name} ({names}) FROM STDIN (FORMAT BINARY)"


@cache
def _driver_types(table: Table) -> list[str]:
    """PostgreSQL's names for the types of the columns."""
    return [_TYPES[column.type.compile(_POSTGRES).partition(" ")[0]] for column in table.columns]


@cache
def _insert_sql(table: Table) -> str:
    names = [column.name for column in table.columns]
    marks = ", ".join("?" * len(names))
    return f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608


@cache
def _update_sql(table: Table, columns: tuple[str, ...]) -> str:
    sets = ", ".join(f"{name} = ?" for name in columns)
    return f"UPDATE {table.name} SET {sets} WHERE id = ?"  # noqa: S608


@cache
def _unnest_sql(table: Table, columns: tuple[str, ...]) -> str:
    types = dict(zip(table.columns.keys(), _driver_types(table), strict=True))
    arrays = ", ".join(f"%s::{types[name]}[]" for name in ("id", *columns))
    sets = ", ".join(f"{name} = v.{name}" for name in columns)
    return (
        f"UPDATE {table.name} SET {sets} "  # noqa: S608
        f"FROM unnest({arrays}) AS v(id, {', '.join(columns)}) WHERE {table.name}.id = v.id"
    )
