"""Valid records with made-up people: a test says only what matters to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import count
from typing import Any, TypeVar

from mtw_desktop.domain.ids import new_code, new_id
from mtw_desktop.domain.kinds import Record
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.records import (
    KINDS,
    Consent,
    EntryProfile,
    HouseholdMember,
    Need,
    Note,
    Organization,
    Participant,
    Program,
    Referral,
    ReferralEvent,
    Staff,
)
from sync.digests import canonical, content_hash
from sync.protocol import Entry
from tests.builders_work import (
    ORG_ID,
    STAFF_ID,
    attachment,
    card,
    card_lot,
    credential,
    custom_answer,
    custom_form,
    custom_question,
    employer,
    enrollment,
    event,
    follow_up,
    fund,
    issue,
    merge,
    placement,
    reconciliation,
    support_request,
    task,
)

R = TypeVar("R", bound=Record)
_numbers = count(1)

__all__ = [
    "ORG_ID",
    "STAFF_ID",
    "attachment",
    "card",
    "card_lot",
    "consent",
    "credential",
    "custom_answer",
    "custom_form",
    "custom_question",
    "employer",
    "enrollment",
    "entry",
    "entry_profile",
    "event",
    "every_kind",
    "follow_up",
    "fund",
    "household_member",
    "intake",
    "issue",
    "merge",
    "need",
    "note",
    "organization",
    "participant",
    "placement",
    "program",
    "reconciliation",
    "referral",
    "referral_event",
    "staff",
    "support_request",
    "task",
]


def participant(**fields: Any) -> Participant:
    """Guerlande Étienne, born 1990-03-04, with a telephone of her own."""
    number = next(_numbers)
    given = {
        "code": new_code("M"),
        "given_name": "Guerlande",
        "family_name": "Étienne",
        "birth_date": date(1990, 3, 4),
        "phone": f"+1305555{number % 10_000:04d}",
        "language": "ht",
    }
    return _made(Participant, given, fields)


def household_member(participant_id: str, **fields: Any) -> HouseholdMember:
    """A child of six who needs care."""
    given = {"name": "Widline", "relationship": "child", "age": 6, "needs_care": "yes"}
    return _made(HouseholdMember, {"participant_id": participant_id, **given}, fields)


def entry_profile(participant_id: str, **fields: Any) -> EntryProfile:
    """Out of work, three in the household."""
    given = {"as_of": date(2026, 11, 22), "household_size": 3, "children_under_18": 1}
    return _made(EntryProfile, {"participant_id": participant_id, **given}, fields)


def consent(participant_id: str, **fields: Any) -> Consent:
    """Consent given for a year to one organization."""
    given = {
        "state": "given",
        "text_version": "2026-1",
        "language": "ht",
        "recipients": (ORG_ID,),
        "data_classes": ("identity", "contact"),
        "starts": date(2026, 11, 22),
        "expires": date(2027, 11, 22),
    }
    return _made(Consent, {"participant_id": participant_id, **given}, fields)


def need(participant_id: str, **fields: Any) -> Need:
    """A ride to training, soon."""
    given = {"domain": "transport", "urgency": "soon", "status": "open", "detail": "No bus at 6 am"}
    return _made(Need, {"participant_id": participant_id, **given}, fields)


def note(participant_id: str, **fields: Any) -> Note:
    """A short telephone call."""
    given = {"text": "Called; will bring papers.", "contact_type": "phone", "minutes": 10}
    return _made(Note, {"participant_id": participant_id, **given}, fields)


def referral(participant_id: str, **fields: Any) -> Referral:
    """To a child care office, requested."""
    given = {
        "number": new_code("R"),
        "status": "requested",
        "to_organization": "Sunrise Child Care",
        "to_service": "Day care",
        "share_classes": ("identity", "contact"),
    }
    return _made(Referral, {"participant_id": participant_id, **given}, fields)


def referral_event(referral_id: str, participant_id: str, **fields: Any) -> ReferralEvent:
    """The slip was printed."""
    given = {"referral_id": referral_id, "participant_id": participant_id, "event": "printed"}
    return _made(ReferralEvent, given, fields)


def organization(**fields: Any) -> Organization:
    """A member of the coalition."""
    return _made(Organization, {"name": "Harbor Works", "in_coalition": True}, fields)


def program(organization_id: str, **fields: Any) -> Program:
    """A day care in the north of the county."""
    given = {"name": "Day care", "need_domains": ("childcare",), "city": "Miami"}
    return _made(Program, {"organization_id": organization_id, **given}, fields)


def staff(**fields: Any) -> Staff:
    """A caseworker."""
    given = {"organization_id": ORG_ID, "name": "Rosa Delgado", "role": "caseworker"}
    return _made(Staff, given, fields)


def intake() -> list[Record]:
    """A whole intake: the person, profile, consent, two children, three needs."""
    person = participant()
    return [
        person,
        entry_profile(person.id),
        consent(person.id),
        household_member(person.id),
        household_member(person.id, name="Stevenson", age=9),
        need(person.id),
        need(person.id, domain="childcare", urgency="now"),
        need(person.id, domain="technology", urgency="later"),
    ]


def every_kind() -> list[Record]:
    """One record of each kind, about one person where it is about somebody."""
    person, place, paper = participant(), organization(), custom_form()
    sent, asked, question = (
        referral(person.id),
        support_request(person.id),
        custom_question(paper.id),
    )
    given = issue(person.id, support_request_id=asked.id)
    return [
        person,
        *(made(person.id) for made in (household_member, entry_profile, consent, need, note)),
        *(made(person.id) for made in (enrollment, credential, placement, follow_up)),
        *(made() for made in (staff, fund, card_lot, card, reconciliation, employer, task, event)),
        *(place, program(place.id), sent, referral_event(sent.id, person.id), asked, given),
        *(attachment(given), paper, question, custom_answer(person.id, question)),
        merge(person.id, new_id()),
    ]


def entry(
    record: Record, seq: int, *, rev: int = 1, m: Mapping[str, str] | None = None, **more: Any
) -> Entry:
    """What a server would send for a record; ``env`` and unknown fields may be given."""
    kind = next(name for name, each in KINDS.items() if isinstance(record, each.cls))
    fields: dict[str, Any] = {**record_to_plain(record), **more.pop("f", {})}
    env = {
        "home_org": record.home_org or ORG_ID,
        "created_at": "2026-11-20T12:00:00.000Z",
        "created_by": STAFF_ID,
        "updated_at": "2026-11-20T12:00:00.000Z",
        "updated_by": STAFF_ID,
    }
    return Entry(
        seq=seq,
        act=more.pop("act", "PUT"),
        rec=record.id,
        kind=kind,
        rev=rev,
        f=fields,
        m=dict(m) if m else {"*": f"op-{record.id}-{rev}"},
        env={**env, **more.pop("env", {})},
        h=content_hash(kind, canonical(fields)),
        **more,
    )


def _made(cls: type[R], given: Mapping[str, Any], fields: Mapping[str, Any]) -> R:
    return cls(**{"id": new_id(), **given, **fields})
