"""Enrollments in lists and figures, and what a person has of training."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from mtw_desktop.casework.case_rows import CaseRow, Tone
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.records import Credential, Enrollment, Participant
from mtw_desktop.domain.training import stage_problems
from mtw_desktop.domain.wording import date_words

TrainingOrder = Literal["recent", "start", "provider", "stage"]
#: The stages in the order in which they are passed.
STAGES = tuple(each.code for each in codes("enrollment_stage"))
_COLUMNS = {
    "recent": "id",  # ids tell when a record was made, and need no sorting
    "start": "start_on",
    "provider": "provider_name",
    "stage": "stage",
}
_TONES: dict[str, Tone] = {
    "applied": "info",
    "waitlisted": "warning",
    "enrolled": "info",
    "active": "info",
    "completed": "good",
    "withdrawn": "muted",
}


@dataclass(frozen=True, slots=True)
class TrainingRow:
    """One enrollment in a list. Texts are in the screen language, plain.

    ``code`` is the person's. ``missing`` names the fields that the stage still asks for,
    ``missing_text`` says so in words (empty if there is nothing).
    """

    id: str
    participant_id: str
    short_name: str
    code: str
    provider: str
    program: str
    cohort: str
    stage: str
    stage_text: str
    tone: Tone
    start_on: date | None
    end_on: date | None
    since_text: str
    missing: tuple[str, ...] = ()
    missing_text: str = ""


@dataclass(frozen=True, slots=True)
class ProviderCount:
    """A provider and how many enrollments it has, in all and by stage (0 left out)."""

    name: str
    count: int
    by_stage: Mapping[str, int]


def training_ids(
    session: Session,
    *,
    stage: str | None = None,
    provider: str | None = None,
    order: TrainingOrder = "recent",
    descending: bool = True,
) -> list[str]:
    """The ids of all enrollments in order, or of those in a stage or with a provider (by name).

    ``recent``: by when they were entered. Cheap enough for 100,000 of them.
    """
    return session.store.ids(
        Enrollment, order=_COLUMNS[order], descending=descending, **_narrowed(stage, provider)
    )


def training_rows(session: Session, ids: Sequence[str]) -> list[TrainingRow]:
    """Rows for these ids, in this order; ids that are unknown or gone are left out."""
    found = {each.id: each for each in session.store.many(Enrollment, id=list(ids))}
    pids = {each.participant_id for each in found.values()}
    people = {each.id: each for each in session.store.many(Participant, id=pids)}
    shown = [found[each] for each in ids if each in found]
    return [_row(each, people.get(each.participant_id), session.language) for each in shown]


def stage_counts(session: Session, provider: str | None = None) -> dict[str, int]:
    """How many enrollments are in each stage, in the order of the stages; none is 0."""
    counted = session.store.counts(Enrollment, "stage", **_narrowed(None, provider))
    return {stage: counted.get(stage, 0) for stage in STAGES}


def provider_counts(session: Session) -> tuple[ProviderCount, ...]:
    """The providers that people are enrolled with, most people first."""
    by_name: dict[str, dict[str, int]] = defaultdict(dict)
    for stage in STAGES:
        for name, count in session.store.counts(Enrollment, "provider_name", stage=stage).items():
            by_name[name or ""][stage] = count
    found = [ProviderCount(name, sum(each.values()), each) for name, each in by_name.items()]
    return tuple(sorted(found, key=lambda each: (-each.count, each.name)))


def person_training(session: Session, participant_id: str) -> list[CaseRow]:
    """The enrollments of a person, the newest first, then their credentials."""
    store, lang = session.store, session.language
    enrollments = store.many(Enrollment, participant_id=participant_id, descending=True)
    credentials = store.many(Credential, participant_id=participant_id, descending=True)
    rows = [_case_row(_row(each, None, lang)) for each in enrollments]
    return rows + [_credential_row(each, lang) for each in credentials]


def span_text(start: date | None, end: date | None, lang: str) -> str:
    """``Sep 8, 2026 – Nov 13, 2026``, ``since Sep 8, 2026``, ``until ...``; empty if unknown."""
    if start and end:
        return f"{date_words(start, lang)} – {date_words(end, lang)}"
    if start:
        return label("work.since", lang, day=date_words(start, lang))
    return label("work.until", lang, day=date_words(end, lang)) if end else ""


def _narrowed(stage: str | None, provider: str | None) -> dict[str, Any]:
    asked = {"stage": stage, "provider_name": provider}
    return {name: value for name, value in asked.items() if value is not None}


def _row(enrollment: Enrollment, person: Participant | None, lang: str) -> TrainingRow:
    missing = stage_problems(enrollment)
    asked = ", ".join(label(f"enrollment.{name}", lang) for name in missing)
    start, end = known(enrollment.start_on), known(enrollment.end_on)
    return TrainingRow(
        id=enrollment.id,
        participant_id=enrollment.participant_id,
        short_name=short_name(person, lang) if person else "",
        code=person.code if person else "",
        provider=known(enrollment.provider_name) or "",
        program=known(enrollment.program_name) or "",
        cohort=known(enrollment.cohort) or "",
        stage=enrollment.stage,
        stage_text=code_label("enrollment_stage", enrollment.stage, lang),
        tone=_TONES.get(enrollment.stage, "muted"),
        start_on=start,
        end_on=end,
        since_text=span_text(start, end, lang),
        missing=missing,
        missing_text=label("work.missing", lang, what=asked) if missing else "",
    )


def _case_row(row: TrainingRow) -> CaseRow:
    parts = (row.provider, row.cohort, row.since_text, row.missing_text)
    return CaseRow(
        kind="enrollment",
        record_id=row.id,
        title=row.program or row.provider,
        detail=" · ".join(filter(None, parts if row.program else parts[1:])),
        pill=row.stage_text,
        tone="warning" if row.missing else row.tone,
        on=row.end_on or row.start_on,
        page="form",
        argument=FormPlace("enrollment", record_id=row.id),
        participant_id=row.participant_id,
    )


def _credential_row(credential: Credential, lang: str) -> CaseRow:
    kind = known(credential.credential_type)
    words = code_label("credential_type", kind, lang) if kind else ""
    awarded, name = known(credential.awarded_on), known(credential.name)
    day = date_words(awarded, lang) if awarded else ""
    return CaseRow(
        kind="credential",
        record_id=credential.id,
        title=name or words or label("kind.credential", lang),
        detail=" · ".join(filter(None, (words if name else "", known(credential.issuer), day))),
        pill=label("work.earned", lang),
        tone="good",
        on=awarded,
        page="form",
        argument=FormPlace("credential", record_id=credential.id),
        participant_id=credential.participant_id,
    )
