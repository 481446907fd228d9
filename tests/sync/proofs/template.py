"""What all examples of the model begin with, made once and copied for each: laptops that have
joined, a server that knows them, and one person whom the partner is shown."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from mtw_desktop.casework import opening, syncing
from mtw_desktop.casework.session import Session
from mtw_desktop.store.database import Store
from sync.server import enrolling
from tests import builders
from tests.conftest import STORE_KEY
from tests.sync.proofs.backend import Backend, Copies
from tests.sync.proofs.world import BEGIN, LAPTOPS, ORGS, World


class Template:
    """Joined laptops and a prepared database, made once and copied for each example."""

    def __init__(self, folder: Path, copies: Copies) -> None:
        self.folder, self.copies = folder, copies
        self.now = BEGIN
        self.backend = Backend(copies, self._now_ms)
        self.backend.use(copies.fresh("fresh"))
        with self.backend.database.writing() as connection:
            self.orgs = {key: enrolling.add_org(connection, name) for key, name in ORGS.items()}
        (folder / "template").mkdir()
        for name, org in LAPTOPS.items():
            session = self._furnish(folder / "template" / name, name, ORGS[org])
            code = self.code(self.orgs[org])
            syncing.join_server(session, self.backend.url, code)
            syncing.sync_now(session)
            session.store.close()
        self.people = self._begin_with(folder / "template")
        self.database = self.backend.backup("template_server")
        self._numbers = count(1)

    def _begin_with(self, folder: Path) -> dict[int, str]:
        """One person, referred to the partner, is known to everybody who may; {mark: id}."""
        person = builders.participant(
            given_name="idq1z", family_name=None, phone=None, email="conq1z@example.org"
        )
        need = builders.need(person.id, domain="childcare", detail="senq1z")
        child = builders.household_member(person.id, name="idq1z", care_times="senq1z")
        classes = ("identity", "contact")
        names = {"recipients": (ORGS["partner"],), "data_classes": classes, "starts": None}
        consent = builders.consent(person.id, remarks="neverq1z", **names)
        referral = builders.referral(
            person.id,
            need_id=need.id,
            to_organization_id=self.orgs["partner"],
            to_organization=ORGS["partner"],
            share_classes=classes,
        )
        for name in LAPTOPS:
            session = opening.enter(
                folder / name, Store.open(folder / name, STORE_KEY, clock=lambda: self.now)
            )
            if name == "a1":
                with session.store.atomic(session.staff.id) as tx:
                    for each in (person, need, child, consent, referral):
                        tx.create(each)
            syncing.sync_now(session)
            session.store.close()
        return {1: person.id}

    def _now_ms(self) -> int:
        return int(self.now.timestamp() * 1000)

    def code(self, org_id: str) -> str:
        """A one-time code."""
        with self.backend.database.writing() as connection:
            return enrolling.make_code(connection, org_id, self._now_ms())

    def _furnish(self, folder: Path, name: str, organization: str) -> Session:
        store = Store.create(folder, STORE_KEY, clock=lambda: self.now)
        setup = opening.SetUp(
            language="en",
            organization_name=organization,
            staff_name=name,
            staff_role="caseworker",
            passphrase="not used here",
        )
        opening.furnish(store, setup)
        return opening.enter(folder, store)

    def world(self) -> World:
        """A fresh world."""
        self.now = BEGIN
        return World(self, next(self._numbers))

    def stop(self) -> None:
        """The end of all examples."""
        self.backend.stop()
