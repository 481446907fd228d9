"""Outreach events: the list with the people entered at each, and where this laptop is today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from mtw_desktop.casework.changes import Changed, changed
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.people import PersonRow, row_of
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.records import Event, Participant
from mtw_desktop.errors import RuleBroken
from mtw_desktop.store.records import UpTo

#: The setting of this laptop: {"event": id, "on": the day, ISO 8601}. It never leaves the laptop.
_HERE = "event_here"
#: More events than anybody looks through; the newest come first.
MOST = 300
MOST_PEOPLE = 200
#: Fairs last some days, and dates are mistyped.
_NEAR = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Here:
    """The event at which this laptop is today."""

    event_id: str
    name: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in the list. ``entered`` people were met there, of whom ``to_complete`` still wait
    for the rest of the intake; ``attended`` is what somebody counted."""

    id: str
    name: str
    place: str
    held_on: date | None
    entered: int
    to_complete: int
    attended: int | None = None
    is_here: bool = False
    #: About now, so that somebody may be there today.
    near: bool = False


@dataclass(frozen=True, slots=True)
class MetRow:
    """Somebody who was met at an event."""

    person: PersonRow
    to_complete: bool


def event_rows(session: Session) -> list[EventRow]:
    """All events, the newest first. People are counted by index, not one by one."""
    store = session.store
    events = store.many(Event, order="held_on", descending=True, limit=MOST)
    ids = [each.id for each in events]
    entered = store.counts(Participant, "event_id", event_id=ids)
    waiting = store.counts(Participant, "event_id", to_complete_since=_any_day())
    at, today = here(session), local_today(session)
    return [
        EventRow(
            id=each.id,
            name=each.name,
            place=known(each.place) or "",
            held_on=each.held_on,
            entered=entered.get(each.id, 0),
            to_complete=waiting.get(each.id, 0),
            attended=known(each.attended),
            is_here=at is not None and at.event_id == each.id,
            near=each.held_on is None or abs(each.held_on - today) <= _NEAR,
        )
        for each in events
    ]


def people_met(session: Session, event_id: str, limit: int = MOST_PEOPLE) -> list[MetRow]:
    """Who was entered at an event, the last one first."""
    today = local_today(session)
    found = session.store.many(Participant, event_id=event_id, descending=True, limit=limit)
    return [
        MetRow(row_of(each, session.language, today), each.to_complete_since is not None)
        for each in found
    ]


def here(session: Session) -> Here | None:
    """Where this laptop is today; what was said yesterday holds no longer."""
    kept = session.store.setting(_HERE)
    if not isinstance(kept, dict) or kept.get("on") != local_today(session).isoformat():
        return None
    event = session.store.get(Event, str(kept.get("event")))
    return None if event is None or event.voided_at else Here(event.id, event.name)


def be_here(session: Session, event_id: str | None) -> Changed:
    """From now on until midnight, new intakes on this laptop are made at this event; or at none.

    ``RuleBroken`` if there is no such event.
    """
    event = session.store.get(Event, event_id) if event_id else None
    if event_id and (event is None or event.voided_at):
        raise RuleBroken("no such event")
    kept = {"event": event_id, "on": local_today(session).isoformat()} if event_id else None
    with session.store.atomic(session.staff.id) as tx:
        tx.set_setting(_HERE, kept)
    return changed({"event"}, event_id or "")


def _any_day() -> UpTo:
    return UpTo("9999-12-31")
