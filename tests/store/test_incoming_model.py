"""Any order of puts, drops, edits and repeats: the store agrees with a model of a few lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from mtw_desktop.domain.records import Participant
from mtw_desktop.store.database import Store
from sync.digests import digest_text, record_digest
from sync.protocol import Entry, Verdict
from tests.builders import entry, participant
from tests.conftest import STORE_KEY

PEOPLE = [participant(given_name=f"Person{'abcdef'[n]}") for n in range(6)]
people = st.sampled_from(range(len(PEOPLE)))
zips = st.sampled_from(["33101", "33127", "33130"])


class TwoSides(RuleBasedStateMachine):
    """The server is a dict of latest entries; unsent edits are a dict laid over it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.store = Store.create(Path(self.folder.name), STORE_KEY)
        self.server: dict[int, Entry] = {}
        self.typed: dict[int, str] = {}
        self.seq = self.rev = 0

    @rule(who=people, zip_=zips)
    def server_puts(self, who: int, zip_: str) -> None:
        self.rev += 1
        self.server[who] = entry(replace(PEOPLE[who], zip=zip_), self.seq + 1, rev=self.rev)
        self.page(self.server[who])

    @rule(who=people)
    def server_drops(self, who: int) -> None:
        self.server.pop(who, None)
        self.typed.pop(who, None)
        self.settle("applied")
        self.typed.clear()
        self.page(Entry(seq=self.seq + 1, act="DROP", rec=PEOPLE[who].id))

    @rule()
    def the_last_page_comes_again(self) -> None:
        if self.seq:
            with self.store.atomic("") as tx:
                tx.apply_entries("home", [], (self.seq, self.seq))

    @rule(who=people, zip_=zips)
    def somebody_edits(self, who: int, zip_: str) -> None:
        if who in self.server:
            with self.store.atomic("rosa") as tx:
                tx.update(Participant, PEOPLE[who].id, {"zip": zip_})
                if tx.changed:
                    self.typed[who] = zip_

    @rule(v=st.sampled_from(["quarantined", "retry"]))
    def the_server_answers(self, v: str) -> None:
        self.settle(v)
        if v == "quarantined":
            self.typed.clear()

    def settle(self, v: str) -> None:
        groups = self.store.outbox_groups()
        if v == "applied":
            # An applied edit comes back with the next entry; the model lets it be so at once.
            for who, zip_ in self.typed.items():
                self.rev += 1
                put = entry(replace(PEOPLE[who], zip=zip_), self.seq + 1, rev=self.rev)
                self.server[who] = put
                self.page(put)
        with self.store.atomic("") as tx:
            tx.settle([Verdict(group=g.group, seq=g.seq, v=v) for g in groups])

    def page(self, one: Entry) -> None:
        self.seq += 1
        with self.store.atomic("") as tx:
            tx.apply_entries("home", [one], (self.seq, self.seq))

    @invariant()
    def rows_search_and_digest_agree(self) -> None:
        shown: dict[str, Any] = {each.id: each.zip for each in self.store.many(Participant)}
        expected = {
            PEOPLE[who].id: self.typed.get(who, put.f["zip"]) for who, put in self.server.items()
        }
        assert shown == expected
        assert {each.id for each in self.store.search_people("person")} == set(expected)
        assert set(self.store.people_ids()) == set(expected)
        total = sum(record_digest(e.rec, e.rev, e.h) for e in self.server.values())
        position = self.store.position("home")
        assert (position.count, position.digest) == (len(expected), digest_text(total))

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()


TestTwoSides = TwoSides.TestCase
TestTwoSides.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
