"""Saves that the server did not take: what was in them, why, what to do about it, and the ways out.

They are kept whole on the laptop that made them and hold back nothing that came after. Supervisors
and analysts see all of this laptop's, others their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mtw_desktop import errors
from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.conflict_words import Telling
from mtw_desktop.casework.merge_moves import is_ours
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.kinds import KINDS, Record
from mtw_desktop.domain.labels import has_label
from mtw_desktop.domain.notes import Note
from mtw_desktop.domain.plain import record_from_plain, record_to_plain
from mtw_desktop.domain.values import check_value
from mtw_desktop.store.outbox import HeldGroup
from mtw_desktop.store.transaction import Transaction
from sync.protocol import Op

_SEES_ALL = frozenset({"supervisor", "analyst"})
#: Sent again as they are, these would be refused again.
_NEVER_AGAIN = frozenset(
    {"append_only", "not_yours", "other_kind", "grant_revoked", "restricted", "empty"}
)
#: So many lines of what a save held are shown.
_LINES = 12


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A save that was not taken. ``about`` names the records in it, ``lines`` what was entered;
    ``why`` and ``do`` are sentences. ``again``: it makes sense to save it once more."""

    seq: int
    about: str
    said: str
    why: str
    do: str
    lines: tuple[str, ...]
    participant_id: str
    again: bool


def list_held(session: Session) -> list[HeldRow]:
    """The saves that wait for whoever sits here, oldest first. Those about restricted people
    leave a line in the audit."""
    telling = Telling(session)
    groups = _mine(session)
    rows = [_row(telling, each) for each in groups]
    people = {each.participant_id for each in rows if each.participant_id}
    watched = [each for each in sorted(people) if (p := telling.person(each)) and p.restricted]
    if watched:
        with session.store.atomic(session.staff.id) as tx:
            for each in watched:
                tx.audit("read", "participant", each)
    return rows


def count_held(session: Session) -> int:
    """How many rows ``list_held`` gives."""
    return len(_mine(session)) if session.store.held_count() else 0


def reason_words(telling: Telling, why: str) -> tuple[str, str]:
    """A stable reason as a sentence, and another on what to do about it."""
    code, _, rest = why.partition(":")
    field, _, _problem = rest.partition(":")
    kind, _, name = field.partition(".")
    known = code if has_label(f"eye.why.{code}") else "other"
    what = telling.field(kind, name) if name else code
    return telling.say(f"why.{known}", what=what), telling.say(f"do.{known}", what=what)


def op_lines(telling: Telling, ops: Iterable[Op]) -> tuple[str, ...]:
    """What the ops of a save say, line by line."""
    lines: list[str] = []
    for op in ops:
        name = telling.kind(op.kind)
        if op.act == "void":
            reason = str(op.set.get("voided_reason", ""))
            lines.append(telling.say("line.void", kind=name, reason=reason))
        elif op.act == "restore":
            lines.append(telling.say("line.restore", kind=name))
        else:
            lines += [f"{name} · {each}" for each in telling.values(op.kind, op.set)]
    if len(lines) > _LINES:
        more = telling.say("line.more", count=len(lines) - _LINES + 1)
        lines = [*lines[: _LINES - 1], more]
    return tuple(lines)


def person_of(telling: Telling, ops: Iterable[Op]) -> str:
    """The id of the person on this laptop whom a save is about; "" if nobody is."""
    for op in ops:
        record_id = op.rec if op.kind == "participant" else str(op.set.get("participant_id") or "")
        if not record_id and op.kind in KINDS:
            record = telling.session.store.get(KINDS[op.kind].cls, op.rec)
            record_id = getattr(record, "participant_id", "") or ""
        if record_id and telling.person(record_id) is not None:
            return record_id
    return ""


def take_over(session: Session, seq: int) -> Changed:
    """Save what a held save said once more, as a change of today by whoever sits here; values
    that no server takes are left out. ``RuleBroken`` where it could only be refused again."""
    group = _one(session, seq)
    if group is None:
        return NOTHING
    if not _again(session, group):
        raise errors.RuleBroken("this save would be refused again")
    with session.store.atomic(session.staff.id) as tx:
        told: set[str] = set()
        for op in group.ops:
            _again_op(session, tx, op, told)
        tx.dismiss_held(seq)
        tx.audit("held_taken_over", "", group.group)
        return Changed(frozenset(tx.changed | {"sync"}), tx.changed_ids)


