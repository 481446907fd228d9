"""The good job test: three results, always with reasons, and no "no" out of what is unknown."""

from __future__ import annotations

import itertools
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.codelists import LANGUAGES
from mtw_desktop.domain.good_job import (
    BENEFITS,
    YES_NO,
    Job,
    Judgement,
    judge,
    load_rule,
    missing_of,
    outcome_text,
    read_rule,
    reason_text,
)
from mtw_desktop.domain.wages import Benchmark, WagePack, WageRow, benchmark
from tests.domain.properties import many

START = date(2026, 10, 5)
AREA = "Miami-Fort Lauderdale"
HELP_DESK = WageRow("33100", AREA, "15-1232", "User Support", "hourly_median", 2936)
DOCTOR = WageRow("33100", AREA, "29-1216", "Internists", "hourly_median", 11500, capped=True)
SURGEON = WageRow("33100", AREA, "29-1240", "Surgeons", "hourly_median", None, capped=True)
MAJOR = WageRow("33100", AREA, "15-0000", "Computer", "hourly_median", 5000)
FLORIDA = WageRow("12", "Florida", "", "", "minimum", 1500, effective=date(2026, 9, 30))
PACKS = [
    WagePack("o", "occupations", 1, "BLS", "May 2025", date(2026, 4, 1), None, None, "official",
             (HELP_DESK, DOCTOR, SURGEON, MAJOR)),
    WagePack("m", "minimum", 1, "law", "", date(2026, 9, 30), None, None, "official", (FLORIDA,)),
]  # fmt: skip
RULE = load_rule()
GOOD = Job(hourly_cents=2950, pay_reported="yes", health="yes", pto="yes", training="yes")
NOT_UNION = replace(GOOD, union="no")
UNKNOWN = (None, *Missing)


def judged(job: Job, soc: str | None = "15-1232", on: date | None = START) -> Judgement:
    return judge(job, benchmark(PACKS, soc, on), RULE)


def reasons(judgement: Judgement) -> dict[str, bool | None]:
    return {each.code: each.holds for each in judgement.reasons if not each.remark}


@pytest.mark.parametrize(
    ("changes", "outcome", "reason"),
    [
        ({}, "meets", "pay.met"),
        ({"hourly_cents": 2936}, "meets", "pay.met"),
        ({"hourly_cents": 2935}, "does_not_meet", "pay.not_met"),
        ({"hourly_cents": Missing.PREFERS_NOT}, "cannot_tell", "pay.missing"),
        ({"hourly_cents": None, "pay_reported": "no"}, "cannot_tell", "pay.not_reported"),
        ({"hourly_cents": 0}, "cannot_tell", "pay.missing"),
        ({"pto": None}, "cannot_tell", "benefits.unknown"),
        ({"pto": None, "retirement": "yes"}, "meets", "benefits.met"),
        ({"pto": "no", "retirement": "no", "sick_leave": "no"}, "does_not_meet",
         "benefits.not_met"),
        ({"pto": "no", "retirement": "no", "sick_leave": Missing.DONT_KNOW}, "cannot_tell",
         "benefits.unknown"),
        ({"pto": "a newer word"}, "cannot_tell", "benefits.unknown"),
        ({"training": "no"}, "cannot_tell", "growth.unknown"),
        ({"training": "no", "advancement": "no"}, "does_not_meet", "growth.not_met"),
        ({"training": "no", "advancement": "yes"}, "meets", "growth.met"),
        ({"hourly_cents": 1600, "union": "yes"}, "meets", "union.met"),
        ({"hourly_cents": 1600, "union": Missing.DONT_KNOW}, "cannot_tell", "union.unknown"),
        ({"hourly_cents": None, "union": "yes"}, "cannot_tell", "pay.missing"),
        ({"hourly_cents": 1499, "union": "yes"}, "does_not_meet", "minimum.not_met"),
    ],
)  # fmt: skip
def test_the_result_and_its_reason(changes: dict[str, Any], outcome: str, reason: str) -> None:
    found = judged(replace(NOT_UNION, **changes))
    assert found.outcome == outcome
    assert reason in reasons(found)
    assert bool(found.way) is (outcome == "meets")


