"""The intake: what is asked when, how far each section is, what blocks a save, what is dropped."""

from __future__ import annotations

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtw_desktop.domain.forms import (
    Answers,
    Condition,
    Row,
    Section,
    answer_paths,
    dropped,
    for_saving,
    keep_typed,
    load_form,
    merge_answer,
    next_section,
    previous_section,
    problems,
    row_path,
    section_state,
    unread,
    visible_columns,
    visible_rows,
    warnings,
)
from mtw_desktop.domain.kinds import FieldType
from mtw_desktop.domain.labels import has_label
from mtw_desktop.domain.values import check_value
from tests.domain.properties import many

FORM = load_form("intake")
ROWS = [row for section in FORM.sections for row in section.rows]
MISSING = {"missing": "dont_know"}


def _filled(**answers: object) -> Answers:
    """``participant__given_name="Ana"`` and so on."""
    found: Answers = {}
    for path, plain in answers.items():
        found = merge_answer(found, path.replace("__", "."), plain)
    return found


def _keys(section: str, answers: Answers) -> set[str]:
    return {row.key for row in visible_rows(FORM.section(section), answers)}


def _lines(rows: tuple[Row, ...]) -> int:
    return sum(1 for row in rows if not row.more and not row.same_line)


def test_the_sections_come_in_the_usual_order() -> None:
    keys = ["who", "language", "household", "work", "barriers", "about", "consent"]
    assert [section.key for section in FORM.sections] == keys
    assert [next_section(FORM, key) for key in keys] == [*keys[1:], None]
    assert [previous_section(FORM, key) for key in keys] == [None, *keys[:-1]]


def test_every_row_and_section_has_its_words() -> None:
    for section in FORM.sections:
        assert has_label(section.title)
        assert has_label(section.subtitle)
    labels = [row.label for row in [*ROWS, *(c for row in ROWS for c in row.repeat)]]
    assert [key for key in labels if not has_label(key)] == []


def test_no_question_is_asked_twice() -> None:
    keys = [path for row in ROWS for path in row.paths]
    assert len(set(keys)) == len(keys)


def test_a_condition_looks_only_at_what_was_asked_before_it() -> None:
    before: set[str] = set()
    for row in ROWS:
        assert {condition.path for condition in row.when} <= before, row.key
        before.update(row.paths)
        inner: set[str] = set()
        for column in row.repeat:
            asked = {f"household{condition.path}" for condition in column.when}
            assert asked <= inner, column.key
            inner.update(column.paths)


def test_a_section_never_shows_more_than_twelve_lines() -> None:
    everything = _filled(
        participant__phone="+13055550142",
        participant__birth_date=MISSING,
        participant__language="ht",
        entry_profile__children_under_18=2,
        entry_profile__employment_status="full_time",
        consent__state="given",
    )
    for answers in ({}, everything, merge_answer(everything, "participant.no_fixed_address", True)):
        for section in FORM.sections:
            assert _lines(visible_rows(section, answers)) <= 12, section.key


