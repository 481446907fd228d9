"""Whether a plain value fits its declared field: what a form, an import and sync accept."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.codelists import is_code
from mtw_desktop.domain.kinds import FieldSpec, FieldType
from mtw_desktop.domain.plain import read_moment

#: More texts or codes than this in one answer is not something a person said.
MAX_MANY = 100
_REASONS = frozenset(reason.value for reason in Missing)
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_NEVER_MISSING = (FieldType.FLAG, FieldType.REF, FieldType.MOMENT, FieldType.TEXTS)


def check_value(spec: FieldSpec, plain: object) -> str | None:
    """Why a plain value does not fit a field, or ``None`` if it does.

    Codes: wrong_type, missing_not_allowed, unknown_reason, bad_text (NUL or broken Unicode),
    too_long, not_a_date, not_a_moment, out_of_range, unknown_code, repeated, too_many, not_an_id.
    """
    if plain is None:
        return None
    if isinstance(plain, Mapping):
        return _check_reason(spec, plain)
    return _CHECKS.get(spec.type, _check_text)(spec, plain)


def _check_reason(spec: FieldSpec, plain: Mapping[Any, Any]) -> str | None:
    if set(plain) != {"missing"}:
        return "wrong_type"
    if spec.type in _NEVER_MISSING:
        return "missing_not_allowed"
    reason = plain["missing"]
    return None if isinstance(reason, str) and reason in _REASONS else "unknown_reason"


def _check_text(spec: FieldSpec, plain: object) -> str | None:
    if not isinstance(plain, str):
        return "wrong_type"
    # PostgreSQL holds no NUL, and a lone surrogate has no UTF-8.
    if "\0" in plain or any("\ud800" <= char <= "\udfff" for char in plain):
        return "bad_text"
    return "too_long" if len(plain) > spec.max_length else None


def _check_date(_: FieldSpec, plain: object) -> str | None:
    if not isinstance(plain, str):
        return "wrong_type"
    try:
        date.fromisoformat(plain)
    except ValueError:
        return "not_a_date"
    return None if _ISO_DATE.fullmatch(plain) else "not_a_date"


def _check_moment(_: FieldSpec, plain: object) -> str | None:
    if not isinstance(plain, str):
        return "wrong_type"
    try:
        read_moment(plain)
    except (ValueError, OverflowError):
        return "not_a_moment"
    return None


def _check_number(_: FieldSpec, plain: object) -> str | None:
    if not isinstance(plain, int) or isinstance(plain, bool):
        return "wrong_type"
    return None if -(2**63) <= plain < 2**63 else "out_of_range"


def _check_flag(_: FieldSpec, plain: object) -> str | None:
    return None if isinstance(plain, bool) else "wrong_type"


def _check_choice(spec: FieldSpec, plain: object) -> str | None:
    if not isinstance(plain, str):
        return "wrong_type"
    return None if is_code(spec.code_list or "", plain) else "unknown_code"


def _check_many(spec: FieldSpec, plain: object) -> str | None:
    if not isinstance(plain, list):
        return "wrong_type"
    if len(plain) > MAX_MANY:
        return "too_many"
    one = _check_choice if spec.type is FieldType.CHOICES else _check_text
    problem = next((code for each in plain if (code := one(spec, each))), None)
    if problem is None and spec.type is FieldType.CHOICES and len(set(plain)) < len(plain):
        return "repeated"
    return problem


def _check_ref(_: FieldSpec, plain: object) -> str | None:
    if not isinstance(plain, str):
        return "wrong_type"
    return None if _UUID.fullmatch(plain) else "not_an_id"


_CHECKS: dict[FieldType, Callable[[FieldSpec, object], str | None]] = {
    FieldType.DATE: _check_date,
    FieldType.MOMENT: _check_moment,
    FieldType.INTEGER: _check_number,
    FieldType.MONEY: _check_number,
    FieldType.FLAG: _check_flag,
    FieldType.CHOICE: _check_choice,
    FieldType.CHOICES: _check_many,
    FieldType.TEXTS: _check_many,
    FieldType.REF: _check_ref,
}
