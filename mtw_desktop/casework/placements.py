"""Jobs, internships and apprenticeships: entered, held against the good job test, ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from typing import Any, cast

from mtw_desktop.casework import follow_ups
from mtw_desktop.casework.case_rows import Tone
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.employers import same_employer
from mtw_desktop.casework.record_form import AsideLine
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.wage_packs import wage_packs
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.codelists import code_of
from mtw_desktop.domain.good_job import (
    CANNOT_TELL,
    DOES_NOT_MEET,
    MEETS,
    Job,
    Judgement,
    Reason,
    Rule,
    judge,
    load_rule,
    missing_of,
    outcome_text,
    reason_text,
)
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.job_checks import Check, job_checks
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.plain import record_from_plain
from mtw_desktop.domain.records import KINDS, Employer, Enrollment, Placement
from mtw_desktop.domain.wages import Benchmark, benchmark
from mtw_desktop.errors import RuleBroken

#: Plain values of the fields of a placement, by name: what a form holds.
PlacementAnswers = Mapping[str, Any]
TONES: dict[str, Tone] = {MEETS: "good", DOES_NOT_MEET: "warning", CANNOT_TELL: "muted"}
#: EDA Employment Type -> the kind of job that a rule knows.
_KINDS = {
    "Full-time employment": "full_time",
    "Part-time employment": "part_time",
    "Seasonal employment": "seasonal",
    "Earn and Learn employment": "earn_and_learn",
    "Other": "other",
}


@dataclass(frozen=True, slots=True)
class VerdictReason:
    """A reason in words. ``holds``: met, not met, or unknown (``None``)."""

    text: str
    tone: Tone
    holds: bool | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a job is a good job. ``outcome``: meets, does_not_meet, cannot_tell; ``text`` its
    words.

    ``benchmark`` names the figure of the day the job began with its period and source, empty if
    there is none; ``warnings`` are what to know about figures and rule; ``missing`` are the reasons
    that keep it from being judged; ``settled`` is False while the coalition has not confirmed its
    rule. ``below_minimum``: the pay is under the minimum wage.
    """

    outcome: str
    text: str
    tone: Tone
    reasons: tuple[VerdictReason, ...]
    benchmark: str
    pack_id: str | None
    settled: bool
    warnings: tuple[str, ...]
    missing: tuple[str, ...]
    below_minimum: bool = False


def judge_placement(
    session: Session, placement: Placement | PlacementAnswers, language: str | None = None
) -> Verdict:
    """The verdict on a job, or on the answers of a form that is being filled in.

    Pay is held against the wage benchmarks in force on the day the job began; where they have no
    figure, that is said, never guessed. Texts are in ``language`` or the screen language.
    """
    return verdict_of(as_placement(placement), language or session.language)


def verdict_of(placement: Placement, lang: str) -> Verdict:
    """``judge_placement`` in a language, for where no store is open."""
    found, against = judgement_of(placement), benchmark_of(placement)
    conditions = [each for each in found.reasons if not each.remark]
    return Verdict(
        outcome=found.outcome,
        text=outcome_text(found, lang),
        tone=TONES[found.outcome],
        reasons=tuple(_reason(each, lang) for each in conditions),
        benchmark=_benchmark_text(against, lang),
        pack_id=found.pack_id,
        settled=_rule().settled,
        warnings=tuple(reason_text(each, lang) for each in found.reasons if each.remark),
        missing=tuple(reason_text(each, lang) for each in missing_of(found)),
        below_minimum=found.below_minimum,
    )


def judgement_of(placement: Placement) -> Judgement:
    """The bare judgement, without words: cheap enough for a long list."""
    return judge(_job(placement), benchmark_of(placement), _rule())


def benchmark_of(placement: Placement) -> Benchmark:
    """The figures for the occupation on the day the job began."""
    return _benchmark(known(placement.soc), known(placement.start_on))


def checks_of(
    session: Session, placement: Placement | PlacementAnswers, language: str | None = None
) -> list[AsideLine]:
    """What a reviewer of the report would ask about this job, as lines of warning."""
    lang = language or session.language
    job = as_placement(placement)
    enrollment = session.store.get(Enrollment, job.enrollment_id) if job.enrollment_id else None
    begun = known(enrollment.start_on) if enrollment else None
    return check_lines("placement", job_checks(job, local_today(session), begun), lang)


def check_lines(kind: str, checks: Sequence[Check], lang: str) -> list[AsideLine]:
    """The reviewer's checks on a record as lines; what is not filled in stands on one."""
    named = [(each.code, label(f"{kind}.{each.field}", lang)) for each in checks]
    blank = [field for code, field in named if code == "filled"]
    lines = [label("check.filled", lang, field=", ".join(blank))] if blank else []
    lines += [
        label(f"check.{code}", lang, field=field) for code, field in named if code != "filled"
    ]
    return [AsideLine(each, "warning") for each in lines]


def add_placement(session: Session, participant_id: str, **fields: Any) -> tuple[str, Changed]:
    """Enter a job with its follow-ups after 30, 90 and 180 days; the id and what changed.

    ``fields`` are those of ``Placement``. An employer by name that is not on record is entered too.
    """
    placement = Placement(id=new_id(), participant_id=participant_id, **fields)
    return placement.id, write_placement(session, placement, None)


