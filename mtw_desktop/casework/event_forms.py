"""The form of an outreach event."""

from __future__ import annotations

from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.form_drafts import form_values
from mtw_desktop.casework.record_form import (
    AsideLine,
    FormHandler,
    FormPlace,
    FormStart,
    SavedForm,
)
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.forms import Answers, Problem
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.records import Event, Participant

FORM = "event"


class EventForm:
    """A new event, or one on record. ``FormPlace("event", record_id)``."""

    def start(self, session: Session, place: FormPlace) -> FormStart | None:
        """The event as it is; a new one is held today."""
        if place.record_id is None:
            today = session.clock().astimezone().date().isoformat()
            title = label("event.new", session.language)
            return FormStart(place, {FORM: {"held_on": today}}, title)
        event = session.store.get(Event, place.record_id)
        if event is None or event.voided_at:
            return None
        return FormStart(
            place, {FORM: record_to_plain(event)}, event.name, known(event.place) or ""
        )

    def problems(self, _session: Session, _place: FormPlace, answers: Answers) -> list[Problem]:
        """An event needs a name."""
        named = str((answers.get(FORM) or {}).get("name") or "").strip()
        return [] if named else [Problem("event.name", "required")]

    def aside(self, session: Session, place: FormPlace, _answers: Answers) -> list[AsideLine]:
        """How many people on record were met there."""
        if place.record_id is None:
            return []
        met = session.store.count(Participant, event_id=place.record_id)
        return [AsideLine(label("event.met", session.language, number=met))]

    def save(self, session: Session, place: FormPlace, answers: Answers) -> SavedForm:
        """Write the event."""
        values = form_values(FORM, FORM, answers)
        values["name"] = str(values["name"]).strip()
        record_id = place.record_id or new_id()
        with session.store.atomic(session.staff.id) as tx:
            if place.record_id is None:
                tx.create(Event(id=record_id, **values))
            else:
                tx.update(Event, record_id, values)
        return SavedForm(record_id, Changed(tx.changed, tx.changed_ids), go=("events", None))


HANDLERS: dict[str, FormHandler] = {FORM: EventForm()}
