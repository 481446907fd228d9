"""Joining a server: what was captured for our stand-in organization belongs to the server's one."""

from __future__ import annotations

import pytest

from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import Consent, Organization, Participant, Staff
from mtw_desktop.store.database import Store
from mtw_desktop.store.settings import HOME_ORG
from tests.builders import consent, entry, organization, participant, staff

NEW = new_id()


@pytest.fixture
def old(store: Store) -> Organization:
    """A store set up for an organization with one worker, one person and their consent."""
    own = organization(name="OIC")
    with store.atomic("rosa") as tx:
        tx.set_setting(HOME_ORG, own.id)
        tx.create(own)
        tx.create(staff(organization_id=own.id))
    with store.atomic("rosa") as tx:
        person = tx.create(participant())
        tx.create(consent(person.id, recipients=(own.id, "another")))
    with store.atomic("rosa") as tx:
        tx.adopt_org(own.id, NEW)
    return own


def test_rows_settings_and_references_follow(store: Store, old: Organization) -> None:
    (person,) = store.many(Participant)
    (worker,) = store.many(Staff)
    (given,) = store.many(Consent)
    assert {person.home_org, worker.home_org, worker.organization_id} == {NEW}
    assert given.recipients == (NEW, "another")
    assert store.setting(HOME_ORG) == NEW
    assert [(each.id, each.name) for each in store.many(Organization)] == [(NEW, "OIC")]


def test_what_waits_is_rewritten_and_the_stand_in_is_not_sent(
    store: Store, old: Organization
) -> None:
    first, second = store.outbox_groups()
    assert [(op.kind, op.set["organization_id"]) for op in first.ops] == [("staff", NEW)]
    assert second.ops[1].set["recipients"] == [NEW, "another"]
    assert old.id not in repr([first, second])


def test_the_servers_own_record_takes_the_place(store: Store, old: Organization) -> None:
    with store.atomic("") as tx:
        tx.apply_entries("home", [entry(organization(id=NEW, name="OIC of Miami"), 1)], (1, 1))
    assert [each.name for each in store.many(Organization)] == ["OIC of Miami"]
    with store.atomic("rosa") as tx:
        tx.adopt_org(NEW, NEW)
        assert not tx.changed
