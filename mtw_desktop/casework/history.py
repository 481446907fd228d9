"""Who changed which field of a record, when, from what to what and on which laptop: as far as
this laptop knows.

Every change made here in the last 90 days is known whole. Of a change that came from elsewhere
only the present value is here, with the op that set it; what was before lies on the server.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Literal
from uuid import UUID

from mtw_desktop.casework.phones import show_phone
from mtw_desktop.casework.ref_choices import ref_title
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.domain.kinds import KINDS, FieldSpec, FieldType, Record
from mtw_desktop.domain.labels import code_label, has_label, label, missing_label
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.plain import read_moment, record_to_plain
from mtw_desktop.domain.records import Participant, Staff
from mtw_desktop.domain.support_rules import masked
from mtw_desktop.domain.wording import date_words, moment_words
from mtw_desktop.store.outbox import ARCHIVE_DAYS, PastOp

Where = Literal["here", "elsewhere", ""]
#: The op of a change and the envelope's time of it are one moment up to this.
_SAME_MOMENT_S = 5.0
#: What the program keeps for itself: no words for a person.
_NOT_FOR_PEOPLE = frozenset({"field_choices", "moved", "state_before", "sha256", "return_code"})
_REFERENCES = frozenset({"participant", "staff", "organization", "program", "fund", "employer"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value that a field was given. Texts are in the screen's language; ``at`` is ``None``
    and ``by`` empty where nobody here knows. ``state``: "held" (refused by the
    server), "lost" (entered elsewhere at the same time and kept beside), else ""."""

    value: str
    at: datetime | None
    by: str
    where: Where
    state: str = ""


@dataclass(frozen=True, slots=True)
class FieldHistory:
    """A field: its name in words, the present value first, then those before, newest first.
    ``cut``: there was a value before the last of these, and only the server has it."""

    name: str
    title: str
    changes: tuple[FieldChange, ...]
    cut: bool = False


@dataclass(frozen=True, slots=True)
class RecordHistory:
    """The history of a record. ``fields``: the last changed first; fields that never held
    anything are left out. ``whole``: nothing is missing."""

    kind: str
    record_id: str
    title: str
    subtitle: str
    participant_id: str
    fields: tuple[FieldHistory, ...]
    whole: bool
    voided: str = ""


def record_history(session: Session, kind: str, record_id: str) -> RecordHistory | None:
    """The history of one record, ``None`` if it is not on this laptop (any more).

    Reading that of a restricted person leaves a line in the audit.
    """
    declared = KINDS[kind]
    record = session.store.get(declared.cls, record_id)
    if record is None:
        return None
    owner = record_id if kind == "participant" else getattr(record, "participant_id", "") or ""
    person = session.store.get(Participant, owner) if owner else None
    if person is not None and person.restricted:
        with session.store.atomic(session.staff.id) as tx:
            tx.audit("read", kind, record_id)
    reading = _Reading(session, record, kind)
    shown = [spec for name, spec in declared.fields.items() if name not in _NOT_FOR_PEOPLE]
    fields = [each for spec in shown if (each := reading.field(spec))]
    fields.sort(key=_newest, reverse=True)
    name = short_name(person, session.language) if person else ""
    voided = ""
    if record.voided_at:
        voided = label("history.voided", session.language, reason=record.voided_reason)
    return RecordHistory(
        kind=kind,
        record_id=record_id,
        title=name or label(f"kind.{kind}", session.language),
        subtitle=label(f"kind.{kind}", session.language) if name else "",
        participant_id=owner,
        fields=tuple(fields),
        whole=not any(each.cut for each in fields),
        voided=voided,
    )


def present_values(
    session: Session, kind: str, record: Record, names: Collection[str]
) -> dict[str, FieldChange]:
    """The present value of these fields, with who gave it, when and where."""
    reading, fields = _Reading(session, record, kind), KINDS[kind].fields
    found = {name: reading.field(fields[name]) for name in names if name in fields}
    present = {
        name: next((each for each in field.changes if each.state != "lost"), None)
        for name, field in found.items()
        if field is not None
    }
    return {name: each for name, each in present.items() if each is not None}


def value_words(session: Session, spec: FieldSpec, plain: Any) -> str:
    """A plain value of a field in words; ``nothing`` for none."""
    lang = session.language
    if plain in (None, "", [], False) and spec.type is not FieldType.FLAG:
        return label("history.nothing", lang)
    if isinstance(plain, Mapping):
        return missing_label(str(plain.get("missing", "")), lang)
    if spec.masked:
        return masked(str(plain))
    if spec.type is FieldType.REF:
        return _reference(session, spec, str(plain))
    try:
        return _WORDS.get(spec.type, _as_text)(spec, plain, lang)
    except (ValueError, TypeError):
        return str(plain)  # what a newer program wrote


