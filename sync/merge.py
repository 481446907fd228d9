"""The merge of one op into one record, field by field: pure, deterministic, nothing lost silently.

An op names for each field the op id whose value its author saw. If that is still the current
one, the op applies. If not, two people changed the field without seeing each other: one value
wins, and the other is kept beside the record until a person settles it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

import msgspec

from mtw_desktop.domain.kinds import WHOSE, FieldSpec, FieldType, MergeRule
from mtw_desktop.domain.plain import read_moment
from mtw_desktop.domain.records import KINDS
from mtw_desktop.domain.referrals import may_move
from sync.protocol import Op

#: How far a device's clock may run ahead of the server's before it is no longer believed.
MAX_AHEAD_MS = 5 * 60 * 1000
#: So many authors of one and the same value are remembered; an older one may be asked twice.
MAX_SAME = 50
#: In ``ops``: the op of every field that is not named.
REST = "*"
#: As the field of a loser: an edit came to a record that had been voided.
VOIDED = "*"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ABSENT = object()


class Refused(Exception):
    """The op can never apply; its whole group is quarantined for the stable reason ``why``, for
    the organization ``org`` to decide ("": the one it came from)."""

    def __init__(self, why: str, org: str = "") -> None:
        super().__init__(why)
        self.why, self.org = why, org


class Mark(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """When and by whom an op was made: the effective hybrid time, staff id and device id."""

    ms: int
    n: int
    by: str = ""
    device: str = ""


class Lost(msgspec.Struct, frozen=True, gc=False):
    """A value that lost and is kept: ``kept`` is what ``by`` wrote at ``at`` (moment text).

    ``conflict`` is the loser's op id and the field, joined by a colon.
    """

    field: str
    kept: Any
    by: str
    at: str
    device: str
    conflict: str


class RecordState(msgspec.Struct, kw_only=True, gc=False):
    """One record as the server holds it.

    ``ops`` gives per field the op id of its value (``REST`` for the others), ``clock`` the mark of
    each of those ops, ``same`` per field the ops that wrote the very same value unseen, ``env``
    the envelope (moments as text). A state without ``ops`` is a record that does not exist yet.
    """

    kind: str
    home_org: str = ""
    fields: dict[str, Any] = {}
    ops: dict[str, str] = {}
    clock: dict[str, Mark] = {}
    same: dict[str, list[str]] = {}
    env: dict[str, str] = {}
    lost: list[Lost] = []

    def copy(self) -> RecordState:
        """A state that can be changed without changing this one."""
        return RecordState(
            kind=self.kind,
            home_org=self.home_org,
            fields=dict(self.fields),
            ops=dict(self.ops),
            clock=dict(self.clock),
            same=dict(self.same),
            env=dict(self.env),
            lost=list(self.lost),
        )


def apply_op(
    state: RecordState, op: Op, now_ms: int, *, device: str = ""
) -> tuple[RecordState, list[Lost]]:
    """The state after ``op`` and the losers that this op made; ``state`` itself is not changed.

    ``now_ms`` is the server's clock. Raises ``Refused`` for a changed append-only record.
    """
    mark = Mark(max(0, min(op.hlc[0], now_ms + MAX_AHEAD_MS)), op.hlc[1], op.by, device)
    if not state.ops:
        return _create(state, op, mark), []
    after = state.copy()
    if op.act == "void":
        made = _void(after, op, mark)
    elif op.act == "restore":
        made = _restore(after, op, mark)
    else:
        if (kind := KINDS.get(state.kind)) is not None and kind.append_only:
            op = _told_again(state, op)
        made = _edit(after, op, _above(after, op, mark)) if op.set else []
    if op.settles:
        settled = frozenset(op.settles)
        after.lost = [each for each in after.lost if each.conflict not in settled]
    return after, made


def current_op(state: RecordState, field: str) -> str | None:
    """The op that set the field's value; ``None`` if nobody ever did."""
    own = state.ops.get(field)
    return own if own is not None or field not in state.fields else state.ops.get(REST)


def moment_of(ms: int) -> str:
    """Milliseconds since 1970 as moment text."""
    return f"{_second(ms // 1000)}.{ms % 1000:03d}Z"


@lru_cache(maxsize=1024)
def _second(second: int) -> str:
    return (_EPOCH + timedelta(seconds=second)).isoformat()[:19]


def _told_again(state: RecordState, op: Op) -> Op:
    """What an op may change of an append-only record: whose it is. ``Refused`` if it would change
    what the record says."""
    told = ((name, value) for name, value in op.set.items() if name != WHOSE)
    if any(state.fields.get(name, _ABSENT) != value for name, value in told):
        raise Refused("append_only")
    whose = {name: value for name, value in op.set.items() if name == WHOSE}
    return msgspec.structs.replace(op, set=whose)


def _create(state: RecordState, op: Op, mark: Mark) -> RecordState:
    at = moment_of(mark.ms)
    env = {
        "home_org": state.home_org,
        "created_at": at,
        "created_by": op.by,
        "updated_at": at,
        "updated_by": op.by,
    }
    # Without "set" the group that made the record is missing (quarantined, or lost with a backup).
    fields = op.set if op.act == "set" else {}
    if op.act == "void":
        env |= _voiding(op, mark)
    return RecordState(
        kind=state.kind,
        home_org=state.home_org,
        fields=fields,
        ops={REST: op.op},
        clock={op.op: mark},
        env=env,
    )


