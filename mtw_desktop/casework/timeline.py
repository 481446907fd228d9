"""The timeline of one person, newest first; here notes, referral steps, consents and saves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from mtw_desktop.domain.answers import Answer, known
from mtw_desktop.domain.records import Consent, Need, Note, Participant, Referral, ReferralEvent

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
#: Events of one referral that are told as one: the slip was made and printed at its creation.
_SAME_MOMENT_S = 600


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One thing that happened. The page words it from ``title_key`` and ``params``.

    ``title_key``: intake.saved, need.added, consent.<state>, note.added, note.corrected (it stands
    where the first note stood and says what the last one says; ``earlier`` are the texts before,
    the newest first), note.amended (a correction of a note that is not on this laptop),
    referral.<event> (a code of ``referral_event``; printed again is referral.printed).
    ``params`` may hold number, to, domain, reason, status, contact_type, minutes, language,
    printed (the slip was printed when the referral was made: "yes"). Codes, not words.
    ``detail`` is text written by people (a note, an answer); plain, may be long or empty.
    ``action``: "reprint" where a slip can be printed again, "undo" at a merge that holds, else "";
    ``record_id`` is the record that it acts on (the referral, the merge).
    Items of ``timeline_more`` are worded there: label ``timeline.<title_key>``, and ``params`` with
    ``rest`` and ``under`` in the screen's language.
    """

    at: datetime
    kind: str
    title_key: str
    params: Mapping[str, str] = field(default_factory=dict)
    detail: str = ""
    by: str = ""
    record_id: str = ""
    action: str = ""
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class History:
    """The records of one person that the timeline is made from, and the names of staff by id."""

    participant: Participant
    needs: Iterable[Need]
    consents: Iterable[Consent]
    notes: Iterable[Note]
    referrals: Iterable[Referral]
    events: Iterable[ReferralEvent]
    staff: Mapping[str, str]


def timeline(history: History, more: Iterable[TimelineItem] = ()) -> tuple[TimelineItem, ...]:
    """All that happened, newest first; ``more`` comes from ``timeline_more``."""
    items = [*_intake(history), *more, *_consents(history), *_notes(history), *_referrals(history)]
    # Oldest first, then turned round: of what one save wrote, the intake stays the oldest.
    items.sort(key=lambda each: each.at)
    return tuple(items[::-1])


def _intake(history: History) -> Iterator[TimelineItem]:
    person = history.participant
    began = person.created_at or _BEGINNING
    yield TimelineItem(
        began, "participant", "intake.saved", by=_by(history, person.created_by),
        record_id=person.id,
    )  # fmt: skip
    for need in history.needs:
        added = need.created_at or _BEGINNING
        # Needs named at intake are part of it; only later ones are told by themselves.
        if (added - began).total_seconds() > 1:
            yield TimelineItem(
                added, "need", "need.added", {"domain": need.domain}, _text(need.detail),
                _by(history, need.created_by), need.id,
            )  # fmt: skip


def _consents(history: History) -> Iterator[TimelineItem]:
    for consent in history.consents:
        params = {"language": consent.language or "", "to": ", ".join(consent.recipients)}
        if consent.signature_attachment_id:
            params["signed"] = "yes"
        by = _by(history, consent.created_by)
        made = consent.created_at or _BEGINNING
        if consent.withdrawn_at:
            yield TimelineItem(
                consent.withdrawn_at, "consent", "consent.withdrawn",
                by=_by(history, consent.updated_by), record_id=consent.id,
            )  # fmt: skip
        if not consent.withdrawn_at or consent.starts:
            state = "given" if consent.withdrawn_at else consent.state
            if state != "not_asked":
                yield TimelineItem(made, "consent", f"consent.{state}", params, "", by, consent.id)


def _notes(history: History) -> Iterator[TimelineItem]:
    known_ids = {each.id for each in history.notes}
    corrections: dict[str, list[Note]] = {}
    for note in history.notes:
        if note.amends_id in known_ids:
            corrections.setdefault(str(note.amends_id), []).append(note)
    for note in history.notes:
        if note.amends_id not in known_ids:
            yield _told(history, [note, *sorted(_after(note, corrections), key=_note_at)])


def _after(note: Note, corrections: Mapping[str, list[Note]]) -> Iterator[Note]:
    """All corrections of a note, and of these."""
    for each in corrections.get(note.id, ()):
        yield each
        yield from _after(each, corrections)


def _told(history: History, versions: list[Note]) -> TimelineItem:
    """A note as its last version says it, at the time of the first."""
    first, last = versions[0], versions[-1]
    params = {"contact_type": known(last.contact_type) or ""}
    if (minutes := known(last.minutes)) is not None:
        params["minutes"] = str(minutes)
    key = "note.amended" if first.amends_id else "note.added"
    return TimelineItem(
        _note_at(first),
        "note",
        "note.corrected" if len(versions) > 1 else key,
        params,
        last.text,
        _by(history, last.created_by),
        last.id,
        earlier=tuple(each.text for each in versions[-2::-1]),
    )


def _note_at(note: Note) -> datetime:
    return note.happened_at or note.created_at or _BEGINNING


def _referrals(history: History) -> Iterator[TimelineItem]:
    referrals = {each.id: each for each in history.referrals}
    printed_at_once = {
        event.referral_id
        for event in history.events
        if event.event == "printed" and (made := referrals.get(event.referral_id))
        and _seconds(made.created_at, event.happened_at) < _SAME_MOMENT_S
    }  # fmt: skip
    told: set[str] = set()
    for event in history.events:
        referral = referrals.get(event.referral_id)
        if referral is None:
            continue
        if event.event == "printed" and referral.id in printed_at_once - told:
            told.add(referral.id)
            continue
        created = event.event == "created"
        yield TimelineItem(
            _event_at(event),
            "referral_event",
            f"referral.{event.event}",
            _event_params(referral, event, created and referral.id in printed_at_once),
            _text(event.detail),
            # Whoever is none of our staff is the partner's.
            _by(history, event.created_by) or (event.created_by and referral.to_organization),
            referral.id,
            "reprint" if created and referral.status not in _DEAD else "",
        )


_DEAD = ("cancelled", "entered-in-error", "rejected")


def _event_at(event: ReferralEvent) -> datetime:
    """When it was: the first event carries the minute on the slip, from before it was written."""
    asked, written = event.happened_at, event.created_at
    found = (written or asked) if event.event == "created" else (asked or written)
    return found or _BEGINNING


def _event_params(referral: Referral, event: ReferralEvent, printed: bool) -> dict[str, str]:
    return {
        "number": referral.number,
        "to": referral.to_organization,
        "reason": known(event.reason_code) or "",
        "status": event.status or "",
        "language": referral.slip_language or "",
        "printed": "yes" if printed else "",
    }


def _seconds(one: datetime | None, other: datetime | None) -> float:
    if one is None or other is None:
        return float("inf")
    return abs((other - one).total_seconds())


def _by(history: History, staff_id: str) -> str:
    return history.staff.get(staff_id, "")


def _text(answer: Answer[str]) -> str:
    return known(answer) or ""
