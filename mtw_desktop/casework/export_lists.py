"""The lists that can leave the store: their columns, what is private in each, who stays out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from mtw_desktop.casework.audiences import sharers
from mtw_desktop.casework.duplicate_review import likely_pairs, reason_words
from mtw_desktop.casework.likeness import compare, features
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.kinds import FieldType, Record
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.records import (
    KINDS,
    Card,
    Employer,
    Enrollment,
    Event,
    FollowUp,
    Issue,
    Need,
    Participant,
    Placement,
    Referral,
    SupportRequest,
    Task,
)

ExportKind = Literal[
    "people", "needs", "referrals", "requests", "issues", "cards", "training", "jobs",
    "follow_ups", "employers", "tasks", "events", "duplicates",
]  # fmt: skip
#: What a column tells about somebody; "" for anything else.
Group = Literal["names", "contact", "words", ""]

CLASSES: dict[ExportKind, type[Record]] = {
    "people": Participant, "needs": Need, "referrals": Referral, "requests": SupportRequest,
    "issues": Issue, "cards": Card, "training": Enrollment, "jobs": Placement,
    "follow_ups": FollowUp, "employers": Employer, "tasks": Task, "events": Event,
    "duplicates": Participant,
}  # fmt: skip
EXPORTS: tuple[ExportKind, ...] = tuple(CLASSES)
#: Who may take restricted people along.
_TRUSTED = frozenset({"supervisor"})
_PERSON = ("code", "given_name", "family_name")
_OWN: dict[ExportKind, tuple[str, ...]] = {
    "needs": ("domain", "urgency", "detail", "status", "outcome_reason"),
    "referrals": (
        "number", "status", "priority", "to_organization", "to_service", "to_address",
        "to_phone", "appointment_at", "reason", "staff_name",
    ),
    "requests": (
        "state", "support_type", "item", "vendor", "amount_cents", "approved_cents",
        "period_start", "period_end", "needed_by", "fund_id", "requester_id", "requested_at",
        "approver_id", "decided_at", "activity_enabled", "why_not_elsewhere", "decision_reason",
    ),
    "issues": (
        "number", "support_type", "item", "purpose", "amount_cents", "card_id", "fund_id",
        "issued_at", "issuer_id", "authorizer_id", "receipt_due", "reversal_reason",
    ),
    "cards": (
        "card_type", "serial", "state", "state_reason", "value_cents", "fund_id", "lot_id",
        "received_on", "expires_on", "custodian_id",
    ),
    "training": tuple(
        name for name in KINDS["enrollment"].fields if name not in ("participant_id",)
    ),
    "jobs": tuple(
        name
        for name in KINDS["placement"].fields
        if name not in ("participant_id", "enrollment_id", "employer_id")
    ),
    "follow_ups": tuple(
        name
        for name in KINDS["follow_up"].fields
        if name not in ("participant_id", "enrollment_id", "placement_id")
    ),
    "employers": tuple(
        name for name in KINDS["employer"].fields if name != "organization_id"
    ),
    "tasks": ("title", "detail", "due", "owner_id", "done_at"),
    "events": tuple(KINDS["event"].fields),
}  # fmt: skip
_WITHOUT_PERSON = frozenset({"cards", "employers", "events"})
_NAMES = frozenset(
    {"given_name", "middle_name", "family_name", "name_to_use", "other_names"}
)  # fmt: skip
_CONTACT = frozenset(
    {
        "birth_date", "birth_date_quality", "phone", "other_phone", "email", "street",
        "apartment", "city", "zip", "landmark", "alternate_contact_name",
        "alternate_contact_relation", "alternate_contact_phone",
    }
)  # fmt: skip
#: Of the second person of a pair; and why the two look alike.
OTHER, WHY = "other", "export.column.why"
_TIMES = ("export.column.created_at", "export.column.updated_at")
_PAIRS = 10_000


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a list: its records by the area of a column's key, whose they are, and what is
    no field of any of them."""

    record: Record
    areas: Mapping[str, Record | None]
    people: tuple[Participant, ...]
    extra: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ExportCounts:
    """How many rows a list has, and how many of them belong to restricted people."""

    rows: int
    restricted: int


def columns(kind: ExportKind) -> tuple[str, ...]:
    """The columns of a list in order, by key."""
    if kind == "people":
        own = tuple(
            spec.label
            for spec in KINDS["participant"].fields.values()
            if spec.type is not FieldType.REF
        )
        return (*own, *_TIMES)
    person = tuple(f"participant.{each}" for each in _PERSON)
    if kind == "duplicates":
        people = (*_PERSON, "birth_date", "phone")
        return (
            *(f"participant.{each}" for each in people),
            *(f"{OTHER}.{each}" for each in people),
            WHY,
        )
    name = _kind_name(kind)
    who = () if kind in _WITHOUT_PERSON else person
    return (*who, *(f"{name}.{each}" for each in _OWN[kind]), *_TIMES)