@pytest.mark.parametrize(
    ("soc", "on", "pay", "outcome", "reason"),
    [
        (None, START, 2950, "cannot_tell", "benchmark.occupation_unknown"),
        ("15-1232", None, 2950, "cannot_tell", "benchmark.start_unknown"),
        ("15-1232", date(2026, 3, 31), 2950, "cannot_tell", "benchmark.no_pack"),
        ("51-1011", START, 2950, "cannot_tell", "benchmark.no_value"),
        ("15-2051", START, 5000, "meets", "pay.met"),
        ("29-1216", START, 11499, "does_not_meet", "pay.not_met"),
        ("29-1216", START, 11500, "cannot_tell", "benchmark.capped"),
        ("29-1240", START, 9000, "cannot_tell", "benchmark.capped"),
    ],
)
def test_pay_is_compared_with_the_area_on_the_day_the_job_began(
    soc: str | None, on: date | None, pay: int, outcome: str, reason: str
) -> None:
    found = judged(replace(NOT_UNION, hourly_cents=pay), soc, on)
    assert (found.outcome, reason in reasons(found)) == (outcome, True)


@pytest.mark.parametrize(
    ("pay", "on", "flagged"),
    [(1499, START, True), (1500, START, False), (1499, date(2026, 9, 29), False),
     (1499, None, False), (None, START, False)],
)  # fmt: skip
def test_pay_below_the_minimum_wage_is_flagged_even_without_an_occupation(
    pay: int | None, on: date | None, flagged: bool
) -> None:
    found = judged(Job(hourly_cents=pay), None, on)
    assert found.below_minimum is flagged
    assert found.outcome == ("does_not_meet" if flagged else "cannot_tell")


def test_missing_answers_of_a_job_say_what_to_find_out() -> None:
    codes = {each.code for each in missing_of(judged(Job(), None, None))}
    assert codes == {"benchmark.start_unknown", "pay.missing", "benefits.unknown",
                     "growth.unknown", "union.unknown"}  # fmt: skip


def test_remarks_tell_what_stands_behind_the_figures() -> None:
    found = judged(replace(GOOD, pay_reported="no"), "15-2051", date(2027, 8, 2))
    remarks = [each.code for each in found.reasons if each.remark]
    assert remarks == ["remark.wider_group", "remark.stale", "remark.pay_from_elsewhere",
                       "remark.rule_not_settled"]  # fmt: skip


def _answers(*values: object) -> st.SearchStrategy[Any]:
    return st.sampled_from([*values, *UNKNOWN])


JOBS = st.builds(
    Job,
    hourly_cents=_answers(1200, 1600, 2950),
    **{name: _answers("yes", "no") for name in YES_NO},
)


@many
@given(job=JOBS, filled=JOBS)
def test_what_is_found_out_later_never_turns_a_result_around(job: Job, filled: Job) -> None:
    """A result stands whatever the missing answers turn out to be; so none was read as a no."""
    more = {
        each.name: getattr(filled, each.name)
        for each in fields(Job)
        if getattr(job, each.name) in UNKNOWN
    }
    before, after = judged(job).outcome, judged(replace(job, **more)).outcome
    assert before in ("cannot_tell", after)
    if before == "cannot_tell":
        assert missing_of(judged(job))


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"format": 2}, "format"),
        ({"ways": []}, "ways"),
        ({"ways": [{"name": "all", "all_of": []}]}, "ways"),
        ({"ways": [{"name": "all", "all_of": ["luck"]}]}, "ways"),
        ({"conditions": {"pay": {"test": "luck"}}}, "test"),
        ({"conditions": {"b": {"test": "yes_answers", "of": ["helth"]}}}, "of"),
        ({"conditions": {"b": {"test": "yes_answers", "of": ["pto"], "at_least": 2}}}, "of"),
        ({"conditions": {"k": {"test": "kind_is", "of": ["fulltime"]}}}, "of"),
        ({"conditions": {"pay": {"test": "pay_at_benchmark"}}}, "of"),
    ],
)
def test_a_rule_with_a_slip_of_the_pen_is_refused(changes: dict[str, Any], part: str) -> None:
    with pytest.raises(ValueError, match=f"^{part}$"):
        read_rule({**resources.load("wages", "rule.json"), **changes})


