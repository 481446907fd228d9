"""The shape of a form: sections of rows with conditions, read from ``resources/forms``.

The kinds of rows:

* ``field``  one declared field, addressed by ``row.key``, e.g. ``participant.given_name``;
* ``people`` the household: ``row.repeat`` holds the columns, keyed ``household.name``; the answer
  for one person is at ``household.<n>.name`` (``row_path`` builds it);
* ``needs``  one tick per code of ``need_domain`` with ``needs.<domain>.urgency`` and ``.detail``;
* ``text``   words to read aloud, no answer (the consent text).

A row whose condition does not hold is hidden, and what it holds counts as unanswered for the rows
after it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import resources
from mtw_desktop.domain.answer_paths import answer_at, is_answered, is_missing, spec_at
from mtw_desktop.domain.kinds import FieldSpec
from mtw_desktop.domain.labels import has_label


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold of the answer at ``path`` (``.name`` means the same person's field).

    ``test``: ``in`` (a list value: any of it), ``not_in`` (also while unanswered), ``known`` (a
    real answer), ``missing`` (a reason for no answer).
    """

    path: str
    test: str
    values: tuple[Any, ...] = ()

    def holds(self, plain: Any) -> bool:
        """Whether the condition holds of this plain value."""
        if self.test == "known":
            return is_answered(plain) and not is_missing(plain)
        if self.test == "missing":
            return is_missing(plain)
        inside = any(p in self.values for p in (plain if isinstance(plain, list) else [plain]))
        return inside if self.test == "in" else not inside


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``label`` is its label key (a question where there is one); ``also`` are the paths
    that its editor fills along the way; ``width`` is short, medium, long or full."""

    key: str
    kind: Literal["field", "people", "needs", "text"]
    field: FieldSpec | None = None
    when: tuple[Condition, ...] = ()
    width: str = "medium"
    repeat: tuple[Row, ...] = ()
    label: str = ""
    also: tuple[str, ...] = ()
    #: The section is done when every visible expected row holds something.
    expected: bool = False
    #: Set on the line of the row before it, where there is room.
    same_line: bool = False
    #: Kept behind "More", to keep the section short.
    more: bool = False
    #: An answer that the form starts with (state "FL"); given to the UI, never counted by itself.
    default: Any = None

    @property
    def hint(self) -> str | None:
        """Label key of the hint below the field, if it has one."""
        return self._extra("hint")

    @property
    def why(self) -> str | None:
        """Label key of the "why we ask" line, if it has one."""
        return self._extra("why")

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths this row fills: its own and those of ``also``."""
        return (self.key, *self.also)

    def covers(self, path: str) -> bool:
        """Whether an answer path belongs to this row."""
        if self.kind in ("people", "needs"):
            return path == self.key or path.startswith(self.key + ".")
        return path in self.paths

    def _extra(self, name: str) -> str | None:
        key = f"{self.field.label if self.field else self.key}.{name}"
        return key if has_label(key) else None


@dataclass(frozen=True, slots=True)
class Section:
    """One page of the form. Label keys: ``<form>.<key>.title`` and ``.subtitle`` (with {name})."""

    key: str
    title: str
    subtitle: str
    rows: tuple[Row, ...]
    #: Label key of one line saying why these questions are asked, or None.
    why: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A form by name, with its sections in the usual order; staff may take them in any order."""

    name: str
    sections: tuple[Section, ...]

    def section(self, key: str) -> Section:
        """The section with that key. ``KeyError`` if there is none."""
        for section in self.sections:
            if section.key == key:
                return section
        raise KeyError(key)

    def section_of(self, path: str) -> Section | None:
        """The section where an answer path is asked, to jump to a problem."""
        for section in self.sections:
            if any(row.covers(path) for row in section.rows):
                return section
        return None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at an answer path. Its sentence is the label ``problem.<code>``."""

    key: str
    code: str


@cache
def load_form(name: str) -> Form:
    """The form ``resources/forms/<name>.json``."""
    data = resources.load("forms", f"{name}.json")
    return Form(name, tuple(_section(name, each) for each in data["sections"]))


def row_path(row: Row, position: int | None = None) -> str:
    """The answer path of a row; for a column of a ``people`` row, that of one person."""
    return row.key if position is None else path_of(row.key, position)


def path_of(key: str, position: int) -> str:
    """``household.name`` and 0 -> ``household.0.name``."""
    area, _, field = key.partition(".")
    return f"{area}.{position}.{field}"


def visible_rows(section: Section, answers: Mapping[str, Any]) -> tuple[Row, ...]:
    """The rows of a section that apply to these answers, those behind "More" included."""
    return _visible(section.rows, answers, None)


def visible_columns(row: Row, answers: Mapping[str, Any], position: int) -> tuple[Row, ...]:
    """The columns of a ``people`` row that apply to the person at ``position``."""
    return _visible(row.repeat, answers, position)


def _visible(
    rows: tuple[Row, ...], answers: Mapping[str, Any], position: int | None
) -> tuple[Row, ...]:
    hidden: set[str] = set()
    shown = []
    for row in rows:
        if all(_holds(condition, answers, position, hidden) for condition in row.when):
            shown.append(row)
        else:
            hidden.update(row.paths)
    return tuple(shown)


def _holds(
    condition: Condition, answers: Mapping[str, Any], position: int | None, hidden: set[str]
) -> bool:
    path = condition.path
    if path.startswith("."):
        path = f"household{path}"
    if path in hidden:
        return condition.holds(None)
    if condition.path.startswith(".") and position is not None:
        path = path_of(path, position)
    return condition.holds(answer_at(answers, path))


def _section(form: str, data: Mapping[str, Any]) -> Section:
    base = f"{form}.{data['key']}"
    return Section(
        key=data["key"],
        title=f"{base}.title",
        subtitle=f"{base}.subtitle",
        rows=tuple(_row(each) for each in data["rows"]),
        why=f"{base}.why" if has_label(f"{base}.why") else None,
        optional=data.get("optional", False),
    )


def _row(data: Mapping[str, Any]) -> Row:
    kind = data.get("kind", "field")
    key = data["key"]
    spec = spec_at(key) if kind == "field" else None
    base = spec.label if spec else key
    return Row(
        key=key,
        kind=kind,
        field=spec,
        when=tuple(_condition(each) for each in data.get("when", ())),
        width=data.get("width", "medium"),
        repeat=tuple(_row(each) for each in data.get("columns", ())),
        label=f"{base}.ask" if has_label(f"{base}.ask") else base,
        also=tuple(data.get("also", ())),
        expected=data.get("expected", False),
        same_line=data.get("same_line", False),
        more=data.get("more", False),
        default=data.get("default"),
    )


def _condition(data: Mapping[str, Any]) -> Condition:
    path = data["path"]
    test = next(name for name in ("in", "not_in", "known", "missing") if name in data)
    values = data[test]
    return Condition(path, test, tuple(values) if isinstance(values, list) else ())