def change_placement(session: Session, placement_id: str, **fields: Any) -> Changed:
    """Change a job; follow-ups that wait move with its start and fall away after its end."""
    before = session.store.get(Placement, placement_id)
    if before is None or before.voided_at:
        raise RuleBroken("no such placement")
    if fields.get("employer_id") not in (None, before.employer_id):
        fields = {"employer_name": None, "employer_zip": None, **fields}
    return write_placement(session, replace(before, **fields), before)


def end_placement(session: Session, placement_id: str, on: date, reason: str = "") -> Changed:
    """Enter that a job has ended. ``RuleBroken`` if it ends before it began."""
    placement = session.store.get(Placement, placement_id)
    start = known(placement.start_on) if placement else None
    if start and on < start:
        raise RuleBroken("a job does not end before it began")
    return change_placement(session, placement_id, end_on=on, end_reason=reason.strip() or None)


def void_placement(session: Session, placement_id: str, reason: str) -> Changed:
    """Take a job that was entered by mistake out of use, with the follow-ups that wait for it."""
    placement = session.store.get(Placement, placement_id)
    if placement is None or placement.voided_at:
        raise RuleBroken("no such placement")
    with session.store.atomic(session.staff.id) as tx:
        follow_ups.void_in(tx, session, placement, reason)
    return Changed(tx.changed, tx.changed_ids | {placement.participant_id})


def write_placement(session: Session, placement: Placement, before: Placement | None) -> Changed:
    """Write a job, its employer if that one is new, the benchmarks it was held against and its
    follow-ups, in one transaction."""
    placement, employer = _with_employer(session, placement)
    placement = replace(placement, benchmark_pack=judgement_of(placement).pack_id)
    with session.store.atomic(session.staff.id) as tx:
        if employer is not None:
            tx.create(employer)
        if before is None:
            tx.create(placement)
        else:
            tx.update(Placement, placement.id, follow_ups.fields_of(placement))
        follow_ups.plan_in(session, tx, placement)
    return Changed(tx.changed, tx.changed_ids | {placement.participant_id})


def as_placement(given: Placement | PlacementAnswers) -> Placement:
    """A placement out of plain values; values that do not fit their field are left out."""
    if isinstance(given, Placement):
        return given
    kind = KINDS["placement"]
    fields: dict[str, Any] = {"participant_id": ""}
    for name, plain in given.items():
        if name in kind.fields:
            try:
                record_from_plain(kind, {name: plain}, id="")
            except (ValueError, KeyError):
                continue
            fields[name] = plain
    return cast(Placement, record_from_plain(kind, fields, id=""))


def with_employer(session: Session, placement: Placement) -> Placement:
    """The placement with the facts of its employer copied in where it says nothing itself."""
    return _with_employer(session, placement)[0]


def _with_employer(session: Session, placement: Placement) -> tuple[Placement, Employer | None]:
    """The placement with its employer's facts copied in, and that employer if it is a new one."""
    name, new = known(placement.employer_name), None
    if placement.employer_id:
        employer = session.store.get(Employer, placement.employer_id)
    else:
        employer = same_employer(session, name) if name else None
        if employer is None and name:
            new = employer = Employer(
                id=new_id(),
                name=name,
                zip=known(placement.employer_zip),
                naics=known(placement.naics),
                partner=known(placement.partner_employer),
            )
    if employer is None:
        return placement, None
    copied = replace(
        placement,
        employer_id=employer.id,
        employer_name=name or employer.name,
        employer_zip=placement.employer_zip or known(employer.zip),
        naics=placement.naics or known(employer.naics),
        partner_employer=placement.partner_employer or known(employer.partner),
    )
    return copied, new


@cache
def _rule() -> Rule:
    return load_rule()


@lru_cache(maxsize=4096)
def _benchmark(soc: str | None, on: date | None) -> Benchmark:
    return benchmark(wage_packs(), soc, on)


def _job(placement: Placement) -> Job:
    kind = code_of("placement_type", known(placement.placement_type) or "")
    return Job(
        start_date=placement.start_on,
        hourly_cents=placement.hourly_cents,
        weekly_hours=placement.weekly_hours,
        pay_reported=placement.pay_reported,
        health=placement.health_benefits,
        pto=placement.paid_time_off,
        retirement=placement.retirement_plan,
        sick_leave=placement.sick_leave,
        training=placement.further_training,
        flexible_schedule=placement.flexible_schedule,
        union=placement.union_job,
        advancement=placement.advancement,
        kind=_KINDS.get(kind.crosswalk.get("eda", "")) if kind else None,
    )


def _reason(reason: Reason, lang: str) -> VerdictReason:
    tones: dict[bool | None, Tone] = {True: "good", False: "warning", None: "muted"}
    return VerdictReason(reason_text(reason, lang), tones[reason.holds], reason.holds)


def _benchmark_text(against: Benchmark, lang: str) -> str:
    pack, found = against.pack, against.found
    if pack is None or found is None or found.row is None or found.hourly_cents is None:
        return ""
    cents = found.hourly_cents
    return label(
        "work.benchmark",
        lang,
        title=found.row.title,
        figure=f"${cents // 100:,}.{cents % 100:02}",
        period=pack.period,
        source=pack.source,
    )
