"""The texts of a consent form in one language: the parts that 42 CFR 2.31 asks for, in plain words.

Who; what; who shares it; with whom; what for; until when; that it can be taken back and how; and
the text that was read, by its version.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from mtw_desktop.documents.sharing import in_force
from mtw_desktop.documents.slip_sentences import one_line, phone_words
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.labels import CONSENT_VERSION, code_label, consent_text, label
from mtw_desktop.domain.names import display_name, names_of
from mtw_desktop.domain.records import Consent, Organization, Participant, Staff
from mtw_desktop.domain.wording import date_words

#: The languages that the text is written in.
WRITTEN = ("en", "es", "ht")
_SPOKEN = ("spoken", "phone")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentContent:
    """What a consent form says in one language. ``parts`` are (heading, text) of the text read;
    ``facts`` are (label, value); ``state`` is a sentence if the consent does not count."""

    language: str
    title: str
    office_title: str
    organization: str
    masthead: str
    name: str
    code: str
    version: str
    state: str
    parts: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...]
    revoke: tuple[str, str]
    agree: str
    signed_on: str
    staff: str
    witness: str


def consent_content(
    consent: Consent,
    participant: Participant,
    organization: Organization,
    *,
    language: str,
    today: date,
    interpreter: str = "",
    recipients: tuple[str, ...] | None = None,
    staff: Staff | None = None,
    zone: tzinfo | None = None,
) -> ConsentContent:
    """The texts of one consent in ``language``.

    ``today`` is the day on which the consent is judged; ``recipients`` are the names to print for
    those of the consent, where it holds ids; ``zone`` defaults to the laptop's own.
    """
    name = one_line(display_name(participant, language)) if names_of(participant) else ""
    signed = consent.how_given in ("electronic", "signed")
    return ConsentContent(
        language=language,
        title=label("consent_paper.title", language),
        office_title=label("consent_paper.office_title", language),
        organization=one_line(organization.name),
        masthead=_masthead(organization),
        name=name,
        code=participant.code,
        version=label(
            "consent_paper.version", language, version=consent.text_version or CONSENT_VERSION
        ),
        state=_state(consent, today, language, zone),
        parts=_parts(consent, organization, language),
        facts=_facts(
            consent, (name, participant.code), organization, language, interpreter, recipients
        ),
        revoke=_revoke(organization, language),
        agree=_agree(consent, language),
        signed_on=_signed_on(consent, language, zone) if signed else "",
        staff=one_line(staff.name) if staff else "",
        witness=one_line(consent.witness),
    )  # fmt: skip


def _masthead(organization: Organization) -> str:
    parts = (phone_words(organization.phone), one_line(organization.email))
    return " · ".join(part for part in parts if part)


def _parts(
    consent: Consent, organization: Organization, language: str
) -> tuple[tuple[str, str], ...]:
    """The text that was read, without the question at its end: the signature answers it."""
    version = consent.text_version or CONSENT_VERSION
    try:
        parts = consent_text(language, one_line(organization.name), version)
    except OSError:  # a text of a newer version of the program
        parts = consent_text(language, one_line(organization.name))
    return parts[:-1]


def _facts(
    consent: Consent,
    person: tuple[str, str],
    organization: Organization,
    language: str,
    interpreter: str,
    recipients: tuple[str, ...] | None,
) -> tuple[tuple[str, str], ...]:
    def say(key: str) -> str:
        return label(f"consent_paper.{key}", language)

    facts = [(say("person"), " · ".join(part for part in person if part))]
    if consent.state != "declined":
        named = consent.recipients if recipients is None else recipients
        who = "; ".join(one_line(each) for each in named)
        facts += [
            (say("discloser"), one_line(organization.name)),
            (say("recipients"), who or say("nobody")),
            (say("classes"), _classes(consent, language) or say("nothing")),
            (say("withheld"), "; ".join(one_line(each) for each in consent.withheld)),
            (say("purpose"), _purpose(consent, language)),
            (say("period"), _period(consent, language)),
        ]
    facts.append((say("how"), _how(consent, language, interpreter)))
    return tuple((title, value) for title, value in facts if value)


def _how(consent: Consent, language: str, interpreter: str) -> str:
    """How it was given, in which language, and who helped, in a line."""
    how, read = known(consent.how_given), consent.language
    parts = [code_label("consent_how", how, language) if how else ""]
    if read:
        name = code_label("language", read, language)
        parts.append(f"{label('consent_paper.language', language)}: {name}")
    for key, person in (
        ("interpreter", one_line(interpreter)),
        ("witness", one_line(consent.witness)),
    ):
        parts.append(f"{label(f'consent_paper.{key}', language)}: {person}" if person else "")
    return " · ".join(part for part in parts if part)


def _purpose(consent: Consent, language: str) -> str:
    """What it is for; the usual purpose in the language of the copy, whatever it was taken in."""
    said = one_line(consent.purpose)
    usual = {label("consent_paper.usual_purpose", each) for each in WRITTEN}
    return label("consent_paper.usual_purpose", language) if said in usual else said


def _classes(consent: Consent, language: str) -> str:
    """The classes in the order of their list, not of the ticks."""
    chosen = (c for c in codes("sharing_class") if c.code in consent.data_classes)
    return "; ".join(each.labels[language] for each in chosen)


def _period(consent: Consent, language: str) -> str:
    end = date_words(consent.expires, language) if consent.expires else ""
    if consent.starts and end:
        start = date_words(consent.starts, language)
        return label("consent_paper.from_until", language, start=start, end=end)
    return label("consent_paper.until", language, end=end) if end else ""


def _revoke(organization: Organization, language: str) -> tuple[str, str]:
    contact = ", ".join(
        part for part in (one_line(organization.name), _masthead(organization)) if part
    )
    text = label("consent_paper.revoke.text", language, contact=contact)
    return label("consent_paper.revoke", language), text


def _agree(consent: Consent, language: str) -> str:
    if consent.state == "declined":
        return ""
    spoken = consent.how_given in _SPOKEN
    return label("consent_paper.spoken" if spoken else "consent_paper.agree", language)


def _signed_on(consent: Consent, language: str, zone: tzinfo | None) -> str:
    """The day of the signature on the screen; on paper it is written by hand."""
    if consent.how_given != "electronic" or consent.created_at is None:
        return ""
    return date_words(consent.created_at.astimezone(zone).date(), language)


def _state(consent: Consent, today: date, language: str, zone: tzinfo | None) -> str:
    if consent.state == "declined":
        return label("consent_paper.declined", language)
    taken_back: datetime | None = consent.withdrawn_at
    if consent.state == "withdrawn" or taken_back is not None:
        day = (taken_back.astimezone(zone).date()) if taken_back else today
        return label("consent_paper.withdrawn", language, day=date_words(day, language))
    if consent.expires and consent.expires < today and not in_force(consent, today):
        day_words = date_words(consent.expires, language)
        return label("consent_paper.ended", language, day=day_words)
    return ""
