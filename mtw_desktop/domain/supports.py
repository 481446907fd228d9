"""Supports: what is asked for, approved, bought, kept in stock, handed out and counted.

Sources: CAREER NDWG guide, pages 22-24, and Wisconsin DWD 8.6.3 (support request); EDA wraparound
sheet (use, amount, funding source); PCCD, Colorado OSC, BFET and OVC (near-cash log). The rules
over these kinds are in ``support_rules``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mtw_desktop.domain.answers import Answer
from mtw_desktop.domain.kinds import (
    MergeRule,
    Record,
    Sharing,
    choice,
    date_,
    flag,
    integer,
    long_text,
    moment,
    money,
    record_kind,
    ref,
    text,
    texts,
)

_ID = Sharing.IDENTITY
_SENS = Sharing.SENSITIVE
_OPS = Sharing.OPERATIONAL


@record_kind("fund")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Fund(Record):
    """Where the money comes from (EDA wraparound sheet, Funding Source). Caps are the
    coalition's own (NDWG and Santa Ana show that they differ by place); none means no cap."""

    organization_id: str | None = ref("organization")
    name: str = text(_OPS)
    source: str = choice(_OPS, "fund_source")
    source_other: Answer[str] = text(_OPS)
    account_code: Answer[str] = text(_OPS, max_length=60)
    amount_cents: Answer[int] = money(_OPS)
    starts: date | None = date_(_OPS)
    ends: date | None = date_(_OPS)
    cap_each_cents: Answer[int] = money(_OPS)
    cap_year_cents: Answer[int] = money(_OPS)
    cap_each_month: Answer[int] = integer(_OPS)
    closed: bool = flag(_OPS)


@record_kind("card_lot")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CardLot(Record):
    """Cards received into stock (PCCD; the purchaser is not the authorizer). ``value_cents`` is
    the value of one card."""

    card_type: str = choice(_OPS, "card_type")
    vendor: Answer[str] = text(_OPS)
    invoice: Answer[str] = text(_OPS, max_length=60)
    quantity: Answer[int] = integer(_OPS)
    value_cents: Answer[int] = money(_OPS)
    fund_id: str | None = ref("fund")
    received_on: date | None = date_(_OPS)
    purchased_by_id: str | None = ref("staff")
    authorized_by_id: str | None = ref("staff")
    received_by_id: str | None = ref("staff")
    custodian_id: str | None = ref("staff")
    storage: Answer[str] = text(_OPS)
    receipt_attachment_id: str | None = ref("attachment")
    remarks: Answer[str] = long_text(_OPS, max_length=2000)


@record_kind("card")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Card(Record):
    """One gas card, bus pass or voucher with a serial number (PCCD, OSC: full number, value, date
    received, custodian). When two laptops disagree about its state, the one that keeps money from
    being handed out again stays."""

    card_type: str = choice(_OPS, "card_type")
    serial: str = text(_SENS, max_length=60, masked=True)
    state: str = choice(
        _OPS,
        "card_state",
        merge=MergeRule.PROTECTIVE,
        protective_order=("void", "lost", "issued", "returned", "in_stock"),
    )
    state_reason: Answer[str] = text(_OPS)
    value_cents: Answer[int] = money(_OPS)
    fund_id: str | None = ref("fund")
    lot_id: str | None = ref("card_lot")
    received_on: date | None = date_(_OPS)
    expires_on: date | None = date_(_OPS)
    custodian_id: str | None = ref("staff")


@record_kind("support_request")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SupportRequest(Record):
    """Help asked for a person, and the decision (CAREER NDWG guide, pages 22-24; DWD 8.6.3; the
    specific use and amount of the EDA wraparound sheet). Of two states set unseen, money already
    handed out counts most, then a no."""

    participant_id: str = ref("participant")
    need_id: str | None = ref("need")
    enrollment_id: str | None = ref("enrollment")
    state: str = choice(
        _OPS,
        "support_state",
        merge=MergeRule.PROTECTIVE,
        protective_order=("issued", "cancelled", "denied", "approved", "requested", "draft"),
    )
    support_type: str = choice(_SENS, "support_type")
    item: Answer[str] = text(_SENS)
    vendor: Answer[str] = text(_SENS)
    amount_cents: Answer[int] = money(_SENS)
    approved_cents: Answer[int] = money(_SENS)
    period_start: date | None = date_(_OPS)
    period_end: date | None = date_(_OPS)
    needed_by: date | None = date_(_OPS)
    activity_enabled: Answer[str] = text(_SENS, max_length=400)
    why_not_elsewhere: Answer[str] = long_text(_SENS, max_length=2000)
    tried: tuple[str, ...] = texts(_SENS)
    basis_of_need: Answer[str] = choice(_SENS, "support_basis")
    proof: Answer[str] = text(_SENS, max_length=400)
    fund_id: str | None = ref("fund")
    requester_id: str | None = ref("staff")
    requested_at: datetime | None = moment(_OPS)
    approver_id: str | None = ref("staff")
    decided_at: datetime | None = moment(_OPS)
    decision_reason: Answer[str] = long_text(_SENS, max_length=2000)


@record_kind("issue", append_only=True)
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Issue(Record):
    """A support or card handed to a person (PCCD, OSC, OVC). Never edited: a wrong one is undone
    by a second issue that names it in ``reversal_of``. A receipt that comes later is an attachment
    of this record."""

    participant_id: str = ref("participant")
    support_request_id: str | None = ref("support_request")
    card_id: str | None = ref("card")
    fund_id: str | None = ref("fund")
    number: str = text(_OPS, max_length=12)
    support_type: str = choice(_SENS, "support_type")
    item: Answer[str] = text(_SENS)
    purpose: Answer[str] = text(_SENS, max_length=400)
    amount_cents: Answer[int] = money(_SENS)
    issued_at: datetime | None = moment(_OPS)
    issuer_id: str | None = ref("staff")
    authorizer_id: str | None = ref("staff")
    recipient_name: Answer[str] = text(_ID)
    recipient_signature_id: str | None = ref("attachment")
    issuer_signature_id: str | None = ref("attachment")
    authorizer_signature_id: str | None = ref("attachment")
    use_statement: Answer[str] = text(_OPS, max_length=60)
    receipt_due: date | None = date_(_OPS)
    reversal_of: str | None = ref("issue")
    reversal_reason: Answer[str] = long_text(_OPS, max_length=2000)


@record_kind("reconciliation", append_only=True)
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Reconciliation(Record):
    """The stock counted against the book (BFET: date, counted, expected, difference, two people;
    PCCD: at least once a quarter, by somebody who neither issues nor keeps the cards)."""

    counted_at: datetime | None = moment(_OPS)
    card_type: Answer[str] = choice(_OPS, "card_type")
    fund_id: str | None = ref("fund")
    custodian_id: str | None = ref("staff")
    storage: Answer[str] = text(_OPS)
    expected: Answer[int] = integer(_OPS)
    counted: Answer[int] = integer(_OPS)
    expected_cents: Answer[int] = money(_OPS)
    counted_cents: Answer[int] = money(_OPS)
    missing_card_ids: tuple[str, ...] = texts(_OPS)
    explanation: Answer[str] = long_text(_OPS, max_length=2000)
    counted_by_id: str | None = ref("staff")
    witnessed_by_id: str | None = ref("staff")
