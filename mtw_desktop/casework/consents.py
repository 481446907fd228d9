"""Which consent counts today, and what it lets us share with whom.

The newest consent of a person replaces the ones before it. A withdrawal of any of them that is
later than the newest still counts: what protects the person wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from mtw_desktop.casework.session import Session
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.records import Consent, Organization

ConsentAnswer = Literal["covers", "needed"]
#: How long a consent holds unless it says otherwise (IL DHS 2151: one year).
ONE_YEAR = timedelta(days=365)
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """The consent that counts. ``state``: given, expired, declined, withdrawn or not_asked."""

    state: str
    consent: Consent | None
    recipients: tuple[str, ...] = ()


def current_consent(consents: Iterable[Consent], today: date) -> ConsentRow:
    """The consent that counts on ``today`` among all consents of one person."""
    known = sorted(consents, key=made_at)
    if not known:
        return ConsentRow("not_asked", None)
    newest = known[-1]
    withdrawn = [each.withdrawn_at for each in known if each.withdrawn_at]
    state = newest.state
    if state == "given":
        if withdrawn and max(withdrawn) >= made_at(newest):
            state = "withdrawn"
        elif newest.expires and newest.expires < today:
            state = "expired"
    return ConsentRow(state, newest, newest.recipients if state == "given" else ())


def covers(
    row: ConsentRow,
    names: Sequence[str],
    classes: Iterable[str],
    today: date,
) -> ConsentAnswer:
    """Whether a consent allows sharing ``classes`` with the organization of these ``names``
    (its id, its name and its other names)."""
    consent = row.consent
    if row.state != "given" or consent is None:
        return "needed"
    if consent.starts and consent.starts > today:
        return "needed"
    named = {fold(each) for each in names if each}
    if not named & {fold(each) for each in consent.recipients}:
        return "needed"
    return "covers" if set(classes) <= set(consent.data_classes) else "needed"


def names_of(organization: Organization) -> tuple[str, ...]:
    """Everything by which a consent may name an organization."""
    return (organization.id, organization.name, *organization.alternate_names)


def recipient_names(session: Session) -> tuple[str, ...]:
    """Organizations that a consent can name, those of the coalition first, without our own."""
    known = session.store.many(Organization)
    others = [each for each in known if each.id != session.organization.id and not each.voided_at]
    return tuple(each.name for each in sorted(others, key=lambda o: (not o.in_coalition, o.name)))


def consents_of(session: Session, participant_id: str) -> list[Consent]:
    """All consents of a person that are not voided."""
    return list(session.store.many(Consent, participant_id=participant_id))


def consent_today(session: Session, participant_id: str) -> ConsentRow:
    """The consent of a person that counts today."""
    return current_consent(consents_of(session, participant_id), local_today(session))


def local_today(session: Session) -> date:
    """Today where this laptop stands."""
    return session.clock().astimezone().date()


def made_at(consent: Consent) -> datetime:
    """When a consent was written down; long ago if that is not known."""
    return consent.created_at or _BEGINNING
