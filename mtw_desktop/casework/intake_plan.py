"""From the answers of an intake to what has to be written: records, changed fields, removals.

Pure: nothing is read from the store here. ``Known.before`` is the answers as the form was filled
when an edit began; a field is written only if the person who edited changed it, so what arrived by
sync in the meantime stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from mtw_desktop.casework.phones import read_phone
from mtw_desktop.domain.forms import Answers, Form, for_saving, unread
from mtw_desktop.domain.ids import new_code, new_id
from mtw_desktop.domain.kinds import FieldType, Kind, Record
from mtw_desktop.domain.labels import CONSENT_VERSION, label
from mtw_desktop.domain.plain import from_plain, nfc
from mtw_desktop.domain.records import KINDS

REMOVED = "no longer named on the intake form"
_CONSENT_LANGUAGES = ("en", "es", "ht")
#: A consent that was signed is not rewritten: a change of any of these makes a new one.
_SIGNED = {
    "state", "recipients", "data_classes", "purpose", "language", "starts", "expires",
    "how_given", "witness", "interpreter_used", "interpreter_name",
}  # fmt: skip


@dataclass(slots=True)
class Plan:
    """What one save writes, in order."""

    participant_id: str
    code: str = ""
    creates: list[Record] = field(default_factory=list)
    updates: list[tuple[type[Record], str, dict[str, Any]]] = field(default_factory=list)
    voids: list[tuple[type[Record], str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a plan needs to know besides the answers."""

    today: date
    language: str
    now: datetime


@dataclass(frozen=True, slots=True)
class Known:
    """A person on record who is being edited, and what the form showed when that began."""

    participant_id: str
    code: str
    before: Answers
    profile_id: str | None = None
    consent_id: str | None = None


def plan_new(form: Form, answers: Answers, around: Circumstances) -> Plan:
    """The records of a person who was not known yet."""
    kept = for_saving(form, answers)
    plan = Plan(new_id(), new_code("M"))
    person = {**kept.get("participant", {}), "code": plan.code}
    plan.creates.append(_record("participant", person, plan.participant_id))
    _add(plan, "entry_profile", _dated(kept.get("entry_profile"), around))
    for member in kept.get("household", []):
        _add(plan, "household_member", member)
    for need in kept.get("needs", []):
        _add(plan, "need", {**need, "status": "open"})
    _add(plan, "consent", _new_consent(kept, around))
    _add(plan, "note", _typed_note(answers, around))
    return plan


def plan_edit(form: Form, answers: Answers, around: Circumstances, known: Known) -> Plan:
    """Only what was changed on the form since it was opened for a known person."""
    before = known.before
    kept = for_saving(form, answers)
    plan = Plan(known.participant_id, known.code)
    unreadable = {problem.key for problem in unread(answers)}
    person = _differences(form, "participant", before, kept, unreadable)
    if person:
        plan.updates.append((KINDS["participant"].cls, known.participant_id, person))
    if known.profile_id is None:
        _add(plan, "entry_profile", _dated(kept.get("entry_profile"), around))
    else:
        profile = _differences(form, "entry_profile", before, kept, unreadable)
        if profile:
            plan.updates.append((KINDS["entry_profile"].cls, known.profile_id, profile))
    _edit_list(plan, "household", before, kept)
    _edit_list(plan, "needs", before, kept)
    _edit_consent(plan, before, kept, known.consent_id, around)
    _add(plan, "note", _typed_note(answers, around))
    return plan


def _differences(
    form: Form, area: str, before: Answers, kept: Answers, unreadable: set[str]
) -> dict[str, Any]:
    """Fields that the form asks and that now hold something else, as field values."""
    old, new = before.get(area) or {}, kept.get(area) or {}
    kind = KINDS[area]
    changed = {}
    for name in sorted({*old, *new}):
        path = f"{area}.{name}"
        asked = name in kind.fields and form.section_of(path) is not None
        if not asked or path in unreadable or _same(old.get(name), new.get(name)):
            continue
        changed[name] = _value(kind, name, new.get(name))
    return changed


def _edit_list(plan: Plan, area: str, before: Answers, kept: Answers) -> None:
    """Household members and needs: those that kept their id are compared, the rest are new."""
    kind = KINDS["household_member" if area == "household" else "need"]
    old = {each["id"]: each for each in before.get(area) or [] if "id" in each}
    new = kept.get(area) or []
    for each in new:
        known = old.get(each.get("id", ""))
        if known is None:
            _add(plan, kind.name, {**each, **({"status": "open"} if area == "needs" else {})})
            continue
        changed = {
            name: _value(kind, name, each.get(name))
            for name in sorted({*known, *each} & set(kind.fields))
            if not _same(known.get(name), each.get(name))
        }
        if changed:
            plan.updates.append((kind.cls, each["id"], changed))
    present = {each.get("id") for each in new}
    plan.voids += [(kind.cls, gone, REMOVED) for gone in old if gone not in present]


