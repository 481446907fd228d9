"""Jobs: judged by the wages of the day they began, checked as the report's reviewer would."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mtw_desktop.casework import employers, placements
from mtw_desktop.casework.form_drafts import look, open_form, save_form
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.work_lists import (
    kind_counts,
    path_facts,
    person_work,
    placement_ids,
    placement_rows,
    verdict_counts,
)
from mtw_desktop.domain.codelists import LANGUAGES, codes
from mtw_desktop.domain.records import Placement
from mtw_desktop.errors import RuleBroken
from tests.casework.conftest import Enter

#: The area median for 15-1232 is $61,070 a year: $29.36 an hour.
GOOD: dict[str, Any] = {
    "employer_name": "Bayside Systems",
    "employer_zip": "33127",
    "placement_type": "full_time",
    "job_title": "IT support specialist",
    "soc": "15-1232",
    "naics": "541512",
    "start_on": "2026-11-16",
    "pay_reported": "yes",
    "hourly_cents": 2936,
    "weekly_hours": 40,
    "health_benefits": "yes",
    "paid_time_off": "yes",
    "further_training": "yes",
}
FIELDS = {**GOOD, "start_on": date(2026, 11, 16)}


def outcome(session: Session, **fields: Any) -> str:
    return placements.judge_placement(session, {**GOOD, **fields}).outcome


def test_pay_is_held_against_the_wages_in_force_and_the_source_is_named(session: Session) -> None:
    verdict = placements.judge_placement(session, GOOD)
    assert verdict.outcome == "meets"
    assert "$29.36" in verdict.benchmark
    assert "May 2024" in verdict.benchmark
    assert "BLS OEWS" in verdict.benchmark
    assert verdict.pack_id == "oews-2024-33100"
    assert outcome(session, hourly_cents=2935, union_job="no") == "does_not_meet"


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"soc": "15-1242"}, "cannot_tell"),  # the figure is not in the copy: no guess
        ({"soc": None}, "cannot_tell"),
        ({"start_on": None}, "cannot_tell"),
        ({"start_on": "2020-01-06"}, "cannot_tell"),  # before the first figures
        ({"hourly_cents": None, "pay_reported": "no"}, "cannot_tell"),
        ({"further_training": None}, "cannot_tell"),
        ({"further_training": "no", "advancement": "no", "union_job": "no"}, "does_not_meet"),
        ({"hourly_cents": 1499, "union_job": "yes"}, "does_not_meet"),  # below the minimum
        ({"hourly_cents": 1500, "union_job": "yes"}, "meets"),
    ],
)
def test_what_is_unknown_stays_unknown(
    session: Session, fields: dict[str, Any], found: str
) -> None:
    assert outcome(session, **fields) == found


def test_what_is_not_settled_is_said_in_every_language(session: Session) -> None:
    told = {lang: placements.judge_placement(session, GOOD, lang) for lang in LANGUAGES}
    assert len({each.text for each in told.values()}) == 3
    assert len({each.benchmark for each in told.values()}) == 3
    verdict = told["en"]
    assert verdict.settled is False
    assert any("has not yet confirmed" in each for each in verdict.warnings)
    assert any("to be checked" in each for each in verdict.warnings)


def test_a_judgement_names_what_to_find_out(session: Session) -> None:
    verdict = placements.judge_placement(session, {**GOOD, "hourly_cents": None})
    assert verdict.missing != ()
    assert verdict.missing[0] == "The hourly pay is not known."


@pytest.mark.parametrize("kind", [each.code for each in codes("placement_type")])
def test_every_kind_of_work_can_be_entered(session: Session, enter: Enter, kind: str) -> None:
    made, _ = placements.add_placement(session, enter(), **{**FIELDS, "placement_type": kind})
    (row,) = placement_rows(session, [made])
    assert row.kind
    assert row.outcome == "meets"


def test_a_job_keeps_the_benchmarks_and_the_facts_of_its_employer(
    session: Session, enter: Enter
) -> None:
    employer, _ = employers.add_employer(
        session, "Bayside Systems", zip="33127", naics="541512", partner="yes"
    )
    made, changed = placements.add_placement(
        session, enter(), employer_id=employer, soc="15-1232", start_on=date(2026, 11, 16)
    )
    stored = session.store.get(Placement, made)
    assert stored is not None
    assert (stored.employer_name, stored.employer_zip) == ("Bayside Systems", "33127")
    assert (stored.naics, stored.partner_employer) == ("541512", "yes")
    assert stored.benchmark_pack == "oews-2024-33100"
    assert changed.kinds == {"placement", "follow_up", "task"}


def test_the_form_judges_live_and_shows_what_the_report_will_ask(
    session: Session, enter: Enter
) -> None:
    place = FormPlace("placement", participant_id=enter())
    lines = [each.text for each in look(session, place, {"placement": GOOD}).aside]
    assert "Meets the good job test" in lines
    odd = {**GOOD, "hourly_cents": 4600, "weekly_hours": 90, "employer_zip": None}
    lines = [each.text for each in look(session, place, {"placement": odd}).aside]
    assert "Pay above $45.00 an hour: please confirm." in lines
    assert "More than 80 hours a week: please check." in lines
    assert "Not filled in: ZIP code of the employer." in lines
    codes_found = {each.code for each in look(session, place, {"placement": {}}).problems}
    assert codes_found == {"no_employer", "no_kind_of_work"}


def test_the_form_of_a_new_job_saves_it_with_its_employer(session: Session, enter: Enter) -> None:
    person = enter()
    opened = open_form(session, FormPlace("placement", participant_id=person))
    assert opened is not None
    saved = save_form(session, opened.start, {"placement": GOOD})
    assert saved.problems == ()
    assert saved.changed.kinds >= {"placement", "employer", "follow_up", "task"}
    job, *calls = person_work(session, person)
    assert job.title == "IT support specialist · Bayside Systems"
    assert job.pill == "Good job"
    assert [each.title for each in calls] == [
        f"{days}-day follow-up · Bayside Systems" for days in (30, 90, 180)
    ]
    facts = path_facts(session, person)
    assert (facts.job_kind, facts.job_on) == ("full_time", date(2026, 11, 16))


def test_choosing_another_employer_takes_its_name(session: Session, enter: Enter) -> None:
    made, _ = placements.add_placement(session, enter(), **FIELDS)
    other, _ = employers.add_employer(session, "Little River Data", zip="33138")
    opened = open_form(session, FormPlace("placement", record_id=made))
    assert opened is not None
    answers = {"placement": {**opened.answers["placement"], "employer_id": other}}
    save_form(session, opened.start, answers)
    stored = session.store.get(Placement, made)
    assert stored is not None
    assert (stored.employer_name, stored.employer_zip) == ("Little River Data", "33138")


def test_lists_and_figures_leave_ended_jobs_out(session: Session, enter: Enter) -> None:
    first, _ = placements.add_placement(session, enter(), **FIELDS)
    second, _ = placements.add_placement(
        session, enter("Luis", "Ramírez"), **{**FIELDS, "start_on": date(2026, 8, 3), "soc": None}
    )
    assert placement_ids(session) == [first, second]
    assert verdict_counts(session) == {"meets": 1, "does_not_meet": 0, "cannot_tell": 1}
    placements.end_placement(session, second, date(2026, 10, 2), "moved away")
    assert placement_ids(session, state="ended") == [second]
    assert placement_ids(session, state="current") == [first]
    assert verdict_counts(session)["cannot_tell"] == 0
    assert kind_counts(session) == {"full_time": 1}
    with pytest.raises(RuleBroken):
        placements.end_placement(session, first, date(2026, 11, 15))
