"""A referral while it is being filled in: its number, its destination, what may be shared."""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import Any

from mtw_desktop.casework.audiences import own_home
from mtw_desktop.casework.changes import Changed, changed
from mtw_desktop.casework.consents import (
    ConsentAnswer,
    consent_today,
    covers,
    local_today,
    names_of,
)
from mtw_desktop.casework.people import PersonRow, row_of
from mtw_desktop.casework.programs import (
    USUAL_CLASSES,
    address_text,
    ages_text,
    languages_text,
    should_call,
)
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.ids import ALPHABET, new_code, new_id
from mtw_desktop.domain.plain import moment_text, nfc, read_moment
from mtw_desktop.domain.records import Need, Organization, Participant, Program, Referral
from mtw_desktop.errors import RuleBroken
from mtw_desktop.store.drafts import Draft

FORM = "referral"
SLIP_LANGUAGES = ("en", "es", "ht")
_PRIORITY = {"urgent": "24h", "soon": "72h", "when_possible": "2w"}
_MOMENTS = ("stamped_at", "appointment_at")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralForm:
    """A referral being filled in; change it with ``dataclasses.replace``.

    ``number``, ``return_code`` and ``stamped_at`` are fixed when the form opens, so the preview is
    the paper: ``stamped_at`` (whole minutes, UTC) is the date and time the slip shows, also at
    every reprint. Either ``program_id`` names a program of the directory (see ``with_program``) or
    the destination is written by hand into ``to_organization`` and the other ``to_…`` fields.
    """

    participant_id: str
    number: str
    return_code: str
    stamped_at: datetime
    draft_id: str
    need_id: str | None = None
    program_id: str | None = None
    to_organization_id: str | None = None
    to_organization: str = ""
    to_service: str = ""
    to_address: str = ""
    to_phone: str = ""
    to_hours: str = ""
    to_languages: str = ""
    to_eligibility: str = ""
    to_getting_there: str = ""
    call_first: bool = False
    appointment_at: datetime | None = None
    appointment_note: str = ""
    priority: str | None = None
    reason: str = ""
    bring_along: str = ""
    share_classes: tuple[str, ...] = ()
    code_only: bool = False
    slip_language: str = "en"


@dataclass(frozen=True, slots=True)
class ReferralStart:
    """A form and what stands above it. ``kept``: it was begun earlier and is taken up again."""

    form: ReferralForm
    person: PersonRow
    full_name: str
    need: Need | None
    kept: bool = False


def start_referral(
    session: Session, participant_id: str, need_id: str | None = None
) -> ReferralStart | None:
    """A form with its number fixed, or the one begun earlier for the same person and need with
    the same number; ``None`` if the person is gone, or another organization's."""
    person = session.store.get(Participant, participant_id)
    if person is None or person.voided_at or person.home_org not in own_home(session):
        return None
    need = session.store.get(Need, need_id) if need_id else None
    row = row_of(person, session.language, local_today(session))
    kept = _kept(session, participant_id, need_id)
    form = kept or ReferralForm(
        participant_id=participant_id,
        number=new_code("R"),
        return_code=_return_code(),
        stamped_at=_minute(session),
        draft_id=new_id(),
        need_id=need.id if need else None,
        priority=_PRIORITY.get(known(need.urgency) or "") if need else None,
        reason=(known(need.detail) or "") if need else "",
        code_only=person.restricted,
        slip_language=slip_language(person, session.language),
    )
    return ReferralStart(form, row, row.display_name, need, kept is not None)


def keep_form(session: Session, form: ReferralForm) -> Changed:
    """Keep the form as a draft; called after each committed field, so nothing typed is lost."""
    plain = asdict(form)
    for name in _MOMENTS:
        plain[name] = moment_text(plain[name]) if plain[name] else None
    person = session.store.get(Participant, form.participant_id)
    names = {"given_name", "family_name", "name_to_use"}
    answers = {n: v for n in names if (v := known(getattr(person, n, None)))}
    draft = Draft(
        id=form.draft_id,
        by=session.staff.id,
        form=FORM,
        participant_id=form.participant_id,
        answers={"participant": answers},
        more={"need_id": form.need_id, "form": plain},
    )
    session.store.save_draft(draft)
    return changed({"draft"}, form.draft_id)


def restamped(session: Session, form: ReferralForm) -> ReferralForm:
    """The form dated now: for a page that stayed open overnight, before its preview is shown."""
    return replace(form, stamped_at=_minute(session))


