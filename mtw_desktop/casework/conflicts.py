"""What two people entered for one field without seeing each other, until somebody settles it.

One value is in the record, the other is kept beside it. To settle is an ordinary change of the
record that says which conflicts it settles: two people who settle at the same time and differ
have a new conflict, the same on every laptop.

Supervisors and analysts see all conflicts of the organization; others those in which they had a
part: they entered one of the values, or the record, or took the person in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from mtw_desktop import errors
from mtw_desktop.casework.changes import NOTHING, Changed
from mtw_desktop.casework.conflict_words import TYPED, Telling, Whose, joined
from mtw_desktop.casework.history import FieldChange, present_values
from mtw_desktop.casework.merge_moves import is_ours
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.kinds import KINDS, FieldType, MergeRule, Record
from mtw_desktop.domain.merges import MERGED, Merge, roots
from mtw_desktop.domain.plain import record_to_plain, to_plain
from mtw_desktop.domain.records import Participant
from mtw_desktop.domain.referrals import may_move
from mtw_desktop.domain.values import check_value
from mtw_desktop.store.incoming import KeptLoser
from mtw_desktop.store.transaction import Transaction

#: Fields of a loser that is about the voiding of its record, not about a value.
_VOIDED, _REASON = "*", "voided_reason"
_SEES_ALL = frozenset({"supervisor", "analyst"})


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values: in words, and who entered it, when and on which laptop in one line.
    ``id`` is the conflict's, empty for the present value."""

    value: str
    said: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """One field. ``kept`` holds one value or more; ``note`` is a sentence to know before one
    chooses. ``sort``: ``value``, ``voided`` (keep: use it again with what was entered since) or
    ``reason`` (of voiding). ``typed`` is the present text where another one can be typed, else
    ``None``; ``can_keep`` is false where the kept value is no longer possible."""

    name: str
    title: str
    present: Side
    kept: tuple[Side, ...]
    sort: Literal["value", "voided", "reason"] = "value"
    note: str = ""
    typed: str | None = None
    can_keep: bool = True

    @property
    def ids(self) -> tuple[str, ...]:
        """The conflicts that one answer settles."""
        return tuple(each.id for each in self.kept)


@dataclass(frozen=True, slots=True)
class ConflictGroup:
    """What is open about one record."""

    kind: str
    record_id: str
    whose: Whose
    rows: tuple[ConflictRow, ...]


@dataclass(frozen=True, slots=True)
class Settling:
    """An answer: ``ids`` are the conflicts it settles, all about one field of one record. ``keep``
    is ``present``, the id of the conflict whose value is taken, or ``typed`` (then ``text``)."""

    ids: tuple[str, ...]
    keep: str
    text: str = ""


def list_conflicts(session: Session) -> list[ConflictGroup]:
    """Everything that waits for whoever sits here, record by record, the longest waiting first.

    What is shown of restricted people leaves a line in the audit.
    """
    telling = Telling(session)
    groups = [
        _group(telling, kind, record, losers, whose)
        for kind, record, losers, whose in _mine(session, telling)
    ]
    watched = [each for each in groups if each.whose.restricted]
    if watched:
        with session.store.atomic(session.staff.id) as tx:
            for each in watched:
                tx.audit("read", each.kind, each.record_id)
    return groups


def count_conflicts(session: Session) -> int:
    """How many answers ``list_conflicts`` asks for."""
    found = _mine(session, Telling(session))
    return sum(len({each.field for each in losers}) for _, _, losers, _ in found)


def settle(session: Session, conflict_id: str, keep: str, text: str = "") -> Changed:
    """Settle one conflict: keep the ``present`` value, take the ``kept`` one, or ``typed`` text.
    ``NOTHING`` if it is settled already."""
    keep = conflict_id if keep == "kept" else keep
    return settle_many(session, [Settling((conflict_id,), keep, text)])


