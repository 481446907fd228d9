"""The texts of a referral slip in one language, chosen from the records: the minimum necessary.

The participant's copy names the person by first name and initial; the staff copy, by full name
and phone. Both only as far as the consent and the referral's sharing classes go; otherwise, and
in code-only mode, the code stands alone and names are taken out of free text. Birth date,
address, household and profile never reach paper. The need and the reason are printed if sensitive
facts are shared (with the code only, the need); nothing else sensitive is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from mtw_desktop.documents.sharing import allowed, censor, covers
from mtw_desktop.documents.slip_sentences import Sentence, Sentences, one_line, phone_words
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.labels import code_label, has_label, label
from mtw_desktop.domain.names import display_name, names_of, short_name
from mtw_desktop.domain.records import (
    Consent,
    Need,
    Organization,
    Participant,
    Referral,
    Sharing,
    Staff,
)
from mtw_desktop.domain.wording import date_words

_PRINTED_CLASSES = (
    Sharing.IDENTITY,
    Sharing.CONTACT,
    Sharing.DEMOGRAPHIC,
    Sharing.SENSITIVE,
    Sharing.OPERATIONAL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipContent:
    """What a slip says in one language. Empty texts are left out of the page."""

    language: str
    number: str
    code: str
    return_code: str
    organization: str
    masthead: str
    date: str
    title: str
    step: Sentence
    remarks: tuple[str, ...]
    bring: str
    where: str
    phone: str
    hours: str
    getting_there: str
    person: str
    asked_for: str
    referred_by: str
    agreed: str
    changed_mind: str
    receiver: str
    answer_by: str
    staff_facts: tuple[tuple[str, str], ...]


def slip_content(
    referral: Referral,
    participant: Participant,
    organization: Organization,
    *,
    language: str,
    issued_at: datetime,
    consent: Consent | None,
    need: Need | None = None,
    staff: Staff | None = None,
    recipient_names: Sequence[str] = (),
    hide: Sequence[str] = (),
    zone: tzinfo | None = None,
) -> SlipContent:
    """The texts of one referral in ``language``.

    ``issued_at`` (aware) gives the date on the slip and the day on which the consent is judged;
    ``recipient_names`` are further names and the id of the receiver; ``hide`` are names, say of
    the household, to take out of free text when no names are shared; ``zone`` defaults to the
    laptop's own.
    """
    day = issued_at.astimezone(zone).date()
    classes = allowed(consent, referral, recipient_names, day)
    covered = covers(consent, referral, recipient_names, day)
    say = Sentences(language, referral, organization, day, zone)
    free = censor(participant, hide, classes)
    agreement = say("slip.consent"), _consent(consent, referral, covered, day, language)
    return SlipContent(
        language=language,
        number=referral.number,
        code=participant.code,
        return_code=referral.return_code,
        date=date_words(day, language, weekday=True),
        title=_title(need, classes, language),
        step=say.step(),
        remarks=say.remarks(free),
        bring=say.bring(free),
        person=_person(participant, classes, language),
        asked_for=_asked_for(referral, need, classes, free, language),
        referred_by=_referred_by(referral, staff, language),
        agreed=_agreed(consent, classes, language),
        staff_facts=(*_staff_facts(referral, participant, need, classes, language), agreement),
        **say.texts(),
    )


def _title(need: Need | None, classes: frozenset[Sharing], language: str) -> str:
    key = f"slip.title.{need.domain}" if need and Sharing.SENSITIVE in classes else ""
    return label(key if key and has_label(key) else "slip.title", language)


def _person(participant: Participant, classes: frozenset[Sharing], language: str) -> str:
    code = label("slip.code", language, code=participant.code)
    if Sharing.IDENTITY in classes and names_of(participant):
        return f"{one_line(short_name(participant, language))} · {code}"
    return code


def _participant(participant: Participant, classes: frozenset[Sharing], language: str) -> str:
    named = Sharing.IDENTITY in classes and names_of(participant)
    parts = [one_line(display_name(participant, language))] if named else []
    parts.append(participant.code)
    if Sharing.CONTACT in classes:
        if not participant.do_not_contact:
            parts.append(phone_words(participant.phone))
        spoken = known(participant.language)
        parts.append(code_label("language", spoken, language) if spoken else "")
    return " · ".join(part for part in parts if part)


def _asked_for(
    referral: Referral,
    need: Need | None,
    classes: frozenset[Sharing],
    free: Callable[[str], str],
    language: str,
) -> str:
    sensitive = Sharing.SENSITIVE in classes
    service = one_line(referral.to_service)
    if not service and need and sensitive:
        service = code_label("need_domain", need.domain, language)
    tell = sensitive and not referral.code_only  # free text says too much about who it is
    reason = free(known(referral.reason) or "").strip() if tell else ""
    return "\n".join(part for part in (service, reason) if part) or label("slip.not_set", language)


def _staff_facts(
    referral: Referral,
    participant: Participant,
    need: Need | None,
    classes: frozenset[Sharing],
    language: str,
) -> tuple[tuple[str, str], ...]:
    return (
        (label("slip.participant", language), _participant(participant, classes, language)),
        (label("slip.priority", language), _priority(referral, language)),
        (label("slip.need", language), _need(need, language)),
    )


def _referred_by(referral: Referral, staff: Staff | None, language: str) -> str:
    role = _lower_first(code_label("staff_role", staff.role, language)) if staff else ""
    return ", ".join(part for part in (one_line(referral.staff_name), role) if part)


def _agreed(consent: Consent | None, classes: frozenset[Sharing], language: str) -> str:
    parts = [label(f"slip.share.{each}", language) for each in _PRINTED_CLASSES if each in classes]
    if not parts:
        return label("slip.share.nothing", language)
    if consent and consent.expires:
        parts.append(label("slip.until", language, date=date_words(consent.expires, language)))
    return " · ".join(parts)


def _need(need: Need | None, language: str) -> str:
    if need is None:
        return label("slip.not_set", language)
    name = code_label("need_domain", need.domain, language)
    urgency = known(need.urgency)
    return f"{name}, {_lower_first(code_label('urgency', urgency, language))}" if urgency else name


def _consent(
    consent: Consent | None, referral: Referral, covered: bool, day: date, language: str
) -> str:
    if referral.code_only:
        return label("slip.consent.code_only", language)
    if consent is None:
        return code_label("consent_state", "not_asked", language)
    if consent.withdrawn_at is not None:
        return code_label("consent_state", "withdrawn", language)
    if consent.state != "given":
        return code_label("consent_state", consent.state, language)
    if consent.expires and consent.expires < day:
        date_text = date_words(consent.expires, language)
        return label("slip.consent.expired", language, date=date_text)
    whole = covered and set(referral.share_classes) <= set(consent.data_classes)
    answer = label("slip.consent.covers" if whole else "slip.consent.needed", language)
    if whole and consent.expires:
        until = label("slip.until", language, date=date_words(consent.expires, language))
        return f"{answer}, {until}"
    return answer


def _priority(referral: Referral, language: str) -> str:
    code = known(referral.priority)
    none = label("slip.not_set", language)
    return code_label("referral_priority", code, language) if code else none


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
