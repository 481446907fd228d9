"""Consent: the newest counts, a withdrawal protects, and only what is named may be shared."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from mtw_desktop.casework.consent_partners import withdraw_consent
from mtw_desktop.casework.consents import (
    consent_today,
    covers,
    current_consent,
    names_of,
)
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Consent, Organization
from tests.casework.conftest import Enter, consent_to
from tests.conftest import SetClock

TODAY = date(2026, 11, 22)
MADE = datetime(2026, 11, 1, tzinfo=UTC)
GIVEN = Consent(
    id="1",
    created_at=MADE,
    state="given",
    recipients=("United Way Miami",),
    data_classes=("identity", "contact"),
    starts=date(2026, 11, 1),
    expires=date(2027, 11, 1),
)
UNITED_WAY = Organization(id="uw", name="United Way Miami", alternate_names=("United Way",))


@pytest.mark.parametrize(
    ("change", "state"),
    [
        ({}, "given"),
        ({"expires": TODAY}, "given"),
        ({"expires": TODAY - timedelta(days=1)}, "expired"),
        ({"state": "declined"}, "declined"),
        ({"state": "withdrawn"}, "withdrawn"),
    ],
)
def test_what_one_consent_is_worth_today(change: dict[str, Any], state: str) -> None:
    row = current_consent([replace(GIVEN, **change)], TODAY)
    assert row.state == state
    assert bool(row.recipients) == (state == "given")


def test_the_newest_replaces_the_older_ones() -> None:
    newer = replace(GIVEN, id="2", created_at=MADE + timedelta(days=1), state="declined")
    assert current_consent([newer, GIVEN], TODAY).state == "declined"
    assert current_consent([], TODAY).state == "not_asked"


def test_a_withdrawal_counts_even_if_another_laptop_wrote_a_newer_consent_before_it() -> None:
    withdrawn = replace(GIVEN, state="withdrawn", withdrawn_at=MADE + timedelta(days=3))
    newer = replace(GIVEN, id="2", created_at=MADE + timedelta(days=1))
    assert current_consent([withdrawn, newer], TODAY).state == "withdrawn"
    again = replace(GIVEN, id="3", created_at=MADE + timedelta(days=4))
    assert current_consent([withdrawn, newer, again], TODAY).state == "given"


@pytest.mark.parametrize(
    ("change", "classes", "answer"),
    [
        ({}, ["identity"], "covers"),
        ({}, ["identity", "contact"], "covers"),
        ({}, ["identity", "sensitive"], "needed"),
        ({"recipients": ("united  way",)}, ["identity"], "covers"),
        ({"recipients": ("uw",)}, ["identity"], "covers"),
        ({"recipients": ("United",)}, ["identity"], "needed"),
        ({"recipients": ()}, ["identity"], "needed"),
        ({"starts": TODAY + timedelta(days=1)}, ["identity"], "needed"),
        ({"state": "declined"}, ["identity"], "needed"),
    ],
)
def test_what_a_consent_covers(change: dict[str, Any], classes: list[str], answer: str) -> None:
    row = current_consent([replace(GIVEN, **change)], TODAY)
    assert covers(row, names_of(UNITED_WAY), classes, TODAY) == answer


def test_taking_a_consent_back(session: Session, enter: Enter, clock: SetClock) -> None:
    person_id = enter(consent=consent_to("United Way Miami"))
    clock.advance(days=2)
    assert withdraw_consent(session, person_id, "Changed her mind.")
    row = consent_today(session, person_id)
    assert row.state == "withdrawn"
    assert row.consent is not None
    assert (row.consent.withdrawn_at, row.consent.remarks) == (clock(), "Changed her mind.")
    assert not withdraw_consent(session, person_id)