def dismiss(session: Session, seq: int, reason: str) -> Changed:
    """Leave it at that: the save is not shown any more. The reason is kept as a note about the
    person if the save was about one on this laptop; the audit has a line either way.
    ``RuleBroken`` without a reason."""
    if not reason.strip():
        raise errors.RuleBroken("a reason is needed")
    group = _one(session, seq)
    if group is None:
        return NOTHING
    telling = Telling(session)
    person = telling.person(person_of(telling, group.ops))
    with session.store.atomic(session.staff.id) as tx:
        tx.dismiss_held(seq)
        tx.audit("held_dismissed", "", group.group)
        if person is not None and person.voided_at is None and is_ours(session, person):
            text = telling.say("dismissed_note", reason=reason.strip())
            tx.create(Note(id=new_id(), participant_id=person.id, text=text))
        return Changed(frozenset(tx.changed | {"sync"}), tx.changed_ids)


def _again_op(session: Session, tx: Transaction, op: Op, told: set[str]) -> None:
    if op.kind not in KINDS:
        return
    kind = KINDS[op.kind]
    there = session.store.get(kind.cls, op.rec)
    if op.act in ("void", "restore"):
        if there is not None and op.act == "void":
            tx.void(kind.cls, op.rec, str(op.set.get("voided_reason", "")))
        elif there is not None:
            tx.restore(kind.cls, op.rec)
        return
    good = {
        name: value
        for name, value in op.set.items()
        if name in kind.fields and check_value(kind.fields[name], value) is None
    }
    if there is None:
        if not op.base:
            tx.create(record_from_plain(kind, good, id=op.rec))
        return
    if not kind.append_only:
        tx.update(kind.cls, op.rec, {**_without_bad(there, op), **good})
    if op.rec not in told:  # the server has none of it: what made it was refused
        told.add(op.rec)
        tx.tell_whole(kind.cls, op.rec)


def _without_bad(there: Record, op: Op) -> dict[str, Any]:
    """Nothing in place of what no server takes, where it still stands in the record."""
    fields = next(each.fields for each in KINDS.values() if each.cls is type(there))
    plain = record_to_plain(there)
    return {
        name: None
        for name in op.set
        if name in fields and name in plain and check_value(fields[name], plain[name]) is not None
    }


def _row(telling: Telling, group: HeldGroup) -> HeldRow:
    why, do = reason_words(telling, group.why)
    person_id = person_of(telling, group.ops)
    about = telling.say("save")
    if person_id and (person := telling.person(person_id)) is not None:
        about = telling.whose("participant", person).title
    elif group.ops:
        about = ", ".join(dict.fromkeys(telling.kind(op.kind) for op in group.ops))
    by = telling.staff(group.ops[0].by) if group.ops else ""
    said = " · ".join(each for each in (by, telling.when(group.at)) if each)
    return HeldRow(
        seq=group.seq,
        about=about,
        said=said,
        why=why,
        do=do,
        lines=op_lines(telling, group.ops),
        participant_id=person_id,
        again=_again(telling.session, group),
    )


def _again(session: Session, group: HeldGroup) -> bool:
    if group.why.partition(":")[0] in _NEVER_AGAIN or not group.ops:
        return False
    known = (op for op in group.ops if op.kind in KINDS)
    records = (session.store.get(KINDS[op.kind].cls, op.rec) for op in known)
    return all(is_ours(session, each) for each in records if each is not None)


def _mine(session: Session) -> list[HeldGroup]:
    held = session.store.held()
    if session.staff.role in _SEES_ALL:
        return held
    return [each for each in held if not each.ops or session.staff.id in {o.by for o in each.ops}]


def _one(session: Session, seq: int) -> HeldGroup | None:
    return next((each for each in _mine(session) if each.seq == seq), None)