@pytest.mark.parametrize(
    ("section", "path", "plain", "shown", "hidden"),
    [
        ("who", "participant.no_fixed_address", True, "participant.landmark", "participant.street"),
        ("who", "participant.no_fixed_address", None, "participant.street", "participant.landmark"),
        ("who", "participant.no_fixed_address", False, "participant.apartment", ""),
        ("who", "participant.birth_date", MISSING, "participant.age_estimate", ""),
        ("who", "participant.birth_date", "1990-03-04", "", "participant.age_estimate"),
        ("who", "participant.phone", "+13055550142", "participant.safe_to_text", ""),
        ("who", "participant.phone", MISSING, "", "participant.safe_to_leave_message"),
        ("language", "participant.language", "ht", "participant.interpreter_needed", ""),
        ("language", "participant.language", "en", "", "participant.reads_language"),
        ("language", "participant.language", MISSING, "", "participant.interpreter_needed"),
        ("household", "entry_profile.children_under_18", 1, "entry_profile.single_parent", ""),
        ("household", "entry_profile.children_under_18", 0, "", "entry_profile.single_parent"),
        ("work", "entry_profile.employment_status", "notice", "entry_profile.weekly_hours", ""),
        ("work", "entry_profile.employment_status", "looking", "", "entry_profile.weekly_hours"),
        ("consent", "consent.state", "given", "consent.recipients", ""),
        ("consent", "consent.state", "withdrawn", "consent.recipients", ""),
        ("consent", "consent.state", "declined", "consent.remarks", "consent.recipients"),
        ("consent", "consent.state", None, "", "consent.expires"),
    ],
)  # fmt: skip
def test_what_is_asked_follows_from_what_was_answered(
    section: str, path: str, plain: object, shown: str, hidden: str
) -> None:
    keys = _keys(section, merge_answer({}, path, plain))
    assert not shown or shown in keys
    assert hidden not in keys


def test_a_hidden_answer_counts_as_none_for_the_rows_after_it() -> None:
    no_address = Condition("participant.no_fixed_address", "not_in", (True,))
    street_said = Condition("participant.street", "known")
    rows = (
        Row("participant.no_fixed_address", "field"),
        Row("participant.street", "field", when=(no_address,)),
        Row("participant.apartment", "field", when=(street_said,)),
    )
    section = Section("where", "", "", rows)
    answers = _filled(participant__street="1 NW 2nd Ave")
    assert visible_rows(section, answers) == rows
    assert visible_rows(section, merge_answer(answers, rows[0].key, True)) == rows[:1]


def test_care_times_are_asked_for_each_person_who_needs_care() -> None:
    answers: Answers = {"household": [{"name": "Jacques", "needs_care": "yes"}, {"name": "Ana"}]}
    people = next(row for row in ROWS if row.kind == "people")
    first, second = (visible_columns(people, answers, at) for at in (0, 1))
    assert [row_path(column, 0) for column in first][-1] == "household.0.care_times"
    assert "household.care_times" not in [column.key for column in second]


def test_only_a_missing_name_or_consent_answer_blocks_saving() -> None:
    assert [(p.key, p.code) for p in problems(FORM, {})] == [
        ("participant.given_name", "no_name"),
        ("consent.state", "no_consent_state"),
    ]
    for code in ("no_name", "no_consent_state", "title"):
        assert has_label(f"problem.{code}")


@pytest.mark.parametrize(
    "name",
    [{"given_name": "Ana"}, {"family_name": "Paul"}, {"middle_name": "B"}, {"name_to_use": "Gigi"},
     {"other_names": ["Ti Jan"]}],
)  # fmt: skip
@pytest.mark.parametrize("state", ["given", "declined", "not_asked", "withdrawn"])
def test_any_name_and_any_consent_answer_will_do(name: dict[str, object], state: str) -> None:
    assert problems(FORM, {"participant": name, "consent": {"state": state}}) == []


@pytest.mark.parametrize(
    "name", [{"given_name": "  "}, {"given_name": MISSING}, {"other_names": []}]
)
def test_an_empty_name_is_none(name: dict[str, object]) -> None:
    found = problems(FORM, {"participant": name, "consent": {"state": "given"}})
    assert [p.code for p in found] == ["no_name"]


def test_a_section_goes_from_not_started_to_done() -> None:
    language = FORM.section("language")
    assert section_state(language, {}) == "not_started"
    half = _filled(participant__language="ht")
    assert section_state(language, half) == "in_progress"
    assert section_state(language, _filled(participant__language="en")) == "done"
    whole = merge_answer(half, "participant.interpreter_needed", {"missing": "not_asked"})
    assert section_state(language, whole) == "done"


