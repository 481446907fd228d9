"""The state machine: what people do, what becomes of networks, disks and clocks, in any order."""

from __future__ import annotations

from datetime import timedelta

import hypothesis.strategies as st
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import precondition, rule

from tests.sync.proofs import checks
from tests.sync.proofs.faults import FAULTS
from tests.sync.proofs.template import Template
from tests.sync.proofs.work import HOME, TEXT, WHICH, Work
from tests.sync.proofs.world import Station

ALL = st.sampled_from(["a1", "a2", "b1", "c1"])
PLAN = st.lists(st.sampled_from(FAULTS), max_size=4)
#: More than this in one run, and archives would rightly begin to forget.
_MOST_DAYS = 60


class CoalitionMachine(Work):
    """The network, disks and time, and a few things that go wrong in a certain order."""

    @rule(which=WHICH, field=TEXT, a2_first=st.booleans())
    def quarrel(self, which: int, field: str, a2_first: bool) -> None:
        """Two colleagues change the same field without having heard of each other."""
        for name in ("a1", "a2"):
            self.edit(name, which, {field}, {})
        for name in ("a2", "a1") if a2_first else ("a1", "a2"):
            self.good_day(name)

    @rule(name=HOME, which=WHICH, field=TEXT)
    def second_thoughts(self, name: str, which: int, field: str) -> None:
        """The same field twice before anything was sent."""
        for _ in range(2):
            self.edit(name, which, {field}, {})

    @rule(which=WHICH, field=TEXT, more=st.booleans())
    def lost_answer(self, which: int, field: str, more: bool) -> None:
        """A push arrives, its answer does not; a colleague goes on from there meanwhile."""
        self.edit("a1", which, {field}, {})
        self.sync("a1", ["", "unanswered"], False)
        self.good_day("a2")
        self.edit("a2", which, {field}, {})
        self.good_day("a2")
        if more:
            self.edit("a1", which, {field}, {})
        self.good_day("a1")

    @rule(which=WHICH, field=TEXT)
    def save_during_a_round(self, which: int, field: str) -> None:
        """Somebody types on while the answer with a colleague's change is on its way."""
        self.edit("a2", which, {field}, {})
        self.good_day("a2")
        station = self._at("a1")
        self.world.sync(station, meanwhile=lambda: self.edit("a1", which, {field}, {}))
        self._look_at(station)

    # The network, disks, and time

    @rule(name=ALL, plan=PLAN, again=st.sampled_from([False, False, False, True]))
    def sync(self, name: str, plan: list[str], again: bool) -> None:
        station = self.world.stations[name]
        error = self.world.sync(station, plan, again=again)
        if not error:
            checks.check_sharing(self.world, station, self.owners)
        self._look_at(station)

    def _look_at(self, station: Station) -> None:
        # What is sent again to a restored server waits too, and is rightly not on any screen.
        if not self.world.journal.disasters:
            checks.check_screen(station)

    @rule(name=ALL)
    def good_day(self, name: str) -> None:
        self.sync(name, [], False)

    @rule(name=ALL)
    def restart(self, name: str) -> None:
        self.world.restart(self.world.stations[name])

    @rule(hours=st.integers(1, 72))
    def time_passes(self, hours: int) -> None:
        if self.days + hours / 24 < _MOST_DAYS:
            self.days += hours / 24
            self.world.tick(timedelta(hours=hours))

    @rule(name=ALL)
    def back_up(self, name: str) -> None:
        self.world.back_up(self.world.stations[name])

    @precondition(lambda self: any(each.backup for each in self.world.stations.values()))
    @rule(name=ALL)
    def put_back(self, name: str) -> None:
        self.world.put_back(self.world.stations[name])

    @rule()
    def back_up_server(self) -> None:
        self.world.back_up_server()

    @precondition(lambda self: self.world.server_backup)
    @rule()
    def restore_server(self) -> None:
        self.world.restore_server()

    @rule(name=HOME, which=WHICH, late=st.booleans())
    def server_dies(self, name: str, which: int, late: bool) -> None:
        """The server loses what it had already acknowledged since its last backup."""
        self.world.back_up_server()
        self.edit(name, which, {"middle_name"}, {})
        self.good_day(name)
        if late:
            self.good_day("b1")
        self.world.restore_server()

    @rule()
    def heal(self) -> None:
        """The network is good for a day, and everything must come right in the middle too."""
        self.world.heal()
        checks.check_all(self.world, self.owners)

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        try:
            self.heal()
        finally:
            self.world.close()


def effort(examples: int, steps: int, *, shrink: bool = False) -> settings:
    """How much to try. To ``shrink`` what is found takes minutes, and is for people."""
    return settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        print_blob=False,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink) if shrink else (Phase.generate,),
    )


def machine(template: Template) -> type[CoalitionMachine]:
    """The machine on a template."""
    return type("CoalitionMachine", (CoalitionMachine,), {"template": template})
