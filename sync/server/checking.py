"""Whether a group can be accepted at all, before any database is asked.

Values are first held against a compiled shape of the kind, which takes microseconds; only what
does not fit is looked at field by field with ``check_value``, whose word is final.
"""

from __future__ import annotations

import hashlib
import re
from datetime import date
from functools import cache
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.kinds import FieldSpec, FieldType, Kind
from mtw_desktop.domain.reading import check_value
from mtw_desktop.domain.records import KINDS
from sync.digests import canonical
from sync.protocol import SCHEMA, Group, Op

MAX_FIELDS, MAX_DEPTH = 400, 20
_HEX_GROUPS = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_UUID = re.compile(_HEX_GROUPS).fullmatch
_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}").fullmatch
_PERSON = re.compile(r"[0-9A-Za-z_.:-]{0,64}").fullmatch
_NUL = b"\\u0000"
_ACTS = ("set", "void", "restore")


class Checked(msgspec.Struct, frozen=True, gc=False):
    """A group with ``why`` it cannot be accepted ("" if it can), the canonical JSON of each op's
    ``set``, and the hash that tells a resent group from another one under the same number."""

    group: Group
    why: str
    bodies: list[bytes]
    hash: str


def check_group(group: Group) -> Checked:
    """Look at one group on its own."""
    try:
        bodies = [canonical(op.set) for op in group.ops]
    except RecursionError:
        return Checked(group, "bad_op", [], f"nested {group.group}")
    parts = [f"{group.group} {group.seq}".encode()]
    for op, body in zip(group.ops, bodies, strict=True):
        parts += (f"\n{op.op} {op.rec} {op.kind} {op.act} ".encode(), body)
    why = "" if group.ops else "empty"
    if not _UUID(group.group):
        # What the tables hold of it must be harmless in any database.
        group, why = msgspec.structs.replace(group, group=""), "bad_id"
    for op, body in zip(group.ops, bodies, strict=True):
        why = why or _check_op(op, body)
    return Checked(group, why, bodies, hashlib.sha256(b"".join(parts)).hexdigest()[:32])


def is_id(text: str) -> bool:
    """Whether a text is a UUID as this program writes them."""
    return _UUID(text) is not None


def _check_op(op: Op, body: bytes) -> str:
    if not (_UUID(op.op) and _UUID(op.rec)):
        return "bad_id"
    if not _PERSON(op.by) or not 0 <= op.hlc[1] < 1 << 53 or op.hlc[0] >= 1 << 53:
        return "bad_op"
    kind = KINDS.get(op.kind)
    if kind is None:
        return "unknown_kind"
    if op.act not in _ACTS:
        return "unknown_act"
    if op.act != "set":
        reason = op.set.get("voided_reason", "")
        plain = isinstance(reason, str) and len(reason) <= 2000 and _NUL not in body
        return "" if plain and op.set.keys() <= {"voided_reason"} else "bad_op"
    if _NUL not in body:
        try:
            msgspec.convert(op.set, _shape(op.kind))
        except (msgspec.ValidationError, ValueError):
            pass
        else:
            for spec in _loose(op.kind):
                if spec.name in op.set and check_value(spec, op.set[spec.name]) is not None:
                    break
            else:
                return ""
    return _slowly(kind, op)


def _slowly(kind: Kind, op: Op) -> str:
    if len(op.set) > MAX_FIELDS:
        return "bad_op"
    for name, value in op.set.items():
        if not _NAME(name):
            return "bad_op"
        spec = kind.fields.get(name)
        problem = _check_unknown(value) if spec is None else check_value(spec, value)
        # A newer program may know codes that this server does not.
        if problem is not None and not (problem == "unknown_code" and op.schema > SCHEMA):
            return f"bad_value:{op.kind}.{name}:{problem}"
    return ""


def _check_unknown(value: object, depth: int = 0) -> str | None:
    """What a field of a newer program may not hold: a NUL (PostgreSQL holds none), an abyss."""
    if isinstance(value, str):
        return "bad_text" if "\0" in value else None
    if depth == MAX_DEPTH:
        return "too_deep"
    inside: list[object] = []
    if isinstance(value, dict):
        inside = [*value.keys(), *value.values()]
    elif isinstance(value, list):
        inside = value
    return next((code for each in inside if (code := _check_unknown(each, depth + 1))), None)


class _Reason(msgspec.Struct, forbid_unknown_fields=True):
    missing: Literal["dont_know", "prefers_not", "not_asked"]


@cache
def _shape(name: str) -> Any:
    """A struct type that accepts no value of a kind that ``check_value`` would refuse, but for
    the ``_loose`` fields."""
    fields = [(each, _type(spec), None) for each, spec in KINDS[name].fields.items()]
    return msgspec.defstruct(f"Shape_{name}", fields, forbid_unknown_fields=True, gc=False)


@cache
def _loose(name: str) -> tuple[FieldSpec, ...]:
    """The fields whose rules a type cannot say: no code twice, an offset in every moment."""
    rules = (FieldType.CHOICES, FieldType.MOMENT)
    return tuple(spec for spec in KINDS[name].fields.values() if spec.type in rules)


def _type(spec: FieldSpec) -> Any:
    if spec.type is FieldType.FLAG:
        return bool | None
    if spec.type is FieldType.MOMENT:
        return str | None
    if spec.type is FieldType.REF:
        return Annotated[str, Meta(pattern=f"^{_HEX_GROUPS}$")] | None
    if spec.type is FieldType.TEXTS:
        one = Annotated[str, Meta(max_length=spec.max_length)]
        return Annotated[list[one], Meta(max_length=100)] | None
    if spec.type is FieldType.CHOICES:
        return list[str] | _Reason | None
    if spec.type in (FieldType.INTEGER, FieldType.MONEY):
        return Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)] | _Reason | None
    if spec.type is FieldType.DATE:
        return date | _Reason | None
    if spec.type is FieldType.CHOICE:
        allowed = tuple(code.code for code in codes(spec.code_list or ""))
        return Literal[allowed] | _Reason | None
    return Annotated[str, Meta(max_length=spec.max_length)] | _Reason | None
