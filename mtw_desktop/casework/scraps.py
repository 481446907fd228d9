"""What is being typed into a small form of a page: kept encrypted, so that a lock loses nothing.

A scrap belongs to a record: the note or the need being written for a person, the answer being
entered for a referral. It is a draft like an unfinished intake, but no list shows it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from mtw_desktop.casework.session import Session
from mtw_desktop.store.drafts import Draft

ScrapKind = Literal["note", "need", "reason", "answer", "consent", "issue", "count", "decision"]


def keep_scrap(session: Session, kind: ScrapKind, record_id: str, typed: Mapping[str, str]) -> None:
    """Keep what is typed; one scrap of a kind for each record, and none if nothing is typed."""
    if typed:
        draft = Draft(
            id=_id(kind, record_id), by=session.staff.id, form=kind, more={"typed": dict(typed)}
        )
        session.store.save_draft(draft)
    elif session.store.draft(_id(kind, record_id)) is not None:
        drop_scrap(session, kind, record_id)


def kept_scrap(session: Session, kind: ScrapKind, record_id: str) -> dict[str, str]:
    """What was being typed; empty if nothing was."""
    draft = session.store.draft(_id(kind, record_id))
    return dict(draft.more["typed"]) if draft else {}


def drop_scrap(session: Session, kind: ScrapKind, record_id: str) -> None:
    """It was saved."""
    with session.store.atomic(session.staff.id) as tx:
        tx.delete_draft(_id(kind, record_id))


def _id(kind: ScrapKind, record_id: str) -> str:
    return f"{kind}:{record_id}"
