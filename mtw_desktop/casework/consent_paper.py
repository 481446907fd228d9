"""The consent form on paper: of one that is being taken, and of one on record."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from mtw_desktop.casework.attachments import attachment_bytes
from mtw_desktop.casework.consent_changes import ConsentForm, consent_of, interpreter_of
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.records import Consent, Organization, Participant, Staff
from mtw_desktop.errors import RuleBroken

ConsentCopy = Literal["both", "participant", "office"]
WRITTEN = ("en", "es", "ht")


def preview_consent(session: Session, form: ConsentForm, copy: ConsentCopy = "both") -> bytes:
    """The PDF of a consent that is being taken, without writing anything: to be signed on paper,
    or with what was drawn. Unanswered, it is a form of the permission that is asked for."""
    answers = {**form.answers}
    if answers.get("state") not in ("given", "declined"):
        answers["state"] = "given"
    asked = ConsentForm(form.participant_id, answers, form.interpreter)
    consent = consent_of(asked, "preview", form.participant_id)
    consent = replace(consent, created_at=session.clock())
    drawn = form.signature if consent.how_given == "electronic" else b""
    return _pdf(session, consent, form.interpreter, drawn, session.staff, copy)


def consent_pdf(session: Session, consent_id: str, copy: ConsentCopy = "both") -> bytes:
    """The PDF of a consent on record, with its signature if it was drawn. ``RuleBroken`` if there
    is none with this id, or the person is gone."""
    consent = session.store.get(Consent, consent_id)
    if consent is None:
        raise RuleBroken("no such consent")
    drawn = None
    if consent.signature_attachment_id:
        drawn = attachment_bytes(session, consent.signature_attachment_id)
    staff = session.store.get(Staff, consent.created_by)
    return _pdf(session, consent, interpreter_of(consent), drawn or b"", staff, copy)


def _pdf(
    session: Session,
    consent: Consent,
    interpreter: str,
    signature: bytes,
    staff: Staff | None,
    copy: ConsentCopy,
) -> bytes:
    # The PDF library is loaded when the first paper is wanted, not when the program starts.
    from mtw_desktop.documents.consent_content import consent_content
    from mtw_desktop.documents.consent_form import OFFICE, consent_form

    person = session.store.get(Participant, consent.participant_id)
    if person is None:
        raise RuleBroken("the person of this consent is not on this laptop")
    theirs = consent.language if consent.language in WRITTEN else session.language
    names = _recipients(session, consent)
    contents = {
        each: consent_content(
            consent,
            person,
            session.organization,
            language=each,
            today=local_today(session),
            interpreter=interpreter,
            recipients=names,
            staff=staff,
        )
        for each in {theirs, OFFICE}
    }
    return consent_form(contents, participant_language=theirs, signature=signature, copies=copy)


def _recipients(session: Session, consent: Consent) -> tuple[str, ...]:
    """The names of the recipients; what is an id is printed as the name it stands for."""
    known = session.store.many(Organization, id=list(consent.recipients), voided=True)
    by_id = {fold(each.id): each.name for each in known}
    return tuple(by_id.get(fold(each), each) for each in consent.recipients)
