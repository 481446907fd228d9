"""What staff have to do, and the outreach events they go to.

Sources: the coalition's own practice; nothing of the two is reported to a funder.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mtw_desktop.domain.answers import Answer
from mtw_desktop.domain.kinds import (
    Record,
    Sharing,
    date_,
    integer,
    long_text,
    moment,
    record_kind,
    ref,
    text,
)

_SENS = Sharing.SENSITIVE
_OPS = Sharing.OPERATIONAL


@record_kind("task")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Task(Record):
    """Something to do (coalition's own list), for a person or for none; done when ``done_at`` is
    set."""

    title: str = text(_SENS)
    detail: Answer[str] = long_text(_SENS, max_length=2000)
    participant_id: str | None = ref("participant")
    record_id: str | None = ref("record")
    due: date | None = date_(_OPS)
    owner_id: str | None = ref("staff")
    done_at: datetime | None = moment(_OPS)


@record_kind("event")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Event(Record):
    """An outreach event (coalition's own list); intakes made there name it."""

    name: str = text(_OPS)
    place: Answer[str] = text(_OPS, max_length=400)
    zip: Answer[str] = text(_OPS, max_length=10)
    held_on: date | None = date_(_OPS)
    host: Answer[str] = text(_OPS)
    attended: Answer[int] = integer(_OPS)
    remarks: Answer[str] = long_text(_OPS, max_length=2000)
