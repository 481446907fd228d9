"""A referral from one organization's laptop to another's: shared, answered, withdrawn, purged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mtw_desktop.casework import (
    audiences,
    consent_partners,
    opening,
    people,
    referral_list,
    syncing,
)
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import HouseholdMember, Need, Participant, Referral, ReferralEvent
from mtw_desktop.store.database import Store
from tests import builders
from tests.conftest import STORE_KEY, SetClock
from tests.sync.server.running import RunningServer

HOME, PARTNER = "OIC of South Florida", "United Way Miami"


class Coalition:
    """Marisol at the home organization, Thierry at the partner, and the server between them."""

    def __init__(self, folder: Path, clock: SetClock, server: RunningServer) -> None:
        self.clock, self.server, self.folder = clock, server, folder
        self.home, self.partner = server.make_org(HOME), server.make_org(PARTNER)
        self.marisol = self.laptop("Marisol", HOME, self.home)
        self.thierry = self.laptop("Thierry", PARTNER, self.partner)

    def laptop(self, name: str, organization: str, org_id: str) -> Session:
        store = Store.create(self.folder / name, STORE_KEY, clock=self.clock)
        setup = opening.SetUp(
            language="en",
            organization_name=organization,
            staff_name=name,
            staff_role="caseworker",
            passphrase="not used here",
        )
        opening.furnish(store, setup)
        session = opening.enter(self.folder / name, store)
        syncing.join_server(session, self.server.url, self.server.make_code(org_id))
        syncing.sync_now(session)
        return session

    def refer(self) -> tuple[Participant, Referral]:
        """Guerlande with a child is referred for day care, with her consent for identity."""
        person = builders.participant()
        child = builders.household_member(person.id)
        need = builders.need(person.id, domain="childcare")
        consent = builders.consent(
            person.id, recipients=(PARTNER,), data_classes=("identity", "contact")
        )
        referral = builders.referral(
            person.id,
            need_id=need.id,
            to_organization_id=self.partner,
            to_organization=PARTNER,
            share_classes=("identity", "contact"),
        )
        with self.marisol.store.atomic(self.marisol.staff.id) as tx:
            for record in (person, child, need, consent, referral):
                tx.create(record)
        self.sync()
        return person, referral

    def sync(self) -> syncing.Applied:
        """Marisol, then Thierry; what Thierry's round came to."""
        syncing.sync_now(self.marisol)
        return syncing.sync_now(self.thierry)

    def close(self) -> None:
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


def test_the_partner_gets_the_person_with_the_agreed_fields(coalition: Coalition) -> None:
    person, referral = coalition.refer()
    store = coalition.thierry.store
    got = store.get(Participant, person.id)
    assert got is not None
    assert (got.given_name, got.sex) == (person.given_name, None)
    assert store.count(HouseholdMember) == 1
    assert store.count(Need) == 0
    (shared,) = audiences.shared_people(coalition.thierry)
    assert (shared.referral_id, shared.organization) == (referral.id, HOME)
    assert people.find_people(coalition.thierry, str(person.family_name))


def test_the_partners_answer_comes_home(coalition: Coalition) -> None:
    _, referral = coalition.refer()
    referral_list.set_status(coalition.thierry, referral.id, "accepted", detail="Friday at nine")
    referral_list.set_status(coalition.thierry, referral.id, "completed")
    syncing.sync_now(coalition.thierry)
    syncing.sync_now(coalition.marisol)
    home = coalition.marisol.store.get(Referral, referral.id)
    assert home is not None
    assert home.status == "completed"
    events = coalition.marisol.store.many(ReferralEvent, referral_id=referral.id)
    assert [each.status for each in events] == ["accepted", "completed"]
    assert coalition.thierry.store.held_count() == 0


def test_a_withdrawn_consent_takes_everything_away_at_the_next_contact(
    coalition: Coalition,
) -> None:
    person, referral = coalition.refer()
    consent_partners.withdraw_consent(coalition.marisol, person.id)
    done = coalition.sync()
    assert done.ended == (HOME,)
    store = coalition.thierry.store
    assert store.get(Participant, person.id) is None
    assert store.get(Referral, referral.id) is None
    assert not people.find_people(coalition.thierry, str(person.family_name))
    assert audiences.shared_people(coalition.thierry) == []
    assert coalition.marisol.store.get(Participant, person.id) is not None


def test_an_answer_written_before_the_withdrawal_was_known_is_kept_for_the_home_organization(
    coalition: Coalition,
) -> None:
    person, referral = coalition.refer()
    referral_list.set_status(coalition.thierry, referral.id, "accepted")
    consent_partners.withdraw_consent(coalition.marisol, person.id)
    coalition.sync()
    assert [each.why for each in coalition.thierry.store.held()] == ["grant_revoked"]
    assert coalition.thierry.store.get(Participant, person.id) is None


def test_two_weeks_without_the_server_hide_what_partners_share_until_the_next_sync(
    coalition: Coalition,
) -> None:
    person, _ = coalition.refer()
    coalition.clock.advance(days=13)
    assert audiences.end_lease(coalition.thierry) == 0
    coalition.clock.advance(days=2)
    assert audiences.end_lease(coalition.thierry) == 1
    assert coalition.thierry.store.get(Participant, person.id) is None
    syncing.sync_now(coalition.thierry)
    assert coalition.thierry.store.get(Participant, person.id) is not None
