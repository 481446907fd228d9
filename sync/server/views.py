"""One SQL view per record kind, made from the kind's declaration, for the coalition's own tools.

``v_participant``, ``v_need`` ... give one row per record and one column per declared field, typed.
A field that may hold a reason instead of an answer has a second column ``<field>_missing`` with
that reason: dont_know, prefers_not or not_asked. Choices of several codes are JSON arrays.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import get_args, get_type_hints

from sqlalchemy import Connection

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.kinds import FieldSpec, FieldType, Kind
from mtw_desktop.domain.records import KINDS
from sync.server import meta

_MANY = (FieldType.CHOICES, FieldType.TEXTS)
_NUMBERS = (FieldType.INTEGER, FieldType.MONEY)
_ENVELOPE = (
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "voided_at",
    "voided_by",
    "voided_reason",
)
_MOMENTS = ("created_at", "updated_at", "voided_at")


def ensure(connection: Connection) -> None:
    """Create the views anew if the declarations have changed since they were made."""
    statements = list(_statements(connection.dialect.name))
    mark = hashlib.sha256("\n".join(statements).encode()).hexdigest()
    if meta.value_of(connection, "views") == mark:
        return
    for statement in statements:
        connection.exec_driver_sql(statement)
    meta.set_value(connection, "views", mark)


def columns(kind: Kind) -> list[tuple[str, str]]:
    """The names of a view's columns in order, each with what it holds."""
    return [(name, meaning) for name, _, meaning in _columns(kind, "sqlite")]


def _statements(dialect: str) -> Iterator[str]:
    for kind in KINDS.values():
        yield f"DROP VIEW IF EXISTS v_{kind.name}"
        shown = list(_columns(kind, dialect))
        listed = ",\n  ".join(f'{sql} AS "{name}"' for name, sql, _ in shown)
        yield f"CREATE VIEW v_{kind.name} AS SELECT\n  {listed}\nFROM {_source(kind, dialect)}"
        if dialect == "postgresql":
            yield f"COMMENT ON VIEW v_{kind.name} IS {_quoted(_about(kind))}"
            for name, _, meaning in shown:
                yield f'COMMENT ON COLUMN v_{kind.name}."{name}" IS {_quoted(meaning)}'


def _source(kind: Kind, dialect: str) -> str:
    if dialect != "postgresql":
        return f"record WHERE kind = '{kind.name}'"
    # OFFSET 0 keeps the planner from parsing the JSON once for each column.
    return (
        "(SELECT id, home_org, rev, body::jsonb AS f, env::jsonb AS e"  # noqa: S608
        f" FROM record WHERE kind = '{kind.name}' OFFSET 0) AS r"
    )


def _columns(kind: Kind, dialect: str) -> Iterator[tuple[str, str, str]]:
    """(name, SQL expression, meaning) of each column."""
    yield "id", "id", "id of the record (UUIDv7)"
    yield "home_org", "home_org", "id of the organization the record belongs to"
    yield "rev", "rev", "how many times the record has changed"
    for name in _ENVELOPE:
        yield name, _envelope(name, dialect), f"envelope: {name.replace('_', ' ')}"
    hints = get_type_hints(kind.cls)
    for spec in kind.fields.values():
        yield spec.name, _value(spec, dialect), _meaning(spec)
        if Missing in get_args(hints[spec.name]):
            meaning = f"why {spec.name} has no answer: dont_know, prefers_not or not_asked"
            yield f"{spec.name}_missing", _reason(spec, dialect), meaning


def _envelope(name: str, dialect: str) -> str:
    if dialect != "postgresql":
        return f"json_extract(env, '$.{name}')"
    return f"(e->>'{name}')::timestamptz" if name in _MOMENTS else f"e->>'{name}'"


def _value(spec: FieldSpec, dialect: str) -> str:
    if dialect != "postgresql":
        path = f"body, '$.{spec.name}'"
        if spec.type is FieldType.FLAG:
            return f"coalesce(json_extract({path}), 0)"
        return f"CASE json_type({path}) WHEN 'object' THEN NULL ELSE json_extract({path}) END"
    json, plain = f"f->'{spec.name}'", f"f->>'{spec.name}'"
    if spec.type is FieldType.FLAG:
        return f"coalesce(({plain})::boolean, false)"
    if spec.type in _MANY:
        return f"CASE jsonb_typeof({json}) WHEN 'array' THEN {json} END"
    if spec.type in _NUMBERS:
        return f"CASE jsonb_typeof({json}) WHEN 'number' THEN ({plain})::bigint END"
    cast = {FieldType.DATE: "::date", FieldType.MOMENT: "::timestamptz"}.get(spec.type, "")
    return f"CASE jsonb_typeof({json}) WHEN 'string' THEN ({plain}){cast} END"


def _reason(spec: FieldSpec, dialect: str) -> str:
    if dialect == "postgresql":
        return f"f->'{spec.name}'->>'missing'"
    path = f"body, '$.{spec.name}'"
    return (
        f"CASE json_type({path}) WHEN 'object' THEN json_extract(body, '$.{spec.name}.missing') END"
    )


def _meaning(spec: FieldSpec) -> str:
    parts = [f"{spec.type.value.replace('_', ' ')}, {spec.sharing.value}"]
    if spec.code_list:
        parts.append(f"codes of list {spec.code_list}")
    if spec.refers_to:
        parts.append(f"id of a {spec.refers_to}")
    if spec.type is FieldType.MONEY:
        parts.append("US cents")
    return "; ".join(parts)


def _about(kind: Kind) -> str:
    return " ".join((kind.cls.__doc__ or kind.name).split())


def _quoted(text: str) -> str:
    # The driver reads a lone per cent sign as a placeholder.
    return "'" + text.replace("'", "''").replace("%", "%%") + "'"
