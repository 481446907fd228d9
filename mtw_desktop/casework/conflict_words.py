"""Conflicts and refused saves in words: whose record, which field, what was entered, by whom, when
and on which laptop."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from mtw_desktop.casework.device import device
from mtw_desktop.casework.history import value_words
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.kinds import KINDS, FieldType, Record
from mtw_desktop.domain.labels import has_label, label
from mtw_desktop.domain.names import display_name, short_name
from mtw_desktop.domain.plain import read_moment
from mtw_desktop.domain.records import Participant, Staff
from mtw_desktop.domain.wording import moment_words

#: Fields of a record whose value says in a word which of its kind it is.
_TELLING = ("domain", "number", "name", "title", "program_name", "support_type", "serial")
#: What a person edits in a line; anything else is changed on the record itself.
TYPED = frozenset({FieldType.TEXT, FieldType.LONG_TEXT, FieldType.PHONE, FieldType.EMAIL})


@dataclass(frozen=True, slots=True)
class Whose:
    """A record in words. ``detail`` is its kind and what tells it from others of its kind;
    ``participant_id`` is empty for what belongs to nobody, or to somebody not on this laptop."""

    title: str
    detail: str
    participant_id: str
    restricted: bool = False
    by: frozenset[str] = frozenset()


class Telling:
    """Words for one reading of the page: staff and people are looked up once."""

    def __init__(self, session: Session) -> None:
        self.session, self.lang = session, session.language
        self._people: dict[str, Participant | None] = {}

    @cached_property
    def _staff(self) -> dict[str, str]:
        return {each.id: each.name for each in self.session.store.many(Staff, voided=True)}

    @cached_property
    def _device_id(self) -> str:
        return str(device(self.session)["id"])

    def say(self, key: str, **details: str | int) -> str:
        """One of this page's own sentences."""
        return label(f"eye.{key}", self.lang, **details)

    def staff(self, staff_id: str) -> str:
        """The name of a staff member; "somebody" for one not known here."""
        return self._staff.get(staff_id) or self.say("somebody")

    def where(self, device_id: str) -> str:
        """Which laptop: this one or another."""
        if not device_id:
            return ""
        return self.say("this_laptop" if device_id == self._device_id else "another_laptop")

    def when(self, at: datetime | str | None) -> str:
        """A moment in short words; "" for none that can be read."""
        if isinstance(at, str):
            try:
                at = read_moment(at)
            except ValueError:
                return ""
        return moment_words(at, self.lang, now=self.session.clock()) if at else ""

    def field(self, kind: str, name: str) -> str:
        """The label of a field."""
        spec = KINDS[kind].fields.get(name) if kind in KINDS else None
        return label(spec.label, self.lang) if spec and has_label(spec.label) else name

    def kind(self, kind: str) -> str:
        """The name of a kind."""
        return label(f"kind.{kind}", self.lang) if has_label(f"kind.{kind}") else kind

    def value(self, kind: str, name: str, plain: Any) -> str:
        """A plain value in words."""
        spec = KINDS[kind].fields.get(name) if kind in KINDS else None
        return value_words(self.session, spec, plain) if spec else str(plain)

    def values(self, kind: str, fields: Mapping[str, Any]) -> Iterator[str]:
        """Lines of ``field: value`` for what holds something and is meant for people."""
        for name, plain in fields.items():
            spec = KINDS[kind].fields.get(name) if kind in KINDS else None
            if spec and spec.type is not FieldType.REF and plain not in (None, "", [], False):
                yield f"{self.field(kind, name)}: {self.value(kind, name, plain)}"

    def whose(self, kind: str, record: Record) -> Whose:
        """A record in words."""
        owner = record.id if kind == "participant" else getattr(record, "participant_id", "") or ""
        person = self.person(owner)
        by = {record.created_by, record.updated_by}
        if person is None:
            return Whose(self.kind(kind), self._which(kind, record), "", False, frozenset(by))
        title = display_name(person, self.lang) or short_name(person, self.lang)
        detail = person.code
        if kind != "participant":
            detail = " · ".join(
                each for each in (self.kind(kind), self._which(kind, record)) if each
            )
        by.add(person.created_by)
        return Whose(title, detail, owner, person.restricted, frozenset(by))

    def person(self, person_id: str) -> Participant | None:
        """Somebody on this laptop, voided or not."""
        if person_id and person_id not in self._people:
            self._people[person_id] = self.session.store.get(Participant, person_id)
        return self._people.get(person_id)

    def _which(self, kind: str, record: Record) -> str:
        for name in _TELLING:
            plain = getattr(record, name, None)
            if name in KINDS[kind].fields and isinstance(plain, str) and plain:
                return self.value(kind, name, plain)
        return ""


def joined(*parts: str) -> str:
    """What is not empty, with a dot between."""
    return " · ".join(each for each in parts if each)
