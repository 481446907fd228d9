"""Builders of what a person receives and reaches: supports, cards, training, work, tasks, files.

Made up and valid, like those of ``tests.builders``, which offers them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from itertools import count
from typing import Any, TypeVar

from mtw_desktop.domain.custom import choice_text
from mtw_desktop.domain.ids import new_code, new_id
from mtw_desktop.domain.kinds import Record
from mtw_desktop.domain.merges import choices_text, moved_text
from mtw_desktop.domain.records import (
    Attachment,
    Card,
    CardLot,
    Credential,
    CustomAnswer,
    CustomForm,
    CustomQuestion,
    Employer,
    Enrollment,
    Event,
    FollowUp,
    Fund,
    Issue,
    Merge,
    Placement,
    Reconciliation,
    SupportRequest,
    Task,
)

R = TypeVar("R", bound=Record)
_serials = count(1)

STAFF_ID = "01900000-0000-7000-8000-00000000a001"
OTHER_STAFF_ID = "01900000-0000-7000-8000-00000000a002"
THIRD_STAFF_ID = "01900000-0000-7000-8000-00000000a003"
ORG_ID = "01900000-0000-7000-8000-00000000b001"
MOMENT = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def fund(**fields: Any) -> Fund:
    """Grant money, no caps but one gas card a month."""
    given = {"name": "Good Jobs supports", "source": "gjc", "cap_each_month": 1}
    return _made(Fund, given, fields)


def card_lot(**fields: Any) -> CardLot:
    """Ten gas cards of $50, bought by one person on the word of another."""
    given = {
        "card_type": "gas_card",
        "vendor": "Corner Fuel",
        "quantity": 10,
        "value_cents": 5000,
        "received_on": date(2026, 11, 2),
        "purchased_by_id": STAFF_ID,
        "authorized_by_id": OTHER_STAFF_ID,
        "custodian_id": STAFF_ID,
    }
    return _made(CardLot, given, fields)


def card(**fields: Any) -> Card:
    """A gas card of $50 in stock."""
    given = {
        "card_type": "gas_card",
        "serial": f"6006491{next(_serials):09d}",
        "state": "in_stock",
        "value_cents": 5000,
        "received_on": date(2026, 11, 2),
        "custodian_id": STAFF_ID,
    }
    return _made(Card, given, fields)


def support_request(participant_id: str, **fields: Any) -> SupportRequest:
    """A monthly bus pass, asked for and not yet decided."""
    given = {
        "participant_id": participant_id,
        "state": "requested",
        "support_type": "bus_pass",
        "item": "Monthly bus pass",
        "amount_cents": 11250,
        "activity_enabled": "Get to class three days a week",
        "tried": ("County transit program: two weeks' wait",),
        "basis_of_need": "tanf_snap",
        "requester_id": STAFF_ID,
        "requested_at": MOMENT,
    }
    return _made(SupportRequest, given, fields)


def issue(participant_id: str, **fields: Any) -> Issue:
    """A gas card of $50 handed over by one person on the word of another."""
    given = {
        "participant_id": participant_id,
        "number": new_code("S"),
        "support_type": "gas_card",
        "purpose": "Drive to class",
        "amount_cents": 5000,
        "issued_at": MOMENT,
        "issuer_id": STAFF_ID,
        "authorizer_id": OTHER_STAFF_ID,
        "receipt_due": date(2026, 12, 4),
    }
    return _made(Issue, given, fields)


def reconciliation(**fields: Any) -> Reconciliation:
    """Nine cards where nine should be, counted by one and watched by another."""
    given = {
        "counted_at": MOMENT,
        "card_type": "gas_card",
        "custodian_id": STAFF_ID,
        "expected": 9,
        "counted": 9,
        "counted_by_id": OTHER_STAFF_ID,
        "witnessed_by_id": THIRD_STAFF_ID,
    }
    return _made(Reconciliation, given, fields)


def enrollment(participant_id: str, **fields: Any) -> Enrollment:
    """In an IT support class since September."""
    given = {
        "participant_id": participant_id,
        "organization_id": ORG_ID,
        "program_name": "IT Support",
        "cohort": "Fall 2026",
        "cip": "11.1006",
        "stage": "active",
        "start_on": date(2026, 9, 8),
    }
    return _made(Enrollment, given, fields)


def credential(participant_id: str, **fields: Any) -> Credential:
    """An occupational certificate with two new skills."""
    given = {
        "credential_type": "occupational_certificate",
        "name": "IT Support Certificate",
        "awarded_on": date(2026, 11, 13),
        "skills": ("it", "project_management"),
    }
    return _made(Credential, {"participant_id": participant_id, **given}, fields)


def employer(**fields: Any) -> Employer:
    """A partner that hires for its help desk."""
    given = {"name": "Bayside Systems", "zip": "33127", "naics": "541512", "partner": "yes"}
    return _made(Employer, given, fields)


def placement(participant_id: str, **fields: Any) -> Placement:
    """A full-time job in the field at $21.50 an hour."""
    given = {
        "participant_id": participant_id,
        "employer_name": "Bayside Systems",
        "employer_zip": "33127",
        "placement_type": "full_time",
        "soc": "15-1232",
        "naics": "541512",
        "start_on": date(2026, 11, 16),
        "pay_reported": "yes",
        "hourly_cents": 2150,
        "weekly_hours": 40,
        "in_field": "yes",
    }
    return _made(Placement, given, fields)


def follow_up(participant_id: str, **fields: Any) -> FollowUp:
    """Due 30 days after the job began."""
    given = {"follow_up_kind": "day_30", "due": date(2026, 12, 16), "owner_id": STAFF_ID}
    return _made(FollowUp, {"participant_id": participant_id, **given}, fields)


def task(**fields: Any) -> Task:
    """Call somebody by Tuesday."""
    given = {"title": "Call about the bus pass", "due": date(2026, 11, 24), "owner_id": STAFF_ID}
    return _made(Task, given, fields)


def attachment(record: Record | None = None, **fields: Any) -> Attachment:
    """A photographed receipt, of a record if one is given."""
    given: dict[str, Any] = {
        "file_kind": "receipt",
        "name": "receipt.jpg",
        "media_type": "image/jpeg",
        "size": 48_211,
        "sha256": SHA256,
    }
    if record is not None:
        given["record_id"] = record.id
        given["participant_id"] = getattr(record, "participant_id", None)
    return _made(Attachment, given, fields)


def event(**fields: Any) -> Event:
    """A morning at a library."""
    given = {"name": "Tech morning", "place": "Lemon City Library", "held_on": date(2026, 11, 14)}
    return _made(Event, given, fields)


def custom_form(**fields: Any) -> CustomForm:
    """A short survey of a coalition's own."""
    given = {"form_id": "devices", "version": "2026-11", "title_en": "Devices", "sha256": SHA256}
    return _made(CustomForm, given, fields)


