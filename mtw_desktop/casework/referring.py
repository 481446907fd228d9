"""Referring a person to a program: where to, what is shared, the slip, and the answer.

The form is in ``referral_form``, suggestions in ``programs``, slips in ``slips``, lists and
answers in ``referral_list``; all of it can be imported from here.
"""

from __future__ import annotations

from dataclasses import dataclass

from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.consents import ConsentAnswer
from mtw_desktop.casework.programs import USUAL_CLASSES, ProgramRow, suggest_programs
from mtw_desktop.casework.referral_form import (
    SLIP_LANGUAGES,
    ReferralForm,
    ReferralStart,
    by_hand,
    calls_first,
    consent_for,
    keep_form,
    referral_of,
    referral_problems,
    restamped,
    start_referral,
    with_program,
)
from mtw_desktop.casework.referral_list import (
    ReferralRow,
    list_referrals,
    next_states,
    record_printed,
    set_status,
)
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.slips import SlipCopy, preview_slip, slip_pdf
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import Need, ReferralEvent
from mtw_desktop.errors import RuleBroken

__all__ = [
    "SLIP_LANGUAGES",
    "USUAL_CLASSES",
    "ConsentAnswer",
    "Issued",
    "ProgramRow",
    "ReferralForm",
    "ReferralRow",
    "ReferralStart",
    "SlipCopy",
    "by_hand",
    "calls_first",
    "consent_for",
    "issue_referral",
    "keep_form",
    "list_referrals",
    "next_states",
    "preview_slip",
    "record_printed",
    "referral_problems",
    "restamped",
    "set_status",
    "slip_pdf",
    "start_referral",
    "suggest_programs",
    "with_program",
]


@dataclass(frozen=True, slots=True)
class Issued:
    """A referral that is now on record."""

    referral_id: str
    number: str
    changed: Changed


def issue_referral(session: Session, form: ReferralForm) -> Issued:
    """Write the referral (requested) and its first event in one transaction; the need takes the
    reason as its detail if it had none; the form kept as a draft is removed.

    ``RuleBroken`` if ``referral_problems`` has something to say.
    """
    if found := referral_problems(session, form):
        raise RuleBroken(f"this form cannot be issued: {', '.join(found)}")
    referral = referral_of(session, form, new_id())
    created = ReferralEvent(
        id=new_id(),
        referral_id=referral.id,
        participant_id=form.participant_id,
        event="created",
        status="requested",
        happened_at=form.stamped_at,
    )
    need = session.store.get(Need, form.need_id) if form.need_id else None
    with session.store.atomic(session.staff.id) as tx:
        tx.create(referral)
        tx.create(created)
        if need and not known(need.detail) and form.reason.strip():
            tx.update(Need, need.id, {"detail": form.reason.strip()})
        tx.delete_draft(form.draft_id)
    what = Changed(tx.changed | {"draft"}, tx.changed_ids | {form.participant_id})
    return Issued(referral.id, form.number, what)
