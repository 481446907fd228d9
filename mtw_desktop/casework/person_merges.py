"""The merges that made a person's record what it is, as lines of their page."""

from __future__ import annotations

from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.merging import MergeLine, merges_of
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.wording import counted, date_words


def person_merges(session: Session, participant_id: str) -> list[CaseRow]:
    """The newest first; those that were undone say so. A line opens the merge's history."""
    return [_row(session, participant_id, each) for each in merges_of(session, participant_id)]


def _row(session: Session, participant_id: str, merge: MergeLine) -> CaseRow:
    lang = session.language
    at = merge.undone_at if merge.undone else merge.at
    day = at.astimezone().date() if at else None
    parts = (
        merge.code,
        counted("person.merged_records", merge.records, lang),
        date_words(day, lang) if day else "",
        merge.undone_by if merge.undone else merge.by,
    )
    return CaseRow(
        kind="merge",
        record_id=merge.merge_id,
        title=merge.name or merge.code,
        detail=" · ".join(part for part in parts if part),
        pill=label("person.apart" if merge.undone else "person.joined", lang),
        tone="muted" if merge.undone else "info",
        on=day,
        page="history",
        argument=("merge", merge.merge_id),
        participant_id=participant_id,
    )
