"""Code lists: the answers a choice field allows, their labels and their numbers elsewhere.

Data: ``resources/codelists/<name>.json``. A code's crosswalk gives its value in other standards
(``hmis``, ``pirl``, ``pirl_element``, ``eda``, ``tpi``, ``fhir``, ``gravity``, ``hsds``,
``xlsform``); what nobody has read in a source is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import resources

LANGUAGES = ("en", "es", "ht")


@dataclass(frozen=True, slots=True)
class Code:
    """One answer. ``labels`` by language; ``parent`` is the code that this one is a detail of;
    an ``exclusive`` code ("none of these") stands alone."""

    code: str
    labels: Mapping[str, str]
    crosswalk: Mapping[str, Any] = field(default_factory=dict)
    parent: str | None = None
    exclusive: bool = False


@cache
def codes(name: str) -> tuple[Code, ...]:
    """All codes of a list in the order to show them, details after their parent.

    ``FileNotFoundError`` if there is no such list.
    """
    return tuple(_code(each) for each in resources.load("codelists", f"{name}.json")["codes"])


def top_codes(name: str) -> tuple[Code, ...]:
    """The codes of a list that are not a detail of another."""
    return tuple(code for code in codes(name) if code.parent is None)


def details_of(name: str, parent: str) -> tuple[Code, ...]:
    """The codes that are details of ``parent`` (Haitian under Black or African American)."""
    return tuple(code for code in codes(name) if code.parent == parent)


def code_of(name: str, code: str) -> Code | None:
    """The code of a list, or ``None`` if the list does not have it."""
    return _by_code(name).get(code)


def is_code(name: str, code: object) -> bool:
    """Whether a list has this code."""
    return isinstance(code, str) and code in _by_code(name)


def list_names() -> tuple[str, ...]:
    """The names of all code lists, sorted."""
    return tuple(sorted(path.stem for path in resources.path("codelists").glob("*.json")))


def tidy(name: str, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """Chosen codes in list order, once each; after an exclusive one was chosen last, it alone."""
    if chosen and (last := code_of(name, chosen[-1])) and last.exclusive:
        return (last.code,)
    return tuple(c.code for c in codes(name) if c.code in chosen and not c.exclusive)


@cache
def _by_code(name: str) -> Mapping[str, Code]:
    return {code.code: code for code in codes(name)}


def _code(data: Mapping[str, Any]) -> Code:
    own = {"code", "parent", "exclusive", *LANGUAGES}
    return Code(
        code=data["code"],
        labels={language: data[language] for language in LANGUAGES},
        crosswalk={key: value for key, value in data.items() if key not in own},
        parent=data.get("parent"),
        exclusive=data.get("exclusive", False),
    )
