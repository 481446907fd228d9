"""Somebody like this already? Scored, with reasons; a hint beside the form that never blocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mtw_desktop.casework.audiences import sharers
from mtw_desktop.casework.likeness import THRESHOLD, compare, features
from mtw_desktop.casework.people import PersonRow, rows_of
from mtw_desktop.casework.session import Session


@dataclass(frozen=True, slots=True)
class Match:
    """A person who may be the same one. ``score`` 0-100.

    ``reasons``, strongest first: same_phone, same_birth_date, birth_date_one_digit,
    birth_day_month_swapped, same_name, name_spelled_alike, names_swapped, same_email, same_zip.
    """

    row: PersonRow
    score: int
    reasons: tuple[str, ...]


def likely_duplicates(
    session: Session,
    participant: Mapping[str, object],
    *,
    exclude_id: str | None = None,
    limit: int = 5,
) -> list[Match]:
    """At most ``limit`` matches for the plain answers of the participant section, best first.

    The store finds those who share a key (sounds of the names, birth date, phone, e-mail); they
    are then compared in full. People of other organizations that are shown here are not among
    them: nobody is told of them by a likeness.
    """
    asked = features(participant)
    theirs = sharers(session)
    scored = []
    for hit in session.store.duplicate_candidates(participant, exclude=exclude_id):
        score, reasons = compare(asked, features(hit.plain()))
        if score >= THRESHOLD and hit.id not in theirs:
            scored.append((score, hit, reasons))
    best = sorted(scored, key=lambda each: (-each[0], each[1].id))[:limit]
    rows = rows_of(session, [hit for _, hit, _ in best])
    return [Match(row, score, reasons) for row, (score, _, reasons) in zip(rows, best, strict=True)]
