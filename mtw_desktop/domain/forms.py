"""What the answers of a form amount to: its page flow, its states, its problems, what is saved.

Everything here is pure: answers in, facts out. The shape of a form is told in ``form_rows``; how
an answer is addressed and changed in ``answer_paths``; both can be imported from here. Hidden
answers stay in the draft; ``dropped`` lists them and ``for_saving`` leaves them out.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Literal

from mtw_desktop.domain.answer_paths import (
    AREAS,
    Answers,
    answer_at,
    answer_paths,
    areas_in,
    is_answered,
    is_missing,
    keep_typed,
    merge_answer,
    remove_person,
    spec_at,
)
from mtw_desktop.domain.date_doubts import OLDEST, date_doubt
from mtw_desktop.domain.dates import today_here
from mtw_desktop.domain.form_rows import (
    Condition,
    Form,
    Problem,
    Row,
    Section,
    load_form,
    path_of,
    row_path,
    visible_columns,
    visible_rows,
)
from mtw_desktop.domain.kinds import FieldType
from mtw_desktop.domain.values import check_value

__all__ = [
    "AREAS",
    "Answers",
    "Condition",
    "Form",
    "Problem",
    "Row",
    "Section",
    "answer_at",
    "answer_paths",
    "dropped",
    "for_saving",
    "is_answered",
    "is_missing",
    "keep_typed",
    "left_open",
    "load_form",
    "merge_answer",
    "next_section",
    "previous_section",
    "problems",
    "remove_person",
    "row_path",
    "section_state",
    "spec_at",
    "unread",
    "visible_columns",
    "visible_rows",
    "warnings",
]

State = Literal["not_started", "in_progress", "done", "problem"]


def section_state(
    section: Section, answers: Mapping[str, Any], touched: Collection[str] = ()
) -> State:
    """How far a section is. ``touched``: keys of the sections that staff have left (or all of them,
    once a save was tried); only there does a missing name or consent count as a problem."""
    rows = visible_rows(section, answers)
    if section.key in touched and any(_of_rows(p.key, rows) for p in _blocking(answers)):
        return "problem"
    if any(_of_rows(p.key, rows) for p in unread(answers)):
        return "problem"
    if not any(_row_answered(row, answers) for row in rows):
        return "not_started"
    if all(_row_answered(row, answers) for row in rows if row.expected):
        return "done"
    return "in_progress"


def next_section(form: Form, key: str) -> str | None:
    """The key of the section after this one, or ``None`` at the end."""
    return _beside(form, key, 1)


def previous_section(form: Form, key: str) -> str | None:
    """The key of the section before this one, or ``None`` at the start."""
    return _beside(form, key, -1)


def problems(form: Form, answers: Mapping[str, Any]) -> list[Problem]:
    """What keeps the form from being saved: no name or alias at all, or no consent state."""
    return [problem for problem in _blocking(answers) if form.section_of(problem.key)]


def warnings(form: Form, answers: Mapping[str, Any], today: date | None = None) -> list[Problem]:
    """What is worth a look but never stops a save, in the order of the form."""
    found = [*unread(answers), *_doubts(answers, today or today_here())]
    consent = answers.get("consent") or {}
    if consent.get("state") == "given" and not is_answered(consent.get("recipients")):
        found.append(Problem("consent.recipients", "no_recipient"))
    profile = answers.get("entry_profile") or {}
    size, children = profile.get("household_size"), profile.get("children_under_18")
    if isinstance(size, int) and isinstance(children, int) and children >= size > 0:
        found.append(Problem("entry_profile.children_under_18", "more_children_than_people"))
    course = answers.get("enrollment") or {}
    came, held = course.get("sessions_attended"), course.get("sessions_held")
    if isinstance(came, int) and isinstance(held, int) and came > held:
        found.append(Problem("enrollment.sessions_attended", "more_than_held"))
    order = [section.key for section in form.sections]
    place = {p: form.section_of(p.key) for p in found}
    return sorted(found, key=lambda p: order.index(s.key) if (s := place[p]) else len(order))


def left_open(form: Form, answers: Mapping[str, Any]) -> list[str]:
    """The expected questions in sight that nobody has touched, in the order of the form. A reason
    for no answer is an answer; a consent that was not asked for is none; a list (household,
    needs) may be empty because there is nothing to say."""
    rows = [row for section in form.sections for row in visible_rows(section, answers)]
    asked = [row for row in rows if row.expected and row.kind == "field"]
    return [row.key for row in asked if not _row_answered(row, answers) or _not_yet(row, answers)]


def unread(answers: Mapping[str, Any]) -> list[Problem]:
    """Answers that do not fit their field, and texts that could not be understood."""
    found = [Problem(path, "not_understood") for path in answers.get("typed") or {}]
    for path in answer_paths(answers):
        try:
            code = check_value(spec_at(path), answer_at(answers, path))
        except KeyError:  # a field of a newer version: kept, not judged
            continue
        if code is not None:
            found.append(Problem(path, code))
    return found


def dropped(form: Form, answers: Mapping[str, Any]) -> list[str]:
    """Paths of answers that a save leaves out, because their question does not apply any more."""
    hidden: set[str] = set()
    for section in form.sections:
        shown = visible_rows(section, answers)
        hidden.update(key for row in section.rows if row not in shown for key in row.paths)
        for row in shown:
            for at in range(len(answers.get("household") or []) if row.kind == "people" else 0):
                columns = visible_columns(row, answers, at)
                gone = (column for column in row.repeat if column not in columns)
                hidden.update(path_of(key, at) for column in gone for key in column.paths)
    return [p for p in answer_paths(answers) if p in hidden] + sorted(answers.get("aside") or {})


def for_saving(form: Form, answers: Mapping[str, Any]) -> Answers:
    """The answers without the ``dropped`` ones, without values that do not fit (see ``unread``),
    without empty people, and without ``typed`` and ``aside``."""
    kept: Answers = {area: answers[area] for area in areas_in(answers) if answers.get(area)}
    unfit = [problem.key for problem in unread(answers)]
    for path in [*dropped(form, answers), *unfit]:
        if path in (answers.get("aside") or {}) or path in (answers.get("typed") or {}):
            continue
        kept = merge_answer(kept, path, None)
    if "household" in kept:
        kept["household"] = [p for p in kept["household"] if any(map(is_answered, p.values()))]
    kept.pop("aside", None)
    return kept


def _blocking(answers: Mapping[str, Any]) -> list[Problem]:
    person = answers.get("participant") or {}
    found = []
    names = ("given_name", "middle_name", "family_name", "name_to_use", "other_names")
    if not any(_says_a_name(person.get(name)) for name in names):
        found.append(Problem("participant.given_name", "no_name"))
    if not is_answered((answers.get("consent") or {}).get("state")):
        found.append(Problem("consent.state", "no_consent_state"))
    return found


def _says_a_name(plain: Any) -> bool:
    texts = plain if isinstance(plain, list) else [plain]
    return any(isinstance(text, str) and text.strip() for text in texts)


def _doubts(answers: Mapping[str, Any], today: date) -> list[Problem]:
    """Dates and ages that can hardly be right."""
    found = []
    for path in answer_paths(answers):
        try:
            spec = spec_at(path)
        except KeyError:
            continue
        plain = answer_at(answers, path)
        if spec.type is FieldType.DATE and check_value(spec, plain) is None and plain:
            if not is_missing(plain):
                code = date_doubt(spec.name, date.fromisoformat(plain), today)
                found += [Problem(path, code)] if code else []
        elif spec.name in ("age", "age_estimate") and isinstance(plain, int) and plain > OLDEST:
            found.append(Problem(path, "over_110"))
    return found


def _not_yet(row: Row, answers: Mapping[str, Any]) -> bool:
    return row.key == "consent.state" and answer_at(answers, row.key) == "not_asked"


def _of_rows(path: str, rows: tuple[Row, ...]) -> bool:
    return any(row.covers(path) for row in rows)


def _row_answered(row: Row, answers: Mapping[str, Any]) -> bool:
    if row.kind == "text":
        return False
    if row.kind in ("people", "needs"):
        return bool(answers.get(row.key))
    return any(is_answered(answer_at(answers, path)) for path in row.paths)


def _beside(form: Form, key: str, step: int) -> str | None:
    keys = [section.key for section in form.sections]
    at = keys.index(key) + step
    return keys[at] if 0 <= at < len(keys) else None
