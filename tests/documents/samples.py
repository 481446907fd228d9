"""Made-up people, consents and referrals for the papers, and how a paper is read back."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from mtw_desktop.documents.referral_slip import referral_slip
from mtw_desktop.documents.slip_content import SlipContent, slip_content
from mtw_desktop.domain.records import (
    Consent,
    HouseholdMember,
    Need,
    Organization,
    Participant,
    Referral,
    Staff,
)

#: Miami in November, whatever the zone of the machine.
MIAMI = timezone(timedelta(hours=-5))
ISSUED = datetime(2026, 11, 16, 15, 12, tzinfo=UTC)
LANGUAGES = ("en", "es", "ht")

PERSON = Participant(
    id="p",
    code="M-4K7-Q2TX",
    given_name="Guerlande",
    family_name="Étienne-Pierre",
    birth_date=date(1994, 3, 4),
    phone="+13055550142",
    street="812 NW Lilac Court",
    city="Miami",
    zip="33127",
    language="ht",
    email="guerlande@example.org",
)
CHILD = HouseholdMember(id="h", participant_id="p", name="Wesnel Étienne-Pierre", age=3)
HOME = Organization(id="o", name="OIC of South Florida", phone="+13055550100", in_coalition=True)
STAFF = Staff(id="s", organization_id="o", name="Marisol Peña", role="caseworker")
NEED = Need(id="n", participant_id="p", domain="childcare", urgency="urgent", status="open")
CONSENT = Consent(
    id="c",
    participant_id="p",
    state="given",
    recipients=("United Way Center for Excellence",),
    data_classes=("identity", "contact", "sensitive"),
    starts=date(2026, 10, 2),
    expires=date(2027, 10, 2),
)
REFERRAL = Referral(
    id="r",
    participant_id="p",
    need_id="n",
    number="R-4K7-Q2TD",
    status="requested",
    priority="72h",
    to_organization="United Way Center for Excellence",
    to_service="Evening childcare, one child",
    to_address="3250 SW Third Avenue\nMiami, FL 33129",
    to_phone="+13055550199",
    to_hours="Monday to Friday, 8:30 am to 5 pm",
    to_languages="English, español, kreyòl",
    to_getting_there="Bus 9 or 10 · your bus pass works",
    appointment_at=datetime(2026, 11, 24, 14, 30, tzinfo=UTC),
    reason="Evening class Monday to Thursday, 6 to 9 pm.",
    bring_along="proof of address; your son’s birth certificate",
    share_classes=("identity", "contact", "sensitive"),
    return_code="K7F2D-9QWXR",
    staff_name="Marisol Peña",
    staff_phone="+13055550100",
)


def contents(
    person: Participant = PERSON,
    consent: Consent | None = CONSENT,
    need: Need | None = NEED,
    issued_at: datetime = ISSUED,
    languages: Iterable[str] = LANGUAGES,
    **changes: Any,
) -> dict[str, SlipContent]:
    """The slip's texts by language; ``changes`` are fields of the referral."""
    return {
        language: slip_content(
            replace(REFERRAL, **changes),
            person,
            HOME,
            language=language,
            issued_at=issued_at,
            consent=consent,
            need=need,
            staff=STAFF,
            hide=[str(CHILD.name)],
            zone=MIAMI,
        )
        for language in languages
    }


def slip(texts: Mapping[str, SlipContent] | None = None, **more: Any) -> bytes:
    """A slip in Creole with its English staff copy, unless ``more`` says otherwise."""
    return referral_slip(texts or contents(), printed_at=ISSUED, zone=MIAMI, **more)


def pages(pdf: bytes) -> list[str]:
    """The text of each page, white space made single spaces."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def unpacked(pdf: bytes) -> bytes:
    """A file with every packed stream opened beside it."""
    streams = re.findall(rb"stream\n(.*?)\n?endstream", pdf, re.DOTALL)
    assert len(streams) == pdf.count(b"/FlateDecode") > 0
    return b"\n".join([pdf, *(zlib.decompress(stream) for stream in streams)])
