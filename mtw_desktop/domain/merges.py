"""Two records of one person made into one, with all that is needed to take it back.

Sources: patient merging of Tamanu (state before, mappings, undo) and Open Path, as compared for
the first design.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from mtw_desktop.domain.answers import Answer
from mtw_desktop.domain.kinds import (
    Record,
    Sharing,
    long_text,
    moment,
    record_kind,
    ref,
)

_SENS = Sharing.SENSITIVE
_OPS = Sharing.OPERATIONAL

#: Whose value a field keeps.
SIDES = ("winner", "loser")
#: Why a person folded into another is void; and the reason of a decision that two are two.
MERGED, NOT_SAME = "merged", "not_same"


@record_kind("merge")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Merge(Record):
    """One person kept (winner), one folded into it (loser). ``field_choices`` says whose value each
    field kept, ``moved`` which records changed their person, ``state_before`` both people as they
    were; all three are JSON (Tamanu: pre-state, mappings, undo).

    Three sorts, told apart by ``sort_of``: a merge; a ``late`` one, which only says that records
    made for the loser elsewhere have followed (its id comes from what it is about, so that laptops
    that do it both write the same record); and the decision that the two are ``different`` people,
    which is a merge undone from the start."""

    winner_id: str = ref("participant")
    loser_id: str = ref("participant")
    field_choices: str = long_text(_OPS)
    moved: str = long_text(_OPS, max_length=200_000)
    state_before: str = long_text(_SENS, max_length=200_000)
    reason: Answer[str] = long_text(_SENS, max_length=2000)
    undone_at: datetime | None = moment(_OPS)
    undone_by_id: str | None = ref("staff")


def choices_text(choices: Mapping[str, str]) -> str:
    """Field choices ({field: "winner" or "loser"}) as the text kept, fields sorted.
    ``ValueError`` for a side that is none."""
    if wrong := set(choices.values()) - set(SIDES):
        raise ValueError(f"no side: {sorted(wrong)}")
    return json.dumps(dict(sorted(choices.items())), ensure_ascii=False)


def read_choices(kept: str) -> dict[str, str]:
    """The inverse of ``choices_text``. ``ValueError`` if it is something else."""
    found = json.loads(kept or "{}")
    if not isinstance(found, dict) or not set(found.values()) <= set(SIDES):
        raise ValueError("not field choices")
    return found


def moved_text(moved: Mapping[str, list[str]]) -> str:
    """Which records changed their person, {kind: [ids]}, as the text kept."""
    return json.dumps(dict(sorted(moved.items())))


def read_moved(kept: str) -> dict[str, list[str]]:
    """The inverse of ``moved_text``."""
    found: dict[str, list[str]] = json.loads(kept or "{}")
    return found


def is_undone(merge: Merge) -> bool:
    """Whether the two people are apart again (or never came together: the record is void)."""
    return merge.undone_at is not None or merge.voided_at is not None


def sort_of(merge: Merge) -> str:
    """``merge``, ``late`` or ``different``."""
    if merge.state_before:
        return "merge"
    return "different" if merge.reason == NOT_SAME else "late"


def standing(merges: Iterable[Merge]) -> list[Merge]:
    """The whole merges that hold, oldest first."""
    held = (each for each in merges if sort_of(each) == "merge" and not is_undone(each))
    return sorted(held, key=lambda each: each.id)


def roots(merges: Iterable[Merge]) -> dict[str, str]:
    """For everybody in a standing merge: the person in whom their record is kept now."""
    kept = chains(merges)
    return {person: find(kept, person) for person in kept}


def chains(merges: Iterable[Merge]) -> dict[str, str]:
    """For everybody in a standing merge: the person above them, themselves at the end of a chain.

    Whatever order they arrive in: merges count in the order of their ids, which is the order in
    which they were made, and one between two who are one person already changes nothing. So
    A into B and B into C ends in C, and of A into B and B into A the first counts.
    """
    kept: dict[str, str] = {}
    for each in standing(merges):
        winner, loser = find(kept, each.winner_id), find(kept, each.loser_id)
        kept.setdefault(winner, winner)
        if winner != loser:
            kept[loser] = winner
    return kept


def find(kept: Mapping[str, str], person_id: str) -> str:
    """Follow ``kept`` to its end; somebody who is not in it stands for themselves."""
    while (above := kept.get(person_id, person_id)) != person_id:
        person_id = above
    return person_id


def late_id(*about: str) -> str:
    """An id that every laptop makes alike from the same ids (UUID version 8)."""
    digest = bytearray(hashlib.sha256("\n".join(about).encode()).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x80
    digest[8] = digest[8] & 0x3F | 0x80
    return str(uuid.UUID(bytes=bytes(digest)))
