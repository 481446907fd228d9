"""Two organizations with a laptop each, and a server between them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mtw_desktop.casework import opening, syncing
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Participant, Referral
from mtw_desktop.store.database import Store
from tests import builders
from tests.conftest import STORE_KEY, SetClock
from tests.sync.server.running import RunningServer

HOME, PARTNER = "OIC of South Florida", "United Way Miami"


def make_laptop(
    folder: Path, clock: SetClock, name: str, organization: str, role: str = "caseworker"
) -> Session:
    """A laptop of somebody in an organization; it has joined no server."""
    store = Store.create(folder / name, STORE_KEY, clock=clock)
    setup = opening.SetUp(
        language="en",
        organization_name=organization,
        staff_name=name,
        staff_role=role,
        passphrase="not used here",
    )
    opening.furnish(store, setup)
    return opening.enter(folder / name, store)


def refer_to(session: Session, org_id: str, organization: str) -> tuple[Participant, Referral]:
    """Guerlande with a child is referred for day care, with her consent for identity."""
    person = builders.participant()
    child = builders.household_member(person.id)
    need = builders.need(person.id, domain="childcare")
    consent = builders.consent(
        person.id, recipients=(organization,), data_classes=("identity", "contact")
    )
    referral = builders.referral(
        person.id,
        need_id=need.id,
        to_organization_id=org_id,
        to_organization=organization,
        share_classes=("identity", "contact"),
    )
    with session.store.atomic(session.staff.id) as tx:
        for record in (person, child, need, consent, referral):
            tx.create(record)
    return person, referral


class Coalition:
    """Marisol at the home organization, Thierry at the partner, and the server between them."""

    def __init__(self, folder: Path, clock: SetClock, server: RunningServer) -> None:
        self.clock, self.server, self.folder = clock, server, folder
        self.home, self.partner = server.make_org(HOME), server.make_org(PARTNER)
        self.marisol = self.laptop("Marisol", HOME, self.home)
        self.thierry = self.laptop("Thierry", PARTNER, self.partner)

    def laptop(self, name: str, organization: str, org_id: str) -> Session:
        """Somebody's laptop, joined and synced."""
        session = make_laptop(self.folder, self.clock, name, organization)
        syncing.join_server(session, self.server.url, self.server.make_code(org_id))
        syncing.sync_now(session)
        return session

    def refer(self) -> tuple[Participant, Referral]:
        """Guerlande is referred, and both have synced."""
        made = refer_to(self.marisol, self.partner, PARTNER)
        self.sync()
        return made

    def sync(self) -> syncing.Applied:
        """Marisol, then Thierry; what Thierry's round came to."""
        syncing.sync_now(self.marisol)
        return syncing.sync_now(self.thierry)

    def close(self) -> None:
        """Close both stores."""
        self.marisol.store.close()
        self.thierry.store.close()


@pytest.fixture
def coalition(tmp_path: Path, clock: SetClock) -> Iterator[Coalition]:
    def now_ms() -> int:
        return int(clock().timestamp() * 1000)

    with RunningServer(tmp_path / "server.sqlite3", now_ms) as server:
        made = Coalition(tmp_path, clock, server)
        yield made
        made.close()
