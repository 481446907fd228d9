"""A person whom another organization shows here: what may be seen, and taking them in ourselves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mtw_desktop.casework.audiences import SharedPerson, shared_people
from mtw_desktop.casework.changes import Changed, changed
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.events import here
from mtw_desktop.casework.incoming_referrals import ReceivedRow, list_received
from mtw_desktop.casework.intake import fresh
from mtw_desktop.casework.intake_short import form_of
from mtw_desktop.casework.people import PersonRow, row_of
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.shared_words import banner_words
from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.kinds import FieldSpec, FieldType, Record, Sharing, kind_of
from mtw_desktop.domain.labels import code_label, label, missing_label
from mtw_desktop.domain.names import display_name
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.records import HouseholdMember, Need, Participant
from mtw_desktop.domain.share_rules import shown_fields
from mtw_desktop.domain.wording import date_words
from mtw_desktop.errors import RuleBroken

_UNSAID = frozenset({"code", "given_name", "family_name", "restricted", "birth_date_quality"})


@dataclass(frozen=True, slots=True)
class SharedPage:
    """The reduced page of a shared person. ``banners``: one sentence for each organization's
    referral; ``facts``: (label, value) of everything that is shown; ``household`` and ``needs``
    in a line each."""

    participant_id: str
    row: PersonRow
    full_name: str
    banners: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    needs: tuple[str, ...]
    household: tuple[str, ...]
    referrals: tuple[ReceivedRow, ...]


def shared_page(session: Session, participant_id: str) -> SharedPage | None:
    """The page, or ``None`` for a person of our own, or one who is not shown (any more)."""
    grants = [each for each in shared_people(session) if each.participant_id == participant_id]
    person = session.store.get(Participant, participant_id) if grants else None
    if person is None or person.voided_at is not None:
        return None
    if person.restricted:
        with session.store.atomic(session.staff.id) as tx:
            tx.audit("read", "participant", participant_id)
    lang, today = session.language, local_today(session)
    named = any(Sharing.IDENTITY.value in each.classes for each in grants)
    members = session.store.many(HouseholdMember, participant_id=participant_id)
    needs = session.store.many(Need, participant_id=participant_id)
    return SharedPage(
        participant_id=participant_id,
        row=row_of(person, lang, today, shared_by=grants[0].organization),
        full_name=display_name(person, lang) if named else person.code,
        banners=tuple(dict.fromkeys(banner_words(each, lang, today) for each in grants)),
        facts=tuple(_facts(person, _classes(grants), lang)),
        needs=tuple(code_label("need_domain", each.domain, lang) for each in needs if each.domain),
        household=tuple(_values(each, ("name", "relationship", "age"), lang) for each in members),
        referrals=tuple(r for r in list_received(session) if r.participant_id == participant_id),
    )


def take_person_in(session: Session, participant_id: str) -> tuple[str, Changed]:
    """An intake of our own, filled with what is shown; the draft's id. The record that comes of
    it is ours, and nothing may be shared on from it without a consent given to us.

    ``RuleBroken`` if this person is not shown to us.
    """
    grants = [each for each in shared_people(session) if each.participant_id == participant_id]
    person = session.store.get(Participant, participant_id) if grants else None
    if person is None:
        raise RuleBroken("no such person is shown here")
    shown = shown_fields("participant", _classes(grants)) - {"code", "restricted"}
    plain = record_to_plain(person)
    answers: dict[str, Any] = {
        "participant": {name: plain[name] for name in shown if plain.get(name) not in (None, "")}
    }
    domains = [n.domain for n in session.store.many(Need, participant_id=participant_id)]
    if any(domains):
        answers["needs"] = [{"domain": each} for each in dict.fromkeys(domains) if each]
    draft = fresh(here(session))
    draft = replace(
        draft,
        by=session.staff.id,
        section_key=form_of(draft).sections[0].key,
        answers={**draft.answers, **answers},
    )
    kept = session.store.save_draft(draft)
    return kept.id, changed({"draft"}, kept.id)


def _classes(grants: list[SharedPerson]) -> frozenset[Sharing]:
    return frozenset(Sharing(name) for each in grants for name in each.classes)


def _facts(person: Participant, classes: frozenset[Sharing], lang: str) -> list[tuple[str, str]]:
    """Everything of the person that has an answer and is shown, in the order of the fields."""
    found = []
    for name, spec in kind_of(person).fields.items():
        if name in _UNSAID or name not in shown_fields("participant", classes):
            continue
        words = _value(spec, getattr(person, name), lang)
        if words:
            found.append((label(spec.label, lang), words))
    return found


def _values(record: Record, names: tuple[str, ...], lang: str) -> str:
    specs = kind_of(record).fields
    words = (_value(specs[name], getattr(record, name), lang) for name in names)
    return ", ".join(each for each in words if each)


def _value(spec: FieldSpec, value: object, lang: str) -> str:
    """An answer in words; "" for none. A flag is said only where it is set."""
    if value is None or value is False or value == ():
        return ""
    if isinstance(value, Missing):
        return missing_label(value.value, lang)
    if value is True:
        return code_label("yes_no", "yes", lang)
    if isinstance(value, date):
        return date_words(value, lang)
    if isinstance(value, tuple):
        several = [code_label(spec.code_list, v, lang) if spec.code_list else v for v in value]
        return ", ".join(several)
    if spec.code_list:
        return code_label(spec.code_list, str(value), lang)
    if spec.type is FieldType.PHONE:
        from mtw_desktop.casework.phones import show_phone

        return show_phone(str(value))
    return str(value)