def test_a_missing_name_is_a_problem_only_after_the_section_was_left() -> None:
    who = FORM.section("who")
    answers = _filled(participant__phone="+13055550142")
    assert section_state(who, answers) == "in_progress"
    assert section_state(who, answers, {"who"}) == "problem"
    named = merge_answer(answers, "participant.name_to_use", "Gigi")
    assert section_state(who, named, {"who"}) == "in_progress"


def test_a_text_that_was_not_understood_marks_its_section() -> None:
    answers = keep_typed(_filled(participant__given_name="Ana"), "participant.birth_date", "soon")
    assert section_state(FORM.section("who"), answers) == "problem"
    assert [(p.key, p.code) for p in unread(answers)] == [
        ("participant.birth_date", "not_understood")
    ]


def test_warnings_come_in_the_order_of_the_form_and_have_words() -> None:
    answers = _filled(
        consent__state="given",
        entry_profile__household_size=2,
        entry_profile__children_under_18=2,
        participant__given_name="x" * 300,
    )
    found = warnings(FORM, answers)
    assert [p.code for p in found] == ["too_long", "more_children_than_people", "no_recipient"]
    assert all(has_label(f"problem.{p.code}") for p in found)


def test_hidden_answers_are_named_and_left_out_but_kept_in_the_draft() -> None:
    answers = _filled(
        participant__street="1 NW 2nd Ave",
        participant__city="Miami",
        participant__no_fixed_address=True,
        household__0__care_times="evenings",
        household__1__needs_care="yes",
        household__1__care_times="weekends",
        needs__food__detail="weekends",
        needs__food=False,
    )
    before = copy.deepcopy(answers)
    assert dropped(FORM, answers) == [
        "participant.street",
        "household.0.care_times",
        "needs.food",
    ]
    assert for_saving(FORM, answers) == {
        "participant": {"city": "Miami", "no_fixed_address": True},
        "household": [{"needs_care": "yes", "care_times": "weekends"}],
    }
    assert answers == before


def test_answers_that_no_row_asks_for_are_kept() -> None:
    answers: Answers = {
        "participant": {"restricted": True, "shoe_size": 42},
        "household": [{"id": "x", "name": "Ana"}],
        "consent": {"text_version": "2026-1"},
    }
    assert for_saving(FORM, answers) == answers


def test_what_does_not_fit_is_not_saved_as_a_value() -> None:
    answers = _filled(participant__birth_date="1990-02-31", participant__given_name="Ana")
    assert for_saving(FORM, answers) == {"participant": {"given_name": "Ana"}}
    assert [p.code for p in unread(answers)] == ["not_a_date"]


def _plain_for(row: Row) -> st.SearchStrategy[object]:
    assert row.field is not None
    by_type: dict[FieldType, st.SearchStrategy[object]] = {
        FieldType.FLAG: st.booleans(),
        FieldType.INTEGER: st.integers(0, 3),
        FieldType.CHOICE: st.sampled_from(["en", "ht", "yes", "no", "given", "full_time", "?"]),
    }
    return st.none() | st.just(MISSING) | by_type.get(row.field.type, st.text(max_size=4))


ANSWERS = st.fixed_dictionaries(
    {}, optional={row.key: _plain_for(row) for row in ROWS if row.kind == "field"}
)


@many
@given(ANSWERS)
def test_what_is_saved_fits_is_asked_and_saves_the_same_again(given_answers: Answers) -> None:
    answers: Answers = {}
    for path, plain in given_answers.items():
        answers = merge_answer(answers, path, plain)
    saved = for_saving(FORM, answers)
    shown = {path for s in FORM.sections for r in visible_rows(s, answers) for path in r.paths}
    assert set(answer_paths(saved)) <= shown
    assert unread(saved) == []
    assert set(dropped(FORM, answers)).isdisjoint(answer_paths(saved))
    for row in ROWS:
        if row.field and (plain := (saved.get(row.key.split(".")[0]) or {}).get(row.field.name)):
            assert check_value(row.field, plain) is None