def custom_question(custom_form_id: str, **fields: Any) -> CustomQuestion:
    """A choice of two."""
    given = {
        "custom_form_id": custom_form_id,
        "position": 1,
        "name": "has_laptop",
        "question_type": "select_one",
        "label_en": "Do you have a laptop?",
        "choices": (
            choice_text("yes", {"en": "Yes", "es": "Sí", "ht": "Wi"}),
            choice_text("no", {"en": "No", "es": "No", "ht": "Non"}),
        ),
        "sharing": "demographic",
    }
    return _made(CustomQuestion, given, fields)


def custom_answer(participant_id: str, question: CustomQuestion, **fields: Any) -> CustomAnswer:
    """Yes."""
    given = {
        "participant_id": participant_id,
        "custom_form_id": question.custom_form_id,
        "custom_question_id": question.id,
        "answered_on": date(2026, 11, 14),
        "value": "yes",
    }
    return _made(CustomAnswer, given, fields)


def merge(winner_id: str, loser_id: str, **fields: Any) -> Merge:
    """Two records of one person; the telephone came from the second."""
    given = {
        "winner_id": winner_id,
        "loser_id": loser_id,
        "field_choices": choices_text({"phone": "loser", "zip": "winner"}),
        "moved": moved_text({"need": [new_id()]}),
        "state_before": "{}",
    }
    return _made(Merge, given, fields)


def _made(cls: type[R], given: Mapping[str, Any], fields: Mapping[str, Any]) -> R:
    return cls(**{"id": new_id(), **given, **fields})
