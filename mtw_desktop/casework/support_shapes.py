"""What the calls about cards and issues are given and give back. Money is integer cents; texts
are in the screen language, plain, without markup."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from mtw_desktop.casework.case_rows import Tone
from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.support_caps import CapWarning
from mtw_desktop.domain.forms import Problem

IssueListing = Literal["all", "receipts_due"]
CardGoes = Literal["returned", "void"]
PaperCopy = Literal["both", "participant", "office"]

#: Version of the use statement that people sign now (label ``support.use.<version>``).
USE_STATEMENT = "2026-1"


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card in a list. ``serial`` is masked; ``holder`` the short name of who has it, if it is
    with a person; ``moves`` the states it may be set to here."""

    id: str
    card_type: str
    type_text: str
    serial: str
    state: str
    state_text: str
    tone: Tone
    state_reason: str
    value_cents: int | None
    fund_name: str
    lot_id: str | None
    custodian_id: str | None
    custodian_name: str
    received_on: date | None
    expires_on: date | None
    expired: bool
    holder: str = ""
    participant_id: str = ""
    moves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StockRow:
    """One kind of card: how many in each state, and the cents in stock. ``expiring``: in stock and
    past use within 30 days, or already."""

    card_type: str
    type_text: str
    in_stock: int
    issued: int
    returned: int
    lost: int
    void: int
    value_cents: int
    expiring: int = 0


@dataclass(frozen=True, slots=True)
class LotRow:
    """A lot as it was received: ``quantity`` on the paper, ``entered`` cards on record."""

    id: str
    card_type: str
    type_text: str
    vendor: str
    quantity: int | None
    entered: int
    in_stock: int
    value_cents: int | None
    fund_name: str
    received_on: date | None
    custodian_name: str


@dataclass(frozen=True, slots=True)
class AddedCards:
    """What entering serial numbers gave. ``problem`` (label ``problem.<code>``): ``no_serials``,
    ``too_many_serials``, ``serial_too_long``, ``serial_twice``, ``serial_known``,
    ``more_than_quantity``; ``at`` the masked serial in question. With one, nothing was written."""

    count: int = 0
    changed: Changed = NOTHING
    problem: str | None = None
    at: str = ""


@dataclass(frozen=True, slots=True)
class IssueForm:
    """What handing out enters. ``cents`` is the whole amount, used where no card says its value;
    signatures are PNG bytes, empty where ``on_paper``. Give ``reason`` if a cap is gone over."""

    request_id: str
    card_ids: tuple[str, ...] = ()
    cents: int | None = None
    purpose: str = ""
    receipt_due: date | None = None
    recipient_name: str = ""
    recipient_signature: bytes = b""
    issuer_signature: bytes = b""
    on_paper: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class IssueStart:
    """What the issue page shows first. ``blocked``: the code of what keeps whoever sits here from
    handing this out at all (``same_person``, ``not_approved``; label ``problem.<code>``).
    ``use_statement`` is in the person's language ``language``, ``use_statement_here`` in ours."""

    form: IssueForm
    participant_id: str
    person: str
    what: str
    approved_cents: int | None
    approver_name: str
    fund_name: str
    language: str
    use_statement: str
    use_statement_here: str
    needs_card: bool
    cards: tuple[CardRow, ...]
    warnings: tuple[CapWarning, ...]
    blocked: str | None = None


@dataclass(frozen=True, slots=True)
class Issued:
    """What handing out gave; with ``problems`` nothing was written."""

    issue_ids: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    changed: Changed = NOTHING
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class IssueRow:
    """A line of the issue log. ``serial`` is masked, empty without a card. ``reversed``: taken back
    by another line; ``takes_back``: this line takes another back, whose number it is.
    ``receipt``: a receipt is on file; ``may_reverse``: it can still be taken back."""

    id: str
    number: str
    participant_id: str
    short_name: str
    support_type: str
    type_text: str
    item: str
    cents: int | None
    issued_at: datetime | None
    issuer_name: str
    authorizer_name: str
    fund_name: str
    card_id: str | None
    serial: str
    receipt_due: date | None
    receipt: bool
    reversed: bool
    takes_back: str
    reason: str
    may_reverse: bool
    request_id: str | None = None


@dataclass(frozen=True, slots=True)
class DoubleIssue:
    """A card that two or more standing issues name, the earliest record first."""

    card_id: str
    type_text: str
    serial: str
    issues: tuple[IssueRow, ...]
