"""What a writing call changed: the pages that care about a kind reload themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changed:
    """Kinds of records that were written (``participant``, ``need`` …, and ``draft`` for drafts),
    and the ids of the records."""

    kinds: frozenset[str]
    record_ids: frozenset[str] = frozenset()

    def __or__(self, other: Changed) -> Changed:
        return Changed(self.kinds | other.kinds, self.record_ids | other.record_ids)

    def __bool__(self) -> bool:
        return bool(self.kinds)


NOTHING = Changed(frozenset())


def changed(kinds: Iterable[str], *record_ids: str) -> Changed:
    """``Changed`` from any iterable of kind names."""
    return Changed(frozenset(kinds), frozenset(record_ids))