def settle_many(session: Session, answers: Iterable[Settling]) -> Changed:
    """Settle several at once, in one transaction. Conflicts that are settled already are left
    out. ``RuleBroken`` for a text that the field cannot hold."""
    open_ones = {each.id: each for each in session.store.conflicts()}
    by_record: dict[tuple[str, str], list[tuple[Settling, list[KeptLoser]]]] = {}
    for answer in answers:
        losers = [open_ones[each] for each in answer.ids if each in open_ones]
        if losers:
            key = (losers[0].kind, losers[0].record_id)
            by_record.setdefault(key, []).append((answer, losers))
    if not by_record:
        return NOTHING
    with session.store.atomic(session.staff.id) as tx:
        for (kind, record_id), some in by_record.items():
            _settle_record(session, tx, kind, record_id, some)
        return Changed(tx.changed, tx.changed_ids)


def _settle_record(
    session: Session,
    tx: Transaction,
    kind: str,
    record_id: str,
    answers: list[tuple[Settling, list[KeptLoser]]],
) -> None:
    cls = KINDS[kind].cls
    record = session.store.get(cls, record_id)
    if record is None:
        return
    values: dict[str, Any] = {}
    about_voiding: set[str] = set()
    for answer, losers in answers:
        ids = {each.id for each in losers}
        name = losers[0].field
        if name in (_VOIDED, _REASON):
            about_voiding |= ids
            taken = next((each for each in losers if each.id == answer.keep), None)
            if taken is not None:
                _change_voiding(session, tx, record, taken)
        else:
            values[name] = _wanted(kind, name, answer, losers, record)
    rest = {each.id for _, losers in answers for each in losers} - about_voiding
    now = session.store.get(cls, record_id)
    if rest and now is not None:
        # Told again with the value that stays: whoever settles otherwise at the same time has
        # then not seen this, and is asked. A record out of use is not edited.
        tx.update(cls, record_id, {} if now.voided_at else values, settles=sorted(rest))
    if about_voiding:
        tx.update(cls, record_id, {}, settles=sorted(about_voiding))


def _wanted(
    kind: str, name: str, answer: Settling, losers: list[KeptLoser], record: Record
) -> object:
    plain: object = to_plain(getattr(record, name, None))
    if answer.keep == "typed":
        plain = answer.text.strip() or None
    elif answer.keep != "present":
        taken = [each for each in losers if each.id == answer.keep]
        if taken:
            plain = taken[0].kept
    if plain is not None and check_value(KINDS[kind].fields[name], plain) is not None:
        raise errors.RuleBroken(f"no value for {kind}.{name}")
    return plain


def _change_voiding(session: Session, tx: Transaction, record: Record, taken: KeptLoser) -> None:
    cls = type(record)
    if isinstance(record, Participant) and record.voided_reason == MERGED:
        # The record stays folded in; what was entered belongs to the one that is kept.
        kept = roots(session.store.many(Merge)).get(record.id, record.id)
        known = KINDS["participant"].fields
        if kept != record.id and isinstance(taken.kept, Mapping):
            fields = {name: value for name, value in taken.kept.items() if name in known}
            tx.update(Participant, kept, fields)
        return
    tx.restore(cls, record.id)
    if taken.field == _REASON and taken.kept:
        tx.void(cls, record.id, str(taken.kept))


_Mine = tuple[str, Record, list[KeptLoser], Whose]


def _mine(session: Session, telling: Telling) -> Iterator[_Mine]:
    """Records with conflicts that are for whoever sits here."""
    by_record: dict[tuple[str, str], list[KeptLoser]] = {}
    for each in session.store.conflicts():
        by_record.setdefault((each.kind, each.record_id), []).append(each)
    me, everything = session.staff.id, session.staff.role in _SEES_ALL
    for (kind, record_id), losers in by_record.items():
        if kind not in KINDS:
            continue  # a newer program's: it waits until this one knows the kind
        record = session.store.get(KINDS[kind].cls, record_id)
        if record is None or not is_ours(session, record):
            continue  # the organization that it belongs to settles it
        whose = telling.whose(kind, record)
        if everything or me in whose.by or any(each.by == me for each in losers):
            yield kind, record, losers, whose


