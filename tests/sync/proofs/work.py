"""What people do at three organizations: the first half of the state machine's rules."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import hypothesis.strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from mtw_desktop.casework import consent_partners, referral_list
from mtw_desktop.domain.kinds import Record
from mtw_desktop.domain.records import Consent, HouseholdMember, Need, Participant, Referral
from sync.protocol import SCHEMA
from tests import builders
from tests.sync.proofs.template import Template
from tests.sync.proofs.world import ORGS, Station, World
from tests.sync.server.laptop import Laptop, writes

HOME = st.sampled_from(["a1", "a2"])
WORKERS = st.sampled_from(["a1", "a1", "a2", "a2", "b1"])
WHICH = st.sampled_from([0, 0, 0, 1, 2])
TEXT = st.sampled_from(["middle_name", "street"])
SKEW = st.integers(-9 * 24, 9 * 24).map(lambda hours: timedelta(hours=hours))
CLASSES = st.sampled_from(
    [
        ("identity",),
        ("identity", "contact"),
        ("identity", "contact"),
        ("identity", "contact", "sensitive"),
        ("contact", "sensitive"),
    ]
)


class Work(RuleBasedStateMachine):
    """Rules name a laptop and, where it matters, which of the people it knows."""

    template: Template

    @initialize(skews=st.tuples(SKEW, SKEW, SKEW, SKEW))
    def begin(self, skews: tuple[timedelta, ...]) -> None:
        self.world: World = self.template.world()
        self.owners = dict(self.template.people)
        self.days, self.newcomers = 0.0, 0
        for station, skew in zip(self.world.stations.values(), skews, strict=True):
            self.world.set_skew(station, skew)

    # Work

    @precondition(lambda self: self.newcomers < 2)
    @rule(name=WORKERS)
    def take_in(self, name: str) -> None:
        self.newcomers += 1
        station = self._at(name)
        person = builders.participant()
        if station.org == "partner":
            self.world.partners_people.add(person.id)
        mark = self._mark(person.id)
        fields = {
            "given_name": f"idq{mark}z",
            "family_name": None,
            "phone": None,
            "email": f"conq{mark}z@example.org",
        }
        need = builders.need(person.id, domain="childcare", detail=f"senq{mark}z")
        child = builders.household_member(person.id, name=f"idq{mark}z", care_times=f"senq{mark}z")
        note = builders.note(person.id, text=f"neverq{mark}z")
        with station.session.store.atomic(station.session.staff.id) as tx:
            tx.create(builders.participant(**{"id": person.id, "code": person.code, **fields}))
            for each in (need, child, note):
                tx.create(each)
        self._done(station)

    @rule(
        name=WORKERS,
        which=WHICH,
        texts=st.sets(st.sampled_from(["middle_name", "street", "city"]), max_size=2),
        more=st.fixed_dictionaries(
            {},
            optional={
                "safe_to_text": st.sampled_from(["yes", "no"]),
                "do_not_contact": st.booleans(),
                "sex": st.sampled_from(["female", "male"]),
            },
        ),
    )
    def edit(self, name: str, which: int, texts: set[str], more: dict[str, Any]) -> None:
        station = self._at(name)
        person = self._own_person(station, which)
        if person is None:
            return
        mark = self._mark(person.id)
        sort = {"middle_name": "idq", "street": "conq", "city": "conq"}
        values = more | {each: f"{sort[each]}{mark}z" for each in sorted(texts)}
        with station.session.store.atomic(station.session.staff.id) as tx:
            tx.update(Participant, person.id, values)
            for need in station.session.store.many(Need, participant_id=person.id):
                tx.update(Need, need.id, {"detail": f"senq{mark}z"})
        self._done(station)

    @rule(name=HOME, which=WHICH)
    def void(self, name: str, which: int) -> None:
        station = self._at(name)
        person = self._own_person(station, which)
        if person is None:
            return
        with station.session.store.atomic(station.session.staff.id) as tx:
            tx.void(Participant, person.id, f"entered twice at {name}")
        self._done(station)

    @rule(name=HOME, which=WHICH, classes=CLASSES, code_only=st.sampled_from([False, False, True]))
    def refer(self, name: str, which: int, classes: tuple[str, ...], code_only: bool) -> None:
        station = self._at(name)
        person = self._own_person(station, which)
        if person is None:
            return
        mark, store = self._mark(person.id), station.session.store
        needs = store.many(Need, participant_id=person.id)
        with store.atomic(station.session.staff.id) as tx:
            tx.create(
                builders.consent(
                    person.id,
                    recipients=(ORGS["partner"],),
                    data_classes=classes,
                    starts=None,
                    remarks=f"neverq{mark}z",
                )
            )
            tx.create(
                builders.referral(
                    person.id,
                    need_id=needs[0].id if needs else None,
                    to_organization_id=self.world.orgs["partner"],
                    to_organization=ORGS["partner"],
                    share_classes=classes,
                    code_only=code_only,
                )
            )
        self._done(station)

    @rule(name=HOME, which=WHICH)
    def withdraw(self, name: str, which: int) -> None:
        station = self._at(name)
        person = self._own_person(station, which)
        if person is not None:
            consent_partners.withdraw_consent(station.session, person.id)
            self._done(station)

    @rule(name=WORKERS, which=WHICH, last=st.booleans())
    def answer(self, name: str, which: int, last: bool) -> None:
        station = self._at(name)
        referrals = [
            each for each in station.session.store.many(Referral) if each.voided_at is None
        ]
        if not referrals:
            return
        referral = referrals[which % len(referrals)]
        steps = referral_list.next_states(referral.status)
        steps = tuple(each for each in steps if each not in ("cancelled", "entered-in-error"))
        if steps:
            referral_list.set_status(station.session, referral.id, steps[-1 if last else 0])
            self._done(station)

    @rule(name=HOME)
    def settle(self, name: str) -> None:
        """A person looks at a kept value and leaves the record as it is."""
        station = self._at(name)
        store = station.session.store
        kinds: dict[str, type[Record]] = {
            "participant": Participant,
            "need": Need,
            "household_member": HouseholdMember,
            "consent": Consent,
        }
        for each in store.conflicts():
            if each.kind not in kinds:
                continue
            cls = kinds[each.kind]
            record = store.get(cls, each.record_id)
            # Of a field that only a newer program knows, or an edit of a voided one: not here.
            if record is None or not hasattr(record, each.field) or record.voided_at:
                continue
            with store.atomic(station.session.staff.id) as tx:
                tx.update(cls, record.id, {each.field: getattr(record, each.field)},
                          settles=[each.id])  # fmt: skip
            self.world.journal.settled.add(each.id)
            self._done(station)
            return

    @rule(which=WHICH)
    def newer_program(self, which: int) -> None:
        """A laptop with next year's program writes a field that nobody else knows yet."""
        person = self._own_person(self._at("a1"), which)
        if person is None:
            return
        self.world.tick()
        code = self.world.template.code(self.world.orgs["home"])
        with Laptop(self.world.backend.url) as laptop:
            laptop.join(code)
            state = laptop.everything().get(person.id)
            if state is None:
                return
            op = writes(person.id, at=1, shoe_size=f"idq{self._mark(person.id)}z")
            op.schema = SCHEMA + 1
            laptop.save(op)
        self.world.journal.ops[op.op] = op
        self.world.journal.author[op.op] = laptop.device
        self.world.journal.server_only.add(op.op)

    # Helpers

    def _at(self, name: str) -> Station:
        self.world.tick()
        return self.world.stations[name]

    def _done(self, station: Station) -> None:
        self.world.note(station)

    def _mark(self, person: str) -> int:
        self.owners[len(self.owners) + 1] = person
        return len(self.owners)

    def _own_person(self, station: Station, which: int) -> Participant | None:
        store = station.session.store
        own = [
            each
            for each in store.many(Participant)
            if each.home_org == station.session.organization.id and each.voided_at is None
        ]
        return own[which % len(own)] if own else None