def _void(after: RecordState, op: Op, mark: Mark) -> list[Lost]:
    if "voided_at" in after.env:
        reason = op.set.get("voided_reason", "")
        if reason == after.env["voided_reason"]:
            return []
        return [_keep(after, "voided_reason", reason, op.op, mark)]
    mark = _above(after, op, mark)
    after.env |= _voiding(op, mark)
    after.ops["voided_reason"] = op.op
    _stamp(after, op, mark)
    return []


def _restore(after: RecordState, op: Op, mark: Mark) -> list[Lost]:
    """Take the voiding back that the author saw; one that the author did not see stands."""
    if "voided_at" not in after.env:
        return []
    current = after.ops.get("voided_reason", after.ops.get(REST))
    if op.base.get("voided_reason") != current:
        return [_keep(after, "voided_reason", "", op.op, mark)]
    mark = _above(after, op, mark)
    after.env = {name: value for name, value in after.env.items() if name not in _VOIDING}
    # Edits that came while it was void are in the fields, and count again.
    after.lost = [each for each in after.lost if each.field not in (VOIDED, "voided_reason")]
    after.ops["voided_reason"] = op.op
    _stamp(after, op, mark)
    return []


_VOIDING = frozenset({"voided_at", "voided_by", "voided_reason"})


def _voiding(op: Op, mark: Mark) -> dict[str, str]:
    return {
        "voided_at": moment_of(mark.ms),
        "voided_by": op.by,
        "voided_reason": str(op.set.get("voided_reason", "")),
    }


def _above(state: RecordState, op: Op, mark: Mark) -> Mark:
    """The op's mark, after everything that its author saw of this record (whatever the clock)."""
    clock = (mark.ms, mark.n)
    for base in op.base.values():
        seen = state.clock.get(base)
        if seen is not None and (seen.ms, seen.n) >= clock:
            clock = (seen.ms, seen.n + 1)
    return mark if clock == (mark.ms, mark.n) else Mark(clock[0], clock[1], mark.by, mark.device)


def _edit(after: RecordState, op: Op, mark: Mark) -> list[Lost]:
    specs = KINDS[after.kind].fields if after.kind in KINDS else {}
    made: list[Lost] = []
    for name in op.set:
        base = op.base.get(name)
        if base is not None and after.lost:
            # The author of a kept loser has moved on: what counts is the newer value.
            gone = f"{base}:{name}"
            after.lost = [each for each in after.lost if each.conflict != gone]
        loser = _merge_field(after, name, op, mark, specs.get(name))
        if loser is not None:
            made.append(loser)
    if op.set and "voided_at" in after.env:
        made.append(_keep(after, VOIDED, dict(op.set), op.op, mark))
    if op.op in after.ops.values():
        _stamp(after, op, mark)
    return made


def _merge_field(
    after: RecordState, name: str, op: Op, mark: Mark, spec: FieldSpec | None
) -> Lost | None:
    """Merge one field of the op into ``after``; the loser, if there is one."""
    value, base = op.set[name], op.base.get(name)
    held, current = after.fields.get(name), current_op(after, name)
    seen = current is None or base == current or base in after.same.get(name, ())
    if after.kind == "referral" and name == "status":
        # The order of arrival is the order of the referral's life; only possible moves count.
        if held is not None and value != held and not may_move(held, value):
            return _keep(after, name, value, op.op, mark)
        seen = True
    if seen or current is None:
        _put(after, name, value, op)
        return None
    if held == value:
        after.same[name] = [*after.same.get(name, ()), op.op][-MAX_SAME:]
        return None
    theirs = after.clock[current]
    if not _wins(spec, value, (mark.ms, mark.n, op.op), held, (theirs.ms, theirs.n, current)):
        return _keep(after, name, value, op.op, mark)
    _put(after, name, value, op)
    return _keep(after, name, held, current, theirs)


def _put(after: RecordState, name: str, value: Any, op: Op) -> None:
    after.fields[name] = value
    after.ops[name] = op.op
    after.same.pop(name, None)
    if after.lost:
        # A loser whose value has become the current one has not lost.
        after.lost = [e for e in after.lost if e.field != name or e.kept != value]


def _keep(after: RecordState, name: str, value: Any, op_id: str, mark: Mark) -> Lost:
    lost = Lost(name, value, mark.by, moment_of(mark.ms), mark.device, f"{op_id}:{name}")
    after.lost.append(lost)
    return lost


def _stamp(after: RecordState, op: Op, mark: Mark) -> None:
    """Note who made a change that counts, and forget the marks of ops that no longer do."""
    used = frozenset(after.ops.values())
    after.clock = {each: seen for each, seen in after.clock.items() if each in used}
    after.clock[op.op] = mark
    at = moment_of(mark.ms)
    if at >= after.env["updated_at"]:
        after.env["updated_at"], after.env["updated_by"] = at, mark.by


def _wins(
    spec: FieldSpec | None,
    new: Any,
    new_clock: tuple[int, int, str],
    held: Any,
    held_clock: tuple[int, int, str],
) -> bool:
    """Whether a concurrent new value replaces the one held."""
    if spec is not None and spec.merge is MergeRule.PROTECTIVE:
        new_rank, held_rank = _rank(spec, new), _rank(spec, held)
        if new_rank != held_rank:
            return new_rank < held_rank
    return new_clock > held_clock


def _rank(spec: FieldSpec, value: Any) -> tuple[int, str]:
    """Where a value stands in the field's protective order; the smallest protects most."""
    if spec.protective_order == ("earliest",):
        if not isinstance(value, str):
            return (1, "")
        return (0, read_moment(value).isoformat() if spec.type is FieldType.MOMENT else value)
    known = None if isinstance(value, dict) else value
    order = spec.protective_order
    return (order.index(known) if known in order else len(order), "")
