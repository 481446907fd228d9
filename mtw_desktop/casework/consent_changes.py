"""Consent taken on paper or on the screen, and what follows from one that was taken back.

A consent is never edited: asking again makes a new record, and the ones before stay as they were
signed. One that was taken back stays too; whoever got data under it is named until somebody told
them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from mtw_desktop.casework.attachments import Attaching, attach_in
from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.consent_partners import Partner, partners_to_tell
from mtw_desktop.casework.consents import (
    ConsentRow,
    consents_of,
    current_consent,
    local_today,
    recipient_names,
)
from mtw_desktop.casework.intake_plan import year_later
from mtw_desktop.casework.people import PersonRow, row_of
from mtw_desktop.casework.scraps import drop_scrap, kept_scrap
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.forms import Problem
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.labels import CONSENT_VERSION, label
from mtw_desktop.domain.plain import nfc, record_from_plain, record_to_plain
from mtw_desktop.domain.records import KINDS, Consent, Participant
from mtw_desktop.errors import RuleBroken

LANGUAGES = ("en", "es", "ht")
#: A consent that ends within so many days is worth renewing while the person is here.
SOON = timedelta(days=30)
_SPOKEN = ("spoken", "phone")
#: What a new consent starts from: what was agreed to before.
_AGAIN = ("recipients", "data_classes", "withheld", "purpose")
_GIVEN_ONLY = frozenset(
    {*_AGAIN, "starts", "expires", "how_given", "witness", "signature_attachment_id"}
)


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """A consent being taken. ``answers``: {field: plain} of the consent; ``signature``: a PNG of
    what was drawn, or nothing."""

    participant_id: str
    answers: Mapping[str, Any]
    interpreter: str = ""
    signature: bytes = b""


@dataclass(frozen=True, slots=True)
class ConsentPlace:
    """What the consent page shows. ``history`` is newest first, the one that counts included;
    ``ends_in`` is days, if it ends soon; ``start`` is what a new consent starts from; ``typed``
    what was begun and not saved."""

    person: PersonRow
    full_name: str
    row: ConsentRow
    history: tuple[Consent, ...]
    partners: tuple[Partner, ...]
    start: Mapping[str, Any]
    spoken: Mapping[str, Any]
    recipients: tuple[str, ...]
    ends_in: int | None = None
    typed: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class SavedConsent:
    """What saving gave. With ``problems`` nothing was written; their words are the labels
    ``consent_problem.<code>``."""

    consent_id: str = ""
    changed: Changed = NOTHING
    problems: tuple[Problem, ...] = ()


def consent_place(session: Session, participant_id: str) -> ConsentPlace | None:
    """Everything about a person's consent; ``None`` if the person is gone."""
    person = session.store.get(Participant, participant_id)
    if person is None or person.voided_at:
        return None
    today = local_today(session)
    consents = consents_of(session, participant_id)
    row = current_consent(consents, today)
    person_row = row_of(person, session.language, today)
    spoken = record_to_plain(person)
    return ConsentPlace(
        person=person_row,
        full_name=person_row.display_name,
        row=row,
        history=tuple(sorted(consents, key=lambda each: each.id, reverse=True)),
        partners=tuple(partners_to_tell(session, participant_id)),
        start=_start(row, person, session.language, today),
        spoken={name: spoken.get(name) for name in ("reads_language", "language")},
        recipients=recipient_names(session),
        ends_in=ends_in(row, today),
        typed=kept_scrap(session, "consent", participant_id) or None,
    )


def ends_in(row: ConsentRow, today: date) -> int | None:
    """Days until the consent that counts ends, if that is soon."""
    ends = row.consent.expires if row.consent and row.state == "given" else None
    return (ends - today).days if ends and ends - today <= SOON else None


def consent_problems(form: ConsentForm, today: date) -> list[Problem]:
    """What keeps a consent from being valid on paper (42 CFR 2.31): all that is missing."""
    said = form.answers
    state = said.get("state")
    if state not in ("given", "declined"):
        return [Problem("consent.state", "no_answer")]
    found = []
    if said.get("interpreter_used") == "yes" and not form.interpreter.strip():
        found.append(Problem("consent.interpreter_used", "no_interpreter"))
    if not said.get("language"):
        found.append(Problem("consent.language", "no_language"))
    return [*found, *_given_problems(form, today)] if state == "given" else found


