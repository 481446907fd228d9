"""Which column of a spreadsheet is which field: guessed from its heading, changed by a person.

A column goes to a field (``participant.phone``), or to one of five places that are no field of
their own: ``full_name`` is parted into first and last name, ``needs`` holds any number of needs,
``consent`` the state of the consent, ``note`` any text, and ``external_id`` the number that
another system has for the person. Our own records have no field for such a number, and it must
not look like a name or a case code, so it is kept as a line of the person's first note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from mtw_desktop.domain.codelists import LANGUAGES
from mtw_desktop.domain.kinds import FieldSpec, FieldType
from mtw_desktop.domain.labels import has_label, label, label_list
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.records import KINDS
from mtw_desktop.errors import RuleBroken

FULL_NAME, NEEDS, CONSENT, NOTE, EXTERNAL_ID = (
    "full_name",
    "needs",
    "consent",
    "note",
    "external_id",
)
#: Given by this program, or understood together with the birth date.
_NOT_ASKED_FOR = {"code", "birth_date_quality"}
_OF_THE_PROFILE = (
    "household_size",
    "children_under_18",
    "education_level",
    "employment_status",
)
_SEVERAL = (FieldType.TEXTS, FieldType.CHOICES)
#: How alike a heading and the words for a field must be, 0-100, and how long both.
_ALIKE, _SHORTEST = 88, 5
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ASIDE = re.compile(r"\([^)]*\)|\[[^]]*\]")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a column can go. ``spec`` is the declared field, if it is one; ``several`` says that
    more than one column may go there."""

    key: str
    spec: FieldSpec | None
    several: bool

    def label(self, lang: str) -> str:
        """Its name on the screen."""
        return label(self.spec.label if self.spec else f"import.target.{self.key}", lang)


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """One target key for each column of a table, ``None`` for columns that are left out."""

    keys: tuple[str | None, ...]

    def put(self, column: int, key: str | None) -> ColumnMapping:
        """The mapping with one column (from 0) changed by a person; a column that had a target
        for one alone loses it. ``RuleBroken`` if there is no such column or target."""
        if not 0 <= column < len(self.keys):
            raise RuleBroken("no such column")
        keys = list(self.keys)
        if key is not None:
            target = target_of(key)
            keys = [None if each == key and not target.several else each for each in keys]
        keys[column] = key
        return replace(self, keys=tuple(keys))

    def column_of(self, key: str) -> int | None:
        """The first column that goes to this target."""
        return self.keys.index(key) if key in self.keys else None


@cache
def targets() -> tuple[Target, ...]:
    """Everything a column can go to, in the order to offer it."""
    fields = [
        *((each, KINDS["participant"].fields[each]) for each in KINDS["participant"].fields),
        *((each, KINDS["entry_profile"].fields[each]) for each in _OF_THE_PROFILE),
    ]
    found = [Target(FULL_NAME, None, False)]
    found += [
        Target(spec.label, spec, spec.type in _SEVERAL)
        for name, spec in fields
        if name not in _NOT_ASKED_FOR and spec.type is not FieldType.REF
    ]
    found += [Target(each, None, each != CONSENT) for each in (NEEDS, CONSENT, NOTE, EXTERNAL_ID)]
    return tuple(found)


def target_of(key: str) -> Target:
    """The target of a key. ``RuleBroken`` if there is none."""
    for each in targets():
        if each.key == key:
            return each
    raise RuleBroken(f"no column goes to {key}")


def guess_mapping(header: Iterable[str]) -> ColumnMapping:
    """The likeliest target for each heading, in any of the three languages; each is given once.

    What says only "name" is the first name if another column holds the last name, otherwise the
    whole name.
    """
    headings = [_heading(each) for each in header]
    points = [
        (score, -column, key)
        for column, heading in enumerate(headings)
        for key, score in _likeness(heading).items()
    ]
    keys: list[str | None] = [None] * len(headings)
    for _, column, key in sorted(points, reverse=True):
        if keys[-column] is None and key not in keys:
            keys[-column] = key
    for column, heading in enumerate(headings):
        if heading in _words("ambiguous_name"):
            keys[column] = _said_only_name([*keys[:column], *keys[column + 1 :]])
    return ColumnMapping(tuple(keys))


def _said_only_name(others: list[str | None]) -> str | None:
    given, family = "participant.given_name", "participant.family_name"
    if family in others:
        return None if given in others else given
    return None if FULL_NAME in others or given in others else FULL_NAME


def _likeness(heading: str) -> dict[str, float]:
    """Targets that a heading may mean, with points."""
    from rapidfuzz import fuzz

    found = {}
    for key, words in _all_words():
        if heading in words:
            found[key] = 100.0
        elif len(heading) >= _SHORTEST:
            long = [each for each in words if len(each) >= _SHORTEST]
            best = max((fuzz.ratio(heading, each) for each in long), default=0.0)
            if best >= _ALIKE:
                found[key] = best
    return found


@cache
def _all_words() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((each.key, _words(each.key)) for each in targets())


@cache
def _words(key: str) -> frozenset[str]:
    """Every heading that means this target, as ``_heading`` gives them."""
    found: set[str] = set()
    for lang in LANGUAGES:
        if has_label(f"import.synonyms.{key}"):  # a new field has only its own words
            found.update(label_list(f"import.synonyms.{key}", lang))
        if key != "ambiguous_name":
            found.add(target_of(key).label(lang))
            # A heading with the question of the form, or with the name a field has in a file.
            found.add(key.rpartition(".")[2])
            if has_label(f"{key}.ask"):
                found.add(label(f"{key}.ask", lang))
    return frozenset(_heading(each) for each in found)


@cache
def _heading(text: str) -> str:
    """A heading as it is compared: folded, nothing in brackets, no spaces (``FirstName``)."""
    bare = _ASIDE.sub(" ", text) if _ASIDE.sub(" ", text).strip() else text
    return fold(_CAMEL.sub(" ", bare)).replace(" ", "")
