"""A model of the whole exchange: laptops with wrong clocks, lost answers and doubled sends.

Whatever they do, all laptops end up with what the server has, no op is lost, and no value that a
person wrote has disappeared without a trace.
"""

from __future__ import annotations

from typing import Any

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sync.merge import RecordState, apply_op, current_op
from sync.protocol import Op

NOW = 1_795_000_000_000
DAYS = 9 * 24 * 3600 * 1000
LAPTOPS = ("d1", "d2", "d3")
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "phone": st.integers(0, 10**9).map(str),
    "city": st.sampled_from(["Miami", "Hialeah", {"missing": "dont_know"}]),
    "safe_to_text": st.sampled_from(["no", "yes", None]),
    "do_not_contact": st.booleans(),
}


#: Protective fields and the value that protects most.
SAFE = {"safe_to_text": "no", "do_not_contact": True}


class ServerModel:
    """One record, and the ops that were taken in."""

    def __init__(self) -> None:
        self.state = RecordState(kind="participant", home_org="org")
        self.taken: dict[str, Op] = {}
        self.now = NOW

    def take(self, device: str, op: Op) -> None:
        if op.op in self.taken:
            return
        self.taken[op.op] = op
        before = self.state
        self.state, _ = apply_op(before, op, self.now, device=device)
        for field, safe in SAFE.items():
            # Only somebody who saw the protective value can have put another in its place.
            saw = op.base.get(field)
            knew = saw is not None and (
                saw == current_op(before, field) or saw in before.same.get(field, ())
            )
            if op.set.get(field) == safe or (before.fields.get(field) == safe and not knew):
                assert self.state.fields[field] == safe


class LaptopModel:
    """What the server last said (fields and their ops) and the ops not yet acknowledged."""

    def __init__(self, skew: int) -> None:
        self.skew = skew
        self.fields: dict[str, Any] = {}
        self.ops: dict[str, str] = {}
        self.outbox: list[Op] = []

    def seen(self, field: str) -> tuple[Any, str | None]:
        """The value on the screen and the op that set it: own edits lie over the server's."""
        for op in reversed(self.outbox):
            if field in op.set:
                return op.set[field], op.op
        return self.fields.get(field), self.ops.get(field)

    def learn(self, state: RecordState) -> None:
        self.fields = dict(state.fields)
        self.ops = {name: op for name in state.fields if (op := current_op(state, name))}


class Exchange(RuleBasedStateMachine):
    """Three laptops and a server, in any order of events."""

    @initialize(skews=st.tuples(*(st.integers(-DAYS, DAYS) for _ in LAPTOPS)))
    def begin(self, skews: tuple[int, ...]) -> None:
        self.server = ServerModel()
        self.laptops = {name: LaptopModel(skew) for name, skew in zip(LAPTOPS, skews, strict=True)}
        self.made = 0
        first = Op(op="0", rec="r", kind="participant", set={"phone": "0"}, hlc=(NOW, 0))
        self.server.take("d1", first)
        for laptop in self.laptops.values():
            laptop.learn(self.server.state)

    @rule(name=st.sampled_from(LAPTOPS), fields=st.fixed_dictionaries({}, optional=VALUES))
    def edit(self, name: str, fields: dict[str, Any]) -> None:
        laptop = self.laptops[name]
        self.made += 1
        laptop.outbox.append(
            Op(
                op=str(self.made),
                rec="r",
                kind="participant",
                set=fields,
                base={each: op for each in fields if (op := laptop.seen(each)[1]) is not None},
                hlc=(self.server.now + laptop.skew, 0),
                by=name,
            )
        )

    @rule(name=st.sampled_from(LAPTOPS), answered=st.booleans(), doubled=st.booleans())
    def push(self, name: str, answered: bool, doubled: bool) -> None:
        laptop = self.laptops[name]
        for op in laptop.outbox * (2 if doubled else 1):
            self.server.take(name, op)
        if answered:
            # The edits stay on the screen until the next pull brings the server's word.
            for op in laptop.outbox:
                laptop.fields |= op.set
                laptop.ops |= dict.fromkeys(op.set, op.op)
            laptop.outbox = []

    @rule(name=st.sampled_from(LAPTOPS))
    def pull(self, name: str) -> None:
        self.laptops[name].learn(self.server.state)

    @rule(ms=st.integers(1, DAYS))
    def time_passes(self, ms: int) -> None:
        self.server.now += ms

    @invariant()
    def nothing_disappears_without_a_trace(self) -> None:
        state = self.server.state
        taken = self.server.taken.values()
        # Values that somebody saw, as their own or another's, and replaced knowingly.
        replaced = [
            (field, self.server.taken[base].set[field])
            for op in taken
            for field, base in op.base.items()
        ]
        kept = [(each.field, each.kept) for each in state.lost]
        for op in taken:
            for field, value in op.set.items():
                assert (
                    state.fields[field] == value
                    or (field, value) in replaced
                    or (field, value) in kept
                ), (op, field, state)

    @invariant()
    def nobody_is_in_conflict_with_themselves(self) -> None:
        for each in self.server.state.lost:
            ops = self.server.taken.values()
            assert len({op.by for op in ops if each.field in op.set and op.by}) > 1
            assert self.server.state.fields[each.field] != each.kept

    def teardown(self) -> None:
        if not hasattr(self, "server"):
            return
        for name, laptop in self.laptops.items():
            for op in laptop.outbox:
                self.server.take(name, op)
            laptop.outbox = []
        for laptop in self.laptops.values():
            laptop.learn(self.server.state)
            assert laptop.fields == self.server.state.fields
        assert {str(n) for n in range(self.made + 1)} == set(self.server.taken)
        self.nothing_disappears_without_a_trace()


TestExchange = Exchange.TestCase
TestExchange.settings = settings(max_examples=100, stateful_step_count=30, deadline=None)
