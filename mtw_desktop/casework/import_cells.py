"""What one cell of a spreadsheet means for the field its column goes to. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from mtw_desktop.casework.import_columns import CONSENT, FULL_NAME, NEEDS, Target
from mtw_desktop.casework.import_table import Cell
from mtw_desktop.casework.phones import read_phone
from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.codelists import LANGUAGES, codes, tidy
from mtw_desktop.domain.kinds import FieldSpec, FieldType
from mtw_desktop.domain.labels import has_label, label, label_list
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.plain import Plain
from mtw_desktop.domain.reading import check_value, read_value
from mtw_desktop.domain.records import KINDS

_FORMULA_ERRORS = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#ERROR!", "#SPILL!"}
)
_BETWEEN = (re.compile(r"[;|\n]"), re.compile(r"[,/&;|\n]"))
_NAMES = ("given_name", "middle_name", "family_name", "name_to_use")
_NEED_DOMAIN = KINDS["need"].fields["domain"].code_list or ""
_CONSENT_STATE = KINDS["consent"].fields["state"].code_list or ""


@dataclass(frozen=True, slots=True)
class ReadCell:
    """What a cell says: plain values by target key, or why it cannot be read, and what looks
    wrong. ``problem`` and ``warning`` are keys of ``problem.*``."""

    values: Mapping[str, Plain] = field(default_factory=dict)
    problem: str | None = None
    warning: str | None = None


NOTHING = ReadCell()


def read_cell(target: Target, cell: Cell, today: date) -> ReadCell:
    """The plain values a cell gives; nothing for an empty one."""
    text = cell.isoformat() if isinstance(cell, date) else cell.strip()
    if not text:
        return NOTHING
    if text.upper() in _FORMULA_ERRORS:
        return ReadCell(problem="formula_error")
    if target.key == FULL_NAME:
        return _whole_name(text)
    if target.key == NEEDS:
        return _some_codes(NEEDS, _NEED_DOMAIN, text)
    if target.key == CONSENT:
        code = _codes(_CONSENT_STATE).get(_comparable(text))
        return _one(CONSENT, code) if code else _unknown(text)
    if target.spec is None:
        note = KINDS["note"].fields["text"]
        problem = check_value(note, text)
        return ReadCell(problem=problem) if problem else _one(target.key, text)
    return _field(target.key, target.spec, text, today)


def _field(key: str, spec: FieldSpec, text: str, today: date) -> ReadCell:
    if spec.type in (FieldType.CHOICE, FieldType.FLAG):
        code = _codes(spec.code_list or "yes_no").get(_comparable(text))
        if code is not None:
            return _one(key, code == "yes" if spec.type is FieldType.FLAG else code)
    missing = _missing(spec, text)
    if missing is not None:
        return missing
    if spec.type in (FieldType.CHOICE, FieldType.FLAG):
        return _unknown(text)
    if spec.type is FieldType.CHOICES:
        return _some_codes(key, spec.code_list or "", text)
    if spec.type is FieldType.PHONE:
        return _phone(key, spec, text)
    if spec.type is FieldType.TEXTS:
        text = "\n".join(re.split(r"[;|]", text))
    found = read_value(spec, text, today=today)
    if found.problem:
        return ReadCell(problem=found.problem)
    values = {key: found.value}
    if found.quality and key == "participant.birth_date":
        values["participant.birth_date_quality"] = found.quality
    return ReadCell(values, warning=found.warning)


def _missing(spec: FieldSpec, text: str) -> ReadCell | None:
    """Words that say there is no answer. Null and Na are names of people, too."""
    folded = _comparable(text)
    if not folded or (folded in _blanks() and spec.name not in _NAMES):
        return NOTHING
    reason = _reasons().get(folded)
    if reason is None:
        return None
    plain: Plain = {"missing": reason.value}
    return NOTHING if check_value(spec, plain) else _one(spec.label, plain)


def _phone(key: str, spec: FieldSpec, text: str) -> ReadCell:
    known = read_phone(text)
    problem = check_value(spec, known or text)
    if problem:
        return ReadCell(problem=problem)
    return ReadCell({key: known or text}, warning=None if known else "phone_as_typed")


def _whole_name(text: str) -> ReadCell:
    """``Étienne, Guerlande`` or ``Guerlande Étienne``; with more words it is a guess."""
    warning = None
    if "," in text:
        family, _, given = text.partition(",")
    else:
        given, _, family = text.partition(" ")
        warning = "name_parted" if " " in family.strip() else None
    names = {"given_name": given.strip(), "family_name": family.strip()}
    specs = KINDS["participant"].fields
    problem = next((p for n, v in names.items() if (p := check_value(specs[n], v))), None)
    if problem:
        return ReadCell(problem=problem)
    return ReadCell({f"participant.{n}": v for n, v in names.items() if v}, warning=warning)


def _some_codes(key: str, name: str, text: str) -> ReadCell:
    """Several codes in one cell; commas part them only where they are not part of a label."""
    known = _codes(name)
    found: list[str] = []
    for piece in _pieces(known, text):
        folded = _comparable(piece)
        if folded in known:
            found.append(known[folded])
        elif folded in _reasons() or folded in _blanks() or not folded:
            continue
        else:
            return ReadCell(problem="unknown_code")
    return _one(key, list(tidy(name, tuple(found)))) if found else NOTHING


def _pieces(known: Mapping[str, str], text: str) -> list[str]:
    if _comparable(text) in known:
        return [text]
    pieces: list[str] = []
    for each in _BETWEEN[0].split(text):
        pieces += [each] if _comparable(each) in known else _BETWEEN[1].split(each)
    return pieces


def _unknown(text: str) -> ReadCell:
    empty = _comparable(text) in _blanks() or not _comparable(text)
    return NOTHING if empty else ReadCell(problem="unknown_code")


def _one(key: str, value: Plain) -> ReadCell:
    return ReadCell({key: value})


@cache
def _codes(name: str) -> Mapping[str, str]:
    """The codes of a list by every word for them. A label wins over a word of the trade."""
    found: dict[str, str] = {}
    for code in codes(name):
        key = f"import.code.{name}.{code.code}"
        for lang in LANGUAGES if has_label(key) else ():
            found.update({_comparable(each): code.code for each in label_list(key, lang)})
    for code in codes(name):
        for each in (code.code, *code.labels.values()):
            found[_comparable(each)] = code.code
    return found


@cache
def _reasons() -> Mapping[str, Missing]:
    found: dict[str, Missing] = {}
    for reason in Missing:
        for lang in LANGUAGES:
            words = (*label_list(f"import.missing.{reason.value}", lang),
                     label(f"missing.{reason.value}", lang), reason.value)  # fmt: skip
            found.update({_comparable(each): reason for each in words})
    return found


@cache
def _blanks() -> frozenset[str]:
    words = {each for lang in LANGUAGES for each in label_list("import.blank", lang)}
    return frozenset(_comparable(each) for each in words)


def _comparable(text: str) -> str:
    return fold(text).replace(" ", "")
