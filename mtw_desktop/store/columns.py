"""How a record kind lies in its table: one column per declared field, made from the declaration.

A column holds the plain value: text, whole number, or a JSON array. The reason a question has no
answer stands in ``unanswered``; what a newer program sent and this one does not know in ``extra``;
``ops`` says which op set each field (``*``: every field not named).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from typing import Any

import msgspec

from mtw_desktop import errors
from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.kinds import FieldType, Kind, Record
from mtw_desktop.domain.plain import Plain, from_plain, moment_text, read_moment, to_plain
from mtw_desktop.domain.records import KINDS

ENVELOPE = (
    "home_org",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "voided_at",
    "voided_by",
    "voided_reason",
)
UPKEEP = ("unanswered", "extra", "ops", "rev")
#: Where the upkeep columns stand in a row.
UNANSWERED, EXTRA, OPS, REV = -4, -3, -2, -1
_ENVELOPE_AT = {name: at for at, name in enumerate(ENVELOPE, 1)}
_MOMENTS = frozenset({"created_at", "updated_at", "voided_at"})
_INTEGERS = (FieldType.INTEGER, FieldType.MONEY, FieldType.FLAG)
_MANY = (FieldType.CHOICES, FieldType.TEXTS)
_READERS: dict[FieldType, Callable[[Any], Any]] = {
    FieldType.DATE: date.fromisoformat,
    FieldType.MOMENT: read_moment,
    FieldType.FLAG: bool,
    FieldType.CHOICES: lambda text: tuple(msgspec.json.decode(text)),
    FieldType.TEXTS: lambda text: tuple(msgspec.json.decode(text)),
}

Row = tuple[Any, ...]
encode = msgspec.json.Encoder().encode
decode = msgspec.json.Decoder().decode


class Table:
    """The layout of one kind. ``columns`` is the order of a row everywhere in the store."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.name = kind.name
        self.append_only = kind.append_only
        self.columns: tuple[str, ...] = ("id", *ENVELOPE, *kind.fields, *UPKEEP)
        self.index = {name: at for at, name in enumerate(self.columns)}
        self.field_index = {name: self.index[name] for name in kind.fields}
        self.integers = {
            self.index[name] for name, spec in kind.fields.items() if spec.type in _INTEGERS
        }
        self._texts = {name: at for name, at in self.field_index.items() if at not in self.integers}
        self.flags = {name for name, spec in kind.fields.items() if spec.type is FieldType.FLAG}
        self.many = {name for name, spec in kind.fields.items() if spec.type in _MANY}
        self._readers = [
            (name, self.index[name], _READERS.get(spec.type)) for name, spec in kind.fields.items()
        ]
        self._blank = self._blank_row()
        names = ", ".join(f'"{name}"' for name in self.columns)
        values = ", ".join("?" * len(self.columns))
        # The names in these statements come from the declared kinds, never from outside.
        self.insert = f'INSERT INTO "{self.name}" ({names}) VALUES ({values})'  # noqa: S608
        self.replace = self.insert.replace("INSERT", "INSERT OR REPLACE", 1)
        self.select = f'SELECT {names} FROM "{self.name}"'  # noqa: S608
        listed = "id IN (SELECT value FROM json_each(?))"
        self.select_many = f"{self.select} WHERE {listed}"
        self.delete_many = f'DELETE FROM "{self.name}" WHERE {listed}'  # noqa: S608

    def _blank_row(self) -> list[Any]:
        row: list[Any] = [None] * len(self.columns)
        for name in ("home_org", "created_by", "updated_by", "voided_by", "voided_reason"):
            row[self.index[name]] = ""
        for name in self.flags:
            row[self.index[name]] = 0
        row[self.index["ops"]], row[self.index["rev"]] = "{}", 0
        return row

    def row(
        self, record_id: str, fields: Mapping[str, Any], envelope: Mapping[str, Any],
        ops: Mapping[str, str], rev: int,
    ) -> list[Any]:  # fmt: skip
        """A row from plain values, in column order. Unknown fields and values of the wrong type
        (both from a newer program) go to ``extra`` instead of being refused."""
        row = self._blank.copy()
        row[0] = record_id
        index, unanswered, extra = self.field_index, None, None
        texts = self._texts
        for name, value in fields.items():
            kind = type(value)
            if kind is str and (at := texts.get(name, 0)):
                row[at] = value
                continue
            if value is None:
                continue
            at = index.get(name, -1)
            if kind is dict and at > 0 and value.get("missing") in _WORDS:
                unanswered = unanswered or {}
                unanswered[name] = value["missing"]
            elif kind is list and name in self.many:
                row[at] = encode(value).decode() if value else None
            elif at in self.integers and (kind is int or kind is bool):
                row[at] = int(value)
            else:
                extra = extra or {}
                extra[name] = value
        self._fill_upkeep(row, unanswered, extra, ops, rev)
        for name, value in envelope.items():
            if at := _ENVELOPE_AT.get(name, 0):
                row[at] = value
        return row

    def _fill_upkeep(
        self, row: list[Any], unanswered: dict[str, str] | None, extra: dict[str, Any] | None,
        ops: Mapping[str, str], rev: int,
    ) -> None:  # fmt: skip
        if unanswered:
            row[UNANSWERED] = encode(unanswered).decode()
        if extra:
            row[EXTRA] = encode(extra).decode()
        if ops:
            row[OPS] = encode(ops).decode()
        row[REV] = rev

    def record(self, row: Row) -> Record:
        """The record that a row holds."""
        values: dict[str, Any] = {"id": row[0]}
        for at, name in enumerate(ENVELOPE, 1):
            value = row[at]
            if name in _MOMENTS:
                values[name] = read_moment(value) if value else None
            else:
                values[name] = value or ""
        for name, at, reader in self._readers:
            value = row[at]
            if value is None:
                continue
            # A date that is none came from elsewhere; the rest of the record must still open.
            with suppress(ValueError):
                values[name] = reader(value) if reader else value
        if row[UNANSWERED]:
            values.update({n: Missing(word) for n, word in decode(row[UNANSWERED]).items()})
        return self.kind.cls(**values)

    def plain(self, row: Row) -> dict[str, Plain]:
        """The plain fields of a row that hold something, those in ``extra`` included."""
        found: dict[str, Plain] = {}
        for name, at in self.field_index.items():
            value = row[at]
            if value is None or (value == 0 and name in self.flags):
                continue
            if name in self.many:
                value = decode(value)
            found[name] = bool(value) if name in self.flags else value
        if row[UNANSWERED]:
            missing = decode(row[UNANSWERED])
            found.update({name: {"missing": word} for name, word in missing.items()})
        if row[EXTRA]:
            found.update(decode(row[EXTRA]))
        return found

    def envelope(self, row: Row) -> dict[str, str]:
        """The envelope of a row as plain text."""
        return {name: row[at] for at, name in enumerate(ENVELOPE, 1) if row[at]}

    def normal(self, name: str, value: object) -> Plain:
        """A field value (or a plain one) in its one plain form; ``RuleBroken`` if the field
        cannot hold it."""
        spec = self.kind.fields.get(name)
        if spec is None:
            raise errors.RuleBroken(f"{self.name} has no field {name}")
        try:
            field = from_plain(spec, value) if isinstance(value, Mapping) else value
            plain = to_plain(field)
            if name in self.flags:
                return bool(plain)
            if name in self.many:
                plain = plain or []
            from_plain(spec, plain)
        except (TypeError, ValueError, KeyError) as error:
            wrong = f"{self.name}.{name} cannot hold this {type(value).__name__}"
            raise errors.RuleBroken(wrong) from error
        return plain


_WORDS = frozenset(each.value for each in Missing)


@cache
def table(name: str) -> Table:
    """The layout of a kind by its name. ``UnknownKind`` if this program does not know it."""
    if name not in KINDS:
        raise errors.UnknownKind(name)
    return Table(KINDS[name])


def table_of(cls: type[Record]) -> Table:
    """The layout of a record class."""
    name = _names().get(cls)
    if name is None:
        raise errors.UnknownKind(cls.__name__)
    return table(name)


@cache
def _names() -> dict[type[Record], str]:
    return {kind.cls: name for name, kind in KINDS.items()}


def envelope_of(record: Record) -> dict[str, str]:
    """A record's envelope as plain text, empty parts left out."""
    found = {}
    for name in ENVELOPE:
        value = getattr(record, name)
        if value:
            found[name] = moment_text(value) if name in _MOMENTS else value
    return found
