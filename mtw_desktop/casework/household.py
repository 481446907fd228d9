"""Who lives with whom: members of a household outside the intake, and those who are participants
themselves. Everything stays on this laptop; a link is one reference and reads both ways.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.changes import Changed, changed
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.duplicates import Match, likely_duplicates
from mtw_desktop.casework.household_links import MEMBER
from mtw_desktop.casework.record_form import FormPlace
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.forms import load_form
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.names import fold, short_name
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.records import HouseholdMember, Participant
from mtw_desktop.domain.wording import age_words
from mtw_desktop.errors import RuleBroken
from mtw_desktop.store.drafts import Draft

_ADDRESS = (
    "no_fixed_address", "street", "apartment", "city", "state", "zip", "landmark",
    "language",
)  # fmt: skip
#: What the head of the household is to the member, by what the member is to the head.
_INVERSE = {
    "spouse": "spouse", "partner": "partner", "cousin": "cousin", "friend": "friend",
    "roommate": "roommate", "neighbor": "neighbor", "other_relative": "other_relative",
    "grandparent": "grandchild", "grandchild": "grandparent", "aunt_uncle": "niece_nephew",
    "niece_nephew": "aunt_uncle", "mother": "child", "father": "child",
}  # fmt: skip
_BY_SEX = {
    "son": ("mother", "father"), "daughter": ("mother", "father"), "child": ("mother", "father"),
    "sister": ("sister", "brother"), "brother": ("sister", "brother"),
}  # fmt: skip
_MOST_MATCHES = 5


@dataclass(frozen=True, slots=True)
class Household:
    """The household of one person: a line each, how many, and how many of them need care while the
    person is in class or at work."""

    rows: tuple[CaseRow, ...]
    members: int
    care: int


def household(session: Session, participant_id: str) -> Household:
    """Members on record for a person, then participants who named the person as theirs."""
    members = session.store.many(HouseholdMember, participant_id=participant_id)
    own = [_row(session, each) for each in members]
    linked = {each.linked_participant_id for each in members}
    others = [
        _reverse(session, each)
        for each in session.store.many(HouseholdMember, linked_participant_id=participant_id)
        if each.participant_id not in linked
    ]
    rows = (*own, *(row for row in others if row is not None))
    care = sum(known(each.needs_care) == "yes" for each in members)
    return Household(rows, len(rows), care)


def household_rows(session: Session, participant_id: str) -> list[CaseRow]:
    """The household as lines: a member who is a participant opens their page, another one the
    form."""
    return list(household(session, participant_id).rows)


def member_matches(session: Session, member_id: str) -> list[Match]:
    """Participants on this laptop who may be this member, best first."""
    member, head = _member_and_head(session, member_id)
    asked = _person_of(member, head)
    found = likely_duplicates(session, asked, exclude_id=head.id, limit=_MOST_MATCHES)
    taken = _linked_to(session, head.id)
    return [each for each in found if each.row.id not in taken]


def link_member(session: Session, member_id: str, participant_id: str) -> Changed:
    """This member is that participant. ``RuleBroken`` if it is the person themselves."""
    member, head = _member_and_head(session, member_id)
    other = session.store.get(Participant, participant_id)
    if other is None or other.voided_at or other.id == head.id:
        raise RuleBroken("nobody to link a household member to")
    with session.store.atomic(session.staff.id) as tx:
        tx.update(HouseholdMember, member.id, {"linked_participant_id": participant_id})
    return changed({"household_member"}, member_id, head.id, participant_id)


def unlink_member(session: Session, member_id: str) -> Changed:
    """This member is not that participant after all."""
    member, head = _member_and_head(session, member_id)
    with session.store.atomic(session.staff.id) as tx:
        tx.update(HouseholdMember, member.id, {"linked_participant_id": None})
    return changed({"household_member"}, member_id, head.id, member.linked_participant_id or "")


def remove_member(session: Session, member_id: str, reason: str = "") -> Changed:
    """The member does not live there any more, or never did."""
    member, head = _member_and_head(session, member_id)
    words = reason.strip() or label("household.removed", session.language)
    with session.store.atomic(session.staff.id) as tx:
        tx.void(HouseholdMember, member.id, words)
    return changed({"household_member"}, member_id, head.id)


def make_participant(session: Session, member_id: str) -> Draft:
    """An intake draft with what is known of a member: name, birth date or age, address, and the
    household as seen from them. Saving the intake links the two. The one begun earlier, if any."""
    for begun in session.store.drafts():
        if begun.more.get(MEMBER) == member_id:
            return begun
    member, head = _member_and_head(session, member_id)
    plain = record_to_plain(head)
    answers = {
        "participant": {
            **{name: plain[name] for name in _ADDRESS if name in plain},
            **_person_of(member, head),
        },
        "household": [_head_as_member(member, head), *_others_as_members(session, member)],
    }
    draft = Draft(
        id=new_id(),
        by=session.staff.id,
        section_key=load_form("intake").sections[0].key,
        answers=answers,
        more={MEMBER: member_id},
    )
    return session.store.save_draft(draft)


def age_text(member: HouseholdMember, language: str, today: date) -> str:
    """``6 years old``, ``8 months old``; ``about 61 years old`` for an age that somebody gave,
    counted on since; "" if nothing is known."""
    born, age = known(member.birth_date), known(member.age)
    if born is not None:
        return age_words(born, today, language)
    if age is None:
        return ""
    asked = member.created_at.astimezone().date() if member.created_at else today
    since = max(today.year - asked.year - ((today.month, today.day) < (asked.month, asked.day)), 0)
    return label("words.age_about", language, n=age + since)


def _row(session: Session, member: HouseholdMember) -> CaseRow:
    language, linked = session.language, None
    if member.linked_participant_id:
        linked = session.store.get(Participant, member.linked_participant_id)
    there = linked is not None and linked.voided_at is None
    care = known(member.needs_care) == "yes"
    place = FormPlace("household_member", member.id, member.participant_id)
    pill = label("household.participant", language) if there else ""
    if not pill and care:
        pill = label("household.care_pill", language)
    return CaseRow(
        kind="household_member",
        record_id=member.id,
        title=_name(member, linked, language),
        detail=" · ".join(_details(member, language, local_today(session), bool(there))),
        pill=pill,
        tone="info" if there else "warning" if care else "muted",
        page="person" if linked is not None and there else "form",
        argument=linked.id if linked is not None and there else place,
        participant_id=member.participant_id,
    )


def _details(member: HouseholdMember, language: str, today: date, linked: bool) -> Iterator[str]:
    if relation := known(member.relationship):
        yield code_label("relationship", relation, language)
    if age := age_text(member, language, today):
        yield age
    if known(member.needs_care) == "yes":
        if linked:
            yield label("household.needs_care", language)
        if times := known(member.care_times):
            yield times


def _reverse(session: Session, member: HouseholdMember) -> CaseRow | None:
    """The person who named somebody as living with them, as a line of that somebody."""
    head = session.store.get(Participant, member.participant_id)
    if head is None or head.voided_at:
        return None
    language = session.language
    relation = _inverse(known(member.relationship), known(head.sex))
    words = code_label("relationship", relation, language) if relation else ""
    return CaseRow(
        kind="household_member",
        record_id=member.id,
        title=short_name(head, language),
        detail=words or label("household.lives_with", language),
        pill=label("household.participant", language),
        tone="info",
        page="person",
        argument=head.id,
        participant_id=head.id,
    )


def _name(member: HouseholdMember, linked: Participant | None, language: str) -> str:
    if linked is not None and not linked.voided_at:
        return short_name(linked, language)
    return known(member.name) or label("household.no_name", language)


def _inverse(relation: str | None, sex: str | None) -> str | None:
    if relation in _BY_SEX:
        by_sex = dict(zip(("female", "male"), _BY_SEX[relation], strict=True))
        return by_sex.get(sex or "")
    return _INVERSE.get(relation or "")


def _person_of(member: HouseholdMember, head: Participant) -> dict[str, Any]:
    """What is known of a member in the fields of a participant. A single name, or an initial,
    takes the family name of the household: a guess that the intake shows."""
    given, _, family = " ".join((known(member.name) or "").split()).partition(" ")
    of_head = known(head.family_name) or ""
    initial = family.rstrip(".")
    if of_head and len(initial) <= 1 and fold(of_head).startswith(fold(initial)):
        family = of_head
    person: dict[str, Any] = {}
    if given:
        person["given_name"] = given
    if family:
        person["family_name"] = family
    born, age = known(member.birth_date), known(member.age)
    if born is not None:
        person |= {"birth_date": born.isoformat(), "birth_date_quality": "full"}
    elif age is not None:
        person["age_estimate"] = age
    return person


def _head_as_member(member: HouseholdMember, head: Participant) -> dict[str, Any]:
    born = known(head.birth_date)
    relation = _inverse(known(member.relationship), known(head.sex))
    found = {
        "name": short_name(head),
        "relationship": relation,
        "birth_date": born.isoformat() if born else None,
        "linked_participant_id": head.id,
    }
    return {name: value for name, value in found.items() if value}


def _others_as_members(session: Session, member: HouseholdMember) -> Iterator[dict[str, Any]]:
    """The rest of the household. What they are to the new person is asked, not guessed."""
    for other in session.store.many(HouseholdMember, participant_id=member.participant_id):
        if other.id == member.id:
            continue
        plain = record_to_plain(other)
        names = ("name", "birth_date", "age", "linked_participant_id")
        yield {name: plain[name] for name in names if name in plain}


def _linked_to(session: Session, participant_id: str) -> set[str]:
    members = session.store.many(HouseholdMember, participant_id=participant_id)
    return {each.linked_participant_id for each in members if each.linked_participant_id}


def _member_and_head(session: Session, member_id: str) -> tuple[HouseholdMember, Participant]:
    member = session.store.get(HouseholdMember, member_id)
    head = session.store.get(Participant, member.participant_id) if member else None
    if member is None or member.voided_at or head is None or head.voided_at:
        raise RuleBroken("no such member of a household")
    return member, head
