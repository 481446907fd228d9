"""What is shared, with whom and until when, in words: for who shares and for who is shown it.

The words follow from ``share_rules``: a field that a receiver would see is named here by its
group, or by its own label if no group has it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from mtw_desktop.casework.audiences import SharedPerson, own_home
from mtw_desktop.casework.consents import consents_of, local_today, names_of
from mtw_desktop.casework.referral_form import ReferralForm, referral_of
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.kinds import Sharing
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.records import KINDS, Need, Organization, Referral
from mtw_desktop.domain.share_rules import Terms, shown_fields, terms_of
from mtw_desktop.domain.wording import counted, date_words

#: Fields of a person that are one thing to whoever hears of it.
_GROUPS: dict[str, tuple[str, ...]] = {
    "name": ("given_name", "middle_name", "family_name", "name_to_use", "other_names"),
    "birth": ("birth_date", "birth_date_quality", "age_estimate"),
    "phone": (
        "phone", "phone_is_shared", "other_phone", "contact_preference", "safe_to_text",
        "safe_to_leave_message", "do_not_contact",
    ),
    "email": ("email",),
    "address": (
        "no_fixed_address", "street", "apartment", "city", "state", "zip", "landmark",
    ),
    "other_contact": (
        "alternate_contact_name", "alternate_contact_relation", "alternate_contact_phone",
    ),
    "language": ("language", "reads_language", "interpreter_needed"),
    "race": ("race_ethnicity", "race_ethnicity_detail"),
}  # fmt: skip
#: What says nothing by itself: the code stands on every slip, the others are about our work.
_UNSAID = frozenset({"code", "restricted", "heard_from", "event_id", "to_complete_since"})


@dataclass(frozen=True, slots=True)
class Opened:
    """What a referral of ours opens to the organization it went to: both days included."""

    organization: str
    since: date | None
    until: date | None
    what: str


def fields_words(classes: Collection[Sharing], lang: str, *, family: bool = False) -> str:
    """``name, birth date, phone``: what a receiver with these classes sees of a person."""
    shown = shown_fields("participant", frozenset(classes))
    said: list[str] = []
    rest = set(shown - _UNSAID)
    for group, names in _GROUPS.items():
        if rest & set(names):
            said.append(label(f"sharing.{group}", lang))
            rest -= set(names)
    own = [name for name in KINDS["participant"].fields if name in rest]
    said += [_lower(label(f"participant.{name}", lang)) for name in own]
    if Sharing.SENSITIVE in classes:
        said.append(label("sharing.need", lang))
    if family:
        said.append(label("sharing.household", lang))
    return ", ".join(said) or label("sharing.code_only", lang)


def classes_words(classes: Iterable[str], lang: str) -> str:
    """``identity, contact``: sharing classes as the banner says them."""
    known = [each for each in Sharing if each.value in set(classes)]
    return ", ".join(label(f"sharing.class.{each.value}", lang) for each in known)


def banner_words(shared: SharedPerson, lang: str, today: date) -> str:
    """``Shared by OIC of South Florida until May 3: identity, contact``"""
    what = classes_words(shared.classes, lang) or label("sharing.code_only", lang)
    if shared.ends is None:
        return label("sharing.by", lang, organization=shared.organization, what=what)
    day = date_words(shared.ends, lang, year=shared.ends.year != today.year)
    return label("sharing.by_until", lang, organization=shared.organization, what=what, day=day)


def will_see(session: Session, form: ReferralForm) -> str:
    """What the organization of a referral that is being written will see; "" if nothing is to be
    shared, or if it is not one that could have a laptop in the coalition."""
    if not form.to_organization_id or not form.share_classes:
        return ""
    need = session.store.get(Need, form.need_id) if form.need_id else None
    terms = _terms(session, referral_of(session, form, form.draft_id), need)
    if terms is None:
        return ""
    what = fields_words(terms.classes, session.language, family=terms.family)
    name = form.to_organization
    return label("sharing.will_see", session.language, organization=name, what=what)


def opened_by(session: Session, referral_id: str) -> Opened | None:
    """What a referral of ours opens today; ``None`` if nothing."""
    referral = session.store.get(Referral, referral_id)
    if referral is None or referral.home_org not in own_home(session):
        return None
    if not referral.to_organization_id:
        return None
    need = session.store.get(Need, referral.need_id) if referral.need_id else None
    terms = _terms(session, referral, need)
    if terms is None:
        return None
    made = referral.created_at.astimezone().date() if referral.created_at else None
    days = [each for each in (made, terms.starts) if each]
    what = fields_words(terms.classes, session.language, family=terms.family)
    return Opened(referral.to_organization, max(days, default=None), terms.ends, what)


def opened_words(session: Session, referral_id: str) -> str:
    """``Shown to United Way Miami since October 2 until May 3: name, phone``; "" for nothing."""
    opened = opened_by(session, referral_id)
    if opened is None:
        return ""
    lang, today = session.language, local_today(session)
    days = {
        "since": date_words(opened.since, lang, year=opened.since.year != today.year)
        if opened.since else "",
        "until": date_words(opened.until, lang, year=opened.until.year != today.year)
        if opened.until else "",
    }  # fmt: skip
    key = "sharing.shown_until" if opened.until else "sharing.shown"
    return label(key, lang, organization=opened.organization, what=opened.what, **days)


def person_opened(session: Session, participant_id: str) -> tuple[str, ...]:
    """``opened_words`` of every referral of a person that opens something today."""
    found = session.store.many(Referral, participant_id=participant_id, descending=True)
    return tuple(words for each in found if (words := opened_words(session, each.id)))


def ended_words(organizations: Iterable[str], lang: str) -> list[str]:
    """``OIC of South Florida ended sharing 1 person``: one sentence for each organization."""
    names = list(organizations)
    return [
        label(_key("sharing.ended", count := names.count(name)), lang, n=count, organization=name)
        for name in dict.fromkeys(names)
    ]


def lease_words(count: int, lang: str) -> str:
    """That people whom partners share are hidden until the next sync."""
    return counted("sharing.lease", count, lang)


def _terms(session: Session, referral: Referral, need: Need | None) -> Terms | None:
    """As the server judges, by the names that this laptop knows of the receiver."""
    place = None
    if referral.to_organization_id:
        place = session.store.get(Organization, referral.to_organization_id)
    names = (*(names_of(place) if place else ()), referral.to_organization)
    consents = consents_of(session, referral.participant_id)
    receiver = (referral.to_organization_id or "", *names)
    domain = need.domain if need else ""
    return terms_of(referral, consents, receiver, local_today(session), need_domain=domain)


def _key(key: str, number: int) -> str:
    return f"{key}.one" if number == 1 else key


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
