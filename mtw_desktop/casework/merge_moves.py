"""Whose a record is: finding everything that belongs to people, and giving it to somebody else."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from mtw_desktop.casework.consents import ConsentRow, current_consent, local_today
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.kinds import FieldSpec, Record
from mtw_desktop.domain.merges import Merge, roots, sort_of
from mtw_desktop.domain.records import KINDS, Consent, Participant
from mtw_desktop.store.transaction import Transaction

#: In ``Merge.moved``: the consents that the merge itself wrote.
MADE = "made"
_PERSON, _MERGE = "participant", "merge"
_PROTECTS = ("withdrawn", "declined")


@dataclass(frozen=True, slots=True)
class Link:
    """A field that names a person. ``key`` is the kind, with the field if it is not the usual."""

    key: str
    cls: type[Record]
    field: str


@dataclass(frozen=True, slots=True)
class Held:
    """A record that belongs to somebody by one of its fields."""

    link: Link
    record: Record

    @property
    def person_id(self) -> str | None:
        """Whom it names now."""
        found: str | None = getattr(self.record, self.link.field)
        return found


@cache
def links() -> dict[str, Link]:
    """All fields of all kinds that name a person, by key; merges themselves keep theirs."""
    found: dict[str, Link] = {}
    for kind in KINDS.values():
        for spec in kind.fields.values():
            if spec.refers_to == _PERSON and kind.name != _MERGE:
                usual = spec.name == "participant_id"
                key = kind.name if usual else f"{kind.name}.{spec.name}"
                found[key] = Link(key, kind.cls, spec.name)
    return found


def held_by(session: Session, person_ids: Collection[str]) -> list[Held]:
    """Everything in use that belongs to these people and is our organization's to change."""
    found: list[Held] = []
    for link in links().values():
        wanted: dict[str, Any] = {link.field: list(person_ids)}
        records = session.store.many(link.cls, **wanted)
        found += [Held(link, each) for each in records if is_ours(session, each)]
    return found


def counts_of(session: Session, person_id: str) -> dict[str, int]:
    """How many records of each kind are the person's; kinds without any are left out."""
    found = {
        link.key: session.store.count(link.cls, participant_id=person_id)
        for link in links().values()
        if link.field == "participant_id"
    }
    return {kind: number for kind, number in found.items() if number}


def is_ours(session: Session, record: Record) -> bool:
    """Whether our organization may change the record; the server takes it from no other."""
    return record.home_org in ("", session.organization.id)


def give(tx: Transaction, held: Held, person_id: str) -> None:
    """Let a record be somebody's. Nobody is a member of their own household by a link."""
    own = getattr(held.record, "participant_id", None) == person_id
    value = None if own and held.link.field != "participant_id" else person_id
    tx.update(held.link.cls, held.record.id, {held.link.field: value})


def by_key(moved: Iterable[Held]) -> dict[str, list[str]]:
    """Records as ``Merge.moved`` keeps them."""
    found: dict[str, list[str]] = {}
    for each in moved:
        found.setdefault(each.link.key, []).append(each.record.id)
    return {key: sorted(ids) for key, ids in found.items()}


def connected(session: Session, person_id: str) -> list[Merge]:
    """All merges, late ones and undone ones too, that lead from this person to others and on."""
    found: dict[str, Merge] = {}
    wanted, seen = {person_id}, set[str]()
    while wanted:
        some = list(wanted)
        seen |= wanted
        for side in ("winner_id", "loser_id"):
            asked: dict[str, Any] = {side: some}
            near = session.store.many(Merge, **asked)
            found |= {each.id: each for each in near if sort_of(each) != "different"}
        people = {who for each in found.values() for who in (each.winner_id, each.loser_id)}
        wanted = people - seen
    return sorted(found.values(), key=lambda each: each.id)


def kept_in(session: Session, person_id: str) -> str:
    """The id of the person in whose record this one is kept now; its own if it was not merged."""
    return roots(connected(session, person_id)).get(person_id, person_id)


def protection(session: Session, consents: Iterable[Consent]) -> ConsentRow | None:
    """The refusal or withdrawal that counts today among consents of one person, if one does."""
    row = current_consent(consents, local_today(session))
    return row if row.state in _PROTECTS and row.consent is not None else None


def keep_protection(
    session: Session, tx: Transaction, person_id: str, groups: Sequence[list[Consent]], new: str
) -> Consent | None:
    """If one of the groups of consents that are now one person's said no, let that count.

    The newest consent of a person replaces those before it, also one that was given to a colleague
    who did not know of the refusal. Then the refusal is written again, under the id ``new``; the
    person can be asked anew.
    """
    refused = next(filter(None, (protection(session, each) for each in groups)), None)
    together = [consent for group in groups for consent in group]
    if refused is None or refused.consent is None or protection(session, together) is not None:
        return None
    if session.store.get(Consent, new) is not None:
        return None
    old = refused.consent
    copy = Consent(
        id=new,
        participant_id=person_id,
        state=refused.state,
        text_version=old.text_version,
        language=old.language,
        how_given=old.how_given,
        withdrawn_at=old.withdrawn_at or (session.clock() if refused.state != "declined" else None),
    )
    return tx.create(copy)


def most_protective(spec: FieldSpec, values: Sequence[object]) -> object:
    """Of the answers of one person to one question the one that protects most; no answer is none
    to compare."""
    order = spec.protective_order
    given = [each for each in values if each in order and each is not None]
    return min(given, key=order.index) if given else values[0]


def consents_among(held: Iterable[Held]) -> list[Consent]:
    """The consents among records."""
    return [each.record for each in held if isinstance(each.record, Consent)]


def person_of(session: Session, person_id: str) -> Participant | None:
    """The person on record, if in use and ours to change."""
    found = session.store.get(Participant, person_id)
    if found is None or found.voided_at is not None or not is_ours(session, found):
        return None
    return found
