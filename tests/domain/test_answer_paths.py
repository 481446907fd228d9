"""Answers are addressed by path and changed without touching the old ones."""

from __future__ import annotations

import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtw_desktop.domain.answer_paths import (
    Answers,
    answer_at,
    answer_paths,
    is_answered,
    keep_typed,
    merge_answer,
    remove_person,
    spec_at,
)
from tests.domain.properties import many

PATHS = ["participant.given_name", "entry_profile.veteran", "consent.state", "household.0.name",
         "household.0.age", "needs.food.urgency", "needs.childcare.detail"]  # fmt: skip
PLAIN = st.text(min_size=1, max_size=5) | st.integers(0, 9) | st.just({"missing": "dont_know"})


def _filled(*pairs: tuple[str, object]) -> Answers:
    answers: Answers = {}
    for path, plain in pairs:
        answers = merge_answer(answers, path, plain)
    return answers


def test_the_answers_have_the_agreed_shape() -> None:
    answers = _filled(
        ("participant.given_name", "Guerlande"),
        ("household.0.name", "Jacques"),
        ("household.1.name", "Marie-Ange"),
        ("needs.childcare", True),
        ("needs.childcare.urgency", "urgent"),
        ("needs.food.detail", "weekends"),
    )
    assert answers["participant"] == {"given_name": "Guerlande"}
    assert answers["household"] == [{"name": "Jacques"}, {"name": "Marie-Ange"}]
    assert answers["needs"] == [
        {"domain": "childcare", "urgency": "urgent"},
        {"domain": "food", "detail": "weekends"},
    ]


@many
@given(st.lists(st.tuples(st.sampled_from(PATHS), PLAIN), max_size=8), PLAIN)
def test_what_was_put_is_found_and_the_old_answers_stay(
    pairs: list[tuple[str, object]], plain: object
) -> None:
    answers = _filled(*pairs)
    before = copy.deepcopy(answers)
    for path in PATHS:
        new = merge_answer(answers, path, plain)
        assert answer_at(new, path) == plain
        assert path in list(answer_paths(new))
        assert not is_answered(answer_at(merge_answer(new, path, None), path))
        others = [each for each in PATHS if each != path]
        assert [answer_at(new, p) for p in others] == [answer_at(answers, p) for p in others]
    assert answers == before
    assert json.loads(json.dumps(answers)) == answers


@pytest.mark.parametrize(
    ("plain", "answered"),
    [(0, True), ("x", True), ({"missing": "not_asked"}, True), (True, True),
     (None, False), ("", False), ([], False), (False, False)],
)  # fmt: skip
def test_zero_is_an_answer_and_an_unset_flag_is_none(plain: object, answered: bool) -> None:
    assert is_answered(plain) is answered


def test_taking_back_a_tick_is_remembered() -> None:
    answers = _filled(
        ("participant.no_fixed_address", True), ("participant.no_fixed_address", False)
    )
    assert answers["participant"] == {"no_fixed_address": False}


def test_unticking_a_need_keeps_the_words_aside_until_it_is_ticked_again() -> None:
    answers = _filled(("needs.food.detail", "weekends"), ("needs.food", False))
    assert answers["needs"] == []
    assert answer_at(answers, "needs.food") is False
    again = merge_answer(answers, "needs.food", True)
    assert again["needs"] == [{"domain": "food", "detail": "weekends"}]
    assert again["aside"] == {}


def test_a_text_nobody_understood_stays_until_it_is() -> None:
    answers = _filled(("participant.birth_date", "1990-03-04"))
    typed = keep_typed(answers, "participant.birth_date", "marsh 4")
    assert typed["typed"] == {"participant.birth_date": "marsh 4"}
    assert answer_at(typed, "participant.birth_date") is None
    assert merge_answer(typed, "participant.birth_date", "1990-03-04")["typed"] == {}


def test_removing_a_person_moves_the_others_up_with_what_was_typed() -> None:
    answers = _filled(("household.0.name", "A"), ("household.1.name", "B"), ("household.2.age", 3))
    answers = keep_typed(keep_typed(answers, "household.0.age", "x"), "household.2.birth_date", "y")
    left = remove_person(answers, 0)
    assert left["household"] == [{"name": "B"}, {"age": 3}]
    assert left["typed"] == {"household.1.birth_date": "y"}


@pytest.mark.parametrize("path", ["participant", "nobody.name", ""])
def test_a_wrong_path_is_a_mistake_of_the_caller(path: str) -> None:
    with pytest.raises(KeyError):
        merge_answer({}, path, "x")


def test_a_person_is_added_only_at_the_end() -> None:
    with pytest.raises(IndexError):
        merge_answer({}, "household.1.name", "x")


def test_a_path_leads_to_its_declaration() -> None:
    assert spec_at("participant.given_name").label == "participant.given_name"
    assert spec_at("household.3.needs_care").label == "household_member.needs_care"
    assert spec_at("household.needs_care").label == "household_member.needs_care"
    assert spec_at("needs.food.urgency").label == "need.urgency"


def test_the_answers_of_a_single_record_stand_under_its_kind() -> None:
    answers = merge_answer({}, "placement.hourly_cents", 2150)
    answers = merge_answer(answers, "need.domain", "transport")  # a need, not the list of needs
    assert answers == {"placement": {"hourly_cents": 2150}, "need": {"domain": "transport"}}
    assert list(answer_paths(answers)) == ["placement.hourly_cents", "need.domain"]
    assert spec_at("placement.employer_id").refers_to == "employer"
    with pytest.raises(KeyError):
        merge_answer({}, "weather.today", "sunny")