def heading(key: str, lang: str) -> str:
    """What a column is called on the screen and in the file."""
    area, _, name = key.rpartition(".")
    if area == OTHER:
        return label("export.column.other", lang, name=label(f"participant.{name}", lang))
    return label(key, lang)


def group_of(key: str) -> Group:
    """What a column tells about a person."""
    area, _, name = key.rpartition(".")
    if area in ("participant", OTHER):
        return "names" if name in _NAMES else "contact" if name in _CONTACT else ""
    if area in KINDS and name in KINDS[area].fields:
        spec = KINDS[area].fields[name]
        return "words" if spec.type in (FieldType.LONG_TEXT, FieldType.TEXTS) else ""
    return ""


def may_take_restricted(session: Session) -> bool:
    """Whether who works here may export restricted people."""
    return session.staff.role in _TRUSTED


def list_ids(session: Session, kind: ExportKind) -> list[str]:
    """Everything a list holds, in its order; of pairs both ids with a space between."""
    if kind == "people":
        return own_ids(session, kind, session.store.people_ids(order="name"))
    if kind == "duplicates":
        return [f"{each.one.id} {each.other.id}" for each in likely_pairs(session, _PAIRS)]
    return own_ids(session, kind, session.store.ids(CLASSES[kind]))


def own_ids(session: Session, kind: ExportKind, ids: Sequence[str]) -> list[str]:
    """These without what other organizations show here: that never leaves this laptop."""
    theirs = set(sharers(session))
    if theirs and kind not in _WITHOUT_PERSON and kind not in ("people", "duplicates"):
        theirs = set(session.store.ids(CLASSES[kind], voided=True, participant_id=theirs))
    return [each for each in ids if theirs.isdisjoint(each.split())]


def export_counts(session: Session, kind: ExportKind, ids: Sequence[str] | None) -> ExportCounts:
    """How much a list holds, or these of its records: before anything is written."""
    chosen = list_ids(session, kind) if ids is None else own_ids(session, kind, ids)
    hidden = {each.id for each in session.store.many(Participant, restricted=True)}
    if not hidden or kind in _WITHOUT_PERSON:
        return ExportCounts(len(chosen), 0)
    if kind in ("people", "duplicates"):
        return ExportCounts(len(chosen), sum(bool(hidden & set(e.split())) for e in chosen))
    theirs = set(session.store.ids(CLASSES[kind], participant_id=hidden))
    return ExportCounts(len(chosen), sum(each in theirs for each in chosen))


def lines(session: Session, kind: ExportKind, ids: Sequence[str]) -> Iterator[Line]:
    """The rows of these ids, in their order; voided records are left out."""
    if kind == "duplicates":
        yield from _pairs(session, ids)
        return
    name = _kind_name(kind)
    found = {each.id: each for each in session.store.many(CLASSES[kind], id=list(ids))}
    whose = {each: _person_id(record) for each, record in found.items()}
    wanted = sorted({each for each in whose.values() if each})
    people = {each.id: each for each in session.store.many(Participant, voided=True, id=wanted)}
    for each in ids:
        if each in found:
            person = people.get(whose[each] or "")
            areas = {"participant": person, name: found[each]}
            yield Line(found[each], areas, (person,) if person else (), {})


def _pairs(session: Session, ids: Sequence[str]) -> Iterator[Line]:
    wanted = sorted({each for pair in ids for each in pair.split()})
    people = {each.id: each for each in session.store.many(Participant, id=wanted)}
    hits = {each.id: each for each in session.store.people(wanted)}
    for pair in ids:
        one, _, other = pair.partition(" ")
        if one not in people or other not in people:
            continue
        plain = (features(hits[one].plain()), features(hits[other].plain()))
        why = "; ".join(reason_words(compare(*plain)[1], session.language))
        both = people[one], people[other]
        yield Line(both[0], {"participant": both[0], OTHER: both[1]}, both, {WHY: why})


def _kind_name(kind: ExportKind) -> str:
    return next(name for name, each in KINDS.items() if each.cls is CLASSES[kind])


def _person_id(record: Record) -> str | None:
    if isinstance(record, Participant):
        return record.id
    found = getattr(record, "participant_id", None)
    return found if isinstance(found, str) else None
