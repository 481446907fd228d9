"""Case notes: written once, amended by a further note, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mtw_desktop.domain.answers import Answer
from mtw_desktop.domain.kinds import (
    Record,
    Sharing,
    choice,
    integer,
    long_text,
    moment,
    record_kind,
    ref,
)


@record_kind("note", append_only=True)
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Note(Record):
    """What was said or done. ``amends_id`` points to the note that this one corrects."""

    participant_id: str = ref("participant")
    text: str = long_text(Sharing.SENSITIVE)
    contact_type: Answer[str] = choice(Sharing.OPERATIONAL, "contact_type")
    minutes: Answer[int] = integer(Sharing.OPERATIONAL)
    happened_at: datetime | None = moment(Sharing.OPERATIONAL)
    amends_id: str | None = ref("note")
