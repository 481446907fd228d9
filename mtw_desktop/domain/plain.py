"""Records as plain values: the one form used on the wire, in the outbox and in history.

A plain value is ``None``, ``bool``, ``int``, ``str``, a list of ``str``, or
``{"missing": "dont_know" | "prefers_not" | "not_asked"}``. Dates are ISO 8601, moments are
ISO 8601 in UTC with a final ``Z``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, TypeAlias

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.kinds import FieldSpec, FieldType, Kind, Record, kind_of

Plain: TypeAlias = None | bool | int | str | list[str] | dict[str, str]


def nfc(text: str) -> str:
    """Text as it is stored everywhere: Unicode NFC."""
    return unicodedata.normalize("NFC", text)


def to_plain(value: object) -> Plain:
    """A field value in its plain form. ``TypeError`` for a value no field can hold."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, Missing):
        return {"missing": value.value}
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [nfc(str(each)) for each in value]
    raise TypeError(f"no plain form for {type(value).__name__}")


def from_plain(spec: FieldSpec, plain: object) -> Any:
    """The field value of a plain one. ``ValueError`` if it does not fit the field's type."""
    if plain is None:
        return False if spec.type is FieldType.FLAG else () if _is_many(spec) else None
    if isinstance(plain, Mapping):
        return Missing(plain["missing"])
    if spec.type is FieldType.DATE:
        return date.fromisoformat(_expect(spec, plain, str))
    if spec.type is FieldType.MOMENT:
        return read_moment(_expect(spec, plain, str))
    if _is_many(spec):
        return tuple(str(each) for each in _expect(spec, plain, list))
    if spec.type is FieldType.FLAG:
        return bool(plain)
    if spec.type in (FieldType.INTEGER, FieldType.MONEY):
        return _expect(spec, plain, int)
    return _expect(spec, plain, str)


def record_to_plain(record: Record) -> dict[str, Plain]:
    """The record's own fields that hold something, by name; the envelope is not included."""
    values = {name: getattr(record, name) for name in kind_of(record).fields}
    return {
        name: to_plain(value)
        for name, value in values.items()
        if value is not None and value != () and value is not False
    }


def record_from_plain(kind: Kind, fields: Mapping[str, object], **envelope: Any) -> Record:
    """A record of ``kind`` from plain fields; unknown names are ignored by the caller's leave."""
    values = {
        name: from_plain(kind.fields[name], plain)
        for name, plain in fields.items()
        if name in kind.fields
    }
    return kind.cls(**envelope, **values)


def moment_text(value: datetime) -> str:
    """An aware datetime as ISO 8601 UTC with milliseconds: ``2026-11-22T14:03:07.512Z``."""
    utc = value.astimezone(UTC)
    return utc.strftime("%Y-%m-%dT%H:%M:%S.") + f"{utc.microsecond // 1000:03d}Z"


def read_moment(text: str) -> datetime:
    """The inverse of ``moment_text``; accepts any ISO 8601 time with an offset."""
    value = datetime.fromisoformat(text.replace("Z", "+00:00"))
    if value.tzinfo is None:
        raise ValueError("a moment needs an offset")
    return value.astimezone(UTC)


def _is_many(spec: FieldSpec) -> bool:
    return spec.type in (FieldType.CHOICES, FieldType.TEXTS)


def _expect(spec: FieldSpec, plain: object, cls: type) -> Any:
    if not isinstance(plain, cls) or (cls is int and isinstance(plain, bool)):
        raise ValueError(f"{spec.name}: {type(plain).__name__} where {cls.__name__} belongs")
    return plain