def _edit_consent(
    plan: Plan, before: Answers, kept: Answers, consent_id: str | None, around: Circumstances
) -> None:
    old, new = before.get("consent") or {}, kept.get("consent") or {}
    differing = {n for n in {*old, *new} if not _same(old.get(n), new.get(n))}
    if not differing:
        return
    kind = KINDS["consent"]
    signed = old.get("state") == "given"
    taken_back = new.get("state") == "withdrawn"
    if consent_id is None or (signed and not taken_back and differing & _SIGNED):
        _add(plan, "consent", _new_consent(kept, around))
        return
    if not signed and new.get("state") == "given":
        new = _new_consent(kept, around) or {}
        differing = {n for n in {*old, *new} if not _same(old.get(n), new.get(n))}
    if signed:  # withdrawn: what was signed stays as it was
        differing &= {"state", "remarks"}
    fields = {n: _value(kind, n, new.get(n)) for n in sorted(differing & set(kind.fields))}
    if fields.get("state") == "withdrawn":
        fields["withdrawn_at"] = around.now
    plan.updates.append((kind.cls, consent_id, fields))


def _new_consent(kept: Answers, around: Circumstances) -> dict[str, Any] | None:
    """The consent of the form with what follows from it: version, language, and one year."""
    consent = dict(kept.get("consent") or {})
    state = consent.get("state")
    if state is None:
        return None
    if state in ("given", "declined"):
        person = kept.get("participant") or {}
        spoken = (person.get("reads_language"), person.get("language"), around.language)
        consent.setdefault("text_version", CONSENT_VERSION)
        consent.setdefault("language", next(each for each in spoken if each in _CONSENT_LANGUAGES))
    if state == "given":
        starts = consent.setdefault("starts", around.today.isoformat())
        consent.setdefault("expires", year_later(date.fromisoformat(starts)).isoformat())
    if state == "withdrawn":
        consent["withdrawn_at"] = around.now
    return consent


def year_later(day: date) -> date:
    """The same day next year; February 28 after a February 29."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def _typed_note(answers: Answers, around: Circumstances) -> dict[str, Any] | None:
    """What was typed and could not be understood is kept in a note: nothing typed is lost."""
    typed = answers.get("typed") or {}
    lines = [f"{_words(path, around.language)}: {text}" for path, text in typed.items()]
    if not lines:
        return None
    heading = label("casework.typed_not_understood", around.language)
    return {"text": "\n".join([heading, *lines]), "happened_at": around.now}


def _words(path: str, language: str) -> str:
    area, *rest = path.split(".")
    kind = {"household": "household_member", "needs": "need"}.get(area, area)
    try:
        return label(f"{kind}.{rest[-1]}", language)
    except KeyError:
        return path


def _dated(profile: Mapping[str, Any] | None, around: Circumstances) -> dict[str, Any] | None:
    return {"as_of": around.today.isoformat(), **profile} if profile else None


def _add(plan: Plan, kind: str, plain: Mapping[str, Any] | None) -> None:
    if plain:
        plan.creates.append(
            _record(kind, {**plain, "participant_id": plan.participant_id}, new_id())
        )


def _record(kind: str, plain: Mapping[str, Any], record_id: str) -> Record:
    declared = KINDS[kind]
    values = {n: _value(declared, n, v) for n, v in plain.items() if n in declared.fields}
    return declared.cls(id=record_id, **values)


def _value(kind: Kind, name: str, plain: Any) -> Any:
    """A field value: texts trimmed and NFC, telephone numbers as E.164 when understood."""
    spec = kind.fields[name]
    if isinstance(plain, str):
        plain = nfc(plain).strip()
        if spec.type is FieldType.PHONE:
            plain = read_phone(plain) or plain
        plain = plain or None
    if spec.type is FieldType.MOMENT and not isinstance(plain, str):
        return plain
    return from_plain(spec, plain)


def _same(old: Any, new: Any) -> bool:
    return old == new or (_blank(old) and _blank(new))


def _blank(plain: Any) -> bool:
    # Not ``in (…)``: the number 0 is an answer, and equal to False.
    return plain is None or plain is False or plain in ("", [], {})
