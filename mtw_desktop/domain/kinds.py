"""How a record kind is declared, once.

A kind is one frozen dataclass whose fields are made by the functions below. From that one
declaration come the columns of the store, the rows of a form, what sync accepts, what a slip may
print and what an export calls it. A new question is one line here, its labels, and a migration.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

#: Whose a record is. The one field of an append-only record that may change: when two records of
#: one person become one, what was written stays as it was, and only its person is put right.
WHOSE = "participant_id"


class FieldType(StrEnum):
    """What a field holds; decides its editor, its column and its form on the wire."""

    TEXT = "text"  # one line
    LONG_TEXT = "long_text"  # several lines
    DATE = "date"  # datetime.date; ISO 8601 on the wire
    MOMENT = "moment"  # aware UTC datetime; ISO 8601 with Z on the wire
    INTEGER = "integer"
    MONEY = "money"  # integer cents
    FLAG = "flag"  # plain bool, never missing
    CHOICE = "choice"  # one code of a code list
    CHOICES = "choices"  # tuple of codes; JSON array on the wire
    TEXTS = "texts"  # tuple of free texts; JSON array on the wire
    PHONE = "phone"  # E.164 when understood, else as typed
    EMAIL = "email"
    REF = "ref"  # id of another record


class Sharing(StrEnum):
    """What kind of fact a field is; consent and grants are given in these classes."""

    IDENTITY = "identity"
    CONTACT = "contact"
    DEMOGRAPHIC = "demographic"
    SENSITIVE = "sensitive"
    OPERATIONAL = "operational"


class MergeRule(StrEnum):
    """Who wins when two laptops changed the same field without seeing each other."""

    LATER = "later"  # later hybrid clock; the loser is kept and shown
    PROTECTIVE = "protective"  # the value that protects the person, whatever the clock says


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One declared field. ``label`` is the key of its label in ``resources/labels``."""

    name: str
    type: FieldType
    sharing: Sharing
    code_list: str | None = None
    refers_to: str | None = None
    max_length: int = 200
    merge: MergeRule = MergeRule.LATER
    #: For PROTECTIVE: most protective value first.
    protective_order: tuple[Any, ...] = ()
    label: str = ""
    #: On a screen only the last characters are shown (``supports.masked``): worth money.
    masked: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A declared record kind: its name, its class and its own fields (not the envelope)."""

    name: str
    cls: type[Record]
    fields: Mapping[str, FieldSpec]
    append_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Record:
    """The envelope every record has. Times are aware UTC; ids are UUIDv7 in text form.

    Equality, hash and repr are written here once and not by ``dataclass`` for each kind: with so
    many fields that would be most of the time the kinds take at the start of the program.
    """

    id: str
    home_org: str = ""
    created_at: datetime | None = None
    created_by: str = ""
    updated_at: datetime | None = None
    updated_by: str = ""
    voided_at: datetime | None = None
    voided_by: str = ""
    voided_reason: str = ""

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        names = (each.name for each in dataclasses.fields(self))
        return all(getattr(self, name) == getattr(other, name) for name in names)

    def __hash__(self) -> int:
        return hash((type(self), self.id))

    def __repr__(self) -> str:
        values = {each.name: getattr(self, each.name) for each in dataclasses.fields(self)}
        held = (f"{name}={value!r}" for name, value in values.items() if not _is_empty(value))
        return f"{type(self).__name__}({', '.join(held)})"


def _is_empty(value: object) -> bool:
    return value is None or value is False or value in ("", ())


KINDS: dict[str, Kind] = {}

R = TypeVar("R", bound=Record)


def record_kind(name: str, *, append_only: bool = False) -> Callable[[type[R]], type[R]]:
    """Class decorator: enter a frozen dataclass into ``KINDS`` under its wire and table name."""

    def enter(cls: type[R]) -> type[R]:
        fields: dict[str, FieldSpec] = {}
        for each in dataclasses.fields(cls):
            spec = each.metadata.get("spec")
            if isinstance(spec, FieldSpec):
                label = spec.label or f"{name}.{each.name}"
                fields[each.name] = dataclasses.replace(spec, name=each.name, label=label)
        KINDS[name] = Kind(name, cls, fields, append_only)
        return cls

    return enter


def kind_of(record: Record | type[Record]) -> Kind:
    """The kind a record (or record class) belongs to. ``KeyError`` if it was never declared."""
    cls = record if isinstance(record, type) else type(record)
    for kind in KINDS.values():
        if kind.cls is cls:
            return kind
    raise KeyError(cls.__name__)


def _field(spec_type: FieldType, sharing: Sharing, default: Any = None, **more: Any) -> Any:
    spec = FieldSpec("", spec_type, sharing, **more)
    return dataclasses.field(default=default, metadata={"spec": spec})


def text(sharing: Sharing, *, max_length: int = 200, **more: Any) -> Any:
    """One line of text, NFC, at most ``max_length`` characters."""
    return _field(FieldType.TEXT, sharing, max_length=max_length, **more)


def long_text(sharing: Sharing, *, max_length: int = 20_000, **more: Any) -> Any:
    """Several lines of text."""
    return _field(FieldType.LONG_TEXT, sharing, max_length=max_length, **more)


def date_(sharing: Sharing, **more: Any) -> Any:
    """A calendar date."""
    return _field(FieldType.DATE, sharing, **more)


def moment(sharing: Sharing, **more: Any) -> Any:
    """A point in time, UTC."""
    return _field(FieldType.MOMENT, sharing, **more)


def integer(sharing: Sharing, **more: Any) -> Any:
    """A whole number."""
    return _field(FieldType.INTEGER, sharing, **more)


def money(sharing: Sharing, **more: Any) -> Any:
    """An amount in integer cents of US dollars."""
    return _field(FieldType.MONEY, sharing, **more)


def flag(sharing: Sharing, **more: Any) -> Any:
    """A plain yes or no that is never missing; default no."""
    return _field(FieldType.FLAG, sharing, default=False, **more)


def choice(sharing: Sharing, code_list: str, **more: Any) -> Any:
    """One code of ``resources/codelists/<code_list>.json``."""
    return _field(FieldType.CHOICE, sharing, code_list=code_list, **more)


def choices(sharing: Sharing, code_list: str, **more: Any) -> Any:
    """Any number of codes of one list, in the order of the list."""
    return _field(FieldType.CHOICES, sharing, default=(), code_list=code_list, **more)


def texts(sharing: Sharing, **more: Any) -> Any:
    """Any number of short texts."""
    return _field(FieldType.TEXTS, sharing, default=(), **more)


def phone_number(sharing: Sharing, **more: Any) -> Any:
    """A telephone number: E.164 when it was understood, otherwise what was typed."""
    return _field(FieldType.PHONE, sharing, max_length=60, **more)


def email_address(sharing: Sharing, **more: Any) -> Any:
    """An e-mail address, as typed."""
    return _field(FieldType.EMAIL, sharing, max_length=254, **more)


def ref(kind: str, sharing: Sharing = Sharing.OPERATIONAL, **more: Any) -> Any:
    """The id of a record of another kind."""
    return _field(FieldType.REF, sharing, refers_to=kind, **more)
