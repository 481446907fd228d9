"""One row of an import: what it says, and the records it becomes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.duplicates import Match
from mtw_desktop.casework.import_columns import NOTE, target_of
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_code, new_id
from mtw_desktop.domain.kinds import Record
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.plain import Plain, from_plain
from mtw_desktop.domain.records import KINDS, Consent, Need, Note


@dataclass(frozen=True, slots=True)
class CellNote:
    """Something about one cell. ``column`` counts from 0, ``None`` means the whole row; ``code``
    is the last part of a ``problem.*`` label."""

    column: int | None
    code: str


@dataclass(frozen=True, slots=True)
class RowPreview:
    """What one row would write: plain fields by kind, codes of needs, the state of the consent.

    ``matches`` are people on record who may be the same, ``like_rows`` numbers of earlier rows.
    """

    number: int
    participant: dict[str, Plain]
    profile: dict[str, Plain]
    needs: tuple[str, ...] = ()
    consent: str = "not_asked"
    notes: tuple[tuple[str, str], ...] = ()
    problems: tuple[CellNote, ...] = ()
    warnings: tuple[CellNote, ...] = ()
    matches: tuple[Match, ...] = ()
    like_rows: tuple[int, ...] = ()

    @property
    def duplicate(self) -> bool:
        """Whether the person may be on record, or in the file, already."""
        return bool(self.matches or self.like_rows)


def records_of(session: Session, row: RowPreview) -> Iterator[Record]:
    """The person of a row and everything that belongs to them, the person first."""
    person_id, lang = new_id(), session.language
    yield _record("participant", {**row.participant, "code": new_code("M")}, person_id)
    if row.profile:
        today = local_today(session).isoformat()
        profile = {"as_of": today, **row.profile, "participant_id": person_id}
        yield _record("entry_profile", profile, new_id())
    remarks = None if row.consent == "not_asked" else label("import.from_file", lang)
    # An import cannot say when: taken back before today is taken back as of now.
    withdrawn = session.clock() if row.consent == "withdrawn" else None
    yield Consent(
        id=new_id(),
        participant_id=person_id,
        state=row.consent,
        remarks=remarks,
        withdrawn_at=withdrawn,
    )
    for domain in row.needs:
        yield Need(id=new_id(), participant_id=person_id, domain=domain, status="open")
    if row.notes:
        text = "\n".join(_note_line(key, value, lang) for key, value in row.notes)
        heading = label("import.from_file", lang)
        yield Note(
            id=new_id(),
            participant_id=person_id,
            text=f"{heading}\n{text}",
            happened_at=session.clock(),
        )


def _note_line(key: str, value: str, lang: str) -> str:
    if key == NOTE:
        return value
    return label("import.note_line", lang, name=target_of(key).label(lang), value=value)


def _record(kind: str, plain: dict[str, Any], record_id: str) -> Record:
    specs = KINDS[kind].fields
    values = {name: from_plain(specs[name], value) for name, value in plain.items()}
    return KINDS[kind].cls(id=record_id, **values)
