"""Two records of one person made into one, and taken apart again.

The winner's record stays in use and is given everything that was the loser's; the loser is void
with the reason ``merged``. What both were is kept in the ``Merge``, so that it can be undone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mtw_desktop import errors
from mtw_desktop.casework import merge_moves as moves
from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.merge_moves import kept_in
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.merges import (
    MERGED,
    Merge,
    chains,
    choices_text,
    find,
    is_undone,
    moved_text,
    read_moved,
    roots,
    sort_of,
)
from mtw_desktop.domain.names import display_name, fold
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.records import Consent, Participant, Staff
from mtw_desktop.store.transaction import Transaction

__all__ = ["MergeLine", "Merged", "kept_in", "merge_people", "merges_of", "undo_merge"]


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging gave."""

    merge_id: str
    changed: Changed


@dataclass(frozen=True, slots=True)
class MergeLine:
    """A merge that a person took part in, for the timeline and its Undo.

    ``code`` and ``name`` are the loser's as they were; ``records`` counts what came along.
    """

    merge_id: str
    at: datetime | None
    by: str
    winner_id: str
    loser_id: str
    code: str
    name: str
    records: int
    undone: bool
    undone_at: datetime | None
    undone_by: str


def merge_people(
    session: Session,
    winner_id: str,
    loser_id: str,
    choices: Mapping[str, str],
    reason: str = "",
) -> Merged:
    """Fold the loser into the winner; one transaction.

    ``choices`` ({field: "winner" or "loser"}) says whose value a field keeps; fields that are not
    named keep the winner's. A refusal or withdrawal of consent of either stays in force.
    ``RuleBroken`` if the two are one record already, gone, or another organization's.
    """
    winner, loser = (moves.person_of(session, each) for each in (winner_id, loser_id))
    if winner is None or loser is None or winner_id == loser_id:
        raise errors.RuleBroken("these two cannot be merged")
    taken = _taken(winner, loser, choices)
    state = {"winner": record_to_plain(winner), "loser": record_to_plain(loser), "set": taken}
    merge_id = new_id()
    held = moves.held_by(session, [loser_id])
    consents = session.store.many(Consent, participant_id=winner_id)
    groups = [consents, moves.consents_among(held)]
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Participant, winner_id, taken)
        for each in held:
            moves.give(tx, each, winner_id)
        moved = moves.by_key(held)
        if moves.keep_protection(session, tx, winner_id, groups, new := new_id()):
            moved[moves.MADE] = [new]
        tx.void(Participant, loser_id, MERGED)
        tx.create(
            Merge(
                id=merge_id,
                winner_id=winner_id,
                loser_id=loser_id,
                field_choices=choices_text(choices),
                moved=moved_text(moved),
                state_before=json.dumps(state, ensure_ascii=False),
                reason=reason.strip() or None,
            )
        )
        return Merged(merge_id, Changed(tx.changed, tx.changed_ids))


def undo_merge(session: Session, merge_id: str) -> Changed:
    """Take two people apart again: everything that stands between these two is undone.

    Records go back to the person they were made for if they are still where the merge put them,
    with what was changed in them since; fields go back if nobody has changed them since.
    """
    merge = session.store.get(Merge, merge_id)
    if merge is None or is_undone(merge):
        return NOTHING
    around = [m for m in moves.connected(session, merge.winner_id) if not is_undone(m)]
    pair = {merge.winner_id, merge.loser_id}
    ours = [each for each in around if {each.winner_id, each.loser_id} == pair]
    gone = {each.id for each in ours}
    after = roots(each for each in around if each.id not in gone)
    at = session.clock()
    with session.store.atomic(session.staff.id) as tx:
        for each in reversed(ours):
            tx.update(Merge, each.id, {"undone_at": at, "undone_by_id": session.staff.id})
            _put_back_fields(session, tx, each)
            _drop_made(session, tx, each)
        for person_id in roots(around):
            person = session.store.get(Participant, person_id)
            alone = after.get(person_id, person_id) == person_id
            if person is not None and alone and person.voided_reason == MERGED:
                tx.restore(Participant, person_id)
        _put_back_records(session, tx, around, after)
        return Changed(tx.changed, tx.changed_ids)


def merges_of(session: Session, person_id: str) -> list[MergeLine]:
    """The merges that made this person's record what it is, undone ones too; newest first."""
    staff = {each.id: each.name for each in session.store.many(Staff, voided=True)}
    found = moves.connected(session, person_id)
    kept = roots(found)
    root = kept.get(person_id, person_id)
    lines = []
    for each in found:
        near = person_id in (each.winner_id, each.loser_id)
        if sort_of(each) == "merge" and (near or kept.get(each.winner_id) == root):
            lines.append(_line(session, each, staff))
    return lines[::-1]


