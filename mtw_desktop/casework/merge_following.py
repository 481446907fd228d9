"""After a sync: merged people stay merged, on every laptop and in the same way.

A laptop that was offline goes on adding to the loser; two laptops merge the same two in opposite
directions; one merges what another has already merged on. All of them see the same ``Merge``
records in the end, and from those alone follows who is kept where (``domain.merges.roots``). What
is found otherwise is put right here; doing it twice, or on two laptops at once, changes nothing
more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mtw_desktop.casework import merge_moves as moves
from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.kinds import MergeRule
from mtw_desktop.domain.merges import (
    MERGED,
    Merge,
    is_undone,
    late_id,
    moved_text,
    read_moved,
    roots,
    sort_of,
    standing,
)
from mtw_desktop.domain.records import KINDS, Consent, Participant
from mtw_desktop.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class _Work:
    people: list[Participant]
    late: list[moves.Held]
    stray: list[Merge]

    def __bool__(self) -> bool:
        return bool(self.people or self.late or self.stray)


def follow_merges(session: Session) -> Changed:
    """Let the store agree with the merges on record: late records go to the winner, losers are
    void, and whoever stands alone again is in use. ``NOTHING`` if it agrees already."""
    merges = session.store.many(Merge)
    if not any(sort_of(each) == "merge" for each in merges):
        return NOTHING
    kept = roots(merges)
    work = _work(session, merges, kept)
    if not work:
        return NOTHING
    with session.store.atomic(session.staff.id) as tx:
        for each in work.people:
            _put_right(session, tx, each, kept)
        for merge in work.stray:
            _let_go(session, tx, merge, kept)
        _follow(session, tx, work.late, merges, kept)
        return Changed(tx.changed, tx.changed_ids)


def _work(session: Session, merges: Sequence[Merge], kept: Mapping[str, str]) -> _Work:
    # What the server has refused once is not tried for ever.
    refused = {op.rec for group in session.store.held() for op in group.ops}
    whole = [each for each in merges if sort_of(each) == "merge"]
    ids = {who for each in whole for who in (each.winner_id, each.loser_id)}
    people = [
        each
        for each in session.store.many(Participant, voided=True, id=sorted(ids - refused))
        if moves.is_ours(session, each) and _stands_wrong(each, kept)
    ]
    losers = [person for person, root in kept.items() if person != root]
    late = [each for each in moves.held_by(session, losers) if each.record.id not in refused]
    pairs = {(each.winner_id, each.loser_id) for each in standing(merges)}
    stray = [
        each
        for each in merges
        if sort_of(each) == "late" and not is_undone(each) and each.id not in refused
        and (each.winner_id, each.loser_id) not in pairs
    ]  # fmt: skip
    return _Work(people, late, stray)


def _stands_wrong(person: Participant, kept: Mapping[str, str]) -> bool:
    if kept.get(person.id, person.id) != person.id:
        return person.voided_at is None
    return person.voided_reason == MERGED


def _put_right(
    session: Session, tx: Transaction, person: Participant, kept: Mapping[str, str]
) -> None:
    if kept.get(person.id, person.id) != person.id:
        tx.void(Participant, person.id, MERGED)
        return
    tx.restore(Participant, person.id)
    # Merged both ways at once: neither colleague saw what the other chose, so what protects holds.
    folded = [each for each, root in kept.items() if root == person.id != each]
    others = session.store.many(Participant, voided=True, id=folded)
    tx.update(Participant, person.id, _protective(person, others))


def _protective(person: Participant, others: Sequence[Participant]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, spec in KINDS["participant"].fields.items():
        if spec.merge is MergeRule.PROTECTIVE:
            values = [getattr(each, name) for each in (person, *others)]
            found[name] = moves.most_protective(spec, values)
    return found


def _follow(
    session: Session,
    tx: Transaction,
    late: Sequence[moves.Held],
    merges: Sequence[Merge],
    kept: Mapping[str, str],
) -> None:
    """Give late records to the winner. Each is noted, so that an undo knows whose it was."""
    noted = {
        (key, record_id)
        for each in merges if not is_undone(each)
        for key, ids in read_moved(each.moved).items() for record_id in ids
    }  # fmt: skip
    into = {each.loser_id: each for each in reversed(standing(merges))}
    for each in late:
        owner = str(each.person_id)
        root = kept[owner]
        groups = [session.store.many(Consent, participant_id=root), moves.consents_among([each])]
        moves.give(tx, each, root)
        merge = into.get(owner)
        if isinstance(each.record, Consent):
            new = late_id(root, each.record.id)
            moves.keep_protection(session, tx, root, groups, new)
        if merge is not None and (each.link.key, each.record.id) not in noted:
            _note_late(session, tx, merge, each)


def _note_late(session: Session, tx: Transaction, merge: Merge, held: moves.Held) -> None:
    note_id = late_id(merge.id, held.link.key, held.record.id)
    if session.store.get(Merge, note_id) is None:
        tx.create(
            Merge(
                id=note_id,
                winner_id=merge.winner_id,
                loser_id=merge.loser_id,
                field_choices="{}",
                moved=moved_text({held.link.key: [held.record.id]}),
                state_before="",
            )
        )


def _let_go(session: Session, tx: Transaction, merge: Merge, kept: Mapping[str, str]) -> None:
    """A record followed while a colleague took the two apart: back to whom it was made for."""
    at, by = session.clock(), session.staff.id
    tx.update(Merge, merge.id, {"undone_at": at, "undone_by_id": by})
    there = kept.get(merge.winner_id, merge.winner_id)
    goal = kept.get(merge.loser_id, merge.loser_id)
    for key, ids in read_moved(merge.moved).items():
        link = moves.links().get(key)
        for record_id in ids if link is not None else ():
            record = session.store.get(link.cls, record_id) if link is not None else None
            if link is None or record is None or record.voided_at is not None:
                continue
            held = moves.Held(link, record)
            if held.person_id == there != goal and moves.is_ours(session, record):
                moves.give(tx, held, goal)