def _group(
    telling: Telling, kind: str, record: Record, losers: list[KeptLoser], whose: Whose
) -> ConflictGroup:
    fields: dict[str, list[KeptLoser]] = {}
    for each in losers:
        fields.setdefault(each.field, []).append(each)
    present = present_values(telling.session, kind, record, fields)
    rows = []
    for name, some in fields.items():
        if name in (_VOIDED, _REASON):
            rows.append(_voided_row(telling, kind, record, name, some))
        else:
            rows.append(_row(telling, kind, record, name, some, present.get(name)))
    return ConflictGroup(kind, record.id, whose, tuple(rows))


def _row(
    telling: Telling,
    kind: str,
    record: Record,
    name: str,
    losers: list[KeptLoser],
    present: FieldChange | None,
) -> ConflictRow:
    spec = KINDS[kind].fields.get(name)
    plain = record_to_plain(record).get(name)
    said = _said(telling, kind, record, name, present) if present is not None else ""
    note = ""
    if spec is not None and spec.merge is MergeRule.PROTECTIVE:
        note = telling.say("protective")
    can_keep = True
    if (kind, name) == ("referral", "status"):
        can_keep = any(may_move(str(plain), str(each.kept)) for each in losers)
        note = note if can_keep else telling.say("no_way_back")
    typed = None
    if spec is not None and spec.type in TYPED and not spec.masked:
        typed = plain if isinstance(plain, str) else ""
    return ConflictRow(
        name=name,
        title=telling.field(kind, name),
        present=Side(telling.value(kind, name, plain), said),
        kept=tuple(_kept(telling, each, telling.value(kind, name, each.kept)) for each in losers),
        note=note,
        typed=typed if spec is not None and spec.type is not FieldType.LONG_TEXT else None,
        can_keep=can_keep,
    )


def _said(telling: Telling, kind: str, record: Record, name: str, present: FieldChange) -> str:
    """Who entered the present value, when and where. The record says it of its last change."""
    by, at = present.by, present.at
    marks = telling.session.store.set_by(kind, record.id)
    last = marks and marks.get(name, marks.get("*")) == max(marks.values())
    if not by and last:
        by, at = telling.staff(record.updated_by), record.updated_at
    where = {"here": "this_laptop", "elsewhere": "another_laptop"}.get(present.where)
    return joined(
        by or telling.say("somebody"), telling.when(at), telling.say(where) if where else ""
    )


def _voided_row(
    telling: Telling, kind: str, record: Record, name: str, losers: list[KeptLoser]
) -> ConflictRow:
    merged = record.voided_reason == MERGED
    reason = telling.say("voided_merged") if merged else record.voided_reason
    sides = []
    for each in losers:
        if name == _REASON:
            value = str(each.kept) or telling.say("use_again")
        else:
            fields = each.kept if isinstance(each.kept, Mapping) else {}
            value = "\n".join(telling.values(kind, fields)) or telling.say("changed")
        sides.append(_kept(telling, each, value))
    by = telling.staff(record.voided_by) if record.voided_by else ""
    return ConflictRow(
        name=name,
        title=telling.say("voided"),
        present=Side(reason, joined(by, telling.when(record.voided_at))),
        kept=tuple(sides),
        sort="reason" if name == _REASON else "voided",
        note=telling.say("into_kept" if merged else "void_and_edit") if name == _VOIDED else "",
    )


def _kept(telling: Telling, loser: KeptLoser, value: str) -> Side:
    said = joined(telling.staff(loser.by), telling.when(loser.at), telling.where(loser.device))
    return Side(value, said, loser.id)