def _line(session: Session, merge: Merge, staff: Mapping[str, str]) -> MergeLine:
    before = _state(merge)["loser"]
    loser = session.store.get(Participant, merge.loser_id)
    number = sum(len(ids) for key, ids in read_moved(merge.moved).items() if key != moves.MADE)
    return MergeLine(
        merge_id=merge.id,
        at=merge.created_at,
        by=staff.get(merge.created_by, ""),
        winner_id=merge.winner_id,
        loser_id=merge.loser_id,
        code=str(before.get("code", "")),
        name=display_name(loser, session.language) if loser is not None else "",
        records=number,
        undone=is_undone(merge),
        undone_at=merge.undone_at,
        undone_by=staff.get(merge.undone_by_id or "", ""),
    )


def _taken(winner: Participant, loser: Participant, choices: Mapping[str, str]) -> dict[str, Any]:
    """The plain values that change in the winner: the loser's where chosen, and its names."""
    before, folded = record_to_plain(winner), record_to_plain(loser)
    chosen = {name: folded.get(name) for name, side in choices.items() if side == "loser"}
    taken = {name: each for name, each in chosen.items() if each != before.get(name)}
    return taken | _names_kept(winner, loser, taken)


def _names_kept(
    winner: Participant, loser: Participant, taken: Mapping[str, Any]
) -> dict[str, list[str]]:
    """The names that nobody would find the person by any more, among the other names: found
    under every name they were entered with."""
    main = [_main_name(winner), _main_name(loser)]
    given = taken.get("given_name", known(winner.given_name))
    family = taken.get("family_name", known(winner.family_name))
    now = fold(" ".join(each for each in (given, family) if isinstance(each, str)))
    names = list(winner.other_names)
    for each in (*loser.other_names, *main):
        if fold(each) and fold(each) != now and fold(each) not in map(fold, names):
            names.append(each)
    return {"other_names": names} if names != list(winner.other_names) else {}


def _main_name(person: Participant) -> str:
    parts = (known(person.given_name), known(person.family_name))
    return " ".join(each for each in parts if each)


def _put_back_fields(session: Session, tx: Transaction, merge: Merge) -> None:
    state = _state(merge)
    winner = session.store.get(Participant, merge.winner_id)
    if winner is None or not state["set"]:
        return
    now = record_to_plain(winner)
    unchanged = (name for name, value in state["set"].items() if now.get(name) == value)
    tx.update(Participant, winner.id, {name: state["winner"].get(name) for name in unchanged})


def _drop_made(session: Session, tx: Transaction, merge: Merge) -> None:
    for consent_id in read_moved(merge.moved).get(moves.MADE, []):
        made = session.store.get(Consent, consent_id)
        if made is not None and made.voided_at is None:
            tx.void(Consent, consent_id, "merge undone")


def _put_back_records(
    session: Session, tx: Transaction, around: Sequence[Merge], after: Mapping[str, str]
) -> None:
    """Give each record that was moved to whom its first owner's record is kept in now."""
    before = chains(around)
    for (key, record_id), owner in _owners(around, before).items():
        link = moves.links().get(key)
        record = session.store.get(link.cls, record_id) if link is not None else None
        if link is None or record is None or record.voided_at is not None:
            continue
        held = moves.Held(link, record)
        # A link of a member to their own household was emptied.
        there = held.person_id or find(before, owner)
        goal = after.get(owner, owner)
        if (
            there == find(before, owner)
            and goal != held.person_id
            and moves.is_ours(session, record)
        ):
            moves.give(tx, held, goal)


def _owners(merges: Sequence[Merge], above: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """For each record that merges have moved, (key, id): the person it was made for, who is the
    one lowest in the chain of those it was taken from."""
    found: dict[tuple[str, str], str] = {}
    for merge in merges:
        for key, ids in read_moved(merge.moved).items():
            for record_id in ids:
                known_one = found.get((key, record_id), merge.loser_id)
                lower = max((known_one, merge.loser_id), key=lambda who: _depth(above, who))
                found[key, record_id] = lower
    return found


def _depth(above: Mapping[str, str], person_id: str) -> int:
    steps = 0
    while (next_one := above.get(person_id, person_id)) != person_id:
        person_id, steps = next_one, steps + 1
    return steps


def _state(merge: Merge) -> dict[str, dict[str, Any]]:
    """``Merge.state_before``; empty parts if it holds none."""
    return {"winner": {}, "loser": {}, "set": {}, **json.loads(merge.state_before or "{}")}
