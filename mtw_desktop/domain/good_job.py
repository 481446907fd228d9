"""Whether a job is a good job: meets, does not meet, or cannot tell, always with reasons.

The award's own rule is not public, so the rule is data (``resources/wages/rule.json``) with its
source beside it. What nobody knows stays unknown: a missing answer never turns into a "no".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import resources
from mtw_desktop.domain.answers import Answer, known
from mtw_desktop.domain.labels import has_label, label
from mtw_desktop.domain.wages import LEVELS, Benchmark
from mtw_desktop.domain.wording import date_words

MEETS, DOES_NOT_MEET, CANNOT_TELL = "meets", "does_not_meet", "cannot_tell"
BENEFITS = ("health", "pto", "retirement", "sick_leave", "training", "flexible_schedule")
#: What a rule may ask for by name; each is answered yes or no.
YES_NO = (*BENEFITS, "union", "advancement", "permanence")
JOB_KINDS = ("full_time", "part_time", "seasonal", "earn_and_learn", "other")
RULE_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Job:
    """What is known of a job. Money in cents per hour; yes and no are codes of ``yes_no``.

    ``kind``: one of ``JOB_KINDS``.
    """

    start_date: Answer[date] = None
    hourly_cents: Answer[int] = None
    weekly_hours: Answer[int] = None
    pay_reported: Answer[str] = None
    health: Answer[str] = None
    pto: Answer[str] = None
    retirement: Answer[str] = None
    sick_leave: Answer[str] = None
    training: Answer[str] = None
    flexible_schedule: Answer[str] = None
    union: Answer[str] = None
    advancement: Answer[str] = None
    permanence: Answer[str] = None
    kind: Answer[str] = None


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that a rule can ask.

    ``test``: pay_at_benchmark (``of``: how wide a group may stand in, as ``Found.level``),
    pay_at_minimum, yes_answers (``at_least`` so many of ``of`` are yes), kind_is (one of ``of``),
    weekly_hours (``at_least``).
    """

    name: str
    test: str
    of: tuple[str, ...] = ()
    at_least: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """A job is good if in any of ``ways`` (name, names of conditions) every condition holds."""

    id: str
    source: str
    settled: bool
    conditions: tuple[Condition, ...]
    ways: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why. ``holds`` is ``None`` when it is unknown, and also for a remark (``remark``).

    ``params``: cents, dates and codes; ``reason_text`` makes words of them. ``condition`` is the
    condition of the rule that it speaks of.
    """

    code: str
    params: Mapping[str, Any]
    holds: bool | None = None
    condition: str = ""
    remark: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """The result. ``way``: which way of the rule held. ``below_minimum``: to be looked into."""

    outcome: str
    reasons: tuple[Reason, ...]
    rule_id: str
    pack_id: str | None
    way: str | None = None
    below_minimum: bool = False


def load_rule() -> Rule:
    """The rule of this coalition, from ``resources/wages/rule.json``."""
    return read_rule(resources.load("wages", "rule.json"))


def read_rule(document: Mapping[str, Any]) -> Rule:
    """A rule out of its JSON document. ``ValueError`` for a test, a way or an answer unknown here,
    or for a condition that could never be met: a rule must not fail people by a slip of the pen."""
    if document.get("format") != RULE_FORMAT:
        raise ValueError("format")
    conditions = tuple(_condition(name, data) for name, data in document["conditions"].items())
    ways = tuple((way["name"], tuple(way["all_of"])) for way in document["ways"])
    names = {each.name for each in conditions}
    if not ways or any(not asked or not names.issuperset(asked) for _, asked in ways):
        raise ValueError("ways")
    return Rule(document["id"], document["source"], document["settled"] is True, conditions, ways)


def judge(job: Job, against: Benchmark, rule: Rule) -> Judgement:
    """Whether a job is good by a rule, compared with the figures of the day it began.

    Pay that is known to lie below the minimum wage is flagged and never makes a good job.
    """
    asked = {name for _, names in rule.ways for name in names}
    reasons = {c.name: _TESTS[c.test](c, job, against) for c in rule.conditions if c.name in asked}
    minimum = _at_minimum(Condition("minimum", "pay_at_minimum"), job, against)
    ways = [(name, _all(reasons[each].holds for each in names)) for name, names in rule.ways]
    below = minimum.holds is False
    way = None if below else next((name for name, holds in ways if holds), None)
    if way:
        outcome = MEETS
    else:
        failed = below or all(holds is False for _, holds in ways)
        outcome = DOES_NOT_MEET if failed else CANNOT_TELL
    listed = list(reasons.values())
    if below and minimum.code not in {reason.code for reason in listed}:
        listed.append(minimum)
    pack_id = against.pack.id if against.pack else None
    return Judgement(
        outcome, (*listed, *_remarks(job, against, rule)), rule.id, pack_id, way, below
    )


def missing_of(judgement: Judgement) -> tuple[Reason, ...]:
    """The reasons that keep a judgement from being made: what to find out."""
    return tuple(r for r in judgement.reasons if r.holds is None and not r.remark)


def outcome_text(judgement: Judgement, lang: str) -> str:
    """The result in words."""
    return label(f"good_job.outcome.{judgement.outcome}", lang)


def reason_text(reason: Reason, lang: str) -> str:
    """A reason as one sentence."""
    words = {name: _words(name, value, lang) for name, value in reason.params.items()}
    key = f"good_job.{reason.code}"
    if not has_label(key):  # a condition that a coalition named itself
        key = f"good_job.condition.{reason.code.rpartition('.')[2]}"
    return label(key, lang, **{"name": reason.condition, **words})


def _words(name: str, value: Any, lang: str) -> str:
    if isinstance(value, date):
        return date_words(value, lang)
    if name in ("pay", "figure"):
        return f"${value // 100:,}.{value % 100:02}"
    if isinstance(value, tuple):
        return ", ".join(_named(each, lang) for each in value)
    return _named(value, lang) if name == "answer" else str(value)


def _named(code: str, lang: str) -> str:
    key = f"good_job.answer.{code}"
    return label(key, lang) if has_label(key) else code


def _condition(name: str, data: Mapping[str, Any]) -> Condition:
    of = tuple(data.get("of", data.get("levels", ())))
    found = Condition(name, data["test"], of, data.get("at_least", 1))
    if found.test not in _TESTS:
        raise ValueError("test")
    if found.test == "yes_answers" and (
        not set(of) <= set(YES_NO) or not 1 <= found.at_least <= len(set(of))
    ):
        raise ValueError("of")
    allowed = {"kind_is": set(JOB_KINDS), "pay_at_benchmark": set(LEVELS)}.get(found.test)
    if allowed is not None and (not of or not set(of) <= allowed):
        raise ValueError("of")
    return found


def _all(truths: Iterable[bool | None]) -> bool | None:
    """All hold, one does not, or it hangs on what is unknown."""
    known_truths = list(truths)
    if False in known_truths:
        return False
    return None if None in known_truths else True


def _pay(job: Job) -> int | None:
    cents = known(job.hourly_cents)
    return cents if cents is not None and cents > 0 else None


def _reason(asked: Condition, holds: bool | None, ending: str = "", **params: Any) -> Reason:
    word = {True: "met", False: "not_met", None: "unknown"}[holds]
    return Reason(f"{asked.name}.{ending or word}", params, holds, asked.name)


def _no_pay(asked: Condition, job: Job) -> Reason:
    refused = known(job.pay_reported) == "no"
    return Reason("pay.not_reported" if refused else "pay.missing", {}, None, asked.name)


def _at_benchmark(asked: Condition, job: Job, against: Benchmark) -> Reason:
    found, pay = against.found, _pay(job)
    if against.problem or found is None or found.row is None:
        return _no_benchmark(asked, against)
    if pay is None:
        return _no_pay(asked, job)
    if found.level not in asked.of:
        return Reason("benchmark.too_wide", {"title": found.row.title}, None, asked.name)
    figure = found.hourly_cents
    if figure is None or (found.row.capped and pay >= figure):
        return Reason("benchmark.capped", {"title": found.row.title}, None, asked.name)
    return _reason(asked, pay >= figure, pay=pay, figure=figure, title=found.row.title)


def _no_benchmark(asked: Condition, against: Benchmark) -> Reason:
    params: dict[str, Any] = {}
    if against.problem == "no_pack":
        params["day"] = against.on
    return Reason(f"benchmark.{against.problem or 'no_value'}", params, None, asked.name)


def _at_minimum(asked: Condition, job: Job, against: Benchmark) -> Reason:
    pay = _pay(job)
    if pay is None:
        return _no_pay(asked, job)
    floor = against.minimum.value_cents if against.minimum else None
    if floor is None or against.on is None:
        return _reason(asked, None)
    return Reason(
        "minimum.met" if pay >= floor else "minimum.not_met",
        {"pay": pay, "figure": floor, "day": against.on},
        pay >= floor,
        asked.name,
    )


def _yes_answers(asked: Condition, job: Job, _: Benchmark) -> Reason:
    answers = {name: known(getattr(job, name)) for name in asked.of}
    yes = tuple(name for name, answer in answers.items() if answer == "yes")
    open_ones = tuple(name for name, answer in answers.items() if answer not in ("yes", "no"))
    if len(yes) >= asked.at_least:
        return _reason(asked, True, names=yes, count=len(yes), needed=asked.at_least)
    if len(yes) + len(open_ones) >= asked.at_least:
        return _reason(asked, None, names=open_ones, count=len(yes), needed=asked.at_least)
    return _reason(asked, False, names=asked.of, count=len(yes), needed=asked.at_least)


def _kind_is(asked: Condition, job: Job, _: Benchmark) -> Reason:
    kind = known(job.kind)
    return _reason(asked, kind in asked.of if kind in JOB_KINDS else None, names=asked.of)


def _weekly_hours(asked: Condition, job: Job, _: Benchmark) -> Reason:
    hours = known(job.weekly_hours)
    return _reason(asked, None if hours is None else hours >= asked.at_least, needed=asked.at_least)


_TESTS: dict[str, Callable[[Condition, Job, Benchmark], Reason]] = {
    "pay_at_benchmark": _at_benchmark,
    "pay_at_minimum": _at_minimum,
    "yes_answers": _yes_answers,
    "kind_is": _kind_is,
    "weekly_hours": _weekly_hours,
}


def _remarks(job: Job, against: Benchmark, rule: Rule) -> Iterable[Reason]:
    """What a reader must know about the figures, whatever the result."""
    found, pack = against.found, against.pack
    if found and found.row and found.level != "asked":
        wanted = found.tried[0].code
        params = {"wanted": wanted, "code": found.row.code, "title": found.row.title}
        yield Reason("remark.wider_group", params, remark=True)
    if found and found.derived:
        yield Reason("remark.derived", {}, remark=True)
    for warning in against.warnings:
        params = {"period": pack.period if pack else ""}
        yield Reason(f"remark.{warning}", params, remark=True)
    if _pay(job) is not None and known(job.pay_reported) == "no":
        yield Reason("remark.pay_from_elsewhere", {}, remark=True)
    if not rule.settled:
        yield Reason("remark.rule_not_settled", {}, remark=True)