def _own_rule(**conditions: dict[str, Any]) -> Any:
    ways = [{"name": "own", "all_of": list(conditions)}]
    return read_rule({**resources.load("wages", "rule.json"), "id": "own", "settled": True,
                      "conditions": conditions, "ways": ways})  # fmt: skip


@pytest.mark.parametrize(
    ("job", "outcome"),
    [
        (Job(kind="full_time", weekly_hours=40, permanence="yes"), "meets"),
        (Job(kind="seasonal", weekly_hours=40, permanence="yes"), "does_not_meet"),
        (Job(kind="full_time", weekly_hours=31, permanence="yes"), "does_not_meet"),
        (Job(kind="full_time", weekly_hours=Missing.DONT_KNOW, permanence="yes"), "cannot_tell"),
        (Job(kind="a newer word", weekly_hours=40, permanence="yes"), "cannot_tell"),
        (Job(kind="full_time", weekly_hours=40), "cannot_tell"),
    ],
)
def test_a_coalition_can_ask_for_kind_hours_and_permanence(job: Job, outcome: str) -> None:
    rule = _own_rule(
        kind={"test": "kind_is", "of": ["full_time", "earn_and_learn"]},
        hours={"test": "weekly_hours", "at_least": 32},
        stays={"test": "yes_answers", "of": ["permanence"]},
    )
    found = judge(job, Benchmark(), rule)
    assert (found.outcome, found.rule_id) == (outcome, "own")
    kind = next(each for each in found.reasons if each.condition == "kind")
    assert "kind" in reason_text(kind, "es")  # named by its own name: the rule is theirs


def test_a_coalition_can_refuse_wider_groups() -> None:
    rule = _own_rule(pay={"test": "pay_at_benchmark", "levels": ["asked", "broad"]})
    found = judge(GOOD, benchmark(PACKS, "15-2051", START), rule)
    assert (found.outcome, list(reasons(found))) == ("cannot_tell", ["benchmark.too_wide"])


def test_reasons_are_sentences() -> None:
    found = judged(replace(NOT_UNION, hourly_cents=1499, pto="no"))
    words = {each.code: reason_text(each, "en") for each in found.reasons}
    assert words["minimum.not_met"] == (
        "Pay of $14.99 an hour is below the minimum wage of $15.00 (October 5, 2026). Look into it."
    )
    assert words["benefits.unknown"] == "These benefits are not known: retirement plan, sick leave."
    assert outcome_text(found, "ht") == "Li pa pase tès bon travay la"


def _every_reason() -> list[Any]:
    pays, answers = (None, 1400, 1600, 2950), ("yes", "no", None)
    jobs = [
        Job(hourly_cents=pay, pay_reported=each, union=each, **dict.fromkeys(BENEFITS, each))
        for pay, each in itertools.product(pays, answers)
    ]
    places = [("15-1232", START), ("15-2051", date(2028, 9, 1)), ("29-1240", START), (None, START),
              ("51-1011", START), ("15-1232", None), ("15-1232", date(2020, 1, 1))]  # fmt: skip
    return [r for job in jobs for soc, on in places for r in judged(job, soc, on).reasons]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reason_has_its_own_sentence_in_every_language(lang: str) -> None:
    labels = resources.load("labels", "good_job.json")
    for reason in _every_reason():
        text = reason_text(reason, lang)
        assert f"good_job.{reason.code}" in labels
        assert text.endswith(".")
        assert not set("{}") & set(text)


def test_the_words_keep_to_the_languages() -> None:
    labels = resources.load("labels", "good_job.json")
    assert all(set(words) == set(LANGUAGES) for words in labels.values())
    assert all(each in str(labels) for each in ("good_job.answer." + name for name in YES_NO))
    creole = " ".join(words["ht"] for words in labels.values())
    assert not set("éêçïÉÊÇ’'") & set(creole)
