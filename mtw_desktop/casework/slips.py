"""Slips: the preview of a form, and the same paper from the record at every reprint."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Literal

from mtw_desktop.casework.consents import consents_of, current_consent, names_of
from mtw_desktop.casework.referral_form import ReferralForm, referral_of
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.records import (
    Consent,
    HouseholdMember,
    Need,
    Organization,
    Participant,
    Referral,
    ReferralEvent,
    Staff,
)
from mtw_desktop.errors import RuleBroken

SlipCopy = Literal["both", "participant", "staff"]


def preview_slip(
    session: Session, form: ReferralForm, language: str | None = None, copy: SlipCopy = "both"
) -> bytes:
    """The PDF that printing will give, without writing anything.

    ``language`` is the participant's copy's; the form's own unless another is looked at.
    """
    referral = referral_of(session, form, form.draft_id)
    return _pdf(session, referral, session.staff, form.stamped_at, copy, language)


def slip_pdf(
    session: Session, referral_id: str, copy: SlipCopy = "both", language: str | None = None
) -> bytes:
    """The slip of an issued referral: the bytes the preview showed, today and at every reprint.

    Number and date are those of the referral's first event. A consent that was withdrawn since
    takes the name off the paper; nothing else changes it but a corrected name.
    """
    store = session.store
    referral = store.get(Referral, referral_id)
    if referral is None:
        raise RuleBroken("no such referral")
    made = store.many(ReferralEvent, referral_id=referral_id, event="created", limit=1)
    stamped = (made[0].happened_at if made else None) or referral.created_at or session.clock()
    staff = store.get(Staff, referral.created_by)
    return _pdf(session, referral, staff, stamped, copy, language)


def _pdf(
    session: Session,
    referral: Referral,
    staff: Staff | None,
    stamped_at: datetime,
    copy: SlipCopy,
    language: str | None,
) -> bytes:
    # The PDF library is loaded when the first slip is wanted, not when the program starts.
    from mtw_desktop.documents.referral_slip import referral_slip
    from mtw_desktop.documents.slip_content import slip_content

    store = session.store
    person = store.get(Participant, referral.participant_id)
    if person is None:
        raise RuleBroken("the person of this referral is not on this laptop")
    consent, names = _consent(session, referral, stamped_at.astimezone().date())
    theirs, ours = language or referral.slip_language or session.language, session.language
    need = store.get(Need, referral.need_id) if referral.need_id else None
    household = store.many(HouseholdMember, participant_id=person.id)
    contents = {
        each: slip_content(
            referral,
            person,
            session.organization,
            language=each,
            issued_at=stamped_at,
            consent=consent,
            need=need,
            staff=staff,
            recipient_names=names,
            hide=[name for member in household if (name := known(member.name))],
        )
        for each in {theirs, ours}
    }
    return referral_slip(
        contents,
        participant_language=theirs,
        staff_language=ours,
        copies=copy,
        printed_at=stamped_at,
    )


def _consent(
    session: Session, referral: Referral, day: date
) -> tuple[Consent | None, tuple[str, ...]]:
    """The consent that counted on the day of the slip, unless it was taken back since; and every
    name by which it may mean the receiver."""
    row = current_consent(consents_of(session, referral.participant_id), day)
    consent = row.consent
    if consent and row.state == "withdrawn" and consent.state != "withdrawn":
        consent = replace(consent, state="withdrawn")
    names: tuple[str, ...] = (referral.to_organization,)
    if referral.to_organization_id:
        receiver = session.store.get(Organization, referral.to_organization_id)
        names = names_of(receiver) if receiver else names
    known_as = {fold(each) for each in names}
    written = tuple(each for each in row.recipients if fold(each) in known_as)
    return consent, (*names, *written)
