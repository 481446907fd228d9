"""Where an answer sits in the answers of a form, and how to change one.

The answers of a form for one record are ``{kind: {field: plain}}``, and a path is
``enrollment.stage``. Those of an intake are one dict of plain values (see ``plain``)::

    {"participant": {field: plain}, "entry_profile": {...}, "consent": {...},
     "household": [{field: plain}, ...], "needs": [{"domain", "urgency", "detail"}, ...],
     "typed": {path: text}, "aside": {"needs.<domain>": {...}}}

A path is ``participant.given_name``, ``entry_profile.household_size``, ``consent.state``,
``household.0.name`` (by position), ``needs.childcare.urgency`` (by domain). ``household.0`` is the
whole person; ``needs.childcare`` is True while that need is ticked. ``typed`` holds what was typed
but could not be understood, until it is; ``aside`` holds what was said about a need that was
unticked again, so that ticking it brings the words back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from mtw_desktop.domain.kinds import FieldSpec
from mtw_desktop.domain.records import KINDS

Answers: TypeAlias = dict[str, Any]

#: Area of an intake's answers -> kind of record it becomes. Any other area is a kind itself.
AREAS = {
    "participant": "participant",
    "entry_profile": "entry_profile",
    "consent": "consent",
    "household": "household_member",
    "needs": "need",
}


def spec_at(path: str) -> FieldSpec:
    """The declared field a path leads to. ``KeyError`` if there is none.

    The position may be left out: ``household.name`` is the name of any member.
    """
    area, _, rest = path.partition(".")
    return KINDS[AREAS.get(area, area)].fields[rest.rpartition(".")[2]]


def areas_in(answers: Mapping[str, Any]) -> list[str]:
    """The areas that can hold answers, those of an intake first; not ``typed`` and ``aside``."""
    return [*AREAS, *(area for area in answers if area in KINDS and area not in AREAS)]


def answer_at(answers: Mapping[str, Any], path: str) -> Any:
    """The plain value at a path, or ``None``; for ``needs.<domain>`` whether it is ticked."""
    area, rest = _split(path)
    if area == "needs":
        need = _need(answers, rest[0])
        return need is not None if len(rest) == 1 else (need or {}).get(rest[1])
    if area == "household":
        people = answers.get("household") or []
        position = int(rest[0])
        person = people[position] if position < len(people) else {}
        return person if len(rest) == 1 else person.get(rest[1])
    return (answers.get(area) or {}).get(rest[0])


def merge_answer(answers: Answers, path: str, plain: Any) -> Answers:
    """New answers with ``plain`` at ``path``; the old ones are not changed.

    ``None``, an empty text and an empty list clear the answer. ``household.<n>.<field>`` with n one
    past the end adds a person. ``needs.<domain>`` takes True or False; a field of a need ticks it.
    What was typed but not understood at this path is forgotten.
    """
    area, rest = _split(path)
    new = dict(answers)
    if area == "needs":
        new.update(_merge_need(answers, rest, plain))
    elif area == "household":
        new["household"] = _merge_person(answers.get("household") or [], rest, plain)
    else:
        new[area] = _with(answers.get(area) or {}, rest[0], plain)
    typed = {key: text for key, text in (answers.get("typed") or {}).items() if key != path}
    if "typed" in new:
        new["typed"] = typed
    return new


def keep_typed(answers: Answers, path: str, text: str) -> Answers:
    """New answers that remember a text nobody could understand, in place of an answer."""
    new = merge_answer(answers, path, None)
    new["typed"] = {**(new.get("typed") or {}), path: text}
    return new


def remove_person(answers: Answers, position: int) -> Answers:
    """New answers without the household member at ``position``."""
    new = dict(answers)
    new["household"] = [
        person for at, person in enumerate(answers.get("household") or []) if at != position
    ]
    typed = answers.get("typed") or {}
    new["typed"] = {
        moved: text for key, text in typed.items() if (moved := _moved_up(key, position))
    }
    return new


def answer_paths(answers: Mapping[str, Any]) -> Iterator[str]:
    """The path of every answer that says something, in the order of the areas."""
    for area in areas_in(answers):
        if area == "household":
            for position, person in enumerate(answers.get("household") or []):
                yield from (f"household.{position}.{name}" for name in _answered(person))
        elif area == "needs":
            for need in answers.get("needs") or []:
                fields = (name for name in _answered(need) if name != "domain")
                yield from (f"needs.{need['domain']}.{name}" for name in fields)
        else:
            yield from (f"{area}.{name}" for name in _answered(answers.get(area) or {}))


def is_answered(plain: Any) -> bool:
    """Whether a plain value says something; a reason for no answer does, an unset flag does not."""
    return plain is not False and plain not in (None, "", [], {})


def is_missing(plain: Any) -> bool:
    """Whether a plain value is a reason for no answer."""
    return isinstance(plain, Mapping) and "missing" in plain


def _split(path: str) -> tuple[str, list[str]]:
    area, *rest = path.split(".")
    if not rest or (area not in AREAS and area not in KINDS):
        raise KeyError(path)
    return area, rest


def _answered(fields: Mapping[str, Any]) -> list[str]:
    return [name for name, plain in fields.items() if is_answered(plain)]


def _with(fields: Mapping[str, Any], name: str, plain: Any) -> dict[str, Any]:
    # False stays: taking back a tick in an existing record is a change worth saving.
    if is_answered(plain) or plain is False:
        return {**fields, name: plain}
    return {key: value for key, value in fields.items() if key != name}


def _need(answers: Mapping[str, Any], domain: str) -> dict[str, Any] | None:
    return next((n for n in answers.get("needs") or [] if n.get("domain") == domain), None)


def _merge_need(answers: Answers, rest: list[str], plain: Any) -> Answers:
    domain, key = rest[0], f"needs.{rest[0]}"
    aside = dict(answers.get("aside") or {})
    others = [n for n in answers.get("needs") or [] if n.get("domain") != domain]
    old = _need(answers, domain) or aside.pop(key, None) or {"domain": domain}
    if len(rest) == 2:
        changed = _with(old, rest[1], plain)
        return {"needs": _in_place(answers, domain, changed), "aside": aside}
    if plain:
        return {"needs": _in_place(answers, domain, old), "aside": aside}
    if len(old) > 1:
        aside[key] = old
    return {"needs": others, "aside": aside}


def _in_place(answers: Answers, domain: str, need: dict[str, Any]) -> list[dict[str, Any]]:
    needs = list(answers.get("needs") or [])
    for at, each in enumerate(needs):
        if each.get("domain") == domain:
            return [*needs[:at], need, *needs[at + 1 :]]
    return [*needs, need]


def _merge_person(people: list[dict[str, Any]], rest: list[str], plain: Any) -> Any:
    position = int(rest[0])
    if position > len(people):
        raise IndexError(position)
    old = people[position] if position < len(people) else {}
    changed = dict(plain or {}) if len(rest) == 1 else _with(old, rest[1], plain)
    return [*people[:position], changed, *people[position + 1 :]]


def _moved_up(path: str, removed: int) -> str | None:
    area, *rest = path.split(".")
    if area != "household":
        return path
    position = int(rest[0])
    if position == removed:
        return None
    return path if position < removed else ".".join([area, str(position - 1), *rest[1:]])