class _Reading:
    """One record while its history is put together."""

    def __init__(self, session: Session, record: Record, kind: str) -> None:
        self.session, self.record = session, record
        self.plain = record_to_plain(record)
        self.marks = session.store.set_by(kind, record.id)
        self.past = session.store.history(record.id)
        self.known = {each.op.op: each for each in self.past}
        self.staff = {each.id: each.name for each in session.store.many(Staff, voided=True)}
        self.lost = session.store.conflicts(record.id)

    def field(self, spec: FieldSpec) -> FieldHistory | None:
        """The history of one field; ``None`` if it never held anything."""
        mine = [each for each in self.past if spec.name in each.op.set and each.op.act != "void"]
        now = self.plain.get(spec.name)
        lost = [each for each in self.lost if each.field == spec.name]
        if now is None and not lost and not any(_says(each, spec) for each in mine):
            return None
        mark = self.marks.get(spec.name) or self.marks.get("*", "")
        changes = []
        if mark not in self.known or now != self.known[mark].op.set.get(spec.name, now):
            changes.append(self._foreign(spec, now, mark))
        changes += [self._own(spec, each) for each in reversed(mine)]
        changes += [
            FieldChange(self._words(spec, each.kept), _moment(each.at), self._name(each.by),
                        "elsewhere", "lost")
            for each in lost
        ]  # fmt: skip
        return FieldHistory(spec.name, self._title(spec), tuple(changes), self._is_cut(spec, mine))

    def _is_cut(self, spec: FieldSpec, mine: list[PastOp]) -> bool:
        """Whether a value before the first one known here existed."""
        if not self.marks:
            return False  # it came with the program
        if not mine:
            return True
        base = mine[0].op.base.get(spec.name)
        return base is not None and base not in self.known

    def _own(self, spec: FieldSpec, past: PastOp) -> FieldChange:
        value = self._words(spec, past.op.set.get(spec.name))
        state = "held" if past.state == "held" else ""
        return FieldChange(value, _moment(past.at), self._name(past.op.by), "here", state)

    def _foreign(self, spec: FieldSpec, now: Any, mark: str) -> FieldChange:
        """The present value, set by an op of another laptop or by one that is forgotten here."""
        value = self._words(spec, now)
        at = _made(mark)
        if at is None:
            return FieldChange(value, None, "", "")
        record = self.record
        where: Where = "elsewhere"
        if (self.session.clock() - at).days >= ARCHIVE_DAYS:
            where = ""  # old enough to be one of ours that is forgotten here
        for moment, by in (
            (record.updated_at, record.updated_by),
            (record.created_at, record.created_by),
        ):
            if moment and abs((moment - at).total_seconds()) <= _SAME_MOMENT_S:
                return FieldChange(value, at, self._name(by), where)
        return FieldChange(value, at, "", where)

    def _words(self, spec: FieldSpec, plain: Any) -> str:
        return value_words(self.session, spec, plain)

    def _name(self, staff_id: str) -> str:
        return self.staff.get(staff_id, "")

    def _title(self, spec: FieldSpec) -> str:
        lang = self.session.language
        return label(spec.label, lang) if has_label(spec.label) else spec.name


def _reference(session: Session, spec: FieldSpec, record_id: str) -> str:
    found = ""
    if spec.refers_to in _REFERENCES:
        found = ref_title(session, spec.refers_to, record_id)
    elif spec.refers_to and has_label(f"kind.{spec.refers_to}"):
        found = label(f"kind.{spec.refers_to}", session.language)
    return found or label("history.hidden", session.language)


def _as_text(_spec: FieldSpec, plain: Any, _lang: str) -> str:
    return str(plain)


def _code(spec: FieldSpec, plain: Any, lang: str) -> str:
    return code_label(spec.code_list or "", str(plain), lang)


def _codes(spec: FieldSpec, plain: Any, lang: str) -> str:
    return ", ".join(_code(spec, each, lang) for each in plain)


def _day(_spec: FieldSpec, plain: Any, lang: str) -> str:
    return date_words(date.fromisoformat(str(plain)), lang)


def _at(_spec: FieldSpec, plain: Any, lang: str) -> str:
    return moment_words(read_moment(str(plain)), lang)


def _flag(_spec: FieldSpec, plain: Any, lang: str) -> str:
    return code_label("yes_no", "yes" if plain else "no", lang)


def _texts(_spec: FieldSpec, plain: Any, _lang: str) -> str:
    return ", ".join(str(each) for each in plain)


def _money(_spec: FieldSpec, plain: Any, _lang: str) -> str:
    return money_words(int(plain))


def _phone(_spec: FieldSpec, plain: Any, _lang: str) -> str:
    return show_phone(str(plain))


_WORDS: dict[FieldType, Callable[[FieldSpec, Any, str], str]] = {
    FieldType.CHOICE: _code,
    FieldType.CHOICES: _codes,
    FieldType.DATE: _day,
    FieldType.MOMENT: _at,
    FieldType.FLAG: _flag,
    FieldType.TEXTS: _texts,
    FieldType.MONEY: _money,
    FieldType.PHONE: _phone,
}


def _says(past: PastOp, spec: FieldSpec) -> bool:
    return past.op.set.get(spec.name) not in (None, "", [], False)


def _newest(each: FieldHistory) -> float:
    at = each.changes[0].at if each.changes else None
    return at.timestamp() if at else 0.0


def _moment(text: str) -> datetime | None:
    try:
        return read_moment(text)
    except ValueError:
        return None


def _made(op_id: str) -> datetime | None:
    """When an op was made: its id is a UUIDv7, which begins with the milliseconds."""
    try:
        found = UUID(op_id)
    except ValueError:
        return None
    if found.version != 7:
        return None
    return datetime.fromtimestamp((found.int >> 80) / 1000, UTC)
