"""Stages of training, follow-ups, placements, own forms, merges: rules that need no store."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.custom import choice_text, read_choice
from mtw_desktop.domain.files import is_sha256
from mtw_desktop.domain.merges import (
    choices_text,
    is_undone,
    moved_text,
    read_choices,
    read_moved,
)
from mtw_desktop.domain.training import ENROLLMENT_STEPS, may_move_enrollment, missing_for_stage
from mtw_desktop.domain.work import EMPLOYED, FOLLOW_UP_DAYS, follow_up_dates
from tests.builders import enrollment, merge
from tests.builders_work import MOMENT, SHA256

PERSON = "01900000-0000-7000-8000-00000000c001"


def codes_of(name: str) -> set[str]:
    return {each.code for each in codes(name)}


def eda_of(name: str, key: str = "eda") -> list[str]:
    return [each.crosswalk[key] for each in codes(name) if key in each.crosswalk]


def test_the_rules_speak_of_the_codes_of_their_lists() -> None:
    assert set(ENROLLMENT_STEPS) == codes_of("enrollment_stage")
    assert set().union(*ENROLLMENT_STEPS.values()) <= codes_of("enrollment_stage")
    assert set(FOLLOW_UP_DAYS) == codes_of("follow_up_kind") - {"other"}
    assert codes_of("six_month_status") >= EMPLOYED


@pytest.mark.parametrize(
    ("stage", "to", "may"),
    [
        ("applied", "waitlisted", True),
        ("applied", "active", False),
        ("applied", "completed", False),
        ("waitlisted", "enrolled", True),
        ("waitlisted", "applied", False),
        ("enrolled", "active", True),
        ("enrolled", "completed", False),
        ("active", "completed", True),
        ("active", "withdrawn", True),
        ("completed", "active", True),
        ("completed", "withdrawn", False),
        ("withdrawn", "active", True),
        ("withdrawn", "completed", False),
    ],
)
def test_training_goes_step_by_step_and_can_be_taken_up_again(
    stage: str, to: str, may: bool
) -> None:
    assert may_move_enrollment(stage, to) is may


START, END = date(2026, 9, 8), date(2026, 11, 13)


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"stage": "applied", "start_on": None}, ()),
        ({"stage": "active", "start_on": None}, ("start_on",)),
        ({"stage": "completed"}, ("end_on", "completion")),
        ({"stage": "completed", "end_on": END, "completion": "on_time"}, ()),
        ({"stage": "completed", "end_on": END, "completion": Missing.DONT_KNOW}, ()),
        (
            {"stage": "completed", "completion": "not_completed"},
            ("end_on", "exit_reason"),
        ),
        ({"stage": "withdrawn"}, ("end_on", "exit_reason")),
        ({"stage": "withdrawn", "start_on": None}, ()),
        ({"stage": "withdrawn", "end_on": END, "exit_reason": "child_care"}, ()),
        (
            {"stage": "withdrawn", "end_on": END, "exit_reason": "other"},
            ("exit_reason_other",),
        ),
    ],
)
def test_a_stage_asks_for_what_the_funder_will_ask(
    fields: dict[str, Any], missing: tuple[str, ...]
) -> None:
    found = missing_for_stage(enrollment(PERSON, **fields))
    assert found == missing


def test_follow_ups_are_30_90_and_180_days_later() -> None:
    assert follow_up_dates(date(2026, 11, 13)) == {
        "day_30": date(2026, 12, 13),
        "day_90": date(2027, 2, 11),
        "day_180": date(2027, 5, 12),
    }


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("credential_type", 15),
        ("credential_skill", 13),
        ("exit_reason", 11),
        ("completion", 3),
        ("six_month_status", 5),
        ("co_enrollment", 4),
    ],
)
def test_the_funders_answers_are_all_there_and_each_once(name: str, count: int) -> None:
    labels = eda_of(name)
    assert len(set(labels)) == len(labels) == count


def test_every_kind_of_placement_counts_as_one_of_the_funders() -> None:
    found = {each.code: each.crosswalk for each in codes("placement_type")}
    assert {each["eda"] for each in found.values()} == {
        "Full-time employment",
        "Part-time employment",
        "Seasonal employment",
        "Earn and Learn employment",
        "Other",
    }
    assert all(
        ("eda_earn_learn" in each) == (each["eda"] == "Earn and Learn employment")
        for each in found.values()
    )
    assert len(set(eda_of("placement_type", "eda_earn_learn"))) == 9
    for short in ("micro_internship", "sprinternship"):
        assert found[short]["eda_earn_learn"] == "Internship"


def test_school_at_exit_has_the_funders_own_punctuation() -> None:
    assert eda_of("school_status", "eda_exit")[0] == "In-school; secondary school or less"
    assert len(eda_of("school_status", "eda_exit")) == len(eda_of("school_status")) == 6


def test_a_choice_of_an_own_form_comes_back() -> None:
    labels = {"en": "Yes", "ht": "Wi"}
    assert read_choice(choice_text("yes", labels)) == ("yes", labels)
    assert read_choice(choice_text("yes", {"es": "a\tb\nc"})) == ("yes", {"es": "a b c"})
    assert read_choice("plain") == ("plain", {})


def test_the_choices_of_a_merge_come_back_and_only_two_sides_exist() -> None:
    chosen = {"zip": "winner", "phone": "loser"}
    assert read_choices(choices_text(chosen)) == chosen
    assert read_choices("") == {}
    assert read_moved(moved_text({"need": ["a", "b"]})) == {"need": ["a", "b"]}
    with pytest.raises(ValueError, match="no side"):
        choices_text({"zip": "both"})
    for wrong in ("[]", '{"zip": "both"}', "{"):
        with pytest.raises(ValueError):
            read_choices(wrong)


def test_a_merge_is_undone_by_its_time_or_by_being_void() -> None:
    assert not is_undone(merge("a", "b"))
    assert is_undone(merge("a", "b", undone_at=MOMENT))
    assert is_undone(merge("a", "b", voided_at=MOMENT))


@pytest.mark.parametrize("wrong", ["", SHA256.upper(), SHA256[:-1], SHA256 + "\n"])
def test_a_file_is_named_by_64_hexadecimal_digits(wrong: str) -> None:
    assert is_sha256(SHA256)
    assert not is_sha256(wrong)