def with_program(session: Session, form: ReferralForm, program_id: str) -> ReferralForm:
    """The form pointed at a program: its particulars copied in, in the language of the slip, and
    sharing chosen as far as the consent covers it."""
    program = session.store.get(Program, program_id)
    organization = session.store.get(Organization, program.organization_id) if program else None
    if program is None or organization is None:
        raise RuleBroken("no such program")
    language = form.slip_language
    eligibility = (ages_text(program, language), known(program.eligibility))
    pointed = replace(
        form,
        program_id=program.id,
        to_organization_id=organization.id,
        to_organization=organization.name,
        to_service=program.name,
        to_address=address_text(program),
        to_phone=known(program.phone) or known(organization.phone) or "",
        to_hours=known(program.hours) or "",
        to_languages=languages_text(program.languages, language),
        to_eligibility=" · ".join(filter(None, eligibility)),
        to_getting_there=known(program.getting_there) or "",
        share_classes=USUAL_CLASSES,
    )
    covered = consent_for(session, pointed) == "covers"
    shared = pointed.share_classes if covered else ()
    return replace(pointed, share_classes=shared, call_first=calls_first(session, pointed))


def calls_first(session: Session, form: ReferralForm) -> bool:
    """Whether the slip should say to call before going, unless staff decide otherwise. A
    destination written by hand was looked up just now."""
    program = session.store.get(Program, form.program_id) if form.program_id else None
    agreed = form.appointment_at is not None
    return program is not None and should_call(
        program, local_today(session), has_appointment=agreed
    )


def by_hand(form: ReferralForm, organization: str) -> ReferralForm:
    """The form pointed at a destination that is not in the directory; the rest is written in."""
    blank: dict[str, Any] = {f.name: "" for f in fields(form) if f.name.startswith("to_")}
    blank |= {"to_organization_id": None, "to_organization": organization.strip()}
    return replace(form, program_id=None, share_classes=(), **blank)


def consent_for(session: Session, form: ReferralForm) -> ConsentAnswer:
    """Whether today's consent covers sharing ``form.share_classes`` with the destination
    (with nothing chosen to share: the usual, name, contact and need)."""
    names: tuple[str, ...] = (form.to_organization,)
    if form.to_organization_id:
        organization = session.store.get(Organization, form.to_organization_id)
        names = names_of(organization) if organization else names
    consent = consent_today(session, form.participant_id)
    return covers(consent, names, form.share_classes or USUAL_CLASSES, local_today(session))


def referral_problems(session: Session, form: ReferralForm) -> list[str]:
    """Why the form cannot be issued; empty if it can. Words: label ``referral_problem.<code>``.

    Codes: no_person, no_destination, consent_needed (something is to be shared that the consent
    does not cover), already_issued.
    """
    found = []
    person = session.store.get(Participant, form.participant_id)
    if person is None or person.voided_at:
        found.append("no_person")
    if not form.to_organization.strip():
        found.append("no_destination")
    elif form.share_classes and consent_for(session, form) == "needed":
        found.append("consent_needed")
    if session.store.count(Referral, number=form.number):
        found.append("already_issued")
    return found


def slip_language(person: Participant, otherwise: str) -> str:
    """The language a person reads, if slips are printed in it."""
    for answer in (known(person.reads_language), known(person.language)):
        if answer in SLIP_LANGUAGES:
            return str(answer)
    return otherwise


def _kept(session: Session, participant_id: str, need_id: str | None) -> ReferralForm | None:
    for draft in session.store.drafts():
        same = draft.participant_id == participant_id and draft.more.get("need_id") == need_id
        if draft.form == FORM and same:
            return restamped(session, _form_of(draft.more["form"]))
    return None


def _form_of(plain: dict[str, Any]) -> ReferralForm:
    names = {each.name for each in fields(ReferralForm)}
    values = {name: value for name, value in plain.items() if name in names}
    for name in _MOMENTS:
        values[name] = read_moment(values[name]) if values.get(name) else None
    values["share_classes"] = tuple(values.get("share_classes") or ())
    return ReferralForm(**values)


def _return_code() -> str:
    """Ten random characters that can be read out: what a receiver's answer must carry."""
    text = "".join(secrets.choice(ALPHABET) for _ in range(10))
    return f"{text[:5]}-{text[5:]}"


def _minute(session: Session) -> datetime:
    return session.clock().replace(second=0, microsecond=0)


def referral_of(session: Session, form: ReferralForm, referral_id: str) -> Referral:
    """The record a form becomes."""
    staff = session.staff
    copied = {name: _said(getattr(form, name)) for name in _COPIED}
    return Referral(
        id=referral_id,
        status="requested",
        staff_name=staff.name,
        staff_phone=known(staff.phone) or known(session.organization.phone),
        **copied,
    )


_COPIED = sorted(
    {each.name for each in fields(ReferralForm)} & {each.name for each in fields(Referral)}
)


def _said(value: Any) -> Any:
    return (nfc(value).strip() or None) if isinstance(value, str) else value