def _given_problems(form: ConsentForm, today: date) -> Iterable[Problem]:
    said = form.answers
    for name, code in (
        ("recipients", "no_recipient"),
        ("data_classes", "no_classes"),
        ("purpose", "no_purpose"),
        ("expires", "no_expiry"),
        ("how_given", "no_how"),
    ):
        if not said.get(name):
            yield Problem(f"consent.{name}", code)
    if ends := said.get("expires"):
        if str(said.get("starts") or "") > str(ends):
            yield Problem("consent.expires", "ends_before_start")
        elif str(ends) < today.isoformat():
            yield Problem("consent.expires", "ended_already")
    if said.get("how_given") == "electronic" and not form.signature:
        yield Problem("consent.how_given", "no_signature")
    witness = said.get("witness")
    if said.get("how_given") in _SPOKEN and not (isinstance(witness, str) and witness.strip()):
        yield Problem("consent.witness", "no_witness")


def consent_of(form: ConsentForm, consent_id: str, participant_id: str) -> Consent:
    """The record a form becomes, without its signature."""
    plain = {name: value for name, value in form.answers.items() if value not in (None, "", [])}
    if plain.get("state") != "given":
        plain = {name: value for name, value in plain.items() if name not in _GIVEN_ONLY}
    plain.setdefault("text_version", CONSENT_VERSION)
    if interpreter := nfc(" ".join(form.interpreter.split())):
        plain["interpreter_name"] = interpreter
    plain["participant_id"] = participant_id
    record = record_from_plain(KINDS["consent"], plain, id=consent_id)
    assert isinstance(record, Consent)
    return record


def save_consent(session: Session, form: ConsentForm) -> SavedConsent:
    """A new consent record with its signature, in one transaction.

    ``RuleBroken`` if the person is gone.
    """
    person = session.store.get(Participant, form.participant_id)
    if person is None or person.voided_at:
        raise RuleBroken("no such person")
    if problems := consent_problems(form, local_today(session)):
        return SavedConsent(problems=tuple(problems))
    consent_id = new_id()
    record = consent_of(form, consent_id, form.participant_id)
    drawn = form.signature if record.how_given == "electronic" else b""
    with session.store.atomic(session.staff.id) as tx:
        if drawn:
            made = attach_in(tx, _signature(drawn, consent_id, form.participant_id))
            record = replace(record, signature_attachment_id=made.id)
        tx.create(record)
    drop_scrap(session, "consent", form.participant_id)
    return SavedConsent(consent_id, Changed(tx.changed, tx.changed_ids | {form.participant_id}))


def interpreter_of(consent: Consent) -> str:
    """The interpreter's name, "" if none was written down."""
    return known(consent.interpreter_name) or ""


def reason_of(consent: Consent) -> str:
    """What was remarked: of one taken back, why."""
    return known(consent.remarks) or ""


def _start(row: ConsentRow, person: Participant, language: str, today: date) -> dict[str, Any]:
    before = record_to_plain(row.consent) if row.consent else {}
    start: dict[str, Any] = {name: before[name] for name in _AGAIN if before.get(name)}
    spoken = (known(person.reads_language), known(person.language))
    read = next((each for each in spoken if each in LANGUAGES), language)
    start.setdefault("purpose", label("consent_paper.usual_purpose", read))
    start["starts"] = today.isoformat()
    start["expires"] = year_later(today).isoformat()
    if known(person.interpreter_needed) == "yes":
        start["interpreter_used"] = "yes"
    return start


def _signature(png: bytes, consent_id: str, participant_id: str) -> Attaching:
    return Attaching(
        data=png,
        name="signature.png",
        media_type="image/png",
        file_kind="signature",
        record_kind="consent",
        record_id=consent_id,
        participant_id=participant_id,
    )
