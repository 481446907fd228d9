"""Taking a consent back, and who got data under it and must be told to stop using it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.consents import (
    consent_today,
    consents_of,
    covers,
    current_consent,
    local_today,
    made_at,
    names_of,
)
from mtw_desktop.casework.phones import show_phone
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.records import Consent, Organization, Referral, ReferralEvent
from mtw_desktop.domain.wording import date_words
from mtw_desktop.errors import RuleBroken
from mtw_desktop.store.transaction import Transaction

LANGUAGES = ("en", "es", "ht")
_NEVER_SHARED = ("entered-in-error", "draft")


@dataclass(frozen=True, slots=True)
class Partner:
    """An organization that got data under a consent that was taken back. ``numbers`` are those of
    its referrals; ``told_at`` is set once somebody told it."""

    organization: str
    phone_text: str
    referral_ids: tuple[str, ...]
    numbers: tuple[str, ...]
    told_at: datetime | None = None


def withdraw_consent(
    session: Session, participant_id: str, remarks: str = "", *, on: date | None = None
) -> Changed:
    """The person takes the permission back: ``on`` a day up to today, else now. From this moment
    nothing is shared and no slip prints a name. ``remarks`` is the reason; it is added to what
    was remarked before. Referrals that shared under it are marked."""
    row = consent_today(session, participant_id)
    if row.consent is None or row.state not in ("given", "expired"):
        return NOTHING
    at = _moment_of(session, on, row.consent)
    fields: dict[str, object] = {"state": "withdrawn", "withdrawn_at": at}
    if remarks.strip():
        before = known(row.consent.remarks) or ""
        fields["remarks"] = "\n".join(part for part in (before, remarks.strip()) if part)
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Consent, row.consent.id, fields)
        mark_in(session, tx, participant_id, at)
    return Changed(tx.changed, tx.changed_ids | {participant_id})


def _moment_of(session: Session, on: date | None, consent: Consent) -> datetime:
    """The end of the day on which a consent was taken back; never later than now, nor before it
    was written down."""
    now = session.clock()
    if on is None or on >= local_today(session):
        return now
    day = datetime.combine(on, time(23, 59)).astimezone(now.astimezone().tzinfo)
    return min(max(day.astimezone(UTC), made_at(consent)), now)


def mark_in(session: Session, tx: Transaction, participant_id: str, at: datetime) -> None:
    """Write on each referral that shared under a consent of the person that it was taken back."""
    day = date_words(at.astimezone().date(), session.language)
    words = label("consent_paper.marked", session.language, day=day)
    for referral in _shared_until(session, consents_of(session, participant_id), at):
        tx.create(_event(referral, "note", words, session.clock()))


def partners_to_tell(session: Session, participant_id: str) -> list[Partner]:
    """Who got data under a consent that was taken back, the untold first; without those whom a
    newer consent names again."""
    consents, today = consents_of(session, participant_id), local_today(session)
    now_allowed = current_consent(consents, today)
    found: dict[str, list[tuple[Referral, datetime | None]]] = {}
    for consent in consents:
        if (at := consent.withdrawn_at) is None:
            continue
        for referral in _shared_until(session, consents, at):
            names = _names(session, referral)
            if covers(now_allowed, names, (), today) == "needed":
                entry = (referral, _told_at(session, referral, at))
                if entry not in found.setdefault(fold(referral.to_organization), []):
                    found[fold(referral.to_organization)].append(entry)
    partners = [_partner(session, entries) for entries in found.values()]
    return sorted(partners, key=lambda each: (each.told_at is not None, each.organization))


def tell_partner(session: Session, referral_ids: Sequence[str]) -> Changed:
    """The partner of these referrals was told; on record in each of them."""
    words = label("consent_paper.told", session.language)
    with session.store.atomic(session.staff.id) as tx:
        for referral_id in referral_ids:
            referral = session.store.get(Referral, referral_id)
            if referral is None:
                raise RuleBroken("no such referral")
            tx.create(_event(referral, "contacted", words, session.clock()))
    return Changed(tx.changed, tx.changed_ids)


def _shared_until(session: Session, consents: Sequence[Consent], until: datetime) -> list[Referral]:
    """Referrals that shared who it is about with somebody whom a consent of that time names."""
    then = [c for c in consents if c.created_at is None or c.created_at <= until]
    named = {fold(name) for consent in then for name in consent.recipients}
    found = []
    for person in {consent.participant_id for consent in then}:
        for referral in session.store.many(Referral, participant_id=person):
            shared = bool(referral.share_classes) and not referral.code_only
            in_time = referral.created_at is not None and referral.created_at <= until
            if shared and in_time and referral.status not in _NEVER_SHARED:
                known_as = {fold(each) for each in _names(session, referral)}
                found += [referral] if known_as & named else []
    return found


def _names(session: Session, referral: Referral) -> tuple[str, ...]:
    place = None
    if referral.to_organization_id:
        place = session.store.get(Organization, referral.to_organization_id)
    return (*(names_of(place) if place else ()), referral.to_organization)


def _told_at(session: Session, referral: Referral, since: datetime) -> datetime | None:
    words = {label("consent_paper.told", each) for each in LANGUAGES}
    events = session.store.many(ReferralEvent, referral_id=referral.id, event="contacted")
    return next(
        (e.happened_at for e in events
         if known(e.detail) in words and e.happened_at and e.happened_at >= since),
        None,
    )  # fmt: skip


def _partner(session: Session, entries: list[tuple[Referral, datetime | None]]) -> Partner:
    told = [at for _, at in entries]
    first = entries[0][0]
    phone = next((known(r.to_phone) for r, _ in entries if known(r.to_phone)), None)
    if not phone and first.to_organization_id:
        place = session.store.get(Organization, first.to_organization_id)
        phone = known(place.phone) if place else None
    return Partner(
        organization=first.to_organization,
        phone_text=show_phone(phone or ""),
        referral_ids=tuple(referral.id for referral, _ in entries),
        numbers=tuple(referral.number for referral, _ in entries),
        told_at=max((at for at in told if at), default=None) if all(told) else None,
    )


def _event(referral: Referral, event: str, words: str, at: datetime) -> ReferralEvent:
    return ReferralEvent(
        id=new_id(),
        referral_id=referral.id,
        participant_id=referral.participant_id,
        event=event,
        detail=words,
        happened_at=at,
    )
