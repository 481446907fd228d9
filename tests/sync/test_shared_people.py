"""A referral from one organization's laptop to another's: shared, answered, withdrawn, purged."""

from __future__ import annotations

from mtw_desktop.casework import (
    audiences,
    consent_partners,
    people,
    referral_list,
    syncing,
)
from mtw_desktop.domain.records import HouseholdMember, Need, Participant, Referral, ReferralEvent
from tests.sync.coalition import HOME, Coalition


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
    (row,) = people.find_people(coalition.thierry, str(person.family_name), shared=True)
    assert row.shared_by == HOME


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
    assert not people.find_people(coalition.thierry, str(person.family_name), shared=True)
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
