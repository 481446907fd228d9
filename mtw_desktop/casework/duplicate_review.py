"""The list of people on this laptop who are likely one and the same, and what was decided.

"Not the same person" is kept as a ``Merge`` that was undone from the start, with the reason
``not_same`` and nothing moved. So it syncs like any record, and a pair that anybody has decided
about (also by undoing a merge) never comes back, unless the decision itself is taken back.
Nothing is looked at but what is on this laptop, and nobody of another organization is shown.
"""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import dataclass

from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.duplicate_scan import Scan
from mtw_desktop.casework.merge_moves import person_of
from mtw_desktop.casework.people import PersonRow, person_rows
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.merges import NOT_SAME, Merge, find, is_undone, roots, sort_of

__all__ = [
    "Decided",
    "LikelyPair",
    "Review",
    "Scan",
    "known_count",
    "likely_pairs",
    "look_on",
    "not_the_same",
    "reason_words",
    "same_after_all",
]

#: On this laptop alone: how many pairs the last look found.
_COUNT = "likely_pairs"
#: A slice may keep the store for so long, in seconds.
_SLICE = 0.08


@dataclass(frozen=True, slots=True)
class LikelyPair:
    """Two people who may be one. ``score`` 0-100; ``reasons`` in words, the strongest first."""

    one: PersonRow
    other: PersonRow
    score: int
    reasons: tuple[str, ...]

    @property
    def ids(self) -> frozenset[str]:
        """Both ids."""
        return frozenset({self.one.id, self.other.id})


@dataclass(frozen=True, slots=True)
class Review:
    """How far a look has come: while ``pairs`` is ``None``, ask again with ``scan``. ``total``
    counts all pairs, also those beyond the limit."""

    scan: Scan
    pairs: tuple[LikelyPair, ...] | None = None
    total: int = 0


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision that two people are two."""

    merge_id: str
    changed: Changed


def likely_pairs(session: Session, limit: int = 50) -> list[LikelyPair]:
    """The likeliest pairs nobody has decided about, best first; all slices in one go."""
    review = look_on(session, Scan(), limit)
    while review.pairs is None:
        review = look_on(session, review.scan, limit)
    return list(review.pairs)


def look_on(session: Session, scan: Scan, limit: int = 50) -> Review:
    """One slice of the look, for a page: it lets others have the store in between."""
    end = time.monotonic() + _SLICE
    while not scan.done and time.monotonic() < end:
        scan.step(session)
    if not scan.done:
        return Review(scan)
    decided = _decided(session)
    open_ones = [each for each in scan.found if frozenset(each[2:]) not in decided]
    pairs: list[LikelyPair] = []
    for score, reasons, one, other in open_ones:
        if len(pairs) == limit:
            break
        rows = _rows(session, one, other)
        if rows is None:
            open_ones = [each for each in open_ones if each[2:] != (one, other)]
            continue
        pairs.append(LikelyPair(*rows, score, reason_words(reasons, session.language)))
    if session.store.setting(_COUNT) != len(open_ones):
        with session.store.atomic(session.staff.id) as tx:
            tx.set_setting(_COUNT, len(open_ones))
    return Review(scan, tuple(pairs), len(open_ones))


def known_count(session: Session) -> int | None:
    """How many pairs the last look on this laptop found; ``None`` before the first."""
    found = session.store.setting(_COUNT)
    return int(found) if found is not None else None


def not_the_same(session: Session, one_id: str, other_id: str) -> Decided:
    """Two people are two. It syncs, and the pair is not shown again."""
    first, second = sorted((one_id, other_id))
    merge = Merge(
        id=new_id(),
        winner_id=first,
        loser_id=second,
        field_choices="{}",
        moved="{}",
        state_before="",
        reason=NOT_SAME,
        undone_at=session.clock(),
        undone_by_id=session.staff.id,
    )
    with session.store.atomic(session.staff.id) as tx:
        tx.create(merge)
        _count_down(session, tx.set_setting, -1)
        return Decided(merge.id, Changed(tx.changed, tx.changed_ids))


def same_after_all(session: Session, merge_id: str) -> Changed:
    """Take the decision back, whoever made it how often: the pair may be shown again."""
    said = session.store.get(Merge, merge_id)
    if said is None or sort_of(said) != "different":
        return NOTHING
    pair = {"winner_id": said.winner_id, "loser_id": said.loser_id}
    found = session.store.many(Merge, winner_id=pair["winner_id"], loser_id=pair["loser_id"])
    with session.store.atomic(session.staff.id) as tx:
        for each in found:
            if sort_of(each) == "different":
                tx.void(Merge, each.id, "taken back")
        _count_down(session, tx.set_setting, 1)
        return Changed(tx.changed, tx.changed_ids)


def reason_words(reasons: Collection[str], language: str) -> tuple[str, ...]:
    """Reasons of ``likeness.compare`` in words."""
    return tuple(label(f"merge.reason.{each}", language) for each in reasons)


def _decided(session: Session) -> set[frozenset[str]]:
    """Pairs that are not to be shown, as the people stand now: whoever was merged since is meant
    by the record they are kept in."""
    merges = session.store.many(Merge)
    kept = roots(merges)
    found = set()
    for each in merges:
        if is_undone(each) and sort_of(each) in ("merge", "different"):
            found.add(frozenset({find(kept, each.winner_id), find(kept, each.loser_id)}))
    return found


def _rows(session: Session, one: str, other: str) -> tuple[PersonRow, PersonRow] | None:
    if person_of(session, one) is None or person_of(session, other) is None:
        return None
    first, second = person_rows(session, [one, other])
    return first, second


def _count_down(session: Session, keep: object, by: int) -> None:
    number = known_count(session)
    if number is not None and callable(keep):
        keep(_COUNT, max(0, number + by))
