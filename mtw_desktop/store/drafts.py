"""Unfinished forms: kept at every committed field, never sent anywhere."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import msgspec

from mtw_desktop import errors
from mtw_desktop.domain.plain import moment_text, read_moment
from mtw_desktop.store.base import StorePart, TransactionPart
from mtw_desktop.store.driver import translated

_COLUMNS = "id, form, by, participant_id, section_key, field_key, saved_at, answers, more"
_SAVE = f"INSERT OR REPLACE INTO draft ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?)"  # noqa: S608
_ONE = f"SELECT {_COLUMNS} FROM draft WHERE id = ?"  # noqa: S608
_ALL = f"SELECT {_COLUMNS} FROM draft ORDER BY saved_at DESC, id DESC"  # noqa: S608


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A form as it was left.

    ``answers`` and ``more`` are JSON-able; ``answers`` holds plain values by section
    (``{"participant": {...}, "needs": [...]}``), ``more`` whatever else the form wants to keep.
    ``participant_id`` is set while a person who is already on record is being edited.
    """

    id: str
    by: str = ""
    form: str = "intake"
    participant_id: str | None = None
    section_key: str = ""
    field_key: str = ""
    saved_at: datetime | None = None
    answers: dict[str, Any] = field(default_factory=dict)
    more: dict[str, Any] = field(default_factory=dict)


class Drafting(StorePart):
    """The drafts of a store."""

    def save_draft(self, draft: Draft) -> Draft:
        """Keep a draft in a small durable commit of its own; the draft with its time.

        No op and no audit line. ``RuleBroken`` inside an ``atomic`` block.
        """
        if self._db.in_transaction:
            raise errors.RuleBroken("a draft is saved outside a transaction")
        saved = replace(draft, saved_at=self.clock())
        with translated(self._folder):
            self._db.execute(_SAVE, _row(saved))
        return saved

    def draft(self, draft_id: str) -> Draft | None:
        """The draft, or ``None`` if it was saved as a record or thrown away."""
        row = self._db.execute(_ONE, (draft_id,)).fetchone()
        return _draft(row) if row else None

    def drafts(self) -> list[Draft]:
        """All drafts, the last one touched first."""
        return [_draft(row) for row in self._db.execute(_ALL)]


class DraftEnding(TransactionPart):
    """The end of a draft is part of the save that it became."""

    def delete_draft(self, draft_id: str) -> None:
        """Remove a draft; harmless if it is gone."""
        self._db.execute("DELETE FROM draft WHERE id = ?", (draft_id,))


def _row(draft: Draft) -> tuple[object, ...]:
    saved_at = moment_text(draft.saved_at) if draft.saved_at else ""
    return (
        draft.id,
        draft.form,
        draft.by,
        draft.participant_id,
        draft.section_key,
        draft.field_key,
        saved_at,
        msgspec.json.encode(draft.answers).decode(),
        msgspec.json.encode(draft.more).decode(),
    )


def _draft(row: tuple[Any, ...]) -> Draft:
    id_, form, by, participant_id, section_key, field_key, saved_at, answers, more = row
    return Draft(
        id=id_,
        by=by,
        form=form,
        participant_id=participant_id,
        section_key=section_key,
        field_key=field_key,
        saved_at=read_moment(saved_at) if saved_at else None,
        answers=msgspec.json.decode(answers),
        more=msgspec.json.decode(more),
    )
