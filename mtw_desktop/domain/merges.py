"""Two records of one person made into one, with all that is needed to take it back.

Sources: patient merging of Tamanu (state before, mappings, undo) and Open Path, as compared for
the first design.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
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


@record_kind("merge")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Merge(Record):
    """One person kept (winner), one folded into it (loser). ``field_choices`` says whose value each
    field kept, ``moved`` which records changed their person, ``state_before`` both people as they
    were; all three are JSON (Tamanu: pre-state, mappings, undo)."""

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
