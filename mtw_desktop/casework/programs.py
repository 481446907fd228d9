"""Programs of the directory, ranked by what was typed and by the need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mtw_desktop.casework.consents import (
    ConsentAnswer,
    ConsentRow,
    consent_today,
    covers,
    local_today,
    names_of,
)
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.records import Organization, Program

#: What a referral shares unless staff choose otherwise: the name, how to call, and the need.
USUAL_CLASSES = ("identity", "contact", "sensitive")
#: Facts of the directory are believed for so long after somebody checked them.
STALE = timedelta(days=365)
_FITS = 62.0
_SAME_NEED = 25.0
_COALITION = 4.0


@dataclass(frozen=True, slots=True)
class ProgramRow:
    """A program that fits. ``line1`` names it ("United Way · early education"), ``line2`` says who
    may come, in which languages and when; both in the screen language, plain, maybe empty."""

    program: Program
    organization: Organization
    line1: str
    line2: str
    consent: ConsentAnswer


def suggest_programs(
    session: Session,
    text: str,
    need_domain: str | None = None,
    *,
    participant_id: str | None = None,
    limit: int = 8,
) -> list[ProgramRow]:
    """Programs by what was typed and by the need; ``consent`` is for this participant.

    With nothing typed: the programs for the need, the coalition's first. Programs that are closed
    are left out.
    """
    organizations = {each.id: each for each in session.store.many(Organization)}
    scored = [
        (score, program, organization)
        for program in session.store.many(Program)
        if known(program.status) not in ("inactive", "defunct")
        and (organization := organizations.get(program.organization_id)) is not None
        and (score := _score(program, organization, fold(text), need_domain)) > 0
    ]
    scored.sort(key=lambda each: (-each[0], each[2].name, each[1].name))
    consent = consent_today(session, participant_id) if participant_id else None
    today = local_today(session)
    return [
        _row(program, organization, consent, today, session.language)
        for _, program, organization in scored[:limit]
    ]


def languages_text(codes: Iterable[str], language: str) -> str:
    """``English, español``: languages by name, comma between."""
    return ", ".join(code_label("language", code, language) for code in codes)


def address_text(program: Program) -> str:
    """Street, city, state and ZIP of a program on one line; empty if unknown."""
    place = " ".join(filter(None, (known(program.state), known(program.zip))))
    return ", ".join(filter(None, (known(program.street), known(program.city), place)))


def ages_text(program: Program, language: str) -> str:
    """``Ages 0–5``, ``Ages 18 and over``; empty if anyone may come."""
    low, high = known(program.minimum_age), known(program.maximum_age)
    if high is not None:
        return label("casework.ages_between", language, low=low or 0, high=high)
    return label("casework.ages_from", language, low=low) if low else ""


def should_call(program: Program, today: date, *, has_appointment: bool) -> bool:
    """Whether to call before going: nobody has checked the facts within a year, or nobody knows
    the hours and no time has been agreed on."""
    checked = program.checked_on
    stale = checked is None or today - checked > STALE
    return stale or not (known(program.hours) or has_appointment)


def _score(program: Program, organization: Organization, typed: str, domain: str | None) -> float:
    """0 for no fit; more is better."""
    same_need = domain is not None and domain in program.need_domains
    extra = _SAME_NEED * same_need + _COALITION * organization.in_coalition
    if not typed:
        return extra + 1 if same_need or domain is None else 0.0
    names = (program.name, organization.name, *organization.alternate_names)
    found = _text_score(typed, [fold(each) for each in names])
    if found < _FITS:
        words = " ".join(filter(None, (known(program.description), known(program.city))))
        found = _FITS if _all_words_begin(typed, fold(words)) else 0.0
    return found + extra if found else 0.0


def _text_score(typed: str, names: Sequence[str]) -> float:
    """0-100: beginnings of words count in full; a spelling mistake is compared word by word."""
    if any(_all_words_begin(typed, each) for each in [*names, " ".join(names)]):
        return 100.0
    return 0.0 if len(typed) < 4 else max(0.9 * _word_by_word(typed, each) for each in names)


def _word_by_word(typed: str, name: str) -> float:
    from rapidfuzz import fuzz

    words = name.split()
    return min(
        max((fuzz.ratio(each, word) for word in words), default=0.0) for each in typed.split()
    )


def _all_words_begin(typed: str, text: str) -> bool:
    words = text.split()
    return all(any(word.startswith(each) for word in words) for each in typed.split())


def _row(
    program: Program,
    organization: Organization,
    consent: ConsentRow | None,
    today: date,
    language: str,
) -> ProgramRow:
    particulars = (
        ages_text(program, language) or known(program.eligibility) or "",
        languages_text(program.languages, language),
        known(program.hours) or "",
    )
    return ProgramRow(
        program=program,
        organization=organization,
        line1=f"{organization.name} · {program.name}",
        line2=" · ".join(filter(None, particulars)),
        consent=(
            covers(consent, names_of(organization), USUAL_CLASSES, today) if consent else "needed"
        ),
    )
